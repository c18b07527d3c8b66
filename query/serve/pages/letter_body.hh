#pragma once

#include <span>

#include "query/output/marks.hh"
#include "query/serve/exchange/html.hh"
#include "schemas/index/record.hh"

namespace precedent::query::serve {

// The text of a letter, its comments set out where they stand in it. `comments`: those of the
// letter, in reading order, with the texts of their answers. `marker` may be null.
Html letter_body(const schemas::LetterRecord& record,
                 std::span<const schemas::CommentFacts> comments, Marker* marker);

// One comment beside its answer, with its anchors and what came of it.
Html comment_row(const schemas::LetterFacts& letter, const schemas::CommentFacts& comment,
                 Marker* marker);

}  // namespace precedent::query::serve
