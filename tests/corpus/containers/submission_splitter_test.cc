#include "corpus/containers/submission_splitter.hh"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstring>
#include <string>
#include <vector>

#include "corpus/document_error.hh"

namespace precedent::corpus {
namespace {

// Hands its text out in portions of the given size, then ends or fails.
class TextStream final : public ByteStream {
 public:
  TextStream(std::string_view text, std::size_t portion, bool fails = false)
      : rest_(text), portion_(portion), fails_(fails) {}
  std::size_t read(std::span<char> room) override {
    if (rest_.empty() && fails_) throw DocumentError("truncated gzip");
    const std::size_t given = std::min({room.size(), portion_, rest_.size()});
    std::memcpy(room.data(), rest_.data(), given);
    rest_.remove_prefix(given);
    return given;
  }

 private:
  std::string_view rest_;
  std::size_t portion_;
  bool fails_;
};

std::vector<std::string> pieces_of(std::string_view text, std::size_t portion = 65536) {
  TextStream stream(text, portion);
  SubmissionSplitter splitter(stream);
  std::vector<std::string> pieces;
  while (const auto piece = splitter.next()) pieces.emplace_back(piece->bytes);
  return pieces;
}

const std::string kTag =
    "<SUBMISSION>\n<ACCESSION-NUMBER>0009990001-31-000001\n<TYPE>CORRESP\n<DOCUMENT>\n<TEXT>\nA\n</"
    "TEXT>\n"
    "</DOCUMENT>\n</SUBMISSION>\n";
const std::string kSec =
    "<SEC-DOCUMENT>0009990001-31-000002.txt : 20310101\n<SEC-HEADER>0009990001-31-000002.hdr.sgml "
    ": "
    "20310101\nACCESSION "
    "NUMBER:\t0009990001-31-000002\n</SEC-HEADER>\n<DOCUMENT>\n<TEXT>\nB\n</TEXT>\n"
    "</DOCUMENT>\n</SEC-DOCUMENT>\n";
const std::string kMail =
    "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\n\n" + kSec +
    "-----END PRIVACY-ENHANCED MESSAGE-----\n";
const std::string kOneLine =
    "<SUBMISSION>\n<ACCESSION-NUMBER>0009990001-31-000003<TYPE>CORRESP<DOCUMENT><TEXT>C</TEXT></"
    "DOCUMENT>\n";
const std::string kUnclosed =
    "<SUBMISSION>\n<ACCESSION-NUMBER>0009990001-31-000004\n<DOCUMENT>\n<TEXT>\ncut\n";
const std::string kHeaderOnly =
    "<SEC-HEADER>0009990001-31-000005.hdr.sgml : 20310101\n</SEC-HEADER>\n";

TEST_CASE("submissions one behind the other are cut where each begins") {
  const std::vector<std::string> all = {kTag,      kSec,        kMail,       kOneLine, kUnclosed,
                                        kTag,      kHeaderOnly, kHeaderOnly, kOneLine, kSec,
                                        kUnclosed, kMail,       kMail};
  std::string text;
  for (const std::string& submission : all) text += submission;
  const std::size_t portion =
      GENERATE(std::size_t{1}, std::size_t{7}, std::size_t{4096}, std::size_t{65536});
  CHECK(pieces_of(text, portion) == all);
}

TEST_CASE("a header that opens in several lines is one submission") {
  CHECK(pieces_of(kMail) == std::vector<std::string>{kMail});
  CHECK(pieces_of(kSec) == std::vector<std::string>{kSec});
}

TEST_CASE("blank text holds nothing; blanks before a submission are part of it") {
  CHECK(pieces_of("").empty());
  CHECK(pieces_of("\n \n\t\n").empty());
  CHECK(pieces_of("\n\n" + kTag + kTag) == std::vector<std::string>{"\n\n" + kTag, kTag});
}

TEST_CASE("an opening that a letter quotes does not cut it") {
  const std::string quoting = GENERATE(
      as<std::string>(),
      "<SUBMISSION>\n<ACCESSION-NUMBER>1\n<DOCUMENT>\n<TEXT>\nyour system sent\n<SUBMISSION>\nand "
      "no more\n",
      "<SUBMISSION>\n<ACCESSION-NUMBER>1\n<DOCUMENT>\n<TEXT>\nthe tag\n<SEC-DOCUMENT> is missing\n",
      "<SUBMISSION>\n<ACCESSION-NUMBER>1\n<DOCUMENT>\n<TEXT>\n-----BEGIN PRIVACY-ENHANCED "
      "MESSAGE-----\n",
      "<DOCUMENT>\n<TEXT>\nin <SUBMISSION>\n<ACCESSION-NUMBER>1\n");
  CHECK(pieces_of(quoting) == std::vector<std::string>{quoting});
}

TEST_CASE("of a submission too large only the beginning is kept, and the next is found") {
  std::string large = kTag.substr(0, kTag.find("A\n"));
  large.resize(kMaxSubmissionBytes + 10 * kOversizedHeadBytes, 'x');
  const std::string text = large + "\n" + kSec;
  TextStream stream(text, 1 << 20);
  SubmissionSplitter splitter(stream);
  auto piece = splitter.next();
  REQUIRE(piece);
  CHECK(piece->oversized);
  CHECK(piece->bytes == std::string_view(large).substr(0, kOversizedHeadBytes));
  piece = splitter.next();
  REQUIRE(piece);
  CHECK_FALSE(piece->oversized);
  CHECK(piece->bytes == kSec);
  CHECK_FALSE(splitter.next());
}

TEST_CASE("when the stream fails, what had come of the submission is at hand") {
  const std::string text = kTag + kUnclosed;
  TextStream stream(text, 10, true);
  SubmissionSplitter splitter(stream);
  CHECK(splitter.next()->bytes == kTag);
  CHECK_THROWS_AS(splitter.next(), DocumentError);
  CHECK(splitter.unfinished() == kUnclosed);
}

}  // namespace
}  // namespace precedent::corpus
