#include "indexer/records/letter_record.hh"

#include <catch2/catch.hpp>

#include "tests/support/filled_record.hh"

using namespace precedent;

namespace {

corpus::Letter letter_with_every_fact() {
  corpus::Letter letter;
  letter.id = letter.accession = "0009900123-16-000044";
  letter.type = "CORRESP";
  letter.company = "Harbor Light Corp";
  corpus::Party& party = letter.registrants.emplace_back();
  party.role = "filed-for";
  party.cik = "9900123";
  party.name = "Harbor Light Corp";
  party.former_names = {"Old Light Inc"};
  letter.sic = "4400";
  letter.office = "Office of Transportation";
  letter.state = "DE";
  letter.state_of_incorporation = "NV";
  letter.file_numbers = {"001-95001"};
  letter.letter_date = letter.filed = letter.released = "2016-09-28";
  letter.forms = {"10-K"};
  letter.staff = {
      {"Ruth Abernathy", "Staff Accountant", corpus::StaffRole::kAddressee, "202-551-9901"}};
  letter.counsel = {"Pell & Quillfeather LLP"};
  letter.signers = {"Jane Roe"};
  letter.auditors = {"Deloitte & Touche LLP"};
  letter.prior_letter_dates = {"2016-09-14"};
  letter.reference_accession = "0000000000-16-900001";
  letter.source = {"letters/a.tgz", "a.txt"};
  letter.document = "filename1.htm";
  letter.side = corpus::Side::kCompany;
  return letter;
}

}  // namespace

TEST_CASE("every fact of a letter reaches its record") {
  const auto record = indexer::letter_record(letter_with_every_fact());
  CHECK(tests::empty_members(record.letter).empty());
  CHECK(tests::empty_members(record.letter.registrants.at(0)).empty());
  CHECK(tests::empty_members(record.letter.staff.at(0)).empty());
}

TEST_CASE("every fact of a comment reaches its record but for its review") {
  corpus::Letter letter = letter_with_every_fact();
  corpus::Comment& comment = letter.comments.emplace_back();
  comment.ordinal = 1;
  comment.number = comment.prior_ref = "2";
  comment.heading = comment.topics = {"Liquidity"};
  comment.text = comment.response = "We will.";
  comment.citations.emplace_back().canonical = "s-k 303";
  const auto record = indexer::letter_record(letter);
  const auto without = tests::empty_members(record.comments.at(0));
  CHECK(without == tests::empty_members(schemas::CommentReview()));
}
