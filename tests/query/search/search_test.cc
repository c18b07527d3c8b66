#include "query/search/search.hh"

#include <catch2/catch.hpp>
#include <map>

#include "query/language/clean_query.hh"
#include "query/output/answers.hh"
#include "tests/query/generated_index.hh"
#include "tests/query/generated_letters.hh"
#include "tests/support/index_of.hh"
#include "tests/support/sample_letters.hh"

namespace precedent::query {
namespace {

std::vector<std::string> ids_of(const SearchResult& result, Unit unit) {
  std::vector<std::string> ids;
  for (const Hit& hit : result.hits) ids.push_back(answer_of(hit, unit).id);
  return ids;
}

SearchResult found(OpenIndex& index, const std::string& query, SearchRequest request = {}) {
  return search(index, question_of(clean_query(query), Synonyms::built_in(), index.terms()),
                request);
}

// A comment and its answer are one: two letters of Harbor Light's review have two comments
// together.
TEST_CASE("queries find the comments that a lawyer means") {
  const tests::TestIndex on_disk = tests::index_of(tests::sample_letters());
  OpenIndex index(on_disk.path(), Unit::kComment);
  const auto [query, total] = GENERATE(table<std::string, std::uint64_t>({
      {"liquidity disclosure", 1},
      {"LIQUIDITY Disclosures", 1},
      {"\"liquidity disclosures\"", 0},
      {"liqui?ity disclosure", 1},
      {"liquidit?", 1},
      {"liqu?ty", 0},
      {"liquidity -side:company", 0},
      {"cites:402", 1},
      {"Item 402(b)", 1},
      {"\"Item 402\"", 1},
      {"cites:402(c)", 0},
      {"text:\"page 402\"", 0},
      {"proceeds ASC 470", 1},
      {"company:lighthouse", 2},
      {"company:\"marrow creek finance corp\"", 1},
      {"company:0009900778", 1},
      {"file:333-991234-01", 1},
      {"examiner:valdecasas", 1},
      {"topic:executive-compensation", 1},
      {"topic:\"Use of proceeds\"", 1},
      {"company:\"light harbor\"", 2},
      {"company:\"harbor harbor\"", 2},
      {"company:\"harbor lighthouse\"", 0},
      {"company:\"harbor li*\"", 2},
      {"company:\"light harb*\"", 2},
      {"company:99007*", 1},
      {"examiner:abern*", 2},
      {"examiner:\"Ruth P. A*\"", 2},
      {"liquidity -examiner:abern*", 0},
      {"office:industr*", 2},
      {"file:1-950*", 2},
      {"sic:38*", 2},
      {"form:S-1", 1},
      {"form:s1/a", 1},
      {"type:upload", 3},
      {"state:TX OR state:ma", 3},
      {"released:2016-11", 2},
      {"seen:2016..", 0},
      {"operations NEAR/3 $#", 1},
      {"salary NEAR/3 %#", 1},
      {"credit ADJ/8 $#", 1},
      {"nowhere*", 0},
      {"liquid* AND fund*", 1},
      {"NOT company:harbor", 1},
      {"kind:comment date:2016-09-14", 2},
  }));
  CAPTURE(query);
  CHECK(found(index, query).total.value() == total);
}

TEST_CASE("what has most of the words follows what has all, and is not in the total") {
  const tests::TestIndex on_disk = tests::index_of(tests::sample_letters());
  OpenIndex index(on_disk.path(), Unit::kComment);
  SearchRequest request;
  const SearchResult result = found(index, "how may liquidity and compensation xylophone", request);
  CHECK(result.total.value() == 0);
  REQUIRE(result.hits.size() >= 2);
  for (const Hit& hit : result.hits) CHECK(hit.match == Match::kMost);
  request.is_strict = true;
  CHECK(found(index, "liquidity compensation xylophone", request).hits.empty());
}

// Comments of the staff, one a letter, each a day older than the one before.
std::vector<corpus::Letter> letters_of(const std::vector<std::string>& texts) {
  std::vector<corpus::Letter> letters;
  for (const std::string& text : texts) {
    const std::size_t number = letters.size();
    corpus::Letter letter = tests::staff_letter();
    letter.id = letter.accession = "0000000000-16-900" + std::to_string(100 + number);
    letter.company = std::string(3 + number / 26, static_cast<char>('a' + number % 26)) + " Inc.";
    letter.registrants.clear();
    letter.file_numbers.clear();
    letter.letter_date = letter.filed =
        std::to_string(2015 - number / 19) + "-01-" + std::to_string(28 - number % 19);
    letter.comments.resize(1);
    letter.comments[0].heading = {"General"};
    letter.comments[0].text = text;
    letter.comments[0].topics = {};
    letter.comments[0].citations = {};
    letter.comments[0].response = "";
    letters.push_back(letter);
  }
  return letters;
}

TEST_CASE("what has every word in passing only does not come first, but is said to have all") {
  std::vector<std::string> texts = {"Please tell us more.",
                                    "Explain the warranty of the jetty, its lease and insurance."};
  for (int i = 0; i < 10; ++i) texts.push_back("Please tell us of " + std::to_string(i) + ".");
  std::vector<corpus::Letter> letters = letters_of(texts);
  std::string& answer = letters[0].comments[0].response;
  for (int i = 0; i < 400; ++i) answer += "filler" + std::to_string(i) + " ";
  answer += "The warranty, the jetty, the lease, the insurance and the dredging are old.";
  const tests::TestIndex on_disk = tests::index_of(letters);
  OpenIndex index(on_disk.path(), Unit::kComment);
  const std::string query = "warranty jetty lease insurance dredging";
  const SearchResult result = found(index, query);
  CHECK(result.total.value() == 1);
  REQUIRE(result.hits.size() == 2);
  CHECK(ids_of(result, Unit::kComment).front() == letters[1].id + "@1");
  CHECK(result.hits[0].match == Match::kMost);
  CHECK(result.hits[1].match == Match::kInPassing);
  CHECK(name_of(result.hits[1].match) == "all");
  SearchRequest second_page;
  second_page.offset = second_page.limit = 1;
  CHECK(ids_of(found(index, query, second_page), Unit::kComment) ==
        std::vector<std::string>{letters[0].id + "@1"});
}

TEST_CASE("a comment of the topic that the best share stands above one that says as much") {
  std::vector<std::string> texts = {"Explain the jetty and pier.", "Address the jetty and pier.",
                                    "Explain the wharf, the jetty and pier.",
                                    "Describe the wharf, the jetty and pier.",
                                    "Revise the wharf, the jetty and pier."};
  for (int i = 0; i < 15; ++i) texts.push_back("Please tell us of " + std::to_string(i) + ".");
  std::vector<corpus::Letter> letters = letters_of(texts);
  for (std::size_t i = 1; i < letters.size(); ++i) letters[i].comments[0].topics = {"debt"};
  const tests::TestIndex on_disk = tests::index_of(letters);
  OpenIndex index(on_disk.path(), Unit::kComment);
  const std::vector<std::string> ids = ids_of(found(index, "wharf jetty pier"), Unit::kComment);
  REQUIRE(ids.size() == 5);
  CHECK(ids[3] == letters[1].id + "@1");
  CHECK(ids[4] == letters[0].id + "@1");
}

TEST_CASE("a filter beside a question takes hits away, and changes no score") {
  const std::vector<std::string> kinds = {
      "Describe the committee that sets compensation, and the bonus.",
      "Describe the compensation committee.", "Tell us who is paid, and the bonus.",
      "Explain the compensation of each committee.", "Discuss the pay committee and incentives."};
  Chance chance(11);
  std::vector<std::string> texts;
  for (int i = 0; i < 150; ++i)
    texts.push_back(chance.one_of(kinds) + " See page " + std::to_string(i) + ".");
  std::vector<corpus::Letter> letters = letters_of(texts);
  for (corpus::Letter& letter : letters)
    if (chance.one_in(3)) letter.forms = {"S-1"};
  const tests::TestIndex on_disk = tests::index_of(letters);
  OpenIndex index(on_disk.path(), Unit::kComment);
  const std::string question = "pay committee bonus compensation";
  SearchRequest request;
  request.limit = 200;
  std::map<Xapian::docid, double> scores;
  for (const Hit& hit : found(index, question, request).hits) scores[hit.docid] = hit.score;
  const SearchResult filtered = found(index, question + " form:S-1", request);
  CHECK(filtered.hits.size() > 10);
  for (const Hit& hit : filtered.hits) CHECK(hit.score == Approx(scores[hit.docid]));
}

TEST_CASE("a word with its accents finds both spellings, the accented first") {
  const std::vector<corpus::Letter> letters =
      letters_of({"Tell us of the plant in Quebec.", "Tell us of the plant in Qu\u00E9bec."});
  const tests::TestIndex on_disk = tests::index_of(letters);
  OpenIndex index(on_disk.path(), Unit::kComment);
  CHECK(ids_of(found(index, "Qu\u00E9bec"), Unit::kComment) ==
        std::vector<std::string>{letters[1].id + "@1", letters[0].id + "@1"});
  CHECK(ids_of(found(index, "Quebec"), Unit::kComment).size() == 2);
}

TEST_CASE("what AND joins, a plus marks or a field says is there in every hit") {
  const tests::TestIndex on_disk = tests::index_of(tests::sample_letters());
  OpenIndex index(on_disk.path(), Unit::kComment);
  const std::string query =
      GENERATE(as<std::string>(), "liquidity AND xylophone", "liquidity +xylophone",
               "liquidity \"xylophone tune\"", "liquidity company:xylophone");
  CAPTURE(query);
  CHECK(found(index, query).hits.empty());
}

TEST_CASE("words that ask are asked for where there are no others") {
  const tests::TestIndex on_disk = tests::index_of(tests::sample_letters());
  OpenIndex index(on_disk.path(), Unit::kComment);
  const Question alone = question_of("the", Synonyms::built_in(), index.terms());
  CHECK(alone.left_out.empty());
  const Question beside = question_of("the liquidity", Synonyms::built_in(), index.terms());
  CHECK(beside.left_out == std::vector<std::string>{"the"});
  CHECK(beside.understood() == "liquidity");
}

TEST_CASE("a question's own end is no wildcard, the end of half a word is one") {
  const tests::TestIndex on_disk = tests::index_of(tests::sample_letters());
  OpenIndex index(on_disk.path(), Unit::kComment);
  const auto [query, understood] = GENERATE(table<std::string, std::string>({
      {"what is liquidity?", "liquidity"},
      {"liquidity? is it disclosed?", "liquidity AND disclosed"},
      {"liquidit?", "liquidit?"},
      {"-liquidit? disclosure", "NOT liquidit? AND disclosure"},
      {"liquidit? NEAR/9 disclosure?", "liquidit? NEAR/9 disclosure"},
      {"xylophon?", "xylophon"},
  }));
  CAPTURE(query);
  CHECK(question_of(query, Synonyms(), index.terms()).understood() == understood);
}

TEST_CASE("a wildcard for one letter is there in every hit") {
  const tests::TestIndex on_disk = tests::index_of(tests::sample_letters());
  OpenIndex index(on_disk.path(), Unit::kComment);
  CHECK(found(index, "liquidity xylo?hone").hits.empty());
  CHECK_FALSE(found(index, "liquidity xylophone?").hits.empty());
}

TEST_CASE("letters are searched by their whole text") {
  const tests::TestIndex on_disk = tests::index_of(tests::sample_letters());
  OpenIndex index(on_disk.path(), Unit::kLetter);
  const auto [query, total] = GENERATE(table<std::string, std::uint64_t>({
      {"completed review", 1},
      {"kind:review-complete", 1},
      {"text:\"page 402\"", 1},
      {"cites:402", 2},
      {"company:calyx", 1},
      {"company:calyx-networks-inc", 1},
      {"460 461 acceleration", 1},
  }));
  CAPTURE(query);
  CHECK(found(index, query).total.value() == total);
}

TEST_CASE("pages of any order cut the same list and miss nothing") {
  const std::vector<corpus::Letter> letters = generated_letters(60, 3);
  const tests::TestIndex on_disk = generated_index(letters);
  OpenIndex index(on_disk.path(), Unit::kLetter);
  const Sort sort = GENERATE(Sort::kRelevance, Sort::kNewest, Sort::kOldest);
  const std::string query = GENERATE("goodwill OR cash", "side:staff OR side:company");
  CAPTURE(static_cast<int>(sort), query);
  SearchRequest request;
  request.sort = sort;
  request.limit = 1'000;
  const std::vector<std::string> all = ids_of(found(index, query, request), Unit::kLetter);
  REQUIRE(all.size() > 40);
  request.limit = 7;
  std::vector<std::string> paged;
  for (; request.offset < all.size() + 7; request.offset += 7) {
    const SearchResult page = found(index, query, request);
    CHECK(page.total.value() == all.size());
    for (const std::string& id : ids_of(page, Unit::kLetter)) paged.push_back(id);
  }
  CHECK(paged == all);
}

TEST_CASE("equal answers stand newest first, undated last, then by id") {
  std::vector<corpus::Letter> letters;
  for (const char* date : {"2010-01-08", "", "2016-09-14", "2009-12-17", "2016-09-14"}) {
    corpus::Letter letter = tests::closing_letter();
    letter.letter_date = letter.filed = date;
    letter.id = letter.accession = "0000000000-16-90010" + std::to_string(letters.size());
    letters.push_back(letter);
  }
  const auto [sort, order] = GENERATE(table<Sort, std::vector<std::string>>({
      {Sort::kRelevance, {"2", "4", "0", "3", "1"}},
      {Sort::kNewest, {"2", "4", "0", "3", "1"}},
      {Sort::kOldest, {"3", "0", "4", "2", "1"}},
  }));
  const tests::TestIndex on_disk = tests::index_of(letters);
  OpenIndex index(on_disk.path(), Unit::kLetter);
  SearchRequest request;
  request.sort = sort;
  std::vector<std::string> last_digits;
  for (const std::string& id : ids_of(found(index, "completed", request), Unit::kLetter))
    last_digits.push_back(id.substr(id.size() - 1));
  CHECK(last_digits == order);
}

TEST_CASE("a word in the heading outweighs the same word in passing") {
  corpus::Letter passing = tests::staff_letter();
  passing.comments.resize(1);
  passing.comments[0].heading = {"General"};
  passing.comments[0].topics = {};
  passing.comments[0].text = "Please discuss liquidity among the other matters of your business.";
  corpus::Letter heading = passing;
  heading.id = heading.accession = "0000000000-16-900002";
  heading.letter_date = heading.filed = "2010-01-08";
  heading.comments[0].heading = {"Liquidity"};
  heading.comments[0].text = "Please discuss this among the other matters of your business.";
  const tests::TestIndex on_disk = tests::index_of({passing, heading});
  OpenIndex index(on_disk.path(), Unit::kComment);
  CHECK(ids_of(found(index, "liquidity discuss"), Unit::kComment).front() ==
        "0000000000-16-900002@1");
}

TEST_CASE("a comment of the topic that the query names outweighs one that says its words") {
  corpus::Letter passing = tests::staff_letter();
  passing.comments.resize(1);
  passing.comments[0].heading = {};
  passing.comments[0].topics = {"debt"};
  passing.comments[0].text = "Please explain liquidity.";
  corpus::Letter about = passing;
  about.id = about.accession = "0000000000-16-900002";
  about.letter_date = about.filed = "2010-01-08";
  about.comments[0].topics = {"liquidity"};
  about.comments[0].text = "Please explain how liquidity needs are met by your sources of funds.";
  const tests::TestIndex on_disk = tests::index_of({passing, about});
  OpenIndex index(on_disk.path(), Unit::kComment);
  CHECK(ids_of(found(index, "liquidity"), Unit::kComment).front() == "0000000000-16-900002@1");
}

TEST_CASE("without a total none is made up") {
  const tests::TestIndex on_disk = tests::index_of(tests::sample_letters());
  OpenIndex index(on_disk.path(), Unit::kComment);
  SearchRequest request;
  request.counts_total = false;
  const SearchResult result = found(index, "liquidity", request);
  CHECK_FALSE(result.total.has_value());
  CHECK(result.hits.size() == 1);
}

TEST_CASE("first seen is what the index says") {
  const tests::TestIndex on_disk = tests::index_of({tests::staff_letter()}, "2026-11-02");
  OpenIndex index(on_disk.path(), Unit::kComment);
  CHECK(found(index, "liquidity").hits.front().first_seen == "2026-11-02");
  CHECK(found(index, "seen:2026-11").total.value() == 2);
}

TEST_CASE("a wildcard for too many words is refused with what to do") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  for (int i = 0; i <= 10'000; ++i) document.add_posting("word" + std::to_string(i), 1);
  database.add_document(document);
  const schemas::Persons persons;
  IndexTerms index(database, persons);
  CHECK_THROWS_WITH(question_of("word*", Synonyms{}, index),
                    "'word*' stands for more than 10000 words of this index; type more letters "
                    "before the '*'");
  CHECK_NOTHROW(question_of("word1*", Synonyms{}, index));
}

}  // namespace
}  // namespace precedent::query
