#include "query/search/similar.hh"
#include "query/search/index_question.hh"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "query/language/asking_words.hh"
#include "query/search/ranking.hh"
#include "schemas/index/record.hh"
#include "schemas/index/terms.hh"
#include "schemas/index/words.hh"

namespace precedent::query {
namespace {

// A word in more than this share of the comments says nothing about one of them.
constexpr double kCommonShare = 0.2;

struct Candidate {
  std::string stem;
  std::string word;  // as it stands in the text first
  double weight = 0;
};

// Dates and numbers tell of one letter, not of what is asked.
bool is_of_a_date(std::string_view word) {
  static const std::unordered_set<std::string_view> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  return (word.front() >= '0' && word.front() <= '9') || kMonths.contains(word);
}

bool says_nothing(std::string_view word) {
  return word.size() == 1 || is_of_a_date(word) || is_asking_word(word);
}

// The words that tell most, best first.
std::vector<Candidate> telling_words(std::string_view text,
                                     const std::unordered_set<std::string>& left_out,
                                     const Xapian::Database& database) {
  struct Seen {
    std::string word;
    double times = 0;
  };
  schemas::Stems stems;
  std::unordered_map<std::string, Seen> seen;
  schemas::for_each_word(text, [&](const schemas::Word& word) {
    const std::string stem(stems.stem_of(word.text));
    if (left_out.contains(stem) || says_nothing(word.text)) return;
    Seen& one = seen[stem];
    if (one.times++ == 0) one.word = word.text;
  });
  const double documents = database.get_doccount();
  std::vector<Candidate> candidates;
  for (const auto& [stem, one] : seen) {
    const double having = database.get_termfreq(schemas::stem_term(stem));
    if (having == 0 || (having > documents * kCommonShare && documents > 20)) continue;
    const double weight = one.times / (one.times + 1) * std::log((documents + 1) / (having + 0.5));
    candidates.push_back({stem, one.word, weight});
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.stem < b.stem;
  });
  if (candidates.size() > kSimilarTerms) candidates.resize(kSimilarTerms);
  return candidates;
}

// Nearness says more of a whole text than its rarest words do: measured by the topics that a
// comment and its nearest share.
constexpr double kMeaningShare = 2;
constexpr std::size_t kNear = 2'000;

// `direction`: what the text means.
void add_near(Question& question, const std::vector<float>& direction, OpenIndex& index) {
  if (question.query.empty() || direction.empty()) return;
  Xapian::Enquire enquire(index.database());
  enquire.set_query(question.query);
  enquire.set_weighting_scheme(word_weight());
  const double best = enquire.get_mset(0, 1).get_max_attained();
  const NearComments near = index.meaning()->nearest(direction, kNear, kMeaningShare * best);
  if (!near.empty())
    question.query = Xapian::Query(Xapian::Query::OP_OR, question.query, near.query());
}

Question question_of_words(const std::vector<Candidate>& words, std::string name) {
  Question question;
  question.text = std::move(name);
  Group group{Join::kAny, {}, false, {}};
  std::vector<Xapian::Query> terms;
  for (const Candidate& one : words) {
    group.children.push_back({{}, Phrase{{{Leaf::Match::kEveryForm, one.word}}, true}});
    terms.emplace_back(schemas::stem_term(one.stem));
  }
  question.tree = {{}, std::move(group)};
  question.query = Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
  return question;
}

std::unordered_set<std::string> stems_of_names(const schemas::LetterFacts& letter) {
  schemas::Stems stems;
  std::unordered_set<std::string> names;
  const auto add = [&](const std::string& name) {
    for (const std::string& word : schemas::words_of(name))
      names.insert(std::string(stems.stem_of(word)));
  };
  add(letter.company);
  for (const schemas::RegistrantRecord& one : letter.registrants) add(one.name);
  return names;
}

}  // namespace

Question question_of_text(std::string_view text, std::string_view name, OpenIndex& index,
                          bool by_words_only) {
  Question question =
      question_of_words(telling_words(text, {}, index.database()), std::string(name));
  const Meaning* meaning = by_words_only ? nullptr : index.meaning();
  if (meaning != nullptr) add_near(question, meaning->direction_of(text), index);
  limit_time(question, index);
  return question;
}

Question question_of_comment(const std::string& data, OpenIndex& index, bool by_words_only) {
  const schemas::CommentRecord record = schemas::comment_record(data);
  std::string text;
  for (const std::string& heading : record.comment.heading) text.append(heading) += '\n';
  text += record.comment.text;
  const std::string id = schemas::comment_id(record.letter.id, record.comment.ordinal);
  const std::unordered_set<std::string> names = stems_of_names(record.letter);
  Question question =
      question_of_words(telling_words(text, names, index.database()), "similar to " + id);
  const Meaning* meaning = by_words_only ? nullptr : index.meaning();
  if (meaning != nullptr) {
    schemas::StemCounter counter;
    counter.add(text);
    std::vector<schemas::StemCount> stems = counter.take();
    std::erase_if(stems, [&](const schemas::StemCount& one) { return names.contains(one.stem); });
    add_near(question, meaning->direction_of(stems), index);
  }
  question.query =
      Xapian::Query(Xapian::Query::OP_AND_NOT, question.query, Xapian::Query(schemas::id_term(id)));
  limit_time(question, index);
  return question;
}

Question narrowed(Question question, const Question& filters) {
  question.query = Xapian::Query(Xapian::Query::OP_FILTER, question.query, filters.query);
  Group both{Join::kAll, {}, false, {}};
  both.children.push_back(std::move(question.tree));
  both.children.push_back(filters.tree);
  question.tree = {{}, std::move(both)};
  return question;
}

}  // namespace precedent::query
