#include "corpus/facts/staff_lines.hh"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/wording/firm_names.hh"
#include "corpus/wording/letter_wording.hh"
#include "corpus/wording/person_lines.hh"
#include "corpus/wording/person_names.hh"
#include "corpus/wording/staff_titles.hh"

namespace precedent::corpus {
namespace {

// Bytes of "/s/", "//s", "/S/" and the like at the head of a line.
std::size_t signature_mark_length(std::string_view line) {
  std::size_t at = 0;
  for (std::string_view mark : {"by:", "by "})
    if (starts_with_folded(line, mark)) at = mark.size();
  while (at < line.size() && is_space(line[at])) ++at;
  for (std::string_view mark : {"/s/", "//s//", "//s", "/s", "s/"}) {
    if (!starts_with_folded(line.substr(at), mark)) continue;
    at += mark.size();
    while (at < line.size() && (is_space(line[at]) || line[at] == '/')) ++at;
    return at;
  }
  return 0;
}

// The title of a line, or of it and the next: "Senior Assistant Chief" over "Accountant".
std::optional<std::string> title_at(TextLines lines, std::size_t i) {
  auto title = title_line(lines[i]);
  const std::string_view first_word = lines[i].substr(0, lines[i].find(' '));
  if (i + 1 >= lines.size() || (!title && !is_title_word(first_word))) return title;
  const std::string_view next = trimmed(lines[i + 1]);
  // A whole title below a whole one is another's.
  const bool may_go_on = next.size() < 40 && !people_of_line(next) &&
                         (!title || !title_line(next) || next.find(' ') == std::string_view::npos);
  if (!may_go_on) return title;
  auto longer = title_line(std::string(trimmed(lines[i])) + ' ' + std::string(next));
  return longer ? longer : title;
}

void add(StaffRoster& roster, const NamedPerson& person, StaffRole role) {
  roster.add({person.name, person.title, role, ""});
}

// A line whose last word is a title's, misprints before it forgiven: "Accounting Brach Chief".
bool looks_like_title(std::string_view line) {
  if (line.empty() || !is_upper(line.front()) || line.size() > 50) return false;
  const std::size_t blank = line.rfind(' ');
  const std::string_view first = line.substr(0, line.find(' '));
  if (blank == std::string_view::npos || !is_title_word(first)) return false;
  return read_staff_title(line, blank + 1).has_value();
}

class SignatureReader {
 public:
  SignatureReader(TextLines lines, StaffRoster& roster) : lines_(lines), roster_(roster) {}

  void read() {
    for (std::size_t i = 0; i < lines_.size(); ++i) read_line(i);
    flush();
  }

 private:
  void read_line(std::size_t i) {
    std::string_view line = trimmed(lines_[i]);
    const std::size_t mark = signature_mark_length(line);
    line = trimmed(line.substr(mark));
    if (take_proxy(line)) return;
    if (auto title = title_at(lines_, i); title && !current_.name.empty()) {
      if (current_.title.empty()) current_.title = std::move(*title);
      return;
    }
    if (const auto people = people_of_line(line)) {
      for (const NamedPerson& person : *people) begin_person(person);
    } else if (!current_.name.empty() && current_.title.empty() && looks_like_title(line)) {
      current_.title = std::string(line);
    }
  }

  // "Sixtus Abara for", "Brad Skinner (for)", "for Larry Spirgel", "Kate Tillan for Martin James".
  bool take_proxy(std::string_view line) {
    if (starts_with_folded(line, "for ")) {
      const auto name = read_person_name(line, 4);
      if (!name) return false;
      begin_person({name->name, "", false});
      return true;
    }
    const auto proxy = read_person_name(line, 0);
    if (!proxy) return false;
    std::string_view behind = line.substr(proxy->end);
    while (!behind.empty() && (behind.front() == ',' || behind.front() == ' ' ||
                               behind.front() == '(' || behind.front() == '-'))
      behind.remove_prefix(1);
    if (!starts_with_folded(behind, "for")) return false;
    behind.remove_prefix(3);
    if (!behind.empty() && is_letter(behind.front())) return false;  // "Forensic Accountant"
    while (!behind.empty() &&
           (behind.front() == ')' || behind.front() == ' ' || behind.front() == ':'))
      behind.remove_prefix(1);
    flush();
    roster_.add({proxy->name, "", StaffRole::kSigner, ""});
    if (const auto people = people_of_line(behind))
      for (const NamedPerson& person : *people) begin_person(person);
    return true;
  }

  void begin_person(const NamedPerson& person) {
    if (!current_.name.empty() && same_person(current_.name, person.name)) {
      if (current_.title.empty()) current_.title = person.title;
      if (person.name.size() > current_.name.size()) current_.name = person.name;
      return;
    }
    flush();
    current_ = person;
  }

  void flush() {
    if (!current_.name.empty()) add(roster_, current_, StaffRole::kSigner);
    current_ = {};
  }

  TextLines lines_;
  StaffRoster& roster_;
  NamedPerson current_;
};

// The people of a line of an address, where other words stand before them too: "... Washington,
// D.C. 20549 Attn: Jane Roe", "VIA EDGAR Jane Roe Staff Attorney Securities and Exchange
// Commission".
std::optional<std::vector<NamedPerson>> people_in_address(std::string_view line) {
  constexpr std::size_t kLongestLine = 500;
  line = line.substr(0, kLongestLine);
  if (auto people = people_of_line(line)) return people;
  for (std::size_t at = 1; at < line.size(); ++at) {
    if (line[at - 1] != ' ' || !is_upper(line[at])) continue;
    const std::string_view rest = line.substr(at);
    auto people = people_of_line(rest);
    if (!people) continue;
    if (attention_marker_length(rest) > 0 || people->back().of_commission) return people;
  }
  return std::nullopt;
}

class CompanyCopies {
 public:
  explicit CompanyCopies(StaffRoster& roster) : roster_(roster) {}

  void read(TextLines lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) read_line(lines, i);
    take_waiting_beside_known();
    if (!staff_named_)
      for (const NamedPerson& person : unlabelled_) add(roster_, person, StaffRole::kCopied);
  }

 private:
  void read_line(TextLines lines, std::size_t i) {
    const std::string_view line = trimmed(lines[i]);
    if (const auto people = people_of_line(line)) {
      for (const NamedPerson& person : *people) take(person);
    } else if (is_commission_line(line)) {
      for (const NamedPerson& person : waiting_) take_staff(person);
      waiting_.clear();
    } else if (auto title = title_at(lines, i);
               title && !waiting_.empty() && only_staff_have(*title)) {
      waiting_.back().title = std::move(*title);
      take_staff(waiting_.back());
      waiting_.pop_back();
    } else {
      take_company(line);
    }
  }

  void take(const NamedPerson& person) {
    const bool staff_title =
        !person.title.empty() && (staff_named_ || only_staff_have(person.title));
    if (!staff_title && !person.of_commission) {
      waiting_.push_back(person);
      return;
    }
    waiting_.clear();
    take_staff(person);
  }

  void take_staff(const NamedPerson& person) {
    staff_named_ = true;
    add(roster_, person, StaffRole::kCopied);
  }

  // Where one of several who stand together is known to be of the staff, the others are.
  void take_waiting_beside_known() {
    const bool known =
        std::any_of(waiting_.begin(), waiting_.end(),
                    [&](const NamedPerson& person) { return roster_.knows(person.name); });
    if (known)
      for (const NamedPerson& person : waiting_) take_staff(person);
    waiting_.clear();
  }

  // A company's title or name. On a line of its own it is that of the people above it; on the line
  // of a further person, those above were left without one because the reader knows them.
  void take_company(std::string_view line) {
    const auto person = read_person_name(line, decoration_length(line));
    const bool further_person = person && !is_law_firm(line) && person->end < line.size() &&
                                !starts_with_folded(line.substr(person->end), " &");
    if (further_person && !company_named_)
      unlabelled_.insert(unlabelled_.end(), waiting_.begin(), waiting_.end());
    waiting_.clear();
    company_named_ = true;
  }

  StaffRoster& roster_;
  std::vector<NamedPerson> waiting_;  // named, and nothing said of them yet
  // At the head of the list, before the first company's person.
  std::vector<NamedPerson> unlabelled_;
  bool staff_named_ = false;
  bool company_named_ = false;
};

}  // namespace

void read_signature(TextLines lines, StaffRoster& roster) {
  SignatureReader(lines, roster).read();
}

void read_addressees(TextLines lines, StaffRoster& roster) {
  // Stands above the name: "Legal Branch Chief" ... "Attention: Jane Roe".
  std::string waiting_title;
  NamedPerson current;
  const auto flush = [&] {
    if (!current.name.empty()) add(roster, current, StaffRole::kAddressee);
    current = {};
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (const auto people = people_in_address(lines[i])) {
      for (const NamedPerson& person : *people) {
        flush();
        current = person;
        if (current.title.empty()) current.title = std::exchange(waiting_title, {});
      }
    } else if (auto title = title_at(lines, i)) {
      if (current.name.empty()) {
        waiting_title = std::move(*title);
      } else if (current.title.empty()) {
        current.title = std::move(*title);
      }
    }
  }
  flush();
}

void read_copies_of_staff_letter(TextLines lines, StaffRoster& roster) {
  NamedPerson above;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (const auto people = people_of_line(lines[i])) {
      above = {};
      for (const NamedPerson& person : *people) {
        if (person.of_commission || (!person.title.empty() && only_staff_have(person.title))) {
          add(roster, person, StaffRole::kCopied);
        } else {
          above = person;
        }
      }
      continue;
    }
    auto title = title_at(lines, i);
    const bool commission = is_commission_anchor(lines[i]);
    if (!above.name.empty() && ((title && only_staff_have(*title)) || commission)) {
      if (title) above.title = std::move(*title);
      add(roster, above, StaffRole::kCopied);
    }
    above = {};
  }
}

void read_copies_of_company_letter(TextLines lines, bool in_head, StaffRoster& roster) {
  if (!in_head) return CompanyCopies(roster).read(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto people = people_of_line(lines[i]);
    if (!people) continue;
    for (NamedPerson person : *people) {
      if (person.title.empty() && i + 1 < lines.size())
        if (auto title = title_at(lines, i + 1)) person.title = std::move(*title);
      add(roster, person, StaffRole::kCopied);
    }
  }
}

}  // namespace precedent::corpus
