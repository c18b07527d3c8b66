#pragma once
// Values of records in JSON, where a key that is absent stands for an empty value.

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace precedent::schemas {

inline void put(nlohmann::ordered_json& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}
inline void put(nlohmann::ordered_json& json, const char* key,
                const std::vector<std::string>& values) {
  if (!values.empty()) json[key] = values;
}
// Zero = not known.
inline void put(nlohmann::ordered_json& json, const char* key, std::uint32_t number) {
  if (number != 0) json[key] = number;
}
inline void put(nlohmann::ordered_json& json, const char* key,
                const std::optional<std::uint32_t>& number) {
  if (number) json[key] = *number;
}

// Leaves the value as it is where the key is absent; a value of another type throws.
template <typename Value>
void get(const nlohmann::ordered_json& json, const char* key, Value& value) {
  if (const auto found = json.find(key); found != json.end()) value = found->get<Value>();
}
template <typename Value>
void get(const nlohmann::ordered_json& json, const char* key, std::optional<Value>& value) {
  if (const auto found = json.find(key); found != json.end()) value = found->get<Value>();
}

}  // namespace precedent::schemas
