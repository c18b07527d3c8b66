#include "indexer/document_builder.hh"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "indexer/field_entries.hh"
#include "indexer/letter_record.hh"
#include "schemas/fields.hh"
#include "schemas/persons.hh"
#include "schemas/terms.hh"

namespace precedent::indexer {
namespace {

using schemas::CommentFacts;
using schemas::LetterFacts;
using schemas::LetterRecord;
using schemas::Quantity;
using schemas::Word;

// Adds the words of one section after the other to a document.
class WordWriter {
 public:
  WordWriter(Xapian::Document& document, schemas::Stems& stems)
      : document_(document), stems_(stems) {}

  // With positions, behind the sections before it.
  void add_section(std::string_view text, Xapian::termcount wdf) {
    Xapian::termpos end = begin_;
    schemas::for_each_word(text, [&](const Word& word) {
      end = begin_ + word.position;
      add_placed(word, end, wdf);
    });
    if (!text.empty()) begin_ = end + schemas::kSectionGap;
  }

  // Words that stand elsewhere in the document, weighed once more.
  void weigh_again(std::string_view text, Xapian::termcount wdf) {
    schemas::for_each_word(text, [&](const Word& word) {
      document_.add_term(std::string(word.text), wdf);
      document_.add_term(schemas::stem_term(stems_.stem_of(word.text)), wdf);
    });
  }

 private:
  void add_placed(const Word& word, Xapian::termpos position, Xapian::termcount wdf) {
    document_.add_posting(std::string(word.text), position, wdf);
    document_.add_term(schemas::stem_term(stems_.stem_of(word.text)), wdf);
    if (word.quantity == Quantity::kAmount)
      document_.add_posting(std::string(schemas::kAmountTerm), position, 0);
    if (word.quantity == Quantity::kPercentage)
      document_.add_posting(std::string(schemas::kPercentageTerm), position, 0);
  }

  Xapian::Document& document_;
  schemas::Stems& stems_;
  Xapian::termpos begin_ = 1;
};

void add_sightings(Xapian::Document& document, const LetterFacts& letter) {
  for (const schemas::StaffRecord& person : letter.staff) {
    document.add_boolean_term(
        schemas::person_sighting_term({person.name, person.phone, letter.office}));
  }
}

// Headings above several comments are weighed once.
void add_letter_words(Xapian::Document& document, const LetterRecord& record,
                      schemas::Stems& stems) {
  WordWriter writer(document, stems);
  writer.add_section(record.text, 1);
  std::unordered_set<std::string_view> weighed;
  for (const CommentFacts& comment : record.comments)
    for (const std::string& heading : comment.heading)
      if (weighed.insert(heading).second) writer.weigh_again(heading, schemas::kHeadingWdf - 1);
}

void add_comment_words(Xapian::Document& document, const CommentFacts& comment,
                       schemas::Stems& stems) {
  WordWriter writer(document, stems);
  for (const std::string& heading : comment.heading)
    writer.add_section(heading, schemas::kHeadingWdf);
  writer.add_section(comment.text, 1);
  writer.add_section(comment.response, 1);
}

Xapian::Document letter_document(const LetterRecord& record, const FieldEntries& shared,
                                 const FieldEntries& own, schemas::Stems& stems) {
  const LetterFacts& letter = record.letter;
  Xapian::Document document;
  document.set_data(data_of(record));
  document.add_boolean_term(schemas::id_term(letter.id));
  document.add_value(schemas::kOrderSlot, schemas::order_value(letter.date(), letter.id, 0));
  add_to(document, shared);
  add_to(document, own);
  add_sightings(document, letter);
  add_letter_words(document, record, stems);
  return document;
}

Xapian::Document comment_document(const schemas::CommentRecord& record, const FieldEntries& shared,
                                  const FieldEntries& own, schemas::Stems& stems) {
  const LetterFacts& letter = record.letter;
  const CommentFacts& comment = record.comment;
  Xapian::Document document;
  document.set_data(data_of(record));
  document.add_boolean_term(schemas::id_term(schemas::comment_id(letter.id, comment.ordinal)));
  document.add_boolean_term(schemas::letter_term(letter.id));
  if (!comment.number.empty())
    document.add_boolean_term(schemas::alias_term(letter.id, comment.number));
  document.add_value(schemas::kOrderSlot,
                     schemas::order_value(letter.date(), letter.id, comment.ordinal));
  add_to(document, shared);
  add_to(document, own);
  add_comment_words(document, comment, stems);
  return document;
}

}  // namespace

LetterDocuments DocumentBuilder::documents_of(const LetterRecord& record,
                                              std::string_view first_seen) {
  const FieldEntries shared = letter_entries(record.letter, first_seen);
  LetterDocuments documents;
  documents.letter = letter_document(
      record, shared, own_entries(record.topics, record.citations, *taxonomy_), stems_);
  documents.comments.reserve(record.comments.size());
  for (std::size_t i = 0; i < record.comments.size(); ++i) {
    const CommentFacts& comment = record.comments[i];
    documents.comments.push_back(
        comment_document(comment_record(record, i), shared,
                         own_entries(comment.topics, comment.citations, *taxonomy_), stems_));
  }
  return documents;
}

}  // namespace precedent::indexer
