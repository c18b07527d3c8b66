#include "corpus/text/document_body.hh"

#include "corpus/ascii.hh"

namespace precedent::corpus {

std::string_view document_body(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  constexpr std::string_view kOpen = "<TEXT>";
  constexpr std::string_view kClose = "</TEXT>";
  std::string_view body = bytes;
  if (body.starts_with(kByteOrderMark)) body.remove_prefix(kByteOrderMark.size());
  while (!body.empty() && is_space(body.front())) body.remove_prefix(1);
  if (!starts_with_folded(body, "<DOCUMENT>") && !starts_with_folded(body, kOpen)) return bytes;
  const std::size_t open = find_folded(body, kOpen);
  if (open == std::string_view::npos) return bytes;
  body.remove_prefix(open + kOpen.size());
  const std::size_t close = body.rfind(kClose);
  return body.substr(0, close == std::string_view::npos ? body.rfind("</text>") : close);
}

}  // namespace precedent::corpus
