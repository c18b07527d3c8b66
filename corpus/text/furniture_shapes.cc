#include "corpus/text/furniture_shapes.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

#include "corpus/ascii.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

constexpr int kHighestPage = 999;

// Cuts `word` off the front, case folded; false when it is not there.
bool cut(std::string_view& text, std::string_view word) {
  if (!starts_with_folded(text, word)) return false;
  text.remove_prefix(word.size());
  text = trimmed(text);
  return true;
}

std::optional<int> cut_number(std::string_view& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || number < 1 || number > kHighestPage || text.front() == '0') return {};
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  text = trimmed(text);
  return number;
}

// Dashes and bars around a page number, of one byte or (en and em dashes) three.
void strip_ornaments(std::string_view& text) {
  constexpr std::array<std::string_view, 10> kOrnaments = {"-", "–", "—", "|", "~",
                                                           "[", "]", "<", ">", "•"};
  bool changed = true;
  while (changed) {
    changed = false;
    text = trimmed(text);
    for (const std::string_view ornament : kOrnaments) {
      if (text.starts_with(ornament)) text.remove_prefix(ornament.size()), changed = true;
      if (text.ends_with(ornament)) text.remove_suffix(ornament.size()), changed = true;
    }
  }
}

bool is_month(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  if (word.ends_with('.')) word.remove_suffix(1);
  if (word.size() < 3) return false;
  return std::any_of(kMonths.begin(), kMonths.end(),
                     [word](std::string_view month) { return starts_with_folded(month, word); });
}

// The small words that a legend about omitted text is made of, sorted. Prose about confidential
// treatment ("... expired on May 1 and was not renewed") has others.
constexpr std::array kLegendWords = std::to_array<std::string_view>(
    {"accompanying", "accordance", "an",         "and",       "are",          "asterisk",
     "asterisks",    "because",    "been",       "bracketed", "brackets",     "by",
     "certain",      "commission", "company",    "complete",  "confidential", "contained",
     "containing",   "contains",   "copy",       "cover",     "delivered",    "denoted",
     "denotes",      "document",   "edgar",      "excluded",  "filed",        "filing",
     "following",    "for",        "from",       "furnished", "has",          "have",
     "herein",       "identified", "in",         "included",  "indicate",     "indicates",
     "information",  "is",         "its",        "letter",    "mark",         "marked",
     "marks",        "material",   "of",         "omissions", "omits",        "omitted",
     "on",           "portion",    "portions",   "provided",  "public",       "publicly",
     "pursuant",     "redacted",   "replaced",   "request",   "requested",    "requests",
     "respect",      "response",   "responses",  "rule",      "securities",   "separate",
     "separately",   "staff",      "submitted",  "symbol",    "symbols",      "text",
     "that",         "the",        "these",      "this",      "to",           "treated",
     "treatment",    "under",      "unredacted", "version",   "via",          "was",
     "were",         "where",      "which",      "with",      "within"});

// A legend names its maker, its rule and what it left out; every other word of it is a small one
// of the kind above.
bool says_nothing_but_legend(std::string_view line) {
  if (contains(line, "exhibit") || contains(line, "item 601") || contains(line, "amendment no"))
    return false;
  for (std::size_t at = 0; at < line.size();) {
    if (!is_letter(line[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < line.size() && is_letter(line[at])) ++at;
    if (!is_lower(line[begin]) || at - begin == 1) continue;
    if (begin > 0 &&
        (line[begin - 1] == '.' || line[begin - 1] == '\'' || is_digit(line[begin - 1])))
      continue;  // "C.f.r.", "Inc.'s"
    if (!std::binary_search(kLegendWords.begin(), kLegendWords.end(),
                            line.substr(begin, at - begin)))
      return false;
  }
  // "We ..." and "It was ..." are sentences of the letter.
  return !starts_with_folded(line, "We ") && !contains(line, " we ");
}

}  // namespace

std::optional<PageNumber> whole_page_number(std::string_view line) {
  constexpr std::size_t kLongest = 24;
  if (line.size() > kLongest) return {};
  strip_ornaments(line);
  PageNumber page;
  page.named = cut(line, "page") || cut(line, "pg.");
  if (page.named && line.starts_with('|')) line = trimmed(line.substr(1));
  if (line.empty()) return {};
  const auto number = cut_number(line);
  if (!number) return {};
  page.number = *number;
  if (cut(line, "of") || cut(line, "/")) {
    if (line.empty() || !cut_number(line)) return {};
  }
  if (line.starts_with('|')) line = trimmed(line.substr(1));
  if (!page.named) page.named = cut(line, "page");
  if (line.ends_with('.') && page.named) line.remove_suffix(1);
  if (!line.empty()) return {};
  return page;
}

std::optional<TrailingPageNumber> trailing_page_number(std::string_view line) {
  constexpr std::size_t kLongestNumber = 16;  // "Page 12 of 34" and ornaments
  for (std::size_t back = 5; back <= kLongestNumber && back < line.size(); ++back) {
    const std::size_t at = line.size() - back;
    if (!starts_with_folded(line.substr(at), "page") || is_letter(line[at - 1])) continue;
    const auto page = whole_page_number(line.substr(at));
    if (!page) continue;
    std::string_view rest = line.substr(0, at);
    strip_ornaments(rest);
    return TrailingPageNumber{page->number, rest};
  }
  return {};
}

bool is_date_line(std::string_view line) {
  constexpr std::size_t kLongest = 20;
  strip_ornaments(line);
  if (line.size() > kLongest || line.size() < 6) return false;
  bool month = false;
  int numbers = 0;
  std::size_t position = 0;
  while (position < line.size()) {
    if (is_letter(line[position])) {
      std::size_t end = position;
      while (end < line.size() && (is_letter(line[end]) || line[end] == '.')) ++end;
      const std::string_view word = line.substr(position, end - position);
      const bool ordinal = word == "th" || word == "st" || word == "nd" || word == "rd";
      if (!ordinal && (month || !is_month(word))) return false;
      month |= !ordinal;
      position = end;
    } else if (is_digit(line[position])) {
      const std::size_t begin = position;
      while (position < line.size() && is_digit(line[position])) ++position;
      // A year stands last; "202-551-3385" is no date.
      if (position - begin > (numbers == 0 ? 2U : 4U)) return false;
      ++numbers;
    } else {
      const char c = line[position++];
      if (c != ' ' && c != ',' && c != '/' && c != '.' && c != '-') return false;
    }
  }
  return month ? numbers == 2 : numbers == 3;
}

bool is_confidentiality_legend(std::string_view line) {
  constexpr std::size_t kLongest = 320;
  constexpr std::array<std::string_view, 11> kOpenings = {
      "confidential treatment requested",
      "confidential treatment has been requested",
      "confidential treatment request",
      "foia confidential treatment",
      "rule 83 confidential",
      "rule 83 foia confidential",
      "portions of this letter",
      "certain portions of this letter",
      "certain confidential information",
      "confidential portions of this letter",
      "portions of this document"};
  constexpr std::array<std::string_view, 5> kMarkWords = {"omitted", "redacted", "confidential",
                                                          "separately", "excluded"};
  if (line.size() > kLongest || !says_nothing_but_legend(line)) return false;
  std::string_view text = line;
  while (!text.empty() && (text.front() == '*' || text.front() == '[' || text.front() == ']' ||
                           text.front() == ' ' || text.front() == '(')) {
    text.remove_prefix(1);
  }
  if (begins_with_any(text, kOpenings)) return true;
  const bool explains_mark =
      (line.starts_with("***") || line.starts_with("[***]")) && text.size() < line.size() - 2;
  if (explains_mark) return contains_any(text, kMarkWords);
  return contains(line, "confidential treatment requested by");
}

std::size_t legend_at_end(std::string_view line) {
  constexpr std::array<std::string_view, 2> kLegends = {" CONFIDENTIAL TREATMENT REQUESTED BY ",
                                                        " FOIA CONFIDENTIAL TREATMENT REQUESTED"};
  for (const std::string_view legend : kLegends) {
    const std::size_t at = line.find(legend);
    if (at == std::string_view::npos || line[at - (at > 0 ? 1 : 0)] == '[') continue;
    const std::string_view before = line.substr(0, at);
    const std::string_view rest = line.substr(at);
    if (std::none_of(before.begin(), before.end(), is_lower)) continue;
    if (std::none_of(rest.begin(), rest.end(), is_lower)) return at;
  }
  return line.size();
}

bool mentions_confidential_treatment(std::string_view line) {
  return contains(line, "200.83") || contains(line, "rule 83") || contains(line, "confidential");
}

bool ends_with_date(std::string_view text) {
  // Three words at most: "October 3, 2012".
  std::size_t begin = text.size();
  for (int words = 0; words < 3 && begin != std::string_view::npos && begin > 0; ++words) {
    begin = text.rfind(' ', begin - 1);
    if (is_date_line(begin == std::string_view::npos ? text : text.substr(begin))) return true;
  }
  return false;
}

bool is_page_stamp(std::string_view line) {
  constexpr std::size_t kLongest = 24;
  line = trimmed(line);
  if (line.size() > kLongest || line.empty() || !is_upper(line[0])) return false;
  std::size_t position = 0;
  bool separated = false;
  while (position < line.size() && !is_digit(line[position])) {
    const char c = line[position++];
    separated |= c == '-' || c == '_';
    if (!is_letter(c) && c != '-' && c != '_' && c != ' ' && c != '&' && c != '.') return false;
  }
  const std::size_t digits = line.size() - position;
  return separated && digits >= 3 &&
         std::all_of(line.begin() + static_cast<std::ptrdiff_t>(position), line.end(), is_digit);
}

bool is_list_of_offices(std::string_view line) {
  constexpr std::size_t kLongest = 500;
  constexpr int kFewest = 4;
  constexpr std::array<std::string_view, 32> kCities = {
      "ABU DHABI",   "AUSTIN", "BEIJING",    "BERLIN",    "BOSTON",        "BRUSSELS", "CHICAGO",
      "DALLAS",      "DENVER", "DUBAI",      "FRANKFURT", "HONG KONG",     "HOUSTON",  "LONDON",
      "LOS ANGELES", "MADRID", "MENLO PARK", "MIAMI",     "MILAN",         "MUNICH",   "NEW YORK",
      "PALO ALTO",   "PARIS",  "ROME",       "SAN DIEGO", "SAN FRANCISCO", "SEATTLE",  "SHANGHAI",
      "SINGAPORE",   "TOKYO",  "TORONTO",    "WASHINGTON"};
  if (line.size() > kLongest || std::any_of(line.begin(), line.end(), is_lower)) return false;
  return std::count_if(kCities.begin(), kCities.end(), [line](std::string_view city) {
           return line.find(city) != std::string_view::npos;
         }) >= kFewest;
}

std::string running_form(std::string_view line) {
  std::string form;
  for (const char c : line) {
    if (is_digit(c)) {
      if (form.empty() || form.back() != '#') form += '#';
    } else if (is_letter(c) || static_cast<unsigned char>(c) >= 0x80) {
      form += to_lower(c);
    }
  }
  return form;
}

std::string plain_form(std::string_view line) {
  std::string form;
  for (const char c : line) {
    if (is_digit(c) || is_letter(c) || static_cast<unsigned char>(c) >= 0x80) form += to_lower(c);
  }
  return form;
}

}  // namespace precedent::corpus
