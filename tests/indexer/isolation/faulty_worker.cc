// A document worker whose documents say how it is to fail.

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "indexer/isolation/document_worker.hh"
#include "indexer/isolation/lost_documents.hh"
#include "indexer/isolation/sandbox.hh"

namespace {

using precedent::corpus::EncodedDocument;
using precedent::corpus::Extraction;
using precedent::corpus::StyledText;

Extraction lines(std::vector<std::string> texts) {
  StyledText text;
  text.origin = precedent::corpus::TextOrigin::kHtml;
  for (std::string& words : texts) text.lines.emplace_back().text = std::move(words);
  return text;
}

void say(std::string_view bytes) {
  if (::write(precedent::indexer::kWorkerSocket, bytes.data(), bytes.size()) < 0) std::abort();
}

void keep_silent() {
  char ignored[4096];
  while (::read(precedent::indexer::kWorkerSocket, ignored, sizeof ignored) > 0) {
  }
}

void swell() {
  std::vector<std::string> hoard;
  while (true) hoard.emplace_back(std::size_t{1} << 20, 'x');
}

std::string tried(const std::string& what, bool worked) {
  return what + (worked ? ": done" : ": refused");
}

Extraction escape() {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  const void* code =
      ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return lines({tried("open", ::open("/dev/null", O_RDONLY) >= 0), tried("socket", socket >= 0),
                tried("fork", ::fork() >= 0), tried("remove", ::unlink("/nonexistent") == 0),
                tried("run", code != MAP_FAILED)});
}

// "scan X" is a scan, and X what its reader does.
Extraction unread_scan() {
  StyledText text;
  text.origin = precedent::corpus::TextOrigin::kPdf;
  text.quality = precedent::corpus::TextQuality::kNone;
  text.unread_pages = 1;
  return text;
}

Extraction act_on(const EncodedDocument& document, bool reads_scans) {
  constexpr std::string_view kScan = "scan ";
  std::string_view words = document.bytes;
  if (words.starts_with(kScan) && !reads_scans) return unread_scan();
  if (words.starts_with(kScan)) words.remove_prefix(kScan.size());
  if (words == "no data")
    return precedent::corpus::DocumentError(precedent::indexer::kScansAreNotRead, "no data");
  if (words == "crash") ::raise(SIGSEGV);
  if (words == "complain and abort") {
    constexpr std::string_view kComplaint = "something is wrong\nOut of memory\n";
    if (::write(STDERR_FILENO, kComplaint.data(), kComplaint.size()) > 0) std::abort();
  }
  if (words == "leave") ::_exit(0);
  if (words.find("be killed") != words.npos) ::raise(SIGKILL);
  if (words == "loop") {
    volatile bool goes_on = true;
    while (goes_on) {
    }
  }
  if (words == "keep silent") keep_silent();
  if (words == "swell") swell();
  if (words == "babble") say(std::string(64, '\xFF'));
  if (words == "claim too much") say({"\2\0\0\0\xFF\xFF\xFF\xFF", 8});
  if (words == "escape") return escape();
  if (words == "pid") return lines({std::to_string(::getpid())});
  if (words == "fail") return precedent::corpus::DocumentError("unreadable", "as it says");
  return lines({std::string(words)});
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  const bool reads_scans = arguments.back() == precedent::indexer::kScansArgument;
  return precedent::indexer::serve_documents(
      arguments, [reads_scans](const EncodedDocument& one) { return act_on(one, reads_scans); });
}
