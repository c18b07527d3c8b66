// Any bytes as HTML, as text and as EDGAR's extract of a text: to lines, and on to comments.

#include "corpus/document_error.hh"
#include "tests/fuzz/promises.hh"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace precedent;
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    corpus::StyledText text = data[0] == 'P'   ? corpus::styled_text_of_plain(bytes)
                              : data[0] == 'X' ? corpus::styled_text_of_extract(bytes)
                                               : corpus::styled_text_of_html(bytes);
    fuzz::check_lines(text.lines);
    fuzz::check_reading(std::move(text), "");
  } catch (const corpus::DocumentError&) {
  }
  return 0;
}
