#include "query/commands/text_file.hh"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>

#include "query/commands/options.hh"

namespace precedent::query {
namespace {

constexpr std::size_t kMaxTextBytes = 8 * 1024 * 1024;

// What to do about a file that is none; empty for plain text.
std::string_view way_to_text(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return "is a PDF; pdftotext makes text of it";
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xd0\xcf\x11\xe0"))
    return "is a document of a word processor, or packed; save it as plain text";
  if (bytes.find('\0') != bytes.npos) return "is no plain text in UTF-8; save it so";
  return {};
}

std::string text_of(std::istream& stream, const std::string& name) {
  std::string text;
  std::istreambuf_iterator<char> at(stream);
  for (; at != std::istreambuf_iterator<char>() && text.size() <= kMaxTextBytes; ++at) text += *at;
  if (text.size() > kMaxTextBytes)
    throw UsageError(name + " is longer than 8 MiB, too long for one text");
  if (const std::string_view way = way_to_text(text); !way.empty())
    throw UsageError(name + " " + std::string(way));
  return text;
}

}  // namespace

std::string text_of_file(const std::filesystem::path& file) {
  if (file == "-") return text_of(std::cin, "standard input");
  std::error_code error;
  if (std::filesystem::is_directory(file, error))
    throw UsageError("cannot read " + file.string() + ": it is a folder");
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw UsageError("cannot read " + file.string() + ": " + std::strerror(errno));
  return text_of(stream, file.string());
}

}  // namespace precedent::query
