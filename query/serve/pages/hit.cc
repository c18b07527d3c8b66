#include "query/serve/pages/hit.hh"

#include "query/output/cite.hh"
#include "query/output/hit_words.hh"
#include "query/output/text_layout.hh"
#include "query/serve/pages/parts.hh"

namespace precedent::query::serve {
namespace {

constexpr std::size_t kCommentColumns = 900;
constexpr std::size_t kAnswerColumns = 900;
constexpr std::size_t kLetterColumns = 600;

std::string company_words(const schemas::LetterFacts& letter) {
  const std::string company = company_of(letter);
  return company.empty() ? "Company not known" : company;
}

// To the letter, which then knows its neighbours among the answers.
Address letter_address(const Answer& answer, std::uint64_t rank, const Asked& asked) {
  Address address = asked.with_page(1)
                        .address_of(address_of_letter(answer.letter.id))
                        .with("hit", std::to_string(rank));
  if (answer.comment) return std::move(address).fragment(anchor_of(answer.comment->ordinal));
  return address;
}

Html head(const Answer& answer, std::uint64_t rank, const Asked& asked) {
  const schemas::LetterFacts& letter = answer.letter;
  std::vector<Html> facts = {date_of(letter.date()), Html().add(what_it_is(answer)),
                             Html().add(joined(letter.forms, ", "))};
  facts.push_back(answer.comment
                      ? outcome_badge(answer.comment->review.outcome, answer.comment->review.rounds)
                      : outcome_badge(answer.review.outcome, answer.review.rounds));
  return together(
      element("h2", element("span", attribute("class", "rank"), std::to_string(rank) + "."), " ",
              link(letter_address(answer, rank, asked), company_words(letter))),
      facts_line(facts));
}

Html comment_body(const Answer& answer, Marker& marker) {
  const schemas::CommentFacts& comment = *answer.comment;
  Html asked_text;
  const Passage passage = best_passage(comment.text, marker, kCommentColumns);
  if (!passage.text.empty()) asked_text = element("p", marked(passage));
  return together(
      heading_path(comment.heading, &marker),
      two_columns(asked_text, answers_of(comment, answer.letter, &marker, kAnswerColumns),
                  "The staff asked", "The company answered"));
}

Html letter_body(const Answer& answer, Marker& marker) {
  Html body = element("p", attribute("class", "passage"),
                      marked(best_passage(answer.text, marker, kLetterColumns)));
  const std::string review = words_of_review(answer.review);
  if (!review.empty())
    body.add(element("p", attribute("class", "said"), "The review was " + review + "."));
  return body;
}

Html ways_on(const Answer& answer, std::uint64_t rank, const Asked& asked) {
  Html list;
  const auto add = [&](const Html& one) {
    if (!one.empty()) list.add(element("li", one));
  };
  add(link(letter_address(answer, rank, asked), "letter"));
  add(link(Address::page("/review").segment(answer.letter.id), "review"));
  if (answer.comment)
    add(link(Address::page("/similar").with("to", answer.id), "similar comments"));
  add(edgar_link(answer.url));
  return element("ul", attribute("class", "on"), list);
}

}  // namespace

Html hit_article(const Answer& answer, std::uint64_t rank, const Asked& asked, Marker& marker) {
  return element("article", attribute("class", "hit"), attribute("data-id", answer.id),
                 head(answer, rank, asked),
                 answer.comment ? comment_body(answer, marker) : letter_body(answer, marker),
                 element("div", attribute("class", "end"), cite_line(answer.cite),
                         ways_on(answer, rank, asked)));
}

}  // namespace precedent::query::serve
