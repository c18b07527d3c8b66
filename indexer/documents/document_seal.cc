#include "indexer/documents/document_seal.hh"

namespace precedent::indexer {
namespace {

constexpr std::uint64_t kPostingSeed = 14695981039346656037U;
constexpr std::uint64_t kValueSeed = 0x9e3779b97f4a7c15U;

// FNV-1a by whole numbers, whose high bits reach the low ones too.
std::uint64_t with_number(std::uint64_t hash, std::uint64_t number) {
  hash = (hash ^ number) * 1099511628211U;
  return hash ^ (hash >> 29U);
}

std::uint64_t with_text(std::uint64_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return with_number(hash, text.size());
}

}  // namespace

std::uint64_t seal_of_term(std::string_view term) {
  return with_text(kPostingSeed, term);
}

std::uint64_t with_weight(std::uint64_t seal, Xapian::termcount wdf) {
  return with_number(seal, wdf);
}

std::uint64_t with_position(std::uint64_t seal, Xapian::termpos position) {
  return with_number(seal, position);
}

std::uint64_t seal_of_value(Xapian::valueno slot, std::string_view value) {
  return with_text(with_number(kValueSeed, slot), value);
}

std::uint64_t seal_of(const Xapian::Document& document) {
  std::uint64_t seal = 0;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    std::uint64_t posting = with_weight(seal_of_term(*term), term.get_wdf());
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
      posting = with_position(posting, *at);
    seal += posting;
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    seal += seal_of_value(value.get_valueno(), *value);
  return seal;
}

}  // namespace precedent::indexer
