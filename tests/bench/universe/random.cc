#include "tests/bench/universe/random.hh"

#include <cmath>
#include <numbers>

namespace precedent::bench {
namespace {

constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15;  // splitmix64
constexpr std::uint64_t kLastRank = (std::uint64_t{1} << 24) - 1;

}  // namespace

std::uint64_t scattered(std::uint64_t number) {
  number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
  number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
  return number ^ (number >> 31);
}

Random::Random(std::uint64_t seed, Stream stream, std::uint64_t index)
    : state_(scattered(scattered(scattered(seed + kGolden) + static_cast<std::uint64_t>(stream)) +
                       index * kGolden)) {}

std::uint64_t Random::next() {
  state_ += kGolden;
  return scattered(state_);
}

std::uint64_t Random::below(std::uint64_t bound) {
  // The high bits of a 32-bit product; bounds here are far below 2^32, so the bias is nothing.
  return ((next() >> 32) * bound) >> 32;
}

std::int64_t Random::between(std::int64_t first, std::int64_t last) {
  return first + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(last - first + 1)));
}

double Random::unit() {
  return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

double Random::log_normal(double median, double sigma) {
  const double radius = std::sqrt(-2 * std::log(1 - unit()));
  return median * std::exp(sigma * radius * std::cos(2 * std::numbers::pi * unit()));
}

std::uint64_t Random::rank(double head, double tail) {
  const double rank = head * (std::pow(1 - unit(), -1 / tail) - 1);
  return rank >= static_cast<double>(kLastRank) ? kLastRank : static_cast<std::uint64_t>(rank);
}

}  // namespace precedent::bench
