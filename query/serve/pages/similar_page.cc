#include "query/serve/pages/similar_page.hh"

#include "query/commands/printed_page.hh"
#include "query/output/cite.hh"
#include "query/search/similar.hh"
#include "query/search/stored_documents.hh"
#include "query/serve/pages/frame.hh"
#include "query/serve/pages/hit.hh"
#include "query/serve/pages/letter_body.hh"
#include "query/serve/pages/parts.hh"

namespace precedent::query::serve {
namespace {

constexpr std::uint32_t kNearest = 20;

Html form(const std::string& text) {
  return element(
      "form", attribute("class", "draft"), action(Address::page("/similar")),
      attribute("method", "post"), attribute("accept-charset", "utf-8"),
      element("label", attribute("for", "text"), "A comment, or a part of a draft"),
      element("textarea", attribute("id", "text"), attribute("name", "text"),
              attribute("rows", "10"), attribute("required", "required"),
              // A parser of HTML passes over a newline that comes first.
              "\n", text),
      element("p", attribute("class", "note"),
              "The text is compared on this machine, with the index on this machine. It is kept "
              "nowhere, and goes nowhere else."),
      element("button", attribute("type", "submit"), "Find the nearest comments"));
}

Html nearest(const SearchPage& page) {
  if (page.answers.empty())
    return element("p", attribute("class", "nothing"),
                   "No comment of the index has words of this text.");
  Marker marker(page.question.tree);
  Html list;
  for (std::size_t i = 0; i < page.answers.size(); ++i)
    list.add(element("li", hit_article(page.answers[i], i + 1, Asked{}, marker)));
  return together(element("h2", "The nearest comments"),
                  element("ol", attribute("class", "hits"), list));
}

SearchRequest nearest_request(std::uint32_t limit) {
  SearchRequest request;
  request.limit = limit;
  request.counts_total = false;  // nearly every comment has one of the words
  return request;
}

struct Near {
  Hit comment;
  SearchPage page;
};

Near near_comment(const std::string& typed, const Site& site, std::uint32_t limit) {
  const std::optional<Handle> handle = handle_of(typed);
  if (!handle || !handle->is_comment())
    throw Refusal(400, "'" + typed + "' names no comment; an example: 0000000000-16-012345#2");
  return site.readers.answered(Unit::kComment, [&](OpenIndex& index) -> Near {
    const std::optional<Hit> hit = find_document(index, *handle);
    if (!hit) throw Refusal(404, "The index has no comment " + typed + ".");
    return {*hit,
            page_of(index, question_of_comment(hit->data, index), nearest_request(limit), false)};
  });
}

}  // namespace

Response similar_page(const Request& request, const Site& site) {
  const std::string& to = request.target.parameters.text("to");
  Html main = element("h1", "Similar comments");
  if (!to.empty()) {
    const Near near = near_comment(to, site, kNearest);
    const schemas::CommentRecord record = schemas::comment_record(near.comment.data);
    main.add(element("p", cite_of(record.letter, record.comment)));
    main.add(heading_path(record.comment.heading, nullptr));
    main.add(comment_row(record.letter, record.comment, nullptr)).add(nearest(near.page));
    main.add(element("h2", "Another text"));
    main.add(form(""));
  } else {
    const std::string& text = request.form.text("text");
    main.add(form(text));
    if (!text.empty()) {
      main.add(site.readers.answered(Unit::kComment, [&](OpenIndex& index) {
        const Question question = question_of_text(text, "similar to your text", index);
        return nearest(page_of(index, question, nearest_request(kNearest), false));
      }));
    }
  }
  return page_in({.title = "Similar comments", .place = "similar", .shape = "wide"}, main);
}

Response similar_json(const Request& request, const Site& site) {
  const Parameters& parameters = request.target.parameters;
  const auto limit = static_cast<std::uint32_t>(parameters.number("limit", 1, 10'000, 10));
  if (!parameters.has("to")) throw Refusal(400, "Similar to what? ?to=ACCESSION%23NUMBER");
  const Near near = near_comment(parameters.text("to"), site, limit);
  return {200, kJsonType, printed(near.page, Format::kJson, {})};
}

}  // namespace precedent::query::serve
