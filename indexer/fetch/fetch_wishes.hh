#pragma once
// What a user may ask of a fetch, checked. Each throws std::invalid_argument, which says why not
// and what would do.

#include <string>
#include <vector>

#include "indexer/fetch/letter_row.hh"

namespace precedent::indexer {

// "Firm name@firm.com": who asks, and where they can be reached.
std::string checked_user_agent(const std::string& text);

// An address over http or https, with a slash at its end.
std::string checked_archive(const std::string& text);
// Whether it is EDGAR itself, whose limits hold.
bool is_edgar(const std::string& archive);

// "2024", "2024-01" or "2024-01-15": the first day of it.
Day checked_since(const std::string& text);

// "320193,789019", or a file with a CIK a line; what stands behind # is left out.
std::vector<Cik> checked_companies(const std::string& text);

// "UPLOAD,CORRESP"
std::vector<std::string> checked_forms(const std::string& text);

}  // namespace precedent::indexer
