#include "query/output/json.hh"

#include <nlohmann/json.hpp>

#include "schemas/printable.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::vector<Facet>& facets) {
  Json json = Json::object();
  for (const Facet& facet : facets) {
    Json& counts = json[std::string(schemas::field(facet.field).name)];
    counts = Json::array();
    for (const FacetCount& one : facet.counts)
      counts.push_back({{"value", one.value}, {"label", one.label}, {"count", one.count}});
  }
  return json;
}

Json hit(const SearchPage& page, std::size_t place, Marker& marker) {
  Json json = query::json_of(page.answers[place], marker);
  if (page.weights.empty()) return json;
  json["why"] = Json::array();
  for (const PartWeight& one : page.weights[place])
    json["why"].push_back({{"part", one.part}, {"weight", rounded_score(one.weight)}});
  return json;
}

}  // namespace

std::string line_of(const Json& json) {
  return schemas::with_escapes(json.dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

void print_search_json(std::ostream& out, const SearchPage& page) {
  Marker marker(page.question.tree);
  Json json;
  json["query"] = page.question.text;
  json["understood"] = page.question.understood();
  if (!page.question.left_out.empty()) json["left_out"] = page.question.left_out;
  if (page.explains) json["tree"] = tree_text(page.question.tree);
  json["unit"] = name_of(page.unit);
  if (page.result.total) json["total"] = *page.result.total;
  json["hits"] = Json::array();
  for (std::size_t i = 0; i < page.answers.size(); ++i)
    json["hits"].push_back(hit(page, i, marker));
  if (!page.result.facets.empty()) {
    json["facets"] = json_of(page.result.facets);
    json["facets_match"] = name_of(page.result.counted);
  }
  for (const UnknownWord& one : page.advice.unknown) {
    json["unknown"].push_back({{"word", one.word}});
    if (!one.nearest.empty()) json["unknown"].back()["nearest"] = one.nearest;
  }
  if (!page.advice.spelling.empty()) json["suggestion"] = page.advice.spelling;
  for (const WithoutPart& one : page.advice.without)
    json["without"].push_back({{"part", one.part}, {"total", one.total}});
  out << line_of(json);
}

void print_hits_jsonl(std::ostream& out, const SearchPage& page) {
  Marker marker(page.question.tree);
  for (std::size_t i = 0; i < page.answers.size(); ++i) out << line_of(hit(page, i, marker));
}

void print_facets_json(std::ostream& out, std::string_view text, std::string_view understood,
                       Unit unit, const FacetsOfAll& counted) {
  Json json;
  if (!text.empty()) {
    json["query"] = text;
    json["understood"] = understood;
  }
  json["unit"] = name_of(unit);
  json["total"] = counted.total;
  json["facets"] = json_of(counted.facets);
  out << line_of(json);
}

}  // namespace precedent::query
