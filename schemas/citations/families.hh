#pragma once
// The table of families: how the canonical forms of each are built, and how a lawyer says them.

#include <string>
#include <string_view>

namespace precedent::schemas {

struct CitationFamily {
  std::string_view name;    // what a canonical form begins with: "s-k", "pcaob as"
  std::string_view before;  // of the label, around the number: "Item ", " of Regulation S-K"
  std::string_view behind;
  std::string_view alone;  // label of the name without a number; empty where it is no term
  bool dashed = false;     // levels are joined by '-': "280-10-50"
  bool dotted = false;     // levels are joined by '.': "1.b.1"
};

// The family of a canonical form; nullptr where it is of none. `rest`: what follows its name and a
// blank. Forms and schedules ("10-k item 7") are families of their own, not in the table.
const CitationFamily* family_of(std::string_view canonical, std::string_view& rest);

// ASCII letters as capitals: how labels print what canonical forms have in small letters.
std::string in_capitals(std::string_view text);

// A canonical form cut into its form, its kind ("item" or "gi") and its number: "10-k", "item",
// "7a". False where it is of no form.
struct FormCitation {
  std::string_view form;
  std::string_view kind;
  std::string_view number;
};
bool cut_form_citation(std::string_view canonical, FormCitation& out);

}  // namespace precedent::schemas
