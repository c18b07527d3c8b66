#pragma once
// Comments whose answers are at hand, and of these first those that the answer settled.

#include "query/language/question.hh"

namespace precedent::query {

// The same question of answered comments alone. What was cleared stands first; among the cleared,
// and among the rest, relevance decides.
Question precedents_asked(const Question& question);

}  // namespace precedent::query
