#include "corpus/containers/uuencode.hh"

#include <catch2/catch.hpp>
#include <string>

#include "corpus/document_error.hh"
#include "tests/support/containers.hh"

namespace precedent::corpus {
namespace {

std::string reason_of(std::string_view text) {
  try {
    decode_uuencode(text);
  } catch (const DocumentError& error) {
    return error.reason();
  }
  return "no error";
}

TEST_CASE("uuencode with a space for zero and stripped lines decodes to what was encoded") {
  std::string bytes;
  for (int i = 0; i < 1000; ++i) bytes += static_cast<char>(i * 7);
  bytes += std::string(200, '\0');
  const std::string text = tests::uuencoded(bytes);
  CHECK(text.find("\nM\n") != std::string::npos);
  CHECK(decode_uuencode(text) == bytes);
}

TEST_CASE("each way of writing uuencode decodes") {
  const auto [what, text, bytes] = GENERATE(table<std::string, std::string, std::string>({
      {"plain", "begin 644 a\n#0V%T\n\nend\n", "Cat"},
      {"a backtick for zero", "begin 644 a\n$0V%T```````\n`\nend\n", std::string("Cat\0", 4)},
      {"a line of one blank before the end", "begin 644 a\n#0V%T\n \nend\n", "Cat"},
      {"no line of length zero", "begin 644 a\n#0V%T\nend\n", "Cat"},
      {"the word end lost", "begin 644 a\n#0V%T\n\n</PDF>\n", "Cat"},
      {"line ends of DOS", "begin 644 a\r\n#0V%T\r\n\r\nend\r\n", "Cat"},
      {"behind the wrapper", "\n<PDF>\nbegin 644 filename1\n#0V%T\n\nend\n</PDF>\n", "Cat"},
      {"a name with blanks", "begin 755 my letter.pdf\n#0V%T\n\nend\n", "Cat"},
      {"a name that climbs out", "begin 644 ../../etc/passwd\n#0V%T\n\nend\n", "Cat"},
      {"a blank line between", "begin 644 a\n#0V%T\n\n#0V%T\n\nend\n", "CatCat"},
      {"a checksum behind the groups", "begin 644 a\n#0V%TX\n\nend\n", "Cat"},
      {"nothing in it", "begin 644 a\n\nend\n", ""},
  }));
  INFO(what);
  CHECK(decode_uuencode(text) == bytes);
}

TEST_CASE("damaged uuencode is refused with its reason") {
  const auto [text, reason] = GENERATE(table<std::string, std::string>({
      {"", "damaged uuencode"},
      {"Dear Mr. Pell:", "damaged uuencode"},
      {"We begin\nbegin 644 a\n#0V%T\n\nend\n", "damaged uuencode"},
      {"begin the letter\n#0V%T\n\nend\n", "damaged uuencode"},
      {"begin 644 a\nzebra\n\nend\n", "damaged uuencode"},
      {"begin 644 a\n\xff\xfe\n\nend\n", "damaged uuencode"},
      {"begin 644 a\n", "truncated uuencode"},
      {"begin 644 a", "truncated uuencode"},
      {"begin 644 a\n#0V%T\n", "truncated uuencode"},
      {"begin 644 a\n#0V%T\n</PDF>\n\nend\n", "truncated uuencode"},
      {"begin 644 a\n#0V%T\n</TEXT>\n", "truncated uuencode"},
      {"begin 644 a\n#0V", "truncated uuencode"},
  }));
  INFO(text);
  CHECK(reason_of(text) == reason);
}

TEST_CASE("uuencode that claims 63 bytes a line and holds none stops at the limit") {
  std::string text = "begin 644 a\n";
  for (std::size_t claimed = 0; claimed <= kMaxDecodedBytes; claimed += 63) text += "_\n";
  CHECK(reason_of(text + "\nend\n") == "document too large");
}

TEST_CASE("uuencode is only looked for at the beginning of a body") {
  CHECK(find_uuencode("\n<PDF>\nbegin 644 a\n") == 7);
  CHECK(find_uuencode("<html>\n<p>\nbegin 644 a\n") == 11);
  CHECK(find_uuencode("Dear Sir:\nbegin 644 a\n") == std::string_view::npos);
  CHECK(find_uuencode("begin 64 a\n") == std::string_view::npos);
  CHECK(find_uuencode("begin 644\n") == std::string_view::npos);
  CHECK(find_uuencode("") == std::string_view::npos);
}

}  // namespace
}  // namespace precedent::corpus
