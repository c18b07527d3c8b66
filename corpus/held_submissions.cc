#include "corpus/held_submissions.hh"

#include <utility>

namespace precedent::corpus {

void HeldSubmissions::add(Submission submission) {
  bytes_ += body_bytes(submission);
  for (Document& document : submission.documents)
    document.body = bodies_.emplace_back(document.body);
  submissions_.push_back(std::move(submission));
}

void HeldSubmissions::clear() {
  submissions_.clear();
  bodies_.clear();
  bytes_ = 0;
}

std::size_t body_bytes(const Submission& submission) {
  std::size_t bytes = 0;
  for (const Document& document : submission.documents) bytes += document.body.size();
  return bytes;
}

}  // namespace precedent::corpus
