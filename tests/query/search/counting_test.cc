#include "query/search/counting.hh"

#include <catch2/catch.hpp>

#include "query/language/clean_query.hh"
#include "query/language/question.hh"
#include "query/search/relevance.hh"
#include "tests/query/generated_index.hh"
#include "tests/query/generated_letters.hh"
#include "tests/support/index_of.hh"
#include "tests/support/sample_letters.hh"

namespace precedent::query {
namespace {

TEST_CASE("a total counted in parts is that counted at once") {
  const tests::TestIndex on_disk = generated_index(generated_letters(60, 5));
  OpenIndex index(on_disk.path(), GENERATE(Unit::kComment, Unit::kLetter));
  const std::string text = GENERATE(as<std::string>(), "liquidity", "NOT liquidity", "\"of the\"",
                                    "the NEAR/5 of", "year:2010..2012 OR the", "xylophone");
  INFO(text);
  const Question question = question_of(clean_query(text), Synonyms::built_in(), index.terms());
  const std::uint64_t at_once = matches_of(index.database(), question.query);
  CHECK(total_of(index, question.query) == at_once);
  for (const unsigned parts : {1U, 2U, 3U, 8U}) {
    INFO(parts);
    CHECK(detail::total_in_parts(index, question.query, parts) == at_once);
  }
}

// Comments that have a common word or not, seldom one of the others, and seldom one topic.
std::vector<corpus::Letter> letters_of_few_words(Chance& chance, const std::string& topic) {
  std::vector<corpus::Letter> letters;
  for (std::size_t i = 0; i < 150; ++i) {
    corpus::Letter& letter = letters.emplace_back(tests::staff_letter());
    letter.id = letter.accession = "0000000000-16-900" + std::to_string(100 + i);
    letter.company = "Quarry " + std::to_string(i);
    letter.registrants.clear();
    letter.file_numbers.clear();
    letter.comments.resize(1);
    corpus::Comment& comment = letter.comments.front();
    comment.heading.clear();
    comment.text = chance.one_in(2) ? "The jetty is old." : "The harbor is old.";
    if (chance.one_in(40)) comment.text += " So is the quillwort.";
    if (chance.one_in(40)) comment.text += " So is the xylophone.";
    comment.response.clear();
    comment.citations.clear();
    comment.topics.clear();
    if (chance.one_in(20)) comment.topics = {topic};
  }
  return letters;
}

TEST_CASE("those that have most are counted, and all listed, as if each were weighed by itself") {
  std::uint64_t all = 0;
  for (std::uint32_t seed = 1; seed <= 8; ++seed) {
    Chance chance(seed);
    const std::string topic = "liquidity";
    const tests::TestIndex on_disk = tests::index_of(letters_of_few_words(chance, topic));
    OpenIndex index(on_disk.path(), Unit::kComment);
    const Question question =
        question_of("jetty quillwort xylophone", Synonyms::built_in(), index.terms());
    const std::vector<Merit> merits =
        merits_of(question.tree, index.terms().taxonomy(), {{topic, 1}});
    Relevance relevance(index.database(), question, merits);
    const Xapian::doccount documents = index.database().get_doccount();
    const Xapian::Query most(Xapian::Query::OP_AND_NOT, question.most.query, question.query);
    const Xapian::MSet weighed = relevance.enquire_for(most).get_mset(0, documents);
    std::uint64_t enough = 0;
    for (auto at = weighed.begin(); at != weighed.end(); ++at)
      if (at.get_weight() >= question.most.floor * (1 - kSameWeight)) ++enough;
    CAPTURE(seed);
    CHECK(relevance.enquire_for_most().get_mset(0, 0, documents).get_matches_estimated() == enough);
    const std::vector<RankedMatch> listed = relevance.with_most(documents);
    CHECK(std::count_if(listed.begin(), listed.end(), [](const RankedMatch& one) {
            return one.match == Match::kMost;
          }) == static_cast<std::ptrdiff_t>(enough));
    all += enough;
  }
  CHECK(all > 20);
}

}  // namespace
}  // namespace precedent::query
