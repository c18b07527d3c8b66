#pragma once
// SEC file numbers: recognised as letters print them ("1-15405", "File # 001 \u2010 15405"), and
// spelt in one canonical form: three digits, dash, at least five digits ("001-15405"), and the
// suffix of a co-registrant where there is one ("333-123456-01").

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::schemas {

struct FileNumberMention {
  std::string canonical;
  std::uint32_t begin = 0;  // bytes [begin, end) of the text that was searched
  std::uint32_t end = 0;
  bool labelled =
      false;  // stands in a list after "File No.", "Commission File Number" and the like

  friend bool operator==(const FileNumberMention&, const FileNumberMention&) = default;
};

// The whole of `text` as one file number, with or without a label before it: "1-15405",
// "File No. 333-163252". Nothing when it is none.
std::optional<std::string> canonical_file_number(std::string_view text);

// What a canonical number begins with that is typed so: "1-154" is "001-154".
std::string file_number_beginning(std::string_view text);

// All file numbers of UTF-8 text in order of place; "333-1234 through -02" yields each of its
// co-registrants. A number without a label counts only where its first part is one that the SEC
// gives out and its length fits (no telephone number, no accession, no range of pages).
// Never throws on any text; costs time linear in it.
std::vector<FileNumberMention> find_file_numbers(std::string_view text);

}  // namespace precedent::schemas
