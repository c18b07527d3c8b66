// open_letters PATH...
//
// The floor of reading: opens the containers, chooses the documents that the indexer reads, and
// lets poppler or libxml2 read them as it does, but throws away what they say. Plain text is
// copied. Prints as JSON how many letters there were and what that took of the processor; what the
// choice needs to go on, the reading of this program, is not counted.

#include <TextOutputDev.h>

#include <exception>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "corpus/document_choice.hh"
#include "corpus/document_error.hh"
#include "corpus/source_reader.hh"
#include "corpus/text/document_body.hh"
#include "corpus/text/html_parser.hh"
#include "corpus/text/pdf_document.hh"
#include "corpus/text_encoding.hh"
#include "corpus/walk.hh"
#include "tests/bench/stopwatch.hh"

namespace {

using namespace precedent;

extern "C" {

static void on_start(void*, const xmlChar*, const xmlChar**) {}
static void on_end(void*, const xmlChar*) {}
static void on_characters(void*, const xmlChar*, int) {}
static void on_comment(void*, const xmlChar*) {}

}  // extern "C"

// Also the list of words is poppler's.
void open_pdf_document(std::string_view bytes) {
  const std::unique_ptr<PDFDoc> document = corpus::open_pdf(bytes);
  corpus::PdfTextDevice device;
  for (int page = 1; page <= document->getNumPages(); ++page) {
    document->displayPage(&device, page, corpus::kPointsPerInch, corpus::kPointsPerInch, 0, false,
                          true, false);
    device.makeWordList();
  }
}

void open_html(std::string_view bytes) {
  constexpr corpus::HtmlListener kDeaf = {on_start, on_end, on_characters, on_comment};
  htmlParserCtxtPtr context = nullptr;
  corpus::parse_html(corpus::utf8_of(corpus::document_body(bytes)), kDeaf, nullptr, context);
}

class Opener {
 public:
  void open(const std::vector<std::string>& paths) {
    watch_.start();
    for (const corpus::SourceItem& item : corpus::walk(paths).items)
      corpus::read_source(item, [&](corpus::Found found) {
        const auto* submission = std::get_if<corpus::Submission>(&found);
        if (submission != nullptr && !submission->header.deletion) open(*submission);
      });
    watch_.stop();
  }

  nlohmann::json measured() const {
    return {{"letters", letters_}, {"cpu_s", watch_.cpu_seconds()}};
  }

 private:
  void open(const corpus::Submission& submission) {
    corpus::DocumentChoice choice(submission);
    while (const auto document = choice.next()) {
      open(*document);
      watch_.stop();
      choice.take(corpus::extraction_of(*document));
      watch_.start();
    }
    watch_.stop();
    if (std::holds_alternative<corpus::ReadDocument>(std::move(choice).result())) ++letters_;
    watch_.start();
  }

  void open(const corpus::EncodedDocument& document) {
    switch (document.origin) {
      case corpus::TextOrigin::kPdf:
        try {
          return open_pdf_document(document.bytes);
        } catch (const corpus::DocumentError&) {
          return;  // the choice is told the same
        }
      case corpus::TextOrigin::kHtml:
        return open_html(document.bytes);
      case corpus::TextOrigin::kPlain:
      case corpus::TextOrigin::kTextExtract:
        copied_.assign(document.bytes);
    }
  }

  bench::Stopwatch watch_;
  std::string copied_;
  std::size_t letters_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  try {
    Opener opener;
    opener.open({argv + 1, argv + argc});
    std::cout << opener.measured() << '\n';
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "open_letters: " << error.what() << '\n';
    return 2;
  }
}
