#include "query/output/answers.hh"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "query/output/cite.hh"
#include "query/output/review_json.hh"
#include "query/output/text_layout.hh"
#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}
void put(Json& json, const char* key, const std::vector<std::string>& values) {
  if (!values.empty()) json[key] = values;
}

void copy(const Json& from, const char* key, Json& to) {
  if (const auto found = from.find(key); found != from.end()) to[key] = *found;
}

}  // namespace

double rounded_score(double score) {
  return std::round(score * 10'000) / 10'000;
}

Answer answer_of(const Hit& hit, Unit unit) {
  Answer answer;
  answer.score = hit.score;
  answer.match = hit.match;
  answer.first_seen = hit.first_seen;
  if (unit == Unit::kComment) {
    schemas::CommentRecord record = schemas::comment_record(hit.data);
    answer.letter = std::move(record.letter);
    answer.review = std::move(record.review);
    answer.citations = record.comment.citations;
    answer.topics = record.comment.topics;
    answer.id = schemas::comment_id(answer.letter.id, record.comment.ordinal);
    answer.cite = cite_of(answer.letter, record.comment);
    answer.comment = std::move(record.comment);
  } else {
    schemas::LetterRecord record = schemas::letter_record(hit.data);
    answer.letter = std::move(record.letter);
    answer.review = std::move(record.review);
    answer.citations = std::move(record.citations);
    answer.topics = std::move(record.topics);
    answer.text = std::move(record.text);
    answer.id = answer.letter.id;
    answer.cite = cite_of(answer.letter);
  }
  answer.url = edgar_url(answer.letter);
  return answer;
}

Passage snippet_of(const Answer& answer, Marker& marker, std::size_t columns) {
  if (!answer.comment) return best_passage(answer.text, marker, columns);
  Passage comment = best_passage(answer.comment->text, marker, columns);
  if (answer.comment->response.empty()) return comment;
  Passage response = best_passage(answer.comment->response, marker, columns);
  return response.parts > comment.parts ? response : comment;
}

Json json_of(const Answer& answer, Marker& marker) {
  const Json letter = schemas::json_of(answer.letter);
  Json json;
  json["id"] = answer.id;
  copy(letter, "accession", json);
  if (answer.comment) {
    json["ordinal"] = answer.comment->ordinal;
    put(json, "number", answer.comment->number);
  }
  json["score"] = rounded_score(answer.score);
  json["match"] = name_of(answer.match);
  for (const char* key :
       {"company", "registrants", "type", "kind", "side", "letter_date", "filed", "released"})
    copy(letter, key, json);
  put(json, "first_seen", answer.first_seen);
  for (const char* key : {"file_numbers", "forms"}) copy(letter, key, json);
  if (answer.comment) put(json, "heading", answer.comment->heading);
  json["snippet"] = rendered(snippet_of(answer, marker, kSnippetColumns), kMarkOpen, kMarkClose);
  if (answer.comment) {
    put(json, "text", answer.comment->text);
    put(json, "response", answer.comment->response);
  }
  copy(letter, "staff", json);
  put(json, "topics", answer.topics);
  put(json, "citations", answer.citations);
  if (answer.comment) {
    add_review(json, answer.review, answer.comment->review);
  } else {
    add_review(json, answer.review);
  }
  json["cite"] = answer.cite;
  put(json, "url", answer.url);
  return json;
}

}  // namespace precedent::query
