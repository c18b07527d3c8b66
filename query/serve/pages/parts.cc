#include "query/serve/pages/parts.hh"

#include <algorithm>

#include "query/language/utf8.hh"
#include "query/output/hit_words.hh"
#include "schemas/values/closed_sets.hh"
#include "schemas/values/dates.hh"

namespace precedent::query::serve {
namespace {

constexpr std::string_view kCut = "…";

// Bytes [begin, end) of a passage with the marks that lie in them.
Html marked_part(const Passage& passage, std::size_t begin, std::size_t end) {
  Html html;
  const std::string_view text = passage.text;
  std::size_t at = begin;
  for (const Mark& mark : passage.marks) {
    if (mark.end <= begin || mark.begin >= end) continue;
    const std::size_t from = std::max(mark.begin, at);
    const std::size_t to = std::min(mark.end, end);
    html.add(text.substr(at, from - at));
    html.add(element("mark", text.substr(from, to - from)));
    at = to;
  }
  return html.add(text.substr(at, end - at));
}

Passage unmarked(std::string_view text) {
  Passage passage;
  passage.text = text;
  return passage;
}

}  // namespace

Html marked(const Passage& passage) {
  Html html;
  if (!passage.begins_text) html.add(kCut).add(" ");
  html.add(marked_part(passage, 0, passage.text.size()));
  if (!passage.ends_text) html.add(" ").add(kCut);
  return html;
}

Html left_out(std::string_view letter_id) {
  Html words = Html().add("The rest is left out here, for its length.");
  if (!letter_id.empty())
    words.add(" ").add(link(address_of_letter(letter_id).ending(".json"), "The whole, as JSON"));
  return element("p", attribute("class", "note"), words);
}

Html paragraphs(std::string_view text, Marker* marker, std::string_view letter_id) {
  const std::size_t shown = character_start(text, std::min(text.size(), kMaxShownBytes));
  const bool is_cut = shown < text.size();
  text = text.substr(0, shown);
  const Passage passage = marker == nullptr ? unmarked(text) : whole_text(text, *marker);
  Html html;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (text.substr(at, end - at).find_first_not_of(" \t\r") != text.npos)
      html.add(element("p", marked_part(passage, at, end)));
    at = end + 1;
  }
  if (is_cut) html.add(left_out(letter_id));
  return html;
}

Html outcome_badge(std::string_view outcome, std::uint32_t rounds) {
  if (outcome.empty()) return {};
  std::string words = outcome_words(outcome);
  if (rounds > 0) words += ", " + rounds_words(rounds);
  return element("span", attribute("class", "outcome " + std::string(outcome)), words);
}

Html heading_path(const std::vector<std::string>& heading, Marker* marker) {
  if (heading.empty()) return {};
  Html path;
  for (const std::string& one : heading) {
    if (!path.empty()) path.add(element("span", attribute("class", "joint"), " › "));
    path.add(marker == nullptr ? Html().add(one) : marked(whole_text(one, *marker)));
  }
  return element("p", attribute("class", "heading"), path);
}

std::string anchor_of(std::uint32_t ordinal) {
  return "comment-@" + std::to_string(ordinal);
}

Address address_of_letter(std::string_view letter_id) {
  return Address::page("/letter").segment(letter_id);
}

Address address_of_comment(std::string_view letter_id, std::uint32_t ordinal) {
  return address_of_letter(letter_id).fragment(anchor_of(ordinal));
}

Address address_of_place(const schemas::CommentPlace& place) {
  const std::string& id = place.letter_id.empty() ? place.accession : place.letter_id;
  return place.ordinal == 0 ? address_of_letter(id) : address_of_comment(id, place.ordinal);
}

Html place_link(const schemas::CommentPlace& place, std::string_view words) {
  return link(address_of_place(place), words);
}

Html date_of(const std::string& iso) {
  if (iso.empty()) return {};
  return element("time", attribute("datetime", iso), schemas::cite_date(iso));
}

namespace {

// What the company answered, by which sentence, and the question's chain. Short, on a list of hits:
// there the passage that was found is what counts.
Html what_it_comes_to(const schemas::CommentReview& review, bool is_short) {
  Html html;
  const auto add = [&](const Html& words) {
    html.add(element("p", attribute("class", "said"), words));
  };
  if (const std::string kind = answer_kind_words(review); !kind.empty()) {
    Html told = Html().add("The company " + kind + ".");
    // Of an explanation no sentence is more than another.
    const bool explained = review.answer == schemas::name_of(schemas::AnswerKind::kExplained);
    if (!is_short && !explained && !review.answer_sentence.empty())
      told.add(" Told by: ").add(element("q", review.answer_sentence));
    add(told);
  }
  if (is_short) return html;
  for (const std::string& part : part_words(review)) add(Html().add(part));
  if (const std::string chain = chain_words(review); !chain.empty())
    add(Html().add("Its chain: " + chain + "."));
  return html;
}

}  // namespace

Html answers_of(const schemas::CommentFacts& comment, const schemas::LetterFacts& letter,
                Marker* marker, std::optional<std::size_t> columns) {
  Html html;
  for (const ShownAnswer& one : shown_answers(comment, letter.id)) {
    if (!one.places.empty()) {
      Html where;
      for (const schemas::CommentPlace& place : one.places) {
        if (!where.empty()) where.add(", ");
        std::string words =
            place.date.empty() ? handle_of_place(place) : schemas::cite_date(place.date);
        if (place.ordinal == 0) words += ", to the letter as a whole";
        where.add(place_link(place, words));
      }
      html.add(element("p", attribute("class", "where"), where));
    }
    if (columns && marker != nullptr) {
      html.add(element("p", marked(best_passage(one.text, *marker, *columns))));
    } else {
      html.add(paragraphs(one.text, marker,
                          one.places.empty() ? letter.id : one.places.front().letter_id));
    }
  }
  const std::string_view instead = words_if_unanswered(comment, letter);
  if (!instead.empty()) html.add(element("p", attribute("class", "none"), instead));
  html.add(what_it_comes_to(comment.review, columns.has_value()));
  return html;
}

Html two_columns(const Html& asked, const Html& answered, std::string_view asked_name,
                 std::string_view answered_name) {
  const auto column = [](std::string_view name, std::string_view shape, const Html& text) {
    return element("div", attribute("class", shape), element("p", attribute("class", "who"), name),
                   text);
  };
  Html row;
  if (!asked.empty()) row.add(column(asked_name, "asked", asked));
  if (!answered.empty()) row.add(column(answered_name, "answered", answered));
  return element("div", attribute("class", "row"), row);
}

Html cite_line(const std::string& cite) {
  return element(
      "p", attribute("class", "cite"), element("span", cite), " ",
      element("button", attribute("type", "button"), attribute("class", "copy"),
              attribute("data-copy", cite), attribute("hidden", "hidden"), "Copy the cite"));
}

Html edgar_link(const std::string& url) {
  const std::optional<Address> address = Address::of_edgar(url);
  if (!address) return {};
  return link(*address, attribute("rel", "noreferrer noopener external"), "EDGAR");
}

Html facts_line(const std::vector<Html>& facts) {
  Html items;
  for (const Html& one : facts)
    if (!one.empty()) items.add(element("span", one)).add(" ");
  return element("p", attribute("class", "facts"), items);
}

}  // namespace precedent::query::serve
