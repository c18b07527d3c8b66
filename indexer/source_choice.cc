#include "indexer/source_choice.hh"

#include <algorithm>
#include <optional>
#include <tuple>

namespace precedent::indexer {
namespace {

// All that the ledger knows of one letter.
struct KnownLetter {
  std::vector<LetterCandidate> candidates;
  std::optional<LetterSource> taken;  // as the ledger has it
  bool withdrawn = false;
  std::string withdrawn_on;  // the latest day; empty if no withdrawal names one
};

using KnownLetters = std::unordered_map<std::string, KnownLetter>;

KnownLetters known_letters(const SourceLedger& ledger,
                           const std::unordered_set<std::string>& affected) {
  KnownLetters known;
  for (const auto& [path, entry] : ledger.entries()) {
    for (const LedgerLetter& letter : entry.letters) {
      if (!affected.contains(letter.id)) continue;
      KnownLetter& one = known[letter.id];
      one.candidates.push_back({{path, letter.member}, letter.rank, letter.released});
      if (letter.taken) one.taken = LetterSource{path, letter.member};
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
                     [&](const LetterCandidate& candidate) { return candidate.source == source; });
}

// A letter that EDGAR released again after it had withdrawn it counts.
void drop_withdrawn(KnownLetter& letter) {
  if (!letter.withdrawn) return;
  std::erase_if(letter.candidates, [&](const LetterCandidate& candidate) {
    return letter.withdrawn_on.empty() || candidate.released <= letter.withdrawn_on;
  });
}

}  // namespace

bool is_better(const LetterCandidate& a, const LetterCandidate& b) {
  const auto order = [](const LetterCandidate& one) {
    return std::make_tuple(-static_cast<int>(one.rank), one.released.empty(),
                           std::string_view(one.source.path), std::string_view(one.source.member));
  };
  return order(a) < order(b);
}

std::unordered_set<std::string> affected_letters(const SourceLedger& ledger) {
  std::unordered_set<std::string> ids;
  for (const auto& [path, original] : ledger.originals()) {
    for (const LedgerEntry* entry : {original ? &*original : nullptr, ledger.find(path)}) {
      if (entry == nullptr) continue;
      for (const LedgerLetter& letter : entry->letters) ids.insert(letter.id);
      for (const LedgerWithdrawal& withdrawal : entry->withdrawals)
        ids.insert(withdrawal.accession);
    }
  }
  return ids;
}

Settlement settle(SourceLedger& ledger, const std::unordered_set<std::string>& affected,
                  const SpooledLetters& read) {
  KnownLetters known = known_letters(ledger, affected);
  Settlement settlement;
  for (const std::string& id : affected) {
    KnownLetter& letter = known[id];
    drop_withdrawn(letter);
    const auto best =
        std::min_element(letter.candidates.begin(), letter.candidates.end(), is_better);
    if (letter.taken && (best == letter.candidates.end() || best->source != *letter.taken))
      ledger.set_taken(letter.taken->path, letter.taken->member, id, false);
    if (best == letter.candidates.end()) {
      settlement.removals.push_back(id);
      continue;
    }
    const auto spooled = read.find(id);
    const bool is_stray = spooled != read.end() && !lies_in(letter, spooled->second.from.source);
    if (is_stray) settlement.strays.push_back(id);
    std::optional<LetterSource> held = letter.taken;
    if (spooled != read.end() && !is_stray) held = spooled->second.from.source;
    const bool stands = held == best->source;
    ledger.set_taken(best->source.path, best->source.member, id, true);
    // What is left of a damaged source cannot be read again.
    if (stands || best->rank == SourceRank::kKept) continue;
    settlement.retakes[best->source.path].emplace(id, best->source.member);
    if (held && lies_in(letter, *held)) settlement.fallbacks.emplace(id, *held);
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
