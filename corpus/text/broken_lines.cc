#include "corpus/text/broken_lines.hh"

#include <algorithm>
#include <array>
#include <vector>

#include "corpus/ascii.hh"
#include "corpus/wording/courtesies.hh"
#include "corpus/wording/letter_wording.hh"
#include "corpus/wording/person_names.hh"
#include "corpus/wording/phrases.hh"
#include "schemas/trimmed_lines.hh"
#include "schemas/values/dates.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kEnoughBreaks = 2;
constexpr std::size_t kMostHeadLines = 120;
constexpr std::size_t kShortLine = 26;  // bytes; the beginning of a broken paragraph

// Phrases that no author breaks, where they broke.
struct Break {
  std::string_view line;
  std::string_view next;  // what the next line begins with
};
constexpr std::array kTelltales = std::to_array<Break>({{"securities", "and exchange commission"},
                                                        {"united", "states securities"},
                                                        {"u.s.", "securities and exchange"},
                                                        {"division", "of corporat"},
                                                        {"division", "of investment"},
                                                        {"washington,", "d.c."},
                                                        {"washington,", "dc"},
                                                        {"ladies", "and gentlemen"},
                                                        {"100", "f street"},
                                                        {"100 f", "street"},
                                                        {"dear", "mr"},
                                                        {"dear", "ms"},
                                                        {"file", "no"},
                                                        {"form", "10-"},
                                                        {"registration", "statement on"}});

bool is_telltale(std::string_view line, std::string_view next) {
  return std::any_of(kTelltales.begin(), kTelltales.end(), [&](const Break& known) {
    return equals_folded(line, known.line) && starts_with_folded(next, known.next);
  });
}

bool is_one_word(std::string_view line) {
  return !line.empty() && line.find(' ') == std::string_view::npos && is_letter(line.front()) &&
         line.find_first_of("|@:") == std::string_view::npos && !line.ends_with('.');
}

// "July 19,"
bool lacks_year(std::string_view line, std::string_view next) {
  if (line.size() > 14 || next.size() < 4 || !is_digit(next.front())) return false;
  const std::string date = std::string(line) + ' ' + std::string(next.substr(0, 4));
  return !schemas::find_date(line) && schemas::find_date(date);
}

// "Ms. Kate": a courtesy and one name.
bool lacks_surname(std::string_view line) {
  const std::size_t courtesy = courtesy_length(line, 0);
  return courtesy > 0 && line.find(' ', courtesy) == std::string_view::npos;
}

// "Peggy A.": a first name and an initial.
bool lacks_name_behind_initial(std::string_view line, std::string_view next) {
  constexpr std::size_t kLongest = 20;
  const std::size_t blank = line.find(' ');
  return line.size() <= kLongest && blank != std::string_view::npos && blank + 3 == line.size() &&
         is_upper(line.front()) && is_upper(line[blank + 1]) && line.ends_with('.') &&
         is_upper(next.front());
}

// Whether a line of the head goes on with the next.
bool goes_on_in_head(std::string_view line, std::string_view next) {
  static constexpr auto kWhole = std::to_array<std::string_view>(
      {"confidential", "memorandum", "foia", "edgar", "gentlemen", "correspondence"});
  if (re_marker_length(line) > 0 || is_any(line, kWhole)) return false;
  return is_one_word(line) || lacks_year(line, next) || lacks_surname(line) ||
         lacks_name_behind_initial(line, next) || lacks_name_behind_courtesy(line) ||
         equals_folded(line, "100 f") || equals_folded(line, "100");
}

// Whether a paragraph goes on: a few words, and the next line begins small.
bool goes_on_in_body(std::string_view line, std::string_view next) {
  static constexpr std::string_view kEnds = ".:;?!|";
  return line.size() <= kShortLine && is_lower(next.front()) &&
         kEnds.find(line.back()) == std::string_view::npos;
}

bool begins_body(std::string_view line) {
  return is_salutation(line) || starts_with_folded(line, "on behalf") ||
         starts_with_folded(line, "this letter");
}

}  // namespace

std::optional<std::string> with_broken_lines_joined(std::string_view utf8) {
  const std::vector<std::string_view> lines = schemas::trimmed_lines(utf8);
  std::size_t telltales = 0;
  for (std::size_t i = 0; i + 1 < std::min(lines.size(), kMostHeadLines); ++i)
    telltales += is_telltale(lines[i], lines[i + 1]);
  if (telltales < kEnoughBreaks) return std::nullopt;
  std::string joined;
  bool in_head = true;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string line(lines[i]);
    const bool head = in_head && i < kMostHeadLines;
    // In the head every word may be on a line of its own: "August", "1,", "2006".
    for (bool is_first = true; i + 1 < lines.size(); is_first = false, ++i) {
      const std::string_view next = lines[i + 1];
      if (line.empty() || next.empty() || next.front() == '|') break;
      if (!(head && goes_on_in_head(line, next)) && !(is_first && goes_on_in_body(line, next)))
        break;
      line.append(" ").append(next);
    }
    if (begins_body(line)) in_head = false;
    joined.append(line).append("\n");
  }
  return joined;
}

}  // namespace precedent::corpus
