#include "corpus/containers/submission_reader.hh"

#include <catch2/catch.hpp>
#include <string>

namespace precedent::corpus {
namespace {

const std::string kHeader =
    "<SUBMISSION>\n<ACCESSION-NUMBER>0009990001-31-000001\n<TYPE>CORRESP\n<FILING-DATE>20310605\n"
    "<FILER>\n<COMPANY-DATA>\n<CIK>0009990001\n</COMPANY-DATA>\n</FILER>\n";
const std::string kDocument =
    "<DOCUMENT>\n<TYPE>CORRESP\n<SEQUENCE>1\n<FILENAME>filename1.htm\n<DESCRIPTION>ANSWER\n<TEXT>\n"
    "<p>Dear Ms. Voss:</p>\n</TEXT>\n</DOCUMENT>\n";

Submission submission_of(std::string_view bytes, const KnownFacts& facts = {}) {
  Found found = read_submission(bytes, {"file.txt", ""}, facts);
  REQUIRE(std::holds_alternative<Submission>(found));
  return std::get<Submission>(std::move(found));
}

TEST_CASE("header and documents make a submission") {
  const std::string bytes =
      kHeader + kDocument +
      "<DOCUMENT>\n<TYPE>GRAPHIC\n<SEQUENCE>2\n<FILENAME>logo.jpg\n<TEXT>\nbegin 644 "
      "logo.jpg\n\nend\n</TEXT>\n</DOCUMENT>\n</SUBMISSION>\n";
  const Submission submission = submission_of(bytes);
  CHECK(submission.source.path == "file.txt");
  CHECK(submission.header.accession == "0009990001-31-000001");
  CHECK(submission.header.type == "CORRESP");
  REQUIRE(submission.documents.size() == 2);
  CHECK(submission.documents[0].type == "CORRESP");
  CHECK(submission.documents[0].sequence == "1");
  CHECK(submission.documents[0].filename == "filename1.htm");
  CHECK(submission.documents[0].description == "ANSWER");
  CHECK(submission.documents[0].body == "<p>Dear Ms. Voss:</p>\n");
  CHECK(submission.documents[1].type == "GRAPHIC");
}

TEST_CASE("all of a submission on one line is the same") {
  std::string bytes = kHeader + kDocument + kDocument;
  std::erase(bytes, '\n');
  const Submission submission = submission_of(bytes);
  CHECK(submission.header.accession == "0009990001-31-000001");
  REQUIRE(submission.documents.size() == 2);
  CHECK(submission.documents[1].filename == "filename1.htm");
  CHECK(submission.documents[1].body == "<p>Dear Ms. Voss:</p>");
}

TEST_CASE("a document's body keeps what stands in it") {
  const auto [inside, body] = GENERATE(table<std::string, std::string>({
      {"<TEXT>\nDear\n</TEXT>\n", "Dear\n"},
      {"<TEXT>\r\nDear\r\n</TEXT>\r\n", "Dear\r\n"},
      {"<TEXT>\n\n\n  Dear\n</TEXT>", "\n\n  Dear\n"},
      {"<TEXT>Dear</TEXT>\n", "Dear"},
      {"<TEXT>\nDear\n", "Dear\n"},
      {"<TEXT>\nthe </TEXT> tag\n</TEXT>\n", "the </TEXT> tag\n"},
      {"<TEXT>\n</TEXT>\n", ""},
      {"<TYPE>CORRESP<TEXT>\n<TYPE>10-K\n</TEXT>\n", "<TYPE>10-K\n"},
  }));
  INFO(inside);
  const std::string bytes = kHeader + "<DOCUMENT>\n" + inside + "</DOCUMENT>\n";
  CHECK(submission_of(bytes).documents.at(0).body == body);
}

TEST_CASE("damaged submissions are skipped with the reason and the accession") {
  const auto [bytes, reason] = GENERATE(table<std::string, std::string>({
      {kHeader, "header without documents"},
      {kHeader.substr(0, kHeader.find("<TYPE>")), "header without documents"},
      {kHeader + "</SUBMISSION>\n", "header without documents"},
      {kHeader + kDocument.substr(0, kDocument.find("</DOCUMENT>")), "unfinished document"},
      {kHeader + kDocument.substr(0, 15), "unfinished document"},
      {kHeader + "<DOCUMENT>", "unfinished document"},
      {kHeader + "<DOCUMENT>\n<TYPE>CORRESP\n</DOCUMENT>\n", "unfinished document"},
      {kHeader + kDocument + kDocument.substr(0, kDocument.find("</TEXT>")), "unfinished document"},
      {kHeader + kDocument.substr(0, kDocument.find("</DOCUMENT>")) + kDocument,
       "unfinished document"},
  }));
  INFO(bytes);
  const Found found = read_submission(bytes, {"file.txt", ""}, {});
  REQUIRE(std::holds_alternative<Skipped>(found));
  CHECK(std::get<Skipped>(found).reason == reason);
  CHECK(std::get<Skipped>(found).accession == "0009990001-31-000001");
}

TEST_CASE("what is no correspondence is ignored, damaged or not") {
  const auto [header, rest] = GENERATE(table<std::string, std::string>({
      {"<TYPE>10-K\n", ""},
      {"<TYPE>10-K\n", "<DOCUMENT>\n<TYPE>10-K\n<TEXT>\nAnnual report\n</TEXT>\n</DOCUMENT>\n"},
      {"<TYPE>10-K\n", "<DOCUMENT>\n<TYPE>10-K\n<TEXT>\nAnnual rep"},
      {"", "<DOCUMENT>\n<TYPE>10-K\n<TEXT>\nAnnual report\n</TEXT>\n</DOCUMENT>\n"},
      {"", "<DOCUMENT>\n<TYPE>10-K\n<TEXT>\nAnnual rep"},
  }));
  INFO(header << rest);
  const Found found = read_submission(header + rest, {"file.txt", ""}, {});
  REQUIRE(std::holds_alternative<Ignored>(found));
  CHECK(std::get<Ignored>(found).reason == "not correspondence: 10-K");
}

TEST_CASE("a type that is none of EDGAR's does not become a reason of its own") {
  const Found found = read_submission("<TYPE>" + std::string(60, 'X') + "\n", {}, {});
  REQUIRE(std::holds_alternative<Ignored>(found));
  CHECK(std::get<Ignored>(found).reason == "not correspondence: unknown type");
}

TEST_CASE("a withdrawal needs no documents, a correction of the header is no letter") {
  const Submission withdrawn = submission_of(
      "<SUBMISSION>\n<DELETION>\n<ACCESSION-NUMBER>0009990001-31-000001\n<TYPE>CORRESP\n");
  CHECK(withdrawn.header.deletion);
  CHECK(withdrawn.documents.empty());
  const Found correction = read_submission(
      "<SUBMISSION>\n<CORRECTION>\n<ACCESSION-NUMBER>0009990001-31-000001\n<TYPE>CORRESP\n", {},
      {});
  REQUIRE(std::holds_alternative<Ignored>(correction));
  CHECK(std::get<Ignored>(correction).reason == "header correction without documents");
}

TEST_CASE("documents without a header take what the path says") {
  const KnownFacts facts = facts_of_path("data/9990001/0009990001-31-000009.txt");
  const Submission submission =
      submission_of(kDocument, {facts.accession, "9990001", "2031-07-01"});
  CHECK(submission.header.accession == "0009990001-31-000009");
  CHECK(submission.header.type == "CORRESP");
  CHECK(submission.header.released == "2031-07-01");
  REQUIRE(submission.header.parties.size() == 1);
  CHECK(submission.header.parties[0].cik == "9990001");
}

TEST_CASE("what the header says goes before what the path says") {
  const std::string bytes = kHeader + "<PUBLIC-REL-DATE>20310620\n" + kDocument;
  const Submission submission =
      submission_of(bytes, {"0009990002-31-000002", "9990002", "2031-07-01"});
  CHECK(submission.header.accession == "0009990001-31-000001");
  CHECK(submission.header.released == "2031-06-20");
  REQUIRE(submission.header.parties.size() == 1);
  CHECK(submission.header.parties[0].cik == "9990001");
}

TEST_CASE(
    "the type of a submission without a header is told by documents, then accession, then names") {
  const auto [type, filename, accession, expected] =
      GENERATE(table<std::string, std::string, std::string, std::string>({
          {"LETTER", "a.pdf", "", "UPLOAD"},
          {"CORRESP", "a.htm", "0000000000-31-000001", "CORRESP"},
          {"DRSLTR", "filename1.htm", "0009990001-31-000001", "DRSLTR"},
          {"REDACTED EXHIBIT", "a.pdf", "", "SEC STAFF LETTER"},
          {"EX-99.1", "a.htm", "0009990001-31-000001", "EX-99.1"},
          {"", "a.pdf", "0000000000-31-000001", "UPLOAD"},
          {"", "a.pdf", "9999999997-31-000001", "SEC STAFF LETTER"},
          {"", "filename1.pdf", "0009990001-31-000001", "CORRESP"},
          {"COVER", "filename1.pdf", "0009990001-31-000001", "CORRESP"},
          {"", "ex991.pdf", "0009990001-31-000001", ""},
          {"", "filename1.pdf", "", ""},
          {"", "filename.pdf", "0009990001-31-000001", ""},
      }));
  INFO(type << " " << filename << " " << accession);
  Document document;
  document.type = type;
  document.filename = filename;
  CHECK(type_without_header({document}, accession) == expected);
}

TEST_CASE("paths name accession and CIK") {
  const auto [path, accession, cik] = GENERATE(table<std::string, std::string, std::string>({
      {"data/320193/000032019324000061", "0000320193-24-000061", "320193"},
      {"data/0000320193/000032019324000061/filename1.htm", "0000320193-24-000061", "320193"},
      {"000032019324000061/0000320193-24-000061.txt", "0000320193-24-000061", ""},
      {"letters/0000320193-24-000061.txt.gz", "0000320193-24-000061", ""},
      {"apple/000032019324000061/filename1.htm", "0000320193-24-000061", ""},
      {"letter.txt", "", ""},
      {"2024/letter.txt", "", ""},
      {"/", "", ""},
      {"", "", ""},
  }));
  INFO(path);
  CHECK(facts_of_path(path).accession == accession);
  CHECK(facts_of_path(path).cik == cik);
}

TEST_CASE("a flood of documents is refused") {
  std::string bytes = kHeader;
  for (std::size_t i = 0; i <= kMaxDocuments; ++i) bytes += "<DOCUMENT><TEXT></TEXT></DOCUMENT>";
  const Found found = read_submission(bytes, {}, {});
  REQUIRE(std::holds_alternative<Skipped>(found));
  CHECK(std::get<Skipped>(found).reason == "too many documents");
}

TEST_CASE("a submission that a converter flattened is read, its letter behind the header") {
  const Submission submission = submission_of(
      "0009990061-05-000004.txt : 20050901 ACCESSION NUMBER: 0009990061-05-000004 CONFORMED "
      "SUBMISSION "
      "TYPE: CORRESP FILED AS OF DATE: 20050504 CORRESP 1 filename1.txt May 3, 2005 Dear Mr. "
      "Stokes: No.");
  CHECK(submission.header.accession == "0009990061-05-000004");
  CHECK(submission.header.released == "2005-09-01");
  REQUIRE(submission.documents.size() == 1);
  CHECK(submission.documents[0].body == " May 3, 2005 Dear Mr. Stokes: No.");
}

}  // namespace
}  // namespace precedent::corpus
