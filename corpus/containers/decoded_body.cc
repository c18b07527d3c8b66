#include "corpus/containers/decoded_body.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/containers/content_kind.hh"
#include "corpus/containers/uuencode.hh"
#include "corpus/document_error.hh"

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

bool is_named_text(std::string_view filename) {
  const std::size_t dot = filename.rfind('.');
  if (dot == std::string_view::npos) return true;
  const std::string_view ending = filename.substr(dot);
  return equals_folded(ending, ".txt") || equals_folded(ending, ".asc") ||
         starts_with_folded(ending, ".htm");
}

// A line of base64 or uuencode: long, without a blank, and of their letters only.
bool is_of_code(std::string_view line) {
  constexpr std::size_t kFewest = 56;
  constexpr std::size_t kMost = 80;
  while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
  if (line.size() < kFewest || line.size() > kMost) return false;
  if (line.front() == 'M' && line.size() >= 58 && line.size() <= 61)
    return std::none_of(line.begin(), line.end(), [](char c) { return is_lower(c) || c < ' '; });
  return std::all_of(line.begin(), line.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '+' || c == '/' || c == '=';
  });
}

// Throws where a body that passes for plain text is a document in a code that EDGAR does not use:
// base64, uuencode without its first line, RTF.
void refuse_undecoded(std::string_view body) {
  constexpr int kLinesJudged = 40;
  constexpr int kEnough = 5;
  const std::string_view text = trimmed(body.substr(0, kContentHeadBytes));
  if (text.starts_with("{\\rtf")) throw DocumentError("unknown document format", "RTF");
  int coded = 0;
  int lines = 0;
  for (std::string_view rest = text; !rest.empty() && lines < kLinesJudged;) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (trimmed(line).empty()) continue;
    ++lines;
    coded += is_of_code(line) ? 1 : 0;
  }
  if (coded >= kEnough && coded * 2 > lines)
    throw DocumentError("undecodable document", "encoded otherwise than EDGAR does");
}

}  // namespace

std::string_view DecodedBody::bytes() const {
  return std::visit([](const auto& held) { return std::string_view(held); }, bytes_);
}

DecodedBody decoded_body(const Document& document) {
  if (find_uuencode(document.body) == std::string_view::npos) {
    const BodyFormat format = format_of(document, document.body);
    if (format == BodyFormat::kPlain) refuse_undecoded(document.body);
    return {format, document.body};
  }
  std::string bytes = decode_uuencode(document.body);
  BodyFormat format = format_of(document, bytes);
  // Encoded, and neither text nor a page by its name: what it is cannot be told.
  if (format == BodyFormat::kPlain && !is_named_text(document.filename))
    format = BodyFormat::kUnknown;
  return {format, std::move(bytes)};
}

}  // namespace precedent::corpus
