#pragma once
// What a shell may offer for the word at the cursor.

#include <functional>
#include <string>
#include <vector>

#include "schemas/command_line/completion.hh"
#include "schemas/index/fields.hh"

namespace precedent::query {

// The values of a field that begin so: those of a closed set, else what the index has, the most
// frequent first.
using FieldValues =
    std::function<std::vector<std::string>(schemas::FieldId field, const std::string& beginning)>;

// Facets for the options that take them; for a query the fields and their values, of its last word:
// a whole query may stand in quotation marks.
schemas::CompletionSource completion_source(const FieldValues& values);

}  // namespace precedent::query
