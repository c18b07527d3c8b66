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
  if (const Day day = released_of(file)) letter.released = day;
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
    for (const FoundFile& file : folder_.held()) held_[file.accession].push_back(file.quarter);
    for (auto& [accession, quarters] : held_) take_held(accession, quarters);
    for (const FoundFile& file : folder_.withdrawn()) take_withdrawn(file);
    for (auto& [accession, letter] : state_.letters) find_lost(letter);
    return std::move(result_);
  }

 private:
  // Of a letter that lies in two places, the program was killed between laying it down anew and
  // taking it away: the newer counts.
  static Quarter place_among(const std::vector<Quarter>& quarters, const KnownLetter& letter) {
    const auto lies_in = [&](Quarter quarter) {
      return std::find(quarters.begin(), quarters.end(), quarter) != quarters.end();
    };
    const Quarter wanted = quarter_of(letter.row.filed);
    if (letter.is_stale && lies_in(wanted)) return wanted;
    return lies_in(letter.place) ? letter.place : quarters.front();
  }

  void take_held(AccessionNumber accession, const std::vector<Quarter>& quarters) {
    KnownLetter letter;
    if (const auto known = state_.letters.find(accession); known != state_.letters.end())
      letter = known->second;
    const Quarter place = place_among(quarters, letter);
    for (const Quarter quarter : quarters)
      if (quarter != place) folder_.remove(folder_.place_of(accession, quarter));
    // What was to be fetched again may have been, just before a kill.
    if (letter.standing == Standing::kHeld && letter.place == place && !letter.is_stale) return;
    letter.row.accession = accession;
    if (letter.row.filed == 0) letter.row.filed = first_day(place);
    const bool was_held = letter.standing == Standing::kHeld;
    letter.place = place;
    const fs::path path = folder_.place_of(accession, place);
    if (adopt(letter, path)) {
      if (!was_held) ++result_.adopted;
      state_.letters[accession] = std::move(letter);
    } else {
      result_.damaged.push_back(path.string());
    }
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
  std::unordered_map<AccessionNumber, std::vector<Quarter>> held_;  // where it lies
  Reconciled result_;
};

}  // namespace

Reconciled reconcile(FetchState& state, const LettersFolder& folder, Day today) {
  return Reconciliation(state, folder, today).run();
}

}  // namespace precedent::indexer
