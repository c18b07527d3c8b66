#include "indexer/index/index_writer.hh"

#include <iterator>
#include <optional>
#include <sstream>
#include <utility>

#include "indexer/index/databases.hh"
#include "indexer/records/stored_letters.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/record.hh"
#include "schemas/index/terms.hh"
#include "schemas/meaning/stem_counts.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

std::string joined_lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

bool means_the_same(const Xapian::Document& a, const Xapian::Document& b) {
  schemas::StemCounter stems;
  stems.add(schemas::comment_record(a.get_data()).comment);
  const std::vector<schemas::StemCount> of_a = stems.take();
  stems.add(schemas::comment_record(b.get_data()).comment);
  return of_a == stems.take();
}

}  // namespace

IndexWriter::IndexWriter(const fs::path& generation, const schemas::Taxonomy& taxonomy)
    : comments_(open_to_write(schemas::generation_paths(generation).comments)),
      letters_(open_to_write(schemas::generation_paths(generation).letters)),
      builder_(taxonomy),
      run_(run_of(letters_)) {}

// The documents of the letters hold all that those of their comments are made of. A run touches
// whole reviews, as they were before it and as they are after it.
bool IndexWriter::repair() {
  if (run_of(comments_) == run_) return false;
  comments_.begin_transaction();
  Family letters;
  std::istringstream touched(comments_.get_metadata(std::string(schemas::kTouchedKey)));
  for (std::string id; std::getline(touched, id);) {
    comments_.delete_document(schemas::letter_term(id));
    if (std::optional<SeenRecord> stored = stored_letter(letters_, id))
      letters.add(std::move(stored->record), stored->first_seen);
  }
  builder_.build(letters, [&](const schemas::LetterFacts&, const LetterDocuments& documents) {
    for (const Xapian::Document& comment : documents.comments) comments_.add_document(comment);
  });
  comments_.set_metadata(std::string(schemas::kTouchedKey), "");
  comments_.set_metadata(std::string(schemas::kRunKey), std::to_string(run_));
  seal_stamp(comments_);
  comments_.commit_transaction();
  return true;
}

void IndexWriter::begin() {
  settle_comments();
  touched_.clear();
  comments_.begin_transaction();
  letters_.begin_transaction();
}

// Looking up what a document was takes most of a night, and the two databases know nothing of each
// other.
void IndexWriter::put(const Family& reviews) {
  std::vector<std::string> ids;
  std::vector<Xapian::Document> letters;
  std::vector<Xapian::Document> comments;
  builder_.build(reviews, [&](const schemas::LetterFacts& letter, LetterDocuments documents) {
    ids.push_back(letter.id);
    letters.push_back(std::move(documents.letter));
    std::move(documents.comments.begin(), documents.comments.end(), std::back_inserter(comments));
  });
  settle_comments();
  comments_written_ = std::async(std::launch::async, [this, ids, comments = std::move(comments)] {
    put_comments(ids, comments);
  });
  for (std::size_t letter = 0; letter < letters.size(); ++letter)
    letters_.replace_document(schemas::id_term(ids[letter]), letters[letter]);
  touched_.insert(touched_.end(), ids.begin(), ids.end());
}

void IndexWriter::settle_comments() {
  if (comments_written_.valid()) comments_written_.get();
}

void IndexWriter::put_comments(const std::vector<std::string>& letter_ids,
                               const std::vector<Xapian::Document>& comments) {
  std::set<Xapian::docid> before;
  for (const std::string& id : letter_ids) {
    const std::string term = schemas::letter_term(id);
    before.insert(comments_.postlist_begin(term), comments_.postlist_end(term));
  }
  for (const Xapian::Document& comment : comments) put_comment(comment, before);
  for (const Xapian::docid gone : before) comments_.delete_document(gone);
}

// In the place of the one that it was, which costs what is other in it. What a document means is
// known by its number (schemas/meaning/): where that is other too, it gets a new one.
void IndexWriter::put_comment(const Xapian::Document& comment, std::set<Xapian::docid>& before) {
  Xapian::TermIterator id = comment.termlist_begin();
  id.skip_to(std::string(schemas::kIdPrefix));
  const Xapian::PostingIterator found = comments_.postlist_begin(*id);
  if (found != comments_.postlist_end(*id) && before.contains(*found) &&
      means_the_same(comments_.get_document(*found), comment)) {
    const Xapian::docid number = *found;
    comments_.replace_document(number, comment);
    before.erase(number);
  } else {
    comments_.add_document(comment);
  }
}

void IndexWriter::remove(std::string_view letter_id) {
  settle_comments();
  comments_.delete_document(schemas::letter_term(letter_id));
  letters_.delete_document(schemas::id_term(letter_id));
  touched_.emplace_back(letter_id);
}

void IndexWriter::set_metadata(const std::string& key, const std::string& text) {
  letters_.set_metadata(key, text);
}

void IndexWriter::set_metadata_of_both(const std::string& key, const std::string& text) {
  settle_comments();
  for (Xapian::WritableDatabase* database : {&letters_, &comments_})
    if (database->get_metadata(key) != text) database->set_metadata(key, text);
}

std::string IndexWriter::metadata(std::string_view key) const {
  return letters_.get_metadata(std::string(key));
}

void IndexWriter::commit(std::uint64_t run) {
  settle_comments();
  const std::string key(schemas::kRunKey);
  comments_.set_metadata(key, std::to_string(run));
  comments_.set_metadata(std::string(schemas::kTouchedKey), joined_lines(touched_));
  letters_.set_metadata(key, std::to_string(run));
  const std::string unit(schemas::kUnitKey);
  comments_.set_metadata(unit, "comments");
  letters_.set_metadata(unit, "letters");
  seal_stamp(comments_);
  seal_stamp(letters_);
  comments_.commit_transaction();
  letters_.commit_transaction();
  run_ = run;
}

}  // namespace precedent::indexer
