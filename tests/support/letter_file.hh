#pragma once
// A whole letter as a test writes it down, read the way a file on disk is read.

#include <string>
#include <string_view>
#include <vector>

#include "corpus/letter.hh"

namespace precedent::tests {

// What becomes of the bytes of one file: letters, and the reasons of what is skipped.
struct ReadFile {
  std::vector<corpus::Letter> letters;
  std::vector<std::string> skipped;
  std::size_t ignored = 0;
};
ReadFile read_file(std::string_view bytes, std::string_view name = "letter.txt");

// The only letter of a file; fails the test where there is none, or another one.
corpus::Letter read_letter(std::string_view bytes, std::string_view name = "letter.txt");

// A company's answer of March 9, 2009 to Philippa Roscoe, Branch Chief, in plain text: letterhead,
// address, Re block (Form 10-K), salutation, an opening that names a letter of February 2, 2009,
// then `body`, then the signature. No header of EDGAR.
std::string answer_letter(std::string_view body);

// The staff's letter of February 2, 2009 about a Form 10-K, in plain text: head, `body`, signature.
std::string comment_letter(std::string_view body);

// "3 [Item 7 > Liquidity, page 4] text => response", a line a comment.
std::string outline_of(const corpus::Letter& letter);

}  // namespace precedent::tests
