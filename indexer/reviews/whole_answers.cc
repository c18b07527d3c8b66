#include "indexer/reviews/whole_answers.hh"

#include <unordered_map>

#include "indexer/reviews/letter_roles.hh"

namespace precedent::indexer {
namespace {

using schemas::LetterRecord;

// A longer letter has comments that could not be told apart.
constexpr std::size_t kShortLetterBytes = 4000;
// Each comment gets the text. No real letter has as many that are answered at once.
constexpr std::size_t kMostComments = 300;

bool may_answer_as_a_whole(const LetterRecord& letter) {
  return !is_of_staff(letter) && letter.comments.empty() &&
         is_of_kind(letter, schemas::Kind::kResponse) && letter.text.size() <= kShortLetterBytes;
}

}  // namespace

std::vector<std::optional<std::size_t>> whole_answers(
    const ReviewComments& comments, const std::vector<std::optional<std::size_t>>& restated) {
  std::vector<bool> restates(comments.letters());  // by position: a comment of it is restated
  for (const std::optional<std::size_t>& asked : restated)
    if (asked) restates[comments[*asked].position] = true;
  std::unordered_map<std::string_view, std::vector<std::size_t>> unanswered;  // by date
  std::vector<std::optional<std::size_t>> answered(comments.size());
  for (std::size_t position = 0; position < comments.letters(); ++position) {
    const LetterRecord& letter = comments.letter(position);
    const auto own = comments.of_letter(position);
    if (asks(letter) && !restates[position] && own.last - own.first <= kMostComments)
      unanswered[letter.letter.date()].push_back(position);
    if (!may_answer_as_a_whole(letter)) continue;
    for (const std::string& date : letter.letter.prior_letter_dates) {
      const auto asking = unanswered.find(date);
      if (asking == unanswered.end()) continue;
      for (const std::size_t asked : asking->second)
        for (std::size_t i = comments.of_letter(asked).first; i < comments.of_letter(asked).last;
             ++i)
          answered[i] = position;
      unanswered.erase(asking);
    }
  }
  return answered;
}

std::string_view body_of(const LetterRecord& letter) {
  const std::string_view text = letter.text;
  const std::size_t salutation = text.find("\nDear");
  return salutation == std::string_view::npos ? text : text.substr(salutation + 1);
}

}  // namespace precedent::indexer
