#pragma once
// A letter, or one comment, whole. What the stored record does not hold is not shown. All throw
// nlohmann::json::exception where the index holds no such record.

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "query/output/text_layout.hh"
#include "query/search/cited_letters.hh"
#include "query/search/search.hh"
#include "schemas/topics/topics.hh"

namespace precedent::query {

// Facts, an outline of the comments, the text. `taxonomy`: of the index.
void print_letter(std::ostream& out, const Hit& hit, const schemas::Taxonomy& taxonomy,
                  const TextStyle& style);

struct WholeComment {
  Hit hit;
  // The comments that it comes back to and those that come back to it, earliest first, as far as
  // the index has them.
  std::vector<Hit> chain;
  std::vector<CitedLetter> answering;  // letters_answering()
  std::string asked_for;               // id of the letter that it was asked for by
};

// Heading path, comment, answers, what came of it, facts, each letter with its cite; the first is
// that of the letter that was asked for.
void print_comment(std::ostream& out, const WholeComment& whole, const schemas::Taxonomy& taxonomy,
                   const TextStyle& style);

// The letter as `precedent-indexer parse` prints it, with what its review adds, text, first_seen,
// cite and url, and the measures of a study. `response_days`: days_since_other_side().
nlohmann::ordered_json letter_json(const Hit& hit, std::optional<int> response_days);

// The facts of the letter with those of the comment among them, with what the review adds, id,
// first_seen, cite and url, and the measures of a study. Answers have cite and url where their
// letters are `answering`.
nlohmann::ordered_json comment_json(const Hit& hit, const std::vector<CitedLetter>& answering = {});

}  // namespace precedent::query
