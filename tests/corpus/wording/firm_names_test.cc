#include "corpus/wording/firm_names.hh"

#include <catch2/catch.hpp>
#include <string>
#include <tuple>

#include "corpus/wording/auditors.hh"
#include "tests/support/letter_text.hh"

using namespace precedent::corpus;
using precedent::tests::joined;

TEST_CASE("law firms are found in lists of copies and in sentences") {
  const auto [text, firms] = GENERATE(table<std::string, std::string>({
      {"Jane Roe, Esq., Crane, Fell & Abbot LLP", "Crane, Fell & Abbot LLP"},
      {"Jane Roe \xE2\x80\x93 Crane & Fell LLP", "Crane & Fell LLP"},
      {"Jane Roe, P.C., Crane & Fell LLP", "Crane & Fell LLP"},
      {"Jane Roe, Partner, Crane & Fell LLP", "Crane & Fell LLP"},
      {"Crane & Fell (UK) LLP", "Crane & Fell (UK) LLP"},
      {"Please contact Jane Roe of Crane & Fell L.L.P. at (212) 555-0100.", "Crane & Fell L.L.P."},
      {"LORIMER HALE & PARTNERS", "LORIMER HALE & PARTNERS"},
      {"Law Offices of Jane Roe", "Law Offices of Jane Roe"},
      {"Jane Roe, Crane, Lipp, Rose & Kent", "Crane, Lipp, Rose & Kent"},
      {"Crane Sons Good & Rose, Professional Corporation",
       "Crane Sons Good & Rose, Professional Corporation"},
      {"Jane Roe, Jones Day", "Jones Day"},
      {"Please contact Jane Roe of Jones Day at (212) 555-0100 if you have any questions.",
       "Jones Day"},
      {"Please contact Jane Roe ((212) 555-0100; jroe@example.com) of Wachtell, Lipton, Rosen & "
       "Katz. In addition, please notify her.",
       "Wachtell, Lipton, Rosen & Katz"},
      {"CLIFFORD CHANCE LLP", "CLIFFORD CHANCE LLP"},
      {"Ann Jones Dayton", ""},
  }));
  CAPTURE(text);
  CHECK(joined(law_firms_in(text)) == firms);
}

TEST_CASE("auditors, officers and companies are no law firms") {
  const std::string text =
      GENERATE(as<std::string>(), "Jim Fay, Deloitte & Touche LLP", "Ernst & Young LLP",
               "Senior Vice President, General Counsel & Secretary", "Ann Roe, President & CEO",
               "Tern Hollow, Inc.", "Jane Roe, P.C.");
  CAPTURE(text);
  CHECK(law_firms_in(text).empty());
}

TEST_CASE("counsel of a letter are named once each") {
  const auto letter = precedent::tests::company_letter(
      "[Letterhead of Crane, Lipp, Rose & Kent]\n\nMay 3, 2010\n\nLadies and Gentlemen:\n\nWe "
      "answer.\n\nSincerely,\n\nJane Roe\n\ncc: John Doe, CRANE, LIPP, ROSE & KENT\nAnn Poe, Fell "
      "& Abbot LLP\n");
  CHECK(joined(letter.facts().counsel) == "Crane, Lipp, Rose & Kent | Fell & Abbot LLP");
}

TEST_CASE("auditors are known by any of their names, and by what they call themselves") {
  using Names = std::vector<std::string_view>;
  CHECK(auditors_in("cc: Jim Fay, KPMG; Ann Roe, Ernst and Young") ==
        Names{"Ernst & Young LLP", "KPMG LLP"});
  CHECK(auditors_in("Crane & Fell LLP").empty());
  CHECK(is_auditor("Roe & Poe, CPAs"));
  CHECK(is_auditor("BDO"));
  CHECK_FALSE(is_auditor("Crane & Fell LLP"));
}
