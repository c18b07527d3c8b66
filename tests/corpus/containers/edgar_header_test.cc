#include "corpus/containers/edgar_header.hh"

#include <catch2/catch.hpp>
#include <string>

#include "corpus/containers/edgar_header_items.hh"

namespace precedent::corpus {
namespace {

constexpr std::string_view kSecDialect =
    "<SEC-DOCUMENT>0000000000-31-000017.txt : 20310911\n"
    "<SEC-HEADER>0000000000-31-000017.hdr.sgml : 20310911\n"
    "<ACCEPTANCE-DATETIME>20310605120000\n"
    "<PRIVATE-TO-PUBLIC>\n"
    "ACCESSION NUMBER:\t\t0000000000-31-000017\n"
    "CONFORMED SUBMISSION TYPE:\tUPLOAD\n"
    "PUBLIC DOCUMENT COUNT:\t\t2\n"
    "FILED AS OF DATE:\t\t20310605\n"
    "\n"
    "FILED FOR:\t\t\n"
    "\n"
    "\tCOMPANY DATA:\t\n"
    "\t\tCOMPANY CONFORMED NAME:\t\t\tHarrow Lake Tackle Corp.\n"
    "\t\tCENTRAL INDEX KEY:\t\t\t0009990001\n"
    "\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tSPORTING GOODS [3949]\n"
    "\t\tORGANIZATION NAME:           \t04 Manufacturing\n"
    "\t\tIRS NUMBER:\t\t\t\t990000001\n"
    "\t\tSTATE OF INCORPORATION:\t\t\tDE\n"
    "\t\tFISCAL YEAR END:\t\t\t1231\n"
    "\n"
    "\tFILING VALUES:\n"
    "\t\tFORM TYPE:\t\tUPLOAD\n"
    "\t\tSEC FILE NUMBER:\t333-909101\n"
    "\n"
    "\tBUSINESS ADDRESS:\t\n"
    "\t\tCITY:\t\t\tDULUTH\n"
    "\t\tSTATE:\t\t\tMN\n"
    "\n"
    "\tMAIL ADDRESS:\t\n"
    "\t\tSTATE:\t\t\tWI\n"
    "\n"
    "\tFORMER COMPANY:\t\n"
    "\t\tFORMER CONFORMED NAME:\tHARROW BAIT CORP\n"
    "\t\tDATE OF NAME CHANGE:\t20200109\n"
    "\n"
    "\tFORMER COMPANY:\t\n"
    "\t\tFORMER CONFORMED NAME:\tPELL BAIT & LURE\n"
    "\t\tDATE OF NAME CHANGE:\t20100109\n"
    "PUBLIC REFERENCE ACCESSION NUMBER:\t\t0009990001-31-000106\n"
    "</SEC-HEADER>\n";

constexpr std::string_view kTagDialect =
    "<SUBMISSION>\n"
    "<PRIVATE-TO-PUBLIC>\n"
    "<ACCESSION-NUMBER>0000000000-31-000017\n"
    "<TYPE>UPLOAD\n"
    "<PUBLIC-DOCUMENT-COUNT>2\n"
    "<FILING-DATE>20310605\n"
    "<PUBLIC-REL-DATE>20310911\n"
    "<FILED-FOR>\n"
    "<COMPANY-DATA>\n"
    "<CONFORMED-NAME>Harrow Lake Tackle Corp.\n"
    "<CIK>0009990001\n"
    "<ASSIGNED-SIC>3949\n"
    "<ORGANIZATION-NAME>04 Manufacturing\n"
    "<IRS-NUMBER>990000001\n"
    "<STATE-OF-INCORPORATION>DE\n"
    "<FISCAL-YEAR-END>1231\n"
    "</COMPANY-DATA>\n"
    "<FILING-VALUES>\n"
    "<FORM-TYPE>UPLOAD\n"
    "<FILE-NUMBER>333-909101\n"
    "</FILING-VALUES>\n"
    "<BUSINESS-ADDRESS>\n"
    "<CITY>DULUTH\n"
    "<STATE>MN\n"
    "</BUSINESS-ADDRESS>\n"
    "<MAIL-ADDRESS>\n"
    "<STATE>WI\n"
    "</MAIL-ADDRESS>\n"
    "<FORMER-COMPANY>\n"
    "<FORMER-CONFORMED-NAME>HARROW BAIT CORP\n"
    "<DATE-CHANGED>20200109\n"
    "</FORMER-COMPANY>\n"
    "<FORMER-COMPANY>\n"
    "<FORMER-CONFORMED-NAME>PELL BAIT & LURE\n"
    "<DATE-CHANGED>20100109\n"
    "</FORMER-COMPANY>\n"
    "</FILED-FOR>\n"
    "<PUBLIC-REFERENCE-ACC>0009990001-31-000106\n";

void check_is_harrow(const SubmissionHeader& header) {
  CHECK(header.accession == "0000000000-31-000017");
  CHECK(header.type == "UPLOAD");
  CHECK(header.filed == "2031-06-05");
  CHECK(header.released == "2031-09-11");
  CHECK(header.reference_accession == "0009990001-31-000106");
  CHECK_FALSE(header.deletion);
  REQUIRE(header.parties.size() == 1);
  const Party& party = header.parties.front();
  CHECK(party.role == "filed-for");
  CHECK(party.cik == "9990001");
  CHECK(party.name == "Harrow Lake Tackle Corp.");
  CHECK(party.former_names == std::vector<std::string>{"HARROW BAIT CORP", "PELL BAIT & LURE"});
  CHECK(party.sic == "3949");
  CHECK(party.office == "04 Manufacturing");
  CHECK(party.state == "MN");
  CHECK(party.state_of_incorporation == "DE");
  CHECK(party.file_number == "333-909101");
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  for (std::size_t at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
    result.append(text.substr(0, at)).append(to);
    text.remove_prefix(at + from.size());
  }
  return result.append(text);
}

TEST_CASE("both dialects of a header say the same") {
  check_is_harrow(read_edgar_header(kSecDialect));
  check_is_harrow(read_edgar_header(kTagDialect));
}

TEST_CASE("a header survives what copies do to its lines") {
  SECTION("doubled newlines") {
    check_is_harrow(read_edgar_header(replaced(kSecDialect, "\n", "\n\n")));
  }
  SECTION("line ends of DOS") {
    check_is_harrow(read_edgar_header(replaced(kSecDialect, "\n", "\r\n")));
  }
  SECTION("lost indents") {
    check_is_harrow(read_edgar_header(replaced(kSecDialect, "\t", " ")));
  }
  SECTION("all tags on one line") {
    check_is_harrow(read_edgar_header(replaced(kTagDialect, "\n", "")));
  }
  SECTION("a blank for each newline") {
    check_is_harrow(read_edgar_header(replaced(kTagDialect, "\n", " ")));
  }
  SECTION("the names of the older system") {
    check_is_harrow(read_edgar_header(replaced(kSecDialect, "<SEC-", "<IMS-")));
  }
  SECTION("a preamble of privacy-enhanced mail") {
    const std::string preamble =
        "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\n"
        "Originator-Name: nobody@example.invalid\nMIC-Info: RSA-MD5,RSA,\n AAAA\n\n";
    check_is_harrow(read_edgar_header(preamble + std::string(kSecDialect)));
  }
  SECTION("mismatched closers") {
    check_is_harrow(read_edgar_header(replaced(kTagDialect, "</FILED-FOR>", "</FILER>")));
    check_is_harrow(
        read_edgar_header(replaced(kTagDialect, "</BUSINESS-ADDRESS>", "</MAIL-ADDRESS>")));
  }
}

TEST_CASE("the dialect is told for each line") {
  const SubmissionHeader header = read_edgar_header(
      "<SEC-DOCUMENT>0009990002-01-000193.txt : 20010316\n"
      "<ACCESSION-NUMBER>0009990002-01-000193\n"
      "CONFORMED SUBMISSION TYPE:\tCORRESP\n"
      "<FILING-DATE>20010314\n"
      "SUBJECT COMPANY:\t\n"
      "\tCOMPANY DATA:\n"
      "\t\tCOMPANY CONFORMED NAME:\t\t\tSABLE RIDGE GOLD CORP\n"
      "<REPORTING-OWNER>\n"
      "COMPANY DATA:\n"
      "\tCOMPANY CONFORMED NAME:\t\t\tFROBISHER LACHLAN\n"
      "\tSTANDARD INDUSTRIAL CLASSIFICATION:\t []\n"
      "<RELATIONSHIP>DIRECTOR\n"
      "</REPORTING-OWNER>\n"
      "</SEC-HEADER>\n");
  CHECK(header.accession == "0009990002-01-000193");
  CHECK(header.type == "CORRESP");
  CHECK(header.filed == "2001-03-14");
  CHECK(header.released == "2001-03-16");
  REQUIRE(header.parties.size() == 2);
  CHECK(header.parties[0].role == "subject-company");
  CHECK(header.parties[0].name == "SABLE RIDGE GOLD CORP");
  CHECK(header.parties[1].role == "reporting-owner");
  CHECK(header.parties[1].name == "FROBISHER LACHLAN");
  CHECK(header.parties[1].sic.empty());
}

TEST_CASE("co-registrants are parties each, the same company twice with two file numbers too") {
  const SubmissionHeader header = read_edgar_header(
      "<TYPE>CORRESP\n"
      "<FILER><COMPANY-DATA><CONFORMED-NAME>OAKHOLLOW TRUST<CIK>0009990017</COMPANY-DATA>"
      "<FILING-VALUES><FILE-NUMBER>811-90917</FILING-VALUES></FILER>\n"
      "<FILER><COMPANY-DATA><CONFORMED-NAME>OAKHOLLOW TRUST<CIK>0009990017</COMPANY-DATA>"
      "<FILING-VALUES><FILE-NUMBER>333-909117</FILING-VALUES></FILER>\n"
      "<ISSUING_ENTITY><COMPANY-DATA><CONFORMED-NAME>OAKHOLLOW II<CIK>9990018</COMPANY-DATA>"
      "</ISSUING_ENTITY>\n");
  REQUIRE(header.parties.size() == 3);
  CHECK(header.parties[0].file_number == "811-90917");
  CHECK(header.parties[1].cik == "9990017");
  CHECK(header.parties[1].file_number == "333-909117");
  CHECK(header.parties[2].role == "issuing-entity");
  CHECK(header.parties[2].file_number.empty());
}

TEST_CASE("a party with several filing values is listed for each file number, all else alike") {
  const SubmissionHeader header = read_edgar_header(
      "FILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tTERN HOLLOW\n"
      "\tFILING VALUES:\n\t\tSEC FILE NUMBER:\t333-909119\n"
      "\tFILING VALUES:\n\t\tSEC FILE NUMBER:\t333-909119-01\n"
      "\tFILING VALUES:\n\t\tSEC FILE NUMBER:\t333-909119\n"
      "\tBUSINESS ADDRESS:\n\t\tSTATE:\tME\n");
  REQUIRE(header.parties.size() == 2);
  CHECK(header.parties[0].file_number == "333-909119");
  CHECK(header.parties[1].file_number == "333-909119-01");
  CHECK(header.parties[1].name == "TERN HOLLOW");
  CHECK(header.parties[1].state == "ME");
}

TEST_CASE("a role that is not known is a party all the same") {
  const SubmissionHeader header = read_edgar_header(
      "GUARANTOR:\n\n\tCOMPANY DATA:\n\t\tCENTRAL INDEX KEY:\t0009990044\n"
      "<CO-OBLIGOR>\n<COMPANY-DATA>\n<CIK>9990045\n</COMPANY-DATA>\n</CO-OBLIGOR>\n"
      "COMPANY DATA:\n\tCENTRAL INDEX KEY:\t0009990046\n");
  REQUIRE(header.parties.size() == 3);
  CHECK(header.parties[0].role == "guarantor");
  CHECK(header.parties[1].role == "co-obligor");
  CHECK(header.parties[2].cik == "9990046");
}

TEST_CASE("the release date is on the first line only if it is later than the filing date") {
  const auto [first_line, filed, release_tag, released] =
      GENERATE(table<std::string, std::string, std::string, std::string>({
          {"20310911", "20310605", "", "2031-09-11"},
          {"20310605", "20310605", "", ""},
          {"20310604", "20310605", "", ""},
          {"20310911", "20310605", "20310801", "2031-09-11"},
          {"20310605", "20310605", "20310801", "2031-08-01"},
          {"", "20310605", "20310801", "2031-08-01"},
          {"20310911", "", "", ""},
          {"20311331", "20310605", "", ""},
          {"99999999", "20310605", "", ""},
      }));
  INFO(first_line << " " << filed << " " << release_tag);
  const SubmissionHeader header =
      read_edgar_header("<SEC-DOCUMENT>0000000000-31-000017.txt : " + first_line + "\n" +
                        "FILED AS OF DATE:\t" + filed + "\n<PUBLIC-REL-DATE>" + release_tag + "\n");
  CHECK(header.released == released);
}

TEST_CASE("a deletion withdraws the submission, among the filing values only a file number") {
  CHECK(read_edgar_header("<SUBMISSION>\n<DELETION>\n<ACCESSION-NUMBER>0000000000-31-000017\n")
            .deletion);
  CHECK_FALSE(read_edgar_header("<SUBMISSION>\n<FILER>\n<FILING-VALUES>\n<DELETION>\n"
                                "<FILE-NUMBER>333-909101\n</FILING-VALUES>\n</FILER>\n")
                  .deletion);
  CHECK(read_edgar_header("<FILER>\n<FILING-VALUES>\n</FILING-VALUES>\n</FILER>\n<DELETION>\n")
            .deletion);
  CHECK(is_header_correction("<SUBMISSION>\n<CORRECTION>\n<TIMESTAMP>20310217:132500\n"));
  CHECK_FALSE(is_header_correction(kTagDialect));
}

TEST_CASE("odd values are kept as they are, or left out, never invented") {
  SECTION("a value with angle brackets") {
    const auto header =
        read_edgar_header("<FILER>\n<COMPANY-DATA>\n<CONFORMED-NAME>A <b> & <C D> CORP>\n");
    CHECK(header.parties.at(0).name == "A <b> & <C D> CORP>");
  }
  SECTION("a value that is only a bracket") {
    const auto header = read_edgar_header("<GROUP-MEMBERS>>\n<TYPE>CORRESP\n");
    CHECK(header.type == "CORRESP");
    CHECK(header.parties.empty());
  }
  SECTION("empty values") {
    const auto header =
        read_edgar_header("ACCESSION NUMBER:\nFILED AS OF DATE:\t\n<TYPE>\n<ORGANIZATION-NAME>\n");
    CHECK(header.accession.empty());
    CHECK(header.filed.empty());
    CHECK(header.type.empty());
  }
  SECTION("the industry that EDGAR writes for none") {
    CHECK(read_edgar_header("<FILER>\n<ASSIGNED-SIC>0000\n").parties.at(0).sic.empty());
    CHECK(read_edgar_header("<FILER>\n<ASSIGNED-SIC>394\n").parties.at(0).sic.empty());
  }
  SECTION("the same tag again") {
    CHECK(read_edgar_header("<TYPE>CORRESP\n<TYPE>10-K\n").type == "CORRESP");
  }
  SECTION("a name in windows-1252, with tabs in it") {
    CHECK(read_edgar_header("<FILER>\n<CONFORMED-NAME>Caf\xe9 \t Ltd\n").parties.at(0).name ==
          "Caf\u00e9 Ltd");
  }
  SECTION("the accession only on the first line, the type only with the party") {
    const auto header = read_edgar_header(
        "<SEC-HEADER>0000000000-31-000017.hdr.sgml : 20310911\n<FILER>\n<FORM-TYPE>CORRESP\n");
    CHECK(header.accession == "0000000000-31-000017");
    CHECK(header.type == "CORRESP");
  }
}

TEST_CASE("a header of nothing but damage is empty") {
  const std::string text =
      GENERATE(as<std::string>(), "", "\n\n\n", ":", "::::", "<", "<>", "</>", "<A", "<<<<>>>>",
               ": x", "</FILER></FILER>", "\x00\xff<\x01>", "-----BEGIN", "<a>b");
  const SubmissionHeader header = read_edgar_header(text);
  CHECK(header.accession.empty());
  CHECK(header.type.empty());
  CHECK(header.parties.empty());
}

TEST_CASE("a header of endless parties, names and numbers is cut off") {
  std::string many = "<FILER>\n";
  for (int i = 0; i < 3000; ++i) {
    many += "<FORMER-CONFORMED-NAME>N" + std::to_string(i) + "\n<FILE-NUMBER>" + std::to_string(i) +
            "\n";
  }
  const SubmissionHeader one = read_edgar_header(many);
  CHECK(one.parties.size() == kMaxNamesOfParty + 1);
  CHECK(one.parties.front().former_names.size() == kMaxNamesOfParty);
  std::string parties;
  for (std::size_t i = 0; i < kMaxParties + 10; ++i) parties += "<FILER>";
  CHECK(read_edgar_header(parties).parties.size() == kMaxParties);
  const std::string name(100'000, 'n');
  CHECK(read_edgar_header("<CONFORMED-NAME>" + name).parties.at(0).name.size() == kMaxValueBytes);
}

}  // namespace
}  // namespace precedent::corpus
