#include "indexer/records/stored_letters.hh"

#include "schemas/index/fields.hh"
#include "schemas/index/terms.hh"

namespace precedent::indexer {
namespace {

// ISO date out of the slot of `seen:`; empty where the letter came with the first load.
std::string first_seen_of(const Xapian::Document& document) {
  const std::string digits = document.get_value(schemas::field(schemas::FieldId::kSeen).slot);
  return digits.size() != 8
             ? std::string()
             : digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6);
}

}  // namespace

SeenRecord stored_letter(const Xapian::Document& document) {
  return {schemas::letter_record(document.get_data()), first_seen_of(document)};
}

std::optional<SeenRecord> stored_letter(const Xapian::Database& letters,
                                        std::string_view letter_id) {
  const Xapian::docid number = document_number(letters, letter_id);
  if (number == 0) return std::nullopt;
  return stored_letter(letters.get_document(number));
}

LetterOutline stored_outline(const Xapian::Document& document) {
  return read_outline(document.get_value(schemas::kOutlineSlot));
}

Xapian::docid document_number(const Xapian::Database& letters, std::string_view letter_id) {
  const std::string term = schemas::id_term(letter_id);
  const Xapian::PostingIterator found = letters.postlist_begin(term);
  return found == letters.postlist_end(term) ? 0 : *found;
}

std::vector<std::string> terms_with_prefix(const Xapian::Document& document,
                                           std::string_view prefix) {
  std::vector<std::string> terms;
  Xapian::TermIterator term = document.termlist_begin();
  for (term.skip_to(std::string(prefix)); term != document.termlist_end(); ++term) {
    if (!(*term).starts_with(prefix)) break;
    terms.push_back(*term);
  }
  return terms;
}

}  // namespace precedent::indexer
