#include "corpus/text/one_line_text.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>

#include "corpus/ascii.hh"
#include "corpus/text/furniture_shapes.hh"
#include "corpus/wording/courtesies.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kShortestLetter = 300;  // bytes
constexpr std::size_t kLongestHeading = 120;  // bytes
constexpr std::size_t kLongestSalutation = 90;

// Finds where lines begin in text that has none.
class LineFinder {
 public:
  explicit LineFinder(std::string_view text) : text_(text) {}

  std::string with_newlines() {
    const std::size_t salutation = find_salutation(text_);
    break_head(std::min(salutation, text_.size()));
    std::size_t body = 0;
    if (salutation != std::string_view::npos) body = break_salutation(salutation);
    break_items(body);
    break_at_labels(body);
    return assembled();
  }

 private:
  void break_head(std::size_t end);
  std::size_t break_salutation(std::size_t begin);
  void break_items(std::size_t begin);
  void break_heading_above(std::size_t item, std::size_t floor);
  bool within_section_number(std::size_t position) const;
  void break_at_labels(std::size_t begin);
  void break_at_valedictions(std::size_t begin);
  void break_dates(std::size_t end);
  std::string assembled() const;

  bool at_word(std::size_t position) const { return position == 0 || text_[position - 1] == ' '; }
  bool after_sentence(std::size_t position) const {
    if (position < 2) return true;
    const char last = text_[position - 2];
    return last == '.' || last == '?' || last == '!' || last == ':' || last == '*' || last == '-';
  }

  std::string_view text_;
  std::set<std::size_t> breaks_;
};

void LineFinder::break_head(std::size_t end) {
  constexpr std::array<std::string_view, 30> kOpenings = {"Division of",
                                                          "Securities and Exchange Commission",
                                                          "U.S. Securities",
                                                          "Branch Chief",
                                                          "Accounting Branch Chief",
                                                          "Staff Accountant",
                                                          "Senior Staff",
                                                          "Staff Attorney",
                                                          "Special Counsel",
                                                          "Senior Counsel",
                                                          "Assistant Director",
                                                          "100 F Street",
                                                          "Attention:",
                                                          "Attn:",
                                                          "Via ",
                                                          "VIA ",
                                                          "By facsimile",
                                                          "Mail Stop",
                                                          "MAIL STOP",
                                                          "Mr. ",
                                                          "Ms. ",
                                                          "Mrs. ",
                                                          "Dr. ",
                                                          "Re: ",
                                                          "RE: ",
                                                          "Form ",
                                                          "FORM ",
                                                          "File No",
                                                          "FILE NO",
                                                          "Filed "};
  const std::string_view head = text_.substr(0, end);
  for (const std::string_view opening : kOpenings) {
    for (std::size_t at = head.find(opening); at != std::string_view::npos;
         at = head.find(opening, at + 1)) {
      // "Registration Statement on Form S-1" is one line.
      const std::string_view before = head.substr(0, at);
      const bool within_title = before.ends_with(" on ") || before.ends_with("Accounting ") ||
                                before.ends_with("Senior ") || before.ends_with("U.S. ") ||
                                before.ends_with("States ");
      if (at_word(at) && !within_title) breaks_.insert(at);
    }
  }
  // Behind a drawn rule, and behind "VIA EDGAR" where a name follows.
  for (const std::string_view above : {"-- ", "VIA EDGAR ", "Via EDGAR ", "Via Edgar "}) {
    for (std::size_t at = head.find(above); at != std::string_view::npos;
         at = head.find(above, at + 1)) {
      const std::size_t next = at + above.size();
      if (next + 1 < head.size() && is_upper(head[next]) && is_lower(head[next + 1]))
        breaks_.insert(next);
    }
  }
  break_dates(end);
}

// A date of the letterhead stands on a line of its own; one inside "Filed January 9, 2009" does
// not.
void LineFinder::break_dates(std::size_t end) {
  const std::size_t re = std::min({text_.find("Re: "), text_.find("RE: "), end});
  for (std::size_t begin = 0; begin < re;) {
    std::size_t stop = begin;
    for (int words = 0; words < 3 && stop < re; ++words) {
      stop = std::min(text_.find(' ', stop) + 1, re);
      if (stop == 0) stop = re;
    }
    if (is_date_line(trimmed(text_.substr(begin, stop - begin)))) {
      breaks_.insert(begin);
      breaks_.insert(stop);
      begin = stop;
      continue;
    }
    const std::size_t blank = text_.find(' ', begin);
    if (blank == std::string_view::npos) break;
    begin = blank + 1;
  }
}

std::size_t LineFinder::break_salutation(std::size_t begin) {
  breaks_.insert(begin);
  const std::size_t end = text_.find_first_of(":,", begin);
  if (end == std::string_view::npos || end - begin > kLongestSalutation) return begin;
  breaks_.insert(std::min(end + 2, text_.size()));
  return end;
}

// "1. ", "2. " ... in this order, each after the end of a sentence or a heading and before a
// capital.
void LineFinder::break_items(std::size_t begin) {
  std::size_t floor = begin;
  for (int number = 1;; ++number) {
    const std::string mark = " " + std::to_string(number) + ". ";
    std::size_t at = text_.find(mark, floor);
    while (at != std::string_view::npos && at + mark.size() < text_.size() &&
           !is_upper(text_[at + mark.size()])) {
      at = text_.find(mark, at + 1);
    }
    if (at == std::string_view::npos || at + mark.size() >= text_.size()) return;
    breaks_.insert(at + 1);
    break_heading_above(at + 1, floor);
    floor = at + mark.size();
  }
}

// Behind the full stop of "Note 2. Revenue Recognition", "Item 9A. Controls".
bool LineFinder::within_section_number(std::size_t position) const {
  const std::string_view before = text_.substr(0, position - 2);
  const std::size_t blank = before.rfind(' ');
  if (blank == std::string_view::npos || blank + 1 >= before.size()) return false;
  if (!is_digit(before[blank + 1])) return false;
  const std::string_view word = before.substr(0, blank);
  return word.ends_with("Note") || word.ends_with("Item") || word.ends_with("ITEM") ||
         word.ends_with("NOTE");
}

// What stands between the last sentence and an item is a heading.
void LineFinder::break_heading_above(std::size_t item, std::size_t floor) {
  for (std::size_t at = item; at > floor + 2 && item - at < kLongestHeading; --at) {
    const char last = text_[at - 2];
    if (!at_word(at) || (last != '.' && last != '?' && last != '!' && last != ':')) continue;
    if (within_section_number(at)) continue;
    breaks_.insert(at);
    return;
  }
}

void LineFinder::break_at_labels(std::size_t begin) {
  constexpr std::array<std::string_view, 6> kWholeLines = {
      "RESPONSE ", "Response: ", "RESPONSE: ", "Response ", "* * * * ", "* * * "};
  constexpr std::array<std::string_view, 7> kOpenings = {
      "You may contact", "You may reach", "Please contact",     "Please direct",
      "Any questions",   "cc: ",          "We urge all persons"};
  for (const std::string_view label : kWholeLines) {
    for (std::size_t at = text_.find(label, begin); at != std::string_view::npos;
         at = text_.find(label, at + label.size())) {
      if (!at_word(at) || !after_sentence(at)) continue;
      breaks_.insert(at);
      if (label[0] != '*' || !text_.substr(at + label.size()).starts_with('*')) {
        breaks_.insert(at + label.size());
      }
    }
  }
  break_at_valedictions(begin);
  for (const std::string_view opening : kOpenings) {
    for (std::size_t at = text_.find(opening, begin); at != std::string_view::npos;
         at = text_.find(opening, at + 1)) {
      if (at_word(at) && after_sentence(at)) breaks_.insert(at);
    }
  }
}

void LineFinder::break_at_valedictions(std::size_t begin) {
  for (std::size_t at = begin; at < text_.size(); ++at) {
    if (!is_upper(text_[at]) || !at_word(at) || !after_sentence(at)) continue;
    const std::size_t length = valediction_length(text_.substr(at));
    if (length == 0 || !text_.substr(at + length).starts_with(' ')) continue;
    breaks_.insert(at);
    breaks_.insert(at + length + 1);
  }
}

std::string LineFinder::assembled() const {
  std::string lines;
  std::size_t from = 0;
  for (const std::size_t at : breaks_) {
    lines.append(trimmed(text_.substr(from, at - from))).append("\n\n");
    from = at;
  }
  return lines.append(trimmed(text_.substr(from)));
}

// Some converters took the tags of the submission's header away as well, and left its words.
std::string_view without_header(std::string_view text) {
  if (!text.starts_with("-----BEGIN PRIVACY-ENHANCED MESSAGE-----")) return text;
  constexpr std::string_view kFileName = ".txt ";
  const std::size_t name = text.substr(0, find_salutation(text)).rfind(kFileName);
  return name == std::string_view::npos ? text : text.substr(name + kFileName.size());
}

}  // namespace

std::optional<std::string> with_lines_restored(std::string_view utf8) {
  const std::string_view text = trimmed(utf8);
  if (text.size() < kShortestLetter || text.find_first_of("\r\n\f") != std::string_view::npos)
    return {};
  if (find_salutation(text) == std::string_view::npos) return {};
  return LineFinder(without_header(text)).with_newlines();
}

}  // namespace precedent::corpus
