#include "query/search/cited_letters.hh"

#include <algorithm>

#include "query/search/stored_documents.hh"
#include "query/search/thread_letters.hh"

namespace precedent::query {

std::vector<CitedLetter> letters_answering(const OpenIndex& letters,
                                           const schemas::CommentRecord& comment) {
  std::vector<CitedLetter> answering;
  for (const schemas::AnswerRecord& answer : comment.comment.review.answers) {
    const Handle place = {answer.place.letter_id, "", 0};
    if (place.letter == comment.letter.id) continue;
    if (const std::optional<Hit> letter = find_document(letters, place))
      answering.push_back({schemas::letter_record(letter->data).letter, answer.place.number});
  }
  return answering;
}

std::vector<CitedLetter> letters_of_round(const OpenIndex& letters, const std::string& id) {
  const std::vector<schemas::LetterRecord> review = letters_of_review(letters, id);
  const auto own =
      std::ranges::find_if(review, [&](const auto& one) { return one.letter.id == id; });
  if (own == review.end()) return {};
  std::vector<CitedLetter> of_round;
  for (const schemas::LetterRecord& one : review) {
    const bool answers = own->review.round > 0 && one.review.round == own->review.round &&
                         one.letter.side != own->letter.side;
    if (one.letter.id == id || answers) of_round.push_back({one.letter, ""});
  }
  return of_round;
}

}  // namespace precedent::query
