#pragma once
// What a file holds, by its first bytes. Names say nothing: members of a feed end in .nc, .pc or
// .corr01, and an error page is saved under the name of the letter that was asked for.

#include <cstddef>
#include <string_view>

namespace precedent::corpus {

inline constexpr std::size_t kContentHeadBytes = 65536;

enum class ContentKind {
  kEmpty,       // nothing, or blanks only
  kSubmission,  // begins with a header of EDGAR's, or with <DOCUMENT>
  kTarball,
  kPdf,
  kImage,
  kWebPage,    // HTML without EDGAR's wrapper
  kErrorPage,  // what a server says instead of the file
  kIndex,      // EDGAR's own lists: master.idx and the like
  kData,       // JSON, XML
  kText,
  kEndlessLine,  // text without a line end in all of kContentHeadBytes
  kBinary,
};

// `head` is the beginning of the file: kContentHeadBytes, or all of a smaller one.
ContentKind content_kind(std::string_view head);

}  // namespace precedent::corpus
