#include "indexer/fetch/packed_letter.hh"

#include <catch2/catch.hpp>

#include "corpus/containers/release_mark.hh"
#include "indexer/fetch/verification.hh"
#include "tests/support/containers.hh"

using namespace precedent::indexer;
using precedent::tests::gzip_of;

namespace {

const std::string kText =
    "<SEC-DOCUMENT>0000000000-24-990001.txt : 20240402\n<SEC-HEADER>\nACCESSION NUMBER:\t\t"
    "0000000000-24-990001\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>LETTER\n<TEXT>\nx\n</TEXT>\n"
    "</DOCUMENT>\n</SEC-DOCUMENT>\n";
constexpr std::uint64_t kMost = std::uint64_t{1} << 20;

}  // namespace

TEST_CASE("a packed letter gives back its text, its day and its time") {
  const std::string file = packed(kText, 20240614, 1718368598);
  CHECK(unpacked(file, kMost) == kText);
  CHECK(released_of(file) == 20240614);
  CHECK(last_modified_of(file) == 1718368598);
  CHECK(file == packed(kText, 20240614, 1718368598));
  const std::string plain = packed(kText, 0, 0);
  CHECK(unpacked(plain, kMost) == kText);
  CHECK(released_of(plain) == 0);
  CHECK(unpacked(packed("", 0, 0), kMost).empty());
}

TEST_CASE("a day can be changed without packing anew") {
  const std::string file = packed(kText, 0, 1718368598);
  CHECK(marked_anew(file, 20240614) == packed(kText, 20240614, 1718368598));
  CHECK(marked_anew(marked_anew(file, 20240614), 20240613) == packed(kText, 20240613, 1718368598));
}

TEST_CASE("a mark is a day and nothing else") {
  using precedent::corpus::marked_release;
  CHECK(marked_release("").empty());
  CHECK(marked_release(kText).empty());
  CHECK(marked_release(gzip_of(kText)).empty());
  std::string file = packed(kText, 20240614, 0);
  CHECK(marked_release(file) == "2024-06-14");
  file[19 + 5] = '9';  // month 96
  CHECK(marked_release(file).empty());
  CHECK(marked_release(std::string_view(file).substr(0, 15)).empty());
}

TEST_CASE("gzip that is cut anywhere is damaged") {
  const std::string file = gzip_of(kText);
  for (std::size_t size = 2; size < file.size(); ++size)
    CHECK_THROWS_AS(unpacked(file.substr(0, size), kMost), DamagedBody);
  CHECK_THROWS_AS(unpacked(file + "x", kMost), DamagedBody);
  std::string flipped = file;
  flipped[flipped.size() - 6] = static_cast<char>(flipped[flipped.size() - 6] ^ 1);
  CHECK_THROWS_AS(unpacked(flipped, kMost), DamagedBody);
}

TEST_CASE("gzip within gzip is unpacked, a bomb is not") {
  CHECK(unpacked(gzip_of(gzip_of(kText)), kMost) == kText);
  CHECK_THROWS_WITH(unpacked(gzip_of(std::string(2 * kMost, 'a')), kMost), "unpacks to too much");
}

TEST_CASE("a submission is whole, and the one that was asked for") {
  const AccessionNumber accession = *accession_number("0000000000-24-990001");
  CHECK(why_no_submission(kText, accession).empty());
  CHECK(why_no_submission(kText + "\n \n", accession).empty());
  CHECK(why_no_submission(kText, accession + 1) == "another submission");
  CHECK(why_no_submission("", accession) == "empty answer");
  for (std::size_t size = 15; size + 16 < kText.size(); ++size)
    CHECK_FALSE(why_no_submission(kText.substr(0, size), accession).empty());
}

TEST_CASE("answers are told apart by status and text") {
  const auto class_of_answer = [](int status, const std::string& body) {
    Answer answer;
    answer.status = status;
    answer.body = body;
    return class_of(answer);
  };
  const std::string page =
      "<!DOCTYPE html><html><h1>Your Request Originates from an Undeclared Automated Tool</h1>";
  CHECK(class_of_answer(200, kText) == AnswerClass::kBody);
  CHECK(class_of_answer(200, page) == AnswerClass::kRefused);
  CHECK(class_of_answer(403, page) == AnswerClass::kRefused);
  CHECK(class_of_answer(403, "") == AnswerClass::kRefused);
  CHECK(class_of_answer(429, "") == AnswerClass::kRefused);
  CHECK(class_of_answer(403, "<?xml?><Error><Code>AccessDenied</Code>") == AnswerClass::kAbsent);
  CHECK(class_of_answer(404, page) == AnswerClass::kAbsent);
  CHECK(class_of_answer(503, "") == AnswerClass::kBusy);
  CHECK(class_of_answer(500, "") == AnswerClass::kFailed);
  CHECK(class_of_answer(0, "") == AnswerClass::kFailed);
  CHECK(class_of_answer(304, "") == AnswerClass::kUnchanged);
  CHECK(class_of_answer(302, "") == AnswerClass::kElsewhere);
  // A letter may speak of such tools.
  CHECK(class_of_answer(200, "<SEC-DOCUMENT>\nYou say an automated tool values the loans.") ==
        AnswerClass::kBody);
}
