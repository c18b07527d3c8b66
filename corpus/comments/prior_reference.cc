#include "corpus/comments/prior_reference.hh"

#include <optional>

#include "corpus/ascii.hh"
#include "schemas/values/number_words.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kBytesBefore = 90;
constexpr std::size_t kBytesBehind = 60;

std::string_view without_leading(std::string_view text, std::string_view prefix) {
  return starts_with_folded(text, prefix) ? text.substr(prefix.size()) : text;
}

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

// From behind the word "comment": "s", "number", "nos.", "#".
std::string_view at_the_number(std::string_view text) {
  if (!text.empty() && to_lower(text[0]) == 's') text.remove_prefix(1);
  if (text.empty() || (!is_space(text[0]) && text[0] != '#')) return {};
  text = without_blanks(text);
  for (const std::string_view word : {"numbers ", "number ", "nos. ", "nos.", "no. ", "no.", "#"}) {
    const std::string_view rest = without_leading(text, word);
    if (rest.size() != text.size()) return without_blanks(rest);
  }
  return text;
}

// "comment 2 above", "comment 5 in this letter": of the same letter.
bool of_this_letter(std::string_view after) {
  after = without_blanks(after);
  for (const std::string_view word :
       {"above", "below", "herein", "of this letter", "in this letter"}) {
    if (starts_with_folded(after, word)) return true;
  }
  return false;
}

// Whether the words around "comment 4" speak of an earlier letter. Alone ("see also comment 4")
// they point to another place in the same one.
bool speaks_of_earlier(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t begin = at > kBytesBefore ? at - kBytesBefore : 0;
  const std::string_view around = text.substr(begin, end + kBytesBehind - begin);
  for (const std::string_view word :
       {"prior", "previous", "earlier", "respon", "answer", "letter", "reissue", "re-issue",
        "reiterate", "revis", "our comment", "original", "initial", "address"}) {
    if (find_folded(around, word) != std::string_view::npos) return true;
  }
  return false;
}

// A letter behind the figures ("2a") belongs to the number, a word does not.
std::string printed(std::uint32_t value, std::string_view after) {
  std::string number = std::to_string(value);
  if (!after.empty() && is_lower(after[0]) && (after.size() == 1 || !is_letter(after[1]))) {
    number += after[0];
  }
  return number;
}

enum class Referred { kEarlierLetter, kThisLetter };

// The number of the first comment that `text` names in that letter; empty where it names none.
std::string first_named(std::string_view text, Referred wanted) {
  constexpr std::string_view kWord = "comment";
  for (std::size_t at = find_folded(text, kWord); at != std::string_view::npos;
       at = find_folded(text, kWord, at + kWord.size())) {
    if (at > 0 && is_letter(text[at - 1])) continue;
    const std::string_view rest = at_the_number(text.substr(at + kWord.size()));
    const std::optional<schemas::SpelledNumber> number = schemas::spelled_number(rest);
    if (!number) continue;
    const std::string_view after = rest.substr(number->length);
    if (!after.empty() && is_letter(after[0]) && after.size() > 1 && is_letter(after[1])) continue;
    const auto end = static_cast<std::size_t>(after.data() - text.data());
    const bool earlier = !of_this_letter(after) && speaks_of_earlier(text, at, end);
    if (earlier == (wanted == Referred::kEarlierLetter)) return printed(number->value, after);
  }
  return {};
}

}  // namespace

std::string prior_reference(std::string_view text) {
  return first_named(text, Referred::kEarlierLetter);
}

std::string reference_within_letter(std::string_view text) {
  return first_named(text, Referred::kThisLetter);
}

}  // namespace precedent::corpus
