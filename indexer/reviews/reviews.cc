#include "indexer/reviews/reviews.hh"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "indexer/reviews/answer_kind.hh"
#include "indexer/reviews/calendar_days.hh"
#include "indexer/reviews/copied_staff.hh"
#include "indexer/reviews/follow_ups.hh"
#include "indexer/reviews/letter_roles.hh"
#include "indexer/reviews/missing_letters.hh"
#include "indexer/reviews/outcomes.hh"
#include "indexer/reviews/restatements.hh"
#include "indexer/reviews/review_comments.hh"
#include "indexer/reviews/review_grouping.hh"
#include "indexer/reviews/whole_answers.hh"

namespace precedent::indexer {
namespace {

using schemas::AnswerKind;
using schemas::CommentFacts;
using schemas::CommentPlace;
using schemas::CommentReview;
using schemas::LetterRecord;
using schemas::LetterReview;
using schemas::Outcome;

std::optional<std::uint32_t> days_between(std::string_view from, std::string_view to) {
  const auto begin = calendar_day(from);
  const auto end = calendar_day(to);
  if (!begin || !end || *end < *begin) return std::nullopt;
  return static_cast<std::uint32_t>(*end - *begin);
}

// Into the record of an answer or of a part.
template <typename Record>
void put_reading(const AnswerReading& reading, Record& record) {
  record.kind = schemas::name_of(reading.kind);
  if (reading.also) record.also = schemas::name_of(*reading.also);
  record.sentence = reading.sentence;
}

// The review of one letter after another, from what was linked.
class ReviewFacts {
 public:
  ReviewFacts(std::span<LetterRecord> letters, const std::vector<std::size_t>& review,
              const KnownDays& known)
      : comments_(letters, review),
        restated_(restated_comments(comments_)),
        followed_(followed_comments(comments_, restated_)) {
    for (const std::size_t place : review) letters_.push_back(&letters[place]);
    end_ = review_end(letters_);
    missing_ = missing_before(letters_, followed_.missing, known);
  }

  void fill() {
    fill_letters();
    join_answers();
    join_follow_ups();
    count_chains();
    inherit_topics();
    settle();
    copy_to_restatements();
  }

 private:
  std::size_t original(std::size_t index) const {
    return restated_[index] ? *restated_[index] : index;
  }
  CommentReview& review_of(std::size_t index) const { return comments_[index].comment->review; }

  // Rounds of the staff's letters; a company's letter has that of the latest letter it restates,
  // else of the last before it.
  void fill_letters() {
    rounds_of_letters_.assign(letters_.size(), 0);
    std::uint32_t rounds = 0;
    for (std::size_t position = 0; position < letters_.size(); ++position) {
      if (asks(*letters_[position])) ++rounds;
      rounds_of_letters_[position] = answered_round(position).value_or(rounds);
    }
    LetterReview whole;
    whole.thread = letters_.front()->letter.id;
    whole.rounds = rounds;
    whole.letters = static_cast<std::uint32_t>(letters_.size());
    whole.comments =
        static_cast<std::uint32_t>(std::count(restated_.begin(), restated_.end(), std::nullopt));
    const bool asked = whole.rounds > 0 || whole.comments > 0;
    if (asked) whole.outcome = schemas::name_of(end_.outcome);
    if (asked && end_.closing != nullptr) {
      const schemas::LetterFacts& closing = end_.closing->letter;
      whole.closed = closing.date();
      whole.closed_by = closing.side;
      if (!missing_.begins_earlier)
        whole.days = days_between(letters_.front()->letter.date(), closing.date());
      whole.days_to_release = days_between(closing.date(), closing.released);
    }
    if (asked) {
      whole.begins_earlier = missing_.begins_earlier;
      whole.missing = missing_.dates;
    }
    for (std::size_t position = 0; position < letters_.size(); ++position) {
      letters_[position]->review = whole;
      letters_[position]->review.round = rounds_of_letters_[position];
      letters_[position]->review.copied_staff = copied_staff(*letters_[position], letters_);
    }
  }

  std::optional<std::uint32_t> answered_round(std::size_t position) const {
    std::optional<std::uint32_t> round;
    const auto range = comments_.of_letter(position);
    for (std::size_t i = range.first; i < range.last; ++i) {
      if (!restated_[i]) continue;
      const std::uint32_t answered = rounds_of_letters_[comments_[*restated_[i]].position];
      round = std::max(round.value_or(0), answered);
    }
    return round;
  }

  void join_answers() {
    answers_.assign(comments_.size(), {});
    const auto by_letter = whole_answers(comments_, restated_);
    for (std::size_t i = 0; i < comments_.size(); ++i) {
      const LinkedComment& comment = comments_[i];
      const std::size_t asked = original(i);
      if (asked != i) review_of(i).restates = place_of(comments_[asked]);
      if (by_letter[i]) answer_as_a_whole(i, comments_.letter(*by_letter[i]));
      if (comment.staff || comment.comment->response.empty()) continue;
      add_answer(asked, place_of(comment), {}, comment.comment->response);
    }
  }

  void answer_as_a_whole(std::size_t index, const LetterRecord& letter) {
    const std::string_view body = body_of(letter);
    add_answer(index, {letter.letter.id, letter.letter.accession, letter.letter.date(), 0, ""},
               std::string(body), body);
  }

  // Each answer has its kind, and the comment that of the answer that says most.
  void add_answer(std::size_t asked, CommentPlace place, std::string stored,
                  std::string_view response) {
    const std::string& comment = comments_[asked].comment->text;
    AnswerReading reading = read_answer(comment, response);
    schemas::AnswerRecord& answer = review_of(asked).answers.emplace_back();
    answer.place = std::move(place);
    answer.text = std::move(stored);
    put_reading(reading, answer);
    for (const AnswerReading& part : read_parts(comment, response))
      put_reading(part, answer.parts.emplace_back());
    AnswerReading& known = answers_[asked];
    if (says_more(reading.kind, known.kind)) std::swap(reading, known);
    const bool contests =
        reading.kind == AnswerKind::kDisagreed || reading.also == AnswerKind::kDisagreed;
    if (contests && known.kind != AnswerKind::kDisagreed) known.also = AnswerKind::kDisagreed;
  }

  void join_follow_ups() {
    for (std::size_t i = 0; i < comments_.size(); ++i) {
      for (const std::size_t earlier : followed_.earlier[i]) {
        review_of(i).follows.push_back(place_of(comments_[earlier]));
        review_of(earlier).followed_by.push_back(place_of(comments_[i]));
      }
    }
  }

  // A comment's place on the longest way of follow-ups to it, and the longest way through it. Who
  // comes back comes later, so one pass each way does.
  void count_chains() {
    std::vector<std::uint32_t> before(comments_.size(), 1);
    std::vector<std::uint32_t> after(comments_.size(), 0);
    std::vector<bool> open(comments_.size());
    for (std::size_t i = 0; i < comments_.size(); ++i) {
      open[i] = followed_.missing[i].has_value();
      for (const std::size_t earlier : followed_.earlier[i]) {
        before[i] = std::max(before[i], before[earlier] + 1);
        open[i] = open[i] || open[earlier];
      }
    }
    for (std::size_t i = comments_.size(); i-- > 0;)
      for (const std::size_t earlier : followed_.earlier[i])
        after[earlier] = std::max(after[earlier], after[i] + 1);
    for (std::size_t i = 0; i < comments_.size(); ++i) {
      CommentReview& review = review_of(i);
      review.round = rounds_of_letters_[comments_[i].position];
      review.chain_round = before[i];
      review.rounds = before[i] + after[i];
      review.chain_is_open = open[i];
      // Each chain goes on to a comment to which the staff came back no more.
      review.chain_outcome = schemas::name_of(end_.outcome);
    }
  }

  // From the first comment to the last, so that topics travel through several rounds.
  void inherit_topics() {
    for (std::size_t i = 0; i < comments_.size(); ++i) {
      if (!comments_[i].comment->topics.empty()) continue;
      std::vector<std::string>& inherited = review_of(i).inherited_topics;
      for (const std::size_t earlier : followed_.earlier[i]) {
        const CommentFacts& source = *comments_[earlier].comment;
        const auto& topics = source.topics.empty() ? source.review.inherited_topics : source.topics;
        for (const std::string& topic : topics)
          if (std::find(inherited.begin(), inherited.end(), topic) == inherited.end())
            inherited.push_back(topic);
      }
    }
  }

  void settle() {
    for (std::size_t i = 0; i < comments_.size(); ++i) {
      const bool followed_up = !review_of(i).followed_by.empty();
      review_of(i).outcome = schemas::name_of(followed_up ? Outcome::kFollowedUp : end_.outcome);
      const AnswerReading& answer = answers_[i];
      review_of(i).answer = schemas::name_of(answer.kind);
      if (answer.also) review_of(i).also = schemas::name_of(*answer.also);
      review_of(i).answer_sentence = answer.sentence;
    }
  }

  // All but the places, which are each comment's own.
  void copy_to_restatements() {
    for (std::size_t i = 0; i < comments_.size(); ++i) {
      if (!restated_[i]) continue;
      CommentReview& restating = review_of(i);
      CommentReview told = review_of(*restated_[i]);
      told.answers = std::move(restating.answers);
      told.restates = std::move(restating.restates);
      told.follows = std::move(restating.follows);
      told.followed_by = std::move(restating.followed_by);
      restating = std::move(told);
    }
  }

  ReviewComments comments_;
  std::vector<std::optional<std::size_t>> restated_;
  Followed followed_;
  std::vector<LetterRecord*> letters_;
  ReviewEnd end_;
  MissingLetters missing_;
  std::vector<std::uint32_t> rounds_of_letters_;
  std::vector<AnswerReading> answers_;  // of each comment that stands for itself
};

void link(std::span<LetterRecord> letters, const std::vector<std::size_t>& review,
          const KnownDays& known) {
  for (const std::size_t place : review) {
    letters[place].review = {};
    for (CommentFacts& comment : letters[place].comments) comment.review = {};
  }
  ReviewFacts(letters, review, known).fill();
}

}  // namespace

void link_review(std::span<LetterRecord> letters, const KnownDays& known) {
  std::vector<std::size_t> all(letters.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  link(letters, all, known);
}

std::vector<std::vector<std::size_t>> link_reviews(std::span<LetterRecord> letters) {
  std::vector<LetterOutline> outlines;
  for (const LetterRecord& letter : letters) outlines.push_back(outline_of(letter));
  const KnownDays known(outlines);
  std::vector<std::vector<std::size_t>> reviews = group_into_reviews(outlines);
  for (const std::vector<std::size_t>& review : reviews) link(letters, review, known);
  return reviews;
}

}  // namespace precedent::indexer
