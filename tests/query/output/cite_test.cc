#include "query/output/cite.hh"

#include <catch2/catch.hpp>

namespace precedent::query {
namespace {

schemas::LetterFacts staff_facts() {
  schemas::LetterFacts facts;
  facts.accession = "0000000000-16-900001";
  facts.side = "staff";
  facts.company = "Harbor Light Instruments, Inc.";
  facts.registrants = {{"0009900123", "HARBOR LIGHT INSTRUMENTS INC", {}, ""}};
  facts.letter_date = "2016-09-14";
  facts.file_numbers = {"001-95001"};
  facts.forms = {"10-K"};
  return facts;
}

TEST_CASE("a letter of the staff is cited ready to be copied") {
  schemas::CommentFacts comment;
  comment.number = "2";
  CHECK(cite_of(staff_facts(), comment) ==
        "Letter from Division of Corporation Finance to Harbor Light Instruments, Inc., Sept. 14, "
        "2016, comment 2, File No. 001-95001");
  CHECK(cite_of(staff_facts()) ==
        "Letter from Division of Corporation Finance to Harbor Light Instruments, Inc., Sept. 14, "
        "2016, File No. 001-95001");
}

TEST_CASE("a company's letter is cited the other way round") {
  schemas::LetterFacts facts = staff_facts();
  facts.side = "company";
  facts.file_numbers = {"001-95001", "333-991234", "333-991235", "333-991236"};
  CHECK(cite_of(facts) ==
        "Letter from Harbor Light Instruments, Inc. to Division of Corporation Finance, Sept. 14, "
        "2016, File Nos. 001-95001, 333-991234, 333-991235");
}

TEST_CASE("what is not known is left out of a cite") {
  schemas::LetterFacts facts;
  facts.side = "staff";
  CHECK(cite_of(facts) == "Letter from SEC staff");
  CHECK(cite_of(facts, {}) == "Letter from SEC staff");
  facts.side = "company";
  facts.filed = "2010-05-03";
  CHECK(cite_of(facts) == "Letter from a registrant to SEC staff, May 3, 2010");
  facts.registrants = {{"", "CALYX NETWORKS INC", {}, ""}};
  CHECK(cite_of(facts) == "Letter from CALYX NETWORKS INC to SEC staff, May 3, 2010");
}

TEST_CASE("the division is that of the office, else of the forms under review") {
  const auto [office, form, division] = GENERATE(table<std::string, std::string, std::string>({
      {"Office of Technology", "", "Division of Corporation Finance"},
      {"Office of Technology", "N-2", "Division of Corporation Finance"},
      {"Disclosure Review and Accounting Office", "", "Division of Investment Management"},
      {"Office of Insured Investments", "S-1", "Division of Investment Management"},
      {"", "10-K", "Division of Corporation Finance"},
      {"", "N-1A", "Division of Investment Management"},
      {"", "485APOS", "Division of Investment Management"},
      {"", "", "SEC staff"},
  }));
  CAPTURE(office, form);
  schemas::LetterFacts facts;
  facts.side = "staff";
  facts.office = office;
  if (!form.empty()) facts.forms = {form};
  CHECK(cite_of(facts) == "Letter from " + division);
}

TEST_CASE("the address on EDGAR needs an accession and a registrant") {
  schemas::LetterFacts facts = staff_facts();
  CHECK(edgar_url(facts) ==
        "https://www.sec.gov/Archives/edgar/data/9900123/000000000016900001/"
        "0000000000-16-900001.txt");
  facts.registrants.clear();
  CHECK(edgar_url(facts).empty());
  facts = staff_facts();
  facts.accession.clear();
  CHECK(edgar_url(facts).empty());
}

}  // namespace
}  // namespace precedent::query
