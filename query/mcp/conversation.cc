#include "query/mcp/conversation.hh"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "query/output/json.hh"
#include "schemas/command_line/program_table.hh"

namespace precedent::query::mcp {
namespace {

using Json = nlohmann::ordered_json;

// Numbers of JSON-RPC 2.0.
constexpr int kNoJson = -32700;
constexpr int kNoRequest = -32600;
constexpr int kNoMethod = -32601;
constexpr int kBadParameters = -32602;

// Versions of the protocol whose messages are those that are sent and read here.
constexpr auto kVersions =
    std::to_array<std::string_view>({"2025-06-18", "2025-03-26", "2024-11-05"});

class RpcError : public std::runtime_error {
 public:
  RpcError(int code, const std::string& message) : std::runtime_error(message), code_(code) {}
  int code() const { return code_; }

 private:
  int code_;
};

std::string error_line(const Json& id, int code, const std::string& message) {
  Json json{{"jsonrpc", "2.0"}, {"id", id}};
  json["error"] = {{"code", code}, {"message", message}};
  return line_of(json);
}

Json initialized(const Json& parameters) {
  std::string version(kVersions.front());
  const auto asked = parameters.find("protocolVersion");
  if (asked != parameters.end() && asked->is_string() &&
      std::find(kVersions.begin(), kVersions.end(), asked->get<std::string>()) != kVersions.end())
    version = asked->get<std::string>();
  Json result{{"protocolVersion", version}};
  result["capabilities"] = {{"tools", Json::object()}};
  result["serverInfo"] = {{"name", "precedent"}, {"version", schemas::program_version()}};
  result["instructions"] =
      "The SEC staff's comment letters and the companies' answers, searched on this machine. Begin "
      "with precedents or search; cite by the cite that each hit has; read whole with show or "
      "review.";
  return result;
}

Json called(const Json& parameters, const Desk& desk) {
  const auto name = parameters.find("name");
  if (name == parameters.end() || !name->is_string())
    throw RpcError(kBadParameters, "tools/call needs a name");
  const auto arguments = parameters.find("arguments");
  try {
    return call_tool(desk, name->get<std::string>(),
                     arguments == parameters.end() ? Json() : *arguments);
  } catch (const UnknownTool& error) {
    throw RpcError(kBadParameters, error.what());
  }
}

Json result_of(const std::string& method, const Json& parameters, const Desk& desk) {
  if (method == "initialize") return initialized(parameters);
  if (method == "ping") return Json::object();
  if (method == "tools/list") return {{"tools", tool_list()}};
  if (method == "tools/call") return called(parameters, desk);
  throw RpcError(kNoMethod, "there is no method '" + method + "'");
}

// An id is a text or a number; what has none is a notification.
bool is_id(const Json& message) {
  const auto id = message.find("id");
  return id != message.end() && (id->is_string() || id->is_number());
}

}  // namespace

std::optional<std::string> answer_to(const std::string& line, const Desk& desk) {
  const Json message = Json::parse(line, nullptr, false);
  if (message.is_discarded()) return error_line(nullptr, kNoJson, "this is no JSON");
  if (!message.is_object()) return error_line(nullptr, kNoRequest, "a message is one object");
  const Json id = is_id(message) ? message["id"] : Json();
  const auto method = message.find("method");
  if (method == message.end()) {
    // What answers a request of ours, of which there are none.
    if (message.contains("result") || message.contains("error")) return std::nullopt;
    return error_line(id, kNoRequest, "a request has a method");
  }
  if (!method->is_string()) return error_line(id, kNoRequest, "a method is a string");
  if (!message.contains("id")) return std::nullopt;  // a notification
  if (id.is_null()) return error_line(id, kNoRequest, "an id is a string or a number");
  const Json parameters = message.value("params", Json::object());
  try {
    if (!parameters.is_object()) throw RpcError(kBadParameters, "params must be an object");
    Json json{{"jsonrpc", "2.0"}, {"id", id}};
    json["result"] = result_of(method->get<std::string>(), parameters, desk);
    return line_of(json);
  } catch (const RpcError& error) {
    return error_line(id, error.code(), error.what());
  }
}

void converse(std::istream& in, std::ostream& out, const Desk& desk) {
  std::string line;
  bool is_too_long = false;
  const auto answer = [&] {
    if (is_too_long) {
      out << error_line(nullptr, kNoRequest, "a message is longer than there may be");
    } else if (line.find_first_not_of(" \t\r") != line.npos) {
      if (const std::optional<std::string> answered = answer_to(line, desk)) out << *answered;
    }
    out.flush();
    line.clear();
    is_too_long = false;
  };
  for (int c = in.get(); c != std::istream::traits_type::eof() && out; c = in.get()) {
    if (c == '\n') {
      answer();
    } else if (line.size() < kMaxMessageBytes) {
      line += static_cast<char>(c);
    } else {
      is_too_long = true;
    }
  }
  if (!line.empty()) answer();
}

}  // namespace precedent::query::mcp
