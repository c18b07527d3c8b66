#include "corpus/text/line_builder.hh"

#include <utility>

#include "corpus/text_encoding.hh"

namespace precedent::corpus {
namespace {

bool is_blank(char32_t c) {
  if (c == ' ' || (c >= '\t' && c <= '\r')) return true;
  if (c < 0x85) return false;
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

// Characters without a shape: controls, soft hyphen, zero-width marks, direction marks.
bool is_invisible(char32_t c) {
  if (c < 0x20 || c == 0x7F || c == 0xAD) return true;
  if (c < 0x200B) return false;
  return c <= 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFC) || c >= 0x10FFFE;
}

std::string_view ligature(char32_t c) {
  switch (c) {
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    case 0xFB03:
      return "ffi";
    case 0xFB04:
      return "ffl";
    case 0xFB05:
    case 0xFB06:
      return "st";
    // Older fonts keep theirs in the private area.
    case 0xF001:
      return "fi";
    case 0xF002:
      return "fl";
    case 0xF003:
      return "ffi";
    case 0xF004:
      return "ffl";
    default:
      return {};
  }
}

// Symbol and Wingdings fonts are mapped to the private use area, their bullets among it.
char32_t readable(char32_t c) {
  if (c >= 0x80 && c <= 0x9F) return windows_1252(static_cast<unsigned char>(c));
  switch (c) {
    case 0xF0B7:
    case 0xF0A7:
    case 0xF06C:
    case 0xF06E:
    case 0xF0A8:
    case 0xF076:
    case 0xF0D8:
    case 0xF0FC:
      return 0x2022;
    case 0x2010:
    case 0x2011:
    case 0xF02D:
      return '-';
    default:
      return c;
  }
}

}  // namespace

void LineBuilder::add(std::string_view utf8, std::uint8_t emphasis) {
  for (std::size_t position = 0; position < utf8.size();) {
    const char c = utf8[position];
    if (c > ' ' && c < 0x7F) {
      put(static_cast<char32_t>(c), emphasis);
      soft_hyphen_ = false;
      ++position;
    } else {
      add(next_character(utf8, position), emphasis);
    }
  }
}

void LineBuilder::add(char32_t character, std::uint8_t emphasis) {
  character = readable(character);
  constexpr char32_t kSoftHyphen = 0xAD;
  soft_hyphen_ = character == kSoftHyphen;
  if (is_blank(character)) {
    blank_pending_ = true;
  } else if (!is_invisible(character)) {
    const std::string_view letters = ligature(character);
    if (letters.empty()) put(character, emphasis);
    for (const char letter : letters) put(static_cast<char32_t>(letter), emphasis);
  }
}

void LineBuilder::put(char32_t character, std::uint8_t emphasis) {
  if (blank_pending_ && !text_.empty()) {
    text_ += ' ';
    style_from(text_.size() - 1, last_emphasis_ & emphasis);
  }
  blank_pending_ = false;
  const std::size_t begin = text_.size();
  append_utf8(text_, character);
  style_from(begin, emphasis);
  last_emphasis_ = emphasis;
}

void LineBuilder::style_from(std::size_t begin, std::uint8_t emphasis) {
  if (emphasis == kRoman) return;
  const auto end = static_cast<std::uint32_t>(text_.size());
  if (!runs_.empty() && runs_.back().end == begin && runs_.back().emphasis == emphasis) {
    runs_.back().end = end;
  } else {
    runs_.push_back({static_cast<std::uint32_t>(begin), end, emphasis});
  }
}

Line LineBuilder::take() {
  if (soft_hyphen_ && !text_.empty()) put('-', last_emphasis_);
  soft_hyphen_ = false;
  Line line;
  line.text = std::exchange(text_, {});
  line.runs = std::exchange(runs_, {});
  last_emphasis_ = kRoman;
  blank_pending_ = false;
  return line;
}

}  // namespace precedent::corpus
