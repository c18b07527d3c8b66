#include <algorithm>
#include <array>

#include "tests/corpus/layouts/laid_out.hh"
#include "tests/support/pdf_document.hh"

namespace precedent::tests {
namespace {

constexpr int kSize = 12;  // points
constexpr int kLeft = 72;
constexpr int kRight = 540;
constexpr int kTop = 730;
constexpr int kBottom = 90;
constexpr int kLeading = 14;
constexpr int kCharacter = 6;  // what an indent of a character is

// Times, from the blank to the tilde, in thousandths.
constexpr std::array<int, 95> kWidths = {
    250, 333, 408, 500, 500, 833, 778, 333, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};

int width_of(const std::string& text) {
  int thousandths = 0;
  for (const char c : text)
    if (c >= ' ' && c <= '~') thousandths += kWidths.at(static_cast<std::size_t>(c - ' '));
  return thousandths * kSize / 1000;
}

std::string escaped(const std::string& text) {
  std::string pdf;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') {
      pdf += i == 0 || text[i - 1] == ' ' || text[i - 1] == '(' ? "\\252" : "\\272";
    } else {
      if (text[i] == '(' || text[i] == ')' || text[i] == '\\') pdf += '\\';
      pdf += text[i];
    }
  }
  return pdf;
}

class PdfPages {
 public:
  explicit PdfPages(const LayoutLetter& letter) : letter_(letter), pages_(1) {}

  std::string pdf() {
    for (const LaidOut& paragraph : laid_out(letter_)) add(paragraph);
    end_page();
    return pdf_of(pages_);
  }

 private:
  void add(const LaidOut& paragraph) {
    if (paragraph.note) return notes_.push_back(paragraph.text);
    if (!paragraph.tight && y_ < kTop)
      y_ -= letter_.value("double") == "yes" ? kLeading : kLeading * 4 / 5;
    const int left = kLeft + kCharacter * paragraph.left;
    int x = left + kCharacter * paragraph.first;
    if (paragraph.centered) x = std::max(kLeft, (kLeft + kRight - width_of(paragraph.text)) / 2);
    std::string line;
    bool is_first = true;
    const auto finish_line = [&] {
      next_line();
      if (is_first && !paragraph.mark.empty())
        show_text(left - 30, paragraph.mark, Emphasis::kNone);
      show_text(x, line, paragraph.emphasis);
      line.clear();
      is_first = false;
      x = left;
    };
    for (const std::string& word : parted(paragraph.text, " ")) {
      const std::string longer = line.empty() ? word : line + " " + word;
      if (!line.empty() && x + width_of(longer) > kRight) {
        finish_line();
        line = word;
      } else {
        line = longer;
      }
    }
    finish_line();
  }

  void next_line() {
    y_ -= kLeading;
    if (y_ >= kBottom) return;
    end_page();
    pages_.emplace_back();
    y_ = kTop;
    for (const std::string& line : page_lines(letter_, "page-head", page())) {
      y_ -= kLeading;
      show_text(kLeft, line, Emphasis::kNone);
    }
    y_ -= 2 * kLeading;
  }

  void end_page() {
    int y = 54;
    for (std::size_t i = 0; i < notes_.size(); ++i)
      pages_.back() += show(kLeft, 76 - 11 * static_cast<int>(i), escaped(notes_[i]));
    notes_.clear();
    for (const std::string& line : page_lines(letter_, "page-foot", page())) {
      pages_.back() += show((kLeft + kRight - width_of(line)) / 2, y, escaped(line));
      y -= kLeading;
    }
  }

  void show_text(int x, const std::string& text, Emphasis emphasis) {
    if (text.empty()) return;
    const char* font = emphasis == Emphasis::kBold     ? "F2"
                       : emphasis == Emphasis::kItalic ? "F3"
                                                       : "F1";
    pages_.back() += show(x, y_, escaped(text), font);
    if (emphasis == Emphasis::kUnderline)
      pages_.back() += std::to_string(x) + " " + std::to_string(y_ - 2) + " " +
                       std::to_string(width_of(text)) + " 0.6 re f\n";
  }

  int page() const { return static_cast<int>(pages_.size()); }

  const LayoutLetter& letter_;
  std::vector<std::string> pages_;
  std::vector<std::string> notes_;
  int y_ = kTop;
};

}  // namespace

std::string as_pdf(const LayoutLetter& letter) {
  return PdfPages(letter).pdf();
}

}  // namespace precedent::tests
