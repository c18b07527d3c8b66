#include "query/mcp/arguments.hh"

#include <algorithm>

namespace precedent::query::mcp {
namespace {

std::string listed(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view one : words) text.append(text.empty() ? "" : ", ").append(one);
  return text;
}

}  // namespace

Arguments::Arguments(const nlohmann::ordered_json& json, const std::vector<std::string_view>& known)
    : json_(json.is_null() ? nlohmann::ordered_json::object() : json) {
  if (!json_.is_object()) throw ArgumentError("arguments must be an object");
  for (const auto& [name, value] : json_.items())
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw ArgumentError("there is no argument '" + name + "'; there are " + listed(known));
}

bool Arguments::has(std::string_view name) const {
  const auto found = json_.find(name);
  return found != json_.end() && !found->is_null();
}

std::string Arguments::text(std::string_view name) const {
  std::string text = text_or(name, "");
  if (text.find_first_not_of(" \t\n") == text.npos)
    throw ArgumentError("'" + std::string(name) + "' is needed");
  return text;
}

std::string Arguments::text_or(std::string_view name, std::string_view otherwise) const {
  if (!has(name)) return std::string(otherwise);
  const auto& value = *json_.find(name);
  if (!value.is_string()) throw ArgumentError("'" + std::string(name) + "' must be a string");
  return value.get<std::string>();
}

std::uint32_t Arguments::number(std::string_view name, std::uint32_t least, std::uint32_t most,
                                std::uint32_t otherwise) const {
  if (!has(name)) return otherwise;
  const auto& value = *json_.find(name);
  const bool is_whole =
      value.is_number_unsigned() || (value.is_number_integer() && value.get<std::int64_t>() >= 0);
  if (is_whole && value.get<std::uint64_t>() >= least && value.get<std::uint64_t>() <= most)
    return value.get<std::uint32_t>();
  throw ArgumentError("'" + std::string(name) + "' must be a whole number from " +
                      std::to_string(least) + " to " + std::to_string(most));
}

std::size_t Arguments::choice(std::string_view name,
                              const std::vector<std::string_view>& words) const {
  const std::string given = text_or(name, words.front());
  const auto found = std::find(words.begin(), words.end(), given);
  if (found == words.end())
    throw ArgumentError("'" + std::string(name) + "' is one of " + listed(words) + ", not '" +
                        given + "'");
  return static_cast<std::size_t>(found - words.begin());
}

std::vector<std::string> Arguments::texts(std::string_view name) const {
  std::vector<std::string> all;
  if (!has(name)) return all;
  const auto& value = *json_.find(name);
  const bool are_texts =
      value.is_array() &&
      std::all_of(value.begin(), value.end(), [](const auto& one) { return one.is_string(); });
  if (!are_texts) throw ArgumentError("'" + std::string(name) + "' must be a list of strings");
  for (const auto& one : value) all.push_back(one.template get<std::string>());
  return all;
}

}  // namespace precedent::query::mcp
