#pragma once
// Submissions that outlive the source they were read from, to be read together.

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <vector>

#include "corpus/submission.hh"

namespace precedent::corpus {

class HeldSubmissions {
 public:
  // Keeps copies of the bodies of its documents.
  void add(Submission submission);
  void clear();

  // In the order in which they were added; valid until the next call of a member that changes.
  std::span<const Submission> all() const { return submissions_; }
  std::size_t bytes() const { return bytes_; }  // of the bodies

 private:
  std::vector<Submission> submissions_;
  std::deque<std::string> bodies_;  // what their documents view into
  std::size_t bytes_ = 0;
};

std::size_t body_bytes(const Submission& submission);

}  // namespace precedent::corpus
