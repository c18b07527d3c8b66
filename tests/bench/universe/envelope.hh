#pragma once
// EDGAR's envelope around the documents of a letter, in both dialects.

#include <chrono>
#include <string>
#include <vector>

#include "tests/bench/universe/letter_layout.hh"
#include "tests/bench/universe/review.hh"

namespace precedent::bench {

// A complete submission, as EDGAR serves it: SEC-HEADER.
std::string complete_submission(const Review& review, const Letter& letter,
                                std::chrono::sys_days released,
                                const std::vector<MadeDocument>& documents);

// A member of a daily feed: SUBMISSION.
std::string feed_submission(const Review& review, const Letter& letter,
                            const std::vector<MadeDocument>& documents);

// As EDGAR writes it: a blank for zero, and no blanks at the end of a line.
std::string uuencoded(const std::string& bytes, const std::string& name);

}  // namespace precedent::bench
