// HTML to styled lines.

#include <libxml/parser.h>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <string>
#include <string_view>

#include "corpus/ascii.hh"
#include "corpus/document_error.hh"
#include "corpus/text/document_body.hh"
#include "corpus/text/html_parser.hh"
#include "corpus/text/html_reader.hh"
#include "corpus/text/styled_text.hh"
#include "corpus/text_encoding.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kMaxDepth = 2'000;        // open elements
constexpr std::size_t kMaxBytes = 256'000'000;  // of one document

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

HtmlAttributes pick_attributes(const xmlChar** names_and_values) {
  HtmlAttributes picked;
  if (names_and_values == nullptr) return picked;
  for (; *names_and_values != nullptr; names_and_values += 2) {
    const std::string_view name = view(names_and_values[0]);
    const std::string_view value = view(names_and_values[1]);
    if (name == "style") picked.style = value;
    if (name == "face") picked.face = value;
    if (name == "colspan") picked.span = value;
    if (name == "width") picked.width = value;
    if (name == "start") picked.start = value;
    if (name == "value") picked.value = value;
    if (name == "type") picked.type = value;
    if (name == "hidden") picked.hidden = true;
  }
  return picked;
}

// What libxml2 is given to pass back: exceptions must not cross its C frames.
struct Parse {
  explicit Parse(HtmlReader::Struck struck) : reader(struck) {}
  HtmlReader reader;
  xmlParserCtxtPtr context = nullptr;
  bool too_deep = false;
  std::exception_ptr failure;

  template <typename Event>
  void guard(Event event) {
    if (failure || too_deep) return;
    try {
      event();
    } catch (...) {
      failure = std::current_exception();
      xmlStopParser(context);
    }
  }
};

extern "C" {

static void on_start(void* parse_pointer, const xmlChar* name, const xmlChar** attributes) {
  auto& parse = *static_cast<Parse*>(parse_pointer);
  parse.guard([&] {
    parse.reader.start(view(name), pick_attributes(attributes));
    if (parse.reader.depth() <= kMaxDepth) return;
    parse.too_deep = true;
    xmlStopParser(parse.context);
  });
}

static void on_end(void* parse_pointer, const xmlChar*) {
  auto& parse = *static_cast<Parse*>(parse_pointer);
  parse.guard([&] { parse.reader.end(); });
}

static void on_characters(void* parse_pointer, const xmlChar* text, int length) {
  auto& parse = *static_cast<Parse*>(parse_pointer);
  const auto size = static_cast<std::size_t>(length);
  parse.guard([&] { parse.reader.characters({reinterpret_cast<const char*>(text), size}); });
}

static void on_comment(void* parse_pointer, const xmlChar* text) {
  auto& parse = *static_cast<Parse*>(parse_pointer);
  parse.guard([&] { parse.reader.comment(view(text)); });
}

}  // extern "C"

constexpr HtmlListener kListener = {on_start, on_end, on_characters, on_comment};

HtmlReader read_html(std::string_view html, HtmlReader::Struck struck) {
  Parse parse(struck);
  parse_html(html, kListener, &parse, parse.context);
  if (parse.failure) std::rethrow_exception(parse.failure);
  if (parse.too_deep) throw DocumentError("HTML nested too deeply");
  return std::move(parse.reader);
}

// Takes away "<![if !supportLists]>" and "<![endif]>", which Word writes and no browser shows.
void drop_conditions(std::string& html) {
  constexpr std::string_view kOpen = "<![";
  std::size_t kept = 0;
  if (html.find(kOpen) == std::string::npos) return;
  for (std::size_t at = 0; at < html.size();) {
    const std::string_view rest = std::string_view(html).substr(at);
    if (rest.starts_with("<!--")) {  // "<!--[if mso]> ... <![endif]-->" is a comment
      const std::size_t end = std::min(html.size(), at + std::min(rest.find("-->"), rest.size()));
      while (at < end) html[kept++] = html[at++];
      continue;
    }
    const std::string_view word = rest.substr(std::min(kOpen.size(), rest.size()));
    if (rest.starts_with(kOpen) &&
        (starts_with_folded(word, "if ") || starts_with_folded(word, "endif"))) {
      const std::size_t end = rest.find('>');
      if (end != std::string_view::npos) {
        at += end + 1;
        continue;
      }
    }
    html[kept++] = html[at++];
  }
  html.resize(kept);
}

}  // namespace

StyledText styled_text_of_html(std::string_view bytes) {
  if (bytes.size() > kMaxBytes) throw DocumentError("oversized HTML", std::to_string(bytes.size()));

  std::string html = utf8_of(document_body(bytes));
  std::replace(html.begin(), html.end(), '\0', ' ');
  drop_conditions(html);
  HtmlReader reader = read_html(html, HtmlReader::Struck::kLeftOut);
  // A tag that nothing closes strikes out the letter: then nothing is meant by it.
  if (reader.is_mostly_struck()) reader = read_html(html, HtmlReader::Struck::kShown);

  StyledText text;
  text.origin = TextOrigin::kHtml;
  text.lines = reader.take_lines();
  if (text.lines.empty()) text.quality = TextQuality::kNone;
  return text;
}

}  // namespace precedent::corpus
