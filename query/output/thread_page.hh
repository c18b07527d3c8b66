#pragma once
// A review from its first letter to its last: who wrote when, what was asked, what was answered,
// what came of it.

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "query/output/text_layout.hh"
#include "schemas/index/record.hh"

namespace precedent::query {

// `letters` in order, one at least. Texts are cut to a few lines unless `whole`.
void print_thread(std::ostream& out, std::span<const schemas::LetterRecord> letters, bool whole,
                  const TextStyle& style);

// The comments of each letter with the texts of their answers, which stand in others of the
// letters.
std::vector<std::vector<schemas::CommentFacts>> comments_with_answers(
    std::span<const schemas::LetterRecord> letters);

// Days from the letter before this one; nothing where there is none, or no date.
std::optional<int> days_since_letter_before(std::span<const schemas::LetterRecord> letters,
                                            std::size_t place);

// "Apr. 9, 2024 to June 11, 2024"; empty where no letter has a date.
std::string span_of(std::span<const schemas::LetterRecord> letters);

// "cleared, closed on Oct. 20, 2016 after 36 days, made public 32 days later"; empty: not known.
std::string ending_of(const schemas::LetterReview& review,
                      std::span<const schemas::LetterRecord> letters);

// As thread.schema.json describes it; texts whole.
nlohmann::ordered_json thread_json(std::span<const schemas::LetterRecord> letters);

}  // namespace precedent::query
