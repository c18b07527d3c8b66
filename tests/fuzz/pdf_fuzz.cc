// Any bytes as a PDF, to lines.

#include "corpus/document_error.hh"
#include "tests/fuzz/promises.hh"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace precedent;
  try {
    fuzz::check_lines(
        corpus::styled_text_of_pdf({reinterpret_cast<const char*>(data), size}).lines);
  } catch (const corpus::DocumentError&) {
  }
  return 0;
}
