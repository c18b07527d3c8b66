#include "schemas/index/review_record.hh"

#include <string_view>
#include <unordered_set>

#include "schemas/index/json_values.hh"

namespace precedent::schemas {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const CommentPlace& place) {
  Json json;
  put(json, "letter_id", place.letter_id);
  put(json, "accession", place.accession);
  put(json, "date", place.date);
  json["ordinal"] = place.ordinal;
  put(json, "number", place.number);
  return json;
}

void put_places(Json& json, const char* key, const std::vector<CommentPlace>& places) {
  for (const CommentPlace& place : places) json[key].push_back(json_of(place));
}

void get_places(const Json& json, const char* key, std::vector<CommentPlace>& places) {
  if (const auto list = json.find(key); list != json.end())
    for (const Json& one : *list) places.push_back(comment_place(one));
}

}  // namespace

std::string texts_of(const std::vector<AnswerRecord>& answers) {
  std::string texts;
  std::unordered_set<std::string_view> known;
  for (const AnswerRecord& answer : answers) {
    if (answer.text.empty() || !known.insert(answer.text).second) continue;
    if (!texts.empty()) texts += "\n\n";
    texts += answer.text;
  }
  return texts;
}

Json json_of(const CommentReview& review) {
  Json json = Json::object();
  put(json, "round", review.round);
  put(json, "rounds", review.rounds);
  put(json, "chain_round", review.chain_round);
  put(json, "chain_outcome", review.chain_outcome);
  if (review.chain_is_open) json["chain_is_open"] = true;
  put(json, "outcome", review.outcome);
  put(json, "answer", review.answer);
  put(json, "also", review.also);
  put(json, "answer_sentence", review.answer_sentence);
  for (const AnswerRecord& answer : review.answers) {
    Json one = json_of(answer.place);
    put(one, "text", answer.text);
    put(one, "kind", answer.kind);
    put(one, "also", answer.also);
    put(one, "sentence", answer.sentence);
    json["answers"].push_back(std::move(one));
  }
  if (review.restates) json["restates"] = json_of(*review.restates);
  put_places(json, "follows", review.follows);
  put_places(json, "followed_by", review.followed_by);
  put(json, "inherited_topics", review.inherited_topics);
  return json;
}

Json json_of(const LetterReview& review) {
  Json json = Json::object();
  put(json, "thread", review.thread);
  put(json, "round", review.round);
  put(json, "rounds", review.rounds);
  put(json, "letters", review.letters);
  put(json, "comments", review.comments);
  put(json, "outcome", review.outcome);
  put(json, "closed", review.closed);
  put(json, "closed_by", review.closed_by);
  put(json, "days", review.days);
  put(json, "days_to_release", review.days_to_release);
  if (review.begins_earlier) json["begins_earlier"] = true;
  put(json, "missing", review.missing);
  return json;
}

CommentPlace comment_place(const Json& json) {
  CommentPlace place;
  get(json, "letter_id", place.letter_id);
  get(json, "accession", place.accession);
  get(json, "date", place.date);
  get(json, "ordinal", place.ordinal);
  get(json, "number", place.number);
  return place;
}

CommentReview comment_review(const Json& json) {
  CommentReview review;
  get(json, "round", review.round);
  get(json, "rounds", review.rounds);
  get(json, "chain_round", review.chain_round);
  get(json, "chain_outcome", review.chain_outcome);
  get(json, "chain_is_open", review.chain_is_open);
  get(json, "outcome", review.outcome);
  get(json, "answer", review.answer);
  get(json, "also", review.also);
  get(json, "answer_sentence", review.answer_sentence);
  if (const auto list = json.find("answers"); list != json.end()) {
    for (const Json& one : *list) {
      AnswerRecord& answer = review.answers.emplace_back();
      answer.place = comment_place(one);
      get(one, "text", answer.text);
      get(one, "kind", answer.kind);
      get(one, "also", answer.also);
      get(one, "sentence", answer.sentence);
    }
  }
  if (const auto place = json.find("restates"); place != json.end())
    review.restates = comment_place(*place);
  get_places(json, "follows", review.follows);
  get_places(json, "followed_by", review.followed_by);
  get(json, "inherited_topics", review.inherited_topics);
  return review;
}

LetterReview letter_review(const Json& json) {
  LetterReview review;
  get(json, "thread", review.thread);
  get(json, "round", review.round);
  get(json, "rounds", review.rounds);
  get(json, "letters", review.letters);
  get(json, "comments", review.comments);
  get(json, "outcome", review.outcome);
  get(json, "closed", review.closed);
  get(json, "closed_by", review.closed_by);
  get(json, "days", review.days);
  get(json, "days_to_release", review.days_to_release);
  get(json, "begins_earlier", review.begins_earlier);
  get(json, "missing", review.missing);
  return review;
}

}  // namespace precedent::schemas
