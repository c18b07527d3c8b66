#include "schemas/index/record.hh"

#include "schemas/index/json_values.hh"
#include "schemas/index/record_packing.hh"

namespace precedent::schemas {
namespace {

using Json = nlohmann::ordered_json;

// Of a letter or a comment as its database holds it.
template <typename Record>
Json stored(const Record& record) {
  Json json = json_with_all(record);
  if (const auto source = json.find("source"); source != json.end()) {
    for (const std::string_view key : kKeysOfTheLedger) source->erase(std::string(key));
    if (source->empty()) json.erase("source");
  }
  return json;
}

// Bytes of a letter are UTF-8 by construction; should one not be, it is shown as U+FFFD.
std::string dumped(const Json& json) {
  return packed(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Json parsed(std::string_view data) {
  const std::optional<std::string> json = unpacked(data);
  if (!json) throw Json::other_error::create(599, "it is not what was written", nullptr);
  return Json::parse(*json);
}

}  // namespace

Json json_of(const LetterFacts& facts) {
  return json_with_all(facts);
}

Json json_of(const CommentFacts& facts) {
  Json json = json_with_all(facts);
  json.erase("review");
  return json;
}

std::string data_of(const CommentRecord& record) {
  Json json = stored(record);
  // The response is what the answers say: it is stored once.
  if (record.comment.response == texts_of(record.comment.review.answers))
    json["comment"].erase("response");
  return dumped(json);
}

std::string data_of(const LetterRecord& record) {
  return dumped(stored(record));
}

CommentRecord comment_record(std::string_view data) {
  const Json json = parsed(data);
  (void)json.at("comment");  // throws where it is absent
  CommentRecord record;
  read_all(json, record);
  CommentFacts& comment = record.comment;
  if (comment.response.empty()) comment.response = texts_of(comment.review.answers);
  return record;
}

LetterRecord letter_record(std::string_view data) {
  LetterRecord record;
  read_all(parsed(data), record);
  return record;
}

}  // namespace precedent::schemas
