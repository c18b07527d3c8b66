// Letters of the staff, one oddity each.

#include "corpus/comments/comments.hh"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/letter_draft.hh"

using namespace precedent::corpus;
using precedent::tests::LetterDraft;
using precedent::tests::numbers_of;

namespace {

using Names = std::vector<std::string>;

constexpr auto kLeadIn = "We have reviewed your filing and have the following comments.";
constexpr auto kContact = "You may contact Ann Roe at (202) 555-0101 with any questions.";

std::vector<std::string> labels_of(const CommentsRead& read) {
  std::vector<std::string> labels;
  for (const Passage& passage : read.passages) labels.push_back(label_of(passage));
  return labels;
}

}  // namespace

TEST_CASE("comments stand under their headings, without the boilerplate around them") {
  const auto read =
      LetterDraft()
          .say(kLeadIn)
          .say("Please respond to these comments within ten business days.")
          .say("__Form 10-K for the year ended June 30, 2008__")
          .say("__Liquidity, page 55__")
          .say("1. Quantify the covenant.")
          .say("__Note 3. Leases, page F-9__")
          .say("2. Tell us the term.")
          .say("We urge all persons who are responsible for the filing to be certain.")
          .say(kContact)
          .of_staff();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].number == "1");
  CHECK(read.comments[0].ordinal == 1);
  CHECK(read.comments[0].heading ==
        Names{"Form 10-K for the year ended June 30, 2008", "Liquidity, page 55"});
  CHECK(read.comments[0].text == "Quantify the covenant.");
  CHECK(read.comments[1].heading ==
        Names{"Form 10-K for the year ended June 30, 2008", "Note 3. Leases, page F-9"});
  CHECK(read.comments[1].text == "Tell us the term.");
  CHECK(read.comments[1].response.empty());
}

TEST_CASE("every passage of a letter says what it was taken for") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("__General__")
                        .say("1. Quantify the covenant.")
                        .say(kContact)
                        .of_staff();
  CHECK(labels_of(read) == Names{"opening", "heading", "label 1", "comment 1", "closing"});
  CHECK(read.passages[2].end == read.passages[3].begin);
}

TEST_CASE("an underlined question above a comment is a heading") {
  const auto read = LetterDraft()
                        .say("1. Please state the number of shares that you expect to issue.")
                        .say("__Questions and Answers, page iv__")
                        .say("__What am I being asked to vote on?__")
                        .say("2. Please clarify which vote decides.")
                        .of_staff();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].text == "Please state the number of shares that you expect to issue.");
  CHECK(read.comments[1].heading == std::vector<std::string>{"Questions and Answers, page iv",
                                                             "What am I being asked to vote on?"});
}

TEST_CASE("headings without emphasis are found by their words") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("Business, page 19")
                        .say("1. Name the customers that you lost.")
                        .say("Exhibit 5.1")
                        .say("2. Counsel may not assume facts it can look up.")
                        .of_staff();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].heading == Names{"Business, page 19"});
  CHECK(read.comments[1].heading == Names{"Exhibit 5.1"});
}

TEST_CASE("headings that are numbered themselves are no comments") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("__Notes to the Financial Statements__")
                        .say("__15. Income Taxes, page 57__")
                        .say("1. Tell us why no deferred taxes were recognised.")
                        .say("__(16) Reserves for Losses, page 60__")
                        .say("2. Provide the claims table.")
                        .of_staff();
  CHECK(numbers_of(read) == "1 2");
  CHECK(read.comments[0].heading.back() == "15. Income Taxes, page 57");
  CHECK(read.comments[1].heading.back() == "(16) Reserves for Losses, page 60");
}

TEST_CASE("a number in its own paragraph or cell belongs to the text behind it") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("1.")
                        .say("Tell us how you measure it.")
                        .row({"2.", "Explain the decrease."})
                        .of_staff();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].text == "Tell us how you measure it.");
  CHECK(read.comments[1].text == "Explain the decrease.");
}

TEST_CASE("bullets, letters and further paragraphs belong to their comment") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("1. Please address the following:")
                        .say("• the term of the lease; and")
                        .say("• its cost.")
                        .say("Also say who signed it.")
                        .say("2. Revise:")
                        .say("(a) the cover; and")
                        .say("(b) the summary.")
                        .of_staff();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].text ==
        "Please address the following:\n• the term of the lease; and\n• its cost.\nAlso say who "
        "signed it.");
  CHECK(read.comments[1].text == "Revise:\n(a) the cover; and\n(b) the summary.");
}

TEST_CASE("points that a comment numbers are parts of it") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("1. Please explain three things to us:")
                        .say("1) why you sold the plant;")
                        .say("2) who bought it; and")
                        .say("3) at what price.")
                        .say("2. Amend the table.")
                        .of_staff();
  CHECK(numbers_of(read) == "1 2");
  CHECK(read.comments[0].text.ends_with("3) at what price."));
}

TEST_CASE("numbers that begin anew in each section are kept as printed") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("Prospectus")
                        .say("1. Define mid-cap.")
                        .say("2. Clarify how the Fund picks stocks.")
                        .say("Statement of Additional Information")
                        .say("1. State the policy on lending.")
                        .of_staff();
  CHECK(numbers_of(read) == "1 2 1");
  CHECK(read.comments[2].ordinal == 3);
  CHECK(read.comments[2].heading == Names{"Statement of Additional Information"});
}

TEST_CASE("a letter with one unnumbered comment has one, numbered by its place") {
  const auto read =
      LetterDraft()
          .say("We have reviewed your response and have the following comment.")
          .say("__Note 3. Revenue, page 10__")
          .say("We have reviewed your response to prior comment 2. Please tell us why:")
          .say("• sales reports show units by brand; and")
          .say("• your segments do not.")
          .say("It appears that you disaggregate revenue elsewhere. Please advise.")
          .say(kContact)
          .of_staff();
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].number == "1");
  CHECK(read.comments[0].heading == Names{"Note 3. Revenue, page 10"});
  CHECK(read.comments[0].text.starts_with("We have reviewed your response to prior comment 2."));
  CHECK(read.comments[0].text.ends_with("Please advise."));
  CHECK(read.comments[0].prior_ref == "2");
}

TEST_CASE("a comment that the staff forgot to number is one all the same") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("__Liquidity, page 30__")
                        .say("1. Quantify the covenant.")
                        .say("__Leases, page 41__")
                        .say("Please tell us how long the lease of the plant still runs.")
                        .say("__Exhibit 5.1__")
                        .say("2. File the opinion.")
                        .of_staff();
  REQUIRE(read.comments.size() == 3);
  CHECK(read.comments[0].text == "Quantify the covenant.");
  CHECK(read.comments[1].number.empty());
  CHECK(read.comments[1].ordinal == 2);
  CHECK(read.comments[1].heading == Names{"Leases, page 41"});
  CHECK(read.comments[2].number == "2");
}

TEST_CASE("bullets that each ask are the comments of a letter that numbers none") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("• Revise the discussion to explain the build-up of inventory.")
                        .say("• Tell us how you identified your two operating segments.")
                        .say(kContact)
                        .of_staff();
  CHECK(numbers_of(read) == "1 2");
  CHECK(read.comments[1].text == "• Tell us how you identified your two operating segments.");
}

TEST_CASE("letters that raise no comment have none") {
  const std::string text = GENERATE(
      as<std::string>{},
      "We have completed our review of your filing. We remind you that the company is responsible "
      "for the accuracy of its disclosures.",
      "This is to advise you that we have not reviewed and will not review your registration "
      "statement. Please refer to Rules 460 and 461.",
      "We issued comments to you on May 1, 2023. We expect you to provide a complete response.");
  CAPTURE(text);
  CHECK(LetterDraft().say(text).say(kContact).of_staff().comments.empty());
}

TEST_CASE("a closing that was run into the last comment is cut off") {
  const auto read =
      LetterDraft()
          .say(kLeadIn)
          .say("1. Tell us the term. You may contact Ann Roe at (202) 555-0101 with any questions.")
          .of_staff();
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].text == "Tell us the term.");
}

TEST_CASE("whom to call is no part of the last comment, however it is worded") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("1. Conclude, entity by entity.")
                        .contact("Delia Oak, Staff Accountant, is at (202) 555-0136.")
                        .of_staff();
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].text == "Conclude, entity by entity.");
}

TEST_CASE("a letter that lost its line breaks still has its comments") {
  const auto read =
      LetterDraft()
          .say(
              "WASHINGTON, D.C. 20549 October 2, 2007 Mr. Bart Stone Wether Candle Co. RE: Form "
              "10-KSB for the year ended April 30, 2007 File No. 0-90921 Dear Mr. Stone: We have "
              "reviewed your filing and have the following comments. 1. Diluted shares equal "
              "basic shares in a year of profit although 900,000 options were outstanding. "
              "Revisit SFAS 128. 2. Extend the option note for the inputs that SAB 107 discusses. "
              "* * * * As appropriate, respond within 10 business days.")
          .of_staff();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].text.starts_with("Diluted shares equal"));
  CHECK(read.comments[0].text.ends_with("Revisit SFAS 128."));
  CHECK(read.comments[1].text == "Extend the option note for the inputs that SAB 107 discusses.");
}

TEST_CASE("a sentence of introduction between headings and comment hides no heading") {
  const auto read =
      LetterDraft()
          .say(kLeadIn)
          .say("__Note 2. Significant Accounting Policies, page 8__")
          .say("We have read your answer and continue to believe that it falls short.")
          .say("1. Tell us why the guests are not customers.")
          .of_staff();
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].heading == Names{"Note 2. Significant Accounting Policies, page 8"});
}

TEST_CASE("a heading that runs into a comment is its heading, and of no other") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("1. __Use of Proceeds, page 9__. State the amounts.")
                        .say("2. State the price.")
                        .of_staff();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].heading == Names{"Use of Proceeds, page 9"});
  CHECK(read.comments[0].text == "State the amounts.");
  CHECK(read.comments[1].heading.empty());
}

TEST_CASE("what a page break parted is one sentence again") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("1. Please tell us how revenue from")
                        .say("services is recognised.")
                        .of_staff();
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].text == "Please tell us how revenue from services is recognised.");
}

TEST_CASE("comments in an annex are found where the letter itself has none") {
  LetterDraft draft;
  draft.say("Our comments are attached.").say("Sincerely,").say("Annex A");
  draft.say("1. Tell us the term.").say("2. Explain the decrease.");
  LetterFrame frame = draft.frame();
  frame.body = {0, 1};
  frame.annex_begin = 2;
  const auto read = comments_of(draft.paragraphs(), frame, precedent::schemas::Side::kStaff);
  CHECK(numbers_of(read) == "1 2");
  CHECK(read.passages.front().part == Part::kOpening);
  CHECK(read.passages[1].part == Part::kOutside);
}

TEST_CASE("a letter without paragraphs has no comments") {
  const auto read = comments_of({}, {}, precedent::schemas::Side::kStaff);
  CHECK(read.comments.empty());
  CHECK(read.passages.empty());
}

TEST_CASE("a title with its page is a heading, though the others are printed unlike it") {
  LetterDraft draft;
  draft.say("__Liquidity and Capital Resources, page 12__")
      .say("1. **Please tell us why cash fell in the year, and what you expect of the next.**")
      .say("Cash fell because we built a second mill, which we had announced the year before.")
      .say("Tax Matters Agreement, page 160")
      .say("2. **Please describe the agreement, and file it as an exhibit to the report.**")
      .say("The agreement is filed, and it is described in the section that you mention.");
  const auto read = draft.of_company();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].response.ends_with("the year before."));
  CHECK(read.comments[1].heading.back() == "Tax Matters Agreement, page 160");
}
