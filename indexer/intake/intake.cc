#include "indexer/intake/intake.hh"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "indexer/reviews/family.hh"
#include "indexer/reviews/link_keys.hh"
#include "indexer/sources/content_hash.hh"
#include "indexer/workers.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kSliceSources = 16;
constexpr std::uint64_t kSliceBytes = std::uint64_t{4} << 20;
constexpr std::size_t kListedSkips = 1'000;  // of one source
constexpr std::string_view kUnreadableFile = "unreadable file";

// Whether what lies in `member`, or is named so, is among what was skipped. A member that holds
// many submissions has them as "member#2" and so on.
bool is_hit(const LedgerEntry& entry, std::string_view member, std::string_view id) {
  return std::any_of(entry.skips.begin(), entry.skips.end(), [&](const LedgerSkip& skip) {
    return skip.member.empty() || skip.accession == id ||
           (member.starts_with(skip.member) &&
            (member.size() == skip.member.size() || member[skip.member.size()] == '#'));
  });
}

// A source that is damaged by now keeps the letters that were read while it was whole, and what it
// said of letters that EDGAR took back.
void keep_letters(const LedgerEntry& before, LedgerEntry& entry) {
  if (entry.skips.empty()) return;
  std::unordered_set<std::string> found;
  for (const LedgerLetter& letter : entry.letters) found.insert(letter.id);
  for (const LedgerLetter& letter : before.letters) {
    if (!is_hit(entry, letter.member, letter.id) || found.contains(letter.id)) continue;
    entry.letters.push_back(letter);
    entry.letters.back().rank = SourceRank::kKept;
  }
  found.clear();
  for (const LedgerWithdrawal& withdrawal : entry.withdrawals) found.insert(withdrawal.accession);
  for (const LedgerWithdrawal& withdrawal : before.withdrawals)
    if (is_hit(entry, withdrawal.member, withdrawal.accession) &&
        !found.contains(withdrawal.accession))
      entry.withdrawals.push_back(withdrawal);
}

bool holds_nothing(const LedgerEntry& entry) {
  return entry.letters.empty() && entry.skips.empty() && entry.withdrawals.empty() &&
         entry.ignored_count > 0;
}

// Of two members of one name the better counts, or else the later: that is what unpacking would
// leave. `before`, `now`: in the order of the source.
bool takes_its_place(const LetterCandidate& before, const LetterCandidate& now) {
  return !is_better(before, now);
}

// Leaves one of the members of one name and letter: the one that the letter is taken from.
void drop_doubles(const std::string& path, std::vector<LedgerLetter>& letters) {
  const auto candidate = [&](const LedgerLetter& letter) {
    return LetterCandidate{{path, letter.member}, letter.rank, letter.released};
  };
  std::unordered_map<std::string, std::size_t> met;
  std::vector<LedgerLetter> kept;
  for (LedgerLetter& letter : letters) {
    const auto [at, is_first] = met.try_emplace(letter.member + '\n' + letter.id, kept.size());
    if (is_first) {
      kept.push_back(std::move(letter));
    } else if (takes_its_place(candidate(kept[at->second]), candidate(letter))) {
      kept[at->second] = std::move(letter);
    }
  }
  letters = std::move(kept);
}

// What is no fault of the source may be over tomorrow: without a hash, the next run tries again.
bool could_not_be_read(const LedgerEntry& entry) {
  return std::any_of(entry.skips.begin(), entry.skips.end(),
                     [](const LedgerSkip& skip) { return skip.reason == kUnreadableFile; });
}

// The hash is of what lay there before it was read. What has changed since is looked at again by
// the next run, whatever lies there then. Planned times may be one off (update_plan.hh).
bool has_changed(const std::string& path, std::uint64_t size_bytes, std::int64_t mtime_ns) {
  // An archive folder may have folders, which are sources of their own.
  const std::vector<corpus::SourceItem> items = corpus::walk({path}).items;
  const auto now = std::find_if(items.begin(), items.end(),
                                [&](const corpus::SourceItem& item) { return item.path == path; });
  return now == items.end() || now->size_bytes != size_bytes ||
         std::abs(now->mtime_ns - mtime_ns) > 1;
}

bool has_changed(const corpus::SourceItem& item) {
  return has_changed(item.path, item.size_bytes, item.mtime_ns);
}

// What a thread takes at a time: one large source, or some neighbours, whose letters are read
// together. The large ones come first, so that all threads end at about the same time.
std::vector<std::vector<const ReadTask*>> slices_of(const std::vector<ReadTask>& tasks) {
  std::vector<std::vector<const ReadTask*>> large;
  std::vector<std::vector<const ReadTask*>> slices;
  std::uint64_t bytes = 0;
  for (const ReadTask& task : tasks) {
    if (task.item.size_bytes > kSliceBytes) {
      large.push_back({&task});
      continue;
    }
    bytes += task.item.size_bytes;
    if (slices.empty() || slices.back().size() == kSliceSources || bytes > kSliceBytes) {
      slices.emplace_back();
      bytes = task.item.size_bytes;
    }
    slices.back().push_back(&task);
  }
  std::stable_sort(large.begin(), large.end(), [](const auto& a, const auto& b) {
    return a.front()->item.size_bytes > b.front()->item.size_bytes;
  });
  large.insert(large.end(), slices.begin(), slices.end());
  return large;
}

std::uint64_t bytes_of(const std::vector<ReadTask>& tasks) {
  std::uint64_t bytes = 0;
  for (const ReadTask& task : tasks) bytes += task.item.size_bytes;
  return bytes;
}

}  // namespace

// A letter whose source is about to be read, or is gone, stands on nothing.
Intake::Intake(const IntakeContext& context)
    : context_(context), bytes_to_read_(bytes_of(context.plan.to_read)) {
  if (context_.plan.to_read.empty()) return;
  std::unordered_set<std::string_view> unsure;
  for (const ReadTask& task : context_.plan.to_read) unsure.insert(task.item.path);
  for (const std::string& path : context_.plan.gone) unsure.insert(path);
  for (const auto& [path, entry] : context_.ledger.entries()) {
    if (unsure.contains(path)) continue;
    for (const LedgerLetter& letter : entry.letters)
      if (letter.taken)
        standing_.emplace(letter.id,
                          LetterCandidate{{path, letter.member}, letter.rank, letter.released});
  }
}

// A thread's documents go to a process of its own, which ends with the thread: so do its readings.
void Intake::read_all(std::size_t workers) {
  readings_.resize(std::max<std::size_t>(workers, 1));
  const std::vector<std::vector<const ReadTask*>> slices = slices_of(context_.plan.to_read);
  for_each_index(slices.size(), workers, [&](std::size_t worker, std::size_t index) {
    read_sources(reading_of(worker), slices[index]);
  });
  std::sort(entries_.begin(), entries_.end(),
            [](const LedgerEntry& a, const LedgerEntry& b) { return a.path < b.path; });
  std::sort(vanished_.begin(), vanished_.end());
}

const Intake::Reading& Intake::reading_of(std::size_t worker) {
  if (readings_.size() <= worker) readings_.resize(worker + 1);
  std::unique_ptr<Reading>& reading = readings_[worker];
  if (!reading) reading = std::make_unique<Reading>(context_);
  return *reading;
}

void Intake::read_sources(const Reading& reading, Tasks tasks) {
  std::vector<corpus::SourceItem> items;
  std::vector<OpenSource> sources;
  for (const ReadTask* task : tasks) {
    std::string hash = content_hash(task->item);
    if (take_unread(*task, hash)) continue;
    OpenSource& source = sources.emplace_back(OpenSource{task, {}});
    source.entry.path = task->item.path;
    source.entry.size_bytes = task->item.size_bytes;
    source.entry.mtime_ns = task->item.mtime_ns;
    source.entry.content_hash = std::move(hash);
    items.push_back(task->item);
  }
  const std::uint64_t killed_before = reading.extractor.killed_count();
  read_letters(items, reading.reader, [&](std::size_t item, FoundInSource found) {
    take_found(sources[item], std::move(found));
  });
  // Another document of the same letter may have taken the place of that whose reader was killed.
  const bool was_killed = reading.extractor.killed_count() != killed_before;
  for (OpenSource& source : sources) {
    source.is_to_be_tried_again = was_killed;
    close(source);
  }
}

// Whether its content tells that there is nothing to read: only its time has changed, or its path.
bool Intake::take_unread(const ReadTask& task, const std::string& hash) {
  if (task.must_read || hash.empty()) return false;
  const auto is_same = [&](const LedgerEntry* known) {
    return known != nullptr && known->size_bytes == task.item.size_bytes &&
           known->content_hash == hash;
  };
  const LedgerEntry* before = context_.ledger.find(task.item.path);
  const LedgerEntry* elsewhere =
      task.moved_from.empty() ? nullptr : context_.ledger.find(task.moved_from);
  const bool is_touched = is_same(before);
  if (!is_touched && !is_same(elsewhere)) return false;
  LedgerEntry entry = is_touched ? *before : *elsewhere;
  entry.path = task.item.path;
  entry.mtime_ns = task.item.mtime_ns;
  const std::scoped_lock lock(mutex_);
  ++(is_touched ? untouched_ : moved_);
  entries_.push_back(std::move(entry));
  count_read(task);
  return true;
}

void Intake::take_found(OpenSource& source, FoundInSource found) {
  LedgerEntry& entry = source.entry;
  if (auto* letter = std::get_if<FoundLetter>(&found)) {
    take_letter(entry, *letter);
  } else if (auto* withdrawal = std::get_if<FoundWithdrawal>(&found)) {
    entry.withdrawals.push_back(
        {withdrawal->source.member, withdrawal->accession, withdrawal->released});
  } else if (auto* skipped = std::get_if<corpus::Skipped>(&found)) {
    take_skip(entry, *skipped);
  } else {
    ++entry.ignored_count;
  }
}

void Intake::close(OpenSource& source) {
  LedgerEntry& entry = source.entry;
  drop_doubles(entry.path, entry.letters);
  // A page of refusal or the like has come in the letter's place: only a file that is gone takes
  // its letter with it.
  if (const LedgerEntry* before = context_.ledger.find(entry.path);
      before != nullptr && !before->letters.empty() && holds_nothing(entry)) {
    take_skip(entry, {{entry.path, ""}, "no letter any more", "", ""});
  }
  std::error_code unknown;
  const bool has_vanished =
      !entry.skips.empty() && !std::filesystem::exists(entry.path, unknown) && !unknown;
  if (source.is_to_be_tried_again || could_not_be_read(entry) || has_changed(source.task->item))
    entry.content_hash.clear();
  if (const LedgerEntry* before = context_.ledger.find(entry.path)) keep_letters(*before, entry);
  const std::scoped_lock lock(mutex_);
  if (has_vanished) {
    vanished_.push_back(entry.path);
  } else {
    entries_.push_back(std::move(entry));
  }
  count_read(*source.task);
}

// With the lock held.
void Intake::count_read(const ReadTask& task) {
  bytes_read_ += task.item.size_bytes;
  context_.progress.reading({letters_.size(), bytes_read_, bytes_to_read_});
}

void Intake::take_letter(LedgerEntry& entry, const FoundLetter& letter) {
  const schemas::LetterFacts& facts = letter.record.letter;
  const bool is_of_another = is_elsewhere(facts);
  entry.letters.push_back(
      {facts.source.member, facts.id, letter.rank, facts.released, false, is_of_another});
  const LetterCandidate candidate{{entry.path, facts.source.member}, letter.rank, facts.released};
  if (is_of_another) return take_letter_of_another(letter, candidate);
  note_unread_pages(letter);
  if (!is_wanted(facts.id, candidate)) return;
  SpooledLetter spooled = spool(letter.record, candidate);
  const std::scoped_lock lock(mutex_);
  const auto [at, is_first] = letters_.try_emplace(facts.id, spooled);
  if (!is_first && takes_its_place(at->second.from, candidate)) at->second = std::move(spooled);
}

bool Intake::is_elsewhere(const schemas::LetterFacts& letter) const {
  return context_.shard != nullptr && !context_.shard->is_here(context_.shard->home_of(letter));
}

// It is kept until it is known whether its review has letters here.
void Intake::take_letter_of_another(const FoundLetter& letter, const LetterCandidate& from) {
  const schemas::LetterFacts& facts = letter.record.letter;
  LetterElsewhere one{
      {from, context_.spool.append(letter.record, {}), hashes_of_keys(link_keys(letter.record))},
      context_.shard->home_of(facts)};
  const std::scoped_lock lock(mutex_);
  const auto [at, is_first] = elsewhere_.try_emplace(facts.id, one);
  if (!is_first && takes_its_place(at->second.letter.from, from)) at->second = std::move(one);
}

void Intake::note_unread_pages(const FoundLetter& letter) {
  if (letter.unread_pages == 0) return;
  const std::scoped_lock lock(mutex_);
  unread_scans_.push_back(words_of_unread_scan(letter));
}

void Intake::take_skip(LedgerEntry& entry, const corpus::Skipped& skipped) const {
  if (entry.skips.size() > kListedSkips) return;
  if (entry.skips.size() == kListedSkips) {
    // Without a member's name: whatever was known of any member stays.
    entry.skips.push_back(
        {"", "too many faults", "the first 1,000 are listed", "", context_.today});
    return;
  }
  const LedgerEntry* earlier = context_.earlier.find(entry.path);
  const LedgerSkip* known =
      earlier == nullptr ? nullptr : find_skip(*earlier, skipped.source.member);
  entry.skips.push_back({skipped.source.member, skipped.reason, skipped.detail, skipped.accession,
                         known == nullptr ? context_.today : known->first_seen});
}

// Neither what the index has, nor what was read so far is better.
bool Intake::is_wanted(const std::string& letter_id, const LetterCandidate& candidate) {
  if (const auto stands = standing_.find(letter_id);
      stands != standing_.end() && is_better(stands->second, candidate))
    return false;
  const std::scoped_lock lock(mutex_);
  const auto read = letters_.find(letter_id);
  return read == letters_.end() || takes_its_place(read->second.from, candidate);
}

SpooledLetter Intake::spool(const schemas::LetterRecord& record, LetterCandidate from) {
  return {std::move(from), context_.spool.append(record, first_seen(record.letter.id)),
          hashes_of_keys(link_keys(record))};
}

std::string Intake::first_seen(const std::string& letter_id) {
  const std::scoped_lock lock(mutex_);
  return context_.journal.first_seen(letter_id, context_.first_seen_today);
}

Retaken Intake::retake(const Settlement& settlement) {
  for (const std::string& id : settlement.strays) letters_.erase(id);
  Retaken result{settlement.retakes, {}};
  for (auto& missing : result.missing) {
    const std::string& path = missing.first;
    std::map<std::string, std::string>& wanted = missing.second;
    std::unordered_map<std::string, LetterCandidate> met;
    const auto take = [&](FoundInSource found) {
      const auto* letter = std::get_if<FoundLetter>(&found);
      if (letter == nullptr) return;
      const schemas::LetterFacts& facts = letter->record.letter;
      const auto at = wanted.find(facts.id);
      if (at == wanted.end() || at->second != facts.source.member || is_elsewhere(facts)) return;
      const LetterCandidate now{{path, facts.source.member}, letter->rank, facts.released};
      const auto before = met.find(facts.id);
      if (before != met.end() && !takes_its_place(before->second, now)) return;
      met.insert_or_assign(facts.id, now);
      letters_.insert_or_assign(facts.id, spool(letter->record, now));
    };
    for (const corpus::SourceItem& item : corpus::walk({path}).items)
      read_letters(item, reading_of(0).reader, take);
    for (const auto& [id, candidate] : met) wanted.erase(id);
    const LedgerEntry* known = context_.ledger.find(path);
    if (known == nullptr || has_changed(path, known->size_bytes, known->mtime_ns))
      result.changed.push_back(path);
  }
  std::erase_if(result.missing, [](const auto& source) { return source.second.empty(); });
  return result;
}

}  // namespace precedent::indexer
