#include "indexer/index_writer.hh"

#include <sstream>

#include "indexer/databases.hh"
#include "schemas/fields.hh"
#include "schemas/index_layout.hh"
#include "schemas/terms.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

std::optional<Xapian::Document> document_of(const Xapian::Database& database,
                                            const std::string& term) {
  const Xapian::PostingIterator found = database.postlist_begin(term);
  if (found == database.postlist_end(term)) return std::nullopt;
  return database.get_document(*found);
}

// ISO date out of the slot of `seen:`; empty where the letter came with the first load.
std::string first_seen_of(const Xapian::Document& document) {
  const std::string digits = document.get_value(schemas::field(schemas::FieldId::kSeen).slot);
  return digits.size() != 8
             ? std::string()
             : digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6);
}

std::string joined_lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

}  // namespace

IndexWriter::IndexWriter(const fs::path& generation, const schemas::Taxonomy& taxonomy)
    : comments_(open_to_write(schemas::generation_paths(generation).comments)),
      letters_(open_to_write(schemas::generation_paths(generation).letters)),
      builder_(taxonomy),
      run_(run_of(letters_)) {}

bool IndexWriter::repair() {
  if (run_of(comments_) == run_) return false;
  comments_.begin_transaction();
  std::istringstream touched(comments_.get_metadata(std::string(schemas::kTouchedKey)));
  for (std::string id; std::getline(touched, id);) restore_comments(id);
  comments_.set_metadata(std::string(schemas::kTouchedKey), "");
  comments_.set_metadata(std::string(schemas::kRunKey), std::to_string(run_));
  comments_.commit_transaction();
  return true;
}

// The letter's document holds its comments: what the comments database has of it is made anew.
void IndexWriter::restore_comments(std::string_view letter_id) {
  const std::optional<Xapian::Document> letter = document_of(letters_, schemas::id_term(letter_id));
  LetterDocuments documents;
  if (letter) {
    documents =
        builder_.documents_of(schemas::letter_record(letter->get_data()), first_seen_of(*letter));
  }
  put_comments(documents, letter_id);
}

void IndexWriter::begin() {
  touched_.clear();
  comments_.begin_transaction();
  letters_.begin_transaction();
}

void IndexWriter::put(const schemas::LetterRecord& record, std::string_view first_seen) {
  const LetterDocuments documents = builder_.documents_of(record, first_seen);
  put_comments(documents, record.letter.id);
  letters_.replace_document(schemas::id_term(record.letter.id), documents.letter);
  touched_.push_back(record.letter.id);
}

void IndexWriter::put_comments(const LetterDocuments& documents, std::string_view letter_id) {
  comments_.delete_document(schemas::letter_term(letter_id));
  for (const Xapian::Document& comment : documents.comments) comments_.add_document(comment);
}

void IndexWriter::remove(std::string_view letter_id) {
  put_comments({}, letter_id);
  letters_.delete_document(schemas::id_term(letter_id));
  touched_.emplace_back(letter_id);
}

void IndexWriter::set_metadata(const std::string& key, const std::string& text) {
  letters_.set_metadata(key, text);
}

std::string IndexWriter::metadata(std::string_view key) const {
  return letters_.get_metadata(std::string(key));
}

void IndexWriter::commit(std::uint64_t run) {
  const std::string key(schemas::kRunKey);
  comments_.set_metadata(key, std::to_string(run));
  comments_.set_metadata(std::string(schemas::kTouchedKey), joined_lines(touched_));
  letters_.set_metadata(key, std::to_string(run));
  comments_.commit_transaction();
  letters_.commit_transaction();
  run_ = run;
}

}  // namespace precedent::indexer
