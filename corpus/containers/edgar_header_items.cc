#include "corpus/containers/edgar_header_items.hh"

#include <algorithm>

#include "corpus/ascii.hh"
#include "corpus/text_encoding.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kMaxTagBytes = 64;

bool is_tag_letter(char c) {
  return is_upper(c) || is_digit(c) || c == '-' || c == '_';
}

// The name of the tag that `text` begins with, with its '/' if it closes; empty if there is none.
// Only capitals make a tag, so that "AB <X Holdings>" and HTML are values.
std::string_view tag_name(std::string_view text) {
  if (!text.starts_with('<')) return {};
  const std::size_t first = text.starts_with("</") ? 2 : 1;
  const std::string_view window = text.substr(0, kMaxTagBytes);
  std::size_t end = first;
  while (end < window.size() && is_tag_letter(window[end])) ++end;
  if (end == first || end == window.size() || window[end] != '>') return {};
  return text.substr(1, end - 1);
}

// Where the next tag of the line begins; its size if there is none.
std::size_t find_tag(std::string_view line) {
  for (std::size_t at = line.find('<'); at != std::string_view::npos; at = line.find('<', at + 1)) {
    if (!tag_name(line.substr(at)).empty()) return at;
  }
  return line.size();
}

}  // namespace

std::string value_text(std::string_view value) {
  std::string text;
  for (const char c : utf8_of(value.substr(0, kMaxValueBytes))) {
    const bool is_control = static_cast<unsigned char>(c) < ' ' || c == '\x7f';
    if (c != ' ' && !is_control) {
      text += c;
    } else if (!text.empty() && text.back() != ' ') {
      text += ' ';
    }
  }
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

bool HeaderItems::next(HeaderItem& item) {
  while (!rest_.empty()) {
    const std::size_t line_end = std::min(rest_.find('\n'), rest_.size());
    const std::string_view line = rest_.substr(0, line_end);
    const std::size_t begin = std::min(line.find_first_not_of(" \t\r"), line.size());
    std::string_view name = tag_name(line.substr(begin));
    if (!name.empty()) {
      const std::size_t value_begin = begin + name.size() + 2;
      const std::size_t value_bytes = find_tag(line.substr(value_begin));
      item.value = trimmed(line.substr(value_begin, value_bytes));
      rest_.remove_prefix(value_begin + value_bytes);
      item.is_tag = true;
      item.closes = name.front() == '/';
      if (item.closes) name.remove_prefix(1);
      item.key = name;
      return true;
    }
    rest_.remove_prefix(std::min(line_end + 1, rest_.size()));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    item = {trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)), false, false};
    return true;
  }
  return false;
}

}  // namespace precedent::corpus
