#include "indexer/isolation/process_extractor.hh"

#include <signal.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

#include "corpus/letter_reader.hh"
#include "indexer/isolation/lost_documents.hh"
#include "tests/support/pdf_document.hh"
#include "tests/support/places.hh"
#include "tests/support/sanitized.hh"

using namespace precedent;
using namespace precedent::indexer;
using Catch::Contains;
using corpus::DocumentError;
using corpus::EncodedDocument;
using corpus::Extraction;
using corpus::StyledText;
using corpus::TextOrigin;

namespace {

IsolationSettings by(const std::string& program) {
  IsolationSettings settings;
  settings.program = program;
  return settings;
}

// The worker whose documents say how it fails, with little time and memory.
IsolationSettings by_faulty_worker() {
  IsolationSettings settings = by(precedent::tests::path_of_program("faulty_document_worker"));
  settings.memory_bytes = std::uint64_t{256} << 20;
  settings.time = {std::chrono::seconds(0), std::chrono::milliseconds(20'000)};
  settings.scanned_page = std::chrono::seconds(1);
  return settings;
}

std::vector<EncodedDocument> html(const std::vector<std::string>& bodies) {
  std::vector<EncodedDocument> documents;
  for (const std::string& body : bodies) documents.push_back({TextOrigin::kHtml, body});
  return documents;
}

// "first line" or "reason: detail" of each.
std::vector<std::string> words_of(const std::vector<Extraction>& extractions) {
  std::vector<std::string> words;
  for (const Extraction& extraction : extractions) {
    if (const auto* text = std::get_if<StyledText>(&extraction)) {
      words.push_back(text->lines.empty() ? "" : text->lines.front().text);
    } else {
      words.push_back(std::get<DocumentError>(extraction).what());
    }
  }
  return words;
}

}  // namespace

TEST_CASE("documents come back from the worker as they would be read in this process") {
  const std::string page =
      "<html><body><p>Dear <b>Ms. Farrow</b>:</p><table><tr><td>1.</td><td>Tell us.</td></tr>"
      "<tr><td>2.</td><td>Caf\xC3\xA9 &mdash; explain.</td></tr></table></body></html>";
  const std::string pdf = tests::pdf_of(
      {tests::show(72, 700, "We have reviewed your filing."), tests::show(72, 700, "Page two.")});
  const std::vector<EncodedDocument> documents = {{TextOrigin::kHtml, page},
                                                  {TextOrigin::kPdf, pdf},
                                                  {TextOrigin::kPlain, "plain words\n"},
                                                  {TextOrigin::kPdf, "no PDF at all"},
                                                  {TextOrigin::kTextExtract, "an extract\n"}};
  WorkerLog log;
  ProcessExtractor isolated(log, by(precedent::tests::path_of_program("precedent-indexer")));
  corpus::InProcessExtractor here;
  const std::vector<Extraction> there = isolated.extract(documents);
  const std::vector<Extraction> expected = here.extract(documents);
  REQUIRE(there.size() == expected.size());
  CHECK(words_of(there) == words_of(expected));
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    const auto* a = std::get_if<StyledText>(&there[i]);
    const auto* b = std::get_if<StyledText>(&expected[i]);
    REQUIRE((a == nullptr) == (b == nullptr));
    if (a == nullptr) continue;
    CHECK(a->origin == b->origin);
    CHECK(a->quality == b->quality);
    REQUIRE(a->lines.size() == b->lines.size());
    for (std::size_t line = 0; line < a->lines.size(); ++line) {
      CHECK(a->lines[line].text == b->lines[line].text);
      CHECK(a->lines[line].runs.size() == b->lines[line].runs.size());
      CHECK(a->lines[line].page == b->lines[line].page);
      CHECK(a->lines[line].cell.has_value() == b->lines[line].cell.has_value());
    }
  }
  CHECK(log.counts().started == 1);
  CHECK(log.remarks().empty());
}

TEST_CASE("plain text needs no worker") {
  WorkerLog log;
  ProcessExtractor extractor(log, by("/nonexistent"));
  CHECK(words_of(extractor.extract(std::vector{EncodedDocument{TextOrigin::kPlain, "words\n"}})) ==
        std::vector<std::string>{"words"});
  CHECK_FALSE(extractor.worker());
}

TEST_CASE("a document that ends its worker costs itself alone") {
  const auto [fault, reason, detail] = GENERATE(table<std::string, std::string, std::string>({
      {"crash", kCrashesItsReader, "signal 11"},
      {"leave", kCrashesItsReader, "exit status 0"},
      {"be killed", kReaderWasKilled, "signal 9"},
      {"complain and abort", kTakesTooMuchMemory, "Out of memory"},
      {"loop", kTakesTooLong, "of processor time"},
      {"babble", kMisleadsItsReader, ""},
      {"claim too much", kMisleadsItsReader, ""},
  }));
  // AddressSanitizer ends a crashing program in its own way.
  if (tests::kIsSanitized && (fault == "crash" || fault == "complain and abort")) return;
  CAPTURE(fault);
  WorkerLog log;
  ProcessExtractor extractor(log, by_faulty_worker());
  const std::vector<std::string> words =
      words_of(extractor.extract(html({"before", fault, "after", "fail", "last"})));
  REQUIRE(words.size() == 5);
  CHECK(words[0] == "before");
  CHECK_THAT(words[1], Catch::StartsWith(reason) && Contains(detail));
  CHECK(words[2] == "after");
  CHECK(words[3] == "unreadable: as it says");
  CHECK(words[4] == "last");
  CHECK(log.counts().started == 3);
  CHECK(log.counts().lost == 2);
  CHECK(log.counts().given_up == 1);
  CHECK(log.remarks().size() == 1);
}

TEST_CASE("a scan is read by a worker of its own, and ordinary documents start none") {
  WorkerLog log;
  ProcessExtractor extractor(log, by_faulty_worker());
  CHECK(words_of(extractor.extract(html({"before", "after"}))) ==
        std::vector<std::string>{"before", "after"});
  CHECK(log.counts().started == 1);
  CHECK(words_of(extractor.extract(html({"before", "scan words", "scan more", "after"}))) ==
        std::vector<std::string>{"before", "words", "more", "after"});
  CHECK(log.counts().started == 2);
  CHECK(log.counts().scans == 2);
  CHECK(log.remarks().empty());
}

TEST_CASE("a scan that ends its worker stays unread, and the run says why") {
  const auto [fault, reason] = GENERATE(table<std::string, std::string>({
      {"loop", kTakesTooLong},
      {"leave", kCrashesItsReader},
      {"babble", kMisleadsItsReader},
      {"fail", "unreadable"},
  }));
  CAPTURE(fault);
  WorkerLog log;
  ProcessExtractor extractor(log, by_faulty_worker());
  const std::vector<Extraction> read = extractor.extract(html({"scan " + fault, "scan words"}));
  REQUIRE(std::holds_alternative<StyledText>(read[0]));
  CHECK(std::get<StyledText>(read[0]).unread_pages == 1);
  CHECK(words_of(read)[1] == "words");
  REQUIRE_FALSE(log.remarks().empty());
  CHECK_THAT(log.remarks().back(), Contains("not read") && Contains(reason));
}

TEST_CASE("a scan whose reader somebody killed is left to the next run") {
  WorkerLog log;
  ProcessExtractor extractor(log, by_faulty_worker());
  CHECK_THAT(words_of(extractor.extract(html({"scan be killed"}))).front(),
             Catch::StartsWith(kReaderWasKilled));
}

TEST_CASE("no scan is read where there is no data for it, or where none is to be read") {
  WorkerLog log;
  ProcessExtractor without_data(log, by_faulty_worker());
  CHECK(words_of(without_data.extract(html({"scan no data", "scan words"}))) ==
        std::vector<std::string>{"", ""});
  REQUIRE(log.remarks().size() == 1);
  CHECK_THAT(log.remarks().front(), Contains("no data"));

  WorkerLog unasked;
  IsolationSettings settings = by_faulty_worker();
  settings.reads_scans = false;
  ProcessExtractor never(unasked, settings);
  CHECK(words_of(never.extract(html({"scan words"}))) == std::vector<std::string>{""});
  CHECK(unasked.counts().started == 1);
}

TEST_CASE("a document that fills the memory is given up, and the next is read") {
  if (tests::kIsSanitized) return;  // memory is not bounded then
  WorkerLog log;
  IsolationSettings settings = by_faulty_worker();
  settings.time.processor = std::chrono::seconds(10);  // to fill it takes time on a busy machine
  ProcessExtractor extractor(log, settings);
  CHECK(words_of(extractor.extract(html({"swell", "after"}))) ==
        std::vector<std::string>{kTakesTooMuchMemory, "after"});
}

TEST_CASE("a worker that neither computes nor answers is ended") {
  WorkerLog log;
  IsolationSettings settings = by_faulty_worker();
  settings.time.wall = std::chrono::milliseconds(tests::kIsSanitized ? 2'000 : 500);
  ProcessExtractor extractor(log, settings);
  const auto words = words_of(extractor.extract(html({"keep silent", "after"})));
  CHECK_THAT(words[0], Catch::StartsWith(kTakesTooLong));
  CHECK(words[1] == "after");
}

TEST_CASE("a worker that is killed is started again, and no document is lost") {
  WorkerLog log;
  ProcessExtractor extractor(log, by_faulty_worker());
  CHECK(words_of(extractor.extract(html({"one"}))) == std::vector<std::string>{"one"});
  const pid_t first = extractor.worker().value();
  REQUIRE(::kill(first, SIGKILL) == 0);
  CHECK(words_of(extractor.extract(html({"two", "three"}))) ==
        std::vector<std::string>{"two", "three"});
  CHECK(extractor.worker().value() != first);
  CHECK(log.counts().given_up == 0);
}

TEST_CASE("a batch far larger than any pipe holds goes through") {
  WorkerLog log;
  ProcessExtractor extractor(log, by_faulty_worker());
  std::vector<std::string> bodies;
  for (int i = 0; i < 200; ++i) bodies.emplace_back(50'000, static_cast<char>('a' + i % 26));
  CHECK(words_of(extractor.extract(html(bodies))) == bodies);
  CHECK(log.counts().started == 1);
}

TEST_CASE("a worker can neither open nor write files, nor reach the network, nor start anything") {
  if (tests::kIsSanitized) return;  // there is no sandbox then
  WorkerLog log;
  ProcessExtractor extractor(log, by_faulty_worker());
  const auto extractions = extractor.extract(html({"escape"}));
  const auto* text = std::get_if<StyledText>(&extractions.front());
  REQUIRE(text != nullptr);
  for (const corpus::Line& line : text->lines) {
    // Where the kernel knows no filters, the report has to say so.
    if (log.remarks().empty()) CHECK_THAT(line.text, Catch::EndsWith(": refused"));
  }
}

TEST_CASE("a worker ends with its extractor, and with the thread that started it") {
  WorkerLog log;
  pid_t worker = 0;
  {
    ProcessExtractor extractor(log, by_faulty_worker());
    extractor.extract(html({"one"}));
    worker = extractor.worker().value();
    CHECK(::kill(worker, 0) == 0);
  }
  CHECK(::kill(worker, 0) != 0);

  ProcessExtractor extractor(log, by_faulty_worker());
  std::thread([&] { extractor.extract(html({"one"})); }).join();
  CHECK(words_of(extractor.extract(html({"two"}))) == std::vector<std::string>{"two"});
}

TEST_CASE("a program that is no worker is an error, not a document's fault") {
  WorkerLog log;
  ProcessExtractor missing(log, by("/nonexistent/worker"));
  CHECK_THROWS_WITH(missing.extract(html({"one"})), Contains("cannot start a document worker"));
  ProcessExtractor wrong(log, by("/bin/true"));
  CHECK_THROWS_WITH(wrong.extract(html({"one"})), Contains("cannot start a document worker"));
}

TEST_CASE("a letter whose PDF kills its reader is read from its text extract") {
  WorkerLog log;
  ProcessExtractor extractor(log, by_faulty_worker());
  const corpus::LetterReader reader(extractor);
  corpus::Submission both;
  both.documents = {
      {"LETTER", "1", "filename1.htm", "", "leave"},
      {"TEXT-EXTRACT", "2", "filename2.txt", "", "Dear Ms. Farrow:\n\nPlease call.\n"}};
  corpus::Submission alone;
  alone.source.path = "alone.txt";
  alone.documents = {{"LETTER", "1", "filename1.htm", "", "leave"}};
  const auto read = reader.read(std::vector{both, alone, both});
  REQUIRE(read.size() == 3);
  for (const std::size_t i : {0, 2}) {
    const auto* letter = std::get_if<corpus::Letter>(&read[i]);
    REQUIRE(letter != nullptr);
    CHECK(letter->document == "filename2.txt");
  }
  const auto* skipped = std::get_if<corpus::Skipped>(&read[1]);
  REQUIRE(skipped != nullptr);
  CHECK(skipped->source.path == "alone.txt");
  CHECK(skipped->reason == kCrashesItsReader);
}
