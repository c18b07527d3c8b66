#include "schemas/index/review_record.hh"

#include <string_view>
#include <unordered_set>

#include "schemas/index/json_values.hh"

namespace precedent::schemas {

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

nlohmann::ordered_json json_of(const CommentReview& review) {
  return json_with_all(review);
}

nlohmann::ordered_json json_of(const LetterReview& review) {
  return json_with_all(review);
}

CommentPlace comment_place(const nlohmann::ordered_json& json) {
  CommentPlace place;
  read_all(json, place);
  return place;
}

}  // namespace precedent::schemas
