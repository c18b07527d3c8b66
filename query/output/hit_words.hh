#pragma once
// Words that every form of output uses for numbers and hits.

#include <cstdint>
#include <string>
#include <string_view>

#include "query/output/answers.hh"
#include "query/output/search_page.hh"

namespace precedent::query {

// "1,234".
std::string grouped(std::uint64_t number);

// "1,234 comments", "1 letter".
std::string counted_as(std::uint64_t number, std::string_view noun);

// "3 comments have all of these words; these have most": between the hits of the two kinds.
std::string words_of_most(const SearchPage& page);

// How many of its hits have all of what was asked, and not in passing only: they stand before those
// that have most.
std::size_t shown_with_all(const SearchPage& page);

// "liquidity (without: how, is)"; says how OR and NOT are typed where only these were left out.
std::string words_understood(const Question& question);

// "staff comment 3", "answer to comment 3", "staff letter, review-complete".
std::string what_it_is(const Answer& answer);

}  // namespace precedent::query
