#include "indexer/fetch/letter_book.hh"

#include <algorithm>
#include <array>
#include <ctime>
#include <functional>
#include <map>
#include <tuple>

#include "indexer/report/human_numbers.hh"

namespace precedent::indexer {
namespace {

// An index that lists less than half of what it did is more likely cut than true.
constexpr std::uint64_t kSmallIndex = 20;

// Distinct companies, in any order, as one number.
std::uint64_t mark_of(std::vector<Cik> companies) {
  std::sort(companies.begin(), companies.end());
  companies.erase(std::unique(companies.begin(), companies.end()), companies.end());
  std::uint64_t mark = 0;
  for (const Cik company : companies) mark = (mark ^ company) * 0x9e3779b97f4a7c15U + 1;
  return mark;
}

bool is_same_place(const LetterRow& a, const LetterRow& b) {
  return a.folder == b.folder && a.has_own_folder == b.has_own_folder;
}

auto order_of(const LetterRow& row) {
  return std::make_tuple(row.folder, row.has_own_folder, row.company, row.filed);
}

}  // namespace

struct LetterBook::Group {
  LetterRow row;  // the first by path
  std::uint64_t companies = 0;
  std::vector<LetterRow> rows;
  bool is_wanted = false;
};

Day day_of_time(std::int64_t seconds) {
  if (seconds <= 0) return 0;
  const std::time_t time = seconds;
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  return static_cast<Day>((parts.tm_year + 1900) * 10000 + (parts.tm_mon + 1) * 100 +
                          parts.tm_mday);
}

LetterBook::LetterBook(FetchState state, Day today) : state_(std::move(state)), today_(today) {}

std::vector<LetterBook::Group> LetterBook::groups_of(const IndexFile& file) const {
  std::map<AccessionNumber, Group> groups;
  for (const LetterRow& row : file.rows) groups[row.accession].rows.push_back(row);
  std::vector<Group> result;
  for (auto& [accession, group] : groups) {
    std::vector<Cik> companies;
    group.row = group.rows.front();
    for (const LetterRow& row : group.rows) {
      companies.push_back(row.company);
      group.is_wanted = group.is_wanted || row.is_wanted;
      if (order_of(row) < order_of(group.row)) group.row = row;
    }
    group.companies = mark_of(std::move(companies));
    result.push_back(std::move(group));
  }
  return result;
}

void LetterBook::note_odd(const std::string& path, const IndexFile& file) {
  if (file.odd_count == 0) return;
  std::string remark =
      path + ": " + with_separators(file.odd_count) + " rows name no letter and were passed over:";
  for (const std::string& row : file.odd) remark += " [" + row + "]";
  remarks_.push_back(std::move(remark));
}

void LetterBook::note_release(KnownLetter& letter, Day day) {
  if (day < letter.row.filed || (letter.released != 0 && letter.released <= day)) return;
  letter.released = day;
  if (letter.standing == Standing::kHeld) to_mark_.push_back(letter.row.accession);
}

void LetterBook::note_day(const std::string& path, const IndexFile& file, Day day,
                          std::int64_t last_modified) {
  note_odd(path, file);
  for (const Group& group : groups_of(file)) {
    const bool is_new = !state_.letters.contains(group.row.accession);
    if (is_new && !group.is_wanted) continue;
    KnownLetter& letter = state_.letters[group.row.accession];
    if (is_new) {
      letter.row = group.row;
      letter.companies = group.companies;
      letter.since = today_;
    }
    if (letter.row.folder == 0) letter.row = group.row;
    note_release(letter, day);
    // What is listed again after it was fetched was sent out anew.
    if (letter.standing == Standing::kHeld && day >= day_of_time(letter.fetched))
      letter.is_stale = true;
    if (letter.standing == Standing::kWithdrawn && day > letter.since) {
      letter.standing = Standing::kMissing;
      letter.reason.clear();
      letter.is_unlisted = letter.is_in_quarter = false;
    }
  }
  state_.indexes[path] = {last_modified, file.rows.size()};
}

bool LetterBook::has_shrunk(const std::string& path, const IndexFile& file) {
  const auto before = state_.indexes.find(path);
  if (before == state_.indexes.end() || before->second.letters < kSmallIndex ||
      file.rows.size() >= before->second.letters / 2)
    return false;
  remarks_.push_back(path + ": lists " + with_separators(file.rows.size()) + " rows instead of " +
                     with_separators(before->second.letters) +
                     "; nothing is taken for withdrawn on its word");
  return true;
}

void LetterBook::note_quarter(const std::string& path, const IndexFile& file, Quarter quarter,
                              std::int64_t last_modified) {
  note_odd(path, file);
  for (const Group& group : groups_of(file)) {
    listed_.insert(group.row.accession);
    const bool is_new = !state_.letters.contains(group.row.accession);
    if (is_new && !group.is_wanted) continue;
    KnownLetter& letter = state_.letters[group.row.accession];
    if (letter.standing == Standing::kWithdrawn) {
      letter.standing = Standing::kMissing;
      letter.reason.clear();
      letter.since = today_;
    }
    const bool is_moved = !is_new && letter.row.folder != 0 &&
                          (!is_same_place(letter.row, group.row) ||
                           (letter.companies != 0 && letter.companies != group.companies));
    const bool is_dated_anew = !is_new && quarter_of(letter.row.filed) != quarter;
    if (letter.standing == Standing::kHeld && (is_moved || is_dated_anew)) letter.is_stale = true;
    letter.row = group.row;
    letter.companies = group.companies;
    letter.is_in_quarter = true;
    letter.is_unlisted = false;
    if (is_new) letter.since = today_;
  }
  if (!has_shrunk(path, file)) find_missing_in(quarter, day_of_time(last_modified));
  state_.indexes[path] = {last_modified, file.rows.size()};
}

// What was made public after the index was made is not in it yet.
void LetterBook::find_missing_in(Quarter quarter, Day remade) {
  for (auto& [accession, letter] : state_.letters) {
    if (quarter_of(letter.row.filed) != quarter || listed_.contains(accession)) continue;
    letter.is_unlisted = letter.is_in_quarter || remade > letter.released;
  }
}

std::vector<AccessionNumber> LetterBook::to_mark() const {
  std::vector<AccessionNumber> letters = to_mark_;
  std::sort(letters.begin(), letters.end());
  letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
  return letters;
}

std::size_t LetterBook::forget_vanished() {
  return std::erase_if(state_.letters, [&](const auto& one) {
    return one.second.standing == Standing::kMissing && one.second.is_unlisted;
  });
}

std::vector<AccessionNumber> LetterBook::no_longer_listed() const {
  std::vector<AccessionNumber> letters;
  for (const auto& [accession, letter] : state_.letters)
    if (letter.standing == Standing::kHeld && letter.is_unlisted) letters.push_back(accession);
  std::sort(letters.begin(), letters.end());
  return letters;
}

AccessionNumber LetterBook::listed_one() const {
  AccessionNumber one = 0;
  for (const auto& [accession, letter] : state_.letters)
    if (letter.standing == Standing::kHeld && letter.is_in_quarter && !letter.is_unlisted)
      one = std::max(one, accession);
  return one;
}

std::vector<LetterBook::Batch> LetterBook::to_fetch() const {
  using Key = std::pair<Day, AccessionNumber>;
  std::map<Quarter, std::vector<Key>, std::greater<>> quarters;
  std::vector<Key> tried_before;
  for (const auto& [accession, letter] : state_.letters) {
    const Key key(letter.row.filed, accession);
    const bool is_new = letter.standing == Standing::kMissing && letter.reason.empty();
    if (is_new || (letter.standing == Standing::kHeld && letter.is_stale)) {
      quarters[quarter_of(letter.row.filed)].push_back(key);
    } else if (letter.standing == Standing::kMissing) {
      tried_before.push_back(key);
    }
  }
  std::vector<Batch> batches;
  const auto add = [&](Quarter quarter, std::vector<Key>& keys) {
    std::sort(keys.begin(), keys.end(), std::greater<>());
    Batch batch{quarter, {}};
    for (const Key& key : keys) batch.letters.push_back(key.second);
    batches.push_back(std::move(batch));
  };
  for (auto& [quarter, keys] : quarters) add(quarter, keys);
  if (!tried_before.empty()) add(0, tried_before);
  return batches;
}

}  // namespace precedent::indexer
