#pragma once
// Reads sources and hands their letters to the index, as far as no better source has them; keeps
// the books of it.

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/letter_reader.hh"
#include "indexer/index_target.hh"
#include "indexer/journal.hh"
#include "indexer/progress.hh"
#include "indexer/source_choice.hh"
#include "indexer/source_ledger.hh"
#include "indexer/source_letters.hh"
#include "indexer/update_plan.hh"

namespace precedent::indexer {

// What stays the same through a run. All must outlive the intake.
struct IntakeContext {
  const SourceLedger& ledger;   // what the new state is a change of
  const SourceLedger& earlier;  // where first meetings with bad sources are recorded
  const UpdatePlan& plan;
  const corpus::LetterReader& reader;
  IndexTarget& target;
  Journal& journal;
  Progress& progress;
  std::string today;             // ISO date
  std::string first_seen_today;  // the same, or empty in the first load
};

class Intake {
 public:
  explicit Intake(const IntakeContext& context);

  // The sources of the plan, by `workers` threads. Throws what the target throws.
  void read_all(std::size_t workers);

  // Reads sources again for letters that turned out to be best there. Returns the paths of those in
  // which not all were found, because they have just changed: they are for the next run.
  std::vector<std::string> retake(const Settlement& settlement);

  // Results; not to be asked for while read_all() runs.
  std::vector<LedgerEntry> take_entries() { return std::move(entries_); }  // read, sorted by path
  const std::vector<std::string>& vanished() const { return vanished_; }   // paths, sorted
  const std::unordered_map<std::string, LetterSource>& written() const { return written_; }
  std::uint64_t bytes_read() const { return bytes_read_; }
  std::uint64_t untouched_count() const { return untouched_; }  // only their times had changed

 private:
  void read_source(std::size_t worker, const ReadTask& task);
  LedgerEntry read_entry(std::size_t worker, const ReadTask& task, std::string hash);
  void take_letter(std::size_t worker, LedgerEntry& entry, FoundLetter letter);
  void take_skip(LedgerEntry& entry, const corpus::Skipped& skipped) const;
  bool claim(const std::string& letter_id, const LetterCandidate& candidate);
  std::string first_seen(const std::string& letter_id);
  void count_source(const ReadTask& task);

  IntakeContext context_;
  std::unordered_map<std::string, LetterCandidate> standing_;  // in the index, by letter
  std::uint64_t bytes_to_read_ = 0;

  std::mutex mutex_;  // of all below
  std::vector<LedgerEntry> entries_;
  std::vector<std::string> vanished_;
  std::unordered_map<std::string, LetterSource> written_;
  std::uint64_t bytes_read_ = 0;
  std::uint64_t untouched_ = 0;
};

}  // namespace precedent::indexer
