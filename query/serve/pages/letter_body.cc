#include "query/serve/pages/letter_body.hh"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "query/language/utf8.hh"
#include "query/output/review_words.hh"
#include "query/serve/pages/parts.hh"
#include "schemas/values/closed_sets.hh"

namespace precedent::query::serve {
namespace {

using schemas::CommentFacts;
using schemas::LetterRecord;

// Enough of the end of an answer to know it again.
constexpr std::size_t kTailBytes = 60;

constexpr std::size_t kShortLine = 64;

// A letter longer than this is shown to here.
constexpr std::size_t kMaxLetterBytes = 2 * 1024 * 1024;

bool is_of_company(const schemas::LetterFacts& letter) {
  return letter.side == schemas::name_of(schemas::Side::kCompany);
}

// The bytes of a letter that a comment and its own answer take.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class LetterText {
 public:
  explicit LetterText(std::string_view text) : text_(text) {}

  // The comment and, in a company's letter, the answer that follows it: from where the one before
  // ended. An empty place where the letter does not say it so.
  Span span_of(const CommentFacts& comment) {
    const std::size_t begin = comment.text.empty() ? text_.npos : text_.find(comment.text, at_);
    if (begin == text_.npos) return span_of_answer(comment, {at_, at_});
    return span_of_answer(comment, {begin, begin + comment.text.size()});
  }

  void pass(const Span& span) { at_ = span.end; }
  std::size_t at() const { return at_; }

 private:
  Span span_of_answer(const CommentFacts& comment, Span span) const {
    if (comment.response.empty()) return span;
    const std::size_t whole = text_.find(comment.response, span.end);
    if (whole != text_.npos) {
      if (span.begin == span.end) span.begin = whole;
      span.end = whole + comment.response.size();
      return span;
    }
    // Where something interrupts it, its end tells.
    const std::size_t tail_begin =
        comment.response.size() > kTailBytes ? comment.response.size() - kTailBytes : 0;
    const std::string_view tail = std::string_view(comment.response).substr(tail_begin);
    const std::size_t found = text_.find(tail, span.end);
    if (found != text_.npos && found - span.end <= 2 * comment.response.size() + 1000)
      span.end = found + tail.size();
    return span;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

std::string_view without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// Lines that stand between comments: the headings of the comment that follows as such, the rest as
// it is.
class Prose {
 public:
  Prose(std::span<const CommentFacts> comments, Marker* marker) : marker_(marker) {
    for (const CommentFacts& comment : comments) numbers_.insert(comment.number);
  }

  // `next`: the comment behind it; null behind the last.
  Html of(std::string_view text, const CommentFacts* next) const {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view line = without_blanks(text.substr(0, end));
      if (!line.empty() && !is_number(line)) lines.push_back(line);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (lines.empty()) return {};
    const std::set<std::size_t> headings = headings_among(lines, next);
    Html html;
    for (std::size_t i = 0; i < lines.size(); ++i) html.add(line(lines[i], headings.contains(i)));
    return element("div", attribute("class", "prose"), html);
  }

 private:
  // The reference of a letter may read as a heading does: the last line that reads so is it.
  static std::set<std::size_t> headings_among(const std::vector<std::string_view>& lines,
                                              const CommentFacts* next) {
    std::set<std::size_t> headings;
    if (next == nullptr) return headings;
    for (const std::string& heading : next->heading) {
      const auto found = std::find(lines.rbegin(), lines.rend(), heading);
      if (found != lines.rend())
        headings.insert(static_cast<std::size_t>(lines.rend() - found) - 1);
    }
    return headings;
  }

  Html line(std::string_view text, bool is_heading) const {
    const Html words = marker_ == nullptr ? Html().add(text) : marked(whole_text(text, *marker_));
    if (is_heading) return element("h2", words);
    // Lines of an address or a signature stand closer than paragraphs.
    return element("p", attribute_if(text.size() <= kShortLine, "class", "line"), words);
  }

  // "3." alone: the number of the comment that follows, which is shown with it.
  bool is_number(std::string_view text) const {
    std::string bare;
    for (const char c : text)
      if (c != '.' && c != ' ' && c != '\t' && c != '(' && c != ')') bare += c;
    return !bare.empty() && bare.size() <= 8 && numbers_.contains(bare);
  }

  std::set<std::string> numbers_;
  Marker* marker_;
};

Html links_of(const CommentFacts& comment) {
  const schemas::CommentReview& review = comment.review;
  Html list;
  const auto add = [&](std::string_view before, const schemas::CommentPlace& place) {
    list.add(element("li", before, " ", place_link(place, words_of_place(place))));
  };
  if (review.restates) add("The staff’s", *review.restates);
  for (const schemas::CommentPlace& place : review.follows) add("Comes back to", place);
  for (const schemas::CommentPlace& place : review.followed_by) add("Followed up by", place);
  if (list.empty()) return {};
  return element("ul", attribute("class", "links"), list);
}

}  // namespace

Html comment_row(const schemas::LetterFacts& letter, const CommentFacts& comment, Marker* marker) {
  const std::string name = comment.number.empty() ? "Comment" : "Comment " + comment.number;
  // By its number, too, as people call it.
  const Html anchor = comment.number.empty()
                          ? Html()
                          : element("span", attribute("id", "comment-" + comment.number));
  Html head = element("h3", anchor, link(Address::here(anchor_of(comment.ordinal)), name));
  head.add(outcome_badge(comment.review.outcome, comment.review.rounds));
  const std::string handle = letter.id + "@" + std::to_string(comment.ordinal);
  if (!is_of_company(letter))
    head.add(link(Address::page("/similar").with("to", handle), "similar comments"));
  return element(
      "section", attribute("class", "comment"), attribute("id", anchor_of(comment.ordinal)),
      attribute("aria-label", name), element("div", attribute("class", "comment-head"), head),
      two_columns(paragraphs(comment.text, marker, letter.id),
                  answers_of(comment, letter, marker, std::nullopt),
                  is_of_company(letter) ? "The staff’s comment, as restated" : "The staff asked",
                  "The company answered"),
      links_of(comment));
}

Html letter_body(const LetterRecord& record, std::span<const CommentFacts> comments,
                 Marker* marker) {
  const std::string_view text(
      record.text.data(),
      character_start(record.text, std::min(record.text.size(), kMaxLetterBytes)));
  LetterText places(text);
  const Prose prose(comments, marker);
  Html html;
  for (const CommentFacts& comment : comments) {
    if (html.markup().size() > kMaxPageBytes) return html.add(left_out(record.letter.id));
    const std::size_t before = places.at();
    const Span span = places.span_of(comment);
    html.add(prose.of(text.substr(before, span.begin - before), &comment));
    html.add(comment_row(record.letter, comment, marker));
    places.pass(span);
  }
  html.add(prose.of(text.substr(places.at()), nullptr));
  if (text.size() < record.text.size()) html.add(left_out(record.letter.id));
  return html;
}

}  // namespace precedent::query::serve
