// A conversation by the Model Context Protocol, as its own client (of npm) once held it.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/programs/sample_index.hh"
#include "tests/support/places.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
using Catch::Contains;
using nlohmann::json;

namespace {

// The answers, one a line.
std::vector<json> said_to(const std::string& lines) {
  const TemporaryFolder folder;
  const std::string in = folder.write("in", lines).string();
  const std::string out = folder.path() / "out";
  const std::string command = path_of_program("precedent-query") + " mcp --index " +
                              sample_index() + " <" + in + " >" + out;
  REQUIRE(std::system(command.c_str()) == 0);
  std::vector<json> answers;
  std::istringstream stream(bytes_of(out));
  for (std::string line; std::getline(stream, line);) answers.push_back(json::parse(line));
  return answers;
}

json call_of(const std::string& name, const json& arguments) {
  const json call = {{"jsonrpc", "2.0"},
                     {"id", 1},
                     {"method", "tools/call"},
                     {"params", {{"name", name}, {"arguments", arguments}}}};
  const std::vector<json> answers = said_to(call.dump() + "\n");
  REQUIRE(answers.size() == 1);
  return answers.front();
}

std::string text_of(const json& answer) {
  return answer["result"]["content"][0]["text"];
}

}  // namespace

TEST_CASE("the protocol's own client is answered as it expects") {
  const std::vector<json> answers = said_to(
      R"({"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}},"jsonrpc":"2.0","id":0})"
      "\n"
      R"({"method":"notifications/initialized","jsonrpc":"2.0"})"
      "\n"
      R"({"method":"tools/list","jsonrpc":"2.0","id":1})"
      "\n"
      R"({"method":"tools/call","params":{"name":"search","arguments":{"query":"liquidity","limit":2}},"jsonrpc":"2.0","id":2})"
      "\n"
      R"({"method":"ping","jsonrpc":"2.0","id":"three"})"
      "\n");
  REQUIRE(answers.size() == 4);
  CHECK(answers[0]["result"]["protocolVersion"] == "2025-06-18");
  CHECK(answers[0]["result"]["serverInfo"]["name"] == "precedent");
  CHECK(answers[1]["result"]["tools"].size() == 7);
  for (const json& tool : answers[1]["result"]["tools"])
    CHECK(tool["inputSchema"]["type"] == "object");
  CHECK(answers[2]["id"] == 2);
  const json said = json::parse(query({"--format", "json", "--limit", "2", "liquidity"}).out);
  CHECK_THAT(text_of(answers[2]),
             Contains(std::to_string(said["total"].get<int>()) + " comments") &&
                 Contains(said["hits"][0]["id"].get<std::string>()) &&
                 Contains("To go on: the same with offset 2."));
  CHECK(answers[3]["id"] == "three");
}

TEST_CASE("each tool answers in the words of the command line") {
  CHECK_THAT(text_of(call_of("precedents", {{"query", "goodwill"}})), Contains("Answered"));
  CHECK_THAT(text_of(call_of("facets", {{"facets", {"topic"}}, {"query", "liquidity"}})),
             Contains("topic"));
  CHECK_THAT(text_of(call_of("show", {{"id", "0000000000-24-990101#3"}})), Contains("oodwill"));
  CHECK_THAT(text_of(call_of("review", {{"accession", "0000000000-24-990157"}})),
             Contains("5 letters, 6 comments"));
  CHECK_THAT(text_of(call_of("similar", {{"to", "0000000000-24-990101#3"}})),
             Contains("understood as"));
  const std::string draft =
      "We believe that our cash and our undrawn revolver will meet our liquidity needs for the "
      "foreseeable future.";
  CHECK_THAT(text_of(call_of("check_draft", {{"text", draft}, {"query", "form:10-K"}})),
             Contains("1 paragraph, 1 looked at") && Contains("(topic:liquidity)") &&
                 Contains("0000000000-24-990101@1"));
}

TEST_CASE("mistakes are told so that they can be mended") {
  const json wrong_field = call_of("search", {{"query", "topik:x"}});
  CHECK(wrong_field["result"]["isError"] == true);
  CHECK_THAT(text_of(wrong_field), Contains("topic"));
  CHECK_THAT(text_of(call_of("search", json::object())), Contains("'query' is needed"));
  CHECK_THAT(text_of(call_of("check_draft", json::object())), Contains("'text' is needed"));
  CHECK_THAT(text_of(call_of("search", {{"query", "a"}, {"limit", 1000}})), Contains("1 to 25"));
  CHECK_THAT(text_of(call_of("search", {{"querry", "a"}})), Contains("there are query"));
  CHECK_THAT(text_of(call_of("facets", {{"facets", {"compny"}}})), Contains("company"));
  CHECK_THAT(text_of(call_of("show", {{"id", "0000000000-99-999999"}})), Contains("has no letter"));
  CHECK(call_of("nonsense", json::object())["error"]["code"] == -32602);
}

TEST_CASE("what is no message of the protocol is answered by its number") {
  const auto code = [](const std::string& line) {
    const std::vector<json> answers = said_to(line + "\n");
    REQUIRE(answers.size() == 1);
    return answers.front()["error"]["code"].get<int>();
  };
  CHECK(code("nonsense") == -32700);
  CHECK(code("[]") == -32600);
  CHECK(code("{\"jsonrpc\":\"2.0\",\"id\":1}") == -32600);
  CHECK(code("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"nonsense\"}") == -32601);
  CHECK(code("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":[]}") == -32602);
  CHECK(code(std::string(5'000'000, 'a')) == -32600);
  CHECK(said_to("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}\n\n").empty());
}
