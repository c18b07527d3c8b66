#include "schemas/citations/scan.hh"

#include <algorithm>
#include <utility>

namespace precedent::schemas {

namespace {

constexpr std::size_t kMostDigits = 7;

}  // namespace

Scan::Scan(std::string_view text) : tokens_(text) {
  drop_page_headers(tokens_);
  claimed_.resize(tokens_.size());
}

bool Scan::is_any(std::size_t at, std::initializer_list<std::string_view> words) const {
  const std::string_view here = folded(at);
  return !here.empty() && std::find(words.begin(), words.end(), here) != words.end();
}

bool Scan::phrase(std::size_t at, std::initializer_list<std::string_view> words) const {
  for (const std::string_view word : words) {
    if (folded(at++) != word) return false;
  }
  return true;
}

int Scan::value(std::size_t at) const {
  const std::string_view digits = folded(at);
  if (!number(at) || digits.size() > kMostDigits) return -1;
  int out = 0;
  for (const char digit : digits) out = out * 10 + (digit - '0');
  return out;
}

bool Scan::ends_sentence(std::size_t at) const {
  if (end(at)) return true;
  if (sign(at, ';') || sign(at, '!')) return true;
  if (!sign(at, '.') && !sign(at, '?')) return false;
  if (glued(at + 1) && !end(at + 1)) return false;
  if (at < 2 || !word(at - 1)) return true;
  // "No. 33-8350", "Reg. S-K", "U.S. Securities Act" go on.
  const bool initial = folded(at - 1).size() == 1 && sign(at - 2, '.');
  return !initial && !is_any(at - 1, {"no", "nos", "reg", "sec", "secs", "art", "par", "inc"});
}

std::size_t Scan::bytes_between(std::size_t from, std::size_t to) const {
  if (from == 0 || to <= from) return 0;
  return tokens_[to].begin - std::min(tokens_[to].begin, tokens_[from - 1].end);
}

void Scan::cite(std::string canonical, std::size_t first, std::size_t last) {
  if (canonical.compare(0, 3, "s-x") == 0) knows_regulation_sx = true;
  if (canonical.compare(0, 4, "fas ") == 0) knows_statements = true;
  Citation citation;
  citation.canonical = std::move(canonical);
  citation.begin = tokens_[first].begin;
  citation.end = std::max(tokens_[first].end, tokens_[last > first ? last - 1 : first].end);
  found_.push_back(std::move(citation));
  claim(first, last);
}

void Scan::claim(std::size_t first, std::size_t last) {
  for (std::size_t at = first; at < std::min(last, claimed_.size()); ++at) claimed_[at] = true;
}

void Scan::claim_before(std::size_t at, std::initializer_list<std::string_view> words) {
  for (; at > 0 && is_any(at - 1, words) && !claimed(at - 1); --at) claim(at - 1, at);
}

std::vector<Citation> Scan::take() {
  std::stable_sort(found_.begin(), found_.end(), [](const Citation& a, const Citation& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  return std::move(found_);
}

}  // namespace precedent::schemas
