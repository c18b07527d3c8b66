#include "corpus/containers/flattened_header.hh"

#include <catch2/catch.hpp>
#include <string>

#include "corpus/containers/edgar_header.hh"

namespace precedent::corpus {
namespace {

constexpr std::string_view kFlattened =
    "-----BEGIN PRIVACY-ENHANCED MESSAGE----- Proc-Type: 2001,MIC-CLEAR MIC-Info: RSA-MD5,RSA, "
    "AAAA "
    "0009990061-05-000004.txt : 20050901 0009990061-05-000004.hdr.sgml : 20050831 20050504100000 "
    "ACCESSION NUMBER: 0009990061-05-000004 CONFORMED SUBMISSION TYPE: CORRESP PUBLIC DOCUMENT "
    "COUNT: 1 "
    "FILED AS OF DATE: 20050504 FILER: COMPANY DATA: COMPANY CONFORMED NAME: WICK & WETHER CANDLE "
    "CO "
    "CENTRAL INDEX KEY: 0009990061 STANDARD INDUSTRIAL CLASSIFICATION: CANDLES [3990] STATE OF "
    "INCORPORATION: KY FISCAL YEAR END: 0430 FILING VALUES: FORM TYPE: CORRESP BUSINESS ADDRESS: "
    "STREET 1: 61 TALLOW LANE CITY: BEREA STATE: KY ZIP: 40403 FORMER COMPANY: FORMER CONFORMED "
    "NAME: "
    "WETHER CANDLES DATE OF NAME CHANGE: 20010101 CORRESP 1 filename1.txt May 3, 2005 VIA EDGAR "
    "Re: Wick & Wether Candle Co. File No. 0-90961 Dear Mr. Stokes: STATE: our answer 2 is in "
    "note7.txt";

void check_is_wick(const SubmissionHeader& header) {
  CHECK(header.accession == "0009990061-05-000004");
  CHECK(header.type == "CORRESP");
  CHECK(header.filed == "2005-05-04");
  CHECK(header.released == "2005-09-01");
  REQUIRE(header.parties.size() == 1);
  CHECK(header.parties[0].role == "filer");
  CHECK(header.parties[0].name == "WICK & WETHER CANDLE CO");
  CHECK(header.parties[0].cik == "9990061");
  CHECK(header.parties[0].sic == "3990");
  CHECK(header.parties[0].state == "KY");
  CHECK(header.parties[0].state_of_incorporation == "KY");
  CHECK(header.parties[0].former_names == std::vector<std::string>{"WETHER CANDLES"});
}

TEST_CASE("a submission without tags, all on one line, is still header and letter") {
  const auto found = read_flattened(kFlattened);
  REQUIRE(found);
  check_is_wick(read_edgar_header(found->header));
  CHECK(found->document_type == "CORRESP");
  CHECK(found->sequence == "1");
  CHECK(found->filename == "filename1.txt");
  CHECK(found->body.starts_with(" May 3, 2005 VIA EDGAR"));
  CHECK(found->body.ends_with("note7.txt"));
}

TEST_CASE("a submission without tags that kept its lines is one too") {
  std::string lines(kFlattened);
  for (const std::string_view key :
       {" FILER:", " CENTRAL INDEX KEY:", " CORRESP 1 ", "1 filename1.txt "}) {
    const std::size_t at = lines.find(key);
    REQUIRE(at != std::string::npos);
    lines[lines.find(' ', at)] = '\n';
  }
  const auto found = read_flattened(lines);
  REQUIRE(found);
  check_is_wick(read_edgar_header(found->header));
}

TEST_CASE("text that is no such submission is none") {
  const std::string text = GENERATE(
      as<std::string>(), "", "ACCESSION NUMBER: 0009990061-05-000004",
      "CONFORMED SUBMISSION TYPE: CORRESP ACCESSION NUMBER: 0009990061-05-000004 CORRESP 1 "
      "filename1.txt x",
      "ACCESSION NUMBER: 0009990061-05-000004 CONFORMED SUBMISSION TYPE: CORRESP FILED AS OF DATE: "
      "20050504",
      "ACCESSION NUMBER: x CONFORMED SUBMISSION TYPE: CORRESP see filename1.txt for the letter",
      "Dear Mr. Stokes: see document 1 filename1.txt");
  INFO(text);
  CHECK_FALSE(read_flattened(text));
}

}  // namespace
}  // namespace precedent::corpus
