#include "query/output/marks.hh"

#include <catch2/catch.hpp>

#include "query/language/parser.hh"
#include "query/output/snippets.hh"
#include "query/output/text_layout.hh"

namespace precedent::query {
namespace {

// The text with what the query asks for in brackets.
std::string marked(const std::string& query, const std::string& text) {
  Marker marker(parse(query));
  return rendered(whole_text(text, marker), "[", "]");
}

TEST_CASE("words are marked in every form, phrases as a whole") {
  const std::string text =
      "Your disclosures disclose net cash; cash, net of $4.2 million, was 12% lower. Net Cash.";
  const auto [query, expected] = GENERATE_COPY(table<std::string, std::string>({
      {"disclosure",
       "Your [disclosures] disclose net cash; cash, net of $4.2 million, was 12% "
       "lower. Net Cash."},
      {"\"disclose\"",
       "Your disclosures [disclose] net cash; cash, net of $4.2 million, was 12% "
       "lower. Net Cash."},
      {"\"net cash\"",
       "Your disclosures disclose [net cash]; cash, net of $4.2 million, was 12% "
       "lower. [Net Cash]."},
      {"discl*",
       "Your [disclosures] [disclose] net cash; cash, net of $4.2 million, was 12% "
       "lower. Net Cash."},
      {"net ADJ/3 $#",
       "Your disclosures disclose net cash; cash, [net] of $[4.2] million, was 12% "
       "lower. Net Cash."},
      {"%# NEAR/1 lower",
       "Your disclosures disclose net cash; cash, net of $4.2 million, was [12]% "
       "[lower]. Net Cash."},
      {"lower -cash",
       "Your disclosures disclose net cash; cash, net of $4.2 million, was 12% "
       "[lower]. Net Cash."},
      {"topic:debt", text},
      {"elsewhere", text},
  }));
  CAPTURE(query);
  CHECK(marked(query, text) == expected);
}

TEST_CASE("citations are marked in whatever spelling they stand") {
  Filter filter{schemas::FieldId::kCites,
                "",
                Join::kAny,
                {std::string(schemas::field(schemas::FieldId::kCites).prefix) + "s-k 402"}};
  Marker marker({{}, filter});
  const std::string text = "See Item 402(b) of Regulation S-K, page 402 and Item 404.";
  const Passage passage = whole_text(text, marker);
  REQUIRE(passage.marks.size() == 1);
  CHECK_THAT(rendered(passage, "[", "]"), Catch::Contains("402(b)]"));
}

TEST_CASE("marks that overlap become one") {
  CHECK(marked("net \"net cash\"", "the net cash here") == "the [net cash] here");
  CHECK(marked("\"net cash flow\" OR \"cash flow used\"", "net cash flow used") ==
        "[net cash flow used]");
}

TEST_CASE("the best passage is where most of the query stands together") {
  Marker marker(parse("liquidity covenant"));
  std::string text = "Liquidity is discussed here at length.";
  for (int i = 0; i < 40; ++i) text += " Nothing of this matters to anyone.";
  text += " A covenant limits our liquidity. The end follows.";
  const Passage passage = best_passage(text, marker, 80);
  CHECK(rendered(passage, "[", "]") == "... A [covenant] limits our [liquidity]. The end follows.");
  CHECK_FALSE(passage.begins_text);
  CHECK(passage.ends_text);
}

TEST_CASE("a word that the text says all the time does not choose the passage") {
  Marker marker(parse("liquidity disclosure"));
  std::string text;
  for (int i = 0; i < 30; ++i) text += "The disclosure is a disclosure of your disclosure. ";
  text += "Somewhere else stands liquidity alone, far from all of that.";
  CHECK_THAT(rendered(best_passage(text, marker, 60), "[", "]"), Catch::Contains("[liquidity]"));
}

TEST_CASE("a text without marks shows its beginning, on one line") {
  Marker marker(parse("elsewhere"));
  const Passage passage = best_passage("First words.\nThen more of them follow here.", marker, 20);
  CHECK(rendered(passage, "[", "]") == "First words. Then ...");
  CHECK(passage.parts == 0);
}

TEST_CASE("passages are cut between characters and words whatever the text") {
  Marker marker(parse("x\u00E9x"));
  const std::string text =
      GENERATE(std::string(), std::string("x\u00E9x"),
               std::string(3'000, 'a') + " x\u00E9x " + std::string(3'000, 'b'),
               std::string("\xC3\xC3\xC3 x\u00E9x \xFF"), std::string("\n\n x\u00E9x\n\n\n"));
  const std::size_t columns = GENERATE(1, 7, 80);
  const Passage passage = best_passage(text, marker, columns);
  CHECK(columns_of(passage.text) <= columns);
  CHECK(passage.text.find('\n') == std::string::npos);
  for (const Mark& mark : passage.marks) CHECK(mark.end <= passage.text.size());
}

}  // namespace
}  // namespace precedent::query
