#pragma once
// Finds the triggers of a taxonomy in text, all in one pass over its words.
//
// A trigger is one or more words in a row. Each word stands for all its forms (by its English
// stem); with a trailing '*' for all words that begin so; with a leading '=' for itself alone,
// where the stem would be too much ("=consolidation" is no "consolidated"); written in capitals,
// two letters at least ("CODM"), for itself in capitals alone. "..." between two of them stands for
// up to kGapWords others, or none.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/index/word_table.hh"
#include "schemas/topics/topic_words.hh"

namespace precedent::schemas {

class TriggerMatcher {
 public:
  static constexpr std::size_t kGapWords = 6;

  // `id`, counted from 0, is handed back for each place where `trigger` stands. A trigger without
  // words is never found.
  void add(std::string_view trigger, std::uint32_t id);

  // Words of the trigger `id`.
  std::size_t words(std::uint32_t id) const { return words_[id]; }

  // Calls `take` with the id of each trigger at each of its places. May run in several threads at
  // once, after the last add().
  void find(const TopicWords& words, const std::function<void(std::uint32_t id)>& take) const;

 private:
  enum class Form : std::uint8_t { kStem, kPrefix, kExact, kCapitals, kGap };
  struct Element {
    Form form = Form::kStem;
    std::string text;  // stem, prefix, or the word in lower case
  };
  struct Pattern {
    std::vector<Element> elements;
    std::uint32_t id = 0;
  };
  // Patterns by what their first word must be.
  class Beginnings {
   public:
    void add(std::string_view key, std::uint32_t pattern);
    std::span<const std::uint32_t> of(std::string_view key) const;

   private:
    WordTable keys_;
    std::vector<std::vector<std::uint32_t>> patterns_;
  };

  static bool matches(const Element& element, const TopicWords& words, std::size_t at);
  static bool matches_at(std::span<const Element> elements, const TopicWords& words,
                         std::size_t at);
  void add_beginning(const Element& first, std::uint32_t pattern);

  std::vector<Pattern> patterns_;
  std::vector<std::size_t> words_;  // of each id
  Beginnings by_stem_;              // of the first word
  Beginnings by_word_;              // in capitals
  Beginnings by_first_letters_;     // kPrefixKeyBytes of a first word with '*'
};

}  // namespace precedent::schemas
