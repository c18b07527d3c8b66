#include "query/output/study_measures.hh"

#include <nlohmann/json.hpp>

#include "schemas/dates.hh"
#include "schemas/words.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;

std::size_t words_in(std::string_view text) {
  std::size_t words = 0;
  schemas::for_each_word(text, [&](const schemas::Word&) { ++words; });
  return words;
}

void put(Json& json, const char* key, std::optional<int> days) {
  if (days) json[key] = *days;
}

}  // namespace

Json measures_of(const schemas::LetterRecord& letter, std::optional<int> response_days) {
  Json json;
  json["words"] = words_in(letter.text);
  json["comments"] = letter.comments.size();
  put(json, "response_days", response_days);
  put(json, "release_days", schemas::days_between(letter.letter.date(), letter.letter.released));
  return json;
}

Json measures_of(const schemas::CommentRecord& record) {
  const schemas::CommentReview& review = record.comment.review;
  Json json;
  json["words"] = words_in(record.comment.text);
  if (!record.comment.response.empty()) json["answer_words"] = words_in(record.comment.response);
  if (!review.answers.empty()) {
    put(json, "company_days",
        schemas::days_between(record.letter.date(), review.answers.front().place.date));
    const std::string& next =
        review.followed_by.empty() ? record.review.closed : review.followed_by.front().date;
    put(json, "staff_days", schemas::days_between(review.answers.back().place.date, next));
  }
  put(json, "release_days", schemas::days_between(record.letter.date(), record.letter.released));
  return json;
}

}  // namespace precedent::query
