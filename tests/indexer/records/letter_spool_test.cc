#include "indexer/records/letter_spool.hh"

#include <catch2/catch.hpp>

#include "indexer/durable_files.hh"
#include "indexer/records/letter_record.hh"
#include "indexer/records/record_code.hh"
#include "tests/support/filled_record.hh"
#include "tests/support/sample_letters.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent;
using indexer::LetterSpool;

namespace {

// A record in which every optional part is there.
schemas::LetterRecord full_record() {
  schemas::LetterRecord record = indexer::letter_record(tests::company_letter());
  record.review.thread = "0000000000-16-900001";
  record.review.days = 36;
  schemas::CommentReview& review = record.comments.at(0).review;
  review.restates = schemas::CommentPlace{"0000000000-16-900001", "", "2016-09-14", 1, "1"};
  review.answers = {{*review.restates, "An answer.", "explained", "", "An answer.", {}}};
  review.follows = review.followed_by = {*review.restates};
  return record;
}

}  // namespace

TEST_CASE("letters come out of the spool as they went in") {
  const tests::TemporaryFolder folder;
  LetterSpool spool(folder.path());
  const auto first = spool.append(full_record(), "2026-11-02");
  const auto second = spool.append(indexer::letter_record(tests::loose_letter()), "");
  const indexer::SeenRecord full = spool.read(first);
  CHECK(full.first_seen == "2026-11-02");
  CHECK(data_of(full.record) == data_of(full_record()));
  CHECK(full.record.letter.source.path == tests::company_letter().source.path);
  CHECK(spool.read(second).record.letter.id == tests::loose_letter().id);
  CHECK(spool.read(second).first_seen.empty());
}

TEST_CASE("a spool leaves no file behind, and a folder that is not there is an error") {
  const tests::TemporaryFolder folder;
  const LetterSpool spool(folder.path());
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK_THROWS_AS(LetterSpool(folder.path() / "none"), indexer::FileError);
}

TEST_CASE("every member of a record comes out of the bytes as it went in") {
  const auto record = tests::filled<schemas::LetterRecord>();
  std::string bytes;
  indexer::encode(record, bytes);
  std::string_view rest = bytes;
  const schemas::LetterRecord read = indexer::decode_record(rest);
  CHECK(rest.empty());
  CHECK(data_of(read) == data_of(record));
  CHECK(read.letter.source.path == record.letter.source.path);
}

TEST_CASE("a record that is cut is an error, wherever it is cut") {
  std::string bytes;
  indexer::encode(full_record(), bytes);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    std::string_view cut = std::string_view(bytes).substr(0, size);
    CHECK_THROWS_AS(indexer::decode_record(cut), std::runtime_error);
  }
}
