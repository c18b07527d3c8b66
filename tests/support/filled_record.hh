#pragma once
// Records with a value in every member, by the list of their members.

#include <string>
#include <vector>

#include "schemas/index/record_members.hh"

namespace precedent::tests {

// Gives each member a value of its own: "v1", 2, ["v3"], lists of one.
class Filler {
 public:
  void fill(std::string& text) { text = "v" + std::to_string(++count_); }
  void fill(std::uint32_t& number) { number = ++count_; }
  void fill(bool& flag) { flag = true; }
  template <typename Value>
  void fill(std::vector<Value>& values) {
    fill(values.emplace_back());
  }
  template <typename Value>
  void fill(std::optional<Value>& value) {
    fill(value.emplace());
  }
  template <schemas::HasMembers Record>
  void fill(Record& record) {
    schemas::each_member_of<Record>([&](const auto& member) { fill(record.*member.value); });
  }

 private:
  std::uint32_t count_ = 0;
};

template <schemas::HasMembers Record>
Record filled() {
  Record record;
  Filler().fill(record);
  return record;
}

// The keys of the members that hold nothing.
template <schemas::HasMembers Record>
std::vector<std::string> empty_members(const Record& record) {
  std::vector<std::string> keys;
  schemas::each_member_of<Record>([&](const auto& member) {
    const auto& value = record.*member.value;
    if constexpr (schemas::HasMembers<std::remove_cvref_t<decltype(value)>>) {
      for (const std::string& key : empty_members(value)) keys.push_back(key);
    } else if constexpr (requires { value.empty(); }) {
      if (value.empty()) keys.emplace_back(member.key);
    } else if (!value) {
      keys.emplace_back(member.key);
    }
  });
  return keys;
}

}  // namespace precedent::tests
