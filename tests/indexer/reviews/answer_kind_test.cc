// What a company's answer comes to, sentence by sentence.

#include "indexer/reviews/answer_kind.hh"

#include <catch2/catch.hpp>
#include <string>

#include "indexer/reviews/comment_request.hh"
#include "indexer/reviews/sentences.hh"

using namespace precedent;
using namespace precedent::indexer;

namespace {

constexpr std::string_view kRevise = "Please revise the note, or tell us why you need not.";

std::string kind_of(std::string_view response, std::string_view comment = kRevise) {
  return std::string(schemas::name_of(read_answer(comment, response).kind));
}

}  // namespace

TEST_CASE("answers are told apart") {
  const auto [response, kind] = GENERATE(table<std::string, std::string>({
      {"In response to the Staff's comment, we have revised the table on page 7.", "amended"},
      {"The Company has filed an amendment to the Form 10-K to include the consent as an exhibit.",
       "amended"},
      {"The disclosure on page 12 has been revised accordingly.", "amended"},
      {"We will amend the Form 10-K by January 31, 2031.", "amended"},
      {"Larkspur will amend its annual report.", "amended"},
      {"We will amend our Form 10-K disclosures in future filings.", "future-filings"},
      {"On May 2, 2031, Larkspur filed an amendment to its 2030 Form 10-K.", "amended"},
      {"In response to the comment, Larkspur has revised page 3 of Exhibit 5.1.", "amended"},
      {"We also added a risk factor on page 22.", "amended"},
      {"The Company will revise its disclosure in future filings.", "future-filings"},
      {"Beginning with our next Form 10-Q, we will disclose the components.", "future-filings"},
      {"We intend to include the table in our Form 10-K for the year ending December 31, 2031.",
       "future-filings"},
      {"Future filings will divide the costs into three.", "future-filings"},
      {"We accept the comment. Our proxy statement for 2031 will have the columns.",
       "future-filings"},
      {"We have decided to give up Free Yield.", "future-filings"},
      {"See Annex A for proposed disclosure in our Form 10-K.", "future-filings"},
      {"We have decided to adjust these amounts prospectively.", "future-filings"},
      {"We respectfully submit that no additional disclosure is required.", "disagreed"},
      {"We do not believe that further disclosure would be meaningful to investors.", "disagreed"},
      {"The notice did not rise to the level at which it is discussed.", "disagreed"},
      {"We believe that leaving these charges out is not misleading. We ask for no change.",
       "disagreed"},
      {"The Company does not believe the forecast is material to a holder's decision.",
       "disagreed"},
      {"The Company respectfully advises the Staff that the fee was paid in March.", "explained"},
      {"We confirm that it is.", "explained"},
      {"", "none"},
      {" \n ", "none"},
  }));
  CAPTURE(response);
  CHECK(kind_of(response) == kind);
}

TEST_CASE("an answer that says nothing, or that is withheld, is not established") {
  const auto response =
      GENERATE(as<std::string>(), "[***]", "The Company acknowledges the comment.",
               "Refer to comment (1) above.",
               "[INFORMATION REDACTED] The Company requests that its response be "
               "kept confidential under Rule 83.",
               "We will respond to this comment by separate letter.",
               "We request an extension of the time in which to answer.");
  CAPTURE(response);
  CHECK(kind_of(response) == "not-established");
}

TEST_CASE("what is denied was not done, and is not promised") {
  const auto [response, kind] = GENERATE(table<std::string, std::string>({
      {"The Company does not believe additional non-GAAP reconciliation disclosure is necessary in "
       "its future filings.",
       "disagreed"},
      {"We do not believe that this is material, and no change to future filings is required.",
       "disagreed"},
      {"We have not revised the table on page 7, as no revision is required.", "disagreed"},
      {"The disclosure has never been revised.", "explained"},
      {"We haven't revised the table.", "explained"},
      {"We will not disclose the names of these customers.", "explained"},
      {"We will not file an amendment to the Form 10-K.", "explained"},
  }));
  CAPTURE(response);
  CHECK(kind_of(response) == kind);
}

TEST_CASE("a negation of something else takes no promise back") {
  const auto [response, kind] = GENERATE(table<std::string, std::string>({
      {"Although we do not believe that it is material, we will disclose it in future filings.",
       "future-filings"},
      {"We will not present this measure in future earnings releases.", "future-filings"},
      {"We will no longer use the label.", "future-filings"},
      {"We have not only revised the table, but moved it.", "amended"},
      {"AT&T has revised the disclosure.", "amended"},
  }));
  CAPTURE(response);
  CHECK(kind_of(response) == kind);
}

TEST_CASE("what somebody else files, or did long ago, changes nothing") {
  const auto response = GENERATE(
      as<std::string>(),
      "Concurrent with the filing of Amendment No. 1, counsel for the adviser is giving the board "
      "books to the Staff under separate cover.",
      "Beginning in 2029, we have given yearly estimates on our web site.",
      "We have read the updated rule.", "Sales of goods and of services stand apart.");
  CAPTURE(response);
  CHECK(kind_of(response) == "explained");
}

TEST_CASE("a promise on an event that may never come is none, beside an explanation") {
  CHECK(kind_of("The fees are small. If they become significant, we will disclose them in future "
                "filings.",
                "Tell us what the fees were.") == "explained");
  CHECK(kind_of("The fees are small. We will continue to evaluate whether to disclose them in "
                "future filings.",
                "Tell us what the fees were.") == "explained");
  CHECK(kind_of("In the future, if material, we will provide disclosure of the fees.") ==
        "future-filings");
  CHECK(kind_of("The fees are small. In future filings we will quantify any material fees.",
                "Revise to quantify the fees.") == "future-filings");
  CHECK(kind_of("We note the comment. In response to it, we will expand the note in future filings "
                "to the extent material.") == "future-filings");
}

TEST_CASE("to explain where a change was asked for is a dispute, where one was asked is none") {
  const std::string answer = "We believe our disclosure is adequate under the standard.";
  CHECK(kind_of(answer, "Revise to disclose the rate.") == "disagreed");
  CHECK(kind_of(answer, "Tell us how you considered the guidance in ASC 280.") == "disagreed");
  CHECK(kind_of(answer, "Tell us what the rate was.") == "explained");
  CHECK(kind_of("The amounts were not material.", "Disclose the amounts.") == "disagreed");
  CHECK(kind_of("The amounts were not material.", "Tell us the amounts.") == "explained");
  CHECK(kind_of(answer, "") == "disagreed");
}

TEST_CASE("a change that is asked for where there is something to say is answered by the facts") {
  const std::string nothing = "We did not experience any material change of these costs.";
  CHECK(kind_of(nothing, "Quantify any material increase in these costs.") == "explained");
  CHECK(kind_of(nothing, "If material, disclose the increase in these costs.") == "explained");
  CHECK(kind_of(nothing, "Disclose the increase in these costs.") == "disagreed");
  CHECK(kind_of(nothing, "Revise the note to quantify any material increase in these costs.") ==
        "disagreed");
  CHECK(kind_of("We have not had any such costs that would be required to be disclosed.",
                "Quantify any material increase in these costs.") == "disagreed");
  CHECK(kind_of(nothing, "If material, discuss the costs. This disclosure may include wages.") ==
        "explained");
  CHECK(kind_of(nothing, "Discuss the costs. This disclosure may include wages.") == "disagreed");
}

TEST_CASE("what the filing is said to disclose is not asked for") {
  const std::string answer = "The fees were not material.";
  CHECK(kind_of(answer, "You also disclose that you exclude the fees. Tell us what they were.") ==
        "explained");
  CHECK(kind_of(answer, "Larkspur has yet to file its report. Tell us what the fees were.") ==
        "explained");
  CHECK(kind_of(answer, "Please expand on your analysis of the fees in your last response.") ==
        "explained");
  CHECK(kind_of(answer, "Please also disclose the fees.") == "disagreed");
}

TEST_CASE("where a change was asked for, to point to what is there is to refuse it") {
  const std::string there = "As disclosed on page 12 of our Form 10-K, the fee is paid in March.";
  CHECK(kind_of(there, "Revise to disclose when the fee is paid.") == "disagreed");
  CHECK(kind_of(there, "Tell us when the fee is paid.") == "explained");
}

TEST_CASE("disputes are told by what they hold") {
  const auto [response, comment] = GENERATE(table<std::string, std::string>({
      {"Our auditor's report was, we believe, right. We believe the report is consistent with the "
       "rule.",
       "Tell us why the report names one set of standards rather than the other."},
      {"No schedule of maturities was deemed necessary.",
       "Tell us how you complied with the rule."},
      {"This information is not material to investors.",
       "Tell us how you considered disclosing it."},
      {"The Company does not consider the measure to be individually tailored.",
       "Explain to us why you believe the measure does not substitute a method of your own."},
      {"It is our position that the analyses were not a report.",
       "Revise to include the report, or clarify your position."},
      {"We do not further disaggregate revenue because the other sources are small.",
       "Tell us how you considered disclosing the sources of revenue."},
      {"We believe and assert that the matter does not involve the merger.",
       "Tell us why the item is inapplicable."},
  }));
  CAPTURE(response);
  CHECK(kind_of(response, comment) == "disagreed");
}

TEST_CASE("changes of other filings are told from what stood there before") {
  const auto [response, kind] = GENERATE(table<std::string, std::string>({
      {"Today we have filed an amended version of the report.", "amended"},
      {"Larkspur has elected to disclose the matter on page F-3.", "amended"},
      {"These revisions have been disclosed in our earnings release.", "amended"},
      {"We included the following enhanced disclosure in our Form 10-Q:", "amended"},
      {"In the Form 10-Q filed in May, Larkspur has incorporated the clarifications above.",
       "amended"},
      {"Going forward, whenever these measures stand in our earnings releases or presentations, "
       "the Company will also present them in its report.",
       "future-filings"},
      {"We are currently updating our risk factors for the Form 10-K.", "future-filings"},
      {"In future filings, the investments will not be shown under that heading.",
       "future-filings"},
      {"The fee is small. We will continue to disclose it in future filings.", "explained"},
  }));
  CAPTURE(response);
  CHECK(kind_of(response, "Tell us what the fee was.") == kind);
}

TEST_CASE("a sentence that changes or promises contests nothing besides") {
  const auto also = [](std::string_view response) { return read_answer(kRevise, response).also; };
  CHECK_FALSE(
      also("We will disclose in future filings why we believe that the measure is useful "
           "to investors."));
  CHECK_FALSE(
      also("We have revised the table on page 7 in response to the comment and will "
           "present it so in future filings."));
  CHECK(also("We believe that the note is adequate. We will clarify it in future filings.") ==
        schemas::AnswerKind::kDisagreed);
}

TEST_CASE("an amendment of a contract is none of the filing") {
  CHECK(kind_of("We will disclose the terms of the Amendment to the Consent Order in our next Form "
                "10-Q.") == "future-filings");
  CHECK(kind_of("We will include the table in Amendment No. 2.") == "amended");
  CHECK(kind_of("We will include the table in an amendment to the Form 10-K.") == "amended");
}

TEST_CASE("the deciding sentence is kept, and what holds besides") {
  const AnswerReading reading = read_answer(
      kRevise,
      "Thank you. We respectfully disagree that the note is unclear. Nonetheless, we will clarify "
      "it in future filings. The rate was 3%.");
  CHECK(reading.kind == schemas::AnswerKind::kFutureFilings);
  CHECK(reading.also == schemas::AnswerKind::kDisagreed);
  CHECK(reading.sentence == "Nonetheless, we will clarify it in future filings.");
  CHECK_FALSE(read_answer(kRevise, "We will clarify it in future filings.").also);
}

TEST_CASE("a quotation of a filing is no answer") {
  CHECK(kind_of("The policy that we follow says: \xE2\x80\x9CWe will disclose any change of these "
                "estimates in our "
                "future filings, and have revised the table.\xE2\x80\x9D") == "explained");
}

TEST_CASE("sentences end at stops, not at abbreviations") {
  using Sentences = std::vector<std::string_view>;
  CHECK(sentences_of("We paid No. 2 of Fern Inc. in May. It is done.\nA heading\nThe end") ==
        Sentences{"We paid No. 2 of Fern Inc. in May.", "It is done.", "A heading", "The end"});
  CHECK(sentences_of("See Regulation S-K. We did. J. Fern wrote it,\nwith care.") ==
        Sentences{"See Regulation S-K.", "We did.", "J. Fern wrote it,\nwith care."});
  CHECK(sentences_of("It is in \u201cItem 2. Properties\u201d of the 10-K. We did.").size() == 2);
  CHECK(sentences_of("See Item 7. Management's Discussion for it. We did.").size() == 2);
  CHECK(sentences_of("It is in Part II. Please see \"Note 2. Debt\" there.").size() == 2);
  CHECK(sentences_of("We refer to Item 402. The table is there. It is in Note 3. Debt fell.")
            .size() == 4);
  CHECK(sentences_of(" \n").empty());
}

TEST_CASE("hostile answers are read in bounded time") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "will we not revise future \xE2\x80\x9C \" . A ";
  CHECK_FALSE(kind_of(text, text).empty());
}

TEST_CASE("what is to be told to readers is asked of the filing") {
  CHECK(kind_of("We do not consider a breach likely, and do not believe that more is required.",
                "Tell your readers which ratios the loan has.") == "disagreed");
  CHECK(kind_of("The loan has two ratios. We do not consider a breach likely.",
                "Tell us which ratios the loan has.") == "explained");
}
