#include "query/language/index_terms.hh"

#include <algorithm>
#include <array>

#include "query/language/wildcards.hh"
#include "schemas/index/index_layout.hh"

namespace precedent::query {
namespace {

// English stems that are no beginning of all their words, but for one last letter.
struct OddForm {
  std::string_view stem;
  std::string_view word;
};
constexpr std::array<OddForm, 3> kOddForms = {
    {{"die", "dying"}, {"lie", "lying"}, {"tie", "tying"}}};

// What every word with this stem begins with: the last letter may be the stemmer's own (hope,
// hoping; disclosur, disclosure; compani, company).
std::string common_beginning(const std::string& stem) {
  std::size_t bytes = stem.size();
  if (bytes > 2) {
    --bytes;
    while (bytes > 0 && (static_cast<unsigned char>(stem[bytes]) & 0xC0U) == 0x80U) --bytes;
  }
  return stem.substr(0, bytes);
}

}  // namespace

const schemas::Taxonomy& IndexTerms::taxonomy() {
  if (!has_read_taxonomy_) {
    const std::string json = database_.get_metadata(std::string(schemas::kUsersTopicsKey));
    if (!json.empty())
      extended_taxonomy_ = schemas::Taxonomy::built_in().extended_by(json, "the index's topics");
    has_read_taxonomy_ = true;
  }
  return extended_taxonomy_ ? *extended_taxonomy_ : schemas::Taxonomy::built_in();
}

std::vector<std::string> IndexTerms::beginning_with(const std::string& prefix,
                                                    std::size_t most) const {
  std::vector<std::string> terms;
  const Xapian::TermIterator end = database_.allterms_end(prefix);
  for (auto at = database_.allterms_begin(prefix); at != end && terms.size() < most; ++at)
    terms.push_back(*at);
  return terms;
}

std::vector<std::string> IndexTerms::matching(const std::string& pattern) const {
  const std::string beginning(beginning_of(pattern));
  std::vector<std::string> words;
  const Xapian::TermIterator end = database_.allterms_end(beginning);
  for (auto at = database_.allterms_begin(beginning); at != end; ++at) {
    std::string word = *at;
    if (matches_pattern(word, pattern)) words.push_back(std::move(word));
  }
  return words;
}

const std::vector<std::string>& IndexTerms::values_of(std::string_view prefix) {
  const std::string key(prefix);
  const auto [entry, is_new] = values_.try_emplace(key);
  if (!is_new) return entry->second;
  const Xapian::TermIterator end = database_.allterms_end(key);
  for (auto at = database_.allterms_begin(key); at != end; ++at)
    entry->second.push_back((*at).substr(key.size()));
  return entry->second;
}

const std::vector<std::string>& IndexTerms::years_of(std::string_view prefix) {
  constexpr std::size_t kYearDigits = 4;
  const std::string key(prefix);
  const auto [entry, is_new] = years_.try_emplace(key);
  if (!is_new) return entry->second;
  const Xapian::TermIterator end = database_.allterms_end(key);
  for (auto at = database_.allterms_begin(key); at != end;) {
    const std::string year = (*at).substr(key.size(), kYearDigits);
    entry->second.push_back(year);
    at.skip_to(key + year + '~');  // behind all digits
  }
  return entry->second;
}

const std::vector<std::string>& IndexTerms::forms_of(const std::string& word) {
  const std::string stem(stems_.stem_of(word));
  const auto [entry, is_new] = forms_.try_emplace(stem);
  std::vector<std::string>& forms = entry->second;
  if (!is_new) return forms;
  // Words of one letter have no other form, and half the index begins with them.
  if (stem.size() == 1) {
    for (const std::string& form : {stem, stem + "'s"})
      if (contains(form)) forms.push_back(form);
    return forms;
  }
  const std::string beginning = common_beginning(stem);
  const Xapian::TermIterator end = database_.allterms_end(beginning);
  for (auto at = database_.allterms_begin(beginning); at != end; ++at) {
    std::string form = *at;
    if (stems_.stem_of(form) == stem) forms.push_back(std::move(form));
  }
  for (const OddForm& odd : kOddForms)
    if (odd.stem == stem && contains(std::string(odd.word))) forms.emplace_back(odd.word);
  std::sort(forms.begin(), forms.end());
  return forms;
}

}  // namespace precedent::query
