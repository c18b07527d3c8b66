#include "tests/query/plain_scan.hh"

#include <algorithm>
#include <map>
#include <optional>

#include "schemas/citations/citations.hh"
#include "schemas/index/terms.hh"
#include "schemas/index/words.hh"

namespace precedent::query {
namespace {

using schemas::CommentFacts;
using schemas::FieldId;
using schemas::LetterFacts;
using schemas::LetterRecord;

struct WordAt {
  std::string text;
  std::string stem;
  schemas::Quantity quantity;
};
using Section = std::vector<WordAt>;

struct Document {
  std::string id;
  std::vector<const LetterFacts*> letters;  // whose facts it has; the first one gives it its id
  std::vector<Section> sections;
  std::vector<std::string> citations;
  std::vector<std::string> topics;
  std::set<std::string> review;  // ids of all its letters
  std::uint32_t round = 0;
  std::uint32_t rounds = 0;
  std::string outcome;
  std::string answer;
  std::string also;
  std::optional<std::uint32_t> days;
};

using Letters = std::vector<LetterRecord>;

Section section_of(const std::string& text) {
  schemas::Stems stems;
  Section section;
  schemas::for_each_word(text, [&](const schemas::Word& word) {
    section.push_back(
        {std::string(word.text), std::string(stems.stem_of(word.text)), word.quantity});
  });
  return section;
}

std::set<std::string> letters_of(const std::string& thread, const Letters& letters) {
  std::set<std::string> ids;
  for (const LetterRecord& record : letters)
    if (record.review.thread == thread) ids.insert(record.letter.id);
  return ids;
}

Document letter_document(const LetterRecord& record, const Letters& letters) {
  Document document;
  document.id = record.letter.id;
  document.letters = {&record.letter};
  document.sections = {section_of(record.text)};
  document.citations = record.citations;
  document.topics = record.topics;
  document.review = letters_of(record.review.thread, letters);
  document.round = record.review.round;
  document.rounds = record.review.rounds;
  document.outcome = record.review.outcome;
  document.days = record.review.days;
  return document;
}

void append(std::vector<std::string>& all, const std::vector<std::string>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

// The responses that answer it, in the order in which its record names them, each text once.
std::vector<std::string> responses_to(const CommentFacts& comment, const Letters& letters) {
  std::vector<std::string> texts;
  for (const schemas::AnswerRecord& answer : comment.review.answers) {
    const bool is_whole_letter = answer.place.ordinal == 0;
    if (is_whole_letter && std::find(texts.begin(), texts.end(), answer.text) == texts.end())
      texts.push_back(answer.text);
    for (const LetterRecord& record : letters)
      for (const CommentFacts& one : record.comments)
        if (record.letter.id == answer.place.letter_id && one.ordinal == answer.place.ordinal &&
            std::find(texts.begin(), texts.end(), one.response) == texts.end())
          texts.push_back(one.response);
  }
  if (texts.empty()) texts.push_back(comment.response);
  return texts;
}

Document comment_document(const LetterRecord& record, const CommentFacts& comment,
                          const Letters& letters) {
  Document document;
  document.id = schemas::comment_id(record.letter.id, comment.ordinal);
  document.letters = {&record.letter};
  for (const std::string& heading : comment.heading)
    document.sections.push_back(section_of(heading));
  document.sections.push_back(section_of(comment.text));
  for (const std::string& response : responses_to(comment, letters))
    document.sections.push_back(section_of(response));
  document.citations = comment.citations;
  document.topics = comment.topics;
  append(document.topics, comment.review.inherited_topics);
  for (const LetterRecord& other : letters) {
    for (const CommentFacts& one : other.comments) {
      const auto& restated = one.review.restates;
      if (!restated || restated->letter_id != record.letter.id ||
          restated->ordinal != comment.ordinal)
        continue;
      document.letters.push_back(&other.letter);
      append(document.citations, one.citations);
      append(document.topics, one.topics);
    }
  }
  for (const schemas::AnswerRecord& answer : comment.review.answers)
    for (const LetterRecord& other : letters)
      if (answer.place.ordinal == 0 && other.letter.id == answer.place.letter_id)
        document.letters.push_back(&other.letter);
  document.review = letters_of(record.review.thread, letters);
  document.round = comment.review.round;
  document.rounds = comment.review.rounds;
  document.outcome = comment.review.outcome;
  document.answer = comment.review.answer;
  document.also = comment.review.also;
  document.days = record.review.days;
  return document;
}

bool matches(const Leaf& leaf, const WordAt& word) {
  schemas::Stems stems;
  switch (leaf.match) {
    case Leaf::Match::kEveryForm:
      return word.stem == stems.stem_of(leaf.text);
    case Leaf::Match::kExact:
      return word.text == leaf.text;
    case Leaf::Match::kPrefix:
      return word.text.rfind(leaf.text, 0) == 0;
    case Leaf::Match::kPattern:
      return std::equal(word.text.begin(), word.text.end(), leaf.text.begin(), leaf.text.end(),
                        [](char c, char wanted) { return wanted == '?' || wanted == c; });
    case Leaf::Match::kAmount:
      return word.quantity == schemas::Quantity::kAmount;
    case Leaf::Match::kPercentage:
      return word.quantity == schemas::Quantity::kPercentage;
  }
  return false;
}

bool has_phrase(const Section& section, const std::vector<Leaf>& leaves) {
  for (std::size_t at = 0; at + leaves.size() <= section.size(); ++at) {
    bool all = true;
    for (std::size_t i = 0; i < leaves.size() && all; ++i)
      all = matches(leaves[i], section[at + i]);
    if (all) return true;
  }
  return false;
}

// Whether operands from `next` on find places of their own beside those already `taken`.
bool has_near(const Section& section, const Proximity& near, std::size_t next,
              std::vector<std::size_t>& taken) {
  if (next == near.operands.size()) return true;
  for (std::size_t at = 0; at < section.size(); ++at) {
    const auto [least, most] = std::minmax_element(taken.begin(), taken.end());
    if (!taken.empty()) {
      if (near.in_order && at <= taken.back()) continue;
      if (std::max(at, *most) - std::min(at, *least) > near.span) continue;
      if (std::find(taken.begin(), taken.end(), at) != taken.end()) continue;
    }
    const std::vector<Leaf>& leaves = near.operands[next];
    if (std::none_of(leaves.begin(), leaves.end(),
                     [&](const Leaf& leaf) { return matches(leaf, section[at]); }))
      continue;
    taken.push_back(at);
    if (has_near(section, near, next + 1, taken)) return true;
    taken.pop_back();
  }
  return false;
}

bool is_below(const std::string& citation, const std::string& wanted) {
  if (citation == wanted) return true;
  return citation.rfind(wanted, 0) == 0 &&
         std::isalnum(static_cast<unsigned char>(citation[wanted.size()])) == 0;
}

// What people type, and what it means; written out by hand.
const std::map<std::string, std::vector<std::string>>& meanings_of_citations() {
  static const std::map<std::string, std::vector<std::string>> meanings = {
      {"402", {"s-k 402", "s-b 402"}},
      {"402(b)", {"s-k 402(b)", "s-b 402(b)"}},
      {"Item 402", {"s-k 402"}},
      {"Item 402(b)(2) of Regulation S-K", {"s-k 402(b)(2)"}},
      {"404", {"s-k 404", "s-b 404"}},
      {"ASC 606", {"asc 606"}},
      {"asc 606-10-50", {"asc 606-10-50"}},
      {"SAB 99", {"sab 99", "sab-topic 1.m"}},
      {"C&DI 102.10", {"cdi non-gaap 102.10", "cdi 102.10"}},
  };
  return meanings;
}

bool has_citation(const Document& document, const std::string& typed) {
  for (const std::string& wanted : meanings_of_citations().at(typed))
    for (const std::string& citation : document.citations)
      if (is_below(citation, wanted)) return true;
  return false;
}

bool holds_words(const std::string& text, const std::vector<std::string>& words) {
  const std::vector<std::string> held = schemas::words_of(text);
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(held.begin(), held.end(), word) != held.end();
  });
}

bool has_company(const LetterFacts& letter, const std::string& typed) {
  std::vector<std::string> names = {letter.company};
  for (const schemas::RegistrantRecord& party : letter.registrants) {
    if (party.cik == typed) return true;
    names.push_back(party.name);
    names.insert(names.end(), party.former_names.begin(), party.former_names.end());
  }
  if (std::all_of(typed.begin(), typed.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return false;
  const std::vector<std::string> words = schemas::words_of(typed);
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return holds_words(name, words); });
}

bool has_examiner(const LetterFacts& letter, const std::string& typed, const SamePersons& persons) {
  const std::vector<std::string> words = schemas::words_of(schemas::person_value(typed));
  for (const schemas::StaffRecord& mention : letter.staff) {
    std::vector<std::string> names = {schemas::person_value(mention.name)};
    for (const std::vector<std::string>& person : persons)
      if (std::find(person.begin(), person.end(), names[0]) != person.end()) names = person;
    for (const std::string& name : names)
      if (holds_words(name, words)) return true;
  }
  return false;
}

bool has_form(const LetterFacts& letter, const std::string& typed) {
  const std::string wanted = schemas::fold(typed);
  for (const std::string& form : letter.forms) {
    const std::string own = schemas::fold(form);
    if (own == wanted || own == wanted + "/a") return true;
    if (wanted == "10" && (own.starts_with("10-12g") || own.starts_with("10-12b"))) return true;
  }
  return false;
}

bool has_topic(const Document& document, const std::string& typed) {
  for (const std::string& topic : document.topics)
    if (topic == typed || topic.rfind(typed + "/", 0) == 0) return true;
  return false;
}

// `date`: 2009-12-05, compared letter by letter with what the range's ends begin with.
bool is_within(const std::string& date, const std::string& range) {
  if (date.empty()) return false;
  const std::size_t dots = range.find("..");
  const std::string from = range.substr(0, dots);
  const std::string to = dots == std::string::npos ? from : range.substr(dots + 2);
  return (from.empty() || date.substr(0, from.size()) >= from) &&
         (to.empty() || date.substr(0, to.size()) <= to);
}

bool has_file(const LetterFacts& letter, const std::string& typed) {
  static const std::map<std::string, std::string> meanings = {
      {"1-95001", "001-95001"}, {"333-991234", "333-991234"}, {"0-90462", "000-90462"}};
  const auto& numbers = letter.file_numbers;
  return std::find(numbers.begin(), numbers.end(), meanings.at(typed)) != numbers.end();
}

bool is_in_range(std::uint32_t number, const std::string& range) {
  const std::size_t dots = range.find("..");
  const std::string from = range.substr(0, dots);
  const std::string to = dots == std::string::npos ? from : range.substr(dots + 2);
  return (from.empty() || number >= std::stoul(from)) && (to.empty() || number <= std::stoul(to));
}

bool has_letter_of_review(const Document& document, std::string typed) {
  const auto without_dashes = [](std::string id) {
    id.erase(std::remove(id.begin(), id.end(), '-'), id.end());
    return id;
  };
  typed = without_dashes(typed);
  return std::any_of(document.review.begin(), document.review.end(),
                     [&](const std::string& id) { return without_dashes(id) == typed; });
}

bool has_name(const std::vector<std::string>& names, const std::string& typed) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return holds_words(name, schemas::words_of(typed));
  });
}

// What is true of one letter.
bool letter_has_value(const LetterFacts& letter, const FieldValue& value,
                      const SamePersons& persons) {
  const std::string& typed = value.typed;
  const auto is = [&](const std::string& own) {
    return schemas::fold(own) == schemas::fold(typed);
  };
  switch (value.field) {
    case FieldId::kCompany:
      return has_company(letter, typed);
    case FieldId::kCik:
      return has_company(letter, schemas::cik_value(typed));
    case FieldId::kFile:
      return has_file(letter, typed);
    case FieldId::kExaminer:
      return has_examiner(letter, typed, persons);
    case FieldId::kForm:
      return has_form(letter, typed);
    case FieldId::kType:
      return is(letter.type);
    case FieldId::kKind:
      return is(letter.kind);
    case FieldId::kSide:
      return is(letter.side);
    case FieldId::kOffice:
      return holds_words(letter.office, schemas::words_of(typed));
    case FieldId::kCounsel:
      return has_name(letter.counsel, typed);
    case FieldId::kSigner:
      return has_name(letter.signers, typed);
    case FieldId::kAuditor:
      return has_name(letter.auditors, typed);
    case FieldId::kSic:
      return is(letter.sic);
    case FieldId::kState:
      return is(letter.state);
    case FieldId::kInc:
      return is(letter.state_of_incorporation);
    case FieldId::kYear:
      return is_within(letter.letter_date.substr(0, 4), typed);
    case FieldId::kDate:
      return is_within(letter.letter_date, typed);
    case FieldId::kReleased:
      return is_within(letter.released, typed);
    case FieldId::kSeen:
      return is_within("2026-11-02", typed);
    case FieldId::kText:  // the parser makes words of it
    case FieldId::kTopic:
    case FieldId::kCites:
    case FieldId::kThread:
    case FieldId::kRound:
    case FieldId::kRounds:
    case FieldId::kOutcome:
    case FieldId::kAnswer:
    case FieldId::kDays:
      return false;
  }
  return false;
}

bool has_value(const Document& document, const FieldValue& value, const SamePersons& persons) {
  const std::string& typed = value.typed;
  switch (value.field) {
    case FieldId::kTopic:
      return has_topic(document, typed);
    case FieldId::kCites:
      return has_citation(document, typed);
    case FieldId::kThread:
      return has_letter_of_review(document, typed);
    case FieldId::kRound:
      return document.round > 0 && is_in_range(document.round, typed);
    case FieldId::kRounds:
      return document.rounds > 0 && is_in_range(document.rounds, typed);
    case FieldId::kOutcome:
      return document.outcome == schemas::fold(typed);
    case FieldId::kAnswer:
      return document.answer == schemas::fold(typed) || document.also == schemas::fold(typed);
    case FieldId::kDays:
      return document.days && is_in_range(*document.days, typed);
    default:
      return std::any_of(
          document.letters.begin(), document.letters.end(),
          [&](const LetterFacts* letter) { return letter_has_value(*letter, value, persons); });
  }
}

bool answers(const Document& document, const Node& node, const SamePersons& persons) {
  if (const auto* phrase = std::get_if<Phrase>(&node.is)) {
    return std::any_of(document.sections.begin(), document.sections.end(),
                       [&](const Section& one) { return has_phrase(one, phrase->leaves); });
  }
  if (const auto* near = std::get_if<Proximity>(&node.is)) {
    return std::any_of(document.sections.begin(), document.sections.end(), [&](const Section& one) {
      std::vector<std::size_t> taken;
      return has_near(one, *near, 0, taken);
    });
  }
  if (const auto* negation = std::get_if<Not>(&node.is))
    return !answers(document, negation->child.front(), persons);
  if (const auto* group = std::get_if<Group>(&node.is)) {
    const auto child_answers = [&](const Node& child) { return answers(document, child, persons); };
    const auto& children = group->children;
    return group->join == Join::kAll ? std::all_of(children.begin(), children.end(), child_answers)
                                     : std::any_of(children.begin(), children.end(), child_answers);
  }
  return has_value(document, std::get<FieldValue>(node.is), persons);
}

}  // namespace

std::set<std::string> plain_scan(const Node& tree, const Letters& letters, Unit unit,
                                 const SamePersons& persons) {
  std::set<std::string> ids;
  const auto take = [&](const Document& document) {
    if (answers(document, tree, persons)) ids.insert(document.id);
  };
  for (const LetterRecord& record : letters) {
    if (unit == Unit::kLetter) {
      take(letter_document(record, letters));
      continue;
    }
    for (const CommentFacts& comment : record.comments)
      if (!comment.review.restates) take(comment_document(record, comment, letters));
  }
  return ids;
}

}  // namespace precedent::query
