#pragma once
// Comments whose answers are at hand, and of these first those that the answer settled.

#include "query/language/question.hh"

namespace precedent::query {

// The same question of answered comments alone. What was cleared weighs so much more that it ranks
// above all else; among the cleared, and among the rest, relevance decides.
Question precedents_asked(const Question& question);

// What is left of the score of such an answer for relevance alone.
double score_without_rank(double score);

}  // namespace precedent::query
