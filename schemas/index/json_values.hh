#pragma once
// Records in JSON, by the list of their members (record_members.hh). A key that is absent stands
// for an empty value.

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "schemas/index/record_members.hh"

namespace precedent::schemas {

template <HasMembers Record>
nlohmann::ordered_json json_with_all(const Record& record);
template <HasMembers Record>
void read_all(const nlohmann::ordered_json& json, Record& record);

template <typename Value>
struct IsOptional : std::false_type {};
template <typename Value>
struct IsOptional<std::optional<Value>> : std::true_type {};
template <typename Value>
struct IsListOfRecords : std::false_type {};
template <HasMembers Record>
struct IsListOfRecords<std::vector<Record>> : std::true_type {};

// A number of zero = not known.
template <typename Value>
void put(nlohmann::ordered_json& json, std::string_view key, const Value& value) {
  if constexpr (HasMembers<Value>) {
    if (auto object = json_with_all(value); !object.empty())
      json[std::string(key)] = std::move(object);
  } else if constexpr (IsOptional<Value>::value) {
    if (!value) return;
    if constexpr (HasMembers<typename Value::value_type>)
      json[std::string(key)] = json_with_all(*value);
    else
      json[std::string(key)] = *value;
  } else if constexpr (IsListOfRecords<Value>::value) {
    if (value.empty()) return;
    auto& list = json[std::string(key)] = nlohmann::ordered_json::array();
    for (const auto& one : value) list.push_back(json_with_all(one));
  } else {
    if (value != Value()) json[std::string(key)] = value;
  }
}

// Leaves the value as it is where the key is absent; a value of another type throws.
template <typename Value>
void get(const nlohmann::ordered_json& json, std::string_view key, Value& value) {
  const auto found = json.find(key);
  if (found == json.end()) return;
  if constexpr (HasMembers<Value>) {
    read_all(*found, value);
  } else if constexpr (IsOptional<Value>::value) {
    if constexpr (HasMembers<typename Value::value_type>)
      read_all(*found, value.emplace());
    else
      value = found->template get<typename Value::value_type>();
  } else if constexpr (IsListOfRecords<Value>::value) {
    for (const auto& one : *found) read_all(one, value.emplace_back());
  } else {
    value = found->template get<Value>();
  }
}

template <HasMembers Record>
void put_all(nlohmann::ordered_json& json, const Record& record) {
  each_member_of<Record>([&](const auto& member) {
    const auto& value = record.*member.value;
    if constexpr (HasMembers<std::remove_cvref_t<decltype(value)>>) {
      if (member.key == kAmongOthers) return put_all(json, value);
    }
    if constexpr (std::is_arithmetic_v<std::remove_cvref_t<decltype(value)>>) {
      if (member.absent == Absent::kNever) return void(json[std::string(member.key)] = value);
    }
    put(json, member.key, value);
  });
}

// An empty object where nothing is known.
template <HasMembers Record>
nlohmann::ordered_json json_with_all(const Record& record) {
  auto json = nlohmann::ordered_json::object();
  put_all(json, record);
  return json;
}

template <HasMembers Record>
void read_all(const nlohmann::ordered_json& json, Record& record) {
  each_member_of<Record>([&](const auto& member) {
    auto& value = record.*member.value;
    if constexpr (HasMembers<std::remove_cvref_t<decltype(value)>>) {
      if (member.key == kAmongOthers) return read_all(json, value);
    }
    get(json, member.key, value);
  });
}

}  // namespace precedent::schemas
