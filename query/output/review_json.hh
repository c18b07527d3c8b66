#pragma once
// What a review adds to a letter or a comment, as keys of its JSON object.

#include <nlohmann/json_fwd.hpp>

#include "schemas/index/record.hh"

namespace precedent::query {

// thread, round, rounds, outcome, days.
void add_review(nlohmann::ordered_json& json, const schemas::LetterReview& review);

// thread, and of the comment round, rounds, outcome, answer, answers, restates, follows,
// followed_by; days of the review.
void add_review(nlohmann::ordered_json& json, const schemas::LetterReview& review,
                const schemas::CommentReview& comment);

}  // namespace precedent::query
