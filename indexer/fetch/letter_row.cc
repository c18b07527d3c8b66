#include "indexer/fetch/letter_row.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

#include "schemas/ascii.hh"
#include "schemas/values/dates.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kAccessionDigits = 18;
constexpr std::size_t kAccessionPlaces = 20;
constexpr std::size_t kMaxCikDigits = 10;

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), schemas::is_digit);
}

std::uint64_t number_of(std::string_view digits) {
  std::uint64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string digits_of(AccessionNumber accession) {
  std::string digits = std::to_string(accession);
  return std::string(kAccessionDigits - std::min(digits.size(), kAccessionDigits), '0') + digits;
}

// As EDGAR writes it in paths: without leading zeros.
bool is_cik(std::string_view text) {
  return are_digits(text) && text.size() <= kMaxCikDigits && text.front() != '0';
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

constexpr std::string_view kDataFolder = "edgar/data/";
constexpr std::string_view kSuffix = ".txt";

}  // namespace

std::optional<AccessionNumber> accession_number(std::string_view text) {
  constexpr std::size_t kFirstDash = 10;
  constexpr std::size_t kSecondDash = 13;
  if (text.size() != kAccessionPlaces || text[kFirstDash] != '-' || text[kSecondDash] != '-')
    return std::nullopt;
  std::string digits(text);
  digits.erase(kSecondDash, 1).erase(kFirstDash, 1);
  if (!are_digits(digits)) return std::nullopt;
  return number_of(digits);
}

std::string accession_text(AccessionNumber accession) {
  const std::string digits = digits_of(accession);
  return digits.substr(0, 10) + "-" + digits.substr(10, 2) + "-" + digits.substr(12);
}

Day day_of(std::string_view text) {
  const auto iso = schemas::iso_date(text);
  if (!iso || (text.size() != 8 && text.size() != 10)) return 0;
  std::string digits = *iso;
  std::erase(digits, '-');
  return static_cast<Day>(number_of(digits));
}

std::string iso_text(Day day) {
  if (day == 0) return {};
  return schemas::iso_date(std::to_string(day)).value_or("");
}

Quarter quarter_of(Day day) {
  if (day == 0) return 0;
  const Day month = day / 100 % 100;
  return day / 10000 * 10 + (month + 2) / 3;
}

Day first_day(Quarter quarter) {
  return quarter == 0 ? 0 : quarter / 10 * 10000 + (quarter % 10 * 3 - 2) * 100 + 1;
}

std::string folder_of(Quarter quarter) {
  return std::to_string(quarter / 10) + "/QTR" + std::to_string(quarter % 10);
}

Quarter quarter_of_folder(std::string_view folder) {
  constexpr std::size_t kYearDigits = 4;
  if (folder.size() != kYearDigits + 5 || folder.substr(kYearDigits, 4) != "/QTR" ||
      !are_digits(folder.substr(0, kYearDigits)) || folder.back() < '1' || folder.back() > '4')
    return 0;
  return static_cast<Quarter>(number_of(folder.substr(0, kYearDigits)) * 10 +
                              static_cast<std::uint64_t>(folder.back() - '0'));
}

std::string path_of(const LetterRow& row) {
  std::string path(kDataFolder);
  path += std::to_string(row.folder) + "/";
  if (row.has_own_folder) path += digits_of(row.accession) + "/";
  return path + accession_text(row.accession) + std::string(kSuffix);
}

bool read_path(std::string_view path, LetterRow& row) {
  if (!take_prefix(path, kDataFolder) || !path.ends_with(kSuffix)) return false;
  path.remove_suffix(kSuffix.size());
  const std::string_view cik = path.substr(0, path.find('/'));
  if (!is_cik(cik) || cik.size() == path.size()) return false;
  path.remove_prefix(cik.size() + 1);
  std::string_view own_folder;
  if (const std::size_t slash = path.find('/'); slash != path.npos) {
    own_folder = path.substr(0, slash);
    path.remove_prefix(slash + 1);
  }
  const auto accession = accession_number(path);
  if (!accession || (!own_folder.empty() && own_folder != digits_of(*accession))) return false;
  row.accession = *accession;
  row.folder = number_of(cik);
  row.has_own_folder = !own_folder.empty();
  return true;
}

}  // namespace precedent::indexer
