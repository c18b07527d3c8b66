#pragma once
// Acronyms and synonyms of the trade: words that stand for each other in a query. Built in:
// synonyms.txt and everyday_words.txt; a user's file of the same form adds to them. One group a
// line, two spellings at least:
//
//   MD&A = management's discussion and analysis  # the same: either matches
//   leader ~ market leader                       # nearly the same: some of what was asked for
//   insurer > insurance = reinsurance            # so is the right of the left, but not back
//
//   bad loans | sour loans >> nonaccrual  # the trade's word for what is said in any of these ways
//
// '=' binds tightest; one '>' or '>>' a line. Only words typed without quotes are widened so; a
// quoted phrase and text: stay as typed.

#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/language/tree.hh"
#include "schemas/index/words.hh"

namespace precedent::query {

// A file of synonyms that cannot be used: names the file, the line, and what is wrong there.
class SynonymsError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Copies share what they have until one is added to.
class Synonyms {
 public:
  using Spelling = std::vector<std::string>;  // lower-case words
  struct Others {
    std::vector<Spelling> same;
    std::vector<Spelling> related;
    std::vector<Spelling> meant;  // by everyday words: what the trade says
  };

  static const Synonyms& built_in();

  // Throws SynonymsError; `name` is what its message calls the text, a file name say.
  void add(std::string_view text, std::string_view name);

  // The other spellings of what these words spell, in any form of each; null: they spell nothing.
  const Others* others_of(std::span<const std::string> words, schemas::Stems& stems) const;

  std::size_t longest() const { return longest_; }  // words of the longest spelling

 private:
  using Table = std::unordered_map<std::string, Others>;  // by stems, parted by blanks

  std::shared_ptr<Table> others_ = std::make_shared<Table>();
  std::size_t longest_ = 0;
};

// Widens words, and runs of words that are all asked for, wherever they stand in the tree.
Node widened(Node node, const Synonyms& synonyms);

}  // namespace precedent::query
