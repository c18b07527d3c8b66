#include "corpus/wording/legal_forms.hh"

#include <algorithm>
#include <array>
#include <span>

#include "corpus/ascii.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

constexpr auto kAnywhere =
    std::to_array<std::string_view>({"inc", "incorporated", "corp", "corporation", "company", "co",
                                     "ltd", "limited", "llc", "l.l.c", "lp", "l.p", "plc", "n.a"});

constexpr auto kAtEnd = std::to_array<std::string_view>(
    {"s.a", "n.v", "ag", "se", "a.b", "b.v", "gmbh", "s.p.a", "s.a.b", "pte"});

// Sorted by what must be tried first.
constexpr auto kOfPractices =
    std::to_array<std::string_view>({"L.L.P.", "LLP", "llp", "P.L.L.C.", "PLLC", "pllc", "P.L.C.",
                                     "Professional Corporation", "P.C.", "P.A.", "L.P.A.", "LPA"});

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || !(is_letter(text[at]) || is_digit(text[at]));
}

bool is_without_stops(std::string_view form, std::string_view plain) {
  for (const char c : form) {
    if (c == '.') continue;
    if (plain.empty() || plain.front() != c) return false;
    plain.remove_prefix(1);
  }
  return plain.empty();
}

bool is_any_without_stops(std::string_view plain, Phrases forms) {
  return std::any_of(forms.begin(), forms.end(),
                     [&](std::string_view form) { return is_without_stops(form, plain); });
}

}  // namespace

bool is_legal_form(std::string_view word) {
  return is_any(word, kAnywhere);
}

bool is_legal_form_at_end(std::string_view word) {
  return is_legal_form(word) || is_any(word, kAtEnd);
}

bool is_plain_legal_form(std::string_view word) {
  return is_any_without_stops(word, kAnywhere) || is_any_without_stops(word, kAtEnd);
}

std::size_t practice_form_length(std::string_view text, std::size_t at) {
  for (const std::string_view form : kOfPractices) {
    if (text.substr(at, form.size()) == form && ends_word(text, at + form.size()))
      return form.size();
    // "P.C" at the end of a line
    if (form.back() == '.' && text.substr(at) == form.substr(0, form.size() - 1))
      return form.size() - 1;
  }
  return 0;
}

}  // namespace precedent::corpus
