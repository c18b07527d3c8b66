#pragma once
// What tells of which review a letter is, and how letters are put in order: little enough that the
// outlines of a company's thousands of letters fit into memory, and are read in an instant.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reviews/review_traits.hh"
#include "schemas/index/record.hh"

namespace precedent::indexer {

struct LetterOutline {
  schemas::LetterFacts letter;    // of these id, date(), side, kind and prior_letter_dates alone
  std::vector<std::string> keys;  // link_keys()
  ReviewTraits traits;
  std::uint32_t asks = 0;        // 1: a staff letter that holds comments
  std::uint32_t comes_back = 0;  // 1: a staff letter that speaks of earlier comments or responses
  // As the record's review has them: which review that was, and how many letters it had.
  std::string thread;
  std::uint32_t letters = 0;
};

LetterOutline outline_of(const schemas::LetterRecord& record);

// As the document of a letter holds it (schemas::kOutlineSlot), and back.
std::string outline_text(const LetterOutline& outline);
// Throws nlohmann::json::exception where the text is none that outline_text() wrote.
LetterOutline read_outline(std::string_view text);

// Places of `letters` in order of time: schemas::comes_before().
std::vector<std::size_t> in_order_of_time(std::span<const LetterOutline> letters);

}  // namespace precedent::indexer
