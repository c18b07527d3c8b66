#include "query/output/study_measures.hh"

#include <nlohmann/json.hpp>

#include "schemas/index/words.hh"
#include "schemas/values/closed_sets.hh"
#include "schemas/values/dates.hh"

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

// To the comment that comes back to it, else to the staff's letter that closed the review, from the
// last answer before. A review that the company's own request for acceleration closed ends with
// nothing of the staff's.
std::optional<int> days_after_answer(const schemas::CommentRecord& record) {
  const schemas::CommentReview& review = record.comment.review;
  if (review.followed_by.empty() &&
      record.review.closed_by != schemas::name_of(schemas::Side::kStaff))
    return std::nullopt;
  const std::string& next =
      review.followed_by.empty() ? record.review.closed : review.followed_by.front().date;
  for (auto answer = review.answers.rbegin(); answer != review.answers.rend(); ++answer)
    if (const std::string& date = answer->place.date; !date.empty() && date <= next)
      return schemas::days_between(date, next);
  return std::nullopt;
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
    // A comment known only as the company restates it has no date of its own.
    if (record.letter.side == schemas::name_of(schemas::Side::kStaff))
      put(json, "company_days",
          schemas::days_between(record.letter.date(), review.answers.front().place.date));
    put(json, "staff_days", days_after_answer(record));
  }
  put(json, "release_days", schemas::days_between(record.letter.date(), record.letter.released));
  return json;
}

}  // namespace precedent::query
