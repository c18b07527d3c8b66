#include "query/output/text_layout.hh"

#include <algorithm>

#include "schemas/printable.hh"

namespace precedent::query {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kFaint = "\x1b[2m";
constexpr std::string_view kMarked = "\x1b[1;33m";
constexpr std::string_view kPlain = "\x1b[0m";

// Columns of text that may hold escapes for colour (ESC [ ... m).
std::size_t visible_columns(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\x1b') {
      at = std::min(text.find('m', at), text.size());
    } else if (!continues_character(text[at])) {
      ++columns;
    }
  }
  return columns;
}

void wrap_paragraph(std::string_view text, std::size_t columns, std::string_view indent,
                    std::string& out) {
  std::size_t used = 0;
  while (true) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == text.npos) break;
    text.remove_prefix(begin);
    const std::size_t length = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, length);
    const std::size_t wide = visible_columns(word);
    if (used > 0 && used + 1 + wide > columns) {
      out += '\n';
      used = 0;
    }
    if (used == 0) {
      out.append(indent);
    } else {
      out += ' ';
      ++used;
    }
    out.append(word);
    used += wide;
    text.remove_prefix(length);
  }
  out += '\n';
}

}  // namespace

std::string TextStyle::bold(std::string_view text) const {
  return colour ? std::string(kBold).append(text).append(kPlain) : std::string(text);
}

std::string TextStyle::faint(std::string_view text) const {
  return colour ? std::string(kFaint).append(text).append(kPlain) : std::string(text);
}

std::string_view TextStyle::mark_open() const {
  return colour ? kMarked : kMarkOpen;
}

std::string_view TextStyle::mark_close() const {
  return colour ? kPlain : kMarkClose;
}

std::string wrapped(std::string_view text, std::size_t columns, std::string_view indent) {
  const std::size_t room = columns > indent.size() + 20 ? columns - indent.size() : 20;
  std::string out;
  while (true) {
    const std::size_t end = text.find('\n');
    wrap_paragraph(text.substr(0, end), room, indent, out);
    if (end == text.npos) return out;
    text.remove_prefix(end + 1);
  }
}

std::string marked_text(const Passage& passage, const TextStyle& style) {
  Passage harmless = passage;
  harmless.text = schemas::blanked(passage.text);
  // A mark of several words is dressed word by word: lines may break inside it.
  harmless.marks.clear();
  for (const Mark& mark : passage.marks) {
    std::size_t at = mark.begin;
    while (at < mark.end) {
      const std::size_t blank = std::min(harmless.text.find_first_of(" \n", at), mark.end);
      if (style.colour && blank > at) harmless.marks.push_back({at, blank, mark.item});
      at = blank + 1;
    }
    if (!style.colour) harmless.marks.push_back(mark);
  }
  return rendered(harmless, style.mark_open(), style.mark_close());
}

std::string joined(const std::vector<std::string>& parts, std::string_view joint) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text.append(joint);
    text += part;
  }
  return text;
}

}  // namespace precedent::query
