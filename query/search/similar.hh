#pragma once
// The comments nearest to a comment or to a pasted text: those that mean most nearly the same
// (meaning.hh) and have most of its rarest words; dates and numbers are none of them.

#include <string>
#include <string_view>

#include "query/language/question.hh"
#include "query/search/database.hh"

namespace precedent::query {

inline constexpr std::size_t kSimilarTerms = 40;

// Asks for the words of `text` that tell most in this index. `name` stands for the text in what is
// printed. A text without a word of the index asks for nothing.
Question question_of_text(std::string_view text, std::string_view name, OpenIndex& index,
                          bool by_words_only = false);

// The same for a stored comment, without that comment itself among the answers. Names of its own
// registrants do not count. `data` is its record.
Question question_of_comment(const std::string& data, OpenIndex& index, bool by_words_only = false);

// The same among what answers `filters` alone.
Question narrowed(Question question, const Question& filters);

}  // namespace precedent::query
