#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "schemas/citations/readers.hh"

namespace precedent::schemas {

namespace {

constexpr std::size_t kReachOfAuthority = 60;  // bytes

// Parts of title 17 of the Code of Federal Regulations that letters put before a rule's number.
std::string family_of_part(int part) {
  switch (part) {
    case 210:
      return "s-x";
    case 228:
      return "s-b";
    case 229:
      return "s-k";
    case 230:
      return "sa-rule";
    case 232:
      return "s-t";
    case 240:
      return "ea-rule";
    case 243:
      return "reg-fd";
    case 244:
      return "reg-g";
    case 270:
      return "ica-rule";
    case 275:
      return "iaa-rule";
    default:
      return {};
  }
}

// "14a-9", "10b5-1", "13e-4", "0-11", "3-05", "3A-02", "204A-1": digits, perhaps a letter or two,
// perhaps a digit, a hyphen, digits, perhaps a letter.
bool read_hyphenated_rule(const Scan& scan, std::size_t& at, std::string& number) {
  std::size_t next = at;
  std::string out(scan.folded(next++));
  if (scan.word(next) && scan.glued(next) && scan.folded(next).size() <= 2) {
    out += scan.folded(next++);
    if (scan.number(next) && scan.glued(next)) out += scan.folded(next++);
  }
  if (!scan.glued_sign(next, '-') || !scan.number(next + 1)) return false;
  const bool lettered = !is_digits(out);
  if (!scan.glued(next + 1) && scan.folded(next + 1).size() > 3) return false;
  out += '-';
  out += scan.folded(next + 1);
  next += 2;
  // "3a4-1", "15g-9A" - but in "14a-9a request" the letter is not glued
  if (lettered && scan.word(next) && scan.glued(next) && scan.folded(next).size() == 1) {
    out += scan.folded(next++);
  }
  number = std::move(out);
  at = next;
  return true;
}

// "206(4)-7", "202(a)(11)-1": rules under the Advisers Act have levels before the hyphen.
bool read_advisers_rule(const Scan& scan, std::size_t& at, std::string& number) {
  const int section = scan.value(at);
  if (section < 202 || section > 222) return false;
  Path path;
  std::size_t next = at + 1;
  while (path.size() < 3) {
    const std::size_t level = read_level(scan, next, path);
    if (level == next) break;
    next = level;
  }
  if (path.empty() || !scan.glued_sign(next, '-') || !scan.number(next + 1)) return false;
  number = std::string(scan.folded(at)) + spelled(path) + '-' + std::string(scan.folded(next + 1));
  at = next + 2;
  return true;
}

bool read_rule_number(const Scan& scan, std::size_t& at, Reference& out) {
  if (!scan.number(at) || scan.folded(at).size() > 4) return false;
  const bool part = scan.glued_sign(at + 1, '.') && scan.number(at + 2) && scan.glued(at + 2) &&
                    (!family_of_part(scan.value(at)).empty() || scan.value(at) == 200);
  std::size_t next = part ? at + 2 : at;
  const std::string before = part ? std::string(scan.folded(at)) + '.' : std::string();
  if (read_advisers_rule(scan, next, out.number) || read_hyphenated_rule(scan, next, out.number)) {
    // "5-03.2"
    if (scan.glued_sign(next, '.') && scan.number(next + 1) && scan.glued(next + 1)) {
      out.path.push_back({std::string(scan.folded(next + 1)), false});
      next += 2;
    }
  } else {
    out.number = scan.folded(next++);
    // "§5.03(6)" of Regulation S-X
    if (out.number.size() == 1 && scan.glued_sign(next, '.') && scan.number(next + 1) &&
        scan.glued(next + 1) && scan.folded(next + 1).size() == 2) {
      out.number += '.' + std::string(scan.folded(next + 1));
      next += 2;
    }
    if (scan.word(next) && scan.glued(next)) {
      if (scan.folded(next).size() > 1) return false;
      out.number += scan.folded(next++);
    }
  }
  out.number.insert(0, before);
  at = next;
  return true;
}

constexpr ReferenceStyle kRuleStyle = {read_rule_number, Trigger::kRule, true, false};

bool is_exchange_elsewhere(const Scan& scan, std::size_t at) {
  return scan.is_any(at, {"nasdaq", "nyse", "finra", "nasd", "amex", "msrb", "marketplace",
                          "listing", "otcqx", "otcqb", "federal", "civil", "bankruptcy", "cboe"});
}

// Rules that only funds have, by the section they stand under; the rest of 12b-1, 17a-7 and their
// like share their spelling with rules under the Exchange Act.
bool is_fund_rule(std::string_view number) {
  static constexpr std::array<std::string_view, 19> kSections = {
      "2a",  "5b",  "6c",  "6e",  "7d",  "8b",  "8f",  "10f", "12d3", "17j",
      "18f", "22c", "22d", "22e", "23c", "24f", "34b", "35d", "38a"};
  const std::string_view section = number.substr(0, number.find('-'));
  return std::find(kSections.begin(), kSections.end(), section) != kSections.end();
}

bool is_fund_rule_in_fund_letter(std::string_view number) {
  static constexpr std::array<std::string_view, 32> kRules = {
      "0-1",    "0-2",   "12b-1", "12d1-1", "12d1-2", "12d1-3", "12d1-4", "15a-4",
      "17a-6",  "17a-7", "17a-8", "17d-1",  "17d-3",  "17e-1",  "17f-1",  "17f-2",
      "17f-4",  "17f-5", "17g-1", "19a-1",  "19b-1",  "26a-1",  "30a-2",  "30a-3",
      "30b1-9", "30d-1", "30e-1", "30e-3",  "31a-1",  "31a-2",  "32a-4",  "485-1"};
  return std::find(kRules.begin(), kRules.end(), number) != kRules.end();
}

bool of_fund(const Scan& scan) {
  const auto& forms = scan.forms_under_review;
  return std::any_of(forms.begin(), forms.end(), [](const std::string& form) {
    return form.size() > 2 && form[0] == 'n' && form[1] == '-';
  });
}

// "204", "204a", "206(4)"
bool is_advisers_section(std::string_view section) {
  const std::string_view digits = section.substr(0, section.find_first_not_of("0123456789"));
  return digits.size() == 3 && digits >= "202" && digits <= "222";
}

std::string hyphenated_rule(const Scan& scan, const Reference& rule, const std::string& act) {
  const std::string section = rule.number.substr(0, rule.number.find('-'));
  const std::string last = rule.number.substr(section.size() + 1);
  if (act == "iaa" || is_advisers_section(section)) return "iaa-rule " + rule.spelling();
  const bool sx_section = is_digits(section) || section == "3a";
  if (sx_section && last.size() == 2 && section != "0" && act.empty()) {
    return section.size() < 3 && std::stoi(section) <= kLastArticleOfSx
               ? "s-x " + regulation_sx_spelling(rule)
               : "";
  }
  if (is_digits(section) && section != "0") return {};
  const bool fund = act == "ica" || (act.empty() && is_fund_rule(rule.number)) ||
                    (act.empty() && of_fund(scan) && is_fund_rule_in_fund_letter(rule.number));
  return (fund ? "ica-rule " : "ea-rule ") + rule.spelling();
}

// Rules with a plain number: "461", "144a", "100(b)".
std::string numbered_rule(const Reference& rule, const std::string& regulation,
                          const std::string& act) {
  const std::size_t digits =
      std::min(rule.number.find_first_not_of("0123456789"), rule.number.size());
  const int number = std::stoi(rule.number.substr(0, digits));
  const std::string letter = rule.number.substr(digits);
  if (number == 83 && letter.empty()) return "rule 83";
  if (regulation == "s-t") return "s-t " + rule.spelling();
  if (regulation == "s-k" && is_regulation_sk_item(number)) return "s-k " + rule.spelling();
  if (regulation == "s-k" && is_regulation_ma_item(number)) return "m-a " + rule.spelling();
  if (regulation == "m-a" && is_regulation_ma_item(number)) return "m-a " + rule.spelling();
  if (regulation == "reg-fd" || regulation == "reg-g" || regulation == "reg-m" ||
      regulation == "reg-btr") {
    if (number >= 100 && number <= 105) return regulation + ' ' + rule.spelling();
  }
  if (number >= 100 && number <= 103 && letter.empty() && act.empty()) {
    return "reg-g " + rule.spelling();
  }
  const bool securities_act_rule =
      number >= 130 && number <= 905 && (letter.empty() || (letter[0] >= 'a' && letter[0] <= 'e'));
  if (!securities_act_rule) return {};
  if ((number == 402 && act != "sa") || rule.number == "303a") return {};
  return "sa-rule " + rule.spelling();
}

std::string rule_of_part(const Reference& rule) {
  const std::size_t dot = rule.number.find('.');
  const int part = std::stoi(rule.number.substr(0, dot));
  Reference inner = rule;
  inner.number = rule.number.substr(dot + 1);
  if (part == 200) return inner.number == "83" ? "rule 83" : "";
  const std::string family = family_of_part(part);
  if (family == "s-x") return "s-x " + regulation_sx_spelling(inner);
  if (family == "s-k" && inner.number.size() == 4 && is_digits(inner.number) &&
      is_regulation_ma_item(std::stoi(inner.number))) {
    return "m-a " + inner.spelling();
  }
  return family + ' ' + inner.spelling();
}

struct RuleNames {
  std::optional<Authority> regulation;
  std::optional<Authority> act;
  bool of_pcaob = false;
};

RuleNames names_around(const Scan& scan, std::size_t before, std::size_t behind) {
  RuleNames names;
  names.act = act_before(scan, before);
  names.of_pcaob = before > 0 && scan.is(before - 1, "pcaob");
  if (names.act) return names;
  auto found = authority_after(scan, behind, kReachOfAuthority, Wanted::kRegulationOrAct);
  if (!found || scan.is(found->first - 1, "and")) return names;
  (found->is(Authority::Kind::kAct) ? names.act : names.regulation) = std::move(found);
  return names;
}

std::string canonical_rule(const Scan& scan, Reference rule, const RuleNames& names) {
  if (names.of_pcaob) return "pcaob rule " + rule.spelling();
  const std::size_t dot = rule.number.find('.');
  if (dot == 3) return rule_of_part(rule);
  if (dot != std::string::npos) {
    if (!names.regulation || names.regulation->family != "s-x") return {};
    rule.number[dot] = '-';
  }
  const std::string act = names.act ? names.act->family : std::string();
  if (rule.number.find('-') != std::string::npos) return hyphenated_rule(scan, rule, act);
  return numbered_rule(rule, names.regulation ? names.regulation->family : std::string(), act);
}

std::size_t rules_at(Scan& scan, std::size_t at, bool plural, const Qualifier& qualifier,
                     const Authority* regulation) {
  std::size_t next = at;
  const auto rules = read_references(scan, next, kRuleStyle, plural);
  if (rules.empty()) return at;
  RuleNames names;
  if (regulation != nullptr && !regulation->family.empty()) {
    names.regulation = *regulation;
  } else {
    names = names_around(scan, at - 1, next);
  }
  bool cited = false;
  for (const Reference& rule : rules) {
    const std::string canonical = canonical_rule(scan, rule, names);
    if (canonical.empty()) continue;
    const bool first = &rule == &rules.front();
    cite_with(scan, canonical, rule.first, rule.last, first ? qualifier : Qualifier());
    scan.last_item = canonical;
    cited = true;
  }
  if (!cited) return at;
  scan.claim(at, next);
  if (names.regulation) scan.claim(names.regulation->first, names.regulation->last);
  if (names.act) scan.claim(names.act->first, names.act->last);
  return next;
}

}  // namespace

std::string regulation_sx_spelling(const Reference& rule) {
  Path path = rule.path;
  if (!path.empty() && is_digits(path[0].text)) {
    if (rule.number == "5-03") path.insert(path.begin(), {"b", false});
    if (rule.number == "7-03") path.insert(path.begin(), {"a", false});
  }
  return rule.number + spelled(path);
}

std::size_t read_rules(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  if (at > 0 && is_exchange_elsewhere(scan, at - 1)) return at;
  const bool plural = scan.is(at, "rules");
  const std::size_t next = rules_at(scan, at + 1, plural, qualifier, nullptr);
  if (next == at + 1) return at;
  scan.claim(at, at + 1);
  return next;
}

std::size_t read_rules_of(Scan& scan, std::size_t at, const Qualifier& qualifier,
                          const Authority& authority) {
  const bool word = scan.triggers(at, Trigger::kRule);
  const bool plural = scan.is(at, "rules");
  const std::size_t numbers = word ? at + 1 : at;
  const std::size_t next = rules_at(scan, numbers, plural, qualifier, &authority);
  if (next == numbers) return at;
  if (word) scan.claim(at, numbers);
  return next;
}

}  // namespace precedent::schemas
