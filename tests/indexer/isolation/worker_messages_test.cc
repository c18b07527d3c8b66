#include "indexer/isolation/worker_messages.hh"

#include <catch2/catch.hpp>
#include <cstring>
#include <random>
#include <string>

using namespace precedent;
using namespace precedent::indexer;
using corpus::DocumentError;
using corpus::Extraction;
using corpus::Line;
using corpus::StyledText;

namespace {

std::string payload_of(const Extraction& extraction) {
  std::string message;
  append_answer(extraction, message);
  return message.substr(sizeof(MessageHead));
}

AnswerKind kind_of(const Extraction& extraction) {
  std::string message;
  append_answer(extraction, message);
  MessageHead head;
  std::memcpy(&head, message.data(), sizeof head);
  REQUIRE(head.bytes == message.size() - sizeof head);
  return static_cast<AnswerKind>(head.kind);
}

Line line_of(std::string text) {
  Line line;
  line.text = std::move(text);
  return line;
}

StyledText sample() {
  StyledText text;
  text.origin = corpus::TextOrigin::kPdf;
  text.quality = corpus::TextQuality::kOcr;
  text.unread_pages = 3;
  Line line = line_of("1. Caf\xC3\xA9 revenue");
  line.runs = {{0, 2, corpus::kBold}, {3, 8, corpus::kBold | corpus::kUnderline}};
  line.page = 7;
  line.indent_points = 36.5F;
  line.gap_above_lines = 1.25F;
  line.starts_block = true;
  line.cell = corpus::Cell{1, 2, 3};
  text.lines = {line, line_of("second")};
  text.lines.back().page = 7;
  text.lines.back().may_wrap = true;
  return text;
}

std::optional<Extraction> back(const StyledText& text) {
  return extraction_from(AnswerKind::kText, payload_of(text));
}

}  // namespace

TEST_CASE("styled text crosses to the other process whole") {
  const auto extraction = back(sample());
  REQUIRE(extraction);
  const auto& text = std::get<StyledText>(*extraction);
  CHECK(text.origin == corpus::TextOrigin::kPdf);
  CHECK(text.quality == corpus::TextQuality::kOcr);
  CHECK(text.unread_pages == 3);
  REQUIRE(text.lines.size() == 2);
  const Line& line = text.lines[0];
  CHECK(line.text == "1. Caf\xC3\xA9 revenue");
  REQUIRE(line.runs.size() == 2);
  CHECK(line.runs[1].begin == 3);
  CHECK(line.runs[1].end == 8);
  CHECK(line.runs[1].emphasis == (corpus::kBold | corpus::kUnderline));
  CHECK(line.page == 7);
  CHECK(line.indent_points == 36.5F);
  CHECK(line.gap_above_lines == 1.25F);
  CHECK(line.starts_block);
  CHECK_FALSE(line.may_wrap);
  REQUIRE(line.cell);
  CHECK(line.cell->row == 2);
  CHECK(text.lines[1].may_wrap);
  CHECK_FALSE(text.lines[1].cell);
}

TEST_CASE("why a document failed crosses with its reason and detail") {
  const Extraction failure = DocumentError("damaged PDF", "error 3");
  CHECK(kind_of(failure) == AnswerKind::kFailure);
  const auto extraction = extraction_from(AnswerKind::kFailure, payload_of(failure));
  REQUIRE(extraction);
  CHECK(std::get<DocumentError>(*extraction).reason() == "damaged PDF");
  CHECK(std::get<DocumentError>(*extraction).detail() == "error 3");
}

TEST_CASE("a failure's words are made printable and short before they are sent") {
  const Extraction failure = DocumentError("odd\nreason", std::string(5'000, '\xE9'));
  const auto extraction = extraction_from(AnswerKind::kFailure, payload_of(failure));
  REQUIRE(extraction);
  CHECK(std::get<DocumentError>(*extraction).reason() == "odd reason");
}

TEST_CASE("a line that breaks a promise of styled text is not believed") {
  StyledText text = sample();
  Line& line = text.lines[0];
  SECTION("empty") {
    line.text.clear();
  }
  SECTION("a control character") {
    line.text = "one\ttwo";
  }
  SECTION("two blanks") {
    line.text = "one  two";
  }
  SECTION("a blank at the end") {
    line.text = "one two three four ";
  }
  SECTION("no UTF-8") {
    line.text = "one two \xC3 three four";
  }
  SECTION("a run beyond the end") {
    line.runs.back().end = 1'000;
  }
  SECTION("an empty run") {
    line.runs[0].end = 0;
  }
  SECTION("runs that overlap") {
    line.runs[1].begin = 1;
  }
  SECTION("an emphasis there is not") {
    line.runs[0].emphasis = 8;
  }
  SECTION("page 0") {
    line.page = 0;
  }
  SECTION("a page before the last one") {
    text.lines[1].page = 6;
  }
  SECTION("no number") {
    line.indent_points = std::numeric_limits<float>::quiet_NaN();
  }
  SECTION("an endless gap") {
    line.gap_above_lines = std::numeric_limits<float>::infinity();
  }
  CHECK_FALSE(back(text));
}

TEST_CASE("an answer cut short, too long or of no known kind is not believed") {
  const std::string payload = payload_of(sample());
  for (std::size_t bytes = 0; bytes < payload.size(); ++bytes) {
    CAPTURE(bytes);
    CHECK_FALSE(extraction_from(AnswerKind::kText, payload.substr(0, bytes)));
  }
  CHECK_FALSE(extraction_from(AnswerKind::kText, payload + "x"));
  CHECK_FALSE(extraction_from(AnswerKind::kReady, payload));
  CHECK_FALSE(extraction_from(static_cast<AnswerKind>(99), payload));
  CHECK_FALSE(extraction_from(AnswerKind::kFailure, "no end of the reason"));
  CHECK_FALSE(extraction_from(AnswerKind::kFailure, std::string(1, '\0')));
  CHECK_FALSE(refused_from("two\nlines"));
}

TEST_CASE("no change of an answer's bytes is taken for more than a well-formed text") {
  const std::string payload = payload_of(sample());
  std::mt19937 random(20260710);
  int believed = 0;
  for (int turn = 0; turn < 20'000; ++turn) {
    std::string changed = payload;
    for (int change = 0; change < 1 + turn % 3; ++change)
      changed[random() % changed.size()] = static_cast<char>(random());
    const auto extraction = extraction_from(AnswerKind::kText, changed);
    if (!extraction) continue;
    ++believed;
    for (const Line& line : std::get<StyledText>(*extraction).lines) {
      REQUIRE_FALSE(line.text.empty());
      for (const corpus::Run& run : line.runs) REQUIRE(run.end <= line.text.size());
    }
  }
  CHECK(believed > 0);
}

TEST_CASE("a text larger than any letter is a failure, not an answer") {
  StyledText text;
  SECTION("in bytes") {
    text.lines.assign(20, line_of(std::string(std::size_t{1} << 20, 'x')));
  }
  SECTION("in lines") {
    text.lines.assign(200'001, line_of("x"));
  }
  CHECK(kind_of(text) == AnswerKind::kFailure);
}
