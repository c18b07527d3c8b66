#include "corpus/containers/content_kind.hh"

#include <algorithm>
#include <array>

#include "corpus/ascii.hh"
#include "corpus/containers/flattened_header.hh"

namespace precedent::corpus {
namespace {

bool starts_with_any(std::string_view text, auto const& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view prefix) { return text.starts_with(prefix); });
}

bool is_submission(std::string_view text) {
  constexpr std::array<std::string_view, 10> kOpenings = {
      "<SUBMISSION>",          "<SEC-DOCUMENT>",
      "<SEC-HEADER>",          "<IMS-DOCUMENT>",
      "<IMS-HEADER>",          "<DOCUMENT>",
      "<ACCEPTANCE-DATETIME>", "<ACCESSION-NUMBER>",
      "ACCESSION NUMBER:",     "-----BEGIN PRIVACY-ENHANCED MESSAGE-----"};
  return starts_with_any(text, kOpenings) || may_be_flattened(text);
}

// A tar header carries a checksum over itself, its own field counted as blanks.
bool is_tarball(std::string_view head) {
  constexpr std::size_t kBlockBytes = 512;
  constexpr std::size_t kSumBegin = 148;
  constexpr std::size_t kSumEnd = 156;
  if (head.size() < kBlockBytes || head[0] == '\0') return false;
  unsigned sum = 0;
  for (std::size_t i = 0; i < kBlockBytes; ++i) {
    const bool in_sum = i >= kSumBegin && i < kSumEnd;
    sum += in_sum ? static_cast<unsigned char>(' ') : static_cast<unsigned char>(head[i]);
  }
  std::string_view digits = head.substr(kSumBegin, kSumEnd - kSumBegin);
  digits.remove_prefix(std::min(digits.find_first_not_of(' '), digits.size()));
  unsigned printed = 0;
  for (const char c : digits) {
    if (c < '0' || c > '7') break;
    printed = printed * 8 + static_cast<unsigned>(c - '0');
  }
  return printed == sum;
}

bool is_image(std::string_view head) {
  constexpr std::array<std::string_view, 3> kMagics = {"\xff\xd8\xff", "\x89PNG", "GIF8"};
  return starts_with_any(head, kMagics);
}

bool is_pdf(std::string_view head) {
  constexpr std::size_t kMagicWithin = 1024;  // as PDF readers have it
  return head.substr(0, kMagicWithin).find("%PDF-") != std::string_view::npos;
}

bool is_web_page(std::string_view text) {
  constexpr std::array<std::string_view, 6> kTags = {"<!doctype html", "<html",  "<head",
                                                     "<body",          "<title", "<div"};
  const std::string_view opening = text.substr(0, 2048);
  return text.starts_with('<') && std::any_of(kTags.begin(), kTags.end(), [&](auto tag) {
           return find_folded(opening, tag) != std::string_view::npos;
         });
}

// EDGAR's own pages, and those of the stores and proxies before it, say so in their title.
bool is_error_page(std::string_view page) {
  constexpr std::array<std::string_view, 12> kTitles = {"request rate threshold",
                                                        "undeclared automated tool",
                                                        "file not found",
                                                        "not found",
                                                        "forbidden",
                                                        "access denied",
                                                        "too many requests",
                                                        "service unavailable",
                                                        "bad gateway",
                                                        "gateway time",
                                                        "internal server error",
                                                        "error alert"};
  const std::size_t begin = find_folded(page, "<title>");
  if (begin == std::string_view::npos) return false;
  const std::string_view title = page.substr(begin, 200);
  return std::any_of(kTitles.begin(), kTitles.end(), [&](auto words) {
    return find_folded(title, words) != std::string_view::npos;
  });
}

// S3 answers "<Error><Code>NoSuchKey</Code>..."
bool is_store_error(std::string_view text) {
  const std::string_view opening = text.substr(0, 1024);
  return opening.find("<Error>") != std::string_view::npos &&
         opening.find("<Code>") != std::string_view::npos;
}

bool is_index(std::string_view text) {
  const std::string_view opening = text.substr(0, 4096);
  if (opening.find("CIK|Company Name|Form Type") != std::string_view::npos) return true;
  return text.starts_with("Description:") &&
         opening.find("Index of EDGAR") != std::string_view::npos;
}

// What git-lfs and git-annex leave in the place of a file.
bool is_pointer(std::string_view text) {
  return text.starts_with("version https://git-lfs") || text.starts_with("/annex/objects/");
}

// Letters begin with brackets too: "[Letterhead of Harrow & Pell]".
bool is_json(std::string_view text) {
  if (text.front() != '{' && text.front() != '[') return false;
  const std::string_view inside = trimmed(text.substr(1));
  constexpr std::string_view kValueOpenings = "{}[]\"-0123456789";
  return !inside.empty() && kValueOpenings.find(inside.front()) != std::string_view::npos;
}

std::string_view without_mark_and_blanks(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

}  // namespace

ContentKind content_kind(std::string_view head) {
  const std::string_view text = without_mark_and_blanks(head);
  if (text.empty())
    return head.size() < kContentHeadBytes ? ContentKind::kEmpty : ContentKind::kEndlessLine;
  // Before submissions: the first of them stands in sight of the tarball's beginning.
  if (is_tarball(head)) return ContentKind::kTarball;
  if (is_submission(text)) return ContentKind::kSubmission;
  if (is_image(head)) return ContentKind::kImage;
  if (is_pdf(head)) return ContentKind::kPdf;
  if (head.find('\0') != std::string_view::npos) return ContentKind::kBinary;
  if (text.front() == '<' && is_store_error(text)) return ContentKind::kErrorPage;
  if (is_web_page(text)) {
    return is_error_page(text) ? ContentKind::kErrorPage : ContentKind::kWebPage;
  }
  if (text.starts_with("<?xml") || is_json(text) || is_pointer(text)) return ContentKind::kData;
  if (is_index(text)) return ContentKind::kIndex;
  const bool has_line_end = text.find('\n') != std::string_view::npos;
  return has_line_end || head.size() < kContentHeadBytes ? ContentKind::kText
                                                         : ContentKind::kEndlessLine;
}

}  // namespace precedent::corpus
