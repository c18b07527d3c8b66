#include "indexer/reviews/joined_comments.hh"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "schemas/index/terms.hh"

namespace precedent::indexer {
namespace {

using schemas::AnswerRecord;
using schemas::CommentFacts;
using schemas::CommentPlace;
using schemas::LetterRecord;

// Comments by letter and ordinal. The letters must outlive it.
class CommentFinder {
 public:
  explicit CommentFinder(std::span<const LetterRecord> letters) {
    for (std::size_t letter = 0; letter < letters.size(); ++letter) {
      const LetterRecord& record = letters[letter];
      letters_.emplace(record.letter.id, letter);
      for (std::size_t comment = 0; comment < record.comments.size(); ++comment)
        found_.emplace(schemas::comment_id(record.letter.id, record.comments[comment].ordinal),
                       CommentIndex{letter, comment});
    }
  }

  std::optional<std::size_t> letter(std::string_view id) const {
    const auto at = letters_.find(id);
    return at == letters_.end() ? std::nullopt : std::optional(at->second);
  }

  std::optional<CommentIndex> find(const CommentPlace& place) const {
    const auto at = found_.find(schemas::comment_id(place.letter_id, place.ordinal));
    return at == found_.end() ? std::nullopt : std::optional(at->second);
  }

 private:
  std::unordered_map<std::string, CommentIndex> found_;
  std::unordered_map<std::string_view, std::size_t> letters_;
};

const CommentFacts& facts_of(std::span<const LetterRecord> letters, const CommentIndex& index) {
  return letters[index.letter].comments[index.comment];
}

// The comment that this one is a restatement of, itself where it is none. Links that lead in a
// circle lead nowhere.
CommentIndex origin_of(std::span<const LetterRecord> letters, const CommentFinder& finder,
                       const CommentIndex& index) {
  CommentIndex at = index;
  for (std::size_t step = 0; step <= letters.size(); ++step) {
    const CommentFacts& facts = facts_of(letters, at);
    if (!facts.review.restates) return at;
    const std::optional<CommentIndex> next = finder.find(*facts.review.restates);
    if (!next) return at;
    at = *next;
  }
  return index;
}

void put_in_order(std::span<const LetterRecord> letters, std::vector<CommentIndex>& comments) {
  const auto order = [&](const CommentIndex& index) {
    const LetterRecord& record = letters[index.letter];
    return std::tie(record.letter.date(), record.letter.id, record.comments[index.comment].ordinal);
  };
  std::sort(comments.begin(), comments.end(),
            [&](const CommentIndex& a, const CommentIndex& b) { return order(a) < order(b); });
  comments.erase(std::unique(comments.begin(), comments.end()), comments.end());
}

// A list to which each value is added once.
class UniqueValues {
 public:
  explicit UniqueValues(std::vector<std::string>& values)
      : values_(values), known_(values.begin(), values.end()) {}

  void add(const std::vector<std::string>& more) {
    for (const std::string& value : more)
      if (known_.insert(value).second) values_.push_back(value);
  }

 private:
  std::vector<std::string>& values_;
  std::unordered_set<std::string> known_;
};

CommentPlace place_of(const LetterRecord& letter, const CommentFacts& comment) {
  return {letter.letter.id, letter.letter.accession, letter.letter.date(), comment.ordinal,
          comment.number};
}

// The texts, out of the letters in which they stand.
void take_answers(std::span<const LetterRecord> letters, const StandingComment& standing,
                  CommentFacts& comment) {
  const LetterRecord& own = letters[standing.index.letter];
  std::vector<AnswerRecord>& answers = comment.review.answers;
  bool has_own = comment.response.empty();
  std::unordered_map<std::string, const CommentFacts*> joined;
  for (const CommentIndex& one : standing.joined) {
    const CommentFacts& facts = facts_of(letters, one);
    joined.emplace(schemas::comment_id(letters[one.letter].letter.id, facts.ordinal), &facts);
  }
  for (AnswerRecord& answer : answers) {
    if (answer.place.letter_id == own.letter.id && answer.place.ordinal == comment.ordinal) {
      answer.text = comment.response;
      has_own = true;
    }
    const auto at = joined.find(schemas::comment_id(answer.place.letter_id, answer.place.ordinal));
    if (at != joined.end()) answer.text = at->second->response;
  }
  if (!has_own) {
    AnswerRecord answer;
    answer.place = place_of(own, comment);
    answer.text = comment.response;
    answers.insert(answers.begin(), std::move(answer));
  }
  comment.response = schemas::texts_of(answers);
}

}  // namespace

std::vector<StandingComment> standing_comments(std::span<const LetterRecord> letters) {
  const CommentFinder finder(letters);
  std::vector<StandingComment> standing;
  std::vector<std::vector<std::size_t>> places(letters.size());  // in `standing`, by comment
  const auto each_comment = [&](const auto& take) {
    for (std::size_t letter = 0; letter < letters.size(); ++letter)
      for (std::size_t comment = 0; comment < letters[letter].comments.size(); ++comment)
        take(CommentIndex{letter, comment});
  };
  each_comment([&](const CommentIndex& index) {
    places[index.letter].push_back(standing.size());
    if (origin_of(letters, finder, index) == index) standing.push_back({index, {}, {}});
  });
  each_comment([&](const CommentIndex& index) {
    const CommentIndex origin = origin_of(letters, finder, index);
    StandingComment& joins = standing[places[origin.letter][origin.comment]];
    if (origin != index) return joins.joined.push_back(index);
    for (const AnswerRecord& answer : facts_of(letters, index).review.answers) {
      if (answer.place.ordinal == 0) {
        if (const auto letter = finder.letter(answer.place.letter_id))
          joins.whole_answers.push_back(*letter);
      } else if (const auto at = finder.find(answer.place); at && *at != index) {
        joins.joined.push_back(*at);
      }
    }
  });
  for (StandingComment& one : standing) put_in_order(letters, one.joined);
  return standing;
}

schemas::CommentRecord comment_record(std::span<const LetterRecord> letters,
                                      const StandingComment& standing) {
  const LetterRecord& own = letters[standing.index.letter];
  schemas::CommentRecord record{own.letter, own.review, facts_of(letters, standing.index)};
  UniqueValues citations(record.comment.citations);
  UniqueValues topics(record.comment.topics);
  for (const CommentIndex& joined : standing.joined) {
    citations.add(facts_of(letters, joined).citations);
    topics.add(facts_of(letters, joined).topics);
  }
  topics.add(record.comment.review.inherited_topics);
  take_answers(letters, standing, record.comment);
  return record;
}

}  // namespace precedent::indexer
