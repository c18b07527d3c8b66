#include "corpus/containers/decoded_body.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/containers/content_kind.hh"
#include "corpus/containers/uuencode.hh"

namespace precedent::corpus {
namespace {

// Text letters of the 1990s and 2000s use a few tags too (<PAGE>, <TABLE>, <CAPTION>, <S>, <C>),
// so it takes tags that only HTML has, or the file's name.
bool is_html(const Document& document, std::string_view bytes) {
  constexpr std::array<std::string_view, 8> kTags = {
      "<html", "<!doctype html", "<head", "<body", "<div", "<p>", "<p ", "<font"};
  const std::string_view head = bytes.substr(0, kContentHeadBytes);
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    const std::string_view tag = head.substr(at);
    if (std::any_of(kTags.begin(), kTags.end(),
                    [&](std::string_view known) { return starts_with_folded(tag, known); })) {
      return true;
    }
  }
  const std::size_t dot = document.filename.rfind('.');
  return dot != std::string::npos && starts_with_folded(document.filename.substr(dot), ".htm");
}

BodyFormat format_of(const Document& document, std::string_view bytes) {
  switch (content_kind(bytes.substr(0, kContentHeadBytes))) {
    case ContentKind::kPdf:
      return BodyFormat::kPdf;
    case ContentKind::kImage:
      return BodyFormat::kImage;
    case ContentKind::kTarball:
    case ContentKind::kBinary:
      return BodyFormat::kUnknown;
    default:
      return is_html(document, bytes) ? BodyFormat::kHtml : BodyFormat::kPlain;
  }
}

}  // namespace

std::string_view DecodedBody::bytes() const {
  return std::visit([](const auto& held) { return std::string_view(held); }, bytes_);
}

DecodedBody decoded_body(const Document& document) {
  if (find_uuencode(document.body) == std::string_view::npos) {
    return {format_of(document, document.body), document.body};
  }
  std::string bytes = decode_uuencode(document.body);
  const BodyFormat format = format_of(document, bytes);
  return {format, std::move(bytes)};
}

}  // namespace precedent::corpus
