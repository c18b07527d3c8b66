#pragma once
// From a submission to the letter in it: chooses the document to read, and runs the stages
// (styled text -> furniture -> paragraphs -> frame -> comments) over it.

#include <string>
#include <variant>
#include <vector>

#include "corpus/letter.hh"
#include "corpus/submission.hh"
#include "schemas/topics.hh"

namespace precedent::corpus {

// How one line of the document was read, for people who wonder about a reading.
struct ExplainedLine {
  std::string taken_for;  // "heading", "comment 3", "response 3", "dropped: page header" ...
  std::string text;
};

// Nothing here is remembered from one letter to the next; `taxonomy` must outlive the reader.
class LetterReader {
 public:
  explicit LetterReader(const schemas::Taxonomy& taxonomy = schemas::Taxonomy::built_in())
      : taxonomy_(&taxonomy) {}

  // Skipped where no document of it can be read; never throws on what a letter contains.
  std::variant<Letter, Skipped> read(const Submission& submission) const;

  // The same reading line by line, in the order of the document; furniture included.
  std::variant<std::vector<ExplainedLine>, Skipped> explain(const Submission& submission) const;

 private:
  const schemas::Taxonomy* taxonomy_;
};

}  // namespace precedent::corpus
