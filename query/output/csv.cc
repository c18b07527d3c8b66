#include "query/output/csv.hh"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "query/output/review_words.hh"
#include "schemas/printable.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto kCommentColumns =
    std::to_array<std::string_view>({"id",           "accession",     "ordinal",
                                     "number",       "score",         "match",
                                     "company",      "registrants",   "type",
                                     "kind",         "side",          "letter_date",
                                     "filed",        "released",      "first_seen",
                                     "file_numbers", "forms",         "heading",
                                     "snippet",      "text",          "response",
                                     "staff",        "topics",        "citations",
                                     "thread",       "round",         "rounds",
                                     "chain_round",  "chain_outcome", "outcome",
                                     "answer",       "also",          "answer_sentence",
                                     "answers",      "follows",       "followed_by",
                                     "days",         "cite"});

bool reads_as_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != cell.npos;
}

bool is_of_comments_only(std::string_view column) {
  static constexpr auto kOfComments = std::to_array<std::string_view>(
      {"ordinal", "number", "heading", "text", "response", "answer", "also", "answer_sentence",
       "chain_round", "chain_outcome", "answers", "follows", "followed_by"});
  return std::find(kOfComments.begin(), kOfComments.end(), column) != kOfComments.end();
}

std::vector<std::string> columns_of(Unit unit) {
  std::vector<std::string> columns;
  for (const std::string_view column : kCommentColumns)
    if (unit == Unit::kComment || !is_of_comments_only(column)) columns.emplace_back(column);
  columns.emplace_back("url");
  return columns;
}

// Of a place of another letter, how `show` is asked for it.
std::string object_cell(const Json& object) {
  if (object.contains("letter_id")) return handle_of_place(schemas::comment_place(object));
  std::string text = object.value("name", std::string());
  const std::string cik = object.value("cik", std::string());
  if (!cik.empty()) text += text.empty() ? cik : " (" + cik + ")";
  return text;
}

}  // namespace

std::string quoted_cell(std::string_view cell, bool defused) {
  std::string text = "\"";
  if (defused && reads_as_formula(cell)) text += '\'';
  for (const char c : cell) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + '"';
}

void print_csv_row(std::ostream& out, const std::vector<std::string>& cells) {
  bool first = true;
  for (const std::string& cell : cells) {
    if (!first) out << ',';
    out << quoted_cell(cell, true);
    first = false;
  }
  out << '\n';
}

std::string csv_cell(const Json& value) {
  if (value.is_string()) return schemas::printable(value.get<std::string>());
  if (value.is_object()) return object_cell(value);
  if (!value.is_array()) return value.dump();
  std::string text;
  for (const Json& one : value) {
    if (!text.empty()) text += "; ";
    text += csv_cell(one);
  }
  return text;
}

void print_hits_csv(std::ostream& out, const SearchPage& page) {
  const std::vector<std::string> columns = columns_of(page.unit);
  print_csv_row(out, columns);
  Marker marker(page.question.tree);
  for (const Answer& answer : page.answers) {
    const Json json = json_of(answer, marker);
    std::vector<std::string> cells;
    for (const std::string& column : columns) {
      const auto found = json.find(column);
      cells.push_back(found == json.end() ? std::string() : csv_cell(*found));
    }
    print_csv_row(out, cells);
  }
}

void print_facets_csv(std::ostream& out, const std::vector<Facet>& facets) {
  print_csv_row(out, {"facet", "value", "label", "count"});
  for (const Facet& facet : facets)
    for (const FacetCount& one : facet.counts)
      print_csv_row(out, {std::string(schemas::field(facet.field).name), one.value, one.label,
                          std::to_string(one.count)});
}

}  // namespace precedent::query
