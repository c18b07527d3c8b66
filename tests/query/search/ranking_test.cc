#include "query/search/ranking.hh"

#include <catch2/catch.hpp>

#include "query/language/clean_query.hh"
#include "query/output/answers.hh"
#include "query/search/explanation.hh"
#include "query/search/search.hh"
#include "tests/support/index_of.hh"
#include "tests/support/sample_letters.hh"

namespace precedent::query {
namespace {

constexpr const char* kFirst = "0000000000-16-900001";
constexpr const char* kSecond = "0000000000-16-900002";

// A staff letter of one comment on nothing in particular.
corpus::Letter letter(const std::string& accession, const std::string& text) {
  corpus::Letter letter = tests::staff_letter();
  letter.id = letter.accession = accession;
  letter.comments.resize(1);
  letter.comments[0].heading = {"General"};
  letter.comments[0].topics = {};
  letter.comments[0].citations = {};
  letter.comments[0].text = text;
  letter.comments[0].response = "";
  return letter;
}

// The accession of the best comment; the better one must not be first by its date or id.
std::string best_of(corpus::Letter worse, corpus::Letter better, const std::string& query) {
  worse.letter_date = worse.filed = "2020-01-08";
  better.letter_date = better.filed = "2010-01-08";
  const tests::TestIndex on_disk = tests::index_of({worse, better});
  OpenIndex index(on_disk.path(), Unit::kComment);
  const SearchResult result =
      search(index, question_of(clean_query(query), Synonyms::built_in(), index.terms()), {});
  REQUIRE(result.total == 2);
  return answer_of(result.hits.front(), Unit::kComment).letter.accession;
}

TEST_CASE("what the staff asks outweighs what the company says in passing") {
  corpus::Letter passing = letter(kFirst, "Please tell us more about your lease of the wharf.");
  passing.comments[0].response = "We note that our warranty does not cover the wharf.";
  corpus::Letter asked = letter(kSecond, "Please tell us more about your warranty of the wharf.");
  asked.comments[0].response = "We note that our lease does not cover the wharf.";
  CHECK(best_of(passing, asked, "warranty") == kSecond);
}

TEST_CASE("a heading outweighs what the staff says under another") {
  corpus::Letter passing = letter(kFirst, "Please tell us more about your warranty of the wharf.");
  corpus::Letter headed = letter(kSecond, "Please tell us more about your lease of the wharf.");
  headed.comments[0].heading = {"Warranty"};
  CHECK(best_of(passing, headed, "warranty") == kSecond);
}

TEST_CASE("a comment of a topic of the user's own outweighs a passing mention, as of any topic") {
  constexpr const char* kTopics = R"({"version": "1", "topics": [
    {"slug": "wharves", "label": "Wharves and piers", "group": "Own", "headings": ["wharf"], "triggers": ["wharf"]}]})";
  corpus::Letter passing = letter(kFirst, "Please tell us of the lease of the wharf.");
  corpus::Letter about =
      letter(kSecond, "Please tell us of the lease of all of the wharf, at length.");
  passing.letter_date = passing.filed = "2020-01-08";
  about.letter_date = about.filed = "2010-01-08";
  about.comments[0].topics = {"wharves"};
  const auto best = [&](const std::string& topics) {
    const tests::TestIndex on_disk = tests::index_of({passing, about}, {}, topics);
    OpenIndex index(on_disk.path(), Unit::kComment);
    const SearchResult result =
        search(index, question_of(clean_query("wharf"), Synonyms::built_in(), index.terms()), {});
    REQUIRE(result.total == 2);
    return answer_of(result.hits.front(), Unit::kComment).letter.accession;
  };
  CHECK(best("") == kFirst);
  CHECK(best(kTopics) == kSecond);
}

TEST_CASE("boilerplate does not win") {
  const std::string boilerplate = GENERATE(
      as<std::string>(),
      "We remind you that the company and its management are responsible for the accuracy and "
      "adequacy of their disclosures, notwithstanding any review by the staff.",
      "Should the staff declare the filing effective, it does not foreclose the Commission from "
      "any action on the disclosures. We urge you to be\nresponsible for the adequacy and "
      "accuracy of disclosures.",
      "Please respond within ten business days or tell us when you will make these disclosures.",
      "After the review of your disclosures we may have further comments.");
  INFO(boilerplate);
  const corpus::Letter reminded = letter(kFirst, "See the wharf. " + boilerplate);
  const corpus::Letter asked =
      letter(kSecond,
             "Please expand what is said of the wharf, the pier, the quay and all the moorings "
             "that are let to others by the season, and of the ferries that call there, so that "
             "a reader of the disclosures can follow it.");
  CHECK(best_of(reminded, asked, "disclosures") == kSecond);
}

TEST_CASE("boilerplate is found all the same") {
  const tests::TestIndex on_disk = tests::index_of(
      {letter(kFirst, "See the wharf. We may have further comments on your analysis.")});
  OpenIndex index(on_disk.path(), Unit::kComment);
  const std::string query = GENERATE(as<std::string>(), "further", "\"may have further comments\"",
                                     "comments NEAR/3 analysis", "furth*");
  INFO(query);
  const Question question = question_of(clean_query(query), Synonyms::built_in(), index.terms());
  CHECK(search(index, question, {}).total == 1);
}

TEST_CASE("a comment that cites outweighs a passing mention where either is asked for") {
  const corpus::Letter passing =
      letter(kFirst, "Please explain benchmarking, what benchmarking is, and your benchmarking.");
  corpus::Letter cites =
      letter(kSecond, "Please give the compensation of each officer who left during the year.");
  cites.comments[0].citations = {{"s-k 402(b)", 0, 0}};
  CHECK(best_of(passing, cites, "benchmarking OR cites:402(b)") == kSecond);
  CHECK(best_of(passing, cites, "cites:402(b) OR \"your benchmarking\"") == kSecond);
}

TEST_CASE("the weights that are explained add up to the score") {
  corpus::Letter about =
      letter(kFirst, "Please reconcile each non-GAAP measure and give it no undue prominence.");
  about.comments[0].topics = {"non-gaap/prominence", "non-gaap/reconciliation"};
  about.comments[0].citations = {{"s-k 10(e)", 0, 0}};
  const tests::TestIndex on_disk = tests::index_of({about, letter(kSecond, "Nothing.")});
  OpenIndex index(on_disk.path(), Unit::kComment);
  const std::string query = GENERATE(as<std::string>(), "non-GAAP measures prominence",
                                     "prominence OR cites:\"Item 10(e) of Regulation S-K\"");
  const Question question = question_of(clean_query(query), Synonyms::built_in(), index.terms());
  const SearchResult result = search(index, question, {});
  REQUIRE(result.hits.size() == 1);
  double sum = 0;
  const std::vector<std::vector<PartWeight>> weights = weights_of(index, question, result);
  for (const PartWeight& one : weights.front()) sum += one.weight;
  CHECK(sum == Approx(result.hits.front().score));
}

}  // namespace
}  // namespace precedent::query
