#include "query/language/leaves.hh"

#include <algorithm>
#include <string>

#include "query/language/utf8.hh"
#include "schemas/ascii.hh"
#include "schemas/index/terms.hh"
#include "schemas/index/words.hh"

namespace precedent::query {
namespace {

[[noreturn]] void refuse_short_wildcard(std::string_view piece, char wildcard, Place place) {
  throw QueryError("'" + std::string(piece) + "' is too short: a wildcard needs at least " +
                       std::to_string(kMinWildcardLetters) + " letters before its '" + wildcard +
                       "'",
                   place);
}

// "wom?n", in lower case; empty where no '?' stands for a letter. One at the end of a word may be
// of a question (wildcards.hh), and is in quotes or behind anything but letters.
std::string pattern_of(std::string_view piece, Leaf::Match match, Place place) {
  while (!piece.empty() && std::string_view(",.;:!").find(piece.back()) != piece.npos)
    piece.remove_suffix(1);
  const std::size_t mark = piece.find('?');
  if (mark == piece.npos) return {};
  const std::string_view beginning = piece.substr(0, mark);
  const bool is_at_end = piece.find_first_not_of('?', mark) == piece.npos;
  const bool is_too_short = beginning.size() < kMinWildcardLetters;
  if (is_at_end) {
    const bool is_of_letters = std::all_of(beginning.begin(), beginning.end(), schemas::is_letter);
    return match == Leaf::Match::kExact || !is_of_letters || is_too_short ? std::string()
                                                                          : schemas::fold(piece);
  }
  const auto may_stand = [](char c) {
    return schemas::is_letter(c) || schemas::is_digit(c) || c == '?';
  };
  if (mark > 0 && !(may_stand(piece[mark - 1]) && may_stand(piece[mark + 1]))) return {};
  if (!std::all_of(piece.begin(), piece.end(), may_stand)) {
    throw QueryError("a '?' stands for one letter of a single word, without other signs; type " +
                         std::string(beginning) + "*",
                     place);
  }
  if (is_too_short) refuse_short_wildcard(piece, '?', place);
  return schemas::fold(piece);
}

}  // namespace

std::string_view without_end_punctuation(std::string_view text) {
  while (!text.empty() && std::string_view(",.;:!?").find(text.back()) != text.npos)
    text.remove_suffix(1);
  return text;
}

void add_leaves(std::string_view piece, Leaf::Match match, Place place, std::vector<Leaf>& leaves) {
  if (piece == schemas::kAmountTerm) return leaves.push_back({Leaf::Match::kAmount, ""});
  if (piece == schemas::kPercentageTerm) return leaves.push_back({Leaf::Match::kPercentage, ""});
  std::string_view word = piece;
  const std::size_t star = piece.find('*');
  if (star != piece.npos) {
    word = without_end_punctuation(piece);
    const std::string_view beginning = word.substr(0, word.find_first_of("*?"));
    if (beginning.size() < kMinWildcardLetters) refuse_short_wildcard(piece, '*', place);
    if (star + 1 != word.size() || beginning.size() != star) {
      throw QueryError("a '*' may stand only at the end of a word, and without '?'; type " +
                           std::string(beginning) + "*, or wom?n for one letter",
                       place);
    }
    word.remove_suffix(1);
  }
  if (std::string pattern = pattern_of(word, match, place); !pattern.empty())
    return leaves.push_back({Leaf::Match::kPattern, std::move(pattern)});
  std::size_t word_end = 0;
  schemas::for_each_word(word, [&](const schemas::Word& found) {
    leaves.push_back({match, std::string(found.text)});
    word_end = found.end;
  });
  if (star == piece.npos) return;
  if (word.empty() || word_end != word.size() ||
      columns_of(leaves.back().text) < kMinWildcardLetters)
    refuse_short_wildcard(piece, '*', place);
  leaves.back().match = Leaf::Match::kPrefix;
}

}  // namespace precedent::query
