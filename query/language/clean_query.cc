#include "query/language/clean_query.hh"

#include <xapian.h>

#include "query/language/query_error.hh"
#include "schemas/index/words.hh"

namespace precedent::query {
namespace {

bool is_blank_character(unsigned c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

// Curly ones and «those».
bool is_quotation_mark(unsigned c) {
  return (c >= 0x201C && c <= 0x201E) || c == 0x00AB || c == 0x00BB;
}

constexpr unsigned kMinusSign = 0x2212;
constexpr std::string_view kSectionSign = "\u00A7";

}  // namespace

std::string clean_query(std::string_view typed) {
  if (typed.size() > kMaxQueryBytes) {
    throw QueryError("the query has " + std::to_string(typed.size()) + " bytes; " +
                         std::to_string(kMaxQueryBytes) + " (64 KiB) is the most",
                     {});
  }
  std::string clean;
  clean.reserve(typed.size());
  for (Xapian::Utf8Iterator at(typed.data(), typed.size()); at != Xapian::Utf8Iterator(); ++at) {
    const unsigned c = *at;
    if (schemas::is_invisible(c)) continue;
    if (is_blank_character(c) && clean.ends_with(kSectionSign)) continue;  // "§ 229.402"
    if (is_blank_character(c)) {
      clean += ' ';
    } else if (is_quotation_mark(c)) {
      clean += '"';
    } else if ((c >= 0x2010 && c <= 0x2013) || c == kMinusSign) {
      clean += '-';  // as word processors set what is typed as one
    } else {
      Xapian::Unicode::append_utf8(clean, c);
    }
  }
  return clean;
}

}  // namespace precedent::query
