#include "corpus/source_reader.hh"

#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>
#include <string>

#include "corpus/containers/submission_splitter.hh"
#include "tests/support/containers.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::corpus {
namespace {

std::string tag_submission(std::string_view accession, std::string_view type = "CORRESP",
                           std::string_view body = "Dear Ms. Voss:") {
  std::ostringstream text;
  text << "<SUBMISSION>\n<ACCESSION-NUMBER>" << accession << "\n<TYPE>" << type
       << "\n<FILING-DATE>20310605\n<DOCUMENT>\n<TYPE>" << type
       << "\n<SEQUENCE>1\n<FILENAME>filename1.txt\n"
       << "<TEXT>\n"
       << body << "\n</TEXT>\n</DOCUMENT>\n</SUBMISSION>\n";
  return text.str();
}

const std::string kLetter =
    "SECURITIES AND EXCHANGE COMMISSION\n\nJanuary 8, 2031\n\nRe: Harrow Lake Tackle Corp.\n\n"
    "Dear Mr. Pell:\n\n1. Shorten the cover.\n\nSincerely,\n";

// One line for each thing found: what it is, member, accession or reason, type, release date.
std::vector<std::string> found_in(const std::filesystem::path& path) {
  std::vector<std::string> lines;
  const auto join = [](auto&... parts) {
    std::string line;
    ((line += (line.empty() ? "" : " | ") + std::string(parts)), ...);
    return line;
  };
  for (const SourceItem& item : walk({path}).items) {
    read_source(item, [&](Found found) {
      if (const auto* letter = std::get_if<Submission>(&found)) {
        const std::string documents = std::to_string(letter->documents.size());
        lines.push_back(join("letter", letter->source.member, letter->header.accession,
                             letter->header.type, letter->header.released, documents));
      } else if (const auto* skipped = std::get_if<Skipped>(&found)) {
        lines.push_back(
            join("skipped", skipped->source.member, skipped->reason, skipped->accession));
      } else {
        const auto& ignored = std::get<Ignored>(found);
        lines.push_back(join("ignored", ignored.source.member, ignored.reason));
      }
    });
  }
  return lines;
}

using Lines = std::vector<std::string>;

const std::string kFirst = "0009990001-31-000001";
const std::string kSecond = "0009990001-31-000002";
const std::string kThird = "0009990001-31-000003";

TEST_CASE("a submission is read from a plain and from a packed file, whatever they are called") {
  const tests::TemporaryFolder folder;
  const std::string bytes = tag_submission(kFirst);
  const Lines expected = {"letter |  | " + kFirst + " | CORRESP |  | 1"};
  CHECK(found_in(folder.write("a.nc", bytes)) == expected);
  CHECK(found_in(folder.write("b.corr01", bytes)) == expected);
  CHECK(found_in(folder.write("c", tests::gzip_of(bytes))) == expected);
}

TEST_CASE("letters and tarballs packed by zstd are read as those packed by gzip are") {
  const tests::TemporaryFolder folder;
  const std::string bytes = tag_submission(kFirst);
  CHECK(found_in(folder.write("c.txt.zst", tests::zstd_of(bytes))) ==
        Lines{"letter |  | " + kFirst + " | CORRESP |  | 1"});
  const std::string tarball =
      tests::tarball_of({{"a.nc", bytes}, {"b.nc.zst", tests::zstd_of(tag_submission(kSecond))}});
  CHECK(found_in(folder.write("20310630.nc.tar.zst", tests::zstd_of(tarball))) ==
        Lines{"letter | a.nc | " + kFirst + " | CORRESP | 2031-06-30 | 1",
              "letter | b.nc.zst | " + kSecond + " | CORRESP | 2031-06-30 | 1"});
  const std::string archived = "9990001/000999000131000002/filename1.htm.zst";
  folder.write("archive/" + archived, tests::zstd_of("<html><p>Dear Ms. Roscoe:</p></html>"));
  CHECK(found_in(folder.path() / "archive") ==
        Lines{"letter |  | " + kSecond + " | CORRESP |  | 1"});
}

TEST_CASE("several submissions in one file are letters each, numbered from the second") {
  const tests::TemporaryFolder folder;
  const std::string day = tag_submission(kFirst) + tag_submission(kSecond, "10-K") +
                          "<SUBMISSION>\n<ACCESSION-NUMBER>" + kThird + "\n<TYPE>UPLOAD\n" +
                          tag_submission("0009990001-31-000004");
  const Lines expected = {"letter |  | " + kFirst + " | CORRESP |  | 1",
                          "ignored | #2 | not correspondence: 10-K",
                          "skipped | #3 | header without documents | " + kThird,
                          "letter | #4 | 0009990001-31-000004 | CORRESP |  | 1"};
  CHECK(found_in(folder.write("20310605", day)) == expected);
  CHECK(found_in(folder.write("20310605.gz", tests::gzip_of(day))) == expected);
}

TEST_CASE("of several submissions in a cut file the whole ones are read") {
  const tests::TemporaryFolder folder;
  std::string noise;
  for (int i = 0; i < 20'000; ++i) noise += std::to_string(i * i) + "\n";
  const std::string packed =
      tests::gzip_of(tag_submission(kFirst) + tag_submission(kSecond, "CORRESP", noise));
  CHECK(found_in(folder.write("cut.gz", packed.substr(0, packed.size() - 100))) ==
        Lines{"letter |  | " + kFirst + " | CORRESP |  | 1",
              "skipped | #2 | truncated gzip | " + kSecond, "skipped |  | truncated gzip | "});
}

TEST_CASE("a file that is cut within what is no letter is named all the same") {
  const tests::TemporaryFolder folder;
  std::string noise;
  for (int i = 0; i < 20'000; ++i) noise += std::to_string(i * i) + "\n";
  const std::string packed = tests::gzip_of(tag_submission(kFirst, "10-K", noise));
  CHECK(found_in(folder.write("cut.gz", packed.substr(0, packed.size() - 100))) ==
        Lines{"ignored |  | not correspondence: 10-K", "skipped |  | truncated gzip | "});
}

TEST_CASE("a tarball whose first member is a whole submission is a tarball") {
  const tests::TemporaryFolder folder;
  const std::string first = "<SEC-DOCUMENT>" + kFirst + ".txt : 20310630\n<SEC-HEADER>" + kFirst +
                            ".hdr.sgml : 20310630\nACCESSION NUMBER:\t\t" + kFirst +
                            "\nCONFORMED SUBMISSION TYPE:\tCORRESP\nFILED AS OF DATE:\t20310601\n"
                            "</SEC-HEADER>\n<DOCUMENT>\n<TYPE>CORRESP\n<TEXT>\nDear Sir:\n</TEXT>\n"
                            "</DOCUMENT>\n</SEC-DOCUMENT>\n";
  CHECK(found_in(folder.write("letters.tar", tests::tarball_of({{"letters/one.txt", first}}))) ==
        Lines{"letter | letters/one.txt | " + kFirst + " | CORRESP | 2031-06-30 | 1"});
}

TEST_CASE("a feed tarball's members are read by content, its name gives the release date") {
  const tests::TemporaryFolder folder;
  const std::string tarball = tests::tarball_of({
      {"0009990001-31-000001.nc", tag_submission(kFirst)},
      {"../../../0009990001-31-000002.corr01", tag_submission(kSecond)},
      {"20310630.nc/0009990001-31-000003.pc", tests::gzip_of(tag_submission(kThird))},
      {"a.nc", tag_submission("0009990001-31-000005", "8-K")},
      {"b.nc", "<SUBMISSION>\n<DELETION>\n<ACCESSION-NUMBER>0009990001-31-000006\n"},
      {"c.nc", "<SUBMISSION>\n<ACCESSION-NUMBER>0009990001-31-000007\n<TYPE>UPLOAD\n"},
      {"._d.nc", "x"},
      {"README", "what this is\n"},
      {"e.nc", ""},
      {"inner.tar", tests::tarball_of({{"f.nc", tag_submission(kFirst)}})},
      {"two.nc", tag_submission(kFirst) + tag_submission(kSecond)},
  });
  const Lines expected = {
      "letter | 0009990001-31-000001.nc | " + kFirst + " | CORRESP | 2031-06-30 | 1",
      "skipped | ../../../0009990001-31-000002.corr01 | unsafe member name | " + kSecond,
      "letter | 20310630.nc/0009990001-31-000003.pc | " + kThird + " | CORRESP | 2031-06-30 | 1",
      "ignored | a.nc | not correspondence: 8-K",
      "letter | b.nc | 0009990001-31-000006 |  | 2031-06-30 | 0",
      "skipped | c.nc | header without documents | 0009990001-31-000007",
      "ignored | ._d.nc | hidden",
      "ignored | README | text, no letter",
      "skipped | e.nc | empty file | ",
      "ignored | inner.tar | tarball within a tarball",
      "letter | two.nc | " + kFirst + " | CORRESP | 2031-06-30 | 1",
      "letter | two.nc#2 | " + kSecond + " | CORRESP | 2031-06-30 | 1",
  };
  CHECK(found_in(folder.write("20310630.nc.tar.gz", tests::gzip_of(tarball))) == expected);
  CHECK(found_in(folder.write("20310630.nc.tar", tarball)) == expected);
}

TEST_CASE("a cut tarball is reported after the members before the cut") {
  const tests::TemporaryFolder folder;
  const std::string tarball =
      tests::tarball_of({{"a.nc", tag_submission(kFirst)},
                         {"b.nc", tag_submission(kSecond, "CORRESP", std::string(5000, 'x'))}});
  const std::size_t second_header = 1024;
  const Lines first = {"letter | a.nc | " + kFirst + " | CORRESP |  | 1"};
  Lines lines = found_in(folder.write("between", tarball.substr(0, second_header)));
  CHECK(lines == Lines{first[0], "skipped |  | truncated tarball | "});
  lines = found_in(folder.write("in-header", tarball.substr(0, second_header + 100)));
  CHECK(lines == Lines{first[0], "skipped |  | truncated tarball | "});
  lines = found_in(folder.write("in-member", tarball.substr(0, second_header + 2000)));
  CHECK(lines == Lines{first[0], "skipped | b.nc | truncated tarball | " + kSecond,
                       "skipped |  | truncated tarball | "});
  std::string noise;
  for (int i = 0; i < 20'000; ++i) noise += std::to_string(i * i) + "\n";
  const std::string packed = tests::gzip_of(
      tests::tarball_of({{"a.nc", tag_submission(kFirst)}, {"b.nc", noise}, {"c.nc", noise}}));
  lines = found_in(folder.write("20310630.tar.gz", packed.substr(0, packed.size() - 2000)));
  REQUIRE(lines.size() >= 2);
  CHECK(lines.front() == "letter | a.nc | " + kFirst + " | CORRESP | 2031-06-30 | 1");
  CHECK(lines.back() == "skipped |  | truncated gzip | ");
}

TEST_CASE("a damaged header in a tarball is reported, what stands behind it is read") {
  const tests::TemporaryFolder folder;
  std::string tarball = tests::tarball_of({{"a.nc", tag_submission(kFirst)},
                                           {"b.nc", tag_submission(kSecond)},
                                           {"c.nc", tag_submission(kThird)}});
  tarball[1024] = static_cast<char>(tarball[1024] + 1);
  CHECK(found_in(folder.write("day.tar", tarball)) ==
        Lines{"letter | a.nc | " + kFirst + " | CORRESP |  | 1",
              "letter | c.nc | " + kThird + " | CORRESP |  | 1",
              "skipped |  | damaged tarball | "});
}

TEST_CASE("a loose letter without any header is a submission without an accession") {
  const tests::TemporaryFolder folder;
  const Lines expected = {"letter |  |  |  |  | 1"};
  CHECK(found_in(folder.write("letter.txt", kLetter)) == expected);
  CHECK(found_in(folder.write("letter.txt.gz", tests::gzip_of(kLetter))) == expected);
  CHECK(found_in(folder.write("letter.htm", "<html><body><p>" + kLetter +
                                                "</p><p>Re: x</p><p>Dear Mr. Pell:")) == expected);
  CHECK(found_in(folder.write("letter.pdf", "%PDF-1.5\n%%EOF")) == expected);
}

TEST_CASE("a loose document in EDGAR's wrapper, or under an accession, is a submission") {
  const tests::TemporaryFolder folder;
  const std::string wrapped =
      "<DOCUMENT>\n<TYPE>CORRESP\n<SEQUENCE>1\n<TEXT>\nDear\n</TEXT>\n</DOCUMENT>\n";
  CHECK(found_in(folder.write(kFirst + ".txt", wrapped)) ==
        Lines{"letter |  | " + kFirst + " | CORRESP |  | 1"});
  CHECK(found_in(folder.write("0000000000-05-000001.txt", "We have no comments.\n")) ==
        Lines{"letter |  | 0000000000-05-000001 | UPLOAD |  | 1"});
  const auto file = folder.write("9990001/000999000131000002/filename1.htm", "<html>Dear</html>");
  CHECK(found_in(file) == Lines{"letter |  | " + kSecond + " | CORRESP |  | 1"});
}

TEST_CASE("what is no letter at all is ignored") {
  const tests::TemporaryFolder folder;
  const auto [bytes, reason] = GENERATE(table<std::string, std::string>({
      {"# Letters\n\nWhat is in this folder.\n", "text, no letter"},
      {"accession\tform\n0000000000-31-000001\tUPLOAD\n", "text, no letter"},
      {"Description:           Master Index of EDGAR Dissemination Feed\n", "EDGAR index"},
      {"{\"a\": 1}\n", "data"},
      {"<html><title>Our company</title><p>Welcome</p></html>", "web page, no letter"},
      {"\xFF\xD8\xFF\xE0", "image"},
      {std::string(100, '\0'), "binary file"},
      {tag_submission(kFirst, "10-K"), "not correspondence: 10-K"},
  }));
  INFO(bytes);
  CHECK(found_in(folder.write("file", bytes)) == Lines{"ignored |  | " + reason});
  CHECK(found_in(folder.write("file", tests::gzip_of(bytes))) == Lines{"ignored |  | " + reason});
}

TEST_CASE("what was answered instead of a letter is skipped") {
  const tests::TemporaryFolder folder;
  const std::string bytes =
      GENERATE(as<std::string>{}, "<html><title>Not Found</title></html>",
               "<html><title>SEC.gov | Request Rate Threshold Exceeded</title></html>",
               "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code></Error>",
               "{\"message\": \"Missing Authentication Token\"}\n",
               "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n",
               std::string(4000, '\0'));
  INFO(bytes);
  const auto found = found_in(folder.write("0009990001-31-000002.txt", bytes));
  REQUIRE(found.size() == 1);
  CHECK(found[0].starts_with("skipped |  | no letter in its file | "));
}

TEST_CASE("the documents of one submission in a tarball are one letter") {
  const tests::TemporaryFolder folder;
  const std::string folder_in_tarball = GENERATE(as<std::string>{}, "", "000999000131000002/");
  const std::string tarball = tests::tarball_of(
      {{folder_in_tarball + "metadata.json", "{\"type\": \"CORRESP\"}"},
       {folder_in_tarball + "filename1.htm", "<html><p>Dear Ms. Roscoe:</p></html>"},
       {folder_in_tarball + "filename2.htm", "<html><p>Annex</p></html>"}});
  const std::string name = folder_in_tarball.empty() ? "000999000131000002.tar" : "batch_1.tar";
  const auto found = found_in(folder.write(name, tarball));
  REQUIRE(found.size() == 2);
  CHECK(found[0].starts_with("ignored"));
  CHECK(found[1].find(" | 0009990001-31-000002 | CORRESP | ") != std::string::npos);
}

TEST_CASE("documents in a tarball may be packed one by one; a damaged one is named") {
  const tests::TemporaryFolder folder;
  const std::string in = "000999000131000002/";
  const std::string page = tests::zstd_of("<html><p>Dear Ms. Roscoe:</p></html>");
  const std::string tarball = tests::tarball_of({{in + "metadata.json.zst", tests::zstd_of("{}")},
                                                 {in + "filename1.htm.zst", page},
                                                 {in + "filename2.htm.gz", tests::gzip_of("Annex")},
                                                 {in + "filename3.htm.zst", page.substr(0, 20)}});
  CHECK(found_in(folder.write("batch_1.tar", tarball)) ==
        Lines{"ignored | " + in + "metadata.json.zst | no document",
              "skipped | " + in + "filename3.htm.zst | truncated zstd | " + kSecond,
              "letter | 000999000131000002 | " + kSecond + " | CORRESP |  | 2"});
}

TEST_CASE("a letter among the documents of another form is one of its own") {
  const tests::TemporaryFolder folder;
  std::string bytes = tag_submission(kFirst, "10-K");
  const std::string letter =
      "<DOCUMENT>\n<TYPE>CORRESP\n<SEQUENCE>3\n<FILENAME>filename3.txt\n<TEXT>\nDear Ms. "
      "Roscoe:\n</TEXT>\n</DOCUMENT>\n";
  bytes.insert(bytes.rfind("</SUBMISSION>"), letter);
  CHECK(found_in(folder.write("file", bytes)) ==
        Lines{"letter |  | " + kFirst + " | CORRESP |  | 1"});
}

TEST_CASE("text in UTF-16 is recoded") {
  const tests::TemporaryFolder folder;
  const bool marked = GENERATE(true, false);
  std::string wide = marked ? "\xFF\xFE" : "";
  for (const char c : tag_submission(kFirst)) wide += std::string{c, '\0'};
  CHECK(found_in(folder.write("file", wide)) ==
        found_in(folder.write("plain", tag_submission(kFirst))));
}

TEST_CASE("what ought to have been a letter is skipped with its reason") {
  const tests::TemporaryFolder folder;
  const std::string bytes = tag_submission(kFirst);
  const std::string packed = tests::gzip_of(bytes);
  const auto [file, expected] = GENERATE_REF(table<std::string, std::string>({
      {"", "skipped |  | empty file | "},
      {" \n", "skipped |  | empty file | "},
      {bytes.substr(0, bytes.find("<DOCUMENT>")),
       "skipped |  | header without documents | " + kFirst},
      {bytes.substr(0, bytes.size() / 2), "skipped |  | unfinished document | " + kFirst},
      {bytes.substr(0, bytes.size() - 30), "skipped |  | unfinished document | " + kFirst},
      {packed.substr(0, 5), "skipped |  | truncated gzip | "},
      {packed.substr(0, packed.size() - 4), "skipped |  | truncated gzip | " + kFirst},
      {tests::gzip_of(kLetter).substr(0, 100), "skipped |  | truncated gzip | "},
      {tests::gzip_of(std::string(std::size_t{100} << 20, '\0')),
       "skipped |  | implausibly packed gzip | "},
      {std::string(100'000, 'a'), "skipped |  | endless line | "},
  }));
  INFO(expected);
  CHECK(found_in(folder.write("file", file)) == Lines{expected});
}

TEST_CASE("a submission larger than any letter is skipped, one that is no letter ignored") {
  const tests::TemporaryFolder folder;
  const std::string body(kMaxSubmissionBytes, 'x');
  CHECK(found_in(folder.write("a", tag_submission(kFirst, "CORRESP", body))) ==
        Lines{"skipped |  | submission too large | " + kFirst});
  CHECK(
      found_in(folder.write("b", tag_submission(kFirst, "10-K", body) + tag_submission(kSecond))) ==
      Lines{"ignored |  | not correspondence: 10-K",
            "letter | #2 | " + kSecond + " | CORRESP |  | 1"});
}

TEST_CASE("a file that vanished is skipped with the system's reason") {
  const tests::TemporaryFolder folder;
  SourceItem item;
  item.path = folder.path() / "gone.txt";
  std::string reason;
  read_source(item, [&](Found found) { reason = std::get<Skipped>(found).reason; });
  CHECK(reason == "unreadable file");
}

}  // namespace
}  // namespace precedent::corpus
