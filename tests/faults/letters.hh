#pragma once
// Letters for runs that go wrong: reviews of invented companies, written in the containers in which
// EDGAR serves them.

#include <filesystem>
#include <string>

namespace precedent::tests {

// The files of review `number`: the staff's letter, gzipped, and the company's answer in HTML that
// restates its comments. `version` changes the words of both, not who they are.
void write_review(const std::filesystem::path& folder, int number, int version = 0);

// The staff's letter of a review: its file below `folder`, and its accession.
std::filesystem::path staff_letter(const std::filesystem::path& folder, int number);
std::string staff_accession(int number);
std::filesystem::path company_letter(const std::filesystem::path& folder, int number);

inline constexpr int kLettersAReview = 2;

}  // namespace precedent::tests
