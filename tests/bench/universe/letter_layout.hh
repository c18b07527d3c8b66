#pragma once
// A letter's look: the documents that EDGAR would hold of it.

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "tests/bench/universe/random.hh"
#include "tests/bench/universe/review.hh"

namespace precedent::bench {

struct MadeDocument {
  std::string type;      // LETTER, TEXT-EXTRACT, CORRESP, GRAPHIC
  std::string filename;  // filename1.pdf
  std::string body;
};

// Staff letters are PDFs (text until 2006), with their TEXT-EXTRACT from May 2018 on; company
// letters are HTML in one of four dialects, with a picture in 63% of them.
std::vector<MadeDocument> documents_of(const Review& review, const Letter& letter, Random& random);

// The three layouts. Text in blocks is ASCII.
std::string pdf_letter(const Review& review, const Letter& letter, bool has_merge_debris);
std::string html_letter(const Letter& letter, Random& random);
// Wrapped at `columns`; `keeps_quotes` false writes blanks for them, as TEXT-EXTRACT has it.
std::string plain_letter(const Letter& letter, std::size_t columns, bool keeps_quotes);

// Bytes that no compression makes smaller, always the same ones for one number.
std::string ballast(std::uint64_t number, std::size_t bytes);

}  // namespace precedent::bench
