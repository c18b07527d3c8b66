#pragma once
// Comments with the topics that readers gave them, to train and test a model with.

#include <filesystem>
#include <iosfwd>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace precedent::tests {

struct Example {
  std::string id;
  std::string letter;
  int ordinal = 0;
  std::string company;
  std::string text;
  std::vector<std::string> heading;
  std::vector<std::string> citations;
  std::vector<std::string> forms;
  std::set<std::string> topics;
  bool invented = false;
};

// Labels of files with one object a line: {"letter": id of the letter, "starts": first eight words
// of the comment, folded, "topics": [slug, ...]}, or {"id": id of the comment, "topics": [...]},
// which is joined to the former. Comments of a letter that start alike are labelled in their order.
class Labels {
 public:
  // Throws where the file cannot be read.
  void read(const std::string& path);

  // False for comments that no line with "starts" names. Each is to be asked for once.
  bool label(Example& example);

 private:
  struct InOrder {
    std::vector<std::set<std::string>> topics;
    std::size_t next = 0;
  };
  std::map<std::string, std::set<std::string>> by_id_;
  std::map<std::pair<std::string, std::string>, InOrder> by_words_;
};

// Those comments of an export (JSON lines) that are labelled, by letter and ordinal.
std::vector<Example> read_examples(std::istream& in, Labels& labels);

// As invented_comments.txt says; each letter is a company of its own.
std::vector<Example> read_invented(const std::filesystem::path& path);

}  // namespace precedent::tests
