#include "corpus/wording/forms_under_review.hh"

#include <catch2/catch.hpp>
#include <string>
#include <tuple>

#include "tests/support/letter_text.hh"

using namespace precedent::corpus;
using precedent::tests::joined;

TEST_CASE("forms are named in EDGAR's words, amendments with /A") {
  const auto [text, forms] = GENERATE(table<std::string, std::string>({
      {"Registration Statement on Form S-1\nFiled May 1, 2009", "S-1"},
      {"Amendment No. 2 to\nDraft Registration Statement on Form 10-12G", "10-12G/A"},
      {"Form S-1, Amendment No. 3\nFiled May 1, 2009", "S-1/A"},
      {"Form S-1\nAmendment No. 3\nForm 10-K for 2008", "S-1/A | 10-K"},
      {"Post-Effective Amendment No. 12 to Registration Statement on Form N-1A", "N-1A/A"},
      {"Amended Draft Registration Statement on Form 10-12B", "10-12B/A"},
      {"Registration Statement on Form S-4, as amended", "S-4"},
      {"Offering Statement on Form 1-A\nPost-Qualification Amendment No. 2\nFiled May 1, 2016",
       "1-A/A"},
      {"Forms 10-K and 10-Q", "10-K | 10-Q"},
      {"Form 10-K for the year ended June 30, 2008\nForm 10-K/A filed May 1, 2009",
       "10-K | 10-K/A"},
      {"Form 10\xE2\x80\x91K405", "10-K405"},
      {"FORM 10-KSB FOR THE YEAR ENDED JUNE 30, 2003", "10-KSB"},
      {"20-F for the period ended December 31, 2013", "20-F"},
      {"Form 10-K for 2008\nForm 10-K for 2007", "10-K"},
      {"Form 8-K Item 4.01 filed August 14, 2006", "8-K"},
  }));
  CAPTURE(text);
  CHECK(joined(forms_under_review(text)) == forms);
}

TEST_CASE("proxy statements and tender offers have EDGAR's names") {
  const auto [text, forms] = GENERATE(table<std::string, std::string>({
      {"Preliminary Proxy Statement on Schedule 14A\nFiled May 1, 2009", "PRE 14A"},
      {"Definitive Proxy\nStatement on Schedule 14A Filed May 1, 2009", "DEF 14A"},
      {"Preliminary Proxy Statement on Schedule 14A filed by Orrin Vale, Vale Fund LP et al.",
       "PREC14A"},
      {"Soliciting Material on Schedule 14A\nFiled May 1, 2009 by Orrin Vale", "DFAN14A"},
      {"Soliciting Material on Schedule 14A\nFiled May 1, 2009 by Tern Hollow, Inc.", "DEFA14A"},
      {"PREC14A and DFAN14A filed May 1, 2009", "PREC14A | DFAN14A"},
      {"DFAN14A soliciting material filed pursuant to Rule 14a-12\nFiled on Schedule 14A May 1, "
       "2009",
       "DFAN14A"},
      {"Preliminary Information Statement on Schedule 14C", "PRE 14C"},
      {"Schedule 14A filed May 1, 2009", "SCHEDULE 14A"},
      {"Amendment No. 3 to Schedule TO-T\nSchedule 13E-3", "SC TO-T/A | SC 13E3"},
      {"SC TO-I/A filed April 28, 2010", "SC TO-I/A"},
      {"Schedule TO-T/13E-3 filed April 28, 2010", "SC TO-T | SC 13E3"},
      {"Form 10-K for the year ended June 30, 2008\nDefinitive Proxy Statement on Schedule 14A",
       "10-K | DEF 14A"},
  }));
  CAPTURE(text);
  CHECK(joined(forms_under_review(text, "Tern Hollow, Inc.")) == forms);
}

TEST_CASE("a line without a form names none") {
  CHECK_FALSE(names_form("Response to comments of May 1, 2009"));
  CHECK_FALSE(names_form("Unit 10, Kiln Lane"));
  CHECK(names_form("Annual Report on Form 10-K"));
}
