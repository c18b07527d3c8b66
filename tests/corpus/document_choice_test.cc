// Which documents of a submission are its letter.

#include "corpus/document_choice.hh"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/letter_file.hh"

using namespace precedent;
using namespace precedent::tests;

namespace {

struct Part {
  std::string type;
  std::string filename;
  std::string body;
};

std::string submission(const std::string& type, const std::vector<Part>& parts) {
  std::string text =
      "<SEC-DOCUMENT>0009990004-09-000012.txt : 20090401\n<SEC-HEADER>\nACCESSION NUMBER:\t\t"
      "0009990004-09-000012\nCONFORMED SUBMISSION TYPE:\t" +
      type + "\nFILED AS OF DATE:\t\t20090309\n</SEC-HEADER>\n";
  for (const Part& part : parts)
    text += "<DOCUMENT>\n<TYPE>" + part.type + "\n<FILENAME>" + part.filename + "\n<TEXT>\n" +
            part.body + "\n</TEXT>\n</DOCUMENT>\n";
  return text + "</SEC-DOCUMENT>\n";
}

const std::string kAnnex =
    "Liquidity, page 12\n\n1.   Please tell us why cash fell in 2008.\n\nResponse: Cash fell "
    "because we built a second mill.\n\n2.   Please describe the covenants of the credit "
    "agreement.\n\nResponse: There are two of them, and we met both at year end.";

const std::string kAnnexPage =
    "<html><body><p><b>Liquidity, page 12</b></p><p><b>1. Please tell us why cash fell in "
    "2008.</b></p><p>Response: Cash fell because we built a second mill.</p><p><b>2. Please "
    "describe the covenants of the credit agreement.</b></p><p>Response: There are two of them, "
    "and we met both at year end.</p></body></html>";

const std::string kOutline =
    "1 [Liquidity, page 12] Please tell us why cash fell in 2008. => Cash fell because we built a "
    "second mill.\n2 [Liquidity, page 12] Please describe the covenants of the credit agreement. "
    "=> There are two of them, and we met both at year end.";

std::string cover_letter() {
  return answer_letter("The answers are in the attachment to this letter.");
}

void check_whole(const corpus::Letter& letter) {
  CHECK(letter.letter_date == "2009-03-09");
  CHECK(outline_of(letter) == kOutline);
}

}  // namespace

TEST_CASE("the answers may stand in a further document of the letter, in whatever format") {
  const auto [filename, body] = GENERATE(
      table<std::string, std::string>({{"filename2.txt", kAnnex}, {"filename2.htm", kAnnexPage}}));
  INFO(filename);
  check_whole(read_letter(submission(
      "CORRESP", {{"CORRESP", "filename1.txt", cover_letter()}, {"CORRESP", filename, body}})));
}

TEST_CASE("the answers may stand before the letter that they belong to") {
  check_whole(read_letter(submission("CORRESP", {{"CORRESP", "filename1.txt", kAnnex},
                                                 {"CORRESP", "filename2.txt", cover_letter()}})));
}

TEST_CASE("a cover document is the letter of answers that have none of their own") {
  check_whole(read_letter(submission("CORRESP", {{"COVER", "filename1.txt", cover_letter()},
                                                 {"CORRESP", "filename2.txt", kAnnex}})));
  const std::string other = answer_letter("We ask for an oral hearing on the credit agreement.");
  check_whole(
      read_letter(submission("CORRESP", {{"COVER", "filename1.txt", other},
                                         {"CORRESP", "filename2.txt", answer_letter(kAnnex)}})));
}

TEST_CASE("letters inside of submissions of other forms are read, those in parts too") {
  const Part report = {"10-K/A", "annual.htm", "<html><p>Annual report</p></html>"};
  const Part certificate = {"EX-31", "certificate.htm", "<html><p>I certify</p></html>"};
  check_whole(read_letter(submission(
      "10-K/A", {report, certificate, {"CORRESP", "filename3.txt", answer_letter(kAnnex)}})));
  check_whole(read_letter(
      submission("10-K/A", {report, {"COVER", "filename2.txt", answer_letter(kAnnex)}})));
  check_whole(read_letter(submission("10-K/A", {report,
                                                {"CORRESP", "filename2.txt", cover_letter()},
                                                {"CORRESP", "filename3.txt", kAnnex}})));
}

TEST_CASE("the same letter in another format, or as a marked copy, is not read twice") {
  const std::string letter = answer_letter(kAnnex);
  std::string page = "<html><body><pre>" + letter + "</pre></body></html>";
  std::string marked = letter;
  marked.replace(marked.find("a second mill"), 13, "a second mill in Tarn Hill");
  check_whole(read_letter(submission("CORRESP", {{"CORRESP", "filename1.txt", letter},
                                                 {"CORRESP", "filename2.htm", page},
                                                 {"CORRESP", "filename3.txt", marked}})));
}

TEST_CASE("what goes on with the numbers goes on in the next document") {
  const std::string further =
      "3.   Please file the lease of the second mill.\n\nResponse: It is filed as Exhibit 10.4.\n";
  const corpus::Letter letter =
      read_letter(submission("CORRESP", {{"CORRESP", "filename1.txt", answer_letter(kAnnex)},
                                         {"CORRESP", "filename2.txt", further}}));
  REQUIRE(letter.comments.size() == 3);
  CHECK(letter.comments[2].response == "It is filed as Exhibit 10.4.");
}
