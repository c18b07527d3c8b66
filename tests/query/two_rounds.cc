#include "tests/query/two_rounds.hh"

#include "tests/support/sample_letters.hh"

namespace precedent::query {
namespace {

using corpus::Letter;

constexpr const char* kFollowUp =
    "We note your response to prior comment 1. Please disclose the covenants of the revolving "
    "credit "
    "facility and how near you are to breaching them.";

corpus::Comment follow_up() {
  corpus::Comment comment;
  comment.ordinal = 1;
  comment.number = "1";
  comment.heading = {"Liquidity and Capital Resources, page 41"};
  comment.text = kFollowUp;
  comment.prior_ref = "1";
  comment.topics = {"liquidity"};
  return comment;
}

Letter second_letter() {
  Letter letter = tests::staff_letter();
  letter.id = letter.accession = "0000000000-16-900052";
  letter.letter_date = letter.filed = "2016-10-20";
  letter.released = "2016-12-27";
  letter.prior_letter_dates = {"2016-09-28"};
  letter.comments = {follow_up()};
  letter.citations.clear();
  letter.topics = {"liquidity"};
  letter.text = std::string("We have reviewed your response dated September 28, 2016.\n1. ") +
                kFollowUp + "\nSincerely,";
  letter.source.path = "letters/0000000000-16-900052.txt";
  return letter;
}

Letter second_answer() {
  Letter letter = tests::company_letter();
  letter.id = letter.accession = "0009900123-16-000058";
  letter.letter_date = letter.filed = "2016-11-03";
  letter.prior_letter_dates = {"2016-10-20"};
  letter.comments = {follow_up()};
  letter.comments[0].response =
      "We respectfully submit that the covenants are not material and that no disclosure of them "
      "is "
      "required.";
  letter.citations.clear();
  letter.topics = {"liquidity"};
  letter.text = std::string("We respond to your letter dated October 20, 2016.\n1. ") + kFollowUp +
                "\nResponse: " + letter.comments[0].response;
  letter.source.path = "letters/0009900123-16-000058.txt";
  return letter;
}

Letter closing() {
  Letter letter = tests::closing_letter();
  letter.letter_date = letter.filed = "2016-11-23";
  letter.released = "2016-12-27";
  return letter;
}

}  // namespace

std::vector<Letter> two_rounds() {
  return {tests::staff_letter(), tests::company_letter(), second_letter(), second_answer(),
          closing()};
}

}  // namespace precedent::query
