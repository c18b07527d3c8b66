#include "indexer/reviews/whole_answers.hh"

#include <algorithm>
#include <initializer_list>
#include <unordered_map>

#include "indexer/reviews/letter_roles.hh"
#include "indexer/reviews/plain_words.hh"
#include "indexer/reviews/sentences.hh"

namespace precedent::indexer {
namespace {

using schemas::LetterRecord;

// A longer letter has comments that could not be told apart.
constexpr std::size_t kShortLetterBytes = 4000;
// Each comment gets the text. No real letter has as many that are answered at once.
constexpr std::size_t kMostComments = 300;

bool may_answer_as_a_whole(const LetterRecord& letter) {
  return !is_of_staff(letter) && letter.comments.empty() &&
         is_of_kind(letter, schemas::Kind::kResponse) && letter.text.size() <= kShortLetterBytes;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = schemas::trimmed(text.substr(begin, end - begin));
    if (!line.empty()) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
    return schemas::starts_with_folded(text, beginning);
  });
}

bool is_salutation(std::string_view line) {
  if (begins_with_any(line, {"dear ", "ladies and gentlemen", "gentlemen"})) return true;
  return begins_with_any(line, {"to "}) && line.back() == ':';
}

// The closing, the signature, or the copies.
bool begins_foot(std::string_view line) {
  return begins_with_any(
      line, {"sincerely", "very truly yours", "yours ", "respectfully yours",
             "respectfully submitted", "respectfully,", "best regards", "kind regards", "regards,",
             "cordially", "/s/", "by:", "cc:", "c:", "enclosure"});
}

// What may stand between the body and a signature without a closing: the company's name, a title.
bool is_of_signature(std::string_view line) {
  constexpr std::size_t kMostWords = 6;
  return plain_words(line, kMostWords).size() < kMostWords;
}

// Without the sentences at the end that say whom to ask.
std::string_view without_farewell(std::string_view body) {
  const std::vector<std::string_view> sentences = sentences_of(body);
  std::size_t kept = sentences.size();
  while (kept > 1 && begins_with_any(sentences[kept - 1],
                                     {"should you ", "if you ", "please contact",
                                      "please do not hesitate", "please feel free", "please direct",
                                      "please call", "in addition, you are", "you may contact",
                                      "thank you", "we appreciate your", "do not hesitate"}))
    --kept;
  if (kept == 0) return body;
  const char* const end = sentences[kept - 1].data() + sentences[kept - 1].size();
  return body.substr(0, static_cast<std::size_t>(end - body.data()));
}

}  // namespace

std::vector<std::optional<std::size_t>> whole_answers(
    const ReviewComments& comments, const std::vector<std::optional<std::size_t>>& restated) {
  std::vector<bool> restates(comments.letters());  // by position: a comment of it is restated
  for (const std::optional<std::size_t>& asked : restated)
    if (asked) restates[comments[*asked].position] = true;
  std::unordered_map<std::string_view, std::vector<std::size_t>> unanswered;  // by date
  std::vector<std::optional<std::size_t>> answered(comments.size());
  for (std::size_t position = 0; position < comments.letters(); ++position) {
    const LetterRecord& letter = comments.letter(position);
    const auto own = comments.of_letter(position);
    if (asks(letter) && !restates[position] && own.last - own.first <= kMostComments)
      unanswered[letter.letter.date()].push_back(position);
    if (!may_answer_as_a_whole(letter)) continue;
    for (const std::string& date : letter.letter.prior_letter_dates) {
      const auto asking = unanswered.find(date);
      if (asking == unanswered.end()) continue;
      for (const std::size_t asked : asking->second)
        for (std::size_t i = comments.of_letter(asked).first; i < comments.of_letter(asked).last;
             ++i)
          answered[i] = position;
      unanswered.erase(asking);
    }
  }
  return answered;
}

std::string_view body_of(const LetterRecord& letter) {
  const std::vector<std::string_view> lines = lines_of(letter.text);
  const auto salutation = std::find_if(lines.begin(), lines.end(), is_salutation);
  const auto first = salutation == lines.end() ? lines.begin() : salutation + 1;
  auto last = std::find_if(first, lines.end(), begins_foot);
  while (last != lines.end() && last != first && is_of_signature(*(last - 1))) --last;
  if (first == last) return letter.text;
  const char* const end = (last - 1)->data() + (last - 1)->size();
  return without_farewell({first->data(), static_cast<std::size_t>(end - first->data())});
}

}  // namespace precedent::indexer
