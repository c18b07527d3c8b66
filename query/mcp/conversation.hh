#pragma once
// The Model Context Protocol: JSON-RPC 2.0, one message a line.

#include <istream>
#include <optional>
#include <ostream>
#include <string>

#include "query/mcp/tools.hh"

namespace precedent::query::mcp {

inline constexpr std::size_t kMaxMessageBytes = 4 * 1024 * 1024;

// The line that answers a line; nothing where it needs no answer.
std::optional<std::string> answer_to(const std::string& line, const Desk& desk);

// Answers line by line until the input ends.
void converse(std::istream& in, std::ostream& out, const Desk& desk);

}  // namespace precedent::query::mcp
