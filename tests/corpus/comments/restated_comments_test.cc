// Letters of companies: which words restate the staff's comment, and which answer it.

#include "corpus/comments/restated_comments.hh"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/letter_draft.hh"

using namespace precedent::corpus;
using precedent::tests::LetterDraft;
using precedent::tests::numbers_of;

namespace {

using Names = std::vector<std::string>;

constexpr auto kLeadIn =
    "This letter responds to your letter of May 4, 2012. For your convenience, each comment is "
    "repeated below.";
constexpr auto kCloser = "If you have any questions, please contact me at (555) 555-0100.";

}  // namespace

TEST_CASE("comments in bold, italics or underlined are told from answers in roman") {
  const std::string mark = GENERATE(as<std::string>{}, "**", "//", "__");
  CAPTURE(mark);
  const auto emphasised = [&mark](const std::string& text) { return mark + text + mark; };
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say(emphasised("1. The table omits the second quarter."))
                        .say("The second quarter had no sales.")
                        .say("A footnote now says as much.")
                        .say(emphasised("2. The price is not stated."))
                        .say("It stands on the cover.")
                        .say(kCloser)
                        .of_company();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].text == "The table omits the second quarter.");
  CHECK(read.comments[0].response ==
        "The second quarter had no sales.\nA footnote now says as much.");
  CHECK(read.comments[1].text == "The price is not stated.");
  CHECK(read.comments[1].response == "It stands on the cover.");
}

TEST_CASE("answers in italics are told from comments in roman") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("1. Please state the price range on the cover of the prospectus.")
                        .say(
                            "//The range has been added to the cover page and to the summary of "
                            "the offering that follows it.//")
                        .say("2. Please file the opinion of counsel with the next amendment.")
                        .say(
                            "//The opinion is filed as an exhibit to the amendment that goes in "
                            "together with this letter today.//")
                        .of_company();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].response.starts_with("The range"));
  CHECK(read.comments[1].text == "Please file the opinion of counsel with the next amendment.");
}

TEST_CASE("labels part comment and answer whatever they look like") {
  const std::string label =
      GENERATE(as<std::string>{}, "Response:", "RESPONSE TO COMMENT NO. 1",
               "Company Response:", "__Response__", "Answer:", "Alder Corp.'s Response:");
  CAPTURE(label);
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("1. You list two plants.")
                        .say("Page 9 lists three.")
                        .say(label)
                        .say("You are right.")
                        .of_company();
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].text == "You list two plants.\nPage 9 lists three.");
  CHECK(read.comments[0].response == "You are right.");
}

TEST_CASE("a label within a paragraph parts it") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("1. Comment: Spell out the policy. Response: Done on page 4.")
                        .say("2. Comment: Add the ages. Response: The ages were added.")
                        .of_company();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].text == "Spell out the policy.");
  CHECK(read.comments[0].response == "Done on page 4.");
  CHECK(read.comments[1].text == "Add the ages.");
}

TEST_CASE("without labels or emphasis the voice tells who speaks") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("General")
                        .say("1. Please tell us how you account for returns.")
                        .say("Please also tell us the amounts.")
                        .say("The Company respectfully advises the Staff that returns are rare.")
                        .say("In 2011 there were four.")
                        .say("2. Bring the proxy statement up to date.")
                        .say("We have.")
                        .of_company();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].text ==
        "Please tell us how you account for returns.\nPlease also tell us the amounts.");
  CHECK(read.comments[0].response.ends_with("In 2011 there were four."));
  CHECK(read.comments[1].response == "We have.");
}

TEST_CASE("parts that are answered one by one are one comment, their answers a blank line apart") {
  const auto read =
      LetterDraft()
          .say(kLeadIn)
          .say("//1. We note your response to prior comment 3.//")
          .row({"//a.//", "//Please tell us the conditions at the transaction date.//"})
          .say("**Response:**")
          .say("Conditions were good.")
          .row({"//b.//", "//Please provide more detail about your estimate.//"})
          .say("**Response:**")
          .say("It relied on surveys.")
          .of_company();
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].text ==
        "We note your response to prior comment 3.\na. Please tell us the conditions at the "
        "transaction date.\nb. Please provide more detail about your estimate.");
  CHECK(read.comments[0].response == "Conditions were good.\n\nIt relied on surveys.");
  CHECK(read.comments[0].prior_ref == "3");
}

TEST_CASE("a joint answer is the answer of each comment before it") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("**1. Please expand upon the role of your lead director.**")
                        .say("**2. Please describe how the board oversees risk.**")
                        .say("The Company will expand both disclosures next year.")
                        .of_company();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].response == "The Company will expand both disclosures next year.");
  CHECK(read.comments[1].response == read.comments[0].response);
}

TEST_CASE("lists that an answer numbers are no comments") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("**1. Please list your licences and explain how you recognise each.**")
                        .say("We have three:")
                        .say("1. A licence to operate stores.")
                        .say("2. A licence to train employees.")
                        .say("3. A licence to use the name.")
                        .say("**2. Please disclose the judgments made by management.**")
                        .say("We will.")
                        .of_company();
  CHECK(numbers_of(read) == "1 2");
  CHECK(read.comments[0].response ==
        "We have three:\n1. A licence to operate stores.\n2. A licence to train employees.\n3. A "
        "licence to use the name.");
}

TEST_CASE("numbered lists in answers are passed over by their labels too") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .row({"1.", "We note your fees. Please identify each promised service."})
                        .say("RESPONSE:")
                        .say("There are three obligations:")
                        .row({"1.", "A licence to operate stores"})
                        .row({"2.", "The design of the stores"})
                        .row({"3.", "The training of employees before a store opens"})
                        .row({"2.", "Additionally, please disclose the judgments you made."})
                        .say("RESPONSE:")
                        .say("We will disclose them.")
                        .of_company();
  CHECK(numbers_of(read) == "1 2");
  CHECK(read.comments[1].response == "We will disclose them.");
}

TEST_CASE("tables stay in the answer, row by row") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("**1. Please quantify service revenues for each period.**")
                        .say("They were as follows:")
                        .row({"**2011**", "**2010**"})
                        .row({"Services", "877", "260"})
                        .say("We consider them immaterial.")
                        .say(kCloser)
                        .of_company();
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].text == "Please quantify service revenues for each period.");
  CHECK(read.comments[0].response ==
        "They were as follows:\n2011 2010\nServices 877 260\nWe consider them immaterial.");
}

TEST_CASE("a dash for nothing at the end of a row does not swallow the next row") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("**1. Please quantify service revenues for each period.**")
                        .say("They were as follows:")
                        .row({"Windfalls", "(4)", "\u2014"})
                        .row({"Returns", "(1)", "(2)"})
                        .say("We consider them immaterial.")
                        .say(kCloser)
                        .of_company();
  REQUIRE(read.comments.size() == 1);
  CHECK(
      read.comments[0].response ==
      "They were as follows:\nWindfalls (4) \u2014\nReturns (1) (2)\nWe consider them immaterial.");
}

TEST_CASE("what the company represents at the end is no part of its last answer") {
  const auto read =
      LetterDraft()
          .say(kLeadIn)
          .say("**1. Please quantify service revenues for each period.**")
          .say("They were $8 million and $2 million.")
          .say("Brightwater Corp. hereby represents that:")
          .row({"\u2022", "Brightwater is responsible for the adequacy of the filing;"})
          .of_company();
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].response == "They were $8 million and $2 million.");
}

TEST_CASE("proposed disclosure printed like a comment stays in the answer") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("//1. Please tell us the inputs of your fair values.//")
                        .say("**Response:**")
                        .say("We will add the following to our next annual report:")
                        .say("//Our long-lived assets are measured by discounted cash flows.//")
                        .say("//The discount rate of our model was nine percent.//")
                        .say("//2. Please tell us who values them.//")
                        .say("**Response:**")
                        .say("Our controller does.")
                        .of_company();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].text == "Please tell us the inputs of your fair values.");
  CHECK(read.comments[0].response.ends_with("The discount rate of our model was nine percent."));
}

TEST_CASE("comments and answers in cells of one table are told apart") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .row({"1.", "Comment:", "Spell out the fund's cash policy."})
                        .row({"Response:", "Done."})
                        .row({"2.", "Comment:", "Add the fee table."})
                        .row({"Response:", "Added."})
                        .of_company();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].text == "Spell out the fund's cash policy.");
  CHECK(read.comments[0].response == "Done.");
  CHECK(read.comments[1].response == "Added.");
}

TEST_CASE("comments without numbers are found by the answers that follow, and counted") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("**__Inventories, page 38__**")
                        .say("//Please describe what the credits represent.//")
                        .say("**Response:**")
                        .say("They are assigned to gallons of fuel.")
                        .say("**__Note 7. Leases, page 51__**")
                        .say("//Please explain where the amounts are disclosed.//")
                        .say("**Response:**")
                        .say("On page 52.")
                        .of_company();
  CHECK(numbers_of(read) == "1 2");
  CHECK(read.comments[0].heading == Names{"Inventories, page 38"});
  CHECK(read.comments[0].text == "Please describe what the credits represent.");
  CHECK(read.comments[1].heading == Names{"Note 7. Leases, page 51"});
  CHECK(read.comments[1].response == "On page 52.");
}

TEST_CASE("comments without numbers are found by their own label") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("Comment: Please confirm that the fee table is current.")
                        .say("Response: Confirmed.")
                        .say("Comment: Add the trustees' ages.")
                        .say("Response: Added.")
                        .of_company();
  CHECK(numbers_of(read) == "1 2");
  CHECK(read.comments[1].text == "Add the trustees' ages.");
  CHECK(read.comments[1].response == "Added.");
}

TEST_CASE("numbers that the document lost are filled in by position") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .row({"**Please quantify the expenditures.**"})
                        .say("**Response:** They were small.")
                        .row({"**2.**", "**Please describe the storms.**"})
                        .say("**Response:** There were three.")
                        .row({"**Please explain the change in coverage.**"})
                        .say("**Response:** It lapsed.")
                        .row({"**4.**", "**Please name the insurer.**"})
                        .say("**Response:** We have none.")
                        .of_company();
  CHECK(numbers_of(read) == "1 2 3 4");
  REQUIRE(read.comments.size() == 4);
  CHECK(read.comments[2].text == "Please explain the change in coverage.");
  CHECK(read.comments[2].response == "It lapsed.");
}

TEST_CASE("a letter that answers some comments only keeps their numbers") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("**3. Please describe the storms that damaged your two plants.**")
                        .say("There were three.")
                        .say("**7. Please name the insurer that covers the damage.**")
                        .say("We have none.")
                        .of_company();
  CHECK(numbers_of(read) == "3 7");
}

TEST_CASE("one bold comment without a number is found though its answer numbers its points") {
  const auto read =
      LetterDraft()
          .say(kLeadIn)
          .say(
              "**We have reviewed your response. Please tell us why you disaggregate revenue "
              "elsewhere but not here:**")
          .row({"•", "**your earnings calls discuss trucks and cars.**"})
          .say("Nearly all of our sales are of vehicles.")
          .row({"//1.//", "//Monthly Reports Reflect Sales By Dealers//"})
          .say("Dealers report their own sales to us.")
          .row({"//2.//", "//Calls Highlight Trends//"})
          .say("Trends are no revenue.")
          .of_company();
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].number == "1");
  CHECK(read.comments[0].text.ends_with("• your earnings calls discuss trucks and cars."));
  CHECK(read.comments[0].response.starts_with("Nearly all of our sales"));
  CHECK(read.comments[0].response.ends_with("Trends are no revenue."));
}

TEST_CASE("a label, its heading and the comment below them belong together") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("**Comment #1:**")
                        .say("__General__")
                        .say("Please describe your contacts with Sudan.")
                        .say("**Response to Comment #1:**")
                        .say("There were none.")
                        .say("**Comment #2:**")
                        .say("__Form 8-K filed May 1, 2012__")
                        .say("Please reconcile the measure.")
                        .say("**Response to Comment #2:**")
                        .say("It is reconciled on page 4.")
                        .of_company();
  CHECK(numbers_of(read) == "1 2");
  CHECK(read.comments[0].heading == Names{"General"});
  CHECK(read.comments[1].heading == Names{"Form 8-K filed May 1, 2012"});
  CHECK(read.comments[1].text == "Please reconcile the measure.");
}

TEST_CASE("a label above a printed number makes one comment of both") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("**Comment No. 1**")
                        .say("1. Please expand your discussion of the board.")
                        .say("__Response to Comment No. 1__")
                        .say("We will expand it.")
                        .of_company();
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].text == "Please expand your discussion of the board.");
}

TEST_CASE("quotation marks around a restated comment are not part of it") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("//1. “Please tell us the amounts.”//")
                        .say("**Response:** They were small.")
                        .of_company();
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].text == "Please tell us the amounts.");
  CHECK(read.comments[0].response == "They were small.");
}

TEST_CASE("acknowledgements at the end are no part of the last answer") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("**1. Please tell us the term.**")
                        .say("It is nine years.")
                        .say("**General**")
                        .say("As requested, we acknowledge that:")
                        .row({"•", "the Company is responsible for the adequacy of the filing;"})
                        .row({"•",
                              "Staff comments do not foreclose the Commission from taking any "
                              "action."})
                        .say(kCloser)
                        .of_company();
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].response == "It is nine years.");
}

TEST_CASE("an acknowledgement that a comment asks for is its answer") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("**1. Please provide a statement acknowledging your responsibility.**")
                        .say("The Company acknowledges that:")
                        .row({"•", "the Company is responsible for the adequacy of the filing."})
                        .say(kCloser)
                        .of_company();
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].response ==
        "The Company acknowledges that:\n• the Company is responsible for the adequacy of the "
        "filing.");
}

TEST_CASE("a letter that quotes no comment has none") {
  const std::string text =
      GENERATE(as<std::string>{},
               "Pursuant to Rule 461, the Company requests that its registration statement be made "
               "effective at 4:00 p.m. on May 4, 2012.",
               "You asked us by telephone about Note A. We believe that it does not apply.",
               "We will respond to your comment letter of May 4, 2012 within ten business days.");
  CAPTURE(text);
  CHECK(LetterDraft()
            .say(text)
            .say("1. the Company is aware of its obligations;")
            .say("2. the Company may not assert staff comments as a defense in any proceeding.")
            .say(kCloser)
            .of_company()
            .comments.empty());
}

TEST_CASE("headings between comments are no part of the answer above them") {
  const auto read = LetterDraft()
                        .say(kLeadIn)
                        .say("__Summary, page 1__")
                        .row({"**1.**", "**Please shorten the summary.**"})
                        .say("The Company has shortened it.")
                        .say("__Dilution, page 30__")
                        .row({"**2.**", "**Please show the effect of the warrants.**"})
                        .say("The Company has added a table.")
                        .of_company();
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].response == "The Company has shortened it.");
  CHECK(read.comments[1].heading == Names{"Dilution, page 30"});
}
