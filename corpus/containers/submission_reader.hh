#pragma once
// One submission's bytes to a Submission, or to why it is none.

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/submission.hh"

namespace precedent::corpus {

// More than EDGAR ever takes in one submission.
inline constexpr std::size_t kMaxDocuments = 10000;

using Found = std::variant<Submission, Skipped, Ignored>;

// What is known of a submission besides its own bytes; empty = not known. Used where the header
// does not say.
struct KnownFacts {
  std::string accession;
  std::string cik;
  std::string released;  // ISO
};

// What names along a path say: the accession of the file or of the archive folder around it, and
// the CIK that the folder around that is named by.
KnownFacts facts_of_path(std::string_view path);

// `bytes`: a header with documents, or documents alone; they must outlive the result, whose
// documents view into them. A Submission is correspondence, or withdraws one (then it may hold no
// documents). Skipped: "header without documents", "unfinished document", "too many documents".
Found read_submission(std::string_view bytes, Source source, const KnownFacts& facts);

// For a submission of which only the beginning is at hand: Ignored if that says that it is no
// correspondence, else Skipped for the given reason.
Found give_up_submission(std::string_view beginning, Source source, const KnownFacts& facts,
                         std::string reason, std::string detail);

// The type of a submission that has no header: as its documents say, else as the accession does.
// Empty if neither says.
std::string type_without_header(const std::vector<Document>& documents, std::string_view accession);

// Fills what the header leaves open from `facts`.
void complete_header(SubmissionHeader& header, const KnownFacts& facts);

// "not correspondence: 10-K" if `type` is such a one, else empty.
std::string why_not_correspondence(std::string_view type);

// The documents that `bytes` hold, in order. Throws DocumentError as said above.
std::vector<Document> read_documents(std::string_view bytes);

}  // namespace precedent::corpus
