#pragma once
// A hit as it is shown: the facts of its record, its snippet, its cite. What every form of output
// prints.

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "query/output/snippets.hh"
#include "query/search/search.hh"
#include "schemas/index/record.hh"

namespace precedent::query {

struct Answer {
  double score = 0;
  Match match = Match::kAll;
  std::string first_seen;
  schemas::LetterFacts letter;
  schemas::LetterReview review;  // of that letter
  // A comment, where the unit is comments; of a letter, citations and topics are the letter's.
  std::optional<schemas::CommentFacts> comment;
  std::vector<std::string> citations;
  std::vector<std::string> topics;
  std::string text;  // a letter's whole text; empty for a comment
  std::string id;    // of the document: ACCESSION, or ACCESSION@ORDINAL
  std::string cite;
  std::string url;  // empty: not known
};

// Throws nlohmann::json::exception where the index holds no such record.
Answer answer_of(const Hit& hit, Unit unit);

// The passage that says most of what was asked for: of a comment, from its text or its response.
Passage snippet_of(const Answer& answer, Marker& marker, std::size_t columns);

inline constexpr std::size_t kSnippetColumns = 300;

// Four decimals: more than a rank needs, and the same on every machine.
double rounded_score(double score);

// One hit as the schema search.schema.json describes it; a key that is absent is not known.
nlohmann::ordered_json json_of(const Answer& answer, Marker& marker);

}  // namespace precedent::query
