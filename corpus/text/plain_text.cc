#include <string>
#include <string_view>
#include <utility>

#include "corpus/text/broken_lines.hh"
#include "corpus/text/document_body.hh"
#include "corpus/text/one_line_text.hh"
#include "corpus/text/plain_lines.hh"
#include "corpus/text/styled_text.hh"
#include "corpus/text_encoding.hh"

namespace precedent::corpus {

StyledText styled_text_of_plain(std::string_view bytes) {
  StyledText text;
  text.origin = TextOrigin::kPlain;
  std::string utf8 = utf8_of(document_body(bytes));
  if (auto joined = with_broken_lines_joined(utf8)) utf8 = std::move(*joined);
  if (auto restored = with_lines_restored(utf8)) utf8 = std::move(*restored);
  text.lines = lines_of_text(utf8);
  if (text.lines.empty()) text.quality = TextQuality::kNone;
  return text;
}

}  // namespace precedent::corpus
