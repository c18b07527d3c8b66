#pragma once
// EDGAR's form types that are correspondence between the SEC's staff and a company.

#include <optional>
#include <span>
#include <string_view>

#include "schemas/values/closed_sets.hh"

namespace precedent::schemas {

struct EdgarType {
  std::string_view name;  // "UPLOAD"
  Side side = Side::kStaff;
};

// All of them, in EDGAR's spelling.
std::span<const std::string_view> edgar_type_names();

// The type that EDGAR's spelling names; an amendment ("CORRESP/A") is of the type it amends, and
// "LETTER" is an old word for UPLOAD. Nothing when the type is no correspondence ("10-K").
std::optional<EdgarType> find_edgar_type(std::string_view printed);

// The type of the submission that a document of this type is the letter of ("LETTER" -> "UPLOAD",
// "CORRESP" -> "CORRESP"). Nothing when such a document lies in submissions of any type.
std::optional<EdgarType> edgar_type_of_document(std::string_view document_type);

}  // namespace precedent::schemas
