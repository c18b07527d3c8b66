#include "indexer/intake.hh"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "indexer/content_hash.hh"
#include "indexer/workers.hh"

namespace precedent::indexer {
namespace {

// A source that is damaged by now keeps the letters that were read while it was whole.
void keep_letters(const LedgerEntry& before, LedgerEntry& entry) {
  if (entry.skips.empty()) return;
  std::unordered_set<std::string_view> found;
  for (const LedgerLetter& letter : entry.letters) found.insert(letter.id);
  std::vector<LedgerLetter> kept;
  for (const LedgerLetter& letter : before.letters) {
    const bool is_hit =
        std::any_of(entry.skips.begin(), entry.skips.end(), [&](const LedgerSkip& skip) {
          return skip.member.empty() || skip.member == letter.member || skip.accession == letter.id;
        });
    if (!is_hit || found.contains(letter.id)) continue;
    kept.push_back(letter);
    kept.back().rank = SourceRank::kKept;
  }
  entry.letters.insert(entry.letters.end(), kept.begin(), kept.end());
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

void Intake::read_all(std::size_t workers) {
  for_each_index(context_.plan.to_read.size(), workers, [&](std::size_t worker, std::size_t index) {
    read_source(worker, context_.plan.to_read[index]);
  });
  std::sort(entries_.begin(), entries_.end(),
            [](const LedgerEntry& a, const LedgerEntry& b) { return a.path < b.path; });
  std::sort(vanished_.begin(), vanished_.end());
}

void Intake::read_source(std::size_t worker, const ReadTask& task) {
  const LedgerEntry* before = context_.ledger.find(task.item.path);
  std::string hash = content_hash(task.item);
  LedgerEntry entry;
  const bool is_untouched = before != nullptr && !task.must_read && !hash.empty() &&
                            before->size_bytes == task.item.size_bytes &&
                            before->content_hash == hash;
  if (is_untouched) {
    entry = *before;
    entry.mtime_ns = task.item.mtime_ns;
  } else {
    entry = read_entry(worker, task, std::move(hash));
  }
  const bool has_vanished =
      !entry.skips.empty() && !std::filesystem::exists(std::filesystem::path(task.item.path));
  const std::scoped_lock lock(mutex_);
  untouched_ += is_untouched ? 1 : 0;
  if (has_vanished) {
    vanished_.push_back(task.item.path);
  } else {
    entries_.push_back(std::move(entry));
  }
  bytes_read_ += task.item.size_bytes;
  context_.progress.reading({written_.size(), bytes_read_, bytes_to_read_});
}

LedgerEntry Intake::read_entry(std::size_t worker, const ReadTask& task, std::string hash) {
  LedgerEntry entry;
  entry.path = task.item.path;
  entry.size_bytes = task.item.size_bytes;
  entry.mtime_ns = task.item.mtime_ns;
  entry.content_hash = std::move(hash);
  read_letters(task.item, context_.reader, [&](FoundInSource found) {
    if (auto* letter = std::get_if<FoundLetter>(&found)) {
      take_letter(worker, entry, std::move(*letter));
    } else if (auto* withdrawal = std::get_if<FoundWithdrawal>(&found)) {
      entry.withdrawals.push_back(
          {withdrawal->source.member, withdrawal->accession, withdrawal->released});
    } else if (auto* skipped = std::get_if<corpus::Skipped>(&found)) {
      take_skip(entry, *skipped);
    } else {
      ++entry.ignored_count;
    }
  });
  if (const LedgerEntry* before = context_.ledger.find(entry.path)) keep_letters(*before, entry);
  return entry;
}

void Intake::take_letter(std::size_t worker, LedgerEntry& entry, FoundLetter letter) {
  const schemas::LetterFacts& facts = letter.record.letter;
  entry.letters.push_back({facts.source_member, facts.id, letter.rank, facts.released, false});
  const LetterCandidate candidate{{entry.path, facts.source_member}, letter.rank, facts.released};
  if (!claim(facts.id, candidate)) return;
  std::string day = first_seen(facts.id);
  context_.target.put(worker, std::move(letter.record), std::move(day));
}

void Intake::take_skip(LedgerEntry& entry, const corpus::Skipped& skipped) const {
  const LedgerEntry* earlier = context_.earlier.find(entry.path);
  const LedgerSkip* known =
      earlier == nullptr ? nullptr : find_skip(*earlier, skipped.source.member);
  entry.skips.push_back({skipped.source.member, skipped.reason, skipped.detail, skipped.accession,
                         known == nullptr ? context_.today : known->first_seen});
}

// Whether the letter is to be written from here: nobody has written it in this run, and what the
// index has is not better. Whatever turns out to be better later is put right by settle().
bool Intake::claim(const std::string& letter_id, const LetterCandidate& candidate) {
  if (const auto stands = standing_.find(letter_id);
      stands != standing_.end() && is_better(stands->second, candidate))
    return false;
  const std::scoped_lock lock(mutex_);
  return written_.try_emplace(letter_id, candidate.source).second;
}

std::string Intake::first_seen(const std::string& letter_id) {
  const std::scoped_lock lock(mutex_);
  return context_.journal.first_seen(letter_id, context_.first_seen_today);
}

std::vector<std::string> Intake::retake(const Settlement& settlement) {
  std::vector<std::string> changed_meanwhile;
  for (const auto& [path, wanted] : settlement.retakes) {
    std::size_t found_count = 0;
    const auto take = [&](FoundInSource found) {
      auto* letter = std::get_if<FoundLetter>(&found);
      if (letter == nullptr) return;
      const std::string id = letter->record.letter.id;
      const std::string member = letter->record.letter.source_member;
      if (const auto at = wanted.find(id); at == wanted.end() || at->second != member) return;
      ++found_count;
      written_.insert_or_assign(id, LetterSource{path, member});
      context_.target.put(0, std::move(letter->record), first_seen(id));
    };
    for (const corpus::SourceItem& item : corpus::walk({path}).items)
      read_letters(item, context_.reader, take);
    if (found_count < wanted.size()) changed_meanwhile.push_back(path);
  }
  return changed_meanwhile;
}

}  // namespace precedent::indexer
