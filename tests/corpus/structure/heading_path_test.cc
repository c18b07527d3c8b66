#include "corpus/structure/heading_path.hh"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/letter_draft.hh"

using namespace precedent::corpus;
using precedent::tests::LetterDraft;

namespace {

using Names = std::vector<std::string>;

// A piece views into the paragraphs of its draft.
std::vector<Piece> pieces_in(const LetterDraft& draft) {
  const LetterFrame frame = draft.frame();
  return pieces_of(draft.paragraphs(), frame, frame.body, precedent::schemas::Side::kStaff);
}

}  // namespace

TEST_CASE("headings one below the other nest, and a new section replaces the last") {
  LetterDraft draft;
  draft.say("Form 10-K for the year ended June 30, 2008")
      .say("Management's Discussion and Analysis, page 20")
      .say("Liquidity, page 31")
      .say("Results of Operations, page 24")
      .say("Executive Compensation, page 60")
      .say("Form 8-K filed August 2, 2008");
  const std::vector<Piece> pieces = pieces_in(draft);
  HeadingPath path;
  path.enter(std::span(pieces).first(3));
  CHECK(path.names() == Names{"Form 10-K for the year ended June 30, 2008",
                              "Management's Discussion and Analysis, page 20",
                              "Liquidity, page 31"});
  path.enter(std::span(pieces).subspan(3, 1));
  CHECK(path.names() == Names{"Form 10-K for the year ended June 30, 2008",
                              "Management's Discussion and Analysis, page 20",
                              "Results of Operations, page 24"});
  path.enter(std::span(pieces).subspan(4, 1));
  CHECK(path.names() ==
        Names{"Form 10-K for the year ended June 30, 2008", "Executive Compensation, page 60"});
  path.enter(std::span(pieces).subspan(5, 1));
  CHECK(path.names() == Names{"Form 8-K filed August 2, 2008"});
}

TEST_CASE("notes stay under the financial statements they belong to") {
  LetterDraft draft;
  draft.say("Financial Statements")
      .say("Note 2. Revenue, page F-8")
      .say("Note 7. Leases, page F-20");
  const std::vector<Piece> pieces = pieces_in(draft);
  HeadingPath path;
  path.enter(std::span(pieces).first(2));
  path.enter(std::span(pieces).last(1));
  CHECK(path.names() == Names{"Financial Statements", "Note 7. Leases, page F-20"});
}

TEST_CASE("a heading printed like an inner one replaces it") {
  LetterDraft draft;
  draft.say("**Prospectus**").say("//The Adviser//").say("//The Custodian//");
  const std::vector<Piece> pieces = pieces_in(draft);
  HeadingPath path;
  path.enter(std::span(pieces).first(2));
  path.enter(std::span(pieces).last(1));
  CHECK(path.names() == Names{"Prospectus", "The Custodian"});
}

TEST_CASE("notes leave a section that is none of the financial statements") {
  LetterDraft draft;
  draft.say("Form 10-K for the year ended June 30, 2008")
      .say("Controls and Procedures, page 52")
      .say("Note 2. Revenue, page 71");
  const std::vector<Piece> pieces = pieces_in(draft);
  HeadingPath path;
  path.enter(std::span(pieces).first(2));
  path.enter(std::span(pieces).last(1));
  CHECK(path.names() ==
        Names{"Form 10-K for the year ended June 30, 2008", "Note 2. Revenue, page 71"});
}

TEST_CASE("a prospectus holds the headings below it until another part begins") {
  LetterDraft draft;
  draft.say("Prospectus").say("Fees, page 3").say("Principal Risks, page 4");
  draft.say("Statement of Additional Information");
  const std::vector<Piece> pieces = pieces_in(draft);
  HeadingPath path;
  path.enter(std::span(pieces).first(2));
  path.enter(std::span(pieces).subspan(2, 1));
  CHECK(path.names() == Names{"Prospectus", "Principal Risks, page 4"});
  path.enter(std::span(pieces).last(1));
  CHECK(path.names() == Names{"Statement of Additional Information"});
}

TEST_CASE("a path never grows without bound") {
  LetterDraft draft;
  for (int i = 0; i < 500; ++i) draft.say("Heading " + std::to_string(i));
  const std::vector<Piece> pieces = pieces_in(draft);
  HeadingPath path;
  path.enter(pieces);
  REQUIRE(path.names().size() < 20);
  CHECK(path.names().back() == "Heading 499");
}
