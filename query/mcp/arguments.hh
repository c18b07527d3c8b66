#pragma once
// The arguments of a call, checked: types, ranges, names.

#include <cstdint>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::query::mcp {

// What is wrong with an argument, and what it may be.
class ArgumentError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Arguments {
 public:
  // `json`: an object, or null for none. `known`: all names that there may be. Throws
  // ArgumentError.
  Arguments(const nlohmann::ordered_json& json, const std::vector<std::string_view>& known);

  bool has(std::string_view name) const;
  // Throw ArgumentError.
  std::string text(std::string_view name) const;  // there must be one, and not an empty one
  std::string text_or(std::string_view name, std::string_view otherwise) const;
  std::uint32_t number(std::string_view name, std::uint32_t least, std::uint32_t most,
                       std::uint32_t otherwise) const;
  std::size_t choice(std::string_view name, const std::vector<std::string_view>& words) const;
  std::vector<std::string> texts(std::string_view name) const;  // none where it is not given

 private:
  nlohmann::ordered_json json_;
};

}  // namespace precedent::query::mcp
