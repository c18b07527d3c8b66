#include "query/mcp/tools.hh"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "query/commands/options.hh"
#include "query/commands/printed_page.hh"
#include "query/commands/replies.hh"
#include "query/language/clean_query.hh"
#include "query/language/utf8.hh"
#include "query/mcp/arguments.hh"
#include "query/search/similar.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/index_layout.hh"

namespace precedent::query::mcp {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint32_t kMostHits = 25;
constexpr std::uint32_t kUsualHits = 5;
constexpr std::uint32_t kMaxOffset = 100'000'000;
constexpr TextStyle kStyle{100, false};

// What a tool says.
struct Said {
  std::string text;
  bool is_error = false;
};

Json text_of(std::string_view description) {
  return {{"type", "string"}, {"description", description}};
}

Json number_of(std::uint32_t least, std::uint32_t most, std::uint32_t otherwise,
               std::string_view description) {
  return {{"type", "integer"},
          {"minimum", least},
          {"maximum", most},
          {"default", otherwise},
          {"description", description}};
}

Json choice_of(std::initializer_list<std::string_view> words, std::string_view description) {
  Json json{{"type", "string"}, {"description", description}};
  json["enum"] = words;
  json["default"] = *words.begin();
  return json;
}

// The language in a line, its fields from their table.
std::string query_words() {
  std::string words =
      "words, \"exact phrases\", AND OR NOT, -word, word*, NEAR/5, brackets, citations (Item 402, "
      "ASC 606), and fields:";
  for (const schemas::Field& field : schemas::kFields)
    words.append(" ").append(field.example).append(" (").append(field.help).append(");");
  words.pop_back();
  return words;
}

Json facet_names() {
  Json names = Json::array();
  for (const schemas::Field& field : schemas::kFields)
    if (field.is_facet) names.push_back(field.name);
  return names;
}

Json query_text() {
  return text_of("a query: " + query_words());
}

Json limit_of() {
  return number_of(1, kMostHits, kUsualHits, "hits to return");
}

Json offset_of() {
  return number_of(0, kMaxOffset, 0, "hits to pass over; to go on, what the last answer says");
}

Json start_of() {
  return number_of(0, kMaxOffset, 0,
                   "bytes of the text to pass over; to go on, what the last answer says");
}

// Hits that are left, and how to get them.
std::string way_on(const std::string& text, std::uint32_t offset, std::uint32_t limit) {
  std::size_t shown = 0;
  // Each hit ends with its cite and id; its first line has its rank.
  for (std::uint32_t rank = offset + 1; rank <= offset + limit; ++rank)
    if (text.find("\n" + std::string(rank < 10 ? " " : "") + std::to_string(rank) + ". ") !=
        text.npos)
      ++shown;
  if (shown < limit) return {};
  return "\nTo go on: the same with offset " + std::to_string(offset + limit) + ".\n";
}

// A piece of a long text from byte `start` on.
std::string piece_of(const std::string& text, std::size_t start) {
  const std::size_t begin = character_start(text, std::min(start, text.size()));
  if (begin == text.size() && start > 0)
    return "The text ends before byte " + std::to_string(start) + ".\n";
  std::size_t end = character_start(text, std::min(begin + kMaxAnswerBytes, text.size()));
  if (end < text.size()) {
    const std::size_t line = text.rfind('\n', end);
    if (line != text.npos && line > begin) end = line + 1;
  }
  std::string piece = text.substr(begin, end - begin);
  if (end < text.size())
    piece += "\nTo go on: the same with start " + std::to_string(end) + " of " +
             std::to_string(text.size()) + " bytes.\n";
  return piece;
}

Scope scope_of(const Desk& desk, const Arguments& arguments, Unit unit) {
  return {desk.index, unit, desk.synonyms, arguments.text_or("query", "")};
}

Said said(const Reply& reply, std::size_t start = 0) {
  std::string notes = reply.notes;
  if (reply.text.empty()) return {notes, !reply.found};
  return {piece_of(reply.text, start) + notes, false};
}

Said search(const Desk& desk, const Json& json) {
  const Arguments arguments(json, {"query", "unit", "sort", "limit", "offset"});
  arguments.text("query");
  SearchCommand command;
  const Unit unit =
      arguments.choice("unit", {"comment", "letter"}) == 1 ? Unit::kLetter : Unit::kComment;
  command.scope = scope_of(desk, arguments, unit);
  command.request.sort =
      static_cast<Sort>(arguments.choice("sort", {"relevance", "newest", "oldest"}));
  command.request.limit = arguments.number("limit", 1, kMostHits, kUsualHits);
  command.request.offset = arguments.number("offset", 0, kMaxOffset, 0);
  Said answer = said(reply_to(command, kStyle));
  answer.text += way_on(answer.text, command.request.offset, command.request.limit);
  return answer;
}

Said precedents(const Desk& desk, const Json& json) {
  const Arguments arguments(json, {"query", "limit", "offset"});
  arguments.text("query");
  PrecedentsCommand command;
  command.scope = scope_of(desk, arguments, Unit::kComment);
  command.request.limit = arguments.number("limit", 1, kMostHits, kUsualHits);
  command.request.offset = arguments.number("offset", 0, kMaxOffset, 0);
  Said answer = said(reply_to(command, kStyle));
  answer.text += way_on(answer.text, command.request.offset, command.request.limit);
  return answer;
}

Said facets(const Desk& desk, const Json& json) {
  const Arguments arguments(json, {"query", "facets", "unit", "top"});
  const std::vector<std::string> names = arguments.texts("facets");
  if (names.empty()) throw ArgumentError("'facets' is needed: " + facet_names().dump());
  std::string joined;
  for (const std::string& one : names) joined.append(joined.empty() ? "" : ",").append(one);
  FacetsCommand command;
  const Unit unit =
      arguments.choice("unit", {"comment", "letter"}) == 1 ? Unit::kLetter : Unit::kComment;
  command.scope = scope_of(desk, arguments, unit);
  command.fields = facets_named(joined, unit);
  command.top = arguments.number("top", 1, 100, 10);
  return said(reply_to(command, kStyle));
}

Said show(const Desk& desk, const Json& json) {
  const Arguments arguments(json, {"id", "start"});
  ShowCommand command{desk.index, {}, arguments.text("id")};
  return said(reply_to(command, kStyle), arguments.number("start", 0, kMaxOffset, 0));
}

Said review(const Desk& desk, const Json& json) {
  const Arguments arguments(json, {"accession", "whole", "start"});
  const bool whole = arguments.choice("whole", {"no", "yes"}) == 1;
  ThreadCommand command{desk.index, {}, arguments.text("accession"), whole};
  return said(reply_to(command, kStyle), arguments.number("start", 0, kMaxOffset, 0));
}

Said similar(const Desk& desk, const Json& json) {
  const Arguments arguments(json, {"to", "text", "limit"});
  if (arguments.has("to") == arguments.has("text"))
    throw ArgumentError("give either 'to' (a comment of the index) or 'text' (a text of yours)");
  const std::uint32_t limit = arguments.number("limit", 1, kMostHits, kUsualHits);
  if (arguments.has("to")) {
    SimilarCommand command;
    command.index = desk.index;
    command.what = arguments.text("to");
    command.limit = limit;
    return said(reply_to(command, kStyle));
  }
  const std::string text = arguments.text("text");
  return answered_from(desk.index, Unit::kComment, [&](OpenIndex& index) -> Said {
    SearchRequest request;
    request.limit = limit;
    request.counts_total = false;  // nearly every comment has one of the words
    const Question question = question_of_text(text, "similar to your text", index);
    return {piece_of(printed(page_of(index, question, request, false), Format::kText, kStyle), 0)};
  });
}

// Fewer than the command's: an answer has to fit the conversation.
constexpr std::uint32_t kDraftParagraphs = 20;
constexpr std::uint32_t kHitsOfParagraph = 3;

Said check_draft(const Desk& desk, const Json& json) {
  const Arguments arguments(json, {"text", "query", "limit", "from", "start"});
  CheckDraftCommand command;
  command.scope = scope_of(desk, arguments, Unit::kComment);
  command.text = arguments.text("text");
  command.request.limit = arguments.number("limit", 1, kMostHits, kHitsOfParagraph);
  command.request.from = arguments.number("from", 1, kMaxOffset, 1);
  command.request.paragraphs = kDraftParagraphs;
  return said(reply_to(command, kStyle), arguments.number("start", 0, kMaxOffset, 0));
}

struct Tool {
  std::string_view name;
  std::string_view description;
  Json (*properties)();
  std::initializer_list<std::string_view> needed;
  Said (*call)(const Desk&, const Json&);
};

Json search_properties() {
  return {{"query", query_text()},
          {"unit", choice_of({"comment", "letter"}, "what an answer is")},
          {"sort", choice_of({"relevance", "newest", "oldest"}, "order")},
          {"limit", limit_of()},
          {"offset", offset_of()}};
}
Json precedents_properties() {
  return {{"query", query_text()}, {"limit", limit_of()}, {"offset", offset_of()}};
}
Json facets_properties() {
  Json list{{"type", "array"}, {"minItems", 1}, {"description", "fields to count"}};
  list["items"] = {{"type", "string"}, {"enum", facet_names()}};
  return {{"query", text_of("as for search; without it the whole index is counted")},
          {"facets", list},
          {"unit", choice_of({"comment", "letter"}, "what is counted")},
          {"top", number_of(1, 100, 10, "values of each")}};
}
Json show_properties() {
  return {{"id", text_of("ACCESSION for a letter; ACCESSION#3 for the comment it numbers 3, "
                         "ACCESSION@5 for the fifth in reading order")},
          {"start", start_of()}};
}
Json review_properties() {
  return {{"accession", text_of("of any letter of the review")},
          {"whole", choice_of({"no", "yes"}, "texts in full, not their beginnings")},
          {"start", start_of()}};
}
Json similar_properties() {
  return {{"to", text_of("a comment of the index: ACCESSION#3 or ACCESSION@5")},
          {"text", text_of("or a text of yours: a comment, a part of a draft")},
          {"limit", limit_of()}};
}

Json check_draft_properties() {
  return {{"text", text_of("a draft of yours, a part of a filing or of an answer: plain text, its "
                           "paragraphs parted by blank lines")},
          {"query", text_of("only comments that answer it are looked at; as for search")},
          {"limit", number_of(1, kMostHits, kHitsOfParagraph, "comments to each paragraph")},
          {"from", number_of(1, kMaxOffset, 1,
                             "the paragraph to begin with; to go on, what the last answer says")},
          {"start", start_of()}};
}

const std::array<Tool, 7>& tools() {
  static const std::array<Tool, 7> all = {{
      {"search",
       "Searches the SEC staff's comment letters and the companies' answers. Each hit is one "
       "comment with the answer beside it, what came of it, and a cite. The total is exact.",
       search_properties,
       {"query"},
       search},
      {"facets",
       "Counts the answers to a query, or the whole index, by fields: exact. A value behind its "
       "label, used as FIELD:VALUE in a query, finds exactly what was counted.",
       facets_properties,
       {"facets"},
       facets},
      {"show", "A letter or one comment, whole, by its id.", show_properties, {"id"}, show},
      {"precedents",
       "Comments that were answered, those that the staff then cleared first: what was asked, "
       "what was answered, how it ended.",
       precedents_properties,
       {"query"},
       precedents},
      {"review",
       "All letters of one review in order, with what came of each comment.",
       review_properties,
       {"accession"},
       review},
      {"similar",
       "The comments nearest to a comment of the index or to a text. Nothing leaves "
       "this machine.",
       similar_properties,
       {},
       similar},
      {"check_draft",
       "What the staff may say of a draft: of each paragraph the topics it touches, the rules it "
       "cites, and the nearest comments with their answers. Nothing leaves this machine.",
       check_draft_properties,
       {"text"},
       check_draft},
  }};
  return all;
}

Said called(const Tool& tool, const Desk& desk, const Json& arguments) {
  try {
    return tool.call(desk, arguments);
  } catch (const QueryError& error) {
    const std::string typed = arguments.value("query", std::string());
    if (typed.size() > kMaxQueryBytes) return {error.what(), true};
    return {explanation_of(error, clean_query(typed)), true};
  } catch (const ArgumentError& error) {
    return {error.what(), true};
  } catch (const schemas::UsageError& error) {
    return {error.what(), true};
  } catch (const schemas::IndexError& error) {
    return {error.what(), true};
  } catch (const ShardError& error) {
    return {error.what(), true};
  } catch (const Xapian::Error& error) {
    return {"the index cannot be read: " + error.get_msg(), true};
  } catch (const Json::exception& error) {
    return {std::string("the index holds a damaged record: ") + error.what(), true};
  }
}

}  // namespace

Json tool_list() {
  Json list = Json::array();
  for (const Tool& tool : tools()) {
    Json schema{{"type", "object"}, {"properties", tool.properties()}};
    schema["required"] = Json::array();
    for (const std::string_view name : tool.needed) schema["required"].push_back(name);
    schema["additionalProperties"] = false;
    list.push_back({{"name", tool.name},
                    {"description", tool.description},
                    {"inputSchema", schema},
                    {"annotations", {{"readOnlyHint", true}, {"openWorldHint", false}}}});
  }
  return list;
}

Json call_tool(const Desk& desk, const std::string& name, const Json& arguments) {
  const auto tool = std::find_if(tools().begin(), tools().end(),
                                 [&](const Tool& one) { return one.name == name; });
  if (tool == tools().end()) throw UnknownTool("there is no tool '" + name + "'");
  const Said answer = called(*tool, desk, arguments);
  Json result;
  result["content"] = Json::array();
  result["content"].push_back({{"type", "text"}, {"text", answer.text}});
  result["isError"] = answer.is_error;
  return result;
}

}  // namespace precedent::query::mcp
