#include "indexer/fetch/letter_book.hh"

#include <catch2/catch.hpp>

using namespace precedent::indexer;

namespace {

constexpr Day kToday = 20240620;

LetterRow row(AccessionNumber accession, Day filed, Cik company = 7) {
  LetterRow one;
  one.accession = accession;
  one.company = one.folder = company;
  one.filed = filed;
  return one;
}

IndexFile file_of(std::vector<LetterRow> rows) {
  IndexFile file;
  file.has_rule = true;
  file.row_count = rows.size();
  file.rows = std::move(rows);
  return file;
}

std::int64_t noon(int day_of_june) {
  return 1717243200 + (day_of_june - 1) * std::int64_t{86400};  // June 1, 2024
}

// As if it had been fetched.
void hold(LetterBook& book, AccessionNumber accession, int day_of_june) {
  KnownLetter& letter = book.letter(accession);
  letter.standing = Standing::kHeld;
  letter.place = quarter_of(letter.row.filed);
  letter.fetched = noon(day_of_june);
}

std::vector<AccessionNumber> asked_for(const LetterBook& book) {
  std::vector<AccessionNumber> letters;
  for (const auto& batch : book.to_fetch())
    letters.insert(letters.end(), batch.letters.begin(), batch.letters.end());
  return letters;
}

LetterBook next_run(LetterBook& book) {
  return LetterBook(book.state(), kToday);
}

}  // namespace

TEST_CASE("new letters are asked for, newest first, those tried in vain last") {
  LetterBook book({}, kToday);
  book.note_quarter("q1", file_of({row(1, 20240105), row(2, 20240301)}), 20241, noon(15));
  book.note_quarter("q2", file_of({row(3, 20240405), row(4, 20240410)}), 20242, noon(15));
  book.letter(4).reason = "absent: status 404";
  CHECK(asked_for(book) == std::vector<AccessionNumber>{3, 2, 1, 4});
}

TEST_CASE("a letter under several companies is one, by the first path") {
  LetterBook book({}, kToday);
  book.note_day("d", file_of({row(1, 20240405, 9), row(1, 20240405, 8), row(1, 20240405, 9)}),
                20240614, noon(14));
  CHECK(asked_for(book).size() == 1);
  CHECK(book.letter(1).row.folder == 8);
  CHECK(book.letter(1).released == 20240614);
}

TEST_CASE("the day of release is the first on which it is listed") {
  LetterBook book({}, kToday);
  book.note_day("b", file_of({row(1, 20240405)}), 20240614, noon(14));
  book.note_day("a", file_of({row(1, 20240405)}), 20240612, noon(12));
  book.note_day("c", file_of({row(1, 20240405)}), 20240617, noon(17));
  CHECK(book.letter(1).released == 20240612);
  // No letter is released before its date.
  book.note_day("d", file_of({row(2, 20240613)}), 20240612, noon(12));
  CHECK(book.letter(2).released == 0);
}

TEST_CASE("a letter that goes to another company, or another date, is asked for again") {
  LetterBook book({}, kToday);
  book.note_quarter("q2", file_of({row(1, 20240405), row(2, 20240405), row(3, 20240405)}), 20242,
                    noon(8));
  for (const AccessionNumber accession : {1, 2, 3}) hold(book, accession, 9);
  LetterBook next = next_run(book);
  SECTION("nothing moved") {
    next.note_quarter("q2", file_of({row(1, 20240405), row(2, 20240405), row(3, 20240405)}), 20242,
                      noon(15));
    CHECK(asked_for(next).empty());
  }
  SECTION("another company, one more company, another quarter") {
    next.note_quarter("q2", file_of({row(1, 20240405, 8), row(2, 20240405), row(2, 20240405, 9)}),
                      20242, noon(15));
    next.note_quarter("q1", file_of({row(3, 20240105)}), 20241, noon(15));
    CHECK(asked_for(next) == std::vector<AccessionNumber>{2, 1, 3});
    CHECK(next.no_longer_listed().empty());
  }
}

TEST_CASE("what is listed again after it was fetched is asked for again") {
  LetterBook book({}, kToday);
  book.note_day("a", file_of({row(1, 20240405)}), 20240612, noon(12));
  hold(book, 1, 13);
  LetterBook next = next_run(book);
  next.note_day("a", file_of({row(1, 20240405)}), 20240612, noon(14));
  CHECK(asked_for(next).empty());
  next.note_day("b", file_of({row(1, 20240405)}), 20240617, noon(17));
  CHECK(asked_for(next) == std::vector<AccessionNumber>{1});
}

TEST_CASE("a letter is no longer listed only where an index of its quarter says so") {
  LetterBook book({}, kToday);
  book.note_quarter("q2", file_of({row(1, 20240405), row(2, 20240405)}), 20242, noon(8));
  // Released after the quarter's index was made.
  book.note_day("d", file_of({row(3, 20240406)}), 20240612, noon(12));
  for (const AccessionNumber accession : {1, 2, 3}) hold(book, accession, 13);
  CHECK(book.no_longer_listed().empty());
  LetterBook next = next_run(book);
  next.note_quarter("q2", file_of({row(2, 20240405)}), 20242, noon(11));
  CHECK(next.no_longer_listed() == std::vector<AccessionNumber>{1});
  CHECK(next.listed_one() == 2);
  SECTION("that is remembered until it is settled") {
    CHECK(next_run(next).no_longer_listed() == std::vector<AccessionNumber>{1});
  }
  SECTION("a later one decides about what came between") {
    next.note_quarter("q2", file_of({row(2, 20240405)}), 20242, noon(15));
    CHECK(next.no_longer_listed() == std::vector<AccessionNumber>{1, 3});
  }
  SECTION("and takes it back") {
    LetterBook third = next_run(next);
    third.note_quarter("q2", file_of({row(1, 20240405), row(2, 20240405)}), 20242, noon(15));
    CHECK(third.no_longer_listed() == std::vector<AccessionNumber>{3});
  }
}

TEST_CASE("an index that lost most of its rows takes nothing away") {
  LetterBook book({}, kToday);
  std::vector<LetterRow> rows;
  for (AccessionNumber accession = 1; accession <= 40; ++accession)
    rows.push_back(row(accession, 20240405));
  book.note_quarter("q2", file_of(rows), 20242, noon(8));
  for (const LetterRow& one : rows) hold(book, one.accession, 9);
  LetterBook next = next_run(book);
  rows.resize(15);
  next.note_quarter("q2", file_of(rows), 20242, noon(15));
  CHECK(next.no_longer_listed().empty());
  REQUIRE(next.remarks().size() == 1);
  CHECK(next.remarks()[0].find("lists 15 rows instead of 40") != std::string::npos);
}

TEST_CASE("a withdrawn letter comes back by a quarter's index, or a later day's") {
  LetterBook book({}, kToday);
  book.note_day("a", file_of({row(1, 20240405)}), 20240612, noon(12));
  book.letter(1).standing = Standing::kWithdrawn;
  book.letter(1).is_unlisted = true;
  book.letter(1).since = 20240615;
  SECTION("an old day says nothing") {
    LetterBook next = next_run(book);
    next.note_day("a", file_of({row(1, 20240405)}), 20240612, noon(16));
    CHECK(asked_for(next).empty());
  }
  SECTION("a later day") {
    LetterBook next = next_run(book);
    next.note_day("b", file_of({row(1, 20240405)}), 20240618, noon(18));
    CHECK(next.forget_vanished() == 0);
    CHECK(asked_for(next).size() == 1);
    CHECK(next.letter(1).released == 20240612);
  }
  SECTION("the quarter") {
    LetterBook next = next_run(book);
    next.note_quarter("q2", file_of({row(1, 20240405)}), 20242, noon(18));
    CHECK(asked_for(next).size() == 1);
  }
}

TEST_CASE("what was never had and is listed no more is forgotten") {
  LetterBook book({}, kToday);
  book.note_day("a", file_of({row(1, 20240405), row(2, 20240405)}), 20240612, noon(12));
  book.note_quarter("q2", file_of({row(2, 20240405)}), 20242, noon(15));
  CHECK(book.forget_vanished() == 1);
  CHECK(asked_for(book) == std::vector<AccessionNumber>{2});
}

TEST_CASE("what is remembered comes back from its text, whole or not at all") {
  LetterBook book({}, kToday);
  book.note_day("edgar/daily-index/a b", file_of({row(1, 20240405), row(990, 20240405)}), 20240612,
                noon(12));
  book.letter(1).reason = "absent: status 404";
  hold(book, 990, 13);
  book.state().filter = "since 0 [UPLOAD]";
  const std::string text = state_text(book.state());
  const auto read = read_state(text);
  REQUIRE(read);
  CHECK(state_text(*read) == text);
  CHECK(read->letters.at(1).reason == "absent: status 404");
  CHECK(read->indexes.at("edgar/daily-index/a b").last_modified == noon(12));
  for (std::size_t size = 0; size < text.size(); ++size)
    CHECK_FALSE(read_state(text.substr(0, size)));
  CHECK_FALSE(read_state("x" + text));
}
