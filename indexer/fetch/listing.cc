#include "indexer/fetch/listing.hh"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "schemas/ascii.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kLongestName = 100;

bool is_plain_name(const std::string& name) {
  return !name.empty() && name.size() <= kLongestName && name.front() != '.' &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return schemas::is_letter(c) || schemas::is_digit(c) || c == '.' || c == '-' || c == '_';
         });
}

}  // namespace

std::optional<std::vector<std::string>> names_of_listing(std::string_view text) {
  using Json = nlohmann::json;
  const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) return std::nullopt;
  const auto directory = json.find("directory");
  if (directory == json.end() || !directory->is_object()) return std::nullopt;
  const auto items = directory->find("item");
  if (items == directory->end() || !items->is_array()) return std::nullopt;
  std::vector<std::string> names;
  for (const Json& item : *items) {
    if (!item.is_object()) continue;
    const auto name = item.find("name");
    if (name == item.end() || !name->is_string()) continue;
    std::string text_of_name = name->get<std::string>();
    // Folders are listed with or without the slash.
    if (text_of_name.ends_with('/')) text_of_name.pop_back();
    if (is_plain_name(text_of_name)) names.push_back(std::move(text_of_name));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace precedent::indexer
