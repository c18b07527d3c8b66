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
// be empty. Commands, options, the words an option takes, facets, fields, and values of fields.
std::vector<std::string> completions(const std::vector<std::string>& words,
                                     const FieldValues& values);

// The value of --index among the words typed so far; empty: none.
std::string index_among(const std::vector<std::string>& words);

// The script that makes bash ask for them.
std::string_view bash_completion_script();

}  // namespace precedent::query
