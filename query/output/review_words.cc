#include "query/output/review_words.hh"

#include <algorithm>

#include "query/output/text_layout.hh"
#include "schemas/values/closed_sets.hh"
#include "schemas/values/dates.hh"

namespace precedent::query {
namespace {

using schemas::AnswerKind;
using schemas::CommentPlace;

std::string date_and_handle(const CommentPlace& place) {
  std::vector<std::string> parts;
  if (!place.date.empty()) parts.push_back(schemas::cite_date(place.date));
  parts.push_back(handle_of_place(place));
  if (place.ordinal == 0) parts.emplace_back("to the letter as a whole");
  return joined(parts, ", ");
}

// 2 -> "2nd"
std::string ordinal_words(std::uint32_t number) {
  const std::uint32_t tens = number % 100 / 10;
  const std::uint32_t last = tens == 1 ? 0 : number % 10;
  const char* const ending = last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
  return std::to_string(number) + ending;
}

}  // namespace

std::string handle_of_place(const CommentPlace& place) {
  const std::string& letter = place.accession.empty() ? place.letter_id : place.accession;
  if (place.ordinal == 0) return letter;
  return place.number.empty() ? letter + "@" + std::to_string(place.ordinal)
                              : letter + "#" + place.number;
}

std::string words_of_place(const CommentPlace& place) {
  const std::string number = place.number.empty() ? "" : " " + place.number;
  return "comment" + number + ", " + date_and_handle(place);
}

std::string outcome_words(std::string_view outcome) {
  std::string words(outcome);
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

std::string answer_kind_words(std::string_view answer) {
  const auto is = [&](AnswerKind kind) { return answer == schemas::name_of(kind); };
  if (is(AnswerKind::kAmended)) return "amended, or will amend, its filing";
  if (is(AnswerKind::kFutureFilings)) return "will revise future filings";
  if (is(AnswerKind::kExplained)) return "explained";
  if (is(AnswerKind::kDisagreed)) return "holds that no change is needed";
  return {};
}

std::string answer_kind_words(const schemas::CommentReview& review) {
  std::string words = answer_kind_words(review.answer);
  if (words.empty()) return words;
  if (review.also == schemas::name_of(AnswerKind::kDisagreed))
    words += ", though it holds that none is needed";
  if (review.also == schemas::name_of(AnswerKind::kFutureFilings))
    words += ", and will revise future filings";
  return words;
}

std::vector<std::string> part_words(const schemas::CommentReview& review) {
  std::vector<std::string> words;
  for (const schemas::AnswerRecord& answer : review.answers) {
    for (std::size_t part = 0; part < answer.parts.size(); ++part) {
      const schemas::AnswerPart& one = answer.parts[part];
      std::string line = "Part " + std::to_string(part + 1);
      if (const std::string kind = answer_kind_words(one.kind); !kind.empty()) line += ": " + kind;
      words.push_back(one.sentence.empty() ? line : line + ". " + one.sentence);
    }
  }
  return words;
}

std::string chain_words(const schemas::CommentReview& review) {
  std::vector<std::string> parts;
  if (review.chain_round > 1)
    parts.push_back(ordinal_words(review.chain_round) + " round of this question");
  const bool goes_on = review.outcome == schemas::name_of(schemas::Outcome::kFollowedUp);
  if (goes_on && !review.chain_outcome.empty())
    parts.push_back("at last " + outcome_words(review.chain_outcome));
  if (review.chain_is_open) parts.emplace_back("it began in a letter that is not in the index");
  return joined(parts, "; ");
}

std::string missing_words(const schemas::LetterReview& review) {
  if (!review.begins_earlier) return {};
  if (review.missing.empty()) return "an earlier letter is not in the index";
  std::vector<std::string> dates;
  for (const std::string& date : review.missing) dates.push_back(schemas::cite_date(date));
  return (dates.size() == 1 ? "an earlier letter of " : "earlier letters of ") +
         joined(dates, "; ") + (dates.size() == 1 ? " is" : " are") + " not in the index";
}

bool is_released_early(const schemas::LetterFacts& letter) {
  return !letter.released.empty() && letter.released < letter.date();
}

std::string rounds_words(std::uint32_t rounds) {
  return std::to_string(rounds) + (rounds == 1 ? " round" : " rounds");
}

std::string days_words(std::uint32_t days) {
  return std::to_string(days) + (days == 1 ? " day" : " days");
}

std::string words_of_review(const schemas::CommentReview& review) {
  std::string words = outcome_words(review.outcome);
  if (!words.empty() && review.rounds > 0) {
    const bool is_over = review.outcome == schemas::name_of(schemas::Outcome::kCleared);
    words += (is_over ? " after " : ", ") + rounds_words(review.rounds);
    if (review.outcome == schemas::name_of(schemas::Outcome::kOpen)) words += " so far";
  }
  if (const std::string chain = chain_words(review); !chain.empty())
    words += (words.empty() ? "" : "; ") + chain;
  const std::string answer = answer_kind_words(review);
  if (!answer.empty()) words += (words.empty() ? "" : "; ") + ("the company " + answer);
  return words;
}

std::string words_of_review(const schemas::LetterReview& review) {
  std::string words = outcome_words(review.outcome);
  if (words.empty()) return words;
  if (review.days) words += " after " + days_words(*review.days);
  if (review.letters > 0) {
    words += "; " + std::to_string(review.letters) + (review.letters == 1 ? " letter" : " letters");
    if (review.rounds > 0) words += ", " + rounds_words(review.rounds);
  }
  if (const std::string missing = missing_words(review); !missing.empty()) words += "; " + missing;
  return words;
}

std::vector<ShownAnswer> shown_answers(const schemas::CommentFacts& comment,
                                       const std::string& letter_id) {
  std::vector<ShownAnswer> shown;
  for (const schemas::AnswerRecord& answer : comment.review.answers) {
    const bool is_own = answer.place.letter_id == letter_id;
    std::string where = is_own ? std::string() : date_and_handle(answer.place);
    if (!shown.empty() && (answer.text.empty() || answer.text == shown.back().text)) {
      if (!where.empty()) shown.back().where += (shown.back().where.empty() ? "" : " and ") + where;
    } else {
      shown.push_back({std::move(where), answer.text.empty() ? comment.response : answer.text});
    }
    if (!is_own) shown.back().places.push_back(answer.place);
  }
  if (shown.empty() && !comment.response.empty()) shown.push_back({"", comment.response, {}});
  return shown;
}

std::string_view words_if_unanswered(const schemas::CommentFacts& comment,
                                     const schemas::LetterFacts& letter) {
  const bool is_unanswered = letter.side == schemas::name_of(schemas::Side::kStaff) &&
                             comment.response.empty() && comment.review.answers.empty();
  return is_unanswered ? kNoAnswer : std::string_view();
}

}  // namespace precedent::query
