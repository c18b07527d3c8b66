#pragma once
// Numbers that studies of the letters count by, as the `measures` of show.schema.json. A key that
// is absent is not known.

#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "schemas/index/record.hh"

namespace precedent::query {

// words, comments, response_days (since the other side's letter before), release_days.
nlohmann::ordered_json measures_of(const schemas::LetterRecord& letter,
                                   std::optional<int> response_days);

// words, answer_words, company_days (from the staff's letter to the first answer), staff_days (from
// the last answer before it to the comment that comes back to it, else to the letter that closed
// the review, be it the company's request for acceleration), release_days.
nlohmann::ordered_json measures_of(const schemas::CommentRecord& comment);

}  // namespace precedent::query
