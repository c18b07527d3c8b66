#include "corpus/comments/headings.hh"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/letter_draft.hh"

using namespace precedent::corpus;
using precedent::tests::LetterDraft;

namespace {

// A piece views into the paragraphs of its draft.
std::vector<Piece> pieces_in(const LetterDraft& draft) {
  const LetterFrame frame = draft.frame();
  return pieces_of(draft.paragraphs(), frame, frame.body, precedent::schemas::Side::kStaff);
}

int likeness_of(const std::string& marked) {
  LetterDraft draft;
  draft.say(marked);
  return heading_likeness(pieces_in(draft).front());
}

}  // namespace

TEST_CASE("headings are known by their words where nothing is emphasised") {
  const std::string text = GENERATE(
      as<std::string>{}, "Liquidity and Capital Resources, page 55", "General", "Exhibit 5.1",
      "Form 10-K for Fiscal Year Ended December 31, 2007", "Note 9. Share options, page F-19",
      "b. Revenue Recognition, page F-7", "Property, Plants and Equipment",
      "If we lose our largest customer, our results of operations may suffer, page 14");
  CAPTURE(text);
  CHECK(heading_likeness(pieces_in(LetterDraft().say(text)).front()) >= kPossiblyHeading);
}

TEST_CASE("sentences are no headings") {
  const std::string text =
      GENERATE(as<std::string>{}, "Please revise.", "We now say so on page 3.",
               "• the pension of his brother",
               "You tell readers on page 4 that the resale is a delayed offering",
               "and related matters", "• Quantify the effect of prices, page 20");
  CAPTURE(text);
  CHECK(heading_likeness(pieces_in(LetterDraft().say(text)).front()) < kPossiblyHeading);
}

TEST_CASE("rows of a table that blanks lay out are no headings") {
  const std::string text = GENERATE(as<std::string>{}, "Jane Poe Vice President, Mills $ 90,000",
                                    "Revenue from Mills 1,200 1,100", "Gross Margin 12.5%");
  CAPTURE(text);
  CHECK(heading_likeness(pieces_in(LetterDraft().say(text)).front()) < kPossiblyHeading);
}

TEST_CASE("underlining makes a heading of words that could be either") {
  CHECK(likeness_of("__What we do and how__") > likeness_of("What we do and how"));
}

TEST_CASE("page references end in page numbers of any kind") {
  const auto [text, is] = GENERATE(table<std::string, bool>({
      {"Liquidity, page 55", true},
      {"Summary, page ii", true},
      {"Notes, pages F-9 to F-12", true},
      {"Properties, Page 12", true},
      {"Cover Page", false},
      {"The page before the last", false},
      {"Rampage 5", false},
  }));
  CAPTURE(text);
  CHECK(ends_with_page_reference(text) == is);
}

TEST_CASE("a heading that runs into the text is told from it") {
  const auto [text, length] = GENERATE(table<std::string, std::size_t>({
      {"1. __Use of Proceeds__. State the amounts.", 17},
      {"1. Liquidity, page 55. State the amounts.", 20},
      {"1. State the amounts, page 55. Do not round.", 0},
      {"1. //Emphasis// within a sentence is none.", 0},
      {"1. **All of it is bold. State the amounts.**", 0},
      {"1. Please see Note 4, page 9. State the amounts.", 0},
  }));
  CAPTURE(text);
  LetterDraft draft;
  draft.say(text);
  CHECK(run_in_heading(pieces_in(draft).front()) == length);
}
