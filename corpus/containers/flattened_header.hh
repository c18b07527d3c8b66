#pragma once
// Submissions that a converter has taken the tags from, and often the line ends too: "...
// ACCESSION NUMBER: 0000000000-04-000001 CONFORMED SUBMISSION TYPE: CORRESP ... FORM TYPE: CORRESP
// CORRESP 1 filename1.txt October 25, 2004 Dear ..."

#include <optional>
#include <string>
#include <string_view>

namespace precedent::corpus {

struct FlattenedSubmission {
  std::string header;  // a line for each item again, as read_edgar_header() takes it
  std::string_view document_type;
  std::string_view sequence;
  std::string_view filename;
  std::string_view body;  // all behind the file name
};

// Nothing where `text` is none, that is where no document's type, number and file name stand behind
// the header. The views are into `text`.
std::optional<FlattenedSubmission> read_flattened(std::string_view text);

// Whether a file that begins so may be one.
bool may_be_flattened(std::string_view head);

}  // namespace precedent::corpus
