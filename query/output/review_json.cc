#include "query/output/review_json.hh"

#include <nlohmann/json.hpp>

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;

void copy(const Json& from, std::initializer_list<const char*> keys, Json& to) {
  for (const char* key : keys)
    if (const auto found = from.find(key); found != from.end()) to[key] = *found;
}

}  // namespace

void add_review(Json& json, const schemas::LetterReview& review) {
  copy(schemas::json_of(review),
       {"thread", "round", "rounds", "outcome", "days", "begins_earlier", "missing"}, json);
  for (const std::string& name : review.copied_staff)
    json["staff"].push_back({{"name", name}, {"role", "copied"}});
}

void add_review(Json& json, const schemas::LetterReview& review,
                const schemas::CommentReview& comment) {
  const Json of_letter = schemas::json_of(review);
  copy(of_letter, {"thread"}, json);
  Json of_comment = schemas::json_of(comment);
  of_comment.erase("inherited_topics");  // they stand among the topics
  json.update(of_comment);
  copy(of_letter, {"days", "begins_earlier", "missing"}, json);
}

}  // namespace precedent::query
