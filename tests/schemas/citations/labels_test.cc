#include <catch2/catch.hpp>

#include "schemas/citations/citations.hh"

namespace precedent::schemas {
namespace {

using Terms = std::vector<std::string>;

TEST_CASE("a citation is indexed under every shallower form") {
  const auto& [canonical, expected] = GENERATE(table<std::string, Terms>({
      {"s-k 402(b)(2)", {"s-k", "s-k 402", "s-k 402(b)", "s-k 402(b)(2)"}},
      {"s-k 305(a) instr 3(f)",
       {"s-k", "s-k 305", "s-k 305(a)", "s-k 305(a) instr 3", "s-k 305(a) instr 3(f)"}},
      {"s-x 5-03(b)(2)", {"s-x", "s-x art 5", "s-x 5-03", "s-x 5-03(b)", "s-x 5-03(b)(2)"}},
      {"s-x art 11", {"s-x", "s-x art 11"}},
      {"asc 280-10-50-30(b)",
       {"asc 280", "asc 280-10", "asc 280-10-50", "asc 280-10-50-30", "asc 280-10-50-30(b)"}},
      {"sab-topic 1.b.1 q4",
       {"sab-topic 1", "sab-topic 1.b", "sab-topic 1.b.1", "sab-topic 1.b.1 q4"}},
      {"release 33-8350 iii.b",
       {"release 33-8350", "release 33-8350 iii", "release 33-8350 iii.b"}},
      {"cdi non-gaap 102.10(a)",
       {"cdi 102.10", "cdi 102.10(a)", "cdi non-gaap 102.10", "cdi non-gaap 102.10(a)"}},
      {"cdi 131.04", {"cdi 131.04"}},
      {"8-k item 4.02", {"8-k item 4.02"}},
      {"20-f item 5.a", {"20-f item 5", "20-f item 5.a"}},
      {"sch-14a item 14(a)(2)", {"sch-14a item 14", "sch-14a item 14(a)", "sch-14a item 14(a)(2)"}},
      {"ea-rule 14a-9 note b", {"ea-rule 14a-9", "ea-rule 14a-9 note b"}},
      {"fas 142.26", {"fas 142", "fas 142.26"}},
      {"fin 46(r)", {"fin 46", "fin 46(r)"}},
      {"frm 4110.5", {"frm 4110", "frm 4110.5"}},
      {"asu 2016-18", {"asu 2016-18"}},
      {"rule 83", {"rule 83"}},
      {"reg-g", {"reg-g"}},
      {"no family of ours", {"no family of ours"}},
  }));
  CAPTURE(canonical);
  CHECK(citation_prefixes(canonical) == expected);
}

TEST_CASE("a label says a citation as a lawyer does, and reads back as the citation") {
  const auto& [canonical, label] = GENERATE(table<std::string, std::string>({
      {"s-k 402(b)", "Item 402(b) of Regulation S-K"},
      {"s-k 402(b) instr 4", "Instruction 4 to Item 402(b) of Regulation S-K"},
      {"s-k", "Regulation S-K"},
      {"s-b 310(g)", "Item 310(g) of Regulation S-B"},
      {"m-a 1015(b)", "Item 1015(b) of Regulation M-A"},
      {"s-x 3-05", "Rule 3-05 of Regulation S-X"},
      {"s-x art 11", "Article 11 of Regulation S-X"},
      {"sa-rule 144a", "Rule 144A under the Securities Act"},
      {"sa-rule 421(b) note 4", "Note 4 to Rule 421(b) under the Securities Act"},
      {"ea-rule 14a-9 note b", "Note B to Rule 14a-9 under the Exchange Act"},
      {"ica-rule 35d-1", "Rule 35d-1 under the Investment Company Act"},
      {"iaa-rule 206(4)-7", "Rule 206(4)-7 under the Advisers Act"},
      {"reg-g 100(b)", "Rule 100(b) of Regulation G"},
      {"rule 83", "Rule 83"},
      {"ea-sec 13(a)", "Section 13(a) of the Exchange Act"},
      {"irc 409a", "Section 409A of the Internal Revenue Code"},
      {"usc 5-552", "5 U.S.C. 552"},
      {"cfr 31-538", "31 CFR 538"},
      {"asc 350-20-35-3c(b)", "ASC 350-20-35-3C(b)"},
      {"asc 250-10-s99-1", "ASC 250-10-S99-1"},
      {"asu 2016-18", "ASU 2016-18"},
      {"fas 142.26", "SFAS 142, paragraph 26"},
      {"fas 123(r)", "SFAS 123(R)"},
      {"eitf d-98", "EITF Topic D-98"},
      {"fsp fas 157-4", "FSP FAS 157-4"},
      {"con 6", "Concepts Statement 6"},
      {"sab 99", "SAB 99"},
      {"sab-topic 1.b.1 q4", "Question 4 of SAB Topic 1.B.1"},
      {"release 33-8350 iii.b.3", "Section III.B.3 of Release No. 33-8350"},
      {"cdi non-gaap 102.10(a)", "Question 102.10(a) of the Non-GAAP C&DIs"},
      {"cdi s-k 128d.08", "Question 128D.08 of the Regulation S-K C&DIs"},
      {"cdi 131.04", "C&DI Question 131.04"},
      {"slb 19 iii.c.4", "Section III.C.4 of Staff Legal Bulletin No. 19"},
      {"frc 501.12(b)(2)",
       "Section 501.12(b)(2) of the Codification of Financial Reporting Policies"},
      {"frm 4110.5", "Section 4110.5 of the Financial Reporting Manual"},
      {"guide 3", "Industry Guide 3"},
      {"cfdg 9a", "CF Disclosure Guidance Topic 9A"},
      {"10-k item 9a(t)", "Item 9A(T) of Form 10-K"},
      {"8-k item 2.02 instr 2", "Instruction 2 to Item 2.02 of Form 8-K"},
      {"sch-to gi e", "General Instruction E of Schedule TO"},
      {"s-3 gi i.b.6", "General Instruction I.B.6 of Form S-3"},
      {"pcaob as 2201.69", "PCAOB AS 2201.69"},
      {"ias 20.24", "IAS 20.24"},
  }));
  CAPTURE(canonical);
  CHECK(citation_label(canonical) == label);
  const auto read = find_citations(label);
  REQUIRE(read.size() == 1);
  CHECK(read.front().canonical == canonical);
}

TEST_CASE("what is no canonical form is its own label") {
  CHECK(citation_label("nothing known 5") == "nothing known 5");
}

}  // namespace
}  // namespace precedent::schemas
