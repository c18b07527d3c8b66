#pragma once
// Patterns of a word in which each '?' stands for one character: wom?n.

#include <string_view>

#include "query/language/index_terms.hh"
#include "query/language/tree.hh"

namespace precedent::query {

bool matches_pattern(std::string_view word, std::string_view pattern);

// "impairmen?": the mark may be the end of a question as well.
bool may_end_question(const Leaf& leaf);

// What every word of the pattern begins with.
std::string_view beginning_of(std::string_view pattern);

// Of a parsed tree: "goodwill?" is the word and the mark that ends a question, "impairmen?" a
// pattern, which it is where the index hardly has the word without the mark.
Node with_question_marks_read(Node tree, IndexTerms& index);

}  // namespace precedent::query
