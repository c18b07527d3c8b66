#pragma once
// The terms of one open database, as a query needs them: which exist, what begins so, which words
// are forms of one. Read by allterms alone, so that a remote shard answers like a local one.

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schemas/index/persons.hh"
#include "schemas/index/words.hh"
#include "schemas/topics/topics.hh"

namespace precedent::query {

// Keeps what it has looked up. Not for use by two threads at once. Every function may throw
// Xapian::Error.
class IndexTerms {
 public:
  // `persons` must outlive this.
  IndexTerms(Xapian::Database database, const schemas::Persons& persons)
      : database_(std::move(database)), persons_(&persons) {}

  const schemas::Persons& persons() const { return *persons_; }

  bool contains(const std::string& term) const { return database_.term_exists(term); }

  // The topics that the letters were given: the built-in ones, with the user's over them. Throws
  // schemas::TaxonomyError where those are damaged.
  const schemas::Taxonomy& taxonomy();
  // How many documents have the term; of how many.
  Xapian::doccount frequency(const std::string& term) const { return database_.get_termfreq(term); }
  Xapian::doccount documents() const { return database_.get_doccount(); }

  // Sorted; at most `most` of them.
  std::vector<std::string> beginning_with(const std::string& prefix, std::size_t most) const;

  // The words that are written so, each '?' being any one character; sorted.
  std::vector<std::string> matching(const std::string& pattern) const;

  // All terms of a field, without its prefix, sorted.
  const std::vector<std::string>& values_of(std::string_view prefix);

  // The years of a field of dates, ascending, without looking at their days one by one.
  const std::vector<std::string>& years_of(std::string_view prefix);

  // The words of the index that have the stem of `word`, sorted; none where there is none.
  const std::vector<std::string>& forms_of(const std::string& word);

 private:
  Xapian::Database database_;
  const schemas::Persons* persons_;
  schemas::Stems stems_;
  bool has_read_taxonomy_ = false;
  std::optional<schemas::Taxonomy> extended_taxonomy_;
  std::unordered_map<std::string, std::vector<std::string>> forms_;   // by stem
  std::unordered_map<std::string, std::vector<std::string>> values_;  // by prefix
  std::unordered_map<std::string, std::vector<std::string>> years_;   // by prefix
};

}  // namespace precedent::query
