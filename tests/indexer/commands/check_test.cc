#include "indexer/commands/check.hh"

#include <algorithm>
#include <catch2/catch.hpp>

#include "indexer/durable_files.hh"
#include "indexer/index/index_writer.hh"
#include "indexer/records/letter_record.hh"
#include "indexer/sources/ledger_entry.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/record.hh"
#include "schemas/index/terms.hh"
#include "tests/support/index_of.hh"
#include "tests/support/sample_letters.hh"

using namespace precedent;
using indexer::check_index;

namespace {

namespace fs = std::filesystem;
using Xapian::WritableDatabase;

// An index with a ledger, as a run writes it.
tests::TestIndex sound_index() {
  auto index = tests::index_of(tests::sample_letters());
  WritableDatabase letters(schemas::generation_paths(index.generation()).letters.string());
  for (const corpus::Letter& letter : tests::sample_letters()) {
    indexer::LedgerEntry entry;
    entry.path = letter.source.path;
    entry.letters = {{letter.source.member, letter.id, indexer::SourceRank::kComplete, "", true}};
    letters.set_metadata(indexer::ledger_key(entry.path), indexer::ledger_text(entry));
  }
  letters.commit();
  std::string journal;
  for (const corpus::Letter& letter : tests::sample_letters()) journal += letter.id + "\t-\t1\n";
  indexer::replace_file(schemas::journal_file(index.path()), journal);
  return index;
}

}  // namespace

TEST_CASE("a sound index is sound") {
  const auto index = sound_index();
  const auto result = check_index(index.generation());
  CHECK(result.problems.empty());
  CHECK(result.run == 1);
  CHECK(result.letters == 5);
  CHECK(result.comments == 3);
}

TEST_CASE("what does not hold together is told") {
  const auto index = sound_index();
  const schemas::GenerationPaths paths = schemas::generation_paths(index.generation());
  const std::string id = tests::staff_letter().id;
  const std::string comment_id = schemas::id_term(schemas::comment_id(id, 2));
  std::string expected;
  SECTION("a comment is missing") {
    WritableDatabase(paths.comments.string()).delete_document(comment_id);
    expected = "comment " + id + "@2 is missing";
  }
  SECTION("a comment is there twice") {
    WritableDatabase comments(paths.comments.string());
    comments.add_document(comments.get_document(*comments.postlist_begin(comment_id)));
    expected = "comments: several documents are " + id + "@2";
  }
  SECTION("a letter is missing") {
    WritableDatabase(paths.letters.string()).delete_document(schemas::id_term(id));
    expected = "there are comments of letter " + id + ", which is not in the index";
  }
  SECTION("the ledger does not know a letter") {
    WritableDatabase(paths.letters.string())
        .set_metadata(indexer::ledger_key(tests::staff_letter().source.path), "");
    expected = "the ledger knows no source of letter " + id;
  }
  SECTION("the runs differ") {
    WritableDatabase(paths.comments.string()).set_metadata(std::string(schemas::kRunKey), "2");
    expected = "letters are of run 1, comments of run 2; the next update repairs that";
  }
  SECTION("what is said of the whole database is another") {
    WritableDatabase(paths.letters.string())
        .set_metadata(std::string(schemas::kUpdatedKey), "2012-01-01T00:00:00Z");
    expected = "letters: what is said of the whole database is not what was written";
  }
  SECTION("the words are missing") {
    fs::remove(paths.words);
    expected = paths.words.string() + " is missing; the next update writes it anew";
  }
  SECTION("the words are damaged") {
    indexer::replace_file(paths.words, "precedent-words 1 1 00000000\nliquidity 2\n");
    expected = paths.words.string() + " is damaged; the next update writes it anew";
  }
  SECTION("there are documents that have no id") {
    WritableDatabase(paths.letters.string()).add_document(Xapian::Document());
    expected = "letters: documents without an id: 1";
  }
  SECTION("a comment is not found by a letter that it is in") {
    WritableDatabase comments(paths.comments.string());
    Xapian::Document comment = comments.get_document(*comments.postlist_begin(comment_id));
    comment.remove_term(schemas::letter_term(tests::company_letter().id));
    comments.replace_document(comment_id, comment);
    expected = "comment " + id + "@2 is not found by letter " + tests::company_letter().id;
  }
  SECTION("a comment does not know its answer") {
    WritableDatabase letters(paths.letters.string());
    Xapian::Document letter = letters.get_document(*letters.postlist_begin(schemas::id_term(id)));
    schemas::LetterRecord record = schemas::letter_record(letter.get_data());
    record.comments[0].review.answers.clear();
    letter.set_data(data_of(record));
    letters.replace_document(schemas::id_term(id), letter);
    expected = "the first of two comments does not know that " + id + "@1 is answered by " +
               tests::company_letter().id + "@1";
  }
  SECTION("a letter is not found by its review") {
    const std::string closing = schemas::id_term(tests::closing_letter().id);
    WritableDatabase letters(paths.letters.string());
    Xapian::Document letter = letters.get_document(*letters.postlist_begin(closing));
    letter.remove_term(schemas::keyword_term(schemas::field(schemas::FieldId::kThread), id));
    letters.replace_document(closing, letter);
    expected = "the review of letter " + id + " has 3 letters and 2 comments";
  }
  SECTION("the data of a comment are damaged") {
    WritableDatabase comments(paths.comments.string());
    Xapian::Document comment = comments.get_document(*comments.postlist_begin(comment_id));
    comment.set_data("[]");
    comments.replace_document(comment_id, comment);
    expected = "comments: the data of document 2 are damaged: ";
  }
  const auto problems = check_index(index.generation()).problems;
  CAPTURE(problems);
  CHECK(std::any_of(problems.begin(), problems.end(),
                    [&](const std::string& problem) { return problem.starts_with(expected); }));
}
