#include "corpus/text/paragraphs.hh"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/text/emphasis.hh"
#include "corpus/text/letter_words.hh"
#include "corpus/wording/stock_phrases.hh"
#include "corpus/wording/text_continuity.hh"

namespace precedent::corpus {
namespace {

constexpr float kBlockGap = 0.45F;     // line heights; a larger gap parts paragraphs
constexpr float kUnevenGap = 0.05F;    // a larger one parts lines that could be either
constexpr float kIndentStep = 9;       // points; a smaller shift is no indent
constexpr std::size_t kLongLine = 60;  // bytes; shorter lines are labels, names, headings

// The emphasis of the last word: a line may open with a bold label and go on in roman.
std::uint8_t closing_emphasis(std::string_view text, const std::vector<Run>& runs) {
  const std::size_t blank = text.rfind(' ');
  return emphasis_throughout(text, runs, blank == std::string_view::npos ? 0 : blank);
}

std::uint8_t opening_emphasis(const Line& line) {
  return emphasis_throughout(line.text, line.runs, 0, line.text.find(' '));
}

// Emphasis that makes a heading; italics also mark titles within a sentence.
bool is_heading_emphasis(std::uint8_t emphasis) {
  return (emphasis & (kBold | kUnderline)) != 0;
}

// Tells whether a line goes on with the paragraph before it.
class Continuity {
 public:
  // `new_page`: a page ended between the two lines, or furniture stood there.
  Continuity(const Paragraph& paragraph, const Line& last, const Line& next, bool new_page,
             TextOrigin origin)
      : paragraph_(paragraph), last_(last), next_(next), origin_(origin), new_page_(new_page) {}

  bool holds() const {
    if (starts_letter_part(next_.text)) return false;
    const bool html = origin_ == TextOrigin::kHtml && !last_.may_wrap;
    if (!same_cell()) return html && leaves_cell();
    return html ? holds_in_html() : holds_on_paper();
  }

 private:
  bool same_cell() const {
    const auto& a = last_.cell;
    const auto& b = next_.cell;
    if (a.has_value() != b.has_value()) return false;
    return !a || (a->table == b->table && a->row == b->row && a->column == b->column);
  }

  bool new_page() const { return new_page_; }
  bool open_sentence() const { return !ends_sentence(last_.text); }

  // A heading and its text, or two headings of different rank.
  bool emphasis_breaks() const {
    const std::uint8_t before = closing_emphasis(last_.text, last_.runs);
    const std::uint8_t after = opening_emphasis(next_);
    if (is_heading_emphasis(before) == is_heading_emphasis(after)) return false;
    const bool heading_before = paragraph_.common_emphasis() == before && before != kRoman;
    const bool heading_after = is_heading_emphasis(next_.common_emphasis());
    return (heading_before || heading_after) && !starts_small(next_.text);
  }

  // HTML says itself where paragraphs are, but a page break may cut one in two, and converters end
  // each line of the page with <br> or make it a block.
  bool holds_in_html() const {
    if (starts_item(next_.text) || emphasis_breaks() || !open_sentence()) return false;
    if (next_.starts_block && !new_page()) return continues_broken_lines();
    if (paragraph_.text.size() < kLongLine) return false;
    if (starts_small(next_.text)) return true;
    return new_page() && (ends_open(last_.text) || is_unfinished_text());
  }

  // Too long for a heading, and no sentence's end: the rest stands on the next page.
  bool is_unfinished_text() const {
    return paragraph_.text.size() > 3 * kLongLine && next_.text.size() > kLongLine;
  }

  bool continues_broken_lines() const {
    if (next_.gap_above_lines > kUnevenGap || last_.text.size() < kLongLine) return false;
    if (next_.indent_points + kIndentStep < last_.indent_points) return false;
    const bool known_broken = paragraph_.first_line != paragraph_.last_line;
    return known_broken || clearly_open();
  }

  // The text of an item's cell may go on below its table, and on the next page anywhere.
  bool leaves_cell() const {
    if (!new_page() && (next_.cell || next_.gap_above_lines > kUnevenGap)) return false;
    if (paragraph_.text.size() < kLongLine || starts_item(next_.text) || emphasis_breaks())
      return false;
    return clearly_open();
  }

  bool holds_on_paper() const {
    if (!new_page() && next_.gap_above_lines > kBlockGap) return false;
    if (item_breaks() || emphasis_breaks() || headline_breaks()) return false;
    if (last_.text.ends_with('-') && starts_small(next_.text)) return true;
    if (new_page() || uneven_headings()) return goes_on_surely();
    if (indent_breaks()) return false;
    // A short line that reaches the margin stands far in: a signature, or a Re block.
    if (last_.text.size() < kLongLine) return last_.may_wrap && clearly_open();
    const bool same_left = std::abs(next_.indent_points - last_.indent_points) < 2;
    return last_.may_wrap || goes_on_surely() ||
           (same_left && open_sentence() && is_unfinished_text());
  }

  // Where lines of a heading wrap they stand as close as any; a heading below it stands off a
  // little.
  bool uneven_headings() const {
    return next_.gap_above_lines > kUnevenGap &&
           is_heading_emphasis(closing_emphasis(last_.text, last_.runs));
  }

  bool goes_on_surely() const {
    if (!open_sentence()) {
      const bool same_margin = std::abs(next_.indent_points - last_.indent_points) < 2;
      return new_page() && last_.may_wrap && same_margin &&
             paragraph_.first_line != paragraph_.last_line &&
             paragraph_.text.size() > 2 * kLongLine &&
             paragraph_.indent_points != next_.indent_points;
    }
    if (last_.text.size() < kLongLine && !last_.may_wrap) return false;
    return clearly_open() || (new_page() && (last_.may_wrap || is_unfinished_text()));
  }

  bool clearly_open() const {
    constexpr std::size_t kShortestStart = 16;  // "Sincerely," opens nothing
    return last_.text.size() >= kShortestStart && open_sentence() &&
           (starts_small(next_.text) || ends_open(last_.text));
  }

  // An item begins, unless a number of the sentence ("on page / 35. Refer to") stands first on a
  // line.
  bool item_breaks() const {
    if (!starts_item(next_.text)) return false;
    if (!last_.may_wrap || !open_sentence() || starts_bullet(next_.text)) return true;
    if (ends_open(last_.text)) return false;
    const bool same_left = std::abs(next_.indent_points - last_.indent_points) < 2;
    const bool inside = paragraph_.first_line != paragraph_.last_line && same_left &&
                        std::abs(next_.indent_points - paragraph_.indent_points) > 2;
    return !(inside && !new_page() && next_.gap_above_lines <= kUnevenGap);
  }

  // Lines that are each a heading, or each a line of a Re block, though the first fills its line.
  bool headline_breaks() const {
    if (ends_open(last_.text) || starts_small(next_.text)) return false;
    const bool lone = paragraph_.first_line == paragraph_.last_line;
    const bool whole = is_whole_heading(last_.text);
    if (whole && lone && last_.text.size() < 2 * kLongLine) return true;
    const bool heading = is_heading_emphasis(closing_emphasis(last_.text, last_.runs));
    return heading && (whole || starts_re_line(next_.text));
  }

  // The first line of a paragraph stands further in than the line before.
  bool indent_breaks() const {
    const bool hanging =
        paragraph_.first_line == paragraph_.last_line && starts_item(paragraph_.text);
    const bool further_in = next_.indent_points > last_.indent_points + kIndentStep;
    return further_in && !hanging && !open_sentence();
  }

  const Paragraph& paragraph_;
  const Line& last_;
  const Line& next_;
  TextOrigin origin_;
  bool new_page_;
};

Paragraph begun_by(const Line& line, std::uint32_t index, bool new_page, TextOrigin origin) {
  Paragraph paragraph;
  paragraph.text = line.text;
  paragraph.runs = line.runs;
  paragraph.first_line = paragraph.last_line = index;
  paragraph.page = line.page;
  paragraph.indent_points = line.indent_points;
  paragraph.gap_above_lines = line.gap_above_lines;
  const bool parted =
      origin == TextOrigin::kHtml ? line.starts_block : line.gap_above_lines > kBlockGap;
  paragraph.starts_block = parted || new_page;
  paragraph.cell = line.cell;
  return paragraph;
}

void extend(Paragraph& paragraph, const Line& line, std::uint32_t index, LetterWords& words) {
  const std::size_t length = paragraph.text.size();
  const std::string_view between = joint(paragraph.text, line.text);
  if (between.empty() && paragraph.text.ends_with('-') &&
      words.are_one_word(paragraph.text, line.text)) {
    paragraph.text.pop_back();
  }
  if (paragraph.text.size() < length) {
    erase_from_runs(paragraph.runs, paragraph.text.size(), length);
  }
  // The blank between two lines in bold is bold.
  if (!between.empty() && !paragraph.runs.empty() && !line.runs.empty()) {
    Run& last = paragraph.runs.back();
    const Run& first = line.runs.front();
    if (last.end == paragraph.text.size() && first.begin == 0 && first.emphasis == last.emphasis) {
      ++last.end;
    }
  }
  paragraph.text += between;
  append_runs(paragraph.runs, line.runs, paragraph.text.size());
  paragraph.text += line.text;
  paragraph.last_line = index;
}

// "cove-" over "nants", whatever parts the lines.
bool parts_word(const Line& above, const Line& below) {
  const std::string_view head = above.text;
  if (head.size() < 3 || !head.ends_with('-') || !is_lower(head[head.size() - 2])) return false;
  const bool same_cell = above.cell.has_value() == below.cell.has_value() &&
                         (!above.cell || (above.cell->table == below.cell->table &&
                                          above.cell->row == below.cell->row &&
                                          above.cell->column == below.cell->column));
  return same_cell && is_lower(below.text[0]) && head.find(' ') != std::string_view::npos;
}

// "(1) Of this amount ...", "* Unaudited": what may begin a note at the foot of a page.
bool starts_note(std::string_view text) {
  if (text.starts_with('*') || text.starts_with("†")) return !text.starts_with("* *");
  const bool bracketed = text.starts_with('(') || text.starts_with('[');
  std::size_t at = bracketed ? 1 : 0;
  const std::size_t begin = at;
  while (at < text.size() && is_digit(text[at]) && at < begin + 2) ++at;
  if (at == begin || at >= text.size()) return false;
  return bracketed ? text[at] == ')' || text[at] == ']' : text[at] == ' ';
}

// The length of a number or bullet at the start, and the blank behind it.
std::size_t marker_length(std::string_view text) {
  if (!starts_item(text)) return 0;
  const std::size_t blank = text.find(' ');
  return blank == std::string_view::npos ? 0 : blank + 1;
}

class Builder {
 public:
  explicit Builder(const MarkedText& marked)
      : marked_(marked), lines_(marked.text.lines), words_(marked) {}

  std::vector<Paragraph> paragraphs() {
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      if (!is_letter_line(i)) continue;
      if (const std::uint32_t end = end_of_notes(i); end > i) {
        read_notes(i, end);
        i = end - 1;
      } else {
        read(i);
      }
    }
    finish_notes();
    return std::move(paragraphs_);
  }

 private:
  bool is_letter_line(std::uint32_t line) const {
    return marked_.furniture[line] == FurnitureKind::kNone;
  }

  bool is_new_page(const Line& line) const {
    return last_ == nullptr || last_ + 1 != &line || last_->page != line.page;
  }

  void read(std::uint32_t i) {
    const Line& line = lines_[i];
    if (goes_on(line, is_new_page(line))) {
      extend(paragraphs_.back(), line, i, words_);
    } else {
      finish_notes();
      paragraphs_.push_back(begun_by(line, i, is_new_page(line), marked_.text.origin));
    }
    last_ = &line;
  }

  bool goes_on(const Line& line, bool new_page) const {
    return last_ != nullptr &&
           (parts_word(*last_, line) ||
            Continuity(paragraphs_.back(), *last_, line, new_page, marked_.text.origin).holds());
  }

  // Where the notes at the foot of a page end that begin with line `i`, if the sentence above them
  // goes on with the next page; `i` where there are none.
  std::uint32_t end_of_notes(std::uint32_t i) const {
    constexpr std::uint32_t kMostLines = 8;
    const bool behind_rule = is_separator(lines_[i].text) && i + 1 < lines_.size();
    const Line& first = lines_[behind_rule ? i + 1 : i];
    if (last_ == nullptr || last_->page != first.page || !starts_note(first.text)) return i;
    if (goes_on(lines_[i], is_new_page(lines_[i]))) return i;  // "ASC 250-10-S99-" over "6 and"
    std::uint32_t next = i + 1;
    while (next < lines_.size() && (lines_[next].page == first.page || !is_letter_line(next)))
      ++next;
    if (next == lines_.size() || next - i > kMostLines) return i;
    return goes_on(lines_[next], true) ? next : i;
  }

  // They stand behind the paragraph that they interrupt.
  void read_notes(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) {
      const Line& line = lines_[i];
      if (!is_letter_line(i) || is_separator(line.text)) continue;
      if (notes_.empty() || starts_note(line.text)) {
        notes_.push_back(begun_by(line, i, false, marked_.text.origin));
      } else {
        extend(notes_.back(), line, i, words_);
      }
    }
  }

  void finish_notes() {
    for (Paragraph& note : notes_) paragraphs_.push_back(std::move(note));
    notes_.clear();
  }

  const MarkedText& marked_;
  const std::vector<Line>& lines_;
  LetterWords words_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Paragraph> notes_;  // of the page before, to stand behind the last paragraph
  const Line* last_ = nullptr;    // of the letter that was read
};

}  // namespace

std::uint8_t Paragraph::common_emphasis() const {
  return emphasis_throughout(text, runs);
}

std::uint8_t Paragraph::leading_emphasis() const {
  const std::size_t begin = marker_length(text);
  return emphasis_throughout(text, runs, begin, text.find(' ', begin));
}

std::vector<Paragraph> paragraphs_of(const MarkedText& marked) {
  return Builder(marked).paragraphs();
}

}  // namespace precedent::corpus
