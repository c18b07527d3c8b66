// Staff letters as PDF pages: letterhead, bold Re block, underlined headings, hanging comments. The
// fonts are two that every reader has; real letters embed theirs, and the seal has the bytes of
// both.

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>
#include <string_view>

#include "tests/bench/universe/letter_layout.hh"

namespace precedent::bench {
namespace {

// Widths of Times-Roman and Times-Bold for ' ' to '~', in thousandths of the size.
constexpr std::array<short, 95> kRoman = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};
constexpr std::array<short, 95> kBold = {
    250, 333, 555, 500, 500, 1000, 833, 278,  333, 333, 500, 570, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500,  500, 500,  500, 500, 333, 333, 570, 570, 570, 500,
    930, 722, 667, 722, 722, 667,  611, 778,  778, 389, 500, 778, 667, 944, 722, 778,
    611, 778, 722, 556, 667, 722,  722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
    333, 500, 556, 444, 556, 444,  333, 500,  556, 278, 333, 556, 278, 833, 556, 500,
    556, 556, 444, 389, 333, 556,  500, 722,  500, 500, 444, 394, 220, 394, 520};

// Points.
constexpr double kSize = 12, kLeading = 14.5;
constexpr double kLeft = 72, kRight = 540, kTop = 740, kBottom = 80;
constexpr double kCommentLeft = 105.8, kReLeft = 108, kSignLeft = 361.5;

// With this, a letter has the bytes that real ones have at the median (29 kB).
constexpr std::size_t kSealBytes = 24'000;

struct Style {
  bool bold = false;
  bool underlined = false;
  bool hidden = false;
};

double text_width(std::string_view text, bool bold) {
  int thousandths = 0;
  for (const char c : text)
    if (c >= ' ' && c <= '~')
      thousandths += (bold ? kBold : kRoman)[static_cast<std::size_t>(c - ' ')];
  return thousandths * kSize / 1000;
}

void append_number(std::string& out, double points) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.5g ", points);
  out += digits.data();
}

class Pages {
 public:
  explicit Pages(std::vector<std::string> running_header) : header_(std::move(running_header)) {
    streams_.emplace_back("q 46 0 0 46 75 696 cm /Seal Do Q\n");
  }

  void line(double x, std::string_view text, Style style = {}) {
    std::string& out = streams_.back();
    out += style.bold ? "BT /F2 12 Tf " : "BT /F1 12 Tf ";
    out += style.hidden ? "3 Tr 1 0 0 1 " : "0 Tr 1 0 0 1 ";
    append_number(out, x);
    append_number(out, y_);
    out += "Tm (";
    for (const char c : text) {
      if (c == '(' || c == ')' || c == '\\') out += '\\';
      out += c;
    }
    out += ") Tj ET\n";
    if (style.underlined) underline(x, text_width(text, style.bold));
  }

  // Goes down one line, over to the next page where this one is full.
  void next_line(double leading = kLeading) {
    y_ -= leading;
    if (y_ < kBottom) new_page();
  }

  void paragraph(double left, double first_indent, std::string_view text, Style style = {}) {
    double room = kRight - left - first_indent;
    double x = left + first_indent;
    std::size_t begin = 0;
    while (begin < text.size()) {
      const std::size_t end = line_end(text, begin, room, style.bold);
      line(x, text.substr(begin, end - begin), style);
      begin = end + 1;
      x = left;
      room = kRight - left;
      if (begin < text.size()) next_line();
    }
  }

  const std::vector<std::string>& streams() const { return streams_; }
  std::vector<std::string> debris;  // hidden in every running header

 private:
  static std::size_t line_end(std::string_view text, std::size_t begin, double room, bool bold) {
    std::size_t end = std::min(text.find(' ', begin), text.size());
    double width = text_width(text.substr(begin, end - begin), bold);
    while (end < text.size()) {
      const std::size_t next = std::min(text.find(' ', end + 1), text.size());
      width += text_width(text.substr(end, next - end), bold);
      if (width > room) break;
      end = next;
    }
    return end;
  }

  void underline(double x, double width) {
    std::string& out = streams_.back();
    out += "0.6 w ";
    append_number(out, x);
    append_number(out, y_ - 1.8);
    out += "m ";
    append_number(out, x + width);
    append_number(out, y_ - 1.8);
    out += "l S\n";
  }

  void new_page() {
    streams_.emplace_back();
    y_ = kTop;
    for (const std::string& text : debris) {
      line(kLeft, text, {.hidden = true});
      y_ -= kLeading;
    }
    for (const std::string& text : header_) {
      line(kLeft, text);
      y_ -= kLeading;
    }
    line(kLeft, "Page " + std::to_string(streams_.size()));
    y_ -= 2 * kLeading;
  }

  std::vector<std::string> header_;
  std::vector<std::string> streams_;
  double y_ = kTop;
};

std::string deflated(const std::string& bytes) {
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::string out(size, '\0');
  if (compress2(reinterpret_cast<Bytef*>(out.data()), &size,
                reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()),
                6) != Z_OK)
    throw std::runtime_error("cannot deflate a page");
  out.resize(size);
  return out;
}

// The objects of the file, one after the other, and their table.
class PdfFile {
 public:
  void add(const std::string& body) {
    offsets_.push_back(out_.size());
    out_ += std::to_string(offsets_.size()) + " 0 obj\n" + body + "\nendobj\n";
  }

  std::string finished(const std::string& trailer) {
    const std::size_t table = out_.size();
    out_ += "xref\n0 " + std::to_string(offsets_.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets_) {
      std::array<char, 24> entry{};
      std::snprintf(entry.data(), entry.size(), "%010zu 00000 n \n", offset);
      out_ += entry.data();
    }
    out_ += "trailer\n<</Size " + std::to_string(offsets_.size() + 1) + trailer +
            ">>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
    return std::move(out_);
  }

 private:
  std::string out_ = "%PDF-1.5\n%\xe2\xe3\xcf\xd3\n";
  std::vector<std::size_t> offsets_;
};

std::string stream_object(const std::string& keys, const std::string& bytes) {
  return "<<" + keys + "/Length " + std::to_string(bytes.size()) + ">>stream\n" + bytes +
         "\nendstream";
}

// Objects 1 to 5 are what all pages share; then each page and its contents.
std::string pdf_of(const std::vector<std::string>& pages) {
  constexpr std::size_t kFirstPage = 6;
  PdfFile file;
  file.add("<</Type/Catalog/Pages 2 0 R>>");
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i)
    kids += std::to_string(kFirstPage + 2 * i) + " 0 R ";
  file.add("<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>");
  for (const char* font : {"Times-Roman", "Times-Bold"})
    file.add("<</Type/Font/Subtype/Type1/BaseFont/" + std::string(font) +
             "/Encoding/WinAnsiEncoding>>");
  static const std::string seal = ballast(0, kSealBytes);
  file.add(
      stream_object("/Type/XObject/Subtype/Image/Width 160/Height 150/ColorSpace/DeviceGray"
                    "/BitsPerComponent 8",
                    seal));
  for (std::size_t i = 0; i < pages.size(); ++i) {
    file.add(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>"
        "/XObject<</Seal 5 0 R>>>>/Contents " +
        std::to_string(kFirstPage + 2 * i + 1) + " 0 R>>");
    file.add(stream_object("/Filter/FlateDecode", deflated(pages[i])));
  }
  return file.finished("/Root 1 0 R");
}

void draw_re(Pages& pages, const std::vector<std::string>& lines) {
  for (const std::string& text : lines) {
    const bool is_first = &text == lines.data();
    pages.next_line(is_first ? 2 * kLeading : kLeading);
    if (is_first) pages.line(kReLeft, "Re:", {.bold = true});
    pages.paragraph(kReLeft + 28, 0, text, {.bold = true});
  }
}

void draw_comment(Pages& pages, const Block& comment) {
  pages.next_line(2 * kLeading);
  pages.line(kLeft, comment.number + '.');
  pages.paragraph(kCommentLeft, 0, comment.text);
}

void draw_bullet(Pages& pages, const std::string& text) {
  pages.next_line(1.3 * kLeading);
  pages.line(kCommentLeft, "\x95");  // of windows-1252
  pages.paragraph(kCommentLeft + 16, 0, text);
}

void draw_signature(Pages& pages, const std::vector<std::string>& lines) {
  pages.next_line(3 * kLeading);
  pages.line(kSignLeft, "Sincerely,");
  pages.next_line();
  for (const std::string& text : lines) {
    pages.next_line();
    pages.line(kSignLeft, text);
  }
}

void draw_copies(Pages& pages, const std::vector<std::string>& lines) {
  for (const std::string& text : lines) {
    pages.next_line();
    if (&text == lines.data()) pages.line(kLeft, "cc:");
    pages.line(kReLeft, text);
  }
}

void draw_text(Pages& pages, const Block& block) {
  pages.next_line();
  for (const std::string& text : block.lines) {
    pages.next_line();
    pages.line(kLeft, text);
  }
  if (block.text.empty()) return;
  pages.next_line();
  pages.paragraph(kLeft, block.kind == BlockKind::kParagraph ? 36 : 0, block.text);
}

void draw(Pages& pages, const Block& block) {
  switch (block.kind) {
    case BlockKind::kDate:
      pages.next_line();
      return pages.line(kSignLeft, block.text);
    case BlockKind::kRe:
      return draw_re(pages, block.lines);
    case BlockKind::kHeading:
      pages.next_line(2 * kLeading);
      return pages.paragraph(kLeft, 0, block.text, {.underlined = true});
    case BlockKind::kComment:
      return draw_comment(pages, block);
    case BlockKind::kBullet:
      return draw_bullet(pages, block.text);
    case BlockKind::kSignature:
      return draw_signature(pages, block.lines);
    case BlockKind::kCopies:
      return draw_copies(pages, block.lines);
    default:
      return draw_text(pages, block);
  }
}

}  // namespace

std::string pdf_letter(const Review& review, const Letter& letter, bool has_merge_debris) {
  const Registrant& company = review.registrant;
  Pages pages({company.officer, company.name, long_date(letter.date)});
  if (has_merge_debris)
    pages.debris = {"FirstName LastName" + company.officer, "Comapany Name" + company.name};
  pages.line(252, "UNITED STATES", {.bold = true});
  pages.next_line();
  pages.line(170, "SECURITIES AND EXCHANGE COMMISSION", {.bold = true});
  pages.next_line();
  pages.line(232, "WASHINGTON, D.C. 20549", {.bold = true});
  pages.next_line(2 * kLeading);
  for (const Block& block : letter.blocks) draw(pages, block);
  return pdf_of(pages.streams());
}

}  // namespace precedent::bench
