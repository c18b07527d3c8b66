#include "corpus/comments/heading_path.hh"

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

TEST_CASE("an abbreviation in brackets on its own line belongs to the heading above") {
  LetterDraft draft;
  draft.say("Form 10-K for the year ended June 30, 2008")
      .say("Management’s Discussion and Analysis")
      .say("(“MD&A”)")
      .say("Liquidity, page 31");
  const std::vector<Piece> pieces = pieces_in(draft);
  HeadingPath path;
  path.enter(pieces);
  CHECK(path.names() == Names{"Form 10-K for the year ended June 30, 2008",
                              "Management’s Discussion and Analysis (“MD&A”)",
                              "Liquidity, page 31"});
}

TEST_CASE("exhibits stay under the item that lists them") {
  LetterDraft draft;
  draft.say("Amendment No. 2 to Form S-4")
      .say("Item 21. Exhibits and Financial Statement Schedules")
      .say("Exhibit 5.1, page II-3")
      .say("Exhibits 8.1 and 8.2, page II-3");
  const std::vector<Piece> pieces = pieces_in(draft);
  HeadingPath path;
  path.enter(std::span(pieces).first(3));
  path.enter(std::span(pieces).last(1));
  CHECK(path.names() == Names{"Amendment No. 2 to Form S-4",
                              "Item 21. Exhibits and Financial Statement Schedules",
                              "Exhibits 8.1 and 8.2, page II-3"});
}

TEST_CASE("a section that names no page goes on while the pages of its headings do") {
  LetterDraft draft;
  draft.say("Form 10-K for the year ended June 30, 2008")
      .say("Management's Discussion and Analysis")
      .say("Funding Table, page 55")
      .say("Interest Rate Risk, page 72")
      .say("Consolidated Balance Sheets, page F-3")
      .say("Note 4. Leases")
      .say("Lease Terms, page F-12")
      .say("Brazilian Taxes, page F-31");
  const std::vector<Piece> pieces = pieces_in(draft);
  HeadingPath path;
  path.enter(std::span(pieces).first(3));
  path.enter(std::span(pieces).subspan(3, 1));
  CHECK(path.names() == Names{"Form 10-K for the year ended June 30, 2008",
                              "Management's Discussion and Analysis",
                              "Interest Rate Risk, page 72"});
  path.enter(std::span(pieces).subspan(4, 1));
  CHECK(path.names() == Names{"Form 10-K for the year ended June 30, 2008",
                              "Consolidated Balance Sheets, page F-3"});
  path.enter(std::span(pieces).subspan(5, 2));
  path.enter(std::span(pieces).subspan(7, 1));
  CHECK(path.names() ==
        Names{"Form 10-K for the year ended June 30, 2008", "Brazilian Taxes, page F-31"});
}

TEST_CASE("a filing by its EDGAR name replaces the filing before") {
  LetterDraft draft;
  draft.say("DFAN14A Filed March 28, 2014")
      .say("General Comments")
      .say("PREC14A filed April 2, 2014");
  draft.say("Background, page 7");
  const std::vector<Piece> pieces = pieces_in(draft);
  HeadingPath path;
  path.enter(std::span(pieces).first(2));
  path.enter(std::span(pieces).subspan(2, 1));
  CHECK(path.names() == Names{"PREC14A filed April 2, 2014"});
  path.enter(std::span(pieces).last(1));
  CHECK(path.names() == Names{"PREC14A filed April 2, 2014", "Background, page 7"});
}

TEST_CASE("several filings of one form replace the filing before") {
  LetterDraft draft;
  draft.say("Form 10-K for the Fiscal Year Ended December 31, 2015")
      .say("Forms 8-K filed February 29, 2016 and May 5, 2016");
  const std::vector<Piece> pieces = pieces_in(draft);
  HeadingPath path;
  path.enter(std::span(pieces).first(1));
  path.enter(std::span(pieces).last(1));
  CHECK(path.names() == Names{"Forms 8-K filed February 29, 2016 and May 5, 2016"});
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
