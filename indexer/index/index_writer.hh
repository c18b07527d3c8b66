#pragma once
// Writes letters into the two databases of one generation.
//
//   IndexWriter writer(generation);
//   writer.begin();
//   writer.put(family);
//   writer.commit(writer.run() + 1);
//
// Between begin() and commit() nothing is visible to readers. The comments are committed first; a
// kill between the two leaves databases of different runs, which repair() takes back to the older.

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <future>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/documents/document_builder.hh"
#include "indexer/reviews/family.hh"
#include "schemas/topics/topics.hh"

namespace precedent::indexer {

class IndexWriter {
 public:
  // Makes the databases where there are none yet. Throws schemas::IndexError on another version of
  // the format, and whatever Xapian throws.
  explicit IndexWriter(const std::filesystem::path& generation,
                       const schemas::Taxonomy& taxonomy = schemas::Taxonomy::built_in());

  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;

  // Number of the run that wrote last; 0 in a new index.
  std::uint64_t run() const { return run_; }

  // Whether a kill between the two commits was found, and undone. Call it before begin().
  bool repair();

  void begin();

  // `reviews` are whole and linked; they take the place of what the index has under the ids of
  // their letters, and of all comments that these are in.
  void put(const Family& reviews);
  // With all comments that it is in, of other letters too.
  void remove(std::string_view letter_id);

  // Metadata of the letters database, in the same transaction. Empty text removes a key.
  void set_metadata(const std::string& key, const std::string& text);
  std::string metadata(std::string_view key) const;
  // The same of both databases, for who searches.
  void set_metadata_of_both(const std::string& key, const std::string& text);

  // Stamps both databases with the run's number and makes all changes visible, comments first.
  void commit(std::uint64_t run);
  std::uint64_t letters_count() const { return letters_.get_doccount(); }
  std::uint64_t comments_count() { return comments().get_doccount(); }

  // As the next reader will see it.
  const Xapian::Database& letters() const { return letters_; }
  const Xapian::Database& comments() {
    settle_comments();
    return comments_;
  }

  // The letters that were put or removed since begin().
  std::size_t touched_count() const { return touched_.size(); }

 private:
  // Those of whole reviews, with the ids of their letters.
  void put_comments(const std::vector<std::string>& letter_ids,
                    const std::vector<Xapian::Document>& comments);
  // Takes the document that it stands in the place of out of `before`.
  void put_comment(const Xapian::Document& comment, std::set<Xapian::docid>& before);
  // Waits for the thread that puts comments while letters are put, and throws what it threw.
  void settle_comments();

  Xapian::WritableDatabase comments_;
  Xapian::WritableDatabase letters_;
  DocumentBuilder builder_;
  std::vector<std::string> touched_;
  std::uint64_t run_ = 0;
  std::future<void> comments_written_;  // who touches comments_ settles it first
};

}  // namespace precedent::indexer
