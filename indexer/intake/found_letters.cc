#include "indexer/intake/found_letters.hh"

#include <optional>
#include <utility>
#include <vector>

#include "corpus/held_submissions.hh"
#include "indexer/records/letter_record.hh"

namespace precedent::indexer {
namespace {

using Take = std::function<void(std::size_t, FoundInSource)>;

// Measured: beyond 16, a batch gains nothing more.
constexpr std::size_t kBatchLetters = 16;
constexpr std::size_t kBatchBytes = std::size_t{4} << 20;
constexpr std::size_t kBatchFinds = 1'000;  // of anything

FoundInSource found_letter(std::variant<corpus::Letter, corpus::Skipped> read,
                           const corpus::SubmissionHeader& header) {
  if (auto* skipped = std::get_if<corpus::Skipped>(&read)) return std::move(*skipped);
  // Only a header says when a submission was filed.
  const SourceRank rank = header.filed.empty() ? SourceRank::kLoose : SourceRank::kComplete;
  const auto& letter = std::get<corpus::Letter>(read);
  return FoundLetter{letter_record(letter), rank, letter.unread_pages};
}

// Holds back what was found until it is worth reading.
class LetterBatch {
 public:
  LetterBatch(const corpus::LetterReader& reader, const Take& take)
      : reader_(reader), take_(take) {}

  void add(std::size_t item, corpus::Found found) {
    if (auto* skipped = std::get_if<corpus::Skipped>(&found))
      return queue(item, std::move(*skipped));
    if (auto* ignored = std::get_if<corpus::Ignored>(&found))
      return queue(item, std::move(*ignored));
    auto& submission = std::get<corpus::Submission>(found);
    const corpus::SubmissionHeader& header = submission.header;
    if (header.deletion)
      return queue(item, FoundWithdrawal{submission.source, header.accession, header.released});
    if (corpus::body_bytes(submission) > kBatchBytes) return read_now(item, submission);
    submissions_.add(std::move(submission));
    waiting_.push_back({item, std::nullopt});
    if (submissions_.all().size() >= kBatchLetters || submissions_.bytes() > kBatchBytes) flush();
  }

  // Hands over all that is held back.
  void flush() {
    auto letters = reader_.read(submissions_.all());
    std::size_t next = 0;
    for (Waiting& waiting : waiting_) {
      if (waiting.known) {
        take_(waiting.item, std::move(*waiting.known));
      } else {
        const corpus::SubmissionHeader& header = submissions_.all()[next].header;
        take_(waiting.item, found_letter(std::move(letters[next]), header));
        ++next;
      }
    }
    waiting_.clear();
    submissions_.clear();
  }

 private:
  struct Waiting {
    std::size_t item = 0;
    std::optional<FoundInSource> known;  // empty: the next of the submissions
  };

  void queue(std::size_t item, FoundInSource found) {
    if (waiting_.empty()) return take_(item, std::move(found));
    waiting_.push_back({item, std::move(found)});
    if (waiting_.size() >= kBatchFinds) flush();
  }

  // Too large to be copied.
  void read_now(std::size_t item, const corpus::Submission& submission) {
    flush();
    take_(item, found_letter(reader_.read(submission), submission.header));
  }

  const corpus::LetterReader& reader_;
  const Take& take_;
  corpus::HeldSubmissions submissions_;
  std::vector<Waiting> waiting_;
};

}  // namespace

std::string words_of_unread_scan(const FoundLetter& letter) {
  const schemas::SourceRecord& source = letter.record.letter.source;
  return source.path + (source.member.empty() ? "" : " (" + source.member + ")") + ": " +
         std::to_string(letter.unread_pages) + (letter.unread_pages == 1 ? " page" : " pages");
}

void read_letters(const corpus::SourceItem& item, const corpus::LetterReader& reader,
                  const std::function<void(FoundInSource)>& take) {
  read_letters(std::span(&item, 1), reader,
               [&](std::size_t, FoundInSource found) { take(std::move(found)); });
}

void read_letters(std::span<const corpus::SourceItem> items, const corpus::LetterReader& reader,
                  const Take& take) {
  LetterBatch batch(reader, take);
  for (std::size_t item = 0; item < items.size(); ++item)
    corpus::read_source(items[item],
                        [&](corpus::Found found) { batch.add(item, std::move(found)); });
  batch.flush();
}

}  // namespace precedent::indexer
