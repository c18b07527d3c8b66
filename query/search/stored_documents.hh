#pragma once
// Documents found by what people call them.

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/database.hh"
#include "query/search/search.hh"

namespace precedent::query {

// ACCESSION, ACCESSION#NUMBER, ACCESSION#NUMBER.BEARER or ACCESSION@ORDINAL, as typed. An
// accession without its dashes gets them; an address of EDGAR stands for the accession in it.
struct Handle {
  std::string letter;         // its id
  std::string number;         // as printed; empty: none
  std::uint32_t ordinal = 0;  // 0: none

  bool is_comment() const { return !number.empty() || ordinal > 0; }
};

// What to say where something else was typed.
inline constexpr const char* kHandleExamples =
    "examples: 0000000000-16-012345, 0000000000-16-012345#2, 0000000000-16-012345@2";

// Nothing for what cannot be one.
std::optional<Handle> handle_of(std::string_view typed);

// The document, with score 0; nothing where the index has none. `index` must be of the handle's
// unit. "#3.2" is the comment numbered 3.2 where there is one, else the second bearer of number 3;
// "#3" the first.
std::optional<Hit> find_document(const OpenIndex& index, const Handle& handle);

// Ordinals of the comments that bear the number, ascending.
std::vector<std::uint32_t> bearers_of(const OpenIndex& index, const Handle& handle);

}  // namespace precedent::query
