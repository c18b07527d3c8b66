#include "schemas/meaning/stem_counts.hh"

#include <catch2/catch.hpp>

using namespace precedent::schemas;

namespace {

std::string line_of(const std::vector<StemCount>& counts) {
  std::string line;
  for (const StemCount& one : counts) line += one.stem + ":" + std::to_string(one.times) + " ";
  return line;
}

}  // namespace

TEST_CASE("a text is counted by its stems, in their order") {
  StemCounter counter;
  counter.add("Revenues and revenue; disclosing, disclosed.");
  CHECK(line_of(counter.take()) == "and:1 disclos:2 revenu:2 ");
}

TEST_CASE("numbers and single letters tell nothing") {
  StemCounter counter;
  counter.add("Item 4 of the 2015 10-K, exhibit a");
  CHECK(line_of(counter.take()) == "exhibit:1 item:1 of:1 the:1 ");
}

TEST_CASE("what was taken is not counted again") {
  StemCounter counter;
  counter.add("goodwill");
  counter.take();
  CHECK(counter.take().empty());
}

TEST_CASE("of an answer the beginning counts") {
  CommentFacts comment;
  comment.heading = {"Goodwill"};
  comment.text = "Tell us why.";
  for (std::size_t i = 0; i < kAnswerWordsMeant; ++i) comment.response += "impairment ";
  comment.response += "liquidity";
  StemCounter counter;
  counter.add(comment);
  CHECK(line_of(counter.take()) ==
        "goodwil:1 impair:" + std::to_string(kAnswerWordsMeant) + " tell:1 us:1 whi:1 ");
}
