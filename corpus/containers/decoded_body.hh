#pragma once
// The body of a document as the format it really is, out of EDGAR's wrappings.

#include <string>
#include <string_view>
#include <variant>

#include "corpus/submission.hh"

namespace precedent::corpus {

enum class BodyFormat { kPdf, kHtml, kPlain, kImage, kUnknown };

class DecodedBody {
 public:
  DecodedBody(BodyFormat format, std::string_view viewed) : format_(format), bytes_(viewed) {}
  DecodedBody(BodyFormat format, std::string owned) : format_(format), bytes_(std::move(owned)) {}

  BodyFormat format() const { return format_; }  // by content, whatever the file's name says
  // Valid as long as this object and the document's own body are.
  std::string_view bytes() const;

 private:
  BodyFormat format_;
  std::variant<std::string_view, std::string> bytes_;
};

// Throws DocumentError when the body is uuencoded and that is truncated, damaged or too large.
DecodedBody decoded_body(const Document& document);

}  // namespace precedent::corpus
