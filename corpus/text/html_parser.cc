#include "corpus/text/html_parser.hh"

#include <libxml/parser.h>

#include <memory>
#include <mutex>
#include <new>

namespace precedent::corpus {
namespace {

constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                         HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC;

}  // namespace

void parse_html(std::string_view html, const HtmlListener& listener, void* listeners_own,
                htmlParserCtxtPtr& context) {
  static std::once_flag initialised;
  std::call_once(initialised, xmlInitParser);
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> owned(htmlNewParserCtxt(),
                                                                             htmlFreeParserCtxt);
  if (!owned) throw std::bad_alloc();
  *owned->sax = {};
  owned->sax->startElement = listener.start;
  owned->sax->endElement = listener.end;
  owned->sax->characters = listener.characters;
  owned->sax->ignorableWhitespace = listener.characters;
  owned->sax->cdataBlock = listener.characters;
  owned->sax->comment = listener.comment;
  owned->userData = listeners_own;
  context = owned.get();
  xmlFreeDoc(htmlCtxtReadMemory(owned.get(), html.data(), static_cast<int>(html.size()), nullptr,
                                "UTF-8", kOptions));
  context = nullptr;
}

}  // namespace precedent::corpus
