#include "corpus/containers/decoded_body.hh"

#include <catch2/catch.hpp>
#include <string>

#include "corpus/document_error.hh"
#include "tests/support/containers.hh"

namespace precedent::corpus {
namespace {

using enum BodyFormat;

Document document_of(std::string_view filename, std::string_view body) {
  Document document;
  document.filename = filename;
  document.body = body;
  return document;
}

TEST_CASE("the format of a body is told by what it holds") {
  const auto [filename, body, format] = GENERATE(table<std::string, std::string, BodyFormat>({
      {"filename1.pdf", "%PDF-1.5\n", kPdf},
      {"filename1.htm", "%PDF-1.5\n", kPdf},
      {"filename1.pdf", "<PDF>\n%PDF-1.5\n", kPdf},
      {"filename1.htm", "<html><body>Dear", kHtml},
      {"filename1.txt", "<HTML>\n<BODY>Dear", kHtml},
      {"filename1.txt", "<!-- made by hand -->\n<P>Dear Ms. Voss:</P>", kHtml},
      {"filename1.htm", "<a>Dear Ms. Voss:</a>", kHtml},
      {"filename1.txt", "Dear Ms. Voss:", kPlain},
      {"", "Dear Ms. Voss:", kPlain},
      {"filename1.txt", "<PAGE>\n<TABLE>\n<S> <C>\nassets < 3 and > 1\n</TABLE>", kPlain},
      {"filename1.txt", "", kPlain},
      {"logo.jpg", "\xFF\xD8\xFF\xE0", kImage},
      {"filename1.htm", "\x01\x02", kHtml},
      {"filename1.pdf", std::string("\0\0\0", 3), kUnknown},
  }));
  INFO(filename << " " << body);
  const Document document = document_of(filename, body);
  CHECK(decoded_body(document).format() == format);
  CHECK(decoded_body(document).bytes() == body);
}

TEST_CASE("a uuencoded body is decoded before its format is told") {
  const std::string pdf = "%PDF-1.5\n" + std::string(100, '\0') + "%%EOF";
  const std::string body = "<PDF>\n" + tests::uuencoded(pdf) + "</PDF>\n";
  const DecodedBody decoded = decoded_body(document_of("filename1.pdf", body));
  CHECK(decoded.format() == kPdf);
  CHECK(decoded.bytes() == pdf);
  const DecodedBody moved = std::move(decoded);
  CHECK(moved.bytes() == pdf);
}

TEST_CASE("a uuencoded body that is cut says so") {
  const std::string body =
      tests::uuencoded("%PDF-1.5 and more and more and more and more and more");
  CHECK_THROWS_AS(decoded_body(document_of("filename1.pdf", body.substr(0, body.size() / 2))),
                  DocumentError);
}

}  // namespace
}  // namespace precedent::corpus
