#include "tests/support/sample_letters.hh"

namespace precedent::tests {
namespace {

using corpus::Comment;
using corpus::Letter;
using schemas::Citation;
using schemas::Kind;
using schemas::Side;
using schemas::StaffRole;

constexpr const char* kLiquidityHeading =
    "Management's Discussion and Analysis of Financial Condition, page 37";
constexpr const char* kLiquidityText =
    "We note that cash used in operations was $4.2 million, while you disclose that existing cash "
    "is adequate.\nPlease expand your liquidity disclosure to explain the source of funds.";
constexpr const char* kPayText =
    "Please tell us how you determined each element of pay, as Item 402(b) of Regulation S-K "
    "requires; 12% of salary appears to be discretionary.";

corpus::Party harbor_light() {
  corpus::Party party;
  party.role = "filed-for";
  party.cik = "9900123";
  party.name = "Harbor Light Instruments, Inc.";
  party.former_names = {"Lighthouse Optics Corp"};
  party.sic = "3826";
  party.office = "08 Industrial Applications";
  party.state = "MA";
  party.state_of_incorporation = "DE";
  return party;
}

Citation cited(const std::string& text, const std::string& printed, std::string canonical) {
  const auto begin = static_cast<std::uint32_t>(text.find(printed));
  return {std::move(canonical), begin, begin + static_cast<std::uint32_t>(printed.size())};
}

Comment liquidity_comment() {
  Comment comment;
  comment.ordinal = 1;
  comment.number = "1";
  comment.heading = {kLiquidityHeading, "Liquidity and Capital Resources, page 41"};
  comment.text = kLiquidityText;
  comment.topics = {"liquidity"};
  return comment;
}

Comment pay_comment() {
  Comment comment;
  comment.ordinal = 2;
  comment.number = "2";
  comment.heading = {"Executive Compensation, page 60"};
  comment.text = kPayText;
  comment.citations = {cited(comment.text, "Item 402(b) of Regulation S-K", "s-k 402(b)")};
  comment.topics = {"executive-compensation/cda"};
  return comment;
}

std::string text_of(const Letter& letter, const std::string& opening, const std::string& closing) {
  std::string text = opening;
  for (const Comment& comment : letter.comments) {
    for (const std::string& heading : comment.heading) text += "\n" + heading;
    text += "\n" + comment.number + ". " + comment.text;
    if (!comment.response.empty()) text += "\nResponse: " + comment.response;
  }
  return text + "\n" + closing;
}

// What all letters of one review of Harbor Light share.
Letter harbor_light_letter() {
  Letter letter;
  letter.company = "Harbor Light Instruments, Inc.";
  letter.registrants = {harbor_light()};
  letter.sic = "3826";
  letter.office = "Office of Industrial Applications and Services";
  letter.state = "MA";
  letter.state_of_incorporation = "DE";
  letter.file_numbers = {"001-95001"};
  letter.forms = {"10-K"};
  return letter;
}

}  // namespace

Letter staff_letter() {
  Letter letter = harbor_light_letter();
  letter.id = letter.accession = "0000000000-16-900001";
  letter.type = "UPLOAD";
  letter.kind = Kind::kComment;
  letter.side = Side::kStaff;
  letter.letter_date = letter.filed = "2016-09-14";
  letter.released = "2016-11-21";
  letter.staff = {{"Ruth P. Abernathy", "Staff Accountant", StaffRole::kContact, "202-551-9001"},
                  {"Owen Castellan", "Assistant Director", StaffRole::kSigner, ""}};
  letter.source = {"letters/0000000000-16-900001.txt", ""};
  letter.document = "filename1.pdf";
  letter.comments = {liquidity_comment(), pay_comment()};
  letter.citations = {"s-k 402(b)"};
  letter.topics = {"liquidity", "executive-compensation/cda"};
  letter.text = text_of(letter, "We have reviewed your filing and have the following comments.",
                        "Please refer to Rules 460 and 461 regarding requests for acceleration.");
  return letter;
}

Letter company_letter() {
  Letter letter = harbor_light_letter();
  letter.id = letter.accession = "0009900123-16-000044";
  letter.type = "CORRESP";
  letter.kind = Kind::kResponse;
  letter.side = Side::kCompany;
  letter.letter_date = letter.filed = "2016-09-28";
  letter.staff = {{"Ruth Abernathy", "", StaffRole::kAddressee, ""}};
  letter.counsel = {"Pell & Quillfeather LLP"};
  letter.prior_letter_dates = {"2016-09-14"};
  letter.source = {"letters/0009900123-16-000044.txt", ""};
  letter.document = "filename1.htm";
  letter.comments = {liquidity_comment(), pay_comment()};
  letter.comments[0].response =
      "We will draw on our revolving credit facility, of which $11 million remains available.";
  letter.comments[1].response = "We will revise future filings to describe each element of pay.";
  letter.citations = {"s-k 402(b)"};
  letter.topics = {"liquidity", "executive-compensation/cda"};
  letter.text = text_of(letter, "We respond to your letter dated September 14, 2016.",
                        "Please call our counsel with any questions.");
  return letter;
}

Letter closing_letter() {
  Letter letter = harbor_light_letter();
  letter.id = letter.accession = "0000000000-16-900077";
  letter.type = "UPLOAD";
  letter.kind = Kind::kReviewComplete;
  letter.side = Side::kStaff;
  letter.letter_date = letter.filed = "2016-10-20";
  letter.staff = {{"Owen Castellan", "Assistant Director", StaffRole::kSigner, ""}};
  letter.source = {"letters/0000000000-16-900077.txt", ""};
  letter.document = "filename1.pdf";
  letter.text = "We have completed our review of your filing.";
  return letter;
}

Letter two_registrants_letter() {
  corpus::Party parent;
  parent.role = "filed-for";
  parent.cik = "9900777";
  parent.name = "Marrow Creek Energy Partners LP";
  corpus::Party subsidiary = parent;
  subsidiary.cik = "9900778";
  subsidiary.name = "Marrow Creek Finance Corp";

  Letter letter;
  letter.id = letter.accession = "0000000000-09-900311";
  letter.type = "UPLOAD";
  letter.kind = Kind::kComment;
  letter.side = Side::kStaff;
  letter.company = "Marrow Creek Energy Partners LP";
  letter.registrants = {parent, subsidiary};
  letter.sic = "1311";
  letter.office = "Office of Natural Resources";
  letter.state = "TX";
  letter.file_numbers = {"333-991234", "333-991234-01"};
  letter.letter_date = letter.filed = "2009-12-17";
  letter.forms = {"S-1/A"};
  letter.staff = {{"Ines Valdecasas", "Branch Chief", StaffRole::kSigner, "202-551-9313"}};
  letter.source = {"feed/20100301.nc.tar.gz", "0000000000-09-900311.nc"};
  letter.document = "filename1.pdf";
  Comment comment;
  comment.ordinal = 1;
  comment.heading = {"Use of Proceeds, page 12"};
  comment.text = "Please state the amount of proceeds that repays debt under ASC 470-10-45.";
  comment.citations = {cited(comment.text, "ASC 470-10-45", "asc 470-10-45")};
  comment.topics = {"use-of-proceeds"};
  letter.comments = {comment};
  letter.citations = {"asc 470-10-45"};
  letter.topics = {"use-of-proceeds"};
  letter.text = text_of(letter, "We have one comment on page 402 of your filing.", "Sincerely,");
  return letter;
}

Letter loose_letter() {
  Letter letter;
  letter.id = "file-0123456789abcdef";
  letter.kind = Kind::kOther;
  letter.side = Side::kCompany;
  letter.company = "Calyx Networks, Inc.";
  letter.letter_date = "2010-01-08";
  letter.source = {"text/calyx.txt", ""};
  letter.document = "calyx.txt";
  letter.text = "We ask for ten more business days to answer your letter.";
  return letter;
}

std::vector<Letter> sample_letters() {
  return {staff_letter(), company_letter(), closing_letter(), two_registrants_letter(),
          loose_letter()};
}

}  // namespace precedent::tests
