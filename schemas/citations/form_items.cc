#include "schemas/citations/form_items.hh"

#include <algorithm>
#include <array>
#include <utility>

namespace precedent::schemas {

namespace {

constexpr std::size_t kReachOfForm = 110;  // bytes: the longest heading of an item fits
constexpr std::size_t kReachOfMention = 40;
constexpr std::size_t kMostFormTokens = 7;

// The highest item of a form; 0 for one that has none.
int last_item(std::string_view form) {
  static constexpr auto kForms = std::to_array<std::pair<std::string_view, int>>({
      {"10", 15},     {"10-k", 16},     {"10-ksb", 14},    {"10-kt", 16},   {"10-q", 6},
      {"10-qsb", 6},  {"10-qt", 6},     {"10-sb", 12},     {"1-a", 17},     {"1-k", 9},
      {"1-sa", 4},    {"20-f", 19},     {"40-f", 16},      {"f-1", 9},      {"f-3", 10},
      {"f-4", 22},    {"n-14", 17},     {"n-1a", 35},      {"n-2", 34},     {"n-3", 37},
      {"n-4", 39},    {"n-6", 34},      {"n-csr", 19},     {"s-1", 17},     {"s-11", 37},
      {"s-3", 17},    {"s-4", 22},      {"s-8", 9},        {"sb-2", 28},    {"sf-1", 14},
      {"sf-3", 15},   {"sch-13d", 7},   {"sch-13e-3", 16}, {"sch-13g", 10}, {"sch-14a", 25},
      {"sch-14c", 5}, {"sch-14d-9", 9}, {"sch-14f-1", 5},  {"sch-14n", 8},  {"sch-to", 13},
  });
  const auto found = std::find_if(kForms.begin(), kForms.end(),
                                  [&](const auto& each) { return each.first == form; });
  return found == kForms.end() ? 0 : found->second;
}

bool is_quarterly(std::string_view form) {
  return form == "10-q" || form == "10-qsb";
}

// 1A, 7A, 9A and so on, which only some forms have.
bool has_lettered_item(std::string_view form, std::string_view number) {
  static constexpr std::array<std::string_view, 8> kAnnual = {"1a", "1b", "1c", "7a",
                                                              "9a", "9b", "9c", "4a"};
  if (form == "20-f") return number.substr(0, 2) == "16" || number == "4a" || number[0] == '1';
  if (form == "10-k" || form == "10-kt") {
    return std::find(kAnnual.begin(), kAnnual.end(), number) != kAnnual.end();
  }
  if (is_quarterly(form)) return number == "1a" || number == "3a";
  if (form == "10-ksb") return number == "8a" || number == "8b";
  return form.substr(0, 2) == "n-";
}

bool may_have(std::string_view form, const std::string& number) {
  const std::size_t digits = number.find_first_not_of("0123456789");
  if (digits == 0 || digits > 2) {
    if (digits != std::string::npos || number.size() > 2) return false;
  }
  if (digits != std::string::npos && number[digits] != '.') return has_lettered_item(form, number);
  if (digits != std::string::npos) return form == "20-f" || form == "n-2";
  const int item = std::stoi(number);
  return item >= 1 && item <= last_item(form);
}

bool is_small_word_of_title(const Scan& scan, std::size_t at) {
  return scan.is_any(
      at, {"of",      "the",    "our",  "your",   "its",       "their",  "in",      "on",
           "to",      "for",    "and",  "a",      "an",        "s",      "under",   "from",
           "within",  "this",   "that", "annual", "quarterly", "report", "current", "amended",
           "company", "fiscal", "year", "most",   "recent",    "about"});
}

bool same_sentence(const Scan& scan, std::size_t from, std::size_t to) {
  for (std::size_t at = from; at < to; ++at) {
    if (scan.ends_sentence(at)) return false;
  }
  return true;
}

struct TitledItem {
  std::string_view report;  // the form in its usual spelling
  std::string_view number;
  std::string_view title;  // its first word
};

constexpr auto kTitledItems = std::to_array<TitledItem>({
    {"10-k", "1", "business"},       {"10-k", "1a", "risk"},        {"10-k", "1b", "unresolved"},
    {"10-k", "1c", "cybersecurity"}, {"10-k", "2", "properties"},   {"10-k", "2", "property"},
    {"10-k", "3", "legal"},          {"10-k", "5", "market"},       {"10-k", "6", "selected"},
    {"10-k", "7", "management"},     {"10-k", "7", "managements"},  {"10-k", "7", "md"},
    {"10-k", "7a", "quantitative"},  {"10-k", "7a", "qualitative"}, {"10-k", "8", "financial"},
    {"10-k", "8", "consolidated"},   {"10-k", "9a", "controls"},    {"10-k", "10", "directors"},
    {"10-k", "11", "executive"},     {"10-k", "12", "security"},    {"10-k", "13", "certain"},
    {"10-k", "15", "exhibits"},      {"10-q", "1", "financial"},    {"10-q", "2", "management"},
    {"10-q", "2", "managements"},    {"10-q", "2", "md"},           {"10-q", "3", "quantitative"},
    {"10-q", "4", "controls"},       {"10-ksb", "6", "management"}, {"10-ksb", "7", "financial"},
    {"10-ksb", "8a", "controls"},
});

// "10-kt" is a 10-K by its items; a 10-KSB is not.
bool same_report(std::string_view form, std::string_view report) {
  return form == report || (report == "10-k" && form == "10-kt") ||
         (report == "10-q" && (form == "10-qsb" || form == "10-qt"));
}

}  // namespace

std::string form_of_titled_item(const Scan& scan, const Reference& item) {
  std::size_t title = item.last;
  while (scan.sign(title, '.') || scan.sign(title, ',') || scan.sign(title, '-') ||
         scan.sign(title, ':') || scan.sign(title, '"') || scan.sign(title, kOtherSign)) {
    ++title;
  }
  if (!scan[title].capital) return {};
  const auto found =
      std::find_if(kTitledItems.begin(), kTitledItems.end(), [&](const TitledItem& each) {
        return each.number == item.number && scan.is(title, each.title);
      });
  if (found == kTitledItems.end()) return {};
  for (auto form = scan.forms_named.rbegin(); form != scan.forms_named.rend(); ++form) {
    if (same_report(*form, found->report)) return *form;
  }
  for (const std::string& form : scan.forms_under_review) {
    if (same_report(form, found->report)) return form;
  }
  return std::string(found->report);
}

std::optional<Authority> form_behind(const Scan& scan, std::size_t at) {
  std::size_t next = at;
  if (scan.is_any(next, {"and", "or"})) return std::nullopt;
  if (scan.sign(next, '.')) ++next;
  for (; scan.bytes_between(at, next) <= kReachOfForm; ++next) {
    const bool heading = scan[next].line_start && next > at;
    if (!heading) {
      if (auto found = read_form(scan, next)) return found;
    }
    if (scan.end(next) || scan.triggers(next, Trigger::kItem) ||
        scan.triggers(next, Trigger::kRule)) {
      return std::nullopt;
    }
    if (scan[next].kind == Token::Kind::kSign) {
      if (scan.sign(next, '.') || scan.sign(next, ';') || scan.sign(next, ')')) break;
      continue;
    }
    if (scan.word(next) && !scan[next].capital && !is_small_word_of_title(scan, next)) break;
  }
  return std::nullopt;
}

std::optional<Authority> form_before(const Scan& scan, std::size_t at) {
  std::size_t end = at;
  if (end > 0 && scan.sign(end - 1, ',')) --end;
  // "Form 10-K, Part II, Item 7"
  if (end > 1 && scan.is(end - 2, "part")) end -= 2;
  if (end > 0 && scan.sign(end - 1, ',')) --end;
  for (std::size_t back = std::min(end, kMostFormTokens); back > 0; --back) {
    auto form = read_form(scan, end - back);
    if (form && form->last == end) return form;
  }
  return std::nullopt;
}

std::string form_of_bare_item(const Scan& scan, const std::string& number, std::size_t at) {
  if (scan.bytes_between(scan.form_mentioned_at, at) <= kReachOfMention &&
      may_have(scan.form_mentioned, number) && same_sentence(scan, scan.form_mentioned_at, at)) {
    return scan.form_mentioned;
  }
  const auto bound = scan.form_of_item.find(number);
  if (bound != scan.form_of_item.end()) return bound->second;
  for (auto form = scan.forms_named.rbegin(); form != scan.forms_named.rend(); ++form) {
    if (may_have(*form, number)) return *form;
  }
  std::string only;
  for (const std::string& form : scan.forms_under_review) {
    if (!may_have(form, number)) continue;
    if (!only.empty() && only != form) {
      only.clear();
      break;
    }
    only = form;
  }
  if (!only.empty()) return only;
  return scan.forms_under_review.empty() && has_lettered_item("10-k", number) && number != "4a"
             ? "10-k"
             : std::string();
}

void remember_form(Scan& scan, const std::string& form, const std::string& item_number) {
  if (scan.forms_named.empty() || scan.forms_named.back() != form) {
    scan.forms_named.push_back(form);
  }
  if (!item_number.empty()) scan.form_of_item[item_number] = form;
}

}  // namespace precedent::schemas
