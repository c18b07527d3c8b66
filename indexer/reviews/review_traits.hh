#pragma once
// What a letter shows of the review it belongs to, in a form that is quick to compare.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schemas/index/record.hh"

namespace precedent::indexer {

// Among contestants: not a holder's filings, but those of the company.
inline constexpr const char* kCompanyItself = "company";

struct ReviewTraits {
  std::vector<std::string> ciks;           // sorted, each once, as are all lists here
  std::vector<std::string> names;          // keys of company_key.hh
  std::vector<std::string> registrations;  // file numbers of registrations
  std::vector<std::string> drafts;         // those that begin with 377 or 367
  std::vector<std::string> standing;       // file numbers that a registrant keeps
  std::vector<std::string> subject_dates;  // of the filings: "ended 2015-12-31", "filed 2016-02-26"
  std::vector<std::string> references;     // accessions of subject filings
  std::vector<std::string> contestants;    // of a proxy contest: whose filings; kCompanyItself
  std::uint32_t groups = 0;                // FormGroup bits
  bool treatment = false;  // about confidential treatment or redacted exhibits: a review of its own
};

ReviewTraits traits_of(const schemas::LetterRecord& record);

// An order of the Commission that declares a registration effective.
bool declares_effective(const schemas::LetterRecord& record);

// Adds what `more` has. Lists stop growing at a length that no real review reaches.
void add_traits(ReviewTraits& traits, const ReviewTraits& more);

bool share_any(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace precedent::indexer
