#include "tests/corpus/layouts/laid_out.hh"

#include "corpus/ascii.hh"

namespace precedent::tests {
namespace {

Emphasis emphasis_of(const std::string& word) {
  if (word == "bold") return Emphasis::kBold;
  if (word == "italic") return Emphasis::kItalic;
  return word == "underline" ? Emphasis::kUnderline : Emphasis::kNone;
}

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

std::string with(std::string pattern, std::string_view key, std::string_view value) {
  for (std::size_t at = pattern.find(key); at != pattern.npos; at = pattern.find(key, at)) {
    pattern.replace(at, key.size(), value);
    at += value.size();
  }
  return pattern;
}

class Layout {
 public:
  explicit Layout(const LayoutLetter& letter) : letter_(letter) {}

  std::vector<LaidOut> paragraphs() {
    for (const LayoutBlock& block : letter_.blocks) {
      add(block);
      before_ = block.kind;
    }
    return std::move(out_);
  }

 private:
  void add(const LayoutBlock& block) {
    switch (block.kind) {
      case 'L':
        return add_lines(block.text, 0, letter_.value("letterhead") != "left");
      case 'D':
        return put({.text = block.text.empty() ? printed_date(letter_.value("date")) : block.text,
                    .left = letter_.value("date-place") == "right" ? 45 : 0});
      case 'R':
        return add_reference(block.text);
      case 'G':
        return add_lines(block.text, letter_.value("sign-place", "right") == "right" ? 40 : 0,
                         false);
      case 'A':
      case 'K':
        return add_lines(block.text, 0, false);
      case 'N':
        return put({.text = block.text, .note = true});
      case 'Z':
        return put({.text = block.text, .centered = true});
      case 'H':
        return add_heading(block.text);
      case 'C':
        return add_comment(block);
      case '+':
        return put({.text = block.text, .emphasis = restated(), .left = hang()});
      case '*':
        return put({.mark = letter_.value("bullet", "*"),
                    .text = block.text,
                    .emphasis = restated(),
                    .left = hang() + 4});
      case '>':
        return add_answer(block.text);
      default:
        return put({.text = block.text, .first = first()});
    }
  }

  void add_lines(const std::string& text, int left, bool centered) {
    bool tight = false;
    for (const std::string& line : parted(text, " / ")) {
      put({.text = line == "." ? "" : line, .left = left, .tight = tight, .centered = centered});
      tight = true;
    }
  }

  void add_reference(const std::string& text) {
    const std::string label = letter_.value("re-label", "Re:");
    bool tight = false;
    for (const std::string& line : parted(text, " / ")) {
      put({.mark = tight || label == "none" ? "" : label,
           .text = line,
           .emphasis = emphasis_of(letter_.value("re-style")),
           .left = label == "none" ? 0 : 6,
           .tight = tight});
      tight = true;
    }
  }

  void add_heading(const std::string& text) {
    const std::string style = letter_.value("heading", "underline");
    put({.text = style == "caps" ? upper(text) : text,
         .emphasis = emphasis_of(style),
         .centered = letter_.value("heading-place") == "center"});
  }

  void add_comment(const LayoutBlock& block) {
    const std::string mark = with(letter_.value("number", "#."), "#", block.number);
    const std::string place = letter_.value("number-place", "hang");
    if (place == "line") {
      put({.text = mark, .emphasis = restated()});
      put({.text = block.text, .emphasis = restated()});
    } else if (place == "inline") {
      put({.text = mark + " " + block.text, .emphasis = restated(), .first = first()});
    } else {
      put({.mark = mark, .text = block.text, .emphasis = restated(), .left = hang()});
    }
    number_ = block.number;
  }

  void add_answer(const std::string& text) {
    const std::string label = with(letter_.value("label", "Response:"), "#", number_);
    const bool opens = before_ != '>' && label != "none";
    const int left = std::stoi(letter_.value("answer-indent", "0"));
    if (opens && letter_.value("label-place") == "line") {
      put({.text = label, .emphasis = emphasis_of(letter_.value("label-style")), .left = left});
      put({.text = text, .left = left});
    } else {
      put({.text = opens ? label + " " + text : text, .left = left});
    }
  }

  Emphasis restated() const { return emphasis_of(letter_.value("restate")); }
  int hang() const { return letter_.value("number-place", "hang") == "inline" ? 0 : 5; }
  int first() const { return std::stoi(letter_.value("first-indent", "0")); }
  void put(LaidOut paragraph) { out_.push_back(std::move(paragraph)); }

  const LayoutLetter& letter_;
  std::vector<LaidOut> out_;
  std::string number_;
  char before_ = ' ';
};

}  // namespace

std::vector<LaidOut> laid_out(const LayoutLetter& letter) {
  return Layout(letter).paragraphs();
}

std::vector<std::string> page_lines(const LayoutLetter& letter, std::string_view key, int page) {
  std::vector<std::string> lines;
  for (const std::string& line : parted(letter.value(key), " / "))
    lines.push_back(
        with(with(line, "PAGE", std::to_string(page)), "DATE", printed_date(letter.value("date"))));
  return lines;
}

}  // namespace precedent::tests
