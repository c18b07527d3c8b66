#pragma once
// The two ways in which EDGAR writes a header, brought to one: a row of keys with values.
// "FILED AS OF DATE:\t\t20240402" and "<FILING-DATE>20240402" may stand in one header, so the way
// is decided anew for each line; and all tags may stand on one line.

#include <cstddef>
#include <string>
#include <string_view>

namespace precedent::corpus {

inline constexpr std::size_t kMaxValueBytes = 500;

// A value as text: UTF-8, single blanks, no control characters, cut behind kMaxValueBytes.
std::string value_text(std::string_view value);

// Views into the header's text, without blanks at either end.
struct HeaderItem {
  std::string_view key;    // "FILED AS OF DATE", "FILING-DATE"
  std::string_view value;  // may be empty
  bool is_tag = false;
  bool closes = false;  // </FILER>
};

class HeaderItems {
 public:
  explicit HeaderItems(std::string_view text) : rest_(text) {}
  // The next item in the order of the text; false at the end. Lines that are neither way are
  // passed over.
  bool next(HeaderItem& item);
  // What has not been looked at yet: begins right behind the last item.
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

}  // namespace precedent::corpus
