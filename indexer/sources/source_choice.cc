#include "indexer/sources/source_choice.hh"

#include <algorithm>
#include <optional>
#include <tuple>

namespace precedent::indexer {
namespace {

// A place where a letter lies, in the ledger, which it must not outlive.
struct Candidate {
  const std::string* path;
  const LedgerLetter* letter;
};

LetterSource source_of(const Candidate& candidate) {
  return {*candidate.path, candidate.letter->member};
}

bool is_at(const Candidate& candidate, const LetterSource& source) {
  return *candidate.path == source.path && candidate.letter->member == source.member;
}

// All that the ledger knows of one letter.
struct KnownLetter {
  std::vector<Candidate> candidates;
  std::optional<Candidate> taken;  // as the ledger has it
  bool withdrawn = false;
  std::string withdrawn_on;  // the latest day; empty if no withdrawal names one
};

using KnownLetters = std::unordered_map<std::string_view, KnownLetter>;

KnownLetters known_letters(const SourceLedger& ledger,
                           const std::unordered_set<std::string>& affected) {
  KnownLetters known;
  for (const auto& [path, entry] : ledger.entries()) {
    for (const LedgerLetter& letter : entry.letters) {
      if (!affected.contains(letter.id)) continue;
      KnownLetter& one = known[letter.id];
      one.candidates.push_back({&path, &letter});
      if (letter.taken) one.taken = one.candidates.back();
    }
    for (const LedgerWithdrawal& withdrawal : entry.withdrawals) {
      if (!affected.contains(withdrawal.accession)) continue;
      KnownLetter& one = known[withdrawal.accession];
      one.withdrawn = true;
      one.withdrawn_on = std::max(one.withdrawn_on, withdrawal.released);
    }
  }
  return known;
}

bool lies_in(const KnownLetter& letter, const LetterSource& source) {
  return std::any_of(letter.candidates.begin(), letter.candidates.end(),
                     [&](const Candidate& candidate) { return is_at(candidate, source); });
}

// A letter that EDGAR released again after it had withdrawn it counts.
void drop_withdrawn(KnownLetter& letter) {
  if (!letter.withdrawn) return;
  std::erase_if(letter.candidates, [&](const Candidate& candidate) {
    return letter.withdrawn_on.empty() || candidate.letter->released <= letter.withdrawn_on;
  });
}

// What is left of a damaged source cannot be read: it is of use only to what the index holds.
void drop_kept(KnownLetter& letter) {
  std::erase_if(letter.candidates, [](const Candidate& candidate) {
    return candidate.letter->rank == SourceRank::kKept;
  });
}

// What is smaller is better.
auto order_of(SourceRank rank, const std::string& released, const std::string& path,
              const std::string& member) {
  return std::make_tuple(-static_cast<int>(rank), released.empty(), std::string_view(path),
                         std::string_view(member));
}

auto order_of(const Candidate& one) {
  return order_of(one.letter->rank, one.letter->released, *one.path, one.letter->member);
}

}  // namespace

bool is_better(const LetterCandidate& a, const LetterCandidate& b) {
  const auto order = [](const LetterCandidate& one) {
    return order_of(one.rank, one.released, one.source.path, one.source.member);
  };
  return order(a) < order(b);
}

std::unordered_set<std::string> affected_letters(const SourceLedger& ledger) {
  std::unordered_set<std::string> ids;
  for (const auto& [path, original] : ledger.originals()) {
    for (const LedgerEntry* entry : {original.get(), ledger.find(path)}) {
      if (entry == nullptr) continue;
      for (const LedgerLetter& letter : entry->letters) ids.insert(letter.id);
      for (const LedgerWithdrawal& withdrawal : entry->withdrawals)
        ids.insert(withdrawal.accession);
    }
  }
  return ids;
}

Settlement settle(SourceLedger& ledger, const std::unordered_set<std::string>& affected,
                  const SpooledLetters& read, const std::unordered_set<std::string>& held) {
  KnownLetters known = known_letters(ledger, affected);
  Settlement settlement;
  for (const std::string& id : affected) {
    KnownLetter& letter = known[id];
    drop_withdrawn(letter);
    if (!held.contains(id)) drop_kept(letter);
    const auto best = std::min_element(letter.candidates.begin(), letter.candidates.end(),
                                       [](const Candidate& one, const Candidate& other) {
                                         return order_of(one) < order_of(other);
                                       });
    // Of this index, that is: the best copy may be another shard's.
    const bool is_gone = best == letter.candidates.end() || best->letter->elsewhere;
    if (letter.taken && (is_gone || best->letter != letter.taken->letter))
      ledger.set_taken(*letter.taken->path, *letter.taken->letter, false);
    if (is_gone) {
      settlement.removals.push_back(id);
      continue;
    }
    const auto spooled = read.find(id);
    const bool is_stray = spooled != read.end() && !lies_in(letter, spooled->second.from.source);
    if (is_stray) settlement.strays.push_back(id);
    std::optional<LetterSource> copy;  // where what the index will have is from
    if (letter.taken) copy = source_of(*letter.taken);
    if (spooled != read.end() && !is_stray) copy = spooled->second.from.source;
    const bool stands = copy && is_at(*best, *copy);
    const std::string& member = best->letter->member;
    ledger.set_taken(*best->path, *best->letter, true);
    // What is left of a damaged source cannot be read again.
    if (stands || best->letter->rank == SourceRank::kKept) continue;
    settlement.retakes[*best->path].emplace(id, member);
    if (copy && lies_in(letter, *copy)) settlement.fallbacks.emplace(id, *copy);
  }
  std::sort(settlement.strays.begin(), settlement.strays.end());
  std::sort(settlement.removals.begin(), settlement.removals.end());
  return settlement;
}

void fall_back(SourceLedger& ledger, const Settlement& settlement, const Retakes& missing,
               const std::unordered_set<std::string>& held) {
  for (const auto& [path, members] : missing) {
    for (const auto& [id, member] : members) {
      const auto fallback = settlement.fallbacks.find(id);
      const bool falls_back = fallback != settlement.fallbacks.end();
      if (!falls_back && held.contains(id)) continue;
      ledger.set_taken(path, member, id, false);
      if (falls_back) ledger.set_taken(fallback->second.path, fallback->second.member, id, true);
    }
  }
}

}  // namespace precedent::indexer
