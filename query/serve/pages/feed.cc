#include "query/serve/pages/feed.hh"

#include <algorithm>

#include "query/output/cite.hh"
#include "query/output/hit_words.hh"
#include "query/serve/exchange/html.hh"
#include "query/serve/pages/parts.hh"

namespace precedent::query::serve {
namespace {

constexpr std::size_t kSummaryColumns = 500;

// When it came into the index, else when it was written: what is new stands on top in a reader.
std::string day_of(const Answer& answer) {
  if (!answer.first_seen.empty()) return answer.first_seen;
  return answer.letter.date().empty() ? "1970-01-01" : answer.letter.date();
}

// The form that RFC 4287 wants of a name that stays for ever.
std::string name_of_entry(const Answer& answer) {
  return "tag:precedent.invalid,2026:" + percent_encoded(answer.id);
}

Html entry(const Answer& answer, Marker& marker) {
  const std::string company = company_of(answer.letter);
  const Address address = answer.comment
                              ? address_of_comment(answer.letter.id, answer.comment->ordinal)
                              : address_of_letter(answer.letter.id);
  const Passage passage = snippet_of(answer, marker, kSummaryColumns);
  return xml_element(
      "entry", xml_element("id", name_of_entry(answer)),
      xml_element("title", (company.empty() ? answer.id : company) + ", " + what_it_is(answer)),
      xml_element("updated", day_of(answer) + "T00:00:00Z"),
      xml_element("link", attribute("rel", "alternate"), href(address)),
      xml_element("summary", rendered(passage, "", "") + " — " + answer.cite));
}

}  // namespace

Response feed_of(const SearchPage& answers, const std::string& title, const Address& page) {
  Marker marker(answers.question.tree);
  std::string updated = "1970-01-01";
  Html entries;
  for (const Answer& answer : answers.answers) {
    updated = std::max(updated, day_of(answer));
    entries.add(entry(answer, marker));
  }
  const Html feed =
      xml_element("feed", attribute("xmlns", "http://www.w3.org/2005/Atom"),
                  xml_element("id", "tag:precedent.invalid,2026:" + percent_encoded(page.text())),
                  xml_element("title", title), xml_element("updated", updated + "T00:00:00Z"),
                  xml_element("author", xml_element("name", "Precedent")),
                  xml_element("link", attribute("rel", "alternate"), href(page)), entries);
  return {200, "application/atom+xml; charset=utf-8", xml_document(feed).markup()};
}

}  // namespace precedent::query::serve
