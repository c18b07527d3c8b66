#include "indexer/documents/document_builder.hh"

#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "indexer/documents/document_seal.hh"
#include "indexer/documents/field_entries.hh"
#include "indexer/reviews/joined_comments.hh"
#include "indexer/reviews/letter_outline.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/persons.hh"
#include "schemas/index/record_packing.hh"
#include "schemas/index/terms.hh"

namespace precedent::indexer {
namespace {

using schemas::CommentFacts;
using schemas::LetterFacts;
using schemas::LetterRecord;

void add_sightings(Xapian::Document& document, const LetterFacts& letter) {
  for (const schemas::StaffRecord& person : letter.staff) {
    document.add_boolean_term(
        schemas::person_sighting_term({person.name, person.phone, letter.office}));
  }
}

// Headings above several comments are weighed once.
void add_letter_words(Xapian::Document& document, const LetterRecord& record,
                      DocumentWords& words) {
  words.begin(document);
  words.add_section(record.text, 1);
  std::unordered_set<std::string_view> weighed;
  for (const CommentFacts& comment : record.comments)
    for (const std::string& heading : comment.heading)
      if (weighed.insert(heading).second) words.weigh_again(heading, schemas::kHeadingWdf - 1);
  words.finish();
}

// Two answers are apart like two sections, so that no phrase reaches from one into the other.
void add_comment_words(Xapian::Document& document, const CommentFacts& comment,
                       DocumentWords& words) {
  words.begin(document);
  for (const std::string& heading : comment.heading)
    words.add_section(heading, schemas::kCommentHeadingWdf);
  words.add_section(comment.text, schemas::kCommentWdf);
  std::unordered_set<std::string_view> written;
  for (const schemas::AnswerRecord& answer : comment.review.answers)
    if (written.insert(answer.text).second) words.add_section_weighed_once(answer.text);
  words.finish();
}

// The letters of each review, by its id.
using Threads = std::unordered_map<std::string_view, std::vector<std::string>>;

Threads threads_of(const std::vector<LetterRecord>& letters) {
  Threads threads;
  for (const LetterRecord& record : letters)
    if (!record.review.thread.empty()) threads[record.review.thread].push_back(record.letter.id);
  return threads;
}

// The letters that are copied to people by name alone, with these among their people; by place.
std::unordered_map<std::size_t, LetterFacts> letters_with_copied_staff(
    const std::vector<LetterRecord>& letters) {
  std::unordered_map<std::size_t, LetterFacts> named;
  for (std::size_t index = 0; index < letters.size(); ++index) {
    for (const std::string& name : letters[index].review.copied_staff) {
      LetterFacts& facts = named.try_emplace(index, letters[index].letter).first->second;
      facts.staff.push_back({name, {}, {}, {}});
    }
  }
  return named;
}

// The documents of one family.
class FamilyBuilder {
 public:
  FamilyBuilder(const Family& family, const schemas::Taxonomy& taxonomy, DocumentWords& words)
      : family_(family),
        taxonomy_(taxonomy),
        words_(words),
        threads_(threads_of(family.letters)),
        copied_(letters_with_copied_staff(family.letters)) {}

  Xapian::Document letter_document(std::size_t index) const {
    const LetterRecord& record = family_.letters[index];
    const LetterFacts& letter = record.letter;
    Xapian::Document document;
    document.add_boolean_term(schemas::id_term(letter.id));
    const LetterOutline outline = outline_of(record);
    for (const std::string& key : outline.keys) document.add_boolean_term(schemas::link_term(key));
    document.add_value(schemas::kOrderSlot, schemas::order_value(letter.date(), letter.id, 0));
    document.add_value(schemas::kOutlineSlot, outline_text(outline));
    const SeenLetter seen = seen_letter(index);
    add_to(document, letter_entries({&seen, 1}));
    add_to(document, own_entries(record.topics, record.citations, taxonomy_));
    add_to(document, review_entries(record.review, thread_of(record)));
    add_sightings(document, letter);
    add_letter_words(document, record, words_);
    document.set_data(schemas::with_seal(data_of(record), seal_of(document)));
    return document;
  }

  Xapian::Document comment_document(const StandingComment& standing) {
    const schemas::CommentRecord record = comment_record(family_.letters, standing);
    const LetterFacts& letter = record.letter;
    const CommentFacts& comment = record.comment;
    Xapian::Document document;
    document.add_boolean_term(schemas::id_term(schemas::comment_id(letter.id, comment.ordinal)));
    document.add_value(schemas::kOrderSlot,
                       schemas::order_value(letter.date(), letter.id, comment.ordinal));
    add_places(document, standing);
    add_to(document, own_entries(comment.topics, comment.citations, taxonomy_));
    add_to(document, review_entries(record.review, comment.review,
                                    thread_of(family_.letters[standing.index.letter])));
    add_comment_words(document, comment, words_);
    document.set_data(schemas::with_seal(data_of(record), seal_of(document)));
    return document;
  }

 private:
  SeenLetter seen_letter(std::size_t index) const {
    const auto copied = copied_.find(index);
    const LetterFacts& facts =
        copied == copied_.end() ? family_.letters[index].letter : copied->second;
    return {&facts, family_.first_seen[index]};
  }

  std::span<const std::string> thread_of(const LetterRecord& record) const {
    const auto found = threads_.find(record.review.thread);
    return found == threads_.end() ? std::span<const std::string>() : found->second;
  }

  // The letters it is in, what it is called in each, and their fields.
  void add_places(Xapian::Document& document, const StandingComment& standing) {
    std::vector<std::size_t> letters;
    const auto add_letter = [&](std::size_t letter) {
      if (std::find(letters.begin(), letters.end(), letter) != letters.end()) return;
      document.add_boolean_term(schemas::letter_term(family_.letters[letter].letter.id));
      letters.push_back(letter);
    };
    const auto add = [&](const CommentIndex& place) {
      const LetterRecord& record = family_.letters[place.letter];
      const std::string& number = record.comments[place.comment].number;
      if (!number.empty()) document.add_boolean_term(schemas::alias_term(record.letter.id, number));
      add_letter(place.letter);
    };
    add(standing.index);
    for (const CommentIndex& joined : standing.joined) add(joined);
    for (const std::size_t letter : standing.whole_answers) add_letter(letter);
    add_to(document, shared_entries(letters));
  }

  // Most comments of a letter are joined with those of the same letters.
  const FieldEntries& shared_entries(const std::vector<std::size_t>& letters) {
    if (letters == shared_by_) return shared_;
    std::vector<SeenLetter> seen;
    for (const std::size_t index : letters) seen.push_back(seen_letter(index));
    shared_ = letter_entries(seen);
    shared_by_ = letters;
    return shared_;
  }

  const Family& family_;
  const schemas::Taxonomy& taxonomy_;
  DocumentWords& words_;
  Threads threads_;
  std::unordered_map<std::size_t, LetterFacts> copied_;
  std::vector<std::size_t> shared_by_;  // the letters that shared_ is of
  FieldEntries shared_;
};

}  // namespace

void DocumentBuilder::build(
    const Family& letters,
    const std::function<void(const schemas::LetterFacts&, LetterDocuments)>& take) {
  FamilyBuilder builder(letters, *taxonomy_, words_);
  const std::vector<StandingComment> comments = standing_comments(letters.letters);
  auto comment = comments.begin();
  for (std::size_t index = 0; index < letters.letters.size(); ++index) {
    LetterDocuments documents;
    documents.letter = builder.letter_document(index);
    for (; comment != comments.end() && comment->index.letter == index; ++comment)
      documents.comments.push_back(builder.comment_document(*comment));
    take(letters.letters[index].letter, std::move(documents));
  }
}

}  // namespace precedent::indexer
