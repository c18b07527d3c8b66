#include "query/serve/pages/review_page.hh"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "query/output/cite.hh"
#include "query/output/hit_words.hh"
#include "query/output/json.hh"
#include "query/output/text_layout.hh"
#include "query/output/thread_page.hh"
#include "query/search/stored_documents.hh"
#include "query/search/thread_letters.hh"
#include "query/serve/pages/charts.hh"
#include "query/serve/pages/frame.hh"
#include "query/serve/pages/letter_body.hh"
#include "query/serve/pages/parts.hh"
#include "schemas/values/closed_sets.hh"
#include "schemas/values/dates.hh"

namespace precedent::query::serve {
namespace {

using schemas::CommentFacts;
using schemas::LetterRecord;

// A review is read a part at a time where it has more letters, or their comments fill a page.
constexpr std::size_t kMostLetters = 200;
constexpr std::uint64_t kMaxFrom = 1'000'000;

// The letters [begin, end) that a page shows.
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_of_company(const LetterRecord& record) {
  return record.letter.side == schemas::name_of(schemas::Side::kCompany);
}

std::string letter_anchor(std::size_t place) {
  return "letter-" + std::to_string(place + 1);
}

// "staff letter, comment", with the days since the one before.
std::vector<Html> letter_words(const std::vector<LetterRecord>& letters, std::size_t place) {
  const LetterRecord& record = letters[place];
  std::vector<Html> facts = {Html().add(is_of_company(record) ? "company letter" : "staff letter"),
                             Html().add(record.letter.kind)};
  if (const auto days = days_since_letter_before(letters, place))
    facts.push_back(Html().add(days_words(static_cast<std::uint32_t>(*days)) + " later"));
  return facts;
}

std::vector<TimePoint> points_of(const std::vector<LetterRecord>& letters) {
  std::vector<TimePoint> points;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const LetterRecord& record = letters[i];
    const auto days = schemas::days_between(letters.front().letter.date(), record.letter.date());
    if (!days || *days < 0) continue;
    points.push_back({static_cast<std::uint32_t>(*days), is_of_company(record),
                      schemas::cite_date(record.letter.date()) + ", " +
                          (is_of_company(record) ? "company" : "staff") + ", " +
                          record.letter.kind});
  }
  return points;
}

// Which comments of which letters a company's letter answers.
Html answers_line(const std::vector<CommentFacts>& comments) {
  Html list;
  for (const CommentFacts& comment : comments) {
    if (!comment.review.restates) continue;
    const schemas::CommentPlace& place = *comment.review.restates;
    if (!list.empty()) list.add(", ");
    list.add(place_link(place,
                        place.number.empty() ? "@" + std::to_string(place.ordinal) : place.number));
  }
  if (list.empty()) return {};
  return element("p", attribute("class", "restated"), "Answers the staff’s comments ", list, ".");
}

Html letter_section(const std::vector<LetterRecord>& letters, std::size_t place,
                    const std::vector<CommentFacts>& comments) {
  const LetterRecord& record = letters[place];
  const schemas::LetterFacts& letter = record.letter;
  const std::string date =
      letter.date().empty() ? "Without a date" : schemas::cite_date(letter.date());
  Html section =
      together(element("h2", link(address_of_letter(letter.id), date)),
               facts_line(letter_words(letters, place)),
               element("div", attribute("class", "end"), cite_line(cite_of(letter)),
                       element("ul", attribute("class", "on"),
                               element("li", link(address_of_letter(letter.id), "letter")),
                               edgar_link(edgar_url(letter)).empty()
                                   ? Html()
                                   : element("li", edgar_link(edgar_url(letter))))),
               answers_line(comments));
  std::vector<std::string> heading;
  for (const CommentFacts& comment : comments) {
    if (comment.review.restates) continue;
    if (section.markup().size() > kMaxPageBytes) {
      section.add(left_out(letter.id));
      break;
    }
    if (comment.heading != heading) section.add(heading_path(comment.heading, nullptr));
    heading = comment.heading;
    section.add(comment_row(letter, comment, nullptr));
  }
  return element("section", attribute("class", is_of_company(record) ? "of-company" : "of-staff"),
                 attribute("id", letter_anchor(place)), section);
}

std::string size_words(const std::vector<LetterRecord>& letters) {
  const schemas::LetterReview& review = letters.front().review;
  std::string words =
      counted_as(letters.size(), "letter") + ", " + counted_as(review.comments, "comment");
  if (review.rounds > 0) words += ", " + rounds_words(review.rounds);
  const std::string span = span_of(letters);
  return span.empty() ? words : words + ", " + span;
}

Address address_of_part(const std::string& id, std::size_t begin) {
  Address address = Address::page("/review").segment(id);
  return begin == 0 ? std::move(address)
                    : std::move(address).with("from", std::to_string(begin + 1));
}

// All letters of a usual review; of one of very many those of the page.
Html outline(const std::vector<LetterRecord>& letters, const std::string& id, Part shown) {
  const Part listed = letters.size() <= kMostLetters ? Part{0, letters.size()} : shown;
  Html list;
  for (std::size_t i = listed.begin; i < listed.end; ++i) {
    const std::string& date = letters[i].letter.date();
    const bool is_here = i >= shown.begin && i < shown.end;
    list.add(element("li",
                     link(is_here ? Address::here(letter_anchor(i)) : address_of_part(id, i),
                          date.empty() ? "Without a date" : schemas::cite_date(date)),
                     " ", facts_line(letter_words(letters, i))));
  }
  return element("ol", attribute("class", "outline"), list);
}

// Where a page has not all of its letters: the ways to the others.
Html parts_of(const std::vector<LetterRecord>& letters, const std::string& id, Part shown) {
  if (shown.begin == 0 && shown.end == letters.size()) return {};
  Html list;
  if (shown.begin > 0)
    list.add(element(
        "li", link(address_of_part(id, 0), attribute("rel", "first"), "← To the first letter")));
  list.add(element("li", "Letters " + grouped(shown.begin + 1) + " to " + grouped(shown.end) +
                             " of " + grouped(letters.size())));
  if (shown.end < letters.size())
    list.add(element("li", link(address_of_part(id, shown.end), attribute("rel", "next"),
                                "The letters after them →")));
  return element("nav", attribute("class", "pager"), attribute("aria-label", "Parts of the review"),
                 element("ul", list));
}

Html head_of(const std::vector<LetterRecord>& letters, const std::string& id, Part shown) {
  const schemas::LetterFacts& first = letters.front().letter;
  const schemas::LetterReview& review = letters.front().review;
  const std::string company = company_of(first);
  Html files;
  for (const std::string& one : first.file_numbers) {
    files.add(files.empty() ? "File No. " : ", ");
    files.add(link(
        Asked{field_words("file", one), Sought::kLetters, Sort::kOldest, 1, false}.address(), one));
  }
  Html head =
      together(element("h1", "Review of " + (company.empty() ? "a company not known" : company)),
               facts_line({Html().add(joined(first.forms, ", ")), files,
                           outcome_badge(review.outcome, review.rounds)}),
               element("p", attribute("class", "size"), size_words(letters), "."));
  const std::string ending = ending_of(review, letters);
  if (!ending.empty())
    head.add(element("p", attribute("class", "said"), "Outcome: " + ending + "."));
  if (letters.size() <= kMostLetters) head.add(time_line(points_of(letters)));
  head.add(outline(letters, id, shown));
  return head.add(element("p", attribute("class", "on"),
                          link(Address::page("/review").segment(id).ending(".json"), "JSON")));
}

}  // namespace

Response review_page(const Request& request, const Site& site, const std::string& typed) {
  const bool as_json = typed.ends_with(".json");
  const std::string name = as_json ? typed.substr(0, typed.size() - 5) : typed;
  // A comment's handle is taken for its letter's.
  const std::optional<Handle> handle = handle_of(name);
  if (!handle) throw Refusal(404, "'" + name + "' names no letter.");
  const std::vector<LetterRecord> letters = site.readers.answered(
      Unit::kLetter, [&](OpenIndex& index) { return letters_of_review(index, handle->letter); });
  if (letters.empty()) throw Refusal(404, "The index has no letter " + handle->letter + ".");
  if (as_json) return {200, kJsonType, line_of(thread_json(letters))};
  const std::vector<std::vector<CommentFacts>> comments = comments_with_answers(letters);
  const std::size_t begin = request.target.parameters.number("from", 1, kMaxFrom, 1) - 1;
  if (begin >= letters.size())
    throw Refusal(404, "This review has " + counted_as(letters.size(), "letter") + ".");
  Part shown{begin, begin};
  Html sections;
  while (shown.end < letters.size() && shown.end - begin < kMostLetters &&
         (shown.end == begin || sections.markup().size() < kMaxPageBytes / 4)) {
    sections.add(letter_section(letters, shown.end, comments[shown.end]));
    ++shown.end;
  }
  const Html parts = parts_of(letters, handle->letter, shown);
  const Html main = together(head_of(letters, handle->letter, shown), parts, sections, parts);
  const std::string company = company_of(letters.front().letter);
  return page_in({.title = "Review of " + company, .shape = "reading"},
                 element("article", attribute("class", "letter review"), main));
}

}  // namespace precedent::query::serve
