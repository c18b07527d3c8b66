#pragma once
// Running text in columns for people: wrapped, indented, marked, and harmless to a terminal.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/language/utf8.hh"
#include "query/output/snippets.hh"

namespace precedent::query {

// What is put around marked words where there is no colour.
inline constexpr std::string_view kMarkOpen = "**";
inline constexpr std::string_view kMarkClose = "**";

// How text is dressed. Without colour the strings are empty, but for those around marked words.
struct TextStyle {
  std::size_t columns = 80;  // of a line
  bool colour = false;

  std::string bold(std::string_view text) const;
  std::string faint(std::string_view text) const;
  std::string_view mark_open() const;
  std::string_view mark_close() const;
};

// Long lines tire the eye: running text takes at most so many columns, however wide the terminal.
inline constexpr std::size_t kMaxTextColumns = 120;

// Lines of at most `columns`, each behind `indent` and with a newline; blanks are where lines
// break, a longer word stays whole. '\n' in the text begins a new line. Escapes for colour count
// nothing.
std::string wrapped(std::string_view text, std::size_t columns, std::string_view indent);

// A passage so, with its marks dressed.
std::string marked_text(const Passage& passage, const TextStyle& style);

// The parts with `joint` between them; empty for none.
std::string joined(const std::vector<std::string>& parts, std::string_view joint);

}  // namespace precedent::query
