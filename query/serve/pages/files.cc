#include "query/serve/pages/files.hh"

#include <nlohmann/json.hpp>
#include <sstream>

#include "query/commands/options.hh"
#include "query/commands/printed_page.hh"
#include "query/output/cite.hh"
#include "query/output/hit_words.hh"
#include "query/output/precedents_page.hh"
#include "query/output/text_layout.hh"
#include "query/serve/exchange/asked.hh"
#include "query/serve/exchange/html.hh"
#include "query/serve/pages/feed.hh"
#include "query/serve/pages/parts.hh"
#include "schemas/values/dates.hh"

namespace precedent::query::serve {
namespace {

constexpr std::uint64_t kMaxLimit = 10'000;
constexpr std::uint64_t kMaxOffset = 100'000'000;
constexpr std::uint64_t kMaxTop = 1'000'000;

// Rows of a table that somebody reads, entries of a feed.
constexpr std::uint32_t kTableRows = 100;
constexpr std::uint32_t kFeedEntries = 30;
constexpr std::uint32_t kCsvRows = 1'000;

SearchRequest request_of(const Parameters& parameters, const Asked& asked,
                         std::uint32_t most_rows) {
  SearchRequest request;
  request.sort = asked.sort;
  request.limit = static_cast<std::uint32_t>(parameters.number("limit", 0, kMaxLimit, most_rows));
  request.offset = static_cast<std::uint32_t>(
      parameters.number("offset", 0, kMaxOffset, std::uint64_t{asked.page - 1} * request.limit));
  request.counts_total = parameters.choice("total", {"exact", "none"}) == 0;
  request.top_facets = parameters.number("top", 1, kMaxTop, 10);
  if (!parameters.has("facets")) return request;
  try {
    request.facets = facets_named(parameters.text("facets"), asked.unit());
  } catch (const UsageError& error) {
    throw Refusal(400, error.what());
  }
  return request;
}

SearchPage answered(const Asked& asked, const Site& site, const SearchRequest& request) {
  if (!asked.has_query()) throw Refusal(400, "A search needs a query: ?q=QUERY");
  return site.readers.answered(
      asked.unit(), [&](OpenIndex& index) { return answers_to(index, asked, site, request); });
}

Html doc_row(const Answer& answer) {
  const std::string outcome =
      answer.comment ? words_of_review(answer.comment->review) : words_of_review(answer.review);
  Html asked;
  Html said;
  if (answer.comment) {
    asked.add(heading_path(answer.comment->heading, nullptr))
        .add(paragraphs(answer.comment->text, nullptr));
    said = answers_of(*answer.comment, answer.letter, nullptr, std::nullopt);
  } else {
    asked = paragraphs(answer.text, nullptr);
  }
  const std::string company = company_of(answer.letter);
  const std::optional<Address> edgar = Address::of_edgar(answer.url);
  return element("tr", attribute("valign", "top"),
                 element("td", element("b", company), element("br"), date_of(answer.letter.date()),
                         element("br"), joined(answer.letter.forms, ", ")),
                 element("td", asked), element("td", said), element("td", outcome),
                 element("td", answer.cite, element("br"), edgar ? link(*edgar, "EDGAR") : Html()));
}

constexpr StyleRules kDocStyle(
    "body{font-family:Georgia,serif;font-size:10pt}table{border-collapse:collapse;width:100%}"
    "td,th{border:1px solid #999;padding:4pt;text-align:left;vertical-align:top}"
    "th{background:#eee}p{margin:0 0 4pt}@page{size:landscape}");

}  // namespace

Response search_json(const Request& request, const Site& site) {
  const Asked asked = asked_of(request.target.parameters);
  const SearchRequest wanted = request_of(request.target.parameters, asked, kHitsOnPage);
  return {200, kJsonType, printed(answered(asked, site, wanted), Format::kJson, {})};
}

Response search_csv(const Request& request, const Site& site) {
  // A table that is counted holds what has all that was asked for.
  const Asked asked = asked_of(request.target.parameters).strictly(true);
  const SearchRequest wanted = request_of(request.target.parameters, asked, kCsvRows);
  const SearchPage page = answered(asked, site, wanted);
  // Excel takes a file for UTF-8 by these bytes alone.
  std::ostringstream out("\xEF\xBB\xBF", std::ios::ate);
  if (asked.sought == Sought::kPrecedents) {
    print_precedents_csv(out, page);
  } else {
    out << printed(page, Format::kCsv, {});
  }
  return {200,
          kCsvType,
          out.str(),
          {{"Content-Disposition", "attachment; filename=\"precedent.csv\""}}};
}

Response search_atom(const Request& request, const Site& site) {
  Asked asked = asked_of(request.target.parameters);
  const Address page = asked.address();
  asked.is_strict = true;
  // A feed is of what is new, whatever order the page has.
  asked.sort = Sort::kNewest;
  SearchRequest wanted;
  wanted.sort = Sort::kNewest;
  wanted.limit = kFeedEntries;
  wanted.counts_total = false;
  return feed_of(answered(asked, site, wanted), "Precedent: " + asked.query, page);
}

Response search_doc(const Request& request, const Site& site) {
  const Asked asked = asked_of(request.target.parameters).strictly(true);
  const SearchPage page =
      answered(asked, site, request_of(request.target.parameters, asked, kTableRows));
  Html rows;
  for (const Answer& answer : page.answers) rows.add(doc_row(answer));
  const bool of_comments = asked.unit() == Unit::kComment;
  const Html head = element(
      "tr", element("th", "Letter"), element("th", of_comments ? "Comment" : "Text"),
      element("th", of_comments ? "Answer" : ""), element("th", "Outcome"), element("th", "Cite"));
  const std::string total =
      counted_as(page.result.total.value_or(page.answers.size()), name_of(asked.unit()));
  const Html body = together(
      element("h1", asked.query), element("p", "Understood as: ", words_understood(page.question)),
      element("p", total + ", " + grouped(page.answers.size()) + " in this table."),
      element("table", element("thead", head), element("tbody", rows)));
  const Html meta = together(element("meta", attribute("charset", "utf-8")),
                             element("title", asked.query), style_of(kDocStyle));
  return {200,
          "application/msword; charset=utf-8",
          document("en", meta, body).markup(),
          {{"Content-Disposition", "attachment; filename=\"precedent.doc\""}}};
}

Response health(const Site& site) {
  return site.readers.answered_by_both([&](OpenIndex&, OpenIndex& letters) -> Response {
    const std::string generation =
        schemas::live_generation(site.readers.index()).filename().string();
    return {200, kTextType, "ok " + generation + " run " + letters.run() + "\n"};
  });
}

}  // namespace precedent::query::serve
