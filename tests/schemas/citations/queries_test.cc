#include <catch2/catch.hpp>

#include "schemas/citations/citations.hh"

namespace precedent::schemas {
namespace {

using Terms = std::vector<std::string>;

TEST_CASE("a value of cites: is read as letters are, or as a bare number") {
  const auto& [typed, expected] = GENERATE(table<std::string, Terms>({
      {"402", {"s-k 402", "s-b 402"}},
      {"402(b)", {"s-k 402(b)", "s-b 402(b)"}},
      {"  402(b)(2)(xiv) ", {"s-k 402(b)(2)(xiv)", "s-b 402(b)(2)(xiv)"}},
      {"402(b) and (c)", {"s-k 402(b)", "s-k 402(c)", "s-b 402(b)", "s-b 402(c)"}},
      {"Item 402", {"s-k 402"}},
      {"Items 402 and 404", {"s-k 402", "s-k 404"}},
      {"Item 402 of Regulation S-B", {"s-b 402"}},
      {"S-K 402", {"s-k 402"}},
      {"s-k 402(b)", {"s-k 402(b)"}},
      {"1015(b)", {"m-a 1015(b)"}},
      {"606", {"asc 606"}},
      {"ASC 606-10-50", {"asc 606-10-50"}},
      {"606-10-50-1", {"asc 606-10-50-1"}},
      {"3-05", {"s-x 3-05"}},
      {"Rule 3-05", {"s-x 3-05"}},
      {"5-03.2", {"s-x 5-03(b)(2)"}},
      {"14a-8(i)(7)", {"ea-rule 14a-8(i)(7)"}},
      {"rule 14a-8", {"ea-rule 14a-8"}},
      {"461", {"sa-rule 461"}},
      {"35d-1", {"ica-rule 35d-1"}},
      {"4.02", {"8-k item 4.02"}},
      {"C&DI 102.10", {"cdi non-gaap 102.10"}},
      {"102.10", {"cdi 102.10"}},
      {"33-8350", {"release 33-8350"}},
      {"2014-09", {"asu 2014-09"}},
      {"SAB 99", {"sab 99"}},
      {"sab topic 1.m", {"sab-topic 1.m"}},
      {"1:M", {"sab-topic 1.m"}},
      {"123(R)", {"fas 123(r)"}},
      {"00-21", {"eitf 00-21", "sop 00-21"}},
      {"fin 46(r)", {"fin 46(r)"}},
      {"exchange act section 13(a)", {"ea-sec 13(a)"}},
      {"Section 5 of the Securities Act of 1933", {"sa-sec 5"}},
      {"item 402 and rule 14a-8", {"s-k 402", "ea-rule 14a-8"}},
  }));
  CAPTURE(typed);
  CHECK(citations_typed(typed) == expected);
}

TEST_CASE("a bare number means every authority that has it, Regulation S-K first") {
  const Terms found = citations_typed("404");
  REQUIRE(found.size() >= 3);
  CHECK(found[0] == "s-k 404");
  CHECK(found[1] == "s-b 404");
  CHECK(found[2] == "sa-rule 404");
}

TEST_CASE("every term that a citation is indexed under can be typed back") {
  const auto canonical =
      GENERATE(as<std::string>{}, "s-k 305(a) instr 3(f)", "s-x 5-03(b)(2)", "sab-topic 1.b.1 q4",
               "release 33-8350 iii.b.3", "cdi non-gaap 102.10(a)", "slb 19 iii.c.4",
               "8-k item 2.02 instr 2", "sch-14a item 14(a)(2)", "s-3 gi i.b.6",
               "ea-rule 14a-9 note b", "fas 142.26", "usc 5-552", "pcaob as 2201.69",
               "asc 280-10-50-30(b)", "frc 501.12(b)(2)", "cdi 131.04", "reg-g");
  for (const std::string& term : citation_prefixes(canonical)) {
    CAPTURE(term);
    CHECK(citations_typed(term) == Terms{term});
  }
}

TEST_CASE("text that is not wholly citations is none") {
  const auto typed = GENERATE(as<std::string>{}, "", " ", "liquidity", "Item 7", "Form 10-K",
                              "402 units", "page 402", "(402) 555-0100", "Item 402 disclosure",
                              "9999", "what Item 402 of Regulation S-K asks", "402 and liquidity");
  CAPTURE(typed);
  CHECK(citations_typed(typed).empty());
}

TEST_CASE("free text is a citation when its authority is named or implied") {
  const auto& [words, expected] = GENERATE(table<std::string, Terms>({
      {"Item 402", {"s-k 402"}},
      {"item 402(b)", {"s-k 402(b)"}},
      {"regulation s-k item 303(a)", {"s-k 303(a)"}},
      {"Item 303(a) of Regulation S-K", {"s-k 303(a)"}},
      {"rule 14a-8", {"ea-rule 14a-8"}},
      {"ASC 606", {"asc 606"}},
      {"sab 99", {"sab 99"}},
      {"staff legal bulletin no. 19", {"slb 19"}},
      {"Item 4.02", {"8-k item 4.02"}},
      {"Item 7 of Form 10-K", {"10-k item 7"}},
      {"Rule 83", {"rule 83"}},
      {"regulation g", {"reg-g"}},
      {"non-gaap c&di 102.10", {"cdi non-gaap 102.10"}},
  }));
  CAPTURE(words);
  CHECK(citations_named(words) == expected);
}

TEST_CASE("words that name no authority stay words") {
  const auto words = GENERATE(as<std::string>{}, "402", "402(b)", "Item 7", "Form 10-K", "form 8-k",
                              "Section 5", "3-05", "disclosure of Item 402", "note 4", "page 402",
                              "going concern", "as 9", "executive compensation");
  CAPTURE(words);
  CHECK(citations_named(words).empty());
}

TEST_CASE("guidance that has two names is found under both") {
  CHECK(citation_aliases("sab 99") == Terms{"sab-topic 1.m"});
  CHECK(citation_aliases("sab 108") == Terms{"sab-topic 1.n"});
  CHECK(citation_aliases("sab 104") == Terms{"sab-topic 13"});
  CHECK(citation_aliases("sab-topic 13") == Terms{"sab 101", "sab 104"});
  CHECK(citation_aliases("s-k 402").empty());
}

TEST_CASE("a query of any length or bytes is answered") {
  CHECK(citations_typed(std::string(100'000, '4')).empty());
  CHECK(citations_named(std::string(100'000, '(')).empty());
  CHECK(citations_typed("\xff\xfe\xc3").empty());
}

}  // namespace
}  // namespace precedent::schemas
