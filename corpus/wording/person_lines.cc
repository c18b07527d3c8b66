#include "corpus/wording/person_lines.hh"

#include <array>

#include "corpus/ascii.hh"
#include "corpus/wording/letter_wording.hh"
#include "corpus/wording/person_names.hh"
#include "corpus/wording/phrases.hh"
#include "corpus/wording/staff_titles.hh"

namespace precedent::corpus {
namespace {

// "One Station Place", "Judiciary Plaza": a street or a building, in words like a name's.
bool names_place(std::string_view name) {
  static constexpr auto kPlaces = std::to_array<std::string_view>(
      {"place", "plaza", "street", "avenue", "road", "building", "square", "floor", "suite",
       "boulevard", "drive", "tower", "towers", "centre", "parkway", "broadway"});
  return is_any(name.substr(name.rfind(' ') + 1), kPlaces);
}

// Reads a line from left to right.
class LineOfPeople {
 public:
  explicit LineOfPeople(std::string_view line) : line_(line) {}

  std::optional<std::vector<NamedPerson>> read() {
    while (at_ < line_.size()) {
      if (!person()) return std::nullopt;
      if (rest_is_commission()) break;
      if (at_ < line_.size() && !separator()) return std::nullopt;
    }
    if (people_.empty() || names_place(people_.back().name)) return std::nullopt;
    return std::move(people_);
  }

 private:
  std::string_view rest() const { return line_.substr(at_); }

  bool take(std::string_view word) {
    if (!starts_with_folded(rest(), word)) return false;
    at_ += word.size();
    return true;
  }

  void blanks() {
    while (at_ < line_.size() && (is_space(line_[at_]) || line_[at_] == '*')) ++at_;
  }

  // A comma, a dash or a bracket between a name and what belongs to it.
  void joint() {
    blanks();
    for (std::string_view mark : {",", "\xE2\x80\x93", "\xE2\x80\x94", "-", ":"}) {
      if (!take(mark)) continue;
      blanks();
    }
    take("(");
    blanks();
  }

  bool person() {
    blanks();
    NamedPerson person;
    if (const auto title = read_staff_title(line_, at_)) {  // "Special Counsel Jane Roe"
      person.title = title->title;
      at_ = title->end;
      joint();
    }
    const auto name = read_person_name(line_, at_);
    if (!name) return false;
    person.name = name->name;
    at_ = name->end;
    const std::size_t after_name = at_;
    joint();
    if (const auto title = read_staff_title(line_, at_)) {
      person.title = title->title;
      at_ = title->end;
      take_branch(person.title);
      take(")");
    } else {
      at_ = after_name;
    }
    people_.push_back(std::move(person));
    return true;
  }

  // "Branch Chief - Legal"
  void take_branch(std::string& title) {
    const std::size_t behind_title = at_;
    joint();
    const std::size_t branch = at_;
    if (at_ > behind_title + 1 && (take("Accounting") || take("Legal"))) {
      title.append(" - ").append(line_.substr(branch, at_ - branch));
    } else {
      at_ = behind_title;
    }
  }

  bool rest_is_commission() {
    const std::size_t before = at_;
    joint();
    if (at_ < line_.size() && (take("of the ") || take("the "))) blanks();
    const std::string_view tail = rest();
    if (!tail.empty() &&
        (is_commission_line(tail) || tail == "SEC" || starts_with_folded(tail, "sec)") ||
         starts_with_folded(tail, "commission") || starts_with_folded(tail, "staff"))) {
      people_.back().of_commission = true;
      return true;
    }
    at_ = before;
    return false;
  }

  bool separator() {
    bool any = false;
    for (bool more = true; more;) {
      blanks();
      more = take(",") || take(";") || take("/") || take("|") || take("and ") || take("or ") ||
             take("& ") || take("&");
      any = any || more;
    }
    return any || at_ >= line_.size();
  }

  std::string_view line_;
  std::size_t at_ = 0;
  std::vector<NamedPerson> people_;
};

}  // namespace

std::optional<std::vector<NamedPerson>> people_of_line(std::string_view line) {
  line.remove_prefix(attention_marker_length(line));
  line.remove_prefix(decoration_length(line));
  return LineOfPeople(trimmed(line)).read();
}

}  // namespace precedent::corpus
