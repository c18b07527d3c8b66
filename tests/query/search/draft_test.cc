#include "query/search/draft.hh"

#include <catch2/catch.hpp>

namespace precedent::query {
namespace {

using Catch::Equals;

const std::string kLiquidity =
    "We believe that our cash and the credit line will meet our needs for the foreseeable future.";
const std::string kGoodwill =
    "The fair value of the reporting unit was above its carrying amount, as ASC 350-20-35 has it.";

std::vector<std::string> texts_of(const std::string& draft) {
  std::vector<std::string> texts;
  for (const DraftParagraph& one : paragraphs_of(draft)) texts.push_back(one.text);
  return texts;
}

std::vector<LeftOut> left_out_of(const std::string& draft) {
  std::vector<LeftOut> why;
  for (const DraftParagraph& one : paragraphs_of(draft)) why.push_back(one.left_out);
  return why;
}

std::string wrapped_at(std::string text, std::size_t columns) {
  std::size_t line = 0;
  for (std::size_t at = text.find(' '); at != text.npos; at = text.find(' ', at + 1)) {
    if (at - line < columns) continue;
    text[at] = '\n';
    line = at;
  }
  return text;
}

TEST_CASE("blank lines part paragraphs, and the lines of one are joined") {
  const std::string end = GENERATE("\n", "\r\n");
  const std::string draft = wrapped_at(kLiquidity, 40) + end + " \t" + end + kGoodwill + end;
  CHECK_THAT(texts_of(draft), Equals(std::vector<std::string>{kLiquidity, kGoodwill}));
}

TEST_CASE("where lines are too long to be wrapped each is a paragraph") {
  const std::string first = kLiquidity + " " + kGoodwill + " " + kLiquidity;
  CHECK_THAT(texts_of(first + "\n" + kGoodwill + "\n" + kLiquidity),
             Equals(std::vector<std::string>{first, kGoodwill, kLiquidity}));
}

TEST_CASE("a line that had room for more ends its paragraph") {
  const std::string draft = "Goodwill\n" + wrapped_at(kGoodwill, 40) + "\n" + kLiquidity;
  CHECK(paragraphs_of(draft).front().text == "Goodwill");
}

TEST_CASE("a list stays with what introduces it") {
  const std::string lead =
      "Our ability to pay for the second line depends on the following things:";
  const std::string draft = lead + "\n\n\u2022 cash\n\n- borrowings\n\n(iii) rents\n\n" + kGoodwill;
  CHECK_THAT(texts_of(draft), Equals(std::vector<std::string>{
                                  lead + "\n\u2022 cash\n- borrowings\n(iii) rents", kGoodwill}));
}

TEST_CASE("paragraphs that say nothing are left out, each for its reason") {
  CHECK_THAT(left_out_of("Liquidity and Capital Resources\n\n" + kLiquidity +
                         "\n\nWe agree.\n\n12,345 6,789 2023 2022 total\n\n" + kGoodwill),
             Equals(std::vector<LeftOut>{LeftOut::kHeading, LeftOut::kNo, LeftOut::kShort,
                                         LeftOut::kFigures, LeftOut::kNo}));
  CHECK_THAT(
      left_out_of("We remind you that the company and its management are responsible for the "
                  "accuracy and adequacy of their disclosures, notwithstanding any review, "
                  "comments, action or absence of action by the staff."),
      Equals(std::vector<LeftOut>{LeftOut::kBoilerplate}));
  CHECK(paragraphs_of("").empty());
  CHECK(paragraphs_of(" \n\n \r\n").empty());
}

TEST_CASE("a paragraph stands under the headings before it, until the next") {
  const std::vector<DraftParagraph> paragraphs =
      paragraphs_of("Liquidity and Capital Resources\n\nOutlook\n\n" + kLiquidity +
                    "\n\nNote 6. Goodwill\n\n" + kGoodwill + "\n\n" + kGoodwill);
  REQUIRE(paragraphs.size() == 6);
  CHECK_THAT(paragraphs[2].heading,
             Equals(std::vector<std::string>{"Liquidity and Capital Resources", "Outlook"}));
  CHECK_THAT(paragraphs[4].heading, Equals(std::vector<std::string>{"Note 6. Goodwill"}));
  CHECK(paragraphs[5].heading == paragraphs[4].heading);
  CHECK(paragraphs[5].number == 6);
}

TEST_CASE("what a paragraph is about and what it cites is read as of a comment") {
  const DraftParagraph paragraph =
      paragraphs_of("Note 6. Goodwill\n\n" + kGoodwill +
                    " We test goodwill of each unit under ASC 350-20-35.")[1];
  CHECK_THAT(rules_cited(paragraph), Equals(std::vector<std::string>{"asc 350-20-35"}));
  const std::vector<std::string> topics = topics_touched(paragraph, schemas::Taxonomy::built_in());
  CHECK_THAT(topics, Catch::VectorContains(std::string("goodwill-impairment")));
}

TEST_CASE("any bytes make paragraphs") {
  std::string bytes;
  for (int i = 1; i < 4000; ++i) bytes += static_cast<char>(i * 7 % 255 + 1);
  std::size_t whole = 0;
  for (const DraftParagraph& one : paragraphs_of(bytes)) whole += one.text.size();
  CHECK(whole > 0);
}

}  // namespace
}  // namespace precedent::query
