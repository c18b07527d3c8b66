#include "query/search/advice.hh"

#include <algorithm>
#include <optional>
#include <set>

#include "query/language/utf8.hh"
#include "query/language/xapian_query.hh"
#include "schemas/ascii.hh"
#include "schemas/index/terms.hh"
#include "schemas/index/words.hh"
#include "schemas/values/nearest.hh"

namespace precedent::query {
namespace {

// Parts beyond these are not tried, each alone being a search.
constexpr std::size_t kMaxParts = 8;

// More unknown words than this are no slips of the pen; each is looked for among all words.
constexpr std::size_t kMaxCorrections = 8;

// Shorter words are near too many others.
constexpr std::size_t kLeastLetters = 4;

struct AskedWord {
  std::string word;
  bool is_known = false;  // to the thesaurus: no slip of the pen
};

void add_words(const Node& node, bool is_known, std::vector<AskedWord>& words) {
  if (const auto* phrase = std::get_if<Phrase>(&node.is)) {
    for (const Leaf& leaf : phrase->leaves)
      if (leaf.match == Leaf::Match::kEveryForm || leaf.match == Leaf::Match::kExact)
        words.push_back({leaf.text, is_known});
  } else if (const auto* near = std::get_if<Proximity>(&node.is)) {
    for (const std::vector<Leaf>& operand : near->operands)
      for (const Leaf& leaf : operand)
        if (leaf.match == Leaf::Match::kEveryForm) words.push_back({leaf.text, false});
  } else if (const auto* group = std::get_if<Group>(&node.is)) {
    if (group->is_one_meaning) return add_words(group->children.front(), true, words);
    for (const Node& child : group->children) add_words(child, is_known, words);
  }
}

// The nearest of the words it is shown to one word; of several as near the commonest.
class Correction {
 public:
  explicit Correction(const std::string& word)
      : word_(word), least_(word.size() < kLongLetters ? 2 : 3) {}

  void consider(std::string_view candidate, std::uint32_t documents) {
    const std::size_t apart = candidate.size() < word_.size() ? word_.size() - candidate.size()
                                                              : candidate.size() - word_.size();
    if (candidate.empty() || apart > least_) return;
    // The first letter is seldom wrong: a word that begins otherwise must be nearer.
    const std::size_t distance = schemas::edit_distance(word_, candidate, least_) +
                                 (candidate.front() == word_.front() ? 0 : 1);
    if (distance == 0 || distance > least_ || (distance == least_ && documents <= most_)) return;
    least_ = distance;
    most_ = documents;
    best_ = candidate;
  }

  // Empty: none is near.
  const std::string& best() const { return best_; }

 private:
  static constexpr std::size_t kLongLetters = 8;

  const std::string& word_;
  std::size_t least_;  // farther than what is taken
  std::uint32_t most_ = 0;
  std::string best_;
};

// Where the generation has no list of its words (a folder of remote stubs has none) those of the
// index that begin with the same letter are looked through.
std::string corrected(const std::string& word, OpenIndex& index) {
  Correction correction(word);
  if (index.words()) {
    index.words()->for_each([&](std::string_view candidate, std::uint32_t documents) {
      correction.consider(candidate, documents);
    });
    // The list may be of a state of the index that is gone.
    const std::string& best = correction.best();
    return best.empty() || index.terms().contains(best) ? best : std::string();
  }
  const std::string beginning = word.substr(0, 1);
  const Xapian::Database& database = index.database();
  const Xapian::TermIterator end = database.allterms_end(beginning);
  for (auto at = database.allterms_begin(beginning); at != end; ++at) {
    const std::string candidate = *at;
    correction.consider(candidate, at.get_termfreq());
  }
  return correction.best();
}

bool is_plain_word(const std::string& word) {
  return columns_of(word) >= kLeastLetters && word[0] >= 'a' && word[0] <= 'z';
}

// Bytes of other letters than English ones are parts of words too.
bool in_word(char c) {
  return schemas::is_letter(c) || schemas::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Where the word stands in the query, not within another; query and word in any case. npos: nowhere
// by itself.
std::size_t place_of(const std::string& query, const std::string& word) {
  for (std::size_t at = schemas::find_folded(query, word); at != std::string::npos;
       at = schemas::find_folded(query, word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !in_word(query[at - 1])) && (end == query.size() || !in_word(query[end])))
      return at;
  }
  return std::string::npos;
}

// `value` with each word that no value of the field has made the nearest; empty: one has none.
std::string with_words_nearest(const std::string& value, const std::vector<std::string>& values) {
  std::set<std::string> known;
  for (const std::string& one : values)
    for (std::string& word : schemas::words_of(one)) known.insert(std::move(word));
  const std::vector<std::string> candidates(known.begin(), known.end());
  std::string nearest;
  for (const std::string& word : schemas::words_of(value)) {
    const std::string one = known.contains(word) ? word : schemas::nearest_word(word, candidates);
    if (one.empty()) return {};
    nearest += (nearest.empty() ? "" : " ") + one;
  }
  return nearest;
}

// The last before `year`, else the first behind it.
std::string nearest_year(const std::string& year, const std::vector<std::string>& years) {
  std::string nearest;
  for (const std::string& one : years)
    if (nearest.empty() || one < year) nearest = one;
  return nearest;
}

// What was asked for, as the index has it; empty: nothing is near.
std::string nearest_value(const Filter& filter, IndexTerms& index) {
  const std::vector<std::string>& values = index.values_of(schemas::field(filter.field).prefix);
  return filter.field == schemas::FieldId::kYear ? nearest_year(filter.value, values)
                                                 : with_words_nearest(filter.value, values);
}

bool may_be_misspelt(const Filter& filter) {
  using enum schemas::FieldId;
  return filter.field == kCompany || filter.field == kExaminer || filter.field == kOffice ||
         filter.field == kYear;
}

// Names of companies, persons and offices, and years, that no document has: with the nearest.
void add_unknown_values(const Node& node, OpenIndex& index, std::vector<UnknownWord>& unknown) {
  if (const auto* group = std::get_if<Group>(&node.is)) {
    for (const Node& child : group->children) add_unknown_values(child, index, unknown);
    return;
  }
  const auto* filter = std::get_if<Filter>(&node.is);
  if (filter == nullptr || !may_be_misspelt(*filter) || unknown.size() >= kMaxCorrections) return;
  const auto has = [&](const std::string& term) { return index.terms().contains(term); };
  const bool is_known = filter->join == Join::kAll
                            ? std::all_of(filter->terms.begin(), filter->terms.end(), has)
                            : std::any_of(filter->terms.begin(), filter->terms.end(), has);
  if (is_known) return;
  const std::string name = std::string(schemas::field(filter->field).name) + ":";
  const std::string nearest = nearest_value(*filter, index.terms());
  const bool has_blank = nearest.find(' ') != nearest.npos;
  unknown.push_back({name + filter->value,
                     nearest.empty() ? "" : name + (has_blank ? '"' + nearest + '"' : nearest)});
}

std::vector<UnknownWord> unknown_words(OpenIndex& index, const Question& question) {
  std::vector<AskedWord> words;
  add_words(question.tree, false, words);
  std::vector<UnknownWord> unknown;
  schemas::Stems stems;
  for (const auto& [word, is_known] : words) {
    if (index.terms().contains(schemas::stem_term(stems.stem_of(word)))) continue;
    if (unknown.size() == kMaxCorrections) break;
    const bool may_be_slip = !is_known && is_plain_word(word);
    unknown.push_back({word, may_be_slip ? corrected(word, index) : std::string()});
  }
  add_unknown_values(question.tree, index, unknown);
  return unknown;
}

std::string with_words_corrected(std::string query, const std::vector<UnknownWord>& unknown) {
  bool changed = false;
  for (const UnknownWord& one : unknown) {
    const std::size_t at = place_of(query, one.word);
    if (one.nearest.empty() || at == std::string::npos) continue;
    query.replace(at, one.word.size(), one.nearest);
    changed = true;
  }
  return changed ? query : std::string();
}

std::string without(const std::string& query, Place place) {
  const auto trimmed = [](const std::string& text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == text.npos ? std::string()
                              : text.substr(first, text.find_last_not_of(' ') - first + 1);
  };
  const std::string before = trimmed(query.substr(0, place.begin));
  const std::string after = trimmed(query.substr(std::min(place.end, query.size())));
  return before.empty() || after.empty() ? before + after : before + " " + after;
}

// Words that were asked for just so, as they would be without quotation marks; nothing where the
// part is none.
std::optional<Node> without_quotes(const Node& part) {
  const auto* phrase = std::get_if<Phrase>(&part.is);
  if (phrase == nullptr || phrase->leaves.size() < 2) return std::nullopt;
  Group words{Join::kAll, {}, false, {}};
  for (const Leaf& leaf : phrase->leaves) {
    if (leaf.match != Leaf::Match::kExact) return std::nullopt;
    words.children.push_back({part.place, Phrase{{{Leaf::Match::kEveryForm, leaf.text}}, false}});
  }
  return Node{part.place, std::move(words)};
}

std::string with_quotes_removed(std::string query, Place place) {
  const std::size_t end = std::min(place.end, query.size());
  for (std::size_t at = end; at-- > place.begin;)
    if (query[at] == '"') query.erase(at, 1);
  return query;
}

void add_unquoted(OpenIndex& index, const Question& question, std::vector<WithoutPart>& found) {
  const std::vector<const Node*> parts = parts_of(question.tree);
  for (std::size_t i = 0; i < parts.size() && i < kMaxParts; ++i) {
    std::optional<Node> words = without_quotes(*parts[i]);
    if (!words) continue;
    Group all{Join::kAll, {}, false, {}};
    for (const Node* part : parts) all.children.push_back(part == parts[i] ? *words : *part);
    const Xapian::Query query = xapian_query({question.tree.place, std::move(all)}, index.terms());
    const std::uint64_t total = matches_of(
        index.database(), Xapian::Query(Xapian::Query::OP_FILTER, query, question.among));
    if (total > 0)
      found.push_back({"the quotation marks of " + in_words(*parts[i]), total,
                       with_quotes_removed(question.text, parts[i]->place)});
  }
}

std::vector<WithoutPart> without_each(OpenIndex& index, const Question& question) {
  std::vector<WithoutPart> found;
  const auto* group = std::get_if<Group>(&question.tree.is);
  if (group == nullptr || group->join != Join::kAll) return found;
  for (std::size_t i = 0; i < group->children.size() && i < kMaxParts; ++i) {
    Group rest = *group;
    rest.children.erase(rest.children.begin() + static_cast<std::ptrdiff_t>(i));
    const Xapian::Query query = xapian_query({question.tree.place, std::move(rest)}, index.terms());
    const std::uint64_t total = matches_of(
        index.database(), Xapian::Query(Xapian::Query::OP_FILTER, query, question.among));
    if (total > 0)
      found.push_back(
          {in_words(group->children[i]), total, without(question.text, group->children[i].place)});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const WithoutPart& a, const WithoutPart& b) { return a.total > b.total; });
  return found;
}

}  // namespace

Advice advice_on(OpenIndex& index, const Question& question, bool page_is_empty) {
  Advice advice;
  advice.unknown = unknown_words(index, question);
  advice.spelling = with_words_corrected(question.text, advice.unknown);
  if (page_is_empty) {
    advice.without = without_each(index, question);
    add_unquoted(index, question, advice.without);
  }
  return advice;
}

}  // namespace precedent::query
