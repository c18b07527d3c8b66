#pragma once
// From a submission to the letter in it: chooses the document to read, and runs the stages
// (styled text -> furniture -> paragraphs -> frame -> comments) over it.

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "corpus/letter.hh"
#include "corpus/submission.hh"
#include "corpus/text/document_extractor.hh"
#include "schemas/topics/topics.hh"

namespace precedent::corpus {

// How one line of the document was read, for people who wonder about a reading.
struct ExplainedLine {
  std::string taken_for;  // "heading", "comment 3", "response 3", "dropped: page header" ...
  std::string text;
};

// Nothing here is remembered from one letter to the next. What it is made with must outlive it. As
// many threads may share a reader as may share its extractor: any number, where none is given.
class LetterReader {
 public:
  // Documents are extracted in this process.
  explicit LetterReader(const schemas::Taxonomy& taxonomy = schemas::Taxonomy::built_in());
  explicit LetterReader(DocumentExtractor& extractor,
                        const schemas::Taxonomy& taxonomy = schemas::Taxonomy::built_in());

  // Skipped where no document of it can be read; never throws on what a letter contains.
  std::variant<Letter, Skipped> read(const Submission& submission) const;

  // Each of them, in their order; their documents go to the extractor together.
  std::vector<std::variant<Letter, Skipped>> read(std::span<const Submission> submissions) const;

  // The same reading line by line, in the order of the document; furniture included.
  std::variant<std::vector<ExplainedLine>, Skipped> explain(const Submission& submission) const;

 private:
  DocumentExtractor* extractor_;
  const schemas::Taxonomy* taxonomy_;
};

}  // namespace precedent::corpus
