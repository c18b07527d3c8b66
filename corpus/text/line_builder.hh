#pragma once
// Puts the text of one Line together from pieces, as each kind of document meets them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/styled_text.hh"

namespace precedent::corpus {

class LineBuilder {
 public:
  // Adds UTF-8 text: any run of blanks, tabs, newlines and Unicode spaces becomes one blank,
  // control and zero-width characters go, C1 controls are read as windows-1252, ligatures are
  // spelled out, symbol fonts' bullets become "•".
  void add(std::string_view utf8, std::uint8_t emphasis);
  void add(char32_t character, std::uint8_t emphasis);

  // True when nothing but blanks was added.
  bool empty() const { return text_.empty(); }
  std::size_t size() const { return text_.size(); }

  // Hands over what was added as text and runs of a line, and starts anew.
  Line take();

 private:
  void put(char32_t character, std::uint8_t emphasis);
  void style_from(std::size_t begin, std::uint8_t emphasis);

  std::string text_;
  std::vector<Run> runs_;
  std::uint8_t last_emphasis_ = kRoman;  // of the last character in text_
  bool blank_pending_ = false;
  bool soft_hyphen_ = false;  // the last character: shown where a line ends with it
};

}  // namespace precedent::corpus
