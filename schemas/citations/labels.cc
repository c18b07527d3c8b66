#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "schemas/ascii.hh"
#include "schemas/citations/citations.hh"
#include "schemas/citations/families.hh"

namespace precedent::schemas {

namespace {

// The letters of a number are capitals when printed, levels in brackets stay small:
// "350-20-35-3c(b)" -> "350-20-35-3C(b)".
std::string capitals_outside_brackets(std::string_view number) {
  std::string out(number);
  int depth = 0;
  for (char& c : out) {
    if (c == '(') ++depth;
    if (c == ')') --depth;
    if (depth == 0 && is_lower(c)) c = static_cast<char>(c - 32);
  }
  return out;
}

// "14a-9" keeps its small letters, "144a" is printed 144A.
std::string rule_number(std::string_view number) {
  const std::string_view plain = number.substr(0, number.find('('));
  return plain.find('-') == std::string_view::npos ? capitals_outside_brackets(number)
                                                   : std::string(number);
}

// What follows the number: " instr 5", " note b", " q4", " iii.b.3".
struct Tail {
  std::string_view number;
  std::string_view kind;  // "instr", "note", "q", "section" or empty
  std::string_view part;
};

Tail cut_tail(std::string_view rest) {
  const std::size_t blank = rest.find(' ');
  if (blank == std::string_view::npos) return {rest, {}, {}};
  const std::string_view behind = rest.substr(blank + 1);
  for (const std::string_view kind : {"instr", "note"}) {
    if (behind.substr(0, kind.size()) == kind && behind.size() > kind.size() + 1) {
      return {rest.substr(0, blank), kind, behind.substr(kind.size() + 1)};
    }
  }
  if (behind.size() > 1 && behind[0] == 'q' && is_digit(behind[1])) {
    return {rest.substr(0, blank), "q", behind.substr(1)};
  }
  return {rest.substr(0, blank), "section", behind};
}

std::string with_tail(std::string label, const Tail& tail) {
  if (tail.kind == "instr") return "Instruction " + std::string(tail.part) + " to " + label;
  if (tail.kind == "note") return "Note " + in_capitals(tail.part) + " to " + label;
  if (tail.kind == "q") return "Question " + std::string(tail.part) + " of " + label;
  if (tail.kind == "section") return "Section " + in_capitals(tail.part) + " of " + label;
  return label;
}

// "fas 142.26" -> "SFAS 142, paragraph 26"
std::string standard_label(const CitationFamily& family, std::string_view number) {
  const std::size_t dot = number.find('.');
  std::string out = std::string(family.before) + in_capitals(number.substr(0, dot));
  if (family.name == "eitf" && number[0] == 'd')
    out = "EITF Topic " + in_capitals(number.substr(0, dot));
  if (dot != std::string_view::npos) {
    out += ", paragraph " + capitals_outside_brackets(number.substr(dot + 1));
  }
  return out;
}

bool is_legacy(std::string_view family) {
  static constexpr std::array<std::string_view, 14> kLegacy = {
      "fas", "fin",     "eitf",    "apb",      "arb",     "sop",     "con",
      "ftb", "fsp fas", "fsp fin", "fsp eitf", "fsp apb", "fsp sop", "fsp"};
  return std::find(kLegacy.begin(), kLegacy.end(), family) != kLegacy.end();
}

// "5-552" -> "5 U.S.C. 552"
std::string code_label(std::string_view family, std::string_view number) {
  const std::size_t dash = std::min(number.find('-'), number.size());
  return std::string(number.substr(0, dash)) + (family == "usc" ? " U.S.C. " : " CFR ") +
         std::string(number.substr(std::min(dash + 1, number.size())));
}

std::string table_label(const CitationFamily& family, std::string_view rest) {
  if (rest.empty()) return std::string(family.alone);
  const std::string_view name = family.name;
  if (is_legacy(name)) return standard_label(family, rest);
  if (name == "usc" || name == "cfr") return code_label(name, rest);
  if (name == "s-x" && rest.substr(0, 4) == "art ") {
    return "Article " + std::string(rest.substr(4)) + " of Regulation S-X";
  }
  const Tail tail = cut_tail(rest);
  std::string number;
  if (name == "sab-topic") {
    number = in_capitals(tail.number);
  } else if (name.find("rule") != std::string_view::npos) {
    number = rule_number(tail.number);
  } else {
    number = capitals_outside_brackets(tail.number);
  }
  if (name == "rule" && number == "83") return "Rule 83";
  return with_tail(std::string(family.before) + number + std::string(family.behind), tail);
}

std::string form_name(std::string_view form) {
  if (form.substr(0, 4) == "sch-") return "Schedule " + in_capitals(form.substr(4));
  return "Form " + in_capitals(form);
}

std::string form_label(const FormCitation& citation) {
  if (citation.kind == "gi") {
    const std::size_t bracket = citation.number.find('(');
    std::string number = in_capitals(citation.number.substr(0, bracket));
    if (bracket != std::string_view::npos) number += citation.number.substr(bracket);
    return "General Instruction " + number + " of " + form_name(citation.form);
  }
  const Tail tail = cut_tail(citation.number);
  std::string number = capitals_outside_brackets(tail.number);
  if (number.size() > 3 && number.substr(number.size() - 3) == "(t)") {
    number = in_capitals(number);  // "9A(T)"
  }
  return with_tail("Item " + number + " of " + form_name(citation.form), tail);
}

// Where a shallower form of `rest` may end: before a bracket, a joint of the family, a tail.
bool is_joint(std::string_view rest, std::size_t at, bool dashed, bool dotted) {
  switch (rest[at]) {
    case '(':
      return at > 0 && rest[at - 1] != '-';
    case '-':
      return dashed;
    case '.':
      return dotted || rest.substr(0, at).find(' ') != std::string_view::npos;
    case ' ':
      // Not between "instr" and its number.
      return rest.substr(0, at).find(' ') == std::string_view::npos;
    default:
      return false;
  }
}

void add_prefixes(std::string_view head, std::string_view rest, bool dashed, bool dotted,
                  std::vector<std::string>& out) {
  for (std::size_t at = 1; at < rest.size(); ++at) {
    if (!is_joint(rest, at, dashed, dotted)) continue;
    out.push_back(std::string(head) + std::string(rest.substr(0, at)));
  }
}

void add_article(std::string_view rest, std::vector<std::string>& out) {
  const std::size_t dash = rest.find('-');
  if (dash == std::string_view::npos || rest.substr(0, 3) == "art") return;
  std::string article(rest.substr(0, dash));
  while (!article.empty() && !is_digit(article.back())) article.pop_back();  // "3a-02"
  out.push_back("s-x art " + article);
}

}  // namespace

std::vector<std::string> citation_prefixes(std::string_view canonical) {
  std::vector<std::string> out;
  FormCitation form;
  std::string_view rest;
  if (cut_form_citation(canonical, form)) {
    const bool dotted = form.form != "8-k";
    add_prefixes(canonical.substr(0, canonical.size() - form.number.size()), form.number, false,
                 dotted, out);
  } else if (const CitationFamily* family = family_of(canonical, rest)) {
    if (!family->alone.empty() && !rest.empty()) out.emplace_back(family->name);
    if (family->name == "s-x") add_article(rest, out);
    const bool article = rest.substr(0, 4) == "art ";
    if (!rest.empty() && !article) {
      // A question is found by its number alone too.
      if (family->name.size() > 4 && family->name.substr(0, 4) == "cdi ") {
        add_prefixes("cdi ", rest, family->dashed, family->dotted, out);
        out.push_back("cdi " + std::string(rest));
      }
      add_prefixes(std::string(family->name) + ' ', rest, family->dashed, family->dotted, out);
    }
  }
  out.emplace_back(canonical);
  return out;
}

std::string citation_label(std::string_view canonical) {
  FormCitation form;
  if (cut_form_citation(canonical, form)) return form_label(form);
  std::string_view rest;
  const CitationFamily* family = family_of(canonical, rest);
  std::string label = family == nullptr ? std::string() : table_label(*family, rest);
  return label.empty() ? std::string(canonical) : label;
}

}  // namespace precedent::schemas
