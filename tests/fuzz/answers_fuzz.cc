// Any bytes as what a document worker says, which may have been taken over by its document.

#include "indexer/isolation/worker_messages.hh"
#include "tests/fuzz/promises.hh"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace precedent;
  if (size == 0) return 0;
  const std::string_view payload(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto kind = static_cast<indexer::AnswerKind>(data[0]);
  if (const auto refused = indexer::refused_from(payload))
    fuzz::promise(fuzz::is_utf8(*refused), "what a kernel refused is UTF-8");
  const auto extraction = indexer::extraction_from(kind, payload);
  if (!extraction) return 0;
  if (const auto* text = std::get_if<corpus::StyledText>(&*extraction))
    fuzz::check_lines(text->lines);
  std::string again;
  indexer::append_answer(*extraction, again);
  fuzz::promise(std::string_view(again).substr(sizeof(indexer::MessageHead)) == payload,
                "an answer that was understood is said in the same bytes");
  return 0;
}
