#include "indexer/fetch/reconciling.hh"

#include <sys/stat.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "indexer/durable_files.hh"
#include "indexer/fetch/letter_facts.hh"
#include "indexer/fetch/packed_letter.hh"
#include "indexer/fetch/verification.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

std::int64_t time_of(const fs::path& path) {
  struct stat facts = {};
  return ::stat(path.c_str(), &facts) == 0 ? facts.st_mtim.tv_sec : 0;
}

// False where the file is no whole letter.
bool adopt(KnownLetter& letter, const fs::path& path) {
  const std::string file = read_given_file(path);
  try {
    const std::string text = unpacked(file, kMostUnpackedLetterBytes);
    if (!why_no_submission(text, letter.row.accession).empty()) return false;
    take_text_facts(letter, text);
  } catch (const DamagedBody&) {
    return false;
  }
  letter.released = released_of(file);
  letter.last_modified = last_modified_of(file);
  letter.fetched = time_of(path);
  letter.standing = Standing::kHeld;
  letter.reason.clear();
  return true;
}

class Reconciliation {
 public:
  Reconciliation(FetchState& state, const LettersFolder& folder, Day today)
      : state_(state), folder_(folder), today_(today) {}

  Reconciled run() {
    for (const FoundFile& file : folder_.held()) held_.emplace(file.accession, file.quarter);
    for (const auto& [accession, quarter] : held_) take_held(accession, quarter);
    for (const FoundFile& file : folder_.withdrawn()) take_withdrawn(file);
    for (auto& [accession, letter] : state_.letters) find_lost(letter);
    return std::move(result_);
  }

 private:
  using Places = std::unordered_multimap<AccessionNumber, Quarter>;

  void take_held(AccessionNumber accession, Quarter quarter) {
    const auto known = state_.letters.find(accession);
    const bool is_known = known != state_.letters.end();
    if (is_known && known->second.standing == Standing::kHeld && lies_in_place(known->second)) {
      // The program was killed between laying it down anew and taking it away from here.
      if (known->second.place != quarter) folder_.remove(folder_.place_of(accession, quarter));
      return;
    }
    KnownLetter letter;
    if (is_known) letter = known->second;
    letter.row.accession = accession;
    if (letter.row.filed == 0) letter.row.filed = first_day(quarter);
    letter.place = quarter;
    const fs::path path = folder_.place_of(accession, quarter);
    if (adopt(letter, path)) {
      ++result_.adopted;
      state_.letters[accession] = std::move(letter);
    } else {
      result_.damaged.push_back(path.string());
    }
  }

  bool lies_in_place(const KnownLetter& letter) const {
    const auto [begin, end] = held_.equal_range(letter.row.accession);
    return std::any_of(begin, end, [&](const auto& one) { return one.second == letter.place; });
  }

  void take_withdrawn(const FoundFile& file) {
    if (held_.contains(file.accession)) return;
    KnownLetter& letter = state_.letters[file.accession];
    // It came back, but could not be had yet.
    const bool is_expected = letter.row.accession != 0 && letter.standing == Standing::kMissing;
    if (letter.standing == Standing::kWithdrawn || is_expected) return;
    letter.row.accession = file.accession;
    if (letter.row.filed == 0) letter.row.filed = first_day(file.quarter);
    letter.place = file.quarter;
    letter.standing = Standing::kWithdrawn;
    letter.since = today_;
  }

  void find_lost(KnownLetter& letter) {
    if (letter.standing != Standing::kHeld || held_.contains(letter.row.accession)) return;
    ++result_.lost;
    letter.standing = Standing::kMissing;
    letter.reason.clear();
    letter.since = today_;
  }

  FetchState& state_;
  const LettersFolder& folder_;
  Day today_;
  Places held_;
  Reconciled result_;
};

}  // namespace

Reconciled reconcile(FetchState& state, const LettersFolder& folder, Day today) {
  return Reconciliation(state, folder, today).run();
}

}  // namespace precedent::indexer
