#include "indexer/fetch/letter_facts.hh"

#include <charconv>

#include "corpus/sha256.hh"

namespace precedent::indexer {

std::uint64_t hash_of(std::string_view text) {
  constexpr std::size_t kDigits = 16;
  const std::string digits = corpus::sha256_hex(text).substr(0, kDigits);
  std::uint64_t hash = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), hash, 16);
  return hash;
}

void take_text_facts(KnownLetter& letter, std::string_view text) {
  letter.size_bytes = text.size();
  letter.hash = hash_of(text);
}

}  // namespace precedent::indexer
