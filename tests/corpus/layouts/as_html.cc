#include <utility>

#include "tests/corpus/layouts/laid_out.hh"

namespace precedent::tests {
namespace {

class HtmlPages {
 public:
  explicit HtmlPages(const LayoutLetter& letter)
      : letter_(letter), style_(letter.value("html", "p")) {}

  std::string html() {
    out_ = "<html><head><title>CORRESP</title></head>\n<body>\n";
    for (const LaidOut& paragraph : laid_out(letter_)) add(paragraph);
    foot();
    return std::move(out_) + "</body></html>\n";
  }

 private:
  static constexpr std::size_t kPageCharacters = 3400;

  void add(const LaidOut& paragraph) {
    if (paragraph.note) return notes_.push_back(paragraph);
    characters_ += paragraph.text.size() + 60;
    if (characters_ > kPageCharacters && paragraph.text.size() > 160 && paragraph.mark.empty()) {
      return add_over_the_page(paragraph);
    }
    if (characters_ > kPageCharacters && !paragraph.tight) turn_page();
    write(paragraph);
  }

  // A page ends inside a paragraph.
  void add_over_the_page(const LaidOut& paragraph) {
    const std::size_t middle = paragraph.text.find(' ', paragraph.text.size() / 2);
    LaidOut part = paragraph;
    part.text = paragraph.text.substr(0, middle);
    write(part);
    turn_page();
    part.text = middle == std::string::npos ? "" : paragraph.text.substr(middle + 1);
    part.first = 0;
    if (!part.text.empty()) write(part);
  }

  void turn_page() {
    foot();
    out_ += style_ == "div" ? "<div style=\"page-break-after: always\"><hr></div>\n"
                            : "<p style=\"page-break-before: always\"></p><hr size=\"3\">\n";
    ++page_;
    characters_ = 0;
    for (const std::string& line : page_lines(letter_, "page-head", page_))
      write({.text = line, .tight = true});
  }

  void foot() {
    if (!notes_.empty()) out_ += "<hr align=\"left\" width=\"15%\">\n";
    for (LaidOut& note : std::exchange(notes_, {})) {
      note.note = false;
      write(note);
    }
    for (const std::string& line : page_lines(letter_, "page-foot", page_))
      write({.text = line, .centered = true});
  }

  void write(const LaidOut& paragraph) {
    const std::string text = emphasised(encoded(paragraph.text), paragraph.emphasis);
    if (!paragraph.mark.empty() && style_ != "div") return write_row(paragraph, text);
    const std::string mark =
        paragraph.mark.empty()
            ? ""
            : emphasised(encoded(paragraph.mark), paragraph.emphasis) + "&nbsp;&nbsp;&nbsp; ";
    if (style_ == "div") {
      out_ += "<div style=\"text-align: " + std::string(paragraph.centered ? "center" : "left") +
              "; margin-left: " + std::to_string(6 * paragraph.left) + "pt\">" + mark + text +
              "</div>\n" + (paragraph.tight ? "" : "<div>&#160;</div>\n");
    } else {
      out_ += "<p style=\"margin-top: " + std::string(paragraph.tight ? "0" : "12") +
              "pt; margin-bottom: 0pt; margin-left: " + std::to_string(6 * paragraph.left) +
              "pt; text-indent: " + std::to_string(6 * paragraph.first) + "pt\"" +
              (paragraph.centered ? " align=\"center\"" : "") + "><font size=\"2\">" + text +
              "</font></p>\n";
    }
  }

  void write_row(const LaidOut& paragraph, const std::string& text) {
    out_ +=
        "<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"><tr valign=\"top\">\n<td "
        "width=\"6%\">" +
        emphasised(encoded(paragraph.mark), paragraph.emphasis) + "</td>\n<td>" + text +
        "</td></tr></table>\n";
  }

  std::string emphasised(const std::string& html, Emphasis emphasis) const {
    switch (emphasis) {
      case Emphasis::kBold:
        return "<b>" + html + "</b>";
      case Emphasis::kItalic:
        return "<i>" + html + "</i>";
      case Emphasis::kUnderline:
        return "<u>" + html + "</u>";
      case Emphasis::kNone:
        break;
    }
    return html;
  }

  // Quotation marks as curly ones: references to windows-1252, or to what they are.
  std::string encoded(const std::string& text) const {
    const bool old = letter_.value("quotes") == "old";
    std::string html;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool opens = i == 0 || text[i - 1] == ' ' || text[i - 1] == '(';
      if (text[i] == '&') {
        html += "&amp;";
      } else if (text[i] == '<') {
        html += "&lt;";
      } else if (text[i] == '"') {
        html += old ? (opens ? "&#147;" : "&#148;") : (opens ? "&#8220;" : "&#8221;");
      } else if (text[i] == '\'') {
        html += old ? "&#146;" : "&#8217;";
      } else {
        html += text[i];
      }
    }
    return html;
  }

  const LayoutLetter& letter_;
  std::string style_;
  std::string out_;
  std::vector<LaidOut> notes_;
  std::size_t characters_ = 0;
  int page_ = 1;
};

}  // namespace

std::string as_html(const LayoutLetter& letter) {
  return HtmlPages(letter).html();
}

}  // namespace precedent::tests
