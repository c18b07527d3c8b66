#pragma once
// Reads sources and lays their letters aside, each as the best of them has it; keeps the books of
// it.

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/letter_reader.hh"
#include "indexer/intake/found_letters.hh"
#include "indexer/isolation/process_extractor.hh"
#include "indexer/isolation/worker_log.hh"
#include "indexer/records/letter_spool.hh"
#include "indexer/report/progress.hh"
#include "indexer/reviews/shard_rule.hh"
#include "indexer/sources/journal.hh"
#include "indexer/sources/source_choice.hh"
#include "indexer/sources/source_ledger.hh"
#include "indexer/sources/update_plan.hh"

namespace precedent::indexer {

// What stays the same through a run. All must outlive the intake.
struct IntakeContext {
  const SourceLedger& ledger;   // what the new state is a change of
  const SourceLedger& earlier;  // where first meetings with bad sources are recorded
  const UpdatePlan& plan;
  const schemas::Taxonomy& taxonomy;
  const IsolationSettings& isolation;
  WorkerLog& worker_log;
  LetterSpool& spool;
  Journal& journal;
  Progress& progress;
  std::string today;                 // ISO date
  std::string first_seen_today;      // the same, or empty in the first load
  const ShardRule* shard = nullptr;  // null: the index is to hold all letters
};

// A letter that was read, and is another shard's.
struct LetterElsewhere {
  SpooledLetter letter;
  ShardRule::Home home;
};
using LettersElsewhere = std::unordered_map<std::string, LetterElsewhere>;  // by id, the best copy

struct Retaken {
  Retakes missing;                   // what was not found, because these sources have just changed
  std::vector<std::string> changed;  // paths of sources that are no longer as the ledger knows them
};

class Intake {
 public:
  explicit Intake(const IntakeContext& context);

  // The sources of the plan, by `workers` threads. Throws FileError where the spool does.
  void read_all(std::size_t workers);

  // Drops the strays, and reads sources again for letters that turned out to be best there.
  Retaken retake(const Settlement& settlement);

  // Results; not to be asked for while read_all() runs.
  std::vector<LedgerEntry> take_entries() { return std::move(entries_); }  // read, sorted by path
  const std::vector<std::string>& vanished() const { return vanished_; }   // paths, sorted
  const SpooledLetters& letters() const { return letters_; }               // in the spool
  SpooledLetters take_letters() { return std::move(letters_); }
  const LettersElsewhere& elsewhere() const { return elsewhere_; }  // in the spool, too
  // "PATH (MEMBER): 2 pages", in no order; of letters that were met.
  const std::vector<std::string>& unread_scans() const { return unread_scans_; }
  std::uint64_t bytes_read() const { return bytes_read_; }
  std::uint64_t untouched_count() const { return untouched_; }  // only their times had changed
  std::uint64_t moved_count() const { return moved_; }          // or only their paths

 private:
  // What a thread reads with. The process that it may start is the thread's own.
  struct Reading {
    explicit Reading(const IntakeContext& context)
        : extractor(context.worker_log, context.isolation), reader(extractor, context.taxonomy) {}
    ProcessExtractor extractor;
    corpus::LetterReader reader;
  };

  // A source that is being read, and what is known of it so far.
  struct OpenSource {
    const ReadTask* task = nullptr;
    LedgerEntry entry;
    bool is_to_be_tried_again = false;
  };
  using Tasks = std::span<const ReadTask* const>;

  const Reading& reading_of(std::size_t worker);
  void read_sources(const Reading& reading, Tasks tasks);
  bool take_unread(const ReadTask& task, const std::string& hash);
  void take_found(OpenSource& source, FoundInSource found);
  void close(OpenSource& source);
  void count_read(const ReadTask& task);
  void take_letter(LedgerEntry& entry, const FoundLetter& letter);
  bool is_elsewhere(const schemas::LetterFacts& letter) const;
  void take_letter_of_another(const FoundLetter& letter, const LetterCandidate& from);
  void note_unread_pages(const FoundLetter& letter);
  void take_skip(LedgerEntry& entry, const corpus::Skipped& skipped) const;
  bool is_wanted(const std::string& letter_id, const LetterCandidate& candidate);
  SpooledLetter spool(const schemas::LetterRecord& record, LetterCandidate from);
  std::string first_seen(const std::string& letter_id);

  IntakeContext context_;
  std::unordered_map<std::string, LetterCandidate> standing_;  // in the index, by letter
  std::uint64_t bytes_to_read_ = 0;
  std::vector<std::unique_ptr<Reading>> readings_;  // by worker; made by its thread

  std::mutex mutex_;  // of all below
  std::vector<LedgerEntry> entries_;
  std::vector<std::string> vanished_;
  SpooledLetters letters_;
  LettersElsewhere elsewhere_;
  std::vector<std::string> unread_scans_;
  std::uint64_t bytes_read_ = 0;
  std::uint64_t untouched_ = 0;
  std::uint64_t moved_ = 0;
};

}  // namespace precedent::indexer
