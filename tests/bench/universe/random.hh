#pragma once
// Chance that is the same on every machine. The distributions of the standard library are not.

#include <cstddef>
#include <cstdint>
#include <span>

namespace precedent::bench {

// What a stream of chance decides. Two streams of one universe never share a number, so that a
// change to one part of a letter leaves the others as they were.
enum class Stream : std::uint64_t {
  kVocabulary = 1,
  kRegistrant,
  kExaminer,
  kReview,
  kLetter,
  kLayout,
  kRelease,
  kQueries,
  kPeople,
  kSeal,
};

class Random {
 public:
  // The same three numbers give the same sequence.
  Random(std::uint64_t seed, Stream stream, std::uint64_t index);

  std::uint64_t next();
  std::uint64_t below(std::uint64_t bound);                     // [0, bound); bound > 0
  std::int64_t between(std::int64_t first, std::int64_t last);  // both included
  double unit();                                                // [0, 1)
  bool chance(double probability) { return unit() < probability; }
  double log_normal(double median, double sigma);

  // A rank from 0 on, without end: P(rank >= k) = (1 + k / head)^-tail. The distinct ranks among n
  // grow as n^(1 / (1 + tail)).
  std::uint64_t rank(double head, double tail);

  template <typename T>
  const T& pick(std::span<const T> values) {
    return values[below(values.size())];
  }
  template <typename T, std::size_t N>
  const T& pick(const T (&values)[N]) {
    return values[below(N)];
  }
  template <typename Container>
  const typename Container::value_type& pick(const Container& values) {
    return values[below(values.size())];
  }

 private:
  std::uint64_t state_;
};

// One number for another, one to one, scattered over all 64 bits.
std::uint64_t scattered(std::uint64_t number);

}  // namespace precedent::bench
