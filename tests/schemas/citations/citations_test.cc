#include "schemas/citations/citations.hh"

#include <algorithm>
#include <catch2/catch.hpp>

namespace precedent::schemas {
namespace {

using Cited = std::vector<std::string>;
using Row = std::tuple<std::string, Cited>;

// Canonical forms in order of first appearance, each once.
Cited cited(std::string_view text, std::vector<std::string> forms = {}) {
  Cited out;
  for (const Citation& citation : find_citations(text, {std::move(forms)})) {
    if (std::find(out.begin(), out.end(), citation.canonical) == out.end()) {
      out.push_back(citation.canonical);
    }
  }
  return out;
}

TEST_CASE("items of Regulation S-K are found in every way of naming them") {
  const auto& [text, expected] = GENERATE(table<std::string, Cited>({
      {"as Item 402(b) of Regulation S-K asks", {"s-k 402(b)"}},
      {"see Regulation S-K, Item 303(a)(3)(ii)", {"s-k 303(a)(3)(ii)"}},
      {"see S-K 1300", {"s-k 1300"}},
      {"under subpart 1400 of Regulation S-K", {"s-k 1400"}},
      {"ITEM 404(A) OF REGULATION S-K", {"s-k 404(a)"}},
      {"Item 407(h) of Reg. S-K", {"s-k 407(h)"}},
      {"Item407(h)", {"s-k 407(h)"}},
      {"Item 402 (v)(6) applies", {"s-k 402(v)(6)"}},
      {"Regulation S-K (including Items 101, 103 and 105)", {"s-k 101", "s-k 103", "s-k 105"}},
      {"17 CFR 229.601(b)", {"s-k 601(b)"}},
      {"Item 308T(a) of Regulation S-K", {"s-k 308t(a)"}},
      {"Item 1105(a)(3) of Regulation AB", {"s-k 1105(a)(3)"}},
      {"refer to 305(a)(2) and Item 305(b) of Regulation S-K", {"s-k 305(a)(2)", "s-k 305(b)"}},
      {"comply with Regulation S-K in full", {"s-k"}},
  }));
  CAPTURE(text);
  CHECK(cited(text) == expected);
}

TEST_CASE("an item that names no regulation belongs to the one that has such an item") {
  const auto& [text, expected] = GENERATE(table<std::string, Cited>({
      {"required by Item 402", {"s-k 402"}},
      {"required by Item 1011(b)", {"m-a 1011(b)"}},
      {"by Item 1011(b) of Regulation S-K", {"m-a 1011(b)"}},
      {"required by Item 10(e)(1)", {"s-k 10(e)(1)"}},
      {"required by Item 10(b)", {}},
      {"required by Item 5.02(b)", {"8-k item 5.02(b)"}},
      {"required by Item 102.11", {"cdi non-gaap 102.11"}},
      {"required by Item 750", {}},
      {"by Item 303(a) of Regulation S-X", {"s-k 303(a)"}},
      {"by Rule 303(a) of Regulation S-K", {"s-k 303(a)"}},
  }));
  CAPTURE(text);
  CHECK(cited(text) == expected);
}

TEST_CASE("numbers that are no items are left alone") {
  const auto text = GENERATE(as<std::string>{}, "call me at (402) 555-0100", "402 units were sold",
                             "on page 402", "at 303 Second Street", "Certain Items 95 bps",
                             "special items 4 that recur", "special items 214.7 (22.0)",
                             "the 401(k) plan", "Rule 402 is silent", "Comment 402");
  CAPTURE(text);
  CHECK(cited(text).empty());
}

TEST_CASE("lists and ranges are spread out") {
  const auto& [text, expected] = GENERATE(table<std::string, Cited>({
      {"Items 401, 402 and 404 of Regulation S-K", {"s-k 401", "s-k 402", "s-k 404"}},
      {"Item 402(b)(1)(v) and (vi)", {"s-k 402(b)(1)(v)", "s-k 402(b)(1)(vi)"}},
      {"Item 303(a) and (b)(2)", {"s-k 303(a)", "s-k 303(b)(2)"}},
      {"Item 601(b)(10)(iii)(A) or (B)", {"s-k 601(b)(10)(iii)(a)", "s-k 601(b)(10)(iii)(b)"}},
      {"Item 402(h) and (i)", {"s-k 402(h)", "s-k 402(i)"}},
      {"Item 10(e)(1)(i)(A)-(C)",
       {"s-k 10(e)(1)(i)(a)", "s-k 10(e)(1)(i)(b)", "s-k 10(e)(1)(i)(c)"}},
      {"Items 1202(a)(1) through 1202(a)(3)",
       {"s-k 1202(a)(1)", "s-k 1202(a)(2)", "s-k 1202(a)(3)"}},
      {"Items 1300 through 1302", {"s-k 1300", "s-k 1301", "s-k 1302"}},
      {"subparagraphs (i) and (iii) of Item 402(u)(2)", {"s-k 402(u)(2)(i)", "s-k 402(u)(2)(iii)"}},
      {"Item 402(a-c)", {"s-k 402(a)", "s-k 402(b)", "s-k 402(c)"}},
      {"Item 303 and 12 months of data", {"s-k 303"}},
      {"Item 402(b), (2) the plan", {"s-k 402(b)"}},
  }));
  CAPTURE(text);
  CHECK(cited(text) == expected);
}

TEST_CASE("instructions and notes stand under what they explain") {
  const auto& [text, expected] = GENERATE(table<std::string, Cited>({
      {"Instruction 4 to Item 402(b)", {"s-k 402(b) instr 4"}},
      {"Instructions 4 and 5 to Item 402(b)", {"s-k 402(b) instr 4", "s-k 402(b) instr 5"}},
      {"Instruction 3(F) to Item 305(a)", {"s-k 305(a) instr 3(f)"}},
      {"Instruction 2 to Regulation S-K Item 404", {"s-k 404 instr 2"}},
      {"Instruction 2 to paragraph (b) of Item 404", {"s-k 404(b) instr 2"}},
      {"Item 303(a)(1) of Regulation S-K and Instruction No. 5 thereto",
       {"s-k 303(a)(1)", "s-k 303(a)(1) instr 5"}},
      {"the Instruction to Item 402(k)", {"s-k 402(k)"}},
      {"Instruction 1 to Item 2.02 of Form 8-K", {"8-k item 2.02 instr 1"}},
      {"Note 2 to Rule 421(b)", {"sa-rule 421(b) note 2"}},
      {"Note (b) to Exchange Act Rule 14a-9", {"ea-rule 14a-9 note b"}},
      {"Note 3 to the accounts shows what Rule 5-04 asks", {"s-x 5-04"}},
      {"General Instruction I.B.6 of Form S-3", {"s-3 gi i.b.6"}},
      {"General Instruction G(3) to Form 10-K", {"10-k gi g(3)"}},
      {"General Instructions I.B.1 and I.B.6 of Form S-3", {"s-3 gi i.b.1", "s-3 gi i.b.6"}},
      {"Instruction 1.c. to Item 404(a)", {"s-k 404(a) instr 1(c)"}},
  }));
  CAPTURE(text);
  CHECK(cited(text) == expected);
}

TEST_CASE("Regulation S-B keeps its items apart from Regulation S-K") {
  CHECK(cited("Item 310(b) of Regulation S-B, and Item 402 of Regulation S-K") ==
        Cited{"s-b 310(b)", "s-k 402"});
  CHECK(cited("Items 401 and 404 of Regulation S-B") == Cited{"s-b 401", "s-b 404"});
  CHECK(cited("the table that Item 402 asks", {"10-KSB", "SB-2/A"}) == Cited{"s-b 402"});
  CHECK(cited("the table that Item 402 asks", {"10-KSB", "10-K"}) == Cited{"s-k 402"});
}

TEST_CASE("rules of Regulation S-X have one spelling") {
  const auto& [text, expected] = GENERATE(table<std::string, Cited>({
      {"Rule 3-05 of Regulation S-X", {"s-x 3-05"}},
      {"Rules 3-09 and 4-08(g)", {"s-x 3-09", "s-x 4-08(g)"}},
      {"Rule 5-03.2(a)", {"s-x 5-03(b)(2)(a)"}},
      {"Rule 5-03(b)1 and 2", {"s-x 5-03(b)(1)", "s-x 5-03(b)(2)"}},
      {"Rules 7-03(a)1 and 7-03(a)2", {"s-x 7-03(a)(1)", "s-x 7-03(a)(2)"}},
      {"Rule 5-02.1", {"s-x 5-02(1)"}},
      {"Rule 11-02-(a)(9)(i)", {"s-x 11-02(a)(9)(i)"}},
      {"Regulation S-X, Item 4-08(h)", {"s-x 4-08(h)"}},
      {"§ 210.4-02", {"s-x 4-02"}},
      {"Regulation S-X §5.03(6)", {"s-x 5-03(b)(6)"}},
      {"Rule 3A-02", {"s-x 3a-02"}},
      {"paragraph (b)(4)(i) of Rule 3-05 and Article 11", {"s-x 3-05(b)(4)(i)", "s-x art 11"}},
      {"Articles 5 and 7 of Regulation S-X", {"s-x art 5", "s-x art 7"}},
      {"Article 3-05 of Regulation S-X", {"s-x 3-05"}},
      {"Article 5 of the charter, Article IV", {}},
  }));
  CAPTURE(text);
  CHECK(cited(text) == expected);
}

TEST_CASE("rules are told apart by their numbers and by the act or regulation named") {
  const auto& [text, expected] = GENERATE(table<std::string, Cited>({
      {"Rules 460 and 461", {"sa-rule 460", "sa-rule 461"}},
      {"Rule 461 of Regulation C", {"sa-rule 461"}},
      {"Rules 418 or 12b-4", {"sa-rule 418", "ea-rule 12b-4"}},
      {"Rule 144A and Rule 415(a)(1)(x)", {"sa-rule 144a", "sa-rule 415(a)(1)(x)"}},
      {"Rule 405 of Regulation S-T", {"s-t 405"}},
      {"Rule 405 under the Securities Act", {"sa-rule 405"}},
      {"Rule 100(b) of Regulation G", {"reg-g 100(b)"}},
      {"Rule 100(b)", {"reg-g 100(b)"}},
      {"Rule 100 of Regulation FD", {"reg-fd 100"}},
      {"Rules 13a-15(e) and 15d-15(e)", {"ea-rule 13a-15(e)", "ea-rule 15d-15(e)"}},
      {"Rule 10b5-1 and Rule 13e-4(c)(2)(i)", {"ea-rule 10b5-1", "ea-rule 13e-4(c)(2)(i)"}},
      {"Rule 13d- 3(d)(which says so)", {"ea-rule 13d-3(d)"}},
      {"§240.10D-1(d)", {"ea-rule 10d-1(d)"}},
      {"17 C.F.R. § 200.83 (Rule 83)", {"rule 83"}},
      {"Nasdaq Rule 5635, NYSE Rule 303A, FINRA Rule 5110", {}},
      {"PCAOB Rule 3520", {"pcaob rule 3520"}},
  }));
  CAPTURE(text);
  CHECK(cited(text) == expected);
}

TEST_CASE("rules of funds are told by their act or by the form under review") {
  CHECK(cited("Rule 35d-1") == Cited{"ica-rule 35d-1"});
  CHECK(cited("Rule 17a-7 under the Investment Company Act") == Cited{"ica-rule 17a-7"});
  CHECK(cited("Rule 12b-1", {"N-1A"}) == Cited{"ica-rule 12b-1"});
  CHECK(cited("Rule 12b-20", {"N-1A"}) == Cited{"ea-rule 12b-20"});
  CHECK(cited("Rule 12b-1 under the 1940 Act; Rule 12b-2 of the Exchange Act") ==
        Cited{"ica-rule 12b-1", "ea-rule 12b-2"});
  CHECK(cited("Rule 206(4)-7 under the Advisers Act") == Cited{"iaa-rule 206(4)-7"});
  CHECK(cited("Section 12(d)(1) of the Investment Company Act of 1940") ==
        Cited{"ica-sec 12(d)(1)"});
}

TEST_CASE("sections need their act") {
  const auto& [text, expected] = GENERATE(table<std::string, Cited>({
      {"Section 13(a) or 15(d) of the Exchange Act", {"ea-sec 13(a)", "ea-sec 15(d)"}},
      {"Section 12(g) of the Securities Exchange Act of 1934", {"ea-sec 12(g)"}},
      {"Section 5 of the Securities Act and Section 12 of that Act", {"sa-sec 5", "sa-sec 12"}},
      {"SECTION 12(D) OF THE SECURITIES EXCHANGE ACT", {"ea-sec 12(d)"}},
      {"Section 27A of the Securities Act", {"sa-sec 27a"}},
      {"Section 302/906 certifications", {"sox 302", "sox 906"}},
      {"Section 404 of the Sarbanes-Oxley Act", {"sox 404"}},
      {"SOX 404", {"sox 404"}},
      {"Section 162(m) of the Code", {"irc 162(m)"}},
      {"Sections 102(b) and 203(a)(3) of the DGCL", {"dgcl 102(b)", "dgcl 203(a)(3)"}},
      {"Section 953(b) of the Dodd-Frank Act", {"dodd-frank 953(b)"}},
      {"Section 107 of the JOBS Act", {"jobs 107"}},
      {"5 U.S.C. § 552", {"usc 5-552"}},
      {"31 C.F.R. part 560", {"cfr 31-560"}},
      {"Section 4.07 of the merger agreement", {}},
      {"Section 14(e) forbids it", {}},
      {"Section 7. Conditions", {}},
      {"Section 365 of the Bankruptcy Code", {}},
      {"Section 3 of the Plan under the Securities Act", {}},
  }));
  CAPTURE(text);
  CHECK(cited(text) == expected);
}

TEST_CASE("the codification's continuations are filled up from what stands before them") {
  const auto& [text, expected] = GENERATE(table<std::string, Cited>({
      {"ASC 280", {"asc 280"}},
      {"ASC 280-10-50-30(b)", {"asc 280-10-50-30(b)"}},
      {"ASC 815-10-15-83 c. says so. ASC 815-10-15-84 A. Roe",
       {"asc 815-10-15-83(c)", "asc 815-10-15-84"}},
      {"FASB ASC Topic 820", {"asc 820"}},
      {"Topics 606 and 840", {"asc 606", "asc 840"}},
      {"Accounting Standards Codification (\"ASC\") 330-10-30", {"asc 330-10-30"}},
      {"ASC-310-10-35-13-a", {"asc 310-10-35-13(a)"}},
      {"ASC 605-50-25-3, 25-6 and 45-1", {"asc 605-50-25-3", "asc 605-50-25-6", "asc 605-50-45-1"}},
      {"ASC 606-10-50-17 and -20", {"asc 606-10-50-17", "asc 606-10-50-20"}},
      {"ASC 330-10-30-1 through 30-3", {"asc 330-10-30-1", "asc 330-10-30-2", "asc 330-10-30-3"}},
      {"450-20-50 3 through -4", {"asc 450-20-50-3", "asc 450-20-50-4"}},
      {"paragraphs 2 through 4 of ASC 805-30-25",
       {"asc 805-30-25-2", "asc 805-30-25-3", "asc 805-30-25-4"}},
      {"ASC 820-10-35, paragraph 37A", {"asc 820-10-35-37a"}},
      {"ASC 350-20-35-3C and 4Da", {"asc 350-20-35-3c", "asc 350-20-35-4d(a)"}},
      {"ASC 842-30-50-5.b.2", {"asc 842-30-50-5(b)(2)"}},
      {"ASC 820-10-50-2bbb", {"asc 820-10-50-2(bbb)"}},
      {"ASC 718-740-35-03", {"asc 718-740-35-3"}},
      {"ASC 250-10-S99-1", {"asc 250-10-s99-1"}},
      {"ASC 280-10- 50-34", {"asc 280-10-50-34"}},
      {"ASC 606-10-25-21.Within", {"asc 606-10-25-21"}},
      {"ASC 250.3 However", {"asc 250"}},
      {"ACS 606-10-25-27 and ASC 28-10-50-21", {"asc 606-10-25-27", "asc 280-10-50-21"}},
      {"as per 250-10-45-18", {"asc 250-10-45-18"}},
      {"ASU 2016-18 and Accounting Standards Update No. 2014-09", {"asu 2016-18", "asu 2014-09"}},
      {"telephone 202-551-0100, 250-10-4518, Topic 12", {}},
  }));
  CAPTURE(text);
  CHECK(cited(text) == expected);
}

TEST_CASE("standards of before 2009 are found with their paragraphs") {
  const auto& [text, expected] = GENERATE(table<std::string, Cited>({
      {"paragraph 26 of SFAS 142", {"fas 142.26"}},
      {"SFAS No. 142, paragraphs 19 and 20", {"fas 142.19", "fas 142.20"}},
      {"Statement of Financial Accounting Standards No. 131", {"fas 131"}},
      {"FASB Statements Nos. 141 and 142", {"fas 141", "fas 142"}},
      {"SFAS 123R and SFAS No. 123 (revised 2004)", {"fas 123(r)"}},
      {"FAS 5, and Statement 133 too", {"fas 5", "fas 133"}},
      {"paragraphs 8-10 of FIN 46(R)", {"fin 46(r).8", "fin 46(r).9", "fin 46(r).10"}},
      {"FASB Interpretation No. 48", {"fin 48"}},
      {"EITF Issue No. 00-21, EITF 01-09 and EITF Topic D-98",
       {"eitf 00-21", "eitf 01-9", "eitf d-98"}},
      {"Emerging Issues Task Force Issue No. 99-19", {"eitf 99-19"}},
      {"APB Opinion No. 25 and APB 18", {"apb 25", "apb 18"}},
      {"Accounting Research Bulletin No. 51 and ARB 43", {"arb 51", "arb 43"}},
      {"SOP 05-01 and Statement of Position 97-2", {"sop 05-1", "sop 97-2"}},
      {"FSP FAS 157-4 and FASB Staff Position EITF 03-6-1", {"fsp fas 157-4", "fsp eitf 03-6-1"}},
      {"Statement of Financial Accounting Concepts No. 6", {"con 6"}},
      {"FTB 85-4", {"ftb 85-4"}},
      {"Registration Statement 142, the FASB. 3. We note; a fin 46", {}},
  }));
  CAPTURE(text);
  CHECK(cited(text) == expected);
}

TEST_CASE("the staff's bulletins, releases and manuals are found with their sections") {
  const auto& [text, expected] = GENERATE(table<std::string, Cited>({
      {"SAB 99 and SAB No. 108", {"sab 99", "sab 108"}},
      {"Staff Accounting Bulletin: No. 101", {"sab 101"}},
      {"SAB Topic 1:M and 1:N", {"sab-topic 1.m", "sab-topic 1.n"}},
      {"Staff Accounting Bulletin Topic 11 (L) was", {"sab-topic 11.l"}},
      {"SAB Topic 13-a, SAB Topic 11.M.", {"sab-topic 13.a", "sab-topic 11.m"}},
      {"Question 4 of SAB Topic 1:B.1", {"sab-topic 1.b.1 q4"}},
      {"SABMiller 99", {}},
      {"Staff Legal Bulletin No.19, Section II.C.1(b)", {"slb 19 ii.c.1.b"}},
      {"Sections III.B.1 and 2 of SLB 19", {"slb 19 iii.b.1", "slb 19 iii.b.2"}},
      {"SLB 14F (CF)", {"slb 14f"}},
      {"Section III.C.1. of Release No. 33-8350", {"release 33-8350 iii.c.1"}},
      {"Sections III.A and B of Release No. 33-8350",
       {"release 33-8350 iii.a", "release 33-8350 iii.b"}},
      {"section IV.B and B.1 of Release No. 33-8350", {"release 33-8350 iv.b"}},
      {"Item V of Release Nos. 33-8350/34-48960", {"release 33-8350 v", "release 34-48960 v"}},
      {"Release 33-8350 (Dec. 29, 2003), Sections I.B. and III.B",
       {"release 33-8350 i.b", "release 33-8350 iii.b"}},
      {"Securities Act Release No. 9089; Exchange Act Release 46427",
       {"release 33-9089", "release 34-46427"}},
      {"FR-72 and ASR 190", {"release fr-72", "release asr-190"}},
      {"the press release of 33 pages, pre-released", {}},
      {"section 501.04 of the Codification of Financial Reporting Releases", {"frc 501.04"}},
      {"FRC 501.12.b.3", {"frc 501.12(b)(3)"}},
      {"Section 4110.5 of the Financial Reporting Manual", {"frm 4110.5"}},
      {"FRM 3250.1c", {"frm 3250.1(c)"}},
      {"Industry Guides 3 and 7", {"guide 3", "guide 7"}},
      {"paragraph (b)(5) of Industry Guide 7", {"guide 7(b)(5)"}},
      {"Disclosure Guidance Topics Nos. 9 & 9A", {"cfdg 9", "cfdg 9a"}},
  }));
  CAPTURE(text);
  CHECK(cited(text) == expected);
}

TEST_CASE("interpretations are found in the set that is named for them") {
  const auto& [text, expected] = GENERATE(table<std::string, Cited>({
      {"Questions 100.02 and 104.05 of the Non-GAAP Compliance & Disclosure Interpretations",
       {"cdi non-gaap 100.02", "cdi non-gaap 104.05"}},
      {"C&DI Questions 102.10(a) and 102.10(b)",
       {"cdi non-gaap 102.10(a)", "cdi non-gaap 102.10(b)"}},
      {"Regulation S-K Compliance and Disclosure Interpretation 128C.02", {"cdi s-k 128c.02"}},
      {"Regulation S-K C&DI 119.02. The CDI Question 119.02 says", {"cdi s-k 119.02"}},
      {"Item 402 of Regulation S-K and Question 102.10 of the C&DIs",
       {"s-k 402", "cdi non-gaap 102.10"}},
      {"Item 2.02 of Form 8-K and Question 102.10 of the Non-GAAP C&DIs",
       {"8-k item 2.02", "cdi non-gaap 102.10"}},
      {"Question 104.02 of the Tender Offer Rules", {"cdi tender-offer 104.02"}},
      {"Securities Act Forms C&DI 101.02", {"cdi sa-forms 101.02"}},
      {"Interpretation #123.01", {"cdi 123.01"}},
      {"Regulation S-K Question 133.12", {"cdi s-k 133.12"}},
      {"Securities Act Rules C&DI 239.13; Question 118.09 of the Regulation S-K C&DIs",
       {"cdi sa-rules 239.13", "cdi s-k 118.09"}},
      {"Question 131.04", {"cdi 131.04"}},
      {"your response to Question 1 above", {}},
  }));
  CAPTURE(text);
  CHECK(cited(text) == expected);
}

TEST_CASE("items of forms and schedules belong to the form named beside them") {
  const auto& [text, expected] = GENERATE(table<std::string, Cited>({
      {"Item 7 of your annual report on Form 10-K", {"10-k item 7"}},
      {"Part II, Item 8 of the 2020 Form 10-K", {"10-k item 8"}},
      {"Item 4.01 Form 8-K; Item 4-02 8-K", {"8-k item 4.01", "8-k item 4.02"}},
      {"Item 19(a)(7)(ii) of Form S-4", {"s-4 item 19(a)(7)(ii)"}},
      {"Item 9A(T) of Form 10-K", {"10-k item 9a(t)"}},
      {"Item 8A of Form 10-KSB", {"10-ksb item 8a"}},
      {"Item 5.A.2 of Form 20-F", {"20-f item 5.a.2"}},
      {"Item 14 of Schedule 14A applies. Items 4 and 14 call for it.",
       {"sch-14a item 14", "sch-14a item 4"}},
      {"Schedule TO says that Item 10(b) is not needed", {"sch-to item 10(b)"}},
      {"10-K Item 7 and Form S-4 Item 21", {"10-k item 7", "s-4 item 21"}},
      {"see Item 7", {}},
  }));
  CAPTURE(text);
  CHECK(cited(text) == expected);
}

TEST_CASE("headings and the forms under review decide where a bare item belongs") {
  CHECK(cited("Form 10-Q for the quarter ended June 30\nItem 2. Management's Discussion") ==
        Cited{"10-q item 2"});
  CHECK(cited("Form 10-K for the year\nForm S-3, filed May 2\n\nItem 7. Management's Discussion") ==
        Cited{"10-k item 7"});
  CHECK(cited("We have read Item 4.", {"SC 13D/A"}) == Cited{"sch-13d item 4"});
  CHECK(cited("We have read Item 4.", {"10-K", "S-1"}).empty());
  CHECK(cited("We have read Item 7.", {"10-K", "8-K"}) == Cited{"10-k item 7"});
}

TEST_CASE("standards of other bodies are found") {
  const auto& [text, expected] = GENERATE(table<std::string, Cited>({
      {"IAS 20.24-25", {"ias 20.24", "ias 20.25"}},
      {"paragraph 35 of IFRS 15", {"ifrs 15.35"}},
      {"PCAOB AS 2201.69", {"pcaob as 2201.69"}},
      {"Auditing Standard No. 2820", {"pcaob as 2820"}},
      {"the Public Company Accounting Oversight Board, as AS 1 says", {"pcaob as 1"}},
      {"AU Section 508", {"au 508"}},
      {"as 2201 others did, AS 4 did", {}},
  }));
  CAPTURE(text);
  CHECK(cited(text) == expected);
}

TEST_CASE("bare regulations of the Commission are citations, those of others are not") {
  CHECK(cited("Regulation G and Regulation S apply; Regulation FD, Regulation 14A") ==
        Cited{"reg-g", "reg-s", "reg-fd", "reg-14a"});
  CHECK(cited("Regulation II, Regulation W, Export Administration Regulations").empty());
}

TEST_CASE("odd hyphens, blanks and quotes do not hide a citation") {
  CHECK(cited("Item\u00A0402(b) of Regulation S\u2011K") == Cited{"s-k 402(b)"});
  CHECK(cited("Regulation\nS- K,\nItem 303") == Cited{"s-k 303"});
  CHECK(cited("Release No. 33\u20108350") == Cited{"release 33-8350"});
  CHECK(cited("Section 15( d) of the Exchange Act") == Cited{"ea-sec 15(d)"});
  CHECK(cited("Reg\u00ADulation S-K Item 101\u200B(c)") == Cited{"s-k 101(c)"});
}

TEST_CASE("a page header within a sentence is read over") {
  CHECK(cited("as Interpretive Release Ms. Jane Alder Fernwood Tool Corporation March 9, 2018 "
              "Page 2 33-8350 says") == Cited{"release 33-8350"});
  CHECK(cited("under Rule 100(b) of\nJane Alder\nFernwood Tool, Inc.\nMay 19, 2022\nPage 2\n"
              "Regulation G.") == Cited{"reg-g 100(b)"});
}

TEST_CASE("a citation tells the bytes of the number that named it") {
  const std::string text = "\u201CItems 402 and 404(a)\u201D";
  const auto found = find_citations(text);
  REQUIRE(found.size() == 2);
  CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "402");
  CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == "404(a)");
}

TEST_CASE("any bytes may be searched") {
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(i * 37 % 256);
  for (const Citation& citation : find_citations(bytes)) CHECK(citation.end <= bytes.size());
  CHECK(find_citations("").empty());
  CHECK(find_citations("Item").empty());
  CHECK(find_citations("Section 13(a) of the Exchange").empty());
}

TEST_CASE("a text that begins the same citation forever is read in one pass") {
  const auto words =
      GENERATE(as<std::string>{}, "paragraph (a) of ", "Items 1, 2, ", "\u00A7", "sab ",
               "Section 13(a) or ", "Instruction 3 to paragraph (b) of ", "((");
  std::string text;
  while (text.size() < 400'000) text += words;
  CHECK(find_citations(text).empty());
}

}  // namespace
}  // namespace precedent::schemas
