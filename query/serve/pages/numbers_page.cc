#include "query/serve/pages/numbers_page.hh"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <sstream>

#include "query/commands/options.hh"
#include "query/output/hit_words.hh"
#include "query/output/review_words.hh"
#include "query/output/statistics_page.hh"
#include "query/search/index_question.hh"
#include "query/serve/exchange/asked.hh"
#include "query/serve/pages/charts.hh"
#include "query/serve/pages/facet_column.hh"
#include "query/serve/pages/frame.hh"

namespace precedent::query::serve {
namespace {

using schemas::FieldId;

constexpr std::size_t kManyYears = 400;

std::optional<Question> question_of(OpenIndex& index, const Asked& asked, const Site& site) {
  if (!asked.has_query()) return std::nullopt;
  return question_for(index, asked.query, site.synonyms);
}

// Rows of a facet as bars, by their number where they are numbers or ranges of them.
std::vector<Bar> bars_of(const Facet& facet, bool by_value) {
  std::vector<FacetCount> counts = facet.counts;
  const auto first_number = [](const FacetCount& one) {
    int number = 0;
    std::from_chars(one.value.data(), one.value.data() + one.value.size(), number);
    return number;
  };
  if (by_value) {
    std::stable_sort(counts.begin(), counts.end(), [&](const FacetCount& a, const FacetCount& b) {
      return first_number(a) < first_number(b);
    });
  }
  std::vector<Bar> bars;
  for (const FacetCount& one : counts) bars.push_back({one.label, one.count});
  return bars;
}

// Years between without any have a bar of nothing.
std::vector<Bar> without_gaps(const std::vector<Bar>& years) {
  std::vector<Bar> bars;
  for (const Bar& one : years) {
    int year = 0;
    std::from_chars(one.label.data(), one.label.data() + one.label.size(), year);
    int last = 0;
    if (!bars.empty())
      std::from_chars(bars.back().label.data(), bars.back().label.data() + bars.back().label.size(),
                      last);
    while (!bars.empty() && ++last < year) bars.push_back({std::to_string(last), 0});
    bars.push_back(one);
  }
  return bars;
}

Html table_row(const GroupStatistics& group, Unit unit, const Html& name) {
  Html row = element("th", attribute("scope", "row"), name);
  const auto cell = [&](const std::string& text) { row.add(element("td", text)); };
  if (unit == Unit::kComment) cell(grouped(group.documents));
  cell(grouped(group.letters));
  cell(grouped(group.reviews));
  cell(words_of_spread(group.rounds));
  cell(words_of_spread(group.days));
  return element("tr", row);
}

Html table_of(const FieldStatistics& field, const GroupStatistics& all, const Asked& asked) {
  const Unit unit = asked.unit();
  const std::string_view title = facet_title(field.field);
  Html head = element("th", attribute("scope", "col"), title);
  for (const std::string_view name : {"Comments", "Letters", "Reviews", "Rounds", "Days"})
    if (unit == Unit::kComment || name != "Comments")
      head.add(element("th", attribute("scope", "col"), name));
  Html rows;
  for (const GroupStatistics& group : field.groups) {
    const Asked search =
        asked.with_query(narrowed(asked.query, schemas::field(field.field).name, group.value));
    rows.add(table_row(group, unit, link(search.address(), group.label)));
  }
  rows.add(table_row(all, unit, Html().add("All")));
  return element("div", attribute("class", "scroll"), attribute("role", "region"),
                 attribute("tabindex", "0"), attribute("aria-label", title),
                 element("table", attribute("class", "numbers"),
                         element("thead", element("tr", head)), element("tbody", rows)));
}

struct Counted {
  std::optional<Question> question;
  Statistics statistics;
  std::vector<Facet> facets;  // rounds, days
};

Counted counted(OpenIndex& index, const Asked& asked, const Site& site) {
  Counted all;
  all.question = question_of(index, asked, site);
  const Xapian::Query query = all.question ? all.question->query : Xapian::Query(std::string());
  constexpr auto kBy = std::to_array({FieldId::kYear, FieldId::kTopic, FieldId::kOffice});
  constexpr auto kSpreads = std::to_array({FieldId::kRounds, FieldId::kDays});
  all.statistics = statistics_of(index, query, kBy, kTopOnScreen);
  all.facets = (all.question ? facets_of(index, query, kSpreads, kManyYears)
                             : facets_of_index(index, kSpreads, kManyYears))
                   .facets;
  return all;
}

std::vector<Bar> bars_of(const FieldStatistics& field) {
  std::vector<Bar> bars;
  for (const GroupStatistics& group : field.groups) bars.push_back({group.label, group.documents});
  return bars;
}

Html query_form(const Asked& asked) {
  return element("form", attribute("class", "of-query"), action(Address::page("/numbers")),
                 attribute("method", "get"),
                 element("label", attribute("for", "of"), "Of what? (nothing: of the whole index)"),
                 element("input", attribute("type", "search"), attribute("id", "of"),
                         attribute("name", "q"), attribute("value", asked.query)),
                 element("button", attribute("type", "submit"), "Count"));
}

Html numbers_of(const Counted& all, const Asked& asked) {
  const std::string noun = std::string(name_of(asked.unit())) + "s";
  const std::vector<FieldStatistics>& fields = all.statistics.fields;
  Html html = together(
      element("h2", "Years"), columns_chart(without_gaps(bars_of(fields[0])), noun + " a year"),
      table_of(fields[0], all.statistics.all, asked), element("h2", "Topics"),
      element("div", attribute("class", "beside"),
              bars_chart(bars_of(fields[1]), noun + " by topic"),
              table_of(fields[1], all.statistics.all, asked)),
      element("h2", "Rounds and days"),
      element("div", attribute("class", "pair"),
              bars_chart(bars_of(all.facets[0], true), noun + " by the rounds that they took"),
              bars_chart(bars_of(all.facets[1], true),
                         noun + " by the days until their review was closed")),
      element("h2", "Offices"),
      element("div", attribute("class", "beside"),
              bars_chart(bars_of(fields[2]), noun + " by review office"),
              table_of(fields[2], all.statistics.all, asked)));
  return html;
}

Address file_of(const Asked& asked, Address base) {
  return std::move(base)
      .with_given("q", asked.query)
      .with_given("unit", asked.unit() == Unit::kLetter ? "letter" : "");
}

}  // namespace

Response numbers_page(const Request& request, const Site& site) {
  Asked asked = asked_of(request.target.parameters);
  if (asked.sought == Sought::kPrecedents) asked.sought = Sought::kComments;
  return site.readers.answered(asked.unit(), [&](OpenIndex& index) {
    const Counted all = counted(index, asked, site);
    const std::string total = counted_as(all.statistics.all.documents, name_of(asked.unit()));
    Html main = together(
        element("h1", "Numbers ",
                element("small", total + " in " + counted_as(all.statistics.all.letters, "letter") +
                                     " and " + counted_as(all.statistics.all.reviews, "review"))),
        query_form(asked));
    if (all.question)
      main.add(element("p", attribute("class", "understood"), "Understood as: ",
                       all.question->understood(), ". ", link(asked.address(), "Read them")));
    main.add(element("p", attribute("class", "note"),
                     "Rounds are those that each took, days those of each closed review from its "
                     "first letter to the closing one: median, and in brackets the quartiles. ",
                     link(file_of(asked, Address::page("/numbers.csv")), "CSV"), ", ",
                     link(file_of(asked, Address::page("/numbers.json")), "JSON"), ", ",
                     link(Address::page("/help").segment("values"), "what the values mean")));
    if (all.statistics.all.documents == 0) {
      main.add(element("p", attribute("class", "nothing"), "Nothing has all of this."));
    } else {
      main.add(numbers_of(all, asked));
    }
    return page_in({.title = "Numbers", .place = "numbers", .asked = asked, .shape = "wide"}, main);
  });
}

Response numbers_file(const Request& request, const Site& site, NumbersForm form) {
  const Parameters& parameters = request.target.parameters;
  const Asked asked = asked_of(parameters);
  std::vector<FieldId> by;
  try {
    by = facets_named(parameters.has("by") ? parameters.text("by") : "year,topic,office",
                      asked.unit());
  } catch (const UsageError& error) {
    throw Refusal(400, error.what());
  }
  const std::size_t top =
      parameters.number("top", 1, kMaxTop, form == NumbersForm::kCsv ? kMaxTop : kTopOnScreen);
  return site.readers.answered(asked.unit(), [&](OpenIndex& index) -> Response {
    const std::optional<Question> question = question_of(index, asked, site);
    const Statistics statistics =
        statistics_of(index, question ? question->query : Xapian::Query(std::string()), by, top);
    std::ostringstream out;
    if (form == NumbersForm::kJson) {
      print_statistics_json(out, question ? &*question : nullptr, asked.unit(), statistics);
      return {200, kJsonType, out.str()};
    }
    print_statistics_csv(out, asked.unit(), statistics);
    return {200,
            kCsvType,
            "\xEF\xBB\xBF" + out.str(),
            {{"Content-Disposition", "attachment; filename=\"precedent-numbers.csv\""}}};
  });
}

}  // namespace precedent::query::serve
