#include "schemas/index/value_meanings.hh"

#include <array>

namespace precedent::schemas {
namespace {

constexpr std::array<Meaning, 7> kAnswers = {{
    {"amended",
     "the company changed the filing under review, files the change with its letter, or will amend "
     "that filing"},
    {"future-filings",
     "it undertakes to change something in later filings, also where it explains or objects "
     "besides; a promise that depends on what happens is none"},
    {"disagreed",
     "it changes nothing and holds that nothing is to change, though the staff asked for a change "
     "or doubted that a rule was kept"},
    {"explained",
     "it gives the facts, the analysis or the support that was asked for, promises nothing and "
     "contests nothing"},
    {"not-established", "the answer is withheld, put off, cut short, or no rule says what it is"},
    {"none", "no answer to the comment is among the letters of the index"},
    {"pushback",
     "disagreed, or contests a part of what was asked beside an answer of another kind; what a "
     "search takes together, no value of its own"},
}};

constexpr std::array<Meaning, 4> kOutcomes = {{
    {"cleared",
     "the staff asked once or more, then no more, and a letter of the staff closed the review"},
    {"followed-up",
     "the staff came back to it in a later letter; what became of the question stands at its last "
     "round"},
    {"open", "no letter of the index shows that the review was closed"},
    {"withdrawn", "the company withdrew the filing under review"},
}};

constexpr std::array<Meaning, 6> kKinds = {{
    {"comment", "a letter of the staff that asks for something"},
    {"response", "a letter of the company that answers the staff"},
    {"review-complete", "the staff says that it has completed its review"},
    {"no-review", "the staff says that it does not and will not review the filing"},
    {"acceleration-request", "a request that a registration statement become effective"},
    {"other", "any other letter, as requests for time, confirmations, cover letters"},
}};

constexpr std::array<Meaning, 2> kSides = {{
    {"staff", "written by the Commission's staff (EDGAR's form UPLOAD)"},
    {"company", "written by or for the company (EDGAR's form CORRESP)"},
}};

constexpr std::array<Meaning, 6> kTypes = {{
    {"UPLOAD", "a letter that the staff put on EDGAR"},
    {"CORRESP", "a letter that the company filed"},
    {"DRSLTR", "a letter of the company about a draft registration statement, later made public"},
    {"DOSLTR", "a letter of the company about a draft offering statement, later made public"},
    {"SEC STAFF LETTER", "a letter of the staff on other business than a review"},
    {"SEC STAFF ACTION", "an order that the staff gave by delegated authority"},
}};

constexpr std::array<FieldMeanings, 8> kMeanings = {{
    {FieldId::kAnswer,
     "by the sentences of the answer: who acts, when, on which filing, and whether they contest; "
     "of several kinds the first of the list that is true; the sentence that decided is shown with "
     "the comment",
     "on 533 answers of large companies, which it was developed on: 95 of 100 are of the right "
     "kind; "
     "of those called disagreed 89 of 100 are, and of those that disagree 87 of 100 are found; "
     "expect "
     "less on other letters",
     kAnswers},
    {FieldId::kOutcome,
     "by the later letters of the review: follow-ups name the comment, a letter of kind "
     "review-complete closes",
     "on 60 follow-ups: 59 are linked with the comment that they follow up", kOutcomes},
    {FieldId::kKind, "by the words of the letter, not by its name or type",
     "on 44 letters of large companies, which it was developed on: all are right", kKinds},
    {FieldId::kSide,
     "by letterhead, addressee and signature; by EDGAR's type where these are silent",
     "on the same 44 letters: all are right", kSides},
    {FieldId::kType, "by EDGAR's header", {}, kTypes},
    {FieldId::kRound,
     "by counting: the staff's first letter of a review and the answer to it are round 1",
     {},
     {}},
    {FieldId::kRounds,
     "by counting: of a comment, how often its question was asked until it was settled; of a "
     "letter, the rounds of its whole review",
     {},
     {}},
    {FieldId::kDays,
     "by counting: calendar days from the first letter of a review to the staff's letter that "
     "closed it; absent while it is open or where its beginning is not in the index",
     {},
     {}},
}};

}  // namespace

std::span<const FieldMeanings> field_meanings() {
  return kMeanings;
}

}  // namespace precedent::schemas
