// Company letters as four kinds of filing software write them.

#include <algorithm>
#include <array>
#include <string_view>

#include "tests/bench/universe/letter_layout.hh"

namespace precedent::bench {
namespace {

// What the software puts around things. `quotes`: references for opening and closing double quotes
// and the apostrophe.
struct Dialect {
  std::string_view head, tail;
  std::string_view paragraph, paragraph_end;
  std::string_view text, text_end;  // around every stretch of text
  std::string_view table, row, cell, cell_end, row_end, table_end;
  std::string_view blank;  // between paragraphs
  std::string_view page;   // between pages
  std::array<std::string_view, 3> quotes;
};

constexpr std::array<Dialect, 4> kDialects = {{
    {"<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\" "
     "\"http://www.w3.org/TR/html4/loose.dtd\"><html><head>\n<title>Document</title></head><body>",
     "</body></html>\n",
     "<div style=\"text-align:left\">",
     "</div>",
     "<font style=\"color:#000000;font-family:'Times New Roman',sans-serif;font-size:10pt;"
     "line-height:120%\">",
     "</font>",
     "<div><table style=\"border-collapse:collapse;display:inline-table;width:100.000%\">",
     "<tr>",
     "<td colspan=\"3\" style=\"padding:2px 1pt;text-align:left;vertical-align:top\">",
     "</td>",
     "</tr>",
     "</table></div>",
     "<div><font><br></font></div>",
     "<hr style=\"page-break-after:always\">",
     {"&#8220;", "&#8221;", "&#8217;"}},
    {"<HTML>\n<HEAD>\n     <TITLE></TITLE>\n</HEAD>\n<BODY STYLE=\"font: 10pt Times New Roman, "
     "Times, Serif\">\n",
     "\n</BODY>\n</HTML>\n",
     "<P STYLE=\"font: 10pt Times New Roman, Times, Serif; margin: 0pt 0; text-align: justify\">",
     "</P>\n",
     "",
     "",
     "<TABLE CELLPADDING=\"0\" CELLSPACING=\"0\" STYLE=\"font: 10pt Times New Roman, Times, Serif; "
     "width: 100%\">",
     "<TR STYLE=\"vertical-align: top\">\n",
     "<TD STYLE=\"text-align: left\">",
     "</TD>",
     "</TR>\n",
     "</TABLE>\n",
     "\n<P STYLE=\"margin: 0\">&nbsp;</P>\n\n",
     "<!-- Field: Page; Sequence: 1 -->\n    <DIV STYLE=\"break-before: page; margin-top: 6pt\"><P "
     "STYLE=\"margin: 0pt\">&nbsp;</P></DIV>\n    <!-- Field: /Page -->\n",
     {"&ldquo;", "&rdquo;", "&rsquo;"}},
    {"<HTML><HEAD>\n<TITLE>CORRESP</TITLE>\n</HEAD>\n <BODY BGCOLOR=\"WHITE\">\n",
     "\n</BODY></HTML>\n",
     "<P STYLE=\"margin-top:12pt; margin-bottom:0pt\">",
     "</P>\n",
     "<FONT STYLE=\"font-family:Times New Roman\" SIZE=\"2\">",
     "</FONT>",
     "<TABLE STYLE=\"BORDER-COLLAPSE:COLLAPSE\" BORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" "
     "WIDTH=\"100%\">\n",
     "<TR>\n",
     "<TD VALIGN=\"top\" ALIGN=\"left\">",
     "</TD>\n",
     "</TR>",
     "</TABLE>\n",
     "",
     "<p Style='page-break-before:always'>\n<HR SIZE=\"3\" style=\"COLOR:#999999\" WIDTH=\"100%\" "
     "ALIGN=\"CENTER\">\n",
     {"&#147;", "&#148;", "&#146;"}},
    {"<html>\n<head>\n<title></title>\n</head>\n<body style=\"FONT-SIZE: 11pt\" "
     "bgcolor=\"#ffffff\">\n",
     "\n</body>\n</html>\n",
     "<div style=\"TEXT-ALIGN: left\">",
     "</div>\n",
     "",
     "",
     "<table style=\"WIDTH: 100%\" cellspacing=\"0\" cellpadding=\"0\">",
     "<tr>\n",
     "<td style=\"VERTICAL-ALIGN: top\">",
     "</td>\n",
     "</tr>",
     "</table>\n",
     "<div>&#160;</div>\n",
     "<div style=\"page-break-after: always;\">\n<hr style=\"WIDTH: 100%\"></div>\n",
     {"&#8220;", "&#8221;", "&#8217;"}},
}};

constexpr double kNumberCellShare = 0.43;
constexpr std::size_t kPageBytes = 3'200;  // of text, about

// The habits of one writer.
struct Habits {
  const Dialect* dialect = nullptr;
  bool number_cell = false;
  std::string_view comment_tag;  // b or i
  std::string_view heading_tag;  // u or b
  std::string_view label;        // before an answer; may be empty
  bool label_stands_alone = false;
};

class HtmlWriter {
 public:
  explicit HtmlWriter(const Habits& habits) : habits_(habits), dialect_(*habits.dialect) {
    out_ = dialect_.head;
  }

  void write(const Block& block) {
    switch (block.kind) {
      case BlockKind::kAttention:
        return labelled_rows("Attention:", block.lines, "");
      case BlockKind::kRe:
        return labelled_rows("Re:", block.lines, "b");
      case BlockKind::kHeading:
        return paragraph(block.text, habits_.heading_tag);
      case BlockKind::kComment:
        return comment(block);
      case BlockKind::kBullet:
        return paragraph("\x95 " + block.text, habits_.comment_tag);
      case BlockKind::kAnswer:
        return answer(block);
      case BlockKind::kTable:
        return table(block.lines);
      case BlockKind::kSignature:
        paragraph("Sincerely,", "");
        return lines(block.lines);
      default:
        if (!block.text.empty()) return paragraph(block.text, "");
        return lines(block.lines);
    }
  }

  std::string finished() {
    out_ += dialect_.tail;
    return std::move(out_);
  }

 private:
  void encode(std::string_view text) {
    char before = ' ';
    for (const char c : text) {
      if (c == '"')
        out_ += before == ' ' || before == '(' ? dialect_.quotes[0] : dialect_.quotes[1];
      else if (c == '\'')
        out_ += dialect_.quotes[2];
      else if (c == '&')
        out_ += "&amp;";
      else if (c == '\x95')
        out_ += "&#8226;";
      else
        out_ += c;
      before = c;
    }
  }

  void tag(std::string_view name, bool ends = false) {
    if (!name.empty()) out_ += (ends ? "</" : "<") + std::string(name) + '>';
  }

  void stretch(std::string_view text, std::string_view emphasis) {
    out_ += dialect_.text;
    tag(emphasis);
    encode(text);
    tag(emphasis, true);
    out_ += dialect_.text_end;
  }

  void paragraph(std::string_view text, std::string_view emphasis) {
    out_ += dialect_.paragraph;
    stretch(text, emphasis);
    out_ += dialect_.paragraph_end;
    out_ += dialect_.blank;
    turn_page_after(text.size());
  }

  void lines(const std::vector<std::string>& lines) {
    for (const std::string& text : lines) {
      out_ += dialect_.paragraph;
      stretch(text, "");
      out_ += dialect_.paragraph_end;
    }
    out_ += dialect_.blank;
  }

  void row(std::string_view cells, std::string_view emphasis) {
    out_ += dialect_.row;
    for (std::size_t at = 0; at <= cells.size();) {
      const std::size_t end = std::min(cells.find('\t', at), cells.size());
      out_ += dialect_.cell;
      stretch(cells.substr(at, end - at), emphasis);
      out_ += dialect_.cell_end;
      at = end + 1;
    }
    out_ += dialect_.row_end;
  }

  void table(const std::vector<std::string>& rows) {
    out_ += dialect_.table;
    for (const std::string& cells : rows) row(cells, &cells == rows.data() ? "b" : "");
    out_ += dialect_.table_end;
    out_ += dialect_.blank;
  }

  void labelled_rows(std::string_view label, const std::vector<std::string>& lines,
                     std::string_view emphasis) {
    out_ += dialect_.table;
    for (const std::string& text : lines)
      row((&text == lines.data() ? std::string(label) : std::string()) + '\t' + text, emphasis);
    out_ += dialect_.table_end;
    out_ += dialect_.blank;
  }

  void comment(const Block& block) {
    if (!habits_.number_cell)
      return paragraph(block.number + ". " + block.text, habits_.comment_tag);
    out_ += dialect_.table;
    row(block.number + ".\t" + block.text, habits_.comment_tag);
    out_ += dialect_.table_end;
    out_ += dialect_.blank;
    turn_page_after(block.text.size());
  }

  void answer(const Block& block) {
    if (!block.opens_answer || habits_.label.empty()) return paragraph(block.text, "");
    if (habits_.label_stands_alone) {
      paragraph(habits_.label, "b");
      return paragraph(block.text, "");
    }
    out_ += dialect_.paragraph;
    stretch(habits_.label, "b");
    out_ += ' ';
    stretch(block.text, "");
    out_ += dialect_.paragraph_end;
    out_ += dialect_.blank;
    turn_page_after(block.text.size());
  }

  void turn_page_after(std::size_t bytes) {
    on_page_ += bytes;
    if (on_page_ < kPageBytes) return;
    on_page_ = 0;
    out_ += dialect_.page;
  }

  const Habits& habits_;
  const Dialect& dialect_;
  std::string out_;
  std::size_t on_page_ = 0;
};

Habits habits_of(Random& random) {
  constexpr std::array<std::string_view, 5> kLabels = {
      "Response:", "Response:", "RESPONSE:", "Company Response:", ""};
  Habits habits;
  habits.dialect = &random.pick(kDialects);
  habits.number_cell = random.chance(kNumberCellShare);
  habits.comment_tag = random.chance(0.5) ? "b" : "i";
  habits.heading_tag = random.chance(0.6) ? "u" : "b";
  habits.label = random.pick(kLabels);
  habits.label_stands_alone = random.chance(0.4);
  return habits;
}

}  // namespace

std::string html_letter(const Letter& letter, Random& random) {
  const Habits habits = habits_of(random);
  HtmlWriter writer(habits);
  for (const Block& block : letter.blocks) writer.write(block);
  return writer.finished();
}

}  // namespace precedent::bench
