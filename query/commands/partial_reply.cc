#include "query/commands/partial_reply.hh"

#include <nlohmann/json.hpp>

#include "query/output/json.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;

std::string words_of(const Reply& reply) {
  std::string words = std::to_string(reply.shards - reply.missing_shards.size()) + " of " +
                      std::to_string(reply.shards) + " shards answer; missing is ";
  for (const std::string& one : reply.missing_shards)
    words += (&one == &reply.missing_shards.front() ? "" : "; ") + one;
  return words;
}

}  // namespace

void tell_missing_shards(Reply& reply, Format format) {
  if (reply.missing_shards.empty()) return;
  const std::string words = words_of(reply);
  if (format == Format::kText) {
    reply.text = words + "\n\n" + reply.text;
  } else if (format == Format::kJson) {
    Json json = Json::parse(reply.text);
    json["shards"] = {{"count", reply.shards},
                      {"answered", reply.shards - reply.missing_shards.size()},
                      {"missing", reply.missing_shards}};
    reply.text = line_of(json);
  }
  reply.notes += "precedent-query: " + words + "\n";
}

}  // namespace precedent::query
