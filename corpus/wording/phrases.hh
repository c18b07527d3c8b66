#pragma once
// Questions about a text and a list of phrases; case is folded, phrases are given in lower case.

#include <algorithm>
#include <span>
#include <string_view>

#include "corpus/ascii.hh"

namespace precedent::corpus {

using Phrases = std::span<const std::string_view>;

inline bool begins_with_any(std::string_view text, Phrases phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return starts_with_folded(text, phrase); });
}

// The first of the phrases that the text begins with, as a whole word; empty where none is.
inline std::string_view opening_phrase(std::string_view text, Phrases phrases) {
  for (const std::string_view phrase : phrases) {
    if (!starts_with_folded(text, phrase)) continue;
    if (text.size() > phrase.size() && is_letter(phrase.back()) && is_letter(text[phrase.size()]))
      continue;
    return phrase;
  }
  return {};
}

inline bool contains(std::string_view text, std::string_view phrase) {
  return find_folded(text, phrase) != std::string_view::npos;
}

inline bool contains_any(std::string_view text, Phrases phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return contains(text, phrase); });
}

// The text is one of the phrases.
inline bool is_any(std::string_view text, Phrases phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return equals_folded(text, phrase); });
}

}  // namespace precedent::corpus
