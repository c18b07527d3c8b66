#include "indexer/isolation/document_worker.hh"

#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <memory>
#include <new>
#include <string_view>
#include <utility>

#include "corpus/text/tesseract_reader.hh"
#include "indexer/isolation/lost_documents.hh"
#include "indexer/isolation/sandbox.hh"
#include "indexer/isolation/worker_messages.hh"

namespace precedent::indexer {
namespace {

constexpr int kEnded = 0;
constexpr int kFailed = 2;

bool read_all(char* room, std::size_t bytes) {
  while (bytes > 0) {
    const ssize_t got = ::read(kWorkerSocket, room, bytes);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    room += got;
    bytes -= static_cast<std::size_t>(got);
  }
  return true;
}

bool write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(kWorkerSocket, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

// Reads scans, or says of each why it cannot.
ExtractOne scan_extractor() {
  std::string why_not;
  const std::shared_ptr<corpus::PageReader> reader = corpus::TesseractReader::open(why_not);
  return [reader, why_not](const corpus::EncodedDocument& document) -> corpus::Extraction {
    if (!reader) return corpus::DocumentError(kScansAreNotRead, why_not);
    try {
      return corpus::styled_text_of_scan(document.bytes, *reader);
    } catch (const corpus::DocumentError& error) {
      return error;
    }
  };
}

// The letter E, twice, drawn as many shapes.
std::string drawn_letters() {
  std::string content =
      "72 700 2 20 re f 72 700 10 2 re f 72 709 8 2 re f 72 718 10 2 re f\n"
      "92 700 2 20 re f 92 700 10 2 re f 92 709 8 2 re f 92 718 10 2 re f\n";
  for (int i = 0; i < 200; ++i) content += "72 700 2 20 re f\n";
  return content;
}

std::string pdf_page(const std::string& content) {
  return "%PDF-1.4\n"
         "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
         "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
         "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
         "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
         "4 0 obj<</Length " +
         std::to_string(content.size()) + ">>stream\n" + content +
         "\nendstream endobj\n"
         "trailer<</Root 1 0 R/Size 5>>\n%%EOF\n";
}

// Libraries set themselves up, and load what they need, with the first document they see.
void warm_up(const ExtractOne& extract) {
  extract({corpus::TextOrigin::kHtml, "<html><body><p>&eacute;</p></body></html>"});
  extract({corpus::TextOrigin::kPdf, pdf_page("BT /F1 12 Tf 72 700 Td (ready) Tj ET")});
}

class Server {
 public:
  explicit Server(const ExtractOne& extract) : extract_(extract) {}

  int serve(std::string_view refused) {
    append_ready(refused, answer_);
    MessageHead head;
    while (write_all(answer_)) {
      if (is_ending_) return kEnded;
      if (!read_all(reinterpret_cast<char*>(&head), sizeof head)) return kEnded;
      if (!read_document(head)) return kFailed;
      answer_.clear();
      answer(head);
    }
    return kFailed;
  }

 private:
  bool read_document(const MessageHead& head) {
    if (document_.size() < head.bytes) document_.resize(head.bytes);
    return read_all(document_.data(), head.bytes);
  }

  // After memory ran out, nobody knows what state the libraries are in.
  void answer(const MessageHead& head) {
    try {
      const std::string_view bytes(document_.data(), head.bytes);
      append_answer(extract_({static_cast<corpus::TextOrigin>(head.kind), bytes}), answer_);
    } catch (const std::bad_alloc&) {
      is_ending_ = true;
      answer_ = std::string();
      append_out_of_memory(answer_);
    }
  }

  const ExtractOne& extract_;
  std::string document_;  // of the size of the largest so far
  std::string answer_;
  bool is_ending_ = false;
};

}  // namespace

bool is_worker_call(const std::vector<std::string>& arguments) {
  return !arguments.empty() && arguments.front() == kWorkerArgument;
}

int serve_documents(const std::vector<std::string>& arguments, const ExtractOne& extract) {
  std::uint64_t memory_bytes = 0;
  const bool reads_scans = arguments.size() == 3 && arguments[2] == kScansArgument;
  if (arguments.size() != 2 && !reads_scans) return kFailed;
  const std::string& digits = arguments[1];
  std::from_chars(digits.data(), digits.data() + digits.size(), memory_bytes);
  if (memory_bytes == 0) return kFailed;
  ExtractOne extract_one = extract;
  if (!extract_one) extract_one = reads_scans ? scan_extractor() : corpus::extraction_of;
  if (reads_scans) {
    extract_one({corpus::TextOrigin::kPdf, pdf_page(drawn_letters())});
  } else {
    warm_up(extract_one);
  }
  return Server(extract_one).serve(enter_sandbox(memory_bytes));
}

}  // namespace precedent::indexer
