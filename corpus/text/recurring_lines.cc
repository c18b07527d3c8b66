#include "corpus/text/recurring_lines.hh"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/ascii.hh"
#include "corpus/text/furniture_shapes.hh"
#include "corpus/wording/letter_wording.hh"
#include "corpus/wording/phrases.hh"
#include "corpus/wording/text_continuity.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kLongestLine = 200;  // bytes
constexpr std::size_t kFewestLetters = 8;  // of a form that tells
constexpr std::size_t kLongestBlock = 5;   // lines of a running header
constexpr std::size_t kSureBlock = 3;      // so many known lines need not return

bool is_page_word(std::string_view text) {
  return equals_folded(text, "page") || whole_page_number(text).has_value();
}

class RecurringLines {
 public:
  RecurringLines(const std::vector<Line>& lines, const HeadLines& head)
      : lines_(lines), head_(head), marked_(lines.size(), false) {
    for (std::size_t i = head_.end(); i < lines_.size(); ++i)
      if (lines_[i].text.size() <= kLongestLine) ++times_[running_form(lines_[i].text)];
  }

  std::vector<bool> take() {
    for (std::size_t i = head_.end(); i < lines_.size(); ++i) {
      if (lines_[i].cell || lines_[i].text.size() > kLongestLine) continue;
      if (is_of_letterhead(text(i)) && times(i) > 1) mark_letterhead(i);
      if (is_running_row(i)) marked_[i] = true;
    }
    mark_blocks();
    mark_numbers();
    return std::move(marked_);
  }

 private:
  std::string_view text(std::size_t i) const { return lines_[i].text; }

  int times(std::size_t i) const {
    const std::string form = running_form(text(i));
    if (form.size() < kFewestLetters) return 0;
    const auto found = times_.find(form);
    return found == times_.end() ? 0 : found->second;
  }

  // With the lines about it that return as often.
  void mark_letterhead(std::size_t i) {
    const int count = times(i);
    marked_[i] = true;
    for (const std::size_t beside : {i - 1, i + 1}) {
      if (beside < head_.end() || beside >= lines_.size() || ends_sentence(text(beside))) continue;
      if (times(beside) == count && !starts_item(text(beside))) marked_[beside] = true;
    }
  }

  // "Securities and Exchange Commission - 2 - May 29, 2009".
  bool is_running_row(std::size_t i) const {
    if (times(i) < 2 || starts_item(text(i))) return false;
    const std::size_t figure = text(i).find_first_of("0123456789");
    if (figure == std::string_view::npos || figure == 0) return false;
    std::string_view before = text(i).substr(0, figure);
    while (!before.empty() && !is_letter(before.back()) && before.back() != '.')
      before.remove_suffix(1);
    const bool known = names_commission(before) || head_.repeated_by(before);
    return known &&
           (ends_with_date(text(i)) || trailing_page_number(text(i)) || is_digit(text(i).back()));
  }

  bool is_known(std::size_t i) const {
    return text(i).size() <= kLongestLine && !lines_[i].cell && !names_commission_street(text(i)) &&
           find_folded(text(i), "20549") == std::string_view::npos &&
           (is_page_word(text(i)) || head_.repeated_by(text(i)));
  }

  // "Jane Roe", "Page", "May 29, 2009", one below the other.
  void mark_blocks() {
    std::map<std::string, int> seen;
    for (const bool counting : {true, false}) {
      for (std::size_t i = head_.end(); i < lines_.size(); ++i) {
        std::size_t end = i;
        std::string key;
        bool dated = false;
        while (end < lines_.size() && is_known(end)) {
          dated = dated || is_date_line(text(end)) || is_page_word(text(end));
          key += running_form(text(end)) + '/';
          ++end;
        }
        const std::size_t size = end - i;
        if (size == 0) continue;
        if (dated && size > 1 && size <= kLongestBlock) {
          if (counting) ++seen[key];
          const bool sure = seen[key] > 1 || (size >= kSureBlock && holds_date(i, end));
          if (!counting && sure)
            std::fill(marked_.begin() + offset(i), marked_.begin() + offset(end), true);
        }
        i = end - 1;
      }
    }
  }

  bool holds_date(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
      if (is_date_line(text(i))) return true;
    return false;
  }

  static std::ptrdiff_t offset(std::size_t i) { return static_cast<std::ptrdiff_t>(i); }

  // "2", "3", "4", each alone on a line, where no "1" is: comments would begin with it. "- 2 -" is
  // sure, and so is "- 1 -" before it.
  void mark_numbers() {
    std::vector<std::size_t> bare;
    std::optional<std::size_t> first;
    bool ascending = true;
    for (std::size_t i = head_.end(); i < lines_.size(); ++i) {
      const auto number = lines_[i].cell ? std::nullopt : whole_page_number(text(i));
      if (!number || number->named) continue;
      if (!is_digit(text(i).front()) && !is_digit(text(i).back())) {
        if (number->number == 1) {
          first = i;
          continue;
        }
        marked_[i] = true;
        if (first) marked_[*first] = true;
        continue;
      }
      ascending = ascending && static_cast<std::size_t>(number->number) == bare.size() + 2;
      bare.push_back(i);
    }
    if (!ascending || bare.size() < 2) return;
    for (const std::size_t i : bare) marked_[i] = true;
  }

  const std::vector<Line>& lines_;
  const HeadLines& head_;
  std::map<std::string, int> times_;
  std::vector<bool> marked_;
};

// The half of a sentence, though names and numbers make up most of it.
bool says_whom_to_call(std::string_view text) {
  static constexpr auto kWords =
      std::to_array<std::string_view>({"you may ", "you can ", "please ", "if you ", "questions",
                                       "may contact", "do not hesitate"});
  return contains_any(text, kWords);
}

}  // namespace

bool is_of_letterhead(std::string_view text) {
  if (ends_sentence(text) || is_prose(text) || says_whom_to_call(text)) return false;
  return find_phone(text) || find_folded(text, "www.") != std::string_view::npos ||
         find_folded(text, "P.O. Box") != std::string_view::npos;
}

bool is_address_line(std::string_view text) {
  constexpr std::size_t kLongestAddress = 60;
  constexpr std::size_t kZip = 5;
  if (text.size() > kLongestAddress || text.size() < kZip + 4 || ends_sentence(text)) return false;
  const std::string_view zip = text.substr(text.size() - kZip);
  const bool ends_with_zip = std::all_of(zip.begin(), zip.end(), is_digit) &&
                             text[text.size() - kZip - 1] == ' ' &&
                             text.find(',') != std::string_view::npos;
  constexpr std::array<std::string_view, 7> kStreets = {"Road", "Street",    "Avenue", "Drive",
                                                        "Lane", "Boulevard", "Parkway"};
  const bool street = is_digit(text.front()) &&
                      std::any_of(kStreets.begin(), kStreets.end(), [text](std::string_view word) {
                        return text.find(word) != std::string_view::npos;
                      });
  return ends_with_zip || street;
}

std::vector<bool> recurring_furniture(const std::vector<Line>& lines, const HeadLines& head) {
  return RecurringLines(lines, head).take();
}

}  // namespace precedent::corpus
