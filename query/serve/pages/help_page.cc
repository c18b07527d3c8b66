#include "query/serve/pages/help_page.hh"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "query/commands/help_texts.hh"
#include "query/embedded_search.hh"
#include "query/embedded_show.hh"
#include "query/embedded_stats.hh"
#include "query/embedded_thread.hh"
#include "query/search/index_question.hh"
#include "query/serve/pages/frame.hh"
#include "query/serve/pages/parts.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/value_meanings.hh"
#include "schemas/topics/topics.hh"

namespace precedent::query::serve {
namespace {

struct Schema {
  std::string_view name;
  std::string_view text;
};

constexpr auto kSchemas = std::to_array<Schema>({
    {"search.schema.json", kSearchSchema},
    {"show.schema.json", kShowSchema},
    {"thread.schema.json", kThreadSchema},
    {"stats.schema.json", kStatsSchema},
});

struct ApiAddress {
  std::string_view address;
  std::string_view says;
  std::string_view schema;  // empty: none
};

constexpr auto kAddresses = std::to_array<ApiAddress>({
    {"/search.json?q=QUERY",
     "hits with an exact total; unit=comment|letter|precedent, "
     "sort=relevance|newest|oldest, limit, offset, facets=NAME,NAME, top, total=exact|none",
     "search.schema.json"},
    {"/search.csv?q=QUERY", "the same hits as a spreadsheet, 1,000 unless limit says otherwise",
     ""},
    {"/search.atom?q=QUERY", "the newest of them as a feed", ""},
    {"/search.doc?q=QUERY", "a table that Word opens, 100 rows unless limit says otherwise", ""},
    {"/letter/ACCESSION.json", "a letter, whole", "show.schema.json"},
    {"/review/ACCESSION.json", "the review of a letter", "thread.schema.json"},
    {"/similar.json?to=ACCESSION%23NUMBER", "the nearest comments; limit", "search.schema.json"},
    {"/numbers.json?q=QUERY", "statistics; by=NAME,NAME, top, unit", "stats.schema.json"},
    {"/numbers.csv?q=QUERY", "the same as a spreadsheet", ""},
    {"/watches/NAME.atom", "what came for a watch in the last 100 days", ""},
    {"/health", "ok, the generation of the index and its run", ""},
});

// "  form:10-K year:2015            10-K finds 10-K/A too": the query, what it does.
struct HelpRow {
  std::string query;
  std::string says;
};

bool begins_with_blanks(std::string_view line, std::size_t count) {
  return line.size() > count && line.find_first_not_of(' ') >= count;
}

HelpRow row_of(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  const std::size_t gap = line.find("  ");
  if (gap == line.npos) return {std::string(line), ""};
  const std::size_t says = line.find_first_not_of(' ', gap);
  const std::string_view query = line.substr(0, gap);
  return {std::string(query), says == line.npos ? std::string() : std::string(line.substr(says))};
}

// A query that can be tried, and what it finds.
Html help_row(const std::string& query, const Html& says, Sought sought = Sought::kComments) {
  const Asked asked{query, sought, Sort::kRelevance, 1, false};
  return together(element("dt", link(asked.address(), element("code", query))),
                  element("dd", says));
}

// A row of the command line's help. What is refused leads nowhere; what is run there is no query,
// and has a page here.
Html help_row(const HelpRow& row) {
  if (row.query.starts_with("precedent-query")) return {};
  if (row.says.starts_with("refused") || row.says == "read here as")
    return together(element("dt", element("code", row.query)), element("dd", row.says));
  return help_row(row.query, Html().add(row.says));
}

Html rows_of(const std::vector<HelpRow>& rows) {
  if (rows.empty()) return {};
  Html list;
  for (const HelpRow& row : rows) list.add(help_row(row));
  return element("dl", attribute("class", "language"), list);
}

// The command line's help on the language, its examples as links.
Html language_help(std::string_view text) {
  constexpr std::size_t kContinued = 16;
  Html html;
  std::vector<HelpRow> rows;
  std::string paragraph;
  const auto end_paragraph = [&] {
    if (!paragraph.empty()) html.add(element("p", paragraph));
    paragraph.clear();
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (begins_with_blanks(line, kContinued) && !rows.empty()) {
      rows.back().says += " " + row_of(line).query;
    } else if (begins_with_blanks(line, 2)) {
      end_paragraph();
      rows.push_back(row_of(line));
    } else if (line.empty()) {
      end_paragraph();
    } else {
      html.add(rows_of(rows));
      rows.clear();
      paragraph.append(paragraph.empty() ? "" : " ").append(line);
    }
  }
  html.add(rows_of(rows));
  end_paragraph();
  return html;
}

}  // namespace

Response help_page() {
  const auto item = [](const Address& address, std::string_view name, std::string_view says) {
    return together(element("dt", link(address, name)), element("dd", says));
  };
  const Html list = element(
      "dl", attribute("class", "language"),
      item(Address::page("/help/query"), "The query language", "words, phrases, fields, citations"),
      item(Address::page("/help/fields"), "The fields", "all that a query can narrow by"),
      item(Address::page("/help/values"), "What the values mean",
           "outcomes, answers, rounds and days: how they are decided, how often they are right"),
      item(Address::page("/help/topics"), "The topics", "each with what is in and what is out"),
      item(Address::page("/similar"), "Similar comments",
           "what the staff asked others in words like yours; your draft stays on this machine"),
      item(Address::page("/check-draft"), "Check a draft",
           "by paragraph: its topics, the rules it cites, what the staff asked of the like"),
      item(Address::page("/numbers"), "Numbers",
           "by year, topic and office, as pictures and tables"),
      item(Address::page("/watches"), "Watches", "queries that are kept, and what is new for them"),
      item(Address::page("/api"), "For programs", "the same answers as JSON, CSV and Atom"));
  const Html main = together(
      element("h1", "Help"),
      element("p",
              "A search finds comments of the SEC’s staff, each beside the company’s answer and "
              "with what became of it. Precedents are comments that were answered, those that "
              "the staff accepted first. Letters are found whole. Every total is exact."),
      element("p",
              "Facets at the side narrow the answers: each link adds its field to the query, "
              "and its count is what it will find. A chosen field stands above the answers; "
              "click it to take it out. The address of a page holds the whole search: keep it, "
              "or send it to somebody who reaches this server."),
      element("p",
              "An accession number or an address of EDGAR in the box leads straight to its "
              "letter, a file number to its letters. The key ",
              element("kbd", "/"), " goes to the box."),
      list);
  return page_in({.title = "Help", .place = "help", .shape = "prose"}, main);
}

Response query_help_page() {
  return page_in(
      {.title = "The query language", .place = "help", .shape = "prose"},
      together(element("h1", "The query language"), language_help(kLanguageHelp),
               element("p", link(Address::page("/help").segment("fields"), "The fields"), ", ",
                       link(Address::page("/help").segment("values"), "what the values mean"), ", ",
                       link(Address::page("/help").segment("topics"), "the topics"))));
}

Response values_help_page() {
  Html html = element("h1", "What the values mean");
  for (const schemas::FieldMeanings& one : schemas::field_meanings()) {
    const schemas::Field& field = schemas::field(one.field);
    html.add(element("h2", attribute("id", field.name),
                     std::string(field.name) + ": " + std::string(field.help)));
    html.add(element("p", "Decided " + std::string(one.decided) + "."));
    if (!one.measured.empty())
      html.add(element("p", "Measured " + std::string(one.measured) + "."));
    Html list;
    for (const schemas::Meaning& value : one.values) {
      const bool is_of_letters = only_has(Unit::kLetter, field, value.value);
      list.add(help_row(field_words(field.name, value.value), Html().add(value.meaning),
                        is_of_letters ? Sought::kLetters : Sought::kComments));
    }
    if (!list.empty()) html.add(element("dl", attribute("class", "language"), list));
  }
  return page_in({.title = "What the values mean", .place = "help", .shape = "prose"}, html);
}

Response topics_help_page() {
  Html html = element("h1", "The topics");
  Html list;
  std::string group;
  const auto end_group = [&] {
    if (!list.empty()) html.add(element("dl", attribute("class", "language"), list));
    list = Html();
  };
  for (const schemas::Topic& topic : schemas::Taxonomy::built_in().topics()) {
    if (topic.group != group) {
      end_group();
      html.add(element("h2", topic.group));
    }
    group = topic.group;
    const std::string says = topic.scope.empty() ? topic.label : topic.label + ": " + topic.scope;
    list.add(help_row("topic:" + topic.slug, Html().add(says)));
  }
  end_group();
  return page_in({.title = "The topics", .place = "help", .shape = "prose"}, html);
}

Response fields_help_page() {
  Html list;
  for (const schemas::Field& field : schemas::kFields) {
    const auto means = schemas::field_meanings();
    const bool is_explained =
        std::any_of(means.begin(), means.end(),
                    [&](const schemas::FieldMeanings& one) { return one.field == field.id; });
    Html says = Html().add(field.help);
    if (is_explained)
      says.add("; ").add(link(Address::page("/help").segment("values").fragment(field.name),
                              "what the values mean"));
    if (field.id == schemas::FieldId::kTopic)
      says.add("; ").add(link(Address::page("/help").segment("topics"), "the topics"));
    list.add(help_row(std::string(field.example), says));
  }
  return page_in(
      {.title = "The fields", .place = "help", .shape = "prose"},
      together(element("h1", "The fields"), element("dl", attribute("class", "language"), list)));
}

Response api_page() {
  Html list;
  for (const ApiAddress& one : kAddresses) {
    Html says = element("dd", one.says);
    if (!one.schema.empty())
      says = element("dd", one.says, "; ",
                     link(Address::page("/schemas").segment(one.schema), one.schema));
    list.add(element("dt", element("code", one.address))).add(says);
  }
  const Html main = together(
      element("h1", "For programs"),
      element("p",
              "The same answers as the command line’s, in the same words: JSON by the schemas "
              "below. A query that finds nothing is 200 with a total of 0; one that cannot be "
              "read is 400 with an object that has error, begin and end (bytes of the query)."),
      element("dl", attribute("class", "language"), list));
  return page_in({.title = "For programs", .place = "help", .shape = "prose"}, main);
}

Response schema_file(const std::string& name) {
  const auto found = std::find_if(kSchemas.begin(), kSchemas.end(),
                                  [&](const Schema& one) { return one.name == name; });
  if (found == kSchemas.end()) throw Refusal(404, "There is no schema '" + name + "'.");
  return {200, "application/schema+json; charset=utf-8", std::string(found->text), {}, true};
}

}  // namespace precedent::query::serve
