#include <algorithm>
#include <array>

#include "schemas/ascii.hh"
#include "schemas/citations/citations.hh"
#include "schemas/index/terms.hh"

namespace precedent::schemas {
namespace {

constexpr char kLabelMark = '\t';
// As much of a key as a term has: enough that few values share it.
constexpr std::size_t kShortKeyBytes = 3;

// FNV-1a with a final mix, so that near values differ in all bytes.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  hash ^= hash >> 33U;
  hash *= 0xff51afd7ed558ccdU;
  hash ^= hash >> 33U;
  return hash;
}

// Six bits of each byte, as a character from '0' to 'o'.
std::string short_key(std::string_view key) {
  std::string characters;
  for (const char byte : key.substr(0, kShortKeyBytes))
    characters += static_cast<char>('0' + (static_cast<unsigned char>(byte) & 63U));
  return characters;
}

// Few values, each its own label and spelt as its keyword term has it.
bool is_read_from_keywords(const Field& field) {
  return field.id == FieldId::kKind || field.id == FieldId::kSide || field.id == FieldId::kSic ||
         field.id == FieldId::kYear;
}

// "office of life sciences" -> "Office of Life Sciences"
std::string with_capitals(std::string_view value) {
  static constexpr std::array<std::string_view, 4> kSmall = {"of", "and", "the", "for"};
  std::string label(value);
  for (std::size_t at = 0; at < label.size();) {
    const std::size_t end = std::min(label.find(' ', at), label.size());
    const bool is_small = std::find(kSmall.begin(), kSmall.end(),
                                    std::string_view(label).substr(at, end - at)) != kSmall.end();
    if (!is_small && is_lower(label[at])) label[at] = static_cast<char>(label[at] - 32);
    at = end + 1;
  }
  return label;
}

// The label that need not be written down.
std::string label_of_value(const Field& field, std::string_view value) {
  switch (field.id) {
    case FieldId::kCites:
      return citation_label(value);
    case FieldId::kExaminer:
    case FieldId::kOffice:
      return with_capitals(value);
    default:
      return std::string(value);
  }
}

}  // namespace

std::string facet_key(std::string_view value) {
  std::uint64_t hash = hash_of(value);
  std::string key(kFacetKeyBytes, '\0');
  for (char& byte : key) {
    byte = static_cast<char>(hash & 0xFFU);
    hash >>= 8U;
  }
  return key;
}

std::string facet_term_prefix(const Field& field) {
  if (is_read_from_keywords(field)) return std::string(field.prefix);
  std::string prefix(kFacetPrefix);
  prefix += field.name;
  prefix += ':';
  return prefix;
}

std::string facet_term_prefix(const Field& field, std::string_view key) {
  return is_read_from_keywords(field) ? facet_term_prefix(field)
                                      : facet_term_prefix(field) + short_key(key);
}

std::string facet_term(const Field& field, const FacetValue& value) {
  if (is_read_from_keywords(field)) return keyword_term(field, value.value);
  const std::string_view stored = cut_to(value.value, kMaxFacetValueBytes);
  std::string term = facet_term_prefix(field, facet_key(stored));
  term += stored;
  if (field.id == FieldId::kCites || value.label == label_of_value(field, stored)) return term;
  term += kLabelMark;
  term += cut_to(value.label, kMaxTermBytes - term.size());
  return term;
}

std::optional<ReadFacetTerm> read_facet_term(const Field& field, std::string_view term) {
  const std::string prefix = facet_term_prefix(field);
  if (!term.starts_with(prefix)) return std::nullopt;
  term.remove_prefix(prefix.size());
  if (is_read_from_keywords(field))
    return ReadFacetTerm{facet_key(term), {std::string(term), std::string(term)}};
  if (term.size() < kShortKeyBytes) return std::nullopt;
  const std::string_view short_of_term = term.substr(0, kShortKeyBytes);
  term.remove_prefix(kShortKeyBytes);
  const std::size_t mark = term.find(kLabelMark);
  const std::string_view value = term.substr(0, mark);
  std::string key = facet_key(value);
  if (short_key(key) != short_of_term) return std::nullopt;
  std::string label =
      mark == term.npos ? label_of_value(field, value) : std::string(term.substr(mark + 1));
  return ReadFacetTerm{std::move(key), {std::string(value), std::move(label)}};
}

}  // namespace precedent::schemas
