#pragma once
// What a shell may offer for the word at the cursor.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/index/fields.hh"

namespace precedent::query {

// The values of a field in the index that begin so, the most frequent first.
using FieldValues =
    std::function<std::vector<std::string>(schemas::FieldId field, const std::string& beginning)>;

// `words`: what stands behind the program's name, the last being the word at the cursor, which may
// be empty. What the table of commands offers, and facets, fields, and values of fields.
std::vector<std::string> completions(const std::vector<std::string>& words,
                                     const FieldValues& values);

}  // namespace precedent::query
