#include "schemas/index/terms.hh"

#include <algorithm>
#include <array>

#include "schemas/citations/citations.hh"
#include "schemas/index/words.hh"

namespace precedent::schemas {
namespace {

std::string prefixed(std::string_view prefix, std::string_view value) {
  std::string term(prefix);
  term += cut_to(value, kMaxTermBytes - prefix.size());
  return term;
}

}  // namespace

std::string_view cut_to(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  std::size_t end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

std::string fold(std::string_view value) {
  std::string folded;
  folded.reserve(value.size());
  bool blank = false;
  for (Xapian::Utf8Iterator at(value.data(), value.size()); at != Xapian::Utf8Iterator(); ++at) {
    unsigned c = *at;
    if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0) {
      blank = !folded.empty();
      continue;
    }
    if (c == 0x2018 || c == 0x2019) c = '\'';
    if (c == 0x201C || c == 0x201D) c = '"';
    if (blank) folded += ' ';
    blank = false;
    Xapian::Unicode::append_utf8(folded, Xapian::Unicode::tolower(c));
  }
  return folded;
}

std::string keyword_term(const Field& field, std::string_view value) {
  return prefixed(field.prefix, fold(value));
}

std::string cik_value(std::string_view cik) {
  const std::size_t first = cik.find_first_not_of('0');
  return first == cik.npos ? std::string() : std::string(cik.substr(first));
}

namespace {

// Form 10 is filed as 10-12G or 10-12B, by the section under which securities are registered.
std::string_view form_family(std::string_view folded) {
  return folded.starts_with("10-12g") || folded.starts_with("10-12b") ? "10" : "";
}

}  // namespace

std::vector<std::string> form_terms(std::string_view form) {
  const Field& row = field(FieldId::kForm);
  const std::string folded = fold(form);
  std::vector<std::string> terms = {keyword_term(row, folded)};
  if (folded.ends_with("/a")) {
    terms.push_back(keyword_term(row, std::string_view(folded).substr(0, folded.size() - 2)));
  }
  if (const std::string_view family = form_family(folded); !family.empty())
    terms.push_back(keyword_term(row, family));
  return terms;
}

std::vector<std::string> topic_terms(std::string_view slug) {
  const Field& row = field(FieldId::kTopic);
  std::vector<std::string> terms = {keyword_term(row, slug)};
  if (const std::size_t slash = slug.find('/'); slash != slug.npos) {
    terms.push_back(keyword_term(row, slug.substr(0, slash)));
  }
  return terms;
}

std::vector<std::string> citation_terms(std::string_view canonical) {
  std::vector<std::string> terms;
  for (const std::string& prefix : citation_prefixes(canonical))
    terms.push_back(keyword_term(field(FieldId::kCites), prefix));
  return terms;
}

std::string person_value(std::string_view name) {
  static constexpr std::array<std::string_view, 6> kCourtesy = {"mr", "ms",  "mrs",
                                                                "dr", "esq", "messrs"};
  std::string value;
  for (const std::string& word : words_of(name)) {
    if (std::find(kCourtesy.begin(), kCourtesy.end(), word) != kCourtesy.end()) continue;
    if (!value.empty()) value += ' ';
    value += word;
  }
  return value;
}

std::string company_value_of_name(std::string_view name) {
  std::string value;
  for (const std::string& word : words_of(name)) {
    if (!value.empty()) value += '-';
    value += word;
  }
  if (!value.empty() && value.find('-') == value.npos) value += '-';
  return std::string(cut_to(value, kMaxFacetValueBytes));
}

std::string date_value(std::string_view iso_date) {
  std::string value;
  for (const char c : iso_date)
    if (c != '-') value += c;
  return value;
}

std::vector<std::string> date_terms(const Field& field, std::string_view iso_date) {
  const std::string day = date_value(iso_date);
  if (day.empty()) return {};
  std::vector<std::string> terms;
  for (const std::size_t digits : {8U, 6U, 4U})
    terms.push_back(prefixed(field.prefix, std::string_view(day).substr(0, digits)));
  return terms;
}

std::string number_value(std::uint32_t number) {
  const std::string digits = std::to_string(std::min(number, kMaxNumber));
  return std::string(std::to_string(kMaxNumber).size() - digits.size(), '0') + digits;
}

std::string days_range(std::uint32_t days) {
  static constexpr std::array<std::uint32_t, 6> kLast = {14, 30, 60, 90, 180, 365};
  std::uint32_t first = 0;
  for (const std::uint32_t last : kLast) {
    if (days <= last) return std::to_string(first) + ".." + std::to_string(last);
    first = last + 1;
  }
  return std::to_string(first) + "..";
}

std::string order_value(std::string_view iso_date, std::string_view letter_id,
                        std::uint32_t ordinal) {
  std::string value;
  for (const char c : date_value(iso_date)) value += static_cast<char>('9' - (c - '0'));
  value.resize(8, '9');  // an undated letter sorts after all others
  value += letter_id;
  value += '@';
  const std::string digits = std::to_string(ordinal);
  value.append(digits.size() < 6 ? 6 - digits.size() : 0, '0');
  value += digits;
  return value;
}

std::string comment_id(std::string_view letter_id, std::uint32_t ordinal) {
  return std::string(letter_id) + "@" + std::to_string(ordinal);
}

std::string id_term(std::string_view id) {
  return prefixed(kIdPrefix, id);
}
std::string letter_term(std::string_view letter_id) {
  return prefixed(kLetterPrefix, letter_id);
}
std::string alias_term(std::string_view accession, std::string_view number) {
  return prefixed(kAliasPrefix, std::string(accession) + "#" + fold(number));
}
std::string stem_term(std::string_view stem) {
  return prefixed(kStemPrefix, stem);
}
std::string link_term(std::string_view key) {
  return prefixed(kLinkPrefix, key);
}

}  // namespace precedent::schemas
