#include "query/serve/pages/start_page.hh"

#include <algorithm>
#include <array>

#include "query/output/cite.hh"
#include "query/output/hit_words.hh"
#include "query/output/text_layout.hh"
#include "query/search/facets.hh"
#include "query/serve/pages/frame.hh"
#include "query/serve/pages/parts.hh"
#include "schemas/index/terms.hh"
#include "schemas/values/dates.hh"

namespace precedent::query::serve {
namespace {

constexpr Xapian::doccount kNewest = 8;
constexpr std::size_t kMostYears = 400;

struct Example {
  std::string_view query;
  Sought sought;
  std::string_view says;
};

constexpr auto kExamples = std::to_array<Example>({
    {"liquidity disclosure", Sought::kComments, "comments with both words, in any form"},
    {"cites:402", Sought::kLetters, "letters that cite Item 402, in whatever spelling"},
    {"\"going concern\"", Sought::kComments, "the phrase, word for word"},
    {"topic:risk-factors", Sought::kPrecedents, "answered comments on risk factors"},
    {"goodwill NEAR/5 impairment", Sought::kComments, "the words within five of each other"},
    {"revenue form:10-K outcome:cleared", Sought::kPrecedents, "answers that the staff accepted"},
    {"rounds:2..", Sought::kComments, "comments that took two rounds or more"},
    {"answer:disagreed", Sought::kPrecedents, "companies that held their ground"},
});

// Only what finds something here is offered.
Html examples(const Site& site) {
  Html list;
  for (const Example& one : kExamples) {
    const Asked asked{std::string(one.query), one.sought, Sort::kRelevance, 1, true};
    SearchRequest wanted;
    wanted.limit = 1;
    wanted.counts_total = false;
    const bool finds = site.readers.answered(asked.unit(), [&](OpenIndex& index) {
      return !answers_to(index, asked, site, wanted).answers.empty();
    });
    if (!finds) continue;
    list.add(element("li", link(asked.address(), element("code", one.query)), " ",
                     element("span", attribute("class", "says"), one.says)));
  }
  return list;
}

// The years of the letters, ascending, as the index counts them.
std::vector<std::string> years_of(OpenIndex& letters) {
  const schemas::FieldId year = schemas::FieldId::kYear;
  std::vector<std::string> years;
  const FacetsOfAll counted = facets_of_index(letters, {&year, 1}, kMostYears);
  for (const FacetCount& one : counted.facets.front().counts) years.push_back(one.value);
  std::sort(years.begin(), years.end());
  return years;
}

std::string years_words(const std::vector<std::string>& years) {
  if (years.empty()) return {};
  if (years.size() == 1) return " of " + years.front();
  return ", " + years.front() + " to " + years.back();
}

Html what_it_holds(const OpenIndex& comments, const OpenIndex& letters,
                   const std::vector<std::string>& years) {
  const auto documents = [](const OpenIndex& index) { return index.database().get_doccount(); };
  Html words = Html().add(counted_as(documents(comments), "comment") + " of " +
                          counted_as(documents(letters), "letter") + years_words(years) + ".");
  const std::string updated = letters.database().get_metadata(std::string(schemas::kUpdatedKey));
  if (const std::optional<std::string> day = schemas::iso_date(updated.substr(0, 10)))
    words.add(" Last brought up to date on ").add(date_of(*day)).add(".");
  return element("p", attribute("class", "holds"), words);
}

Xapian::MSet newest_of(const OpenIndex& letters, const Xapian::Query& query) {
  Xapian::Enquire enquire(letters.database());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(schemas::kOrderSlot, false);
  return enquire.get_mset(0, kNewest);
}

// Those of the last year, without looking at the others, where that has enough.
Xapian::MSet newest_of(const OpenIndex& letters, const std::vector<std::string>& years) {
  if (!years.empty()) {
    Xapian::MSet found =
        newest_of(letters, Xapian::Query(schemas::keyword_term(
                               schemas::field(schemas::FieldId::kYear), years.back())));
    if (found.size() == kNewest) return found;
  }
  return newest_of(letters, Xapian::Query::MatchAll);
}

Html newest_letters(const OpenIndex& letters, const std::vector<std::string>& years) {
  const Xapian::MSet found = newest_of(letters, years);
  Html rows;
  for (auto at = found.begin(); at != found.end(); ++at) {
    const Answer answer = answer_of(hit_of(*at, at.get_document(), 0), Unit::kLetter);
    const std::string company = company_of(answer.letter);
    rows.add(element(
        "li", link(address_of_letter(answer.letter.id), company.empty() ? answer.id : company), " ",
        facts_line({date_of(answer.letter.date()), Html().add(what_it_is(answer)),
                    Html().add(joined(answer.letter.forms, ", "))})));
  }
  return element("ul", attribute("class", "newest"), rows);
}

}  // namespace

Response start_page(const Site& site, const Asked& asked) {
  const Html offered = examples(site);
  return site.readers.answered_by_both([&](OpenIndex& comments, OpenIndex& letters) {
    const std::vector<std::string> years = years_of(letters);
    Html main = together(element("div", attribute("class", "welcome"),
                                 element("h1", "What the staff asked, and how companies answered"),
                                 what_it_holds(comments, letters, years)));
    if (!offered.empty()) {
      main.add(element(
          "section", element("h2", "Try"), element("ul", attribute("class", "examples"), offered),
          element("p",
                  link(Address::page("/help").segment("query"), "All of the query language"))));
    }
    main.add(element("section", element("h2", "Newest letters"), newest_letters(letters, years)));
    return page_in(
        {.title = "", .place = "start", .asked = asked, .begins_in_box = true, .shape = "start"},
        main);
  });
}

}  // namespace precedent::query::serve
