#pragma once
// A letter as it was written down with its facts, before it is laid out. letters.txt says how.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::tests {

struct LayoutBlock {
  char kind = 'P';
  std::string number;  // of comments
  std::string text;
};

struct LayoutLetter {
  std::string name;
  std::map<std::string, std::string, std::less<>> head;
  std::vector<LayoutBlock> blocks;

  std::string value(std::string_view key, std::string_view otherwise = "") const;
  std::vector<std::string> list(std::string_view key) const;  // parted by ";"
};

// Throws std::runtime_error: a line that is neither.
std::vector<LayoutLetter> layout_letters(std::string_view text);

// "March 16, 2009" of "2009-03-16"
std::string printed_date(std::string_view iso);

// Without blanks at both ends.
std::vector<std::string> parted(std::string_view text, std::string_view by);

}  // namespace precedent::tests
