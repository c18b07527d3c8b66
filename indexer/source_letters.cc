#include "indexer/source_letters.hh"

#include <utility>

#include "indexer/letter_record.hh"

namespace precedent::indexer {
namespace {

FoundInSource found_in(const corpus::Submission& submission, const corpus::LetterReader& reader) {
  const corpus::SubmissionHeader& header = submission.header;
  if (header.deletion) return FoundWithdrawal{submission.source, header.accession, header.released};
  auto read = reader.read(submission);
  if (auto* skipped = std::get_if<corpus::Skipped>(&read)) return std::move(*skipped);
  // Only a header says when a submission was filed.
  const SourceRank rank = header.filed.empty() ? SourceRank::kLoose : SourceRank::kComplete;
  return FoundLetter{letter_record(std::get<corpus::Letter>(read)), rank};
}

}  // namespace

void read_letters(const corpus::SourceItem& item, const corpus::LetterReader& reader,
                  const std::function<void(FoundInSource)>& take) {
  corpus::read_source(item, [&](corpus::Found found) {
    if (auto* skipped = std::get_if<corpus::Skipped>(&found)) return take(std::move(*skipped));
    if (auto* ignored = std::get_if<corpus::Ignored>(&found)) return take(std::move(*ignored));
    take(found_in(std::get<corpus::Submission>(found), reader));
  });
}

}  // namespace precedent::indexer
