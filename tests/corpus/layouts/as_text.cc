#include <algorithm>

#include "tests/corpus/layouts/laid_out.hh"

namespace precedent::tests {
namespace {

class TextPages {
 public:
  explicit TextPages(const LayoutLetter& letter)
      : letter_(letter),
        columns_(std::stoul(letter.value("columns", "78"))),
        page_rows_(std::stoul(letter.value("page-rows", "56"))) {}

  std::string text() {
    for (const LaidOut& paragraph : laid_out(letter_)) add(paragraph);
    end_page();
    return std::move(out_);
  }

 private:
  void add(const LaidOut& paragraph) {
    if (paragraph.note) return notes_.push_back(paragraph.text);
    if (!paragraph.tight && row_ > 0) put("");
    if (letter_.value("double") == "yes" && !paragraph.tight && row_ > 0) put("");
    const auto left = static_cast<std::size_t>(paragraph.left);
    std::string line(left + static_cast<std::size_t>(paragraph.first), ' ');
    if (!paragraph.mark.empty()) {
      const std::size_t at =
          left - std::min<std::size_t>(left, std::max<std::size_t>(5, paragraph.mark.size() + 1));
      line = std::string(at, ' ') + paragraph.mark;
      line.resize(std::max(left, line.size() + 1), ' ');
    }
    if (paragraph.centered && paragraph.text.size() < columns_)
      line = std::string((columns_ - paragraph.text.size()) / 2, ' ');
    bool is_empty = true;
    for (const std::string& word : parted(paragraph.text, " ")) {
      if (!is_empty && line.size() + 1 + word.size() > columns_) {
        put(line);
        line = std::string(left, ' ');
        is_empty = true;
      }
      line += is_empty ? word : " " + word;
      is_empty = false;
    }
    put(line);
  }

  void put(const std::string& line) {
    if (row_ >= page_rows_) {
      end_page();
      begin_page();
      if (line.empty()) return;
    }
    out_ += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    ++row_;
  }

  void end_page() {
    if (!notes_.empty()) out_ += "\n____________________\n";
    for (const std::string& note : notes_) out_ += note + "\n";
    notes_.clear();
    const auto foot = page_lines(letter_, "page-foot", page_);
    if (!foot.empty()) out_ += "\n";
    for (const std::string& line : foot)
      out_ +=
          std::string(line.size() < columns_ ? (columns_ - line.size()) / 2 : 0, ' ') + line + "\n";
  }

  void begin_page() {
    ++page_;
    row_ = 0;
    const std::string between = letter_.value("page-break", "feed");
    out_ += between == "feed" ? "\f" : between == "tag" ? "\n<PAGE>\n\n" : "\n\n";
    const auto head = page_lines(letter_, "page-head", page_);
    for (const std::string& line : head) out_ += line + "\n";
    if (!head.empty()) out_ += "\n";
  }

  const LayoutLetter& letter_;
  std::size_t columns_;
  std::size_t page_rows_;
  std::string out_;
  std::vector<std::string> notes_;
  std::size_t row_ = 0;
  int page_ = 1;
};

}  // namespace

std::string as_text(const LayoutLetter& letter) {
  return TextPages(letter).text();
}

}  // namespace precedent::tests
