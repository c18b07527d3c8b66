#pragma once
// What the head of a letter says: a running header repeats it.

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/styled_text.hh"

namespace precedent::corpus {

class HeadLines {
 public:
  // Reads down to the salutation. Of the Re block only the company counts: its other lines return
  // as headings of the letter.
  explicit HeadLines(const std::vector<Line>& lines);

  // The head is lines [0, end()).
  std::size_t end() const { return end_; }

  // True for a date, and for the addressee, company or office of the head, in part or in more
  // words.
  bool repeated_by(std::string_view text) const;

 private:
  std::set<std::string, std::less<>> forms_;  // plain_form()
  std::size_t end_ = 0;
};

}  // namespace precedent::corpus
