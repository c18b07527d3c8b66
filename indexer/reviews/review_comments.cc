#include "indexer/reviews/review_comments.hh"

#include <functional>

#include "indexer/reviews/letter_roles.hh"
#include "indexer/reviews/plain_words.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kMostHeadingWords = 24;
constexpr std::size_t kMostOfOneNumber = 4;  // a letter may print a number twice

std::string joined_words(std::string_view text) {
  std::string joined;
  for (const std::string& word : plain_words(text, kMostHeadingWords)) {
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

std::string folded_number(std::string_view number) {
  std::string folded;
  for (const char c : number)
    if (schemas::is_letter(c) || schemas::is_digit(c)) folded += schemas::to_lower(c);
  return folded;
}

std::size_t number_key(std::size_t position, const std::string& number) {
  constexpr std::size_t kSpread = 0x9e3779b97f4a7c15ULL;
  return std::hash<std::string>{}(number) ^ (position * kSpread);
}

}  // namespace

ReviewComments::ReviewComments(std::span<schemas::LetterRecord> letters,
                               const std::vector<std::size_t>& review) {
  for (std::size_t position = 0; position < review.size(); ++position) {
    schemas::LetterRecord& letter = letters[review[position]];
    letters_.push_back(&letter);
    const std::size_t first = comments_.size();
    for (schemas::CommentFacts& comment : letter.comments) {
      LinkedComment linked{&letter,
                           &comment,
                           position,
                           is_of_staff(letter),
                           TextFingerprint(comment.text),
                           folded_number(comment.number),
                           {}};
      if (!comment.heading.empty()) linked.heading = joined_words(comment.heading.back());
      if (!linked.number.empty()) {
        std::vector<std::size_t>& bearers = by_number_[number_key(position, linked.number)];
        if (bearers.size() < kMostOfOneNumber) bearers.push_back(comments_.size());
      }
      comments_.push_back(std::move(linked));
    }
    ranges_.push_back({first, comments_.size()});
  }
}

std::vector<std::size_t> ReviewComments::numbered(std::size_t position,
                                                  const std::string& number) const {
  std::vector<std::size_t> bearers;
  const auto found = by_number_.find(number_key(position, number));
  if (found == by_number_.end()) return bearers;
  for (const std::size_t bearer : found->second)
    if (comments_[bearer].position == position && comments_[bearer].number == number)
      bearers.push_back(bearer);
  return bearers;
}

schemas::CommentPlace place_of(const LinkedComment& linked) {
  const schemas::LetterFacts& letter = linked.letter->letter;
  return {letter.id, letter.accession, letter.date(), linked.comment->ordinal,
          linked.comment->number};
}

}  // namespace precedent::indexer
