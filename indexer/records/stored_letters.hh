#pragma once
// Letters as the letters database has them.

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/records/letter_spool.hh"
#include "indexer/reviews/letter_outline.hh"

namespace precedent::indexer {

// Throw nlohmann::json::exception where the data are damaged.
SeenRecord stored_letter(const Xapian::Document& document);
// Nothing where there is no letter of that id.
std::optional<SeenRecord> stored_letter(const Xapian::Database& letters,
                                        std::string_view letter_id);

// What tells of which review it is, without the rest. Throws likewise.
LetterOutline stored_outline(const Xapian::Document& document);

// Its document; 0 where there is none.
Xapian::docid document_number(const Xapian::Database& letters, std::string_view letter_id);

// The document's terms that begin with `prefix`, sorted.
std::vector<std::string> terms_with_prefix(const Xapian::Document& document,
                                           std::string_view prefix);

}  // namespace precedent::indexer
