#pragma once
// The flow of an HTML document, tag by tag, to styled lines. Knows HTML, not the parser.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/html_elements.hh"
#include "corpus/text/inline_style.hh"
#include "corpus/text/line_builder.hh"
#include "corpus/text/styled_text.hh"

namespace precedent::corpus {

// The attributes of one start tag that matter here.
struct HtmlAttributes {
  std::string_view style, face, span, width, start, value, type;
  bool hidden = false;
};

// Told of each tag and text in order, as a parser that closes what HTML leaves open meets them.
// Names are in lower case, text is UTF-8 with references resolved.
class HtmlReader {
 public:
  // What is struck through does not stand: it is left out, unless the letter is to be read so.
  enum class Struck : std::uint8_t { kLeftOut, kShown };
  explicit HtmlReader(Struck struck = Struck::kLeftOut) : struck_(struck) {}

  void start(std::string_view name, const HtmlAttributes& attributes);
  void end();
  void characters(std::string_view text);
  void comment(std::string_view text);

  // Elements that are open now.
  std::size_t depth() const { return elements_.size(); }
  // More of the text was left out as struck through than stands.
  bool is_mostly_struck() const { return struck_bytes_ > shown_bytes_; }
  // All lines, when the document has ended.
  std::vector<Line> take_lines();

 private:
  // An open element: what it adds to those around it, and what its end brings.
  struct Element {
    HtmlRole role = HtmlRole::kInline;
    std::uint8_t emphasis = kRoman;
    bool hidden = false;
    bool struck = false;  // and left out
    SignFont sign_font = SignFont::kNone;
    bool typed = false;      // its blanks and newlines lay it out
    bool gap_after = false;  // inline, but parted from what follows
    bool page_break_after = false;
    float indent = 0;         // points, of every line but the first
    float text_indent = 0;    // points, added to the first line's
    float margin_bottom = 0;  // points
  };

  struct OpenTable {
    std::uint32_t number = 0;
    std::uint32_t rows = 0;         // begun so far
    std::uint32_t next_column = 0;  // of the open row
  };

  struct OpenList {
    bool ordered = false;
    std::string style;
    int next = 1;
  };

  void apply_role(HtmlRole role, Element& element);
  void apply_style(const InlineStyle& style, Element& element);
  void begin_inline(const InlineStyle& style, Element& element);
  void open_part(const HtmlAttributes& attributes, const InlineStyle& style, Element& element);
  void open_list(HtmlRole role, const HtmlAttributes& attributes, std::string_view css_style);
  void open_item(const HtmlAttributes& attributes, std::string_view css_style);
  void open_table_part(HtmlRole role, const HtmlAttributes& attributes);
  void break_line();
  void break_block();
  void break_page();
  void flush();
  void flush_typed_text();
  void leave_layout_tables();

  Struck struck_;
  std::size_t struck_bytes_ = 0;
  std::size_t shown_bytes_ = 0;
  std::vector<Line> lines_;
  LineBuilder line_;
  std::string typed_text_;
  std::vector<Element> elements_{Element{}};
  std::vector<OpenTable> tables_;
  std::vector<std::optional<Cell>> cells_{std::nullopt};  // the innermost open cell is last
  std::vector<OpenList> lists_;
  std::uint32_t tables_seen_ = 0;
  std::uint32_t page_ = 1;
  bool starts_block_ = true;
  bool first_of_block_ = true;  // the next line is the one that text-indent moves
  float blank_points_ = 0;      // of blank lines since the last text
  float margin_points_ = 0;     // the larger of the margins met since the last text
  bool hard_blank_ = false;     // a non-breaking blank gives an empty block its height
  bool page_marker_open_ = false;
};

}  // namespace precedent::corpus
