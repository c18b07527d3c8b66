#pragma once
// The names of what is cited: regulations, acts, forms and schedules, with their spelling variants.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "schemas/citations/scan.hh"

namespace precedent::schemas {

// A name that stands in the tokens [first, last).
struct Authority {
  enum class Kind { kRegulation, kForm, kAct };
  Kind kind = Kind::kRegulation;
  std::string family;  // as in canonical forms: "s-k", "reg-g", "ea", "10-k", "sch-14a"
  std::size_t first = 0;
  std::size_t last = 0;

  bool is(Kind other) const { return kind == other; }
};

// Each reads the name that begins at `at`, or nothing.
std::optional<Authority> read_regulation(const Scan& scan, std::size_t at);  // "s-k", "reg-g"
std::optional<Authority> read_form(const Scan& scan, std::size_t at);        // "10-k", "sch-to"
std::optional<Authority> read_act(const Scan& scan, std::size_t at);         // "sa", "sox", "irc"

// Within `reach` bytes behind `at` and the same sentence, not beyond the next number that is cited:
// the first one of the wanted kind.
enum class Wanted { kRegulation, kAct, kRegulationOrAct };
std::optional<Authority> authority_after(const Scan& scan, std::size_t at, std::size_t reach,
                                         Wanted wanted);

// The act that is named directly before `at`: "Exchange Act Rule 14a-9".
std::optional<Authority> act_before(const Scan& scan, std::size_t at);

// A form type as EDGAR or a letter spells it ("10-K/A", "SC TO-T", "DEF 14A") as the canonical
// form or schedule; empty where it is none that has items.
std::string form_family(std::string_view form_type);

constexpr int kLastArticleOfSx = 13;

// Which numbers exist: for items and rules whose regulation a letter does not name.
bool is_regulation_sk_item(int number);
bool is_regulation_sb_item(int number);
bool is_regulation_ma_item(int number);
bool is_regulation_st_rule(int number);
bool is_codification_topic(int number);

}  // namespace precedent::schemas
