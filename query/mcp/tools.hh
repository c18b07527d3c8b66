#pragma once
// The searches that a program may call by the Model Context Protocol: a table of tools, each with
// the schema of its arguments, answered by the commands of the command line. Answers are text,
// short enough for a model's context, and say how to go on.

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <stdexcept>
#include <string>

namespace precedent::query::mcp {

struct Desk {
  std::filesystem::path index;
  std::filesystem::path synonyms;  // a user's file; empty: only the built-in ones
};

// Longest text of an answer, in bytes.
inline constexpr std::size_t kMaxAnswerBytes = 24'000;

// There is no tool of the name.
class UnknownTool : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// As tools/list sends them.
nlohmann::ordered_json tool_list();

// As tools/call is answered: `content`, and `isError` where the call can be mended by its caller,
// with what would do. Throws UnknownTool.
nlohmann::ordered_json call_tool(const Desk& desk, const std::string& name,
                                 const nlohmann::ordered_json& arguments);

}  // namespace precedent::query::mcp
