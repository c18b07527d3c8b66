#pragma once
// libxml2's parser as HTML is read with it. No tree is built: letters come as one line of two
// megabytes, and nothing of a letter needs to be looked at twice.

#include <libxml/HTMLparser.h>

#include <string_view>

namespace precedent::corpus {

// What is told of each part of a page; none may throw through libxml2's C frames. The first
// argument is the listener's own.
struct HtmlListener {
  startElementSAXFunc start = nullptr;
  endElementSAXFunc end = nullptr;
  charactersSAXFunc characters = nullptr;  // blanks and CDATA, too
  commentSAXFunc comment = nullptr;
};

// `html` is UTF-8 without NULs, which libxml2 takes for the end, and fewer than 2 GiB. `context` is
// set while it runs: by it a listener can end the parse.
void parse_html(std::string_view html, const HtmlListener& listener, void* listeners_own,
                htmlParserCtxtPtr& context);

}  // namespace precedent::corpus
