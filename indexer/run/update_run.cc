#include "indexer/run/update_run.hh"

#include <xapian.h>

#include <algorithm>
#include <functional>
#include <future>
#include <limits>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_set>
#include <utility>

#include "corpus/walk.hh"
#include "indexer/clock.hh"
#include "indexer/durable_files.hh"
#include "indexer/fetch/letters_folder.hh"
#include "indexer/index/generation_persons.hh"
#include "indexer/index/generation_words.hh"
#include "indexer/index/index_target.hh"
#include "indexer/index/writer_lock.hh"
#include "indexer/intake/intake.hh"
#include "indexer/isolation/worker_log.hh"
#include "indexer/meaning/generation_meaning.hh"
#include "indexer/records/letter_spool.hh"
#include "indexer/records/stored_letters.hh"
#include "indexer/report/human_numbers.hh"
#include "indexer/reviews/family.hh"
#include "indexer/reviews/link_keys.hh"
#include "indexer/run/file_size_limit.hh"
#include "indexer/run/index_stamp.hh"
#include "indexer/run/live_index.hh"
#include "indexer/run/run_books.hh"
#include "indexer/run/run_refusals.hh"
#include "indexer/run/run_summary.hh"
#include "indexer/run/run_taxonomy.hh"
#include "indexer/run/split_reviews.hh"
#include "indexer/sources/journal.hh"
#include "indexer/sources/source_choice.hh"
#include "indexer/sources/source_ledger.hh"
#include "indexer/sources/update_plan.hh"
#include "schemas/index/index_layout.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDateBytes = 10;

// As the ledger keeps paths: absolute, so that it does not matter from where a run is started.
std::string ledger_path(const std::string& given) {
  if (given.empty()) throw RunRefused("a path is empty; name a file or folder with letters");
  std::string path = fs::absolute(given).lexically_normal().string();
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

class Run {
 public:
  Run(const RunOptions& options, Progress& progress);
  RunReport execute();

 private:
  bool is_rebuild() const { return options_.kind == RunKind::kRebuild; }
  // Knows what was bad before this run.
  const SourceLedger& earlier() const { return is_rebuild() ? live_.ledger : ledger_; }

  void do_without_index(const std::string& why);
  // Calls `read`, which reads the live index.
  void read_live(const std::function<void()>& read);
  void open_index();
  void refill_journal();
  void plan_reading();
  void read_letters();
  void settle_letters(Intake& intake);
  void name_split_reviews(const Intake& intake);
  void doubt_unread_sources();
  const std::unordered_set<std::string>& kept_letters() const;
  void make_target();
  void keep_other_letters();
  void write_index();
  void publish();
  GenerationFiles stale_files(IndexWriter& writer, bool letters_changed) const;
  void write_stale_meaning(bool letters_changed);

  RunOptions options_;
  Progress& progress_;
  RunTaxonomy taxonomy_;
  std::optional<ShardRule> shard_;  // nothing: the index is to hold all letters
  AliasFile aliases_;
  WorkerLog worker_log_;
  std::string today_;  // ISO date
  RunReport report_;

  LiveIndex live_;  // as the run found it; its writer goes to the target
  std::optional<Journal> journal_;
  corpus::Walk walk_;
  UpdatePlan plan_;
  std::string reprocess_reason_;  // why all is to be read again; empty: it is not
  SourceLedger ledger_;  // of the live index, or empty for a rebuild; then as the run leaves it

  std::unique_ptr<LetterSpool> spool_;
  SpooledLetters letters_;             // that the run read, and that the index is to hold
  std::vector<std::string> removals_;  // ids, sorted; the index holds them, and is to no longer
  bool is_fresh_ = false;              // the run builds a generation from nothing
  std::unique_ptr<IndexTarget> target_;
};

Run::Run(const RunOptions& options, Progress& progress)
    : options_(options),
      progress_(progress),
      taxonomy_(options.taxonomy_file),
      aliases_(read_alias_file(options.aliases_file)),
      today_(utc_now().substr(0, kDateBytes)) {
  for (std::string& path : options_.paths) path = ledger_path(path);
  options_.workers = std::max<std::size_t>(options_.workers, 1);
  report_.command = is_rebuild() ? "rebuild" : "update";
  report_.started = utc_now();
  if (options_.shard.is_whole()) return;
  const fs::path& file = options_.assign_file;
  shard_.emplace(options_.shard.number, options_.shard.count,
                 file.empty() ? std::string() : read_given_file(file), file.string());
  options_.shard = shard_->shard();
  report_.shard = schemas::name_of(options_.shard);
}

RunReport Run::execute() {
  const auto may_be_there = [](const std::string& path) {
    std::error_code unknown;
    return fs::exists(path, unknown) || unknown;
  };
  // What is gone may be named to let go of it.
  const bool lets_go = options_.allow_removals && !is_rebuild();
  if (!lets_go && std::none_of(options_.paths.begin(), options_.paths.end(), may_be_there))
    throw RunRefused("there is nothing at " + options_.paths.front() +
                     "; name a file or folder with letters");
  Stopwatch whole;
  Stopwatch stage;
  std::error_code error;
  fs::create_directories(options_.index, error);
  if (error) throw FileError("cannot create", options_.index, error.value());
  const WriterLock lock(options_.index);
  open_index();
  plan_reading();
  report_.seconds.walking = stage.lap();
  read_letters();
  report_.seconds.reading = stage.lap();
  write_index();
  report_.seconds.total = whole.lap();
  report_.seconds.writing =
      report_.seconds.total - report_.seconds.walking - report_.seconds.reading;
  report_.finished = utc_now();
  progress_.clear();
  return std::move(report_);
}

// A rebuild does without an index that it cannot read. Rethrows for any other run.
void Run::do_without_index(const std::string& why) {
  if (!is_rebuild()) throw;
  live_ = {};
  report_.remarks.push_back("the old index could not be read: " + why);
}

void Run::read_live(const std::function<void()>& read) {
  try {
    read();
  } catch (const schemas::IndexError& error) {
    do_without_index(error.what());
  } catch (const Xapian::Error& error) {
    do_without_index(error.get_description());
  } catch (const nlohmann::json::exception& error) {
    do_without_index(error.what());
  }
}

void Run::open_index() {
  read_live([&] {
    live_ = open_live_index(options_.index, taxonomy_.get());
    if (live_.generation) refuse_another_shard(options_, live_.shard);
  });
  // Of all of EDGAR's letters both take a while, and neither needs the other.
  progress_.stage("looking for what is new");
  std::future<corpus::Walk> walk = std::async(
      std::launch::async, [this] { return corpus::walk(options_.paths, options_.hidden_folders); });
  read_live([&] { read_ledger(live_); });
  if (live_.was_repaired)
    report_.remarks.push_back("a run that had been killed between its two commits was undone");
  journal_.emplace(schemas::journal_file(options_.index),
                   live_.generation ? live_.run : std::numeric_limits<std::uint64_t>::max());
  refill_journal();
  walk_ = walk.get();
}

// A journal that was lost, or is one of a backup: the documents know the days too.
void Run::refill_journal() {
  std::vector<std::string> unknown;
  for (const std::string& id : live_.letters)
    if (!journal_->knows(id)) unknown.push_back(id);
  std::sort(unknown.begin(), unknown.end());
  for (const std::string& id : unknown)
    if (const auto stored = stored_letter(live_.writer->letters(), id))
      journal_->first_seen(id, stored->first_seen);
  if (journal_->entered_count() > 0)
    report_.remarks.push_back("the journal lacked " + with_separators(journal_->entered_count()) +
                              " letters of the index; it has the days of their documents again");
}

void Run::plan_reading() {
  for (const std::string& remark : remarks_on_hidden_folders(walk_))
    report_.remarks.push_back(remark);
  // An index may lie beside its letters; so does what a fetch remembers, or EDGAR took back.
  const std::string index = ledger_path(options_.index.string());
  std::erase_if(walk_.items, [&](const corpus::SourceItem& item) {
    return is_within(item.path, index) || is_beside_letters(item.path);
  });
  if (!is_rebuild()) ledger_ = std::move(live_.ledger);
  if (live_.writer && !is_rebuild())
    reprocess_reason_ = change_since_stamp(*live_.writer, taxonomy_, options_.shard);
  const Reprocess reprocess = reprocess_reason_.empty() ? Reprocess::kChanged : Reprocess::kAll;
  plan_ = plan_update(walk_, ledger_, options_.paths, reprocess, options_.allow_removals);
  refuse_unreadable_paths(options_, plan_);
  limit_file_sizes(live_.generation ? bytes_under(*live_.generation) : 0, plan_);
  for (const std::string& path : plan_.empty_paths)
    report_.remarks.push_back("nothing lies under " + path +
                              "; what was taken in from there earlier stays");
}

// Nothing is written before it is known that nothing speaks against the run.
void Run::read_letters() {
  const bool is_first_load = !live_.generation && journal_->empty();
  spool_ = std::make_unique<LetterSpool>(options_.index);
  Intake intake({ledger_, earlier(), plan_, taxonomy_.get(), options_.isolation, worker_log_,
                 *spool_, *journal_, progress_, today_, is_first_load ? "" : today_,
                 shard_ ? &*shard_ : nullptr});
  progress_.stage("reading");
  intake.read_all(options_.workers);
  enter_results(ledger_, earlier(), plan_, intake, today_);
  if (!reprocess_reason_.empty()) doubt_unread_sources();
  settle_letters(intake);
  report_.sources = count_sources(walk_, plan_, intake);
  report_.ignored = count_ignored(walk_, ledger_);
  report_.elsewhere = count_elsewhere(walk_, ledger_);
  report_.skips = skips_under(options_.paths, plan_, earlier(), ledger_);
  for (const std::string& remark : worker_log_.remarks()) report_.remarks.push_back(remark);
  for (const std::string& remark : remarks_on_scans(intake, worker_log_.counts().scans))
    report_.remarks.push_back(remark);
  // What is written next needs the room.
  walk_ = {};
  plan_ = {};
}

// The index is stamped as of this program and these topics. What the run did not come to is still
// of the ones before.
void Run::doubt_unread_sources() {
  const std::vector<std::string> unread = unread_sources(plan_, ledger_);
  for (const std::string& path : unread) read_next_time(ledger_, path);
  if (unread.empty()) {
    report_.remarks.push_back("everything was read again: " + reprocess_reason_);
    return;
  }
  report_.remarks.push_back("everything within reach was read again: " + reprocess_reason_ +
                            "; sources elsewhere, to be read again when a run comes to them: " +
                            with_separators(unread.size()));
}

void Run::settle_letters(Intake& intake) {
  std::unordered_set<std::string> affected = affected_letters(ledger_);
  // A source that vanished while it was read has no entry.
  for (const auto& [id, letter] : intake.letters()) affected.insert(id);
  const Settlement settlement = settle(ledger_, affected, intake.letters(), kept_letters());
  removals_ = settlement.removals;
  // A withdrawal may name a letter that was never here.
  std::erase_if(removals_, [&](const std::string& id) { return !live_.letters.contains(id); });
  if (is_rebuild()) {
    refuse_empty_rebuild(options_, ledger_, live_.letters.size());
  } else {
    refuse_many_removals(options_, removals_, live_.letters.size());
  }
  const Retaken retaken = intake.retake(settlement);
  for (const auto& [path, letters] : retaken.missing) read_next_time(ledger_, path);
  for (const std::string& path : retaken.changed) read_next_time(ledger_, path);
  fall_back(ledger_, settlement, retaken.missing, kept_letters());
  letters_ = intake.take_letters();
  for (const std::string& id : settlement.removals) letters_.erase(id);
  name_split_reviews(intake);
}

void Run::name_split_reviews(const Intake& intake) {
  if (!shard_) return;
  const auto* stored = live_.writer && !is_rebuild() ? &live_.writer->letters() : nullptr;
  const auto split = split_reviews(*shard_, *spool_, letters_, intake.elsewhere(), stored);
  enter_split_reviews(ledger_, earlier(), options_.shard, split, today_);
}

// Letters of the live index that stay there though the run does not read them.
const std::unordered_set<std::string>& Run::kept_letters() const {
  static const std::unordered_set<std::string> kNone;
  return is_rebuild() ? kNone : live_.letters;
}

// A run that writes most of the letters is quicker, and no larger, as a build from nothing.
void Run::make_target() {
  const bool writes_most = letters_.size() > options_.letters_a_transaction &&
                           letters_.size() > live_.letters.size() / 2;
  is_fresh_ = is_rebuild() || !live_.writer || writes_most;
  if (is_fresh_) {
    if (live_.writer && !is_rebuild()) keep_other_letters();
    live_.writer.reset();
    target_ = std::make_unique<FreshTarget>(options_.index, options_.workers, taxonomy_.get());
  } else {
    target_ =
        std::make_unique<LiveTarget>(options_.index, *live_.generation, std::move(live_.writer),
                                     taxonomy_.get(), options_.letters_a_transaction);
  }
}

// Those that the live index has and that this run did not read.
void Run::keep_other_letters() {
  const std::unordered_set<std::string_view> removed(removals_.begin(), removals_.end());
  for (const std::string& id : live_.letters) {
    if (removed.contains(id) || letters_.contains(id)) continue;
    if (const auto kept = stored_letter(live_.writer->letters(), id))
      letters_.emplace(id, SpooledLetter{{},
                                         spool_->append(kept->record, kept->first_seen),
                                         hashes_of_keys(link_keys(kept->record))});
  }
}

void Run::write_index() {
  progress_.stage("writing the index");
  report_.letters = count_letters(letters_, removals_, live_.letters);
  make_target();
  target_->write(*spool_, letters_, removals_);
  report_.letters.relinked = target_->relinked_count();
  publish();
}

void Run::publish() {
  IndexWriter& writer = target_->writer();
  const auto put_metadata = [&writer](const std::string& key, const std::string& text) {
    writer.set_metadata(key, text);
  };
  if (is_fresh_) {
    ledger_.save_all(put_metadata);
  } else {
    ledger_.save_changes(put_metadata);
  }
  stamp_index(writer, taxonomy_, options_.shard,
              live_.since.empty() ? report_.started : live_.since);
  for (const std::string& line : remarks_on_absent(writer, ledger_, options_.paths))
    report_.remarks.push_back(line);
  const bool letters_changed = is_fresh_ || !letters_.empty() || !removals_.empty();
  const std::uint64_t newest_run = std::max(live_.run, journal_->highest_run());
  report_.run = letters_changed ? newest_run + 1 : live_.run;
  report_.letters.total = writer.letters_count();
  report_.letters.comments = writer.comments_count();
  report_.letters.unchanged =
      report_.letters.total - report_.letters.added - report_.letters.changed;
  const GenerationFiles files = stale_files(writer, letters_changed);
  write_stale_meaning(letters_changed);
  if (report_.run != live_.run || journal_->entered_count() > 0) journal_->save(report_.run);
  const Published published = target_->publish(report_.run, files);
  if (!published.unfinished.empty())
    report_.remarks.push_back("names of persons and spellings are those of the run before: " +
                              published.unfinished);
  remove_other_meaning(published.generation, report_.run);
  report_.generation = published.generation.filename().string();
  report_.index_bytes = bytes_under(published.generation);
}

// A file that is as it should be is left as it is.
GenerationFiles Run::stale_files(IndexWriter& writer, bool letters_changed) const {
  GenerationFiles files;
  const auto is_stale = [&](const auto& is_current) { return letters_changed || !is_current(); };
  if (is_stale([&] {
        return persons_are_current(schemas::generation_paths(*live_.generation).persons, aliases_,
                                   report_.run);
      }))
    files.persons = generation_persons(writer.letters(), aliases_, report_.run);
  if (is_stale([&] {
        return words_are_current(schemas::generation_paths(*live_.generation).words, report_.run);
      }))
    files.words = generation_words(writer.comments(), report_.run);
  return files;
}

// Without it comments are still found by their words.
void Run::write_stale_meaning(bool letters_changed) {
  const Xapian::Database& comments = target_->writer().comments();
  std::optional<EarlierMeaning> earlier;
  if (!is_fresh_) earlier = {*live_.generation, live_.run};
  if (earlier && !letters_changed && meaning_is_current(comments, *live_.generation, live_.run))
    return;
  progress_.stage("learning what comments mean");
  try {
    write_meaning(comments, target_->folder(), report_.run, earlier, options_.workers);
  } catch (const FileError& error) {
    report_.remarks.push_back("comments cannot be found by what they mean until the next run: " +
                              std::string(error.what()));
  }
}

}  // namespace

RunReport run_indexer(const RunOptions& options, Progress& progress) {
  return Run(options, progress).execute();
}

}  // namespace precedent::indexer
