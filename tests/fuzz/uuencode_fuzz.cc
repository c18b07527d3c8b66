// Any bytes as uuencode, and any bytes through uuencode and back.

#include "corpus/containers/decoded_body.hh"
#include "corpus/containers/uuencode.hh"
#include "corpus/document_error.hh"
#include "tests/fuzz/promises.hh"
#include "tests/support/containers.hh"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace precedent;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const std::string& text : {std::string(bytes), "begin 644 a\n" + std::string(bytes)}) {
    try {
      corpus::Document document;
      document.body = text;
      const corpus::DecodedBody body = corpus::decoded_body(document);
      fuzz::promise(body.bytes().size() <= corpus::kMaxDecodedBytes, "what is decoded is bounded");
      if (corpus::find_uuencode(text) != text.npos) corpus::decode_uuencode(text);
    } catch (const corpus::DocumentError&) {
    }
  }
  fuzz::promise(corpus::decode_uuencode(tests::uuencoded(bytes)) == bytes,
                "what was encoded is decoded");
  return 0;
}
