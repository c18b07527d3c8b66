#include "tests/fuzz/line_notation.hh"

#include <algorithm>
#include <array>
#include <cstdint>

#include "corpus/ascii.hh"
#include "corpus/text_encoding.hh"

namespace precedent::fuzz {
namespace {

using corpus::Line;
using corpus::TextOrigin;

constexpr std::array kTypes{std::string_view(), std::string_view("UPLOAD"),
                            std::string_view("CORRESP"), std::string_view("SEC STAFF LETTER")};
constexpr char kRomanMark = 8;
constexpr float kIndentPoints = 18;

// What the two bytes before a line say. Both begin as '@', which sets no bit that means anything.
enum Layout : unsigned {
  kIndentSteps = 7,  // of 18 points
  kStartsBlock = 8,
  kMayWrap = 16,
  kWideGap = 32,
  kNewPage = 128,
};
enum Place : unsigned { kNoCell, kNewTable, kNextRow, kNextColumn, kSameCell, kPlaces };

// The text without marks and double blanks, and the runs that the marks said.
void take_text(Line& line, std::string_view noted) {
  const std::string text = corpus::utf8_of(noted);
  std::uint8_t emphasis = corpus::kRoman;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    const char32_t character = corpus::next_character(text, at);
    if (character >= 1 && character <= 8) {
      emphasis = static_cast<std::uint8_t>(character & 7);
    } else if (character == ' ' || character < ' ' || (character >= 0x7F && character <= 0xA0)) {
      if (!line.text.empty() && !line.text.ends_with(' ')) line.text += ' ';
    } else {
      const auto begin = static_cast<std::uint32_t>(line.text.size());
      line.text.append(text, before, at - before);
      const auto end = static_cast<std::uint32_t>(line.text.size());
      if (emphasis == corpus::kRoman) continue;
      if (!line.runs.empty() && line.runs.back().emphasis == emphasis &&
          line.runs.back().end >= begin - std::min<std::uint32_t>(begin, 1)) {
        line.runs.back().end = end;
      } else {
        line.runs.push_back({begin, end, emphasis});
      }
    }
  }
  if (line.text.ends_with(' ')) line.text.pop_back();
}

class LineTaker {
 public:
  void take(std::string_view noted, std::vector<Line>& lines) {
    if (noted.size() < 2) return;
    const auto layout = static_cast<unsigned char>(noted[0]);
    const auto place = static_cast<unsigned char>(noted[1]);
    if ((layout & kNewPage) != 0) ++page_;
    Line line;
    take_text(line, noted.substr(2));
    if (line.text.empty()) return;
    line.page = page_;
    line.indent_points = kIndentPoints * static_cast<float>(layout & kIndentSteps);
    line.gap_above_lines = (layout & kWideGap) != 0 ? 1.0F : 0.0F;
    line.starts_block = (layout & kStartsBlock) != 0;
    line.may_wrap = (layout & kMayWrap) != 0;
    move_cell(place % (kPlaces + 3));  // '@' is 64, a multiple of 8: no cell
    if (in_table_) line.cell = cell_;
    lines.push_back(std::move(line));
  }

 private:
  void move_cell(unsigned place) {
    if (place == kNewTable || (!in_table_ && place > kNoCell && place < kPlaces)) {
      cell_ = {tables_++, 0, 0};
    } else if (place == kNextRow) {
      cell_.column = 0;
      ++cell_.row;
    } else if (place == kNextColumn) {
      ++cell_.column;
    }
    in_table_ = place > kNoCell && place < kPlaces;
  }

  std::uint32_t page_ = 1;
  std::uint32_t tables_ = 0;
  corpus::Cell cell_;
  bool in_table_ = false;
};

unsigned place_of(const Line& line, const Line* before) {
  if (!line.cell) return kNoCell;
  if (before == nullptr || !before->cell || before->cell->table != line.cell->table) {
    return kNewTable;
  }
  if (before->cell->row != line.cell->row) return kNextRow;
  return before->cell->column == line.cell->column ? kSameCell : kNextColumn;
}

void append_line(std::string& notation, const Line& line, const Line* before) {
  unsigned layout = '@' + std::min(static_cast<unsigned>(line.indent_points / kIndentPoints),
                                   static_cast<unsigned>(kIndentSteps));
  if (line.starts_block) layout |= kStartsBlock;
  if (line.may_wrap) layout |= kMayWrap;
  if (line.gap_above_lines > 0.5F) layout |= kWideGap;
  if (before != nullptr && before->page != line.page) layout |= kNewPage;
  notation += static_cast<char>(layout);
  notation += static_cast<char>('@' + place_of(line, before));
  std::size_t at = 0;
  for (const corpus::Run& run : line.runs) {
    notation.append(line.text, at, run.begin - at);
    notation += static_cast<char>(run.emphasis & 7);
    notation.append(line.text, run.begin, run.end - run.begin);
    notation += kRomanMark;
    at = run.end;
  }
  notation.append(line.text, at).append("\n");
}

}  // namespace

NotedLetter letter_of(std::string_view notation) {
  NotedLetter letter;
  if (notation.empty()) return letter;
  const auto kind = static_cast<unsigned char>(notation.front());
  letter.text.origin = static_cast<TextOrigin>(kind & 3);
  letter.edgar_type = kTypes.at((kind >> 2) & 3);
  notation.remove_prefix(1);
  LineTaker taker;
  while (!notation.empty()) {
    const std::size_t end = std::min(notation.find('\n'), notation.size());
    taker.take(notation.substr(0, end), letter.text.lines);
    notation.remove_prefix(std::min(end + 1, notation.size()));
  }
  return letter;
}

std::string notation_of(const corpus::StyledText& text, std::string_view edgar_type) {
  const auto type = std::find(kTypes.begin(), kTypes.end(), edgar_type);
  const unsigned type_bits =
      type == kTypes.end() ? 0 : static_cast<unsigned>(type - kTypes.begin()) << 2;
  std::string notation(1, static_cast<char>('@' | static_cast<unsigned>(text.origin) | type_bits));
  const Line* before = nullptr;
  for (const Line& line : text.lines) {
    append_line(notation, line, before);
    before = &line;
  }
  return notation;
}

}  // namespace precedent::fuzz
