#include "query/serve/pages/letter_page.hh"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "query/output/cite.hh"
#include "query/output/hit_words.hh"
#include "query/output/json.hh"
#include "query/output/text_layout.hh"
#include "query/output/thread_page.hh"
#include "query/output/whole_documents.hh"
#include "query/search/index_question.hh"
#include "query/search/stored_documents.hh"
#include "query/search/thread_letters.hh"
#include "query/serve/pages/frame.hh"
#include "query/serve/pages/letter_body.hh"
#include "query/serve/pages/parts.hh"
#include "schemas/citations/citations.hh"
#include "schemas/topics/topics.hh"
#include "schemas/values/dates.hh"

namespace precedent::query::serve {
namespace {

using schemas::LetterFacts;
using schemas::LetterRecord;

constexpr std::uint64_t kMaxHit = 100'000'000;

// A link into a search of one field. Of letters unless the value is one of comments: a letter may
// have none.
Html search_link(std::string_view field, std::string_view value, std::string_view words,
                 Sought sought = Sought::kLetters) {
  return link(Asked{field_words(field, value), sought, Sort::kRelevance, 1, false}.address(),
              words);
}

class Facts {
 public:
  void add(std::string_view name, const Html& value) {
    if (!value.empty()) rows_.add(element("dt", name)).add(element("dd", value));
  }
  void add(std::string_view name, const std::vector<Html>& values) {
    Html all;
    for (const Html& one : values) {
      if (one.empty()) continue;
      if (!all.empty()) all.add(element("br"));
      all.add(one);
    }
    add(name, all);
  }
  Html list() const { return element("dl", attribute("class", "letter-facts"), rows_); }

 private:
  Html rows_;
};

std::vector<Html> registrants_of(const LetterFacts& letter) {
  std::vector<Html> all;
  for (const schemas::RegistrantRecord& one : letter.registrants) {
    Html words = one.cik.empty() ? Html().add(one.name) : search_link("cik", one.cik, one.name);
    if (!one.former_names.empty()) words.add(", formerly " + joined(one.former_names, ", "));
    all.push_back(words);
  }
  return all;
}

std::vector<Html> staff_of(const LetterFacts& letter) {
  std::vector<Html> all;
  for (const schemas::StaffRecord& one : letter.staff) {
    Html words = search_link("examiner", one.name, one.name);
    if (!one.title.empty()) words.add(", " + one.title);
    if (!one.phone.empty()) words.add(", " + one.phone);
    if (!one.role.empty()) words.add(" (" + one.role + ")");
    all.push_back(words);
  }
  return all;
}

std::vector<Html> field_links(std::string_view field, const std::vector<std::string>& values) {
  std::vector<Html> all;
  for (const std::string& one : values) all.push_back(search_link(field, one, one));
  return all;
}

Html topics_of(const LetterRecord& record) {
  Html list;
  for (const std::string& slug : record.topics) {
    const auto topic = schemas::Taxonomy::built_in().find(slug);
    list.add(
        element("li", search_link("topic", slug, topic ? topic->label : slug, Sought::kComments)));
  }
  if (list.empty()) return list;
  return element("ul", attribute("class", "tags"), list);
}

Html citations_of(const LetterRecord& record) {
  Html list;
  for (const std::string& one : record.citations) {
    const std::string label = schemas::citation_label(one);
    list.add(element("li", search_link("cites", label, label, Sought::kComments)));
  }
  if (list.empty()) return list;
  return element("ul", attribute("class", "tags"), list);
}

Html review_words(const LetterRecord& record) {
  const std::string words = words_of_review(record.review);
  return link(Address::page("/review").segment(record.letter.id),
              words.empty() ? std::string("the exchange in order") : words);
}

Html facts_of(const LetterRecord& record, const std::string& first_seen) {
  const LetterFacts& letter = record.letter;
  Facts facts;
  facts.add("Review", review_words(record));
  facts.add("Filed as", Html().add(joined({letter.type, letter.kind}, ", ")));
  if (letter.filed != letter.date()) facts.add("Filed", date_of(letter.filed));
  if (is_released_early(letter))
    facts.add("Made public", together(date_of(letter.released), kReleasedEarly));
  else
    facts.add("Made public", date_of(letter.released));
  facts.add("In this index since", date_of(first_seen));
  facts.add("Registrant", registrants_of(letter));
  facts.add("File number", field_links("file", letter.file_numbers));
  facts.add("Form under review", field_links("form", letter.forms));
  if (!letter.office.empty())
    facts.add("Office", search_link("office", letter.office, letter.office));
  facts.add("Staff", staff_of(letter));
  facts.add("Counsel", field_links("counsel", letter.counsel));
  facts.add("Signed by", field_links("signer", letter.signers));
  facts.add("Auditor", field_links("auditor", letter.auditors));
  if (!letter.sic.empty()) facts.add("Industry (SIC)", search_link("sic", letter.sic, letter.sic));
  if (!letter.state.empty()) facts.add("State", search_link("state", letter.state, letter.state));
  facts.add("Topics", topics_of(record));
  facts.add("Cites", citations_of(record));
  if (letter.text_quality != "ok" && !letter.text_quality.empty())
    facts.add("Quality of the text", Html().add(letter.text_quality));
  return facts.list();
}

// The hits before and behind this one in the search it is read from.
Html neighbours(const Asked& asked, std::uint64_t rank, const Site& site) {
  SearchRequest wanted;
  wanted.sort = asked.sort;
  wanted.offset = static_cast<std::uint32_t>(rank > 1 ? rank - 2 : 0);
  wanted.limit = rank > 1 ? 3 : 2;
  wanted.counts_total = false;
  const SearchPage page = site.readers.answered(
      asked.unit(), [&](OpenIndex& index) { return answers_to(index, asked, site, wanted); });
  Html list;
  const auto add = [&](std::uint64_t other, std::string_view relation, std::string_view words) {
    if (other <= wanted.offset || other > wanted.offset + page.answers.size()) return;
    const Answer& answer = page.answers[other - wanted.offset - 1];
    Address address =
        asked.address_of(address_of_letter(answer.letter.id)).with("hit", std::to_string(other));
    if (answer.comment) address = std::move(address).fragment(anchor_of(answer.comment->ordinal));
    list.add(element("li", link(address, attribute("rel", relation), words)));
  };
  add(rank - 1, "prev", "← Previous hit");
  const auto back = static_cast<std::uint32_t>((rank - 1) / kHitsOnPage + 1);
  list.add(element("li", "Hit " + grouped(rank) + " of ",
                   link(asked.with_page(back).address(), asked.query)));
  add(rank + 1, "next", "Next hit →");
  return element("nav", attribute("class", "pager"), attribute("aria-label", "Hits of your search"),
                 element("ul", list));
}

std::string title_of(const LetterFacts& letter) {
  const std::string company = company_of(letter);
  const bool by_company = letter.side == "company";
  const std::string name = company.empty() ? "company not known" : company;
  return by_company ? "Letter of " + name + " to the staff" : "Letter of the staff to " + name;
}

struct Found {
  Hit hit;
  std::vector<LetterRecord> review;  // all letters of its review
  std::size_t place = 0;             // of this letter among them
  std::optional<int> response_days;
};

std::optional<Found> found_letter(const OpenIndex& letters, const std::string& id) {
  const std::optional<Hit> hit = find_document(letters, Handle{id, "", 0});
  if (!hit) return std::nullopt;
  Found found{*hit, letters_of_review(letters, id), 0, std::nullopt};
  const auto place = std::find_if(found.review.begin(), found.review.end(),
                                  [&](const LetterRecord& one) { return one.letter.id == id; });
  if (place == found.review.end()) {
    found.review = {schemas::letter_record(hit->data)};
  } else {
    found.place = static_cast<std::size_t>(place - found.review.begin());
  }
  return found;
}

Html head_of(const LetterRecord& record) {
  const LetterFacts& letter = record.letter;
  std::vector<Html> facts = {date_of(letter.date()), Html().add(joined(letter.forms, ", ")),
                             outcome_badge(record.review.outcome, record.review.rounds)};
  Html on;
  const auto add = [&](const Html& one) {
    if (!one.empty()) on.add(element("li", one));
  };
  add(link(Address::page("/review").segment(letter.id), "review"));
  add(edgar_link(edgar_url(letter)));
  add(link(Address::page("/letter").segment(letter.id).ending(".json"), "JSON"));
  return together(element("h1", title_of(letter)), facts_line(facts),
                  element("div", attribute("class", "end"), cite_line(cite_of(letter)),
                          element("ul", attribute("class", "on"), on)));
}

Response page_of_letter(const Found& found, const Asked& asked, std::uint64_t rank,
                        const Site& site, Marker* marker) {
  const LetterRecord& record = found.review[found.place];
  const std::vector<schemas::CommentFacts> comments =
      comments_with_answers(found.review)[found.place];
  Html main;
  if (rank > 0) main.add(neighbours(asked, rank, site));
  main.add(element(
      "article", attribute("class", "letter"), head_of(record),
      element("details", attribute("class", "about"), element("summary", "About this letter"),
              facts_of(record, found.hit.first_seen)),
      letter_body(record, comments, marker)));
  if (rank > 0) main.add(neighbours(asked, rank, site));
  return page_in({.title = title_of(record.letter), .asked = asked, .shape = "reading"}, main);
}

}  // namespace

Response letter_page(const Request& request, const Site& site, const std::string& typed) {
  const bool as_json = typed.ends_with(".json");
  const std::string name = as_json ? typed.substr(0, typed.size() - 5) : typed;
  const std::optional<Handle> handle = handle_of(name);
  if (!handle) throw Refusal(404, "'" + name + "' names no letter.");
  if (handle->is_comment()) {
    const std::string anchor =
        handle->ordinal > 0 ? anchor_of(handle->ordinal) : "comment-" + handle->number;
    return redirect_to(address_of_letter(handle->letter).fragment(anchor).text());
  }
  std::optional<Found> found = site.readers.answered(Unit::kLetter, [&](OpenIndex& letters) {
    std::optional<Found> one = found_letter(letters, handle->letter);
    if (one && as_json) {
      one->response_days = days_since_other_side(letters, schemas::letter_record(one->hit.data));
    }
    return one;
  });
  if (!found) throw Refusal(404, "The index has no letter " + handle->letter + ".");
  if (as_json) return {200, kJsonType, line_of(letter_json(found->hit, found->response_days))};
  const Asked asked = asked_of(request.target.parameters);
  const std::uint64_t rank = request.target.parameters.number("hit", 0, kMaxHit, 0);
  if (!asked.has_query()) return page_of_letter(*found, asked, 0, site, nullptr);
  const Question question = site.readers.answered(asked.unit(), [&](OpenIndex& index) {
    return question_for(index, asked.query, site.synonyms);
  });
  Marker marker(question.tree);
  return page_of_letter(*found, asked, rank, site, &marker);
}

}  // namespace precedent::query::serve
