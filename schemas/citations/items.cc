#include <algorithm>
#include <optional>
#include <string>

#include "schemas/citations/form_items.hh"
#include "schemas/citations/interpretations.hh"
#include "schemas/citations/parts.hh"
#include "schemas/citations/readers.hh"

namespace precedent::schemas {

namespace {

constexpr std::size_t kReachOfRegulation = 60;  // bytes
constexpr std::size_t kReachOfSentence = 110;

// "229.402" and "228.310": the Code of Federal Regulations' own numbers.
bool is_part_of_items(int value) {
  return value == 228 || value == 229;
}

// "5-03", which is Regulation S-X; "4-02" of Form 8-K.
bool read_hyphenated(const Scan& scan, std::size_t& at, Reference& out) {
  const int article = scan.value(at);
  if (article < 1 || article > kLastArticleOfSx) return false;
  if (!scan.glued_sign(at + 1, '-') || !scan.number(at + 2) || scan.folded(at + 2).size() != 2) {
    return false;
  }
  out.number = std::string(scan.folded(at)) + '-' + std::string(scan.folded(at + 2));
  at += 3;
  // "5-03.2", but not "5-03." at the end of a sentence
  if (scan.glued_sign(at, '.') && scan.number(at + 1) && scan.glued(at + 1)) {
    out.path.push_back({std::string(scan.folded(at + 1)), false});
    at += 2;
  }
  return true;
}

// "4.01" of Form 8-K, "102.11" of the interpretations, "5.A" of Form 20-F.
bool read_dotted(const Scan& scan, std::size_t& at, Reference& out) {
  if (!scan.glued_sign(at + 1, '.') || !scan.glued(at + 2)) return false;
  const bool letter = scan.word(at + 2) && scan.folded(at + 2).size() == 1 && scan[at + 2].capital;
  if (!scan.number(at + 2) && !letter) return false;
  out.number = std::string(scan.folded(at)) + '.' + std::string(scan.folded(at + 2));
  at += 3;
  // "5.A.2"
  while (letter && scan.glued_sign(at, '.') && scan.number(at + 1) && scan.glued(at + 1)) {
    out.number += '.' + std::string(scan.folded(at + 1));
    at += 2;
  }
  return true;
}

bool read_item_number(const Scan& scan, std::size_t& at, Reference& out) {
  if (!scan.number(at) || scan.folded(at).size() > 4) return false;
  if (is_part_of_items(scan.value(at)) && scan.glued_sign(at + 1, '.') && scan.number(at + 2) &&
      scan.glued(at + 2)) {
    out.number = scan.folded(at + 2);
    at += 3;
    return true;
  }
  if (read_hyphenated(scan, at, out) || read_dotted(scan, at, out)) return true;
  out.number = scan.folded(at);
  const std::string_view letter = scan.folded(at + 1);
  const bool lettered = scan.word(at + 1) && scan.glued(at + 1) && letter.size() == 1;
  if (!lettered && scan.word(at + 1) && scan.glued(at + 1)) return false;  // "2nd"
  ++at;
  if (!lettered) return true;
  const bool transitional = letter == "t";  // "308T"
  if ((out.number.size() > 2 && !transitional) || (out.number == "10" && letter == "e")) {
    out.path.push_back({std::string(letter), scan[at].upper});
  } else {
    out.number += letter;
  }
  ++at;
  return true;
}

constexpr ReferenceStyle kItemStyle = {read_item_number, Trigger::kItem, true, false};

// Letters on the forms of small companies mean Regulation S-B by a bare "Item 310".
bool of_small_business(const Scan& scan) {
  const auto& forms = scan.forms_under_review;
  return !forms.empty() && std::all_of(forms.begin(), forms.end(), [](const std::string& form) {
    return form.find("sb") != std::string::npos;
  });
}

// The regulation of an integer item that the text names none for; empty where it is a form's.
std::string usual_regulation(const Scan& scan, const Reference& item, int number) {
  if (is_regulation_ma_item(number)) return "m-a";
  const bool ten_e = number == 10 && !item.path.empty() && item.path[0].text == "e";
  if (!is_regulation_sk_item(number) && !ten_e) {
    return is_regulation_sb_item(number) && number > 100 ? "s-b" : "";
  }
  return of_small_business(scan) && is_regulation_sb_item(number) ? "s-b" : "s-k";
}

// Whether items of this number can belong to the regulation that is named near them.
bool fits(const std::string& family, int number) {
  if (family == "s-k" || family == "s-b") return number == 10 || number > 100;
  if (family == "m-a") return is_regulation_ma_item(number);
  if (family == "reg-ab") return number >= 1100 && number < 1126;
  if (family == "s-t") return is_regulation_st_rule(number);
  if (family == "reg-g" || family == "reg-fd") return number >= 100 && number <= 103;
  return false;
}

std::string of_regulation(const Scan& scan, const Reference& item, int number,
                          const std::optional<Authority>& named) {
  std::string family = usual_regulation(scan, item, number);
  if (named && fits(named->family, number) && !(family == "m-a" && named->family == "s-k")) {
    family = named->family == "reg-ab" ? "s-k" : named->family;
  }
  return family.empty() ? family : family + ' ' + item.spelling();
}

bool names_form(const std::optional<Authority>& named) {
  return named && named->is(Authority::Kind::kForm);
}

std::string of_form(Scan& scan, const Reference& item, const std::optional<Authority>& named) {
  const bool form_named = names_form(named);
  std::string form = form_named ? named->family : form_of_titled_item(scan, item);
  if (form.empty()) form = form_of_bare_item(scan, item.number, item.first);
  if (form.empty()) return {};
  remember_form(scan, form, form_named ? item.number : std::string());
  return form + " item " + item.spelling();
}

std::string of_dotted(Scan& scan, const Reference& item, const std::optional<Authority>& named) {
  const std::size_t dot = item.number.find('.');
  const std::string minor = item.number.substr(dot + 1);
  const bool of_current_report = dot == 1 && minor.size() == 2 && is_digits(minor);
  if (names_form(named) && !(of_current_report && named->family.substr(0, 3) == "10-")) {
    remember_form(scan, named->family, item.number);
    return named->family + " item " + item.spelling();
  }
  if (named && named->family == "s-x") {
    return "s-x " + item.number.substr(0, dot) + '-' + minor + spelled(item.path);
  }
  if (of_current_report) return "8-k item " + item.spelling();
  const std::string form = form_of_bare_item(scan, item.number, item.first);
  return form.empty() ? form : form + " item " + item.spelling();
}

std::string of_hyphenated(const Reference& item, const std::optional<Authority>& named) {
  if (named && named->family == "8-k") {
    const std::size_t hyphen = item.number.find('-');
    return "8-k item " + item.number.substr(0, hyphen) + '.' + item.number.substr(hyphen + 1);
  }
  return "s-x " + regulation_sx_spelling(item);
}

std::string canonical_item(Scan& scan, const Reference& item,
                           const std::optional<Authority>& named) {
  if (item.number.find('-') != std::string::npos) return of_hyphenated(item, named);
  if (item.number.find('.') != std::string::npos) return of_dotted(scan, item, named);
  const int number = std::stoi(item.number);  // of "1a" and "308t" too
  if (!is_digits(item.number) && number <= 50) return of_form(scan, item, named);
  if (number > 50 || (named && fits(named->family, number))) {
    return of_regulation(scan, item, number, named);
  }
  if (names_form(named)) return of_form(scan, item, named);
  std::string regulation = of_regulation(scan, item, number, named);
  return regulation.empty() ? of_form(scan, item, named) : regulation;
}

// The regulation or form that the items at hand belong to, named behind them.
std::optional<Authority> named_behind(const Scan& scan, std::size_t at, const Reference& item) {
  if (auto form = form_behind(scan, at)) {
    const bool regulation_item = is_digits(item.number) && item.number.size() > 2;
    if (!regulation_item) return form;
  }
  auto regulation = authority_after(scan, at, kReachOfRegulation, Wanted::kRegulation);
  if (!regulation || scan.is(regulation->first - 1, "and")) return std::nullopt;
  return regulation;
}

struct ItemList {
  std::size_t behind = 0;  // the token behind it; where it begins when there is none
  bool cited = false;
};

ItemList cite_items(Scan& scan, std::size_t at, bool plural, const Qualifier& qualifier,
                    std::optional<Authority> named) {
  ItemList list{at, false};
  const auto items = read_references(scan, list.behind, kItemStyle, plural);
  if (items.empty()) return list;
  if (!named || named->family.empty()) named = named_behind(scan, list.behind, items.front());
  // "Special items 4": a footnote's mark, or a row of a table
  const bool small = scan.triggers(at - 1, Trigger::kItem) && !scan[at - 1].capital;
  if (small && !named && items.front().number.size() < 3) return list;
  for (const Reference& item : items) {
    const std::size_t dot = item.number.find('.');
    if (dot == 3 && item.number.size() == 6 && is_digits(item.number.substr(0, dot))) {
      cite_question(scan, item, list.behind);
      list.cited = true;
      continue;
    }
    const std::string canonical = canonical_item(scan, item, named);
    if (canonical.empty()) continue;
    const bool qualified = plural || &item == &items.front();
    cite_with(scan, canonical, item.first, item.last, qualified ? qualifier : Qualifier());
    scan.last_item = canonical;
    list.cited = true;
  }
  if (!list.cited) return list;
  scan.claim(at, list.behind);
  if (named) scan.claim(named->first, named->last);
  return list;
}

}  // namespace

std::size_t read_items(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  // "Item V of Release No. 33-8350", "Item III.C of Industry Guide 3"
  std::size_t pin = at + 1;
  Qualifier pins{Qualifier::Kind::kSections, read_pins(scan, pin), at, pin};
  if (!pins.parts.empty()) {
    const std::size_t behind = read_target_of_sections(scan, pin, pins);
    return behind == pin ? at : behind;
  }
  const bool plural = scan.is(at, "items");
  const ItemList list = cite_items(scan, at + 1, plural, qualifier, form_before(scan, at));
  if (list.cited) scan.claim(at, at + 1);
  return list.behind == at + 1 ? at : list.behind;
}

std::size_t read_bare_item(Scan& scan, std::size_t at) {
  const int number = scan.value(at);
  if (scan.folded(at).size() != 3 || !is_regulation_sk_item(number)) return at;
  if (!scan.glued_sign(at + 1, '(') || !scan.word(at + 2)) return at;
  // Retirement plans: 401(k), 403(b)
  if (scan.is_any(at + 4, {"plan", "plans"}) || number == 401 || number == 403) return at;
  if (at > 0 && !scan.is_any(at - 1, {"to", "see", "and", "or", "with", "by", "under", "in",
                                      "paragraph", "paragraphs", "of"})) {
    return at;
  }
  for (std::size_t next = at; scan.bytes_between(at, next) <= kReachOfSentence; ++next) {
    if (scan.ends_sentence(next)) break;
    const auto regulation = read_regulation(scan, next);
    if (!regulation) continue;
    return regulation->family == "s-k" ? read_items_of(scan, at, Qualifier(), *regulation) : at;
  }
  return at;
}

std::size_t read_items_of(Scan& scan, std::size_t at, const Qualifier& qualifier,
                          const Authority& authority) {
  const bool word = scan.triggers(at, Trigger::kItem);
  const std::size_t numbers = word ? at + 1 : at;
  const ItemList list = cite_items(scan, numbers, scan.is(at, "items"), qualifier, authority);
  if (!list.cited) return at;
  if (word) scan.claim(at, numbers);
  return list.behind;
}

}  // namespace precedent::schemas
