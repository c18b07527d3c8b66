#pragma once
// EDGAR serves a loose document inside its wrapper.

#include <string_view>

namespace precedent::corpus {

// What stands between <TEXT> and the last </TEXT> of a document that begins with <DOCUMENT> or
// <TEXT>; any other document as it is.
std::string_view document_body(std::string_view bytes);

}  // namespace precedent::corpus
