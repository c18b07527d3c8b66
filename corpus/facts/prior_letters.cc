#include "corpus/facts/prior_letters.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "corpus/ascii.hh"
#include "corpus/wording/courtesies.hh"
#include "corpus/wording/letter_wording.hh"
#include "corpus/wording/phrases.hh"
#include "schemas/values/dates.hh"

namespace precedent::corpus {
namespace {

// A letter that is older belongs to another review.
constexpr int kLongestReviewDays = 548;
constexpr std::size_t kReachBytes = 420;  // how far before a date its noun may stand

// What a date before or behind it dates.
constexpr std::array kLetterNouns = std::to_array<std::string_view>(
    {"letter", "letters", "correspondence", "comment", "comments", "response", "responses",
     "corresp", "facsimile", "e-mail", "email", "reply"});

// What has dates of its own; between a letter's noun and a date it takes the date away.
constexpr std::array kOtherNouns = std::to_array<std::string_view>(
    {"form",           "filing",       "statement",      "report",       "amendment",
     "agreement",      "release",      "prospectus",     "opinion",      "call",
     "calls",          "conversation", "conversations",  "discussion",   "discussions",
     "meeting",        "telephone",    "teleconference", "exhibit",      "proxy",
     "year",           "years",        "quarter",        "period",       "10-k",
     "10-q",           "8-k",          "schedule",       "shareholders", "stockholders",
     "memorandum",     "supplement",   "annual",         "oral",         "orally",
     "fiscal",         "ended",        "available",      "transaction",  "press",
     "notice",         "contract",     "unitholders",    "deadline",     "filed",
     "telephonically", "verbally"});

// Comments that were spoken are in no letter.
constexpr std::array kSpoken =
    std::to_array<std::string_view>({"oral", "verbal", "telephonic", "telephone", "spoken"});

// Letters that are no part of an exchange with the staff, by the word before or behind "letter".
constexpr std::array kOtherLetters = std::to_array<std::string_view>(
    {"engagement",  "opinion",     "commitment",    "fee",          "offer",
     "side",        "comfort",     "demand",        "resignation",  "no-action",
     "termination", "award",       "employment",    "proposal",     "credit",
     "intent",      "agreement",   "understanding", "interpretive", "rating",
     "award",       "shareholder", "stockholder",   "audit",        "representation"});

// The words of a stretch of text, last first; punctuation at their ends is gone.
class WordsBackward {
 public:
  explicit WordsBackward(std::string_view text) : text_(text) {}

  // Empty at the beginning of the text.
  std::string_view next() {
    while (!text_.empty() && !is_word(text_.back())) text_.remove_suffix(1);
    std::size_t begin = text_.size();
    while (begin > 0 && is_word(text_[begin - 1])) --begin;
    const std::string_view word = text_.substr(begin);
    text_.remove_suffix(word.size());
    return word;
  }

 private:
  static bool is_word(char c) { return is_letter(c) || is_digit(c) || c == '-'; }
  std::string_view text_;
};

// The sentence up to a date, as far as kReachBytes go.
std::string_view sentence_before(std::string_view text, std::size_t date, std::size_t from) {
  std::size_t begin = date > kReachBytes ? date - kReachBytes : 0;
  begin = std::max(begin, from);
  for (std::size_t i = date; i-- > begin + 1;) {
    const bool stop =
        text[i] == ' ' &&
        (text[i - 1] == '?' || text[i - 1] == '!' ||
         (text[i - 1] == '.' && i >= 3 && is_lower(text[i - 2]) && is_lower(text[i - 3])));
    if (stop && i + 1 < text.size() && is_upper(text[i + 1]))
      return text.substr(i + 1, date - i - 1);
    // "Response: On May 4, 2009, ...": a label is no part of the sentence.
    const bool behind_label = text[i] == ' ' && text[i - 1] == ':' && i + 1 < date;
    if (behind_label && is_upper(text[i + 1])) return text.substr(i + 1, date - i - 1);
  }
  return text.substr(begin, date - begin);
}

// "letter", and what stands before it does not make it another's: "engagement letter".
bool is_letter_noun(std::string_view word, WordsBackward words) {
  if (!is_any(word, kLetterNouns)) return false;
  if (starts_with_folded(word, "comment")) {
    WordsBackward before = words;
    if (is_any(before.next(), kSpoken)) return false;
  }
  return !(starts_with_folded(word, "letter") && is_any(words.next(), kOtherLetters));
}

// "... letter of the Staff received on", "your response filed": the noun stands close by, and
// between it and the date it is said that it was sent.
bool dates_letter_sent(WordsBackward words, bool said_sent) {
  static constexpr auto kSent = std::to_array<std::string_view>(
      {"issued", "sent", "received", "submitted", "filed", "delivered", "provided", "furnished",
       "transmitted", "given", "made"});
  constexpr int kWordsBetween = 8;
  for (int i = 0; i < kWordsBetween; ++i) {
    const std::string_view word = words.next();
    if (is_letter_noun(word, words)) return said_sent || i == 0;
    if (is_any(word, kSent)) {
      said_sent = true;
    } else if (word.empty() || is_any(word, kOtherNouns)) {
      return false;
    }
  }
  return false;
}

// True where the words before a date say that it is a letter's.
bool dates_letter(std::string_view before) {
  static constexpr auto kIssued = std::to_array<std::string_view>(
      {"we issued comments", "we issued our comments", "we sent you comments", "we sent comments",
       "we provided comments", "we issued a comment letter"});
  if (contains_any(before, kIssued) && trimmed(before).ends_with(" on")) return true;
  WordsBackward words(before);
  std::string_view word = words.next();
  if (is_letter_noun(word, words)) return true;
  if (equals_folded(word, "on") || equals_folded(word, "from"))
    return dates_letter_sent(words, false);
  for (std::string_view sent : {"filed", "submitted", "delivered", "received", "sent", "issued"})
    if (equals_folded(word, sent)) return dates_letter_sent(words, true);
  const bool said_of = equals_folded(word, "of");
  if (!equals_folded(word, "dated") && !said_of) return false;
  word = words.next();
  if (said_of && equals_folded(word, "as")) {
    if (!equals_folded(words.next(), "dated")) return false;  // "the balance as of"
    word = words.next();
  }
  for (; !word.empty(); word = words.next()) {
    if (is_letter_noun(word, words)) return true;
    if (is_any(word, kLetterNouns) || is_any(word, kOtherNouns)) return false;
  }
  return false;
}

// "your April 6, 2023 response", "the March 27, 2018 comment letter".
bool dated_letter_follows(std::string_view before, std::string_view behind) {
  static constexpr auto kOwners = std::to_array<std::string_view>(
      {"your", "our", "the", "staff's", "staff", "its", "s", "prior", "previous", "commission's",
       "company's", "their", "initial", "and"});
  static constexpr auto kLetters = std::to_array<std::string_view>(
      {" letter", " comment letter", " response", " comments", " comment", " correspondence",
       " reply", " staff letter", " responses", " letters"});
  WordsBackward words(trimmed(before));
  if (!is_any(words.next(), kOwners)) return false;
  if (behind.starts_with(',')) behind.remove_prefix(1);
  for (std::string_view letter : kLetters) {
    if (!starts_with_folded(behind, letter)) continue;
    const std::string_view rest = behind.substr(letter.size());
    if (!rest.empty() && is_letter(rest.front())) continue;
    return !starts_with_folded(rest, " to share") && !starts_with_folded(rest, " to stock") &&
           !starts_with_folded(rest, " to unit") && !starts_with_folded(rest, " to invest") &&
           !starts_with_folded(rest, " agreement");
  }
  return false;
}

// Letters to the industry, which comments point to: "the letter to the Investment Company Institute
// dated July 30, 2010".
bool is_to_industry(std::string_view before, std::string_view behind) {
  static constexpr auto kRecipients =
      std::to_array<std::string_view>({"investment company institute", "to the ici", "of the ici",
                                       "to registrants", "to the industry", "to all funds"});
  constexpr std::size_t kReach = 100;  // bytes
  behind = behind.substr(0, kReach);
  behind = behind.substr(0, behind.find(". "));
  return contains_any(before, kRecipients) || contains_any(behind, kRecipients);
}

// "your comments of October 12, 2010, which you gave by telephone": behind the date it is said that
// they were spoken. A letter is none.
bool were_spoken(std::string_view before, std::string_view behind) {
  static constexpr auto kSaid = std::to_array<std::string_view>(
      {"by telephone", "by phone", "orally", "telephonically", "verbally", "over the telephone"});
  constexpr std::size_t kReach = 60;  // bytes
  behind = behind.substr(0, std::min(behind.find(". "), kReach));
  return contains_any(behind, kSaid) && find_folded(before, "letter") == std::string_view::npos;
}

// "the amendment filed on January 22, 2013 and your letter of the same date".
bool dates_letter_behind(std::string_view behind) {
  static constexpr auto kSameDay = std::to_array<std::string_view>(
      {"letter of the same date", "letter of the same day", "letter dated the same date",
       "letter dated the same day", "letter of that date", "letter submitted on the same date"});
  return contains_any(behind.substr(0, behind.find(". ")), kSameDay);
}

// Between two dates of one list: "December 3, 2015 and January 5, 2016".
bool is_list_joint(std::string_view between) {
  between = trimmed(between);
  return between == "and" || between == "," || between == ", and" || between == "&" ||
         between == "and dated" || between == "and on" || between == "," || between == "and your" ||
         between == ", respectively, and" || between == "or";
}

std::chrono::sys_days day_of(std::string_view iso) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  std::from_chars(iso.data(), iso.data() + 4, year);
  std::from_chars(iso.data() + 5, iso.data() + 7, month);
  std::from_chars(iso.data() + 8, iso.data() + 10, day);
  return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} /
                               std::chrono::day{day}};
}

// A letter may answer one of the same day, but none that is still to come.
bool may_precede(std::string_view iso, std::string_view letter_date) {
  if (letter_date.empty()) return true;
  if (iso >= letter_date) return false;
  return (day_of(letter_date) - day_of(iso)).count() <= kLongestReviewDays;
}

void collect(std::string_view text, std::vector<std::string>& dates) {
  std::size_t last_end = 0;
  bool last_was_letter = false;
  for (auto date = schemas::find_date(text); date; date = schemas::find_date(text, date->end)) {
    const std::string_view between = text.substr(last_end, date->begin - last_end);
    const std::string_view before = sentence_before(text, date->begin, 0);
    const bool listed_on = last_end > 0 && last_was_letter && is_list_joint(between);
    const std::string_view behind = text.substr(date->end);
    const bool dated = listed_on || dates_letter(before) || dated_letter_follows(before, behind);
    const auto next = schemas::find_date(text, date->end);
    const bool letter =
        (dated && !is_to_industry(before, behind) && !were_spoken(before, behind)) ||
        dates_letter_behind(behind.substr(0, next ? next->begin - date->end : behind.npos));
    if (letter) dates.push_back(date->iso);
    last_was_letter = letter;
    last_end = date->end;
  }
}

// A cover letter may go before the letter that answers: its opening names what it answers.
void collect_from_further_letter(std::span<const Paragraph> paragraphs, const LetterFrame& frame,
                                 std::vector<std::string>& dates) {
  constexpr std::size_t kOpeningParagraphs = 3;
  for (std::size_t i = frame.annex_begin; i < paragraphs.size(); ++i) {
    if (!is_salutation(paragraphs[i].text)) continue;
    const std::size_t end = std::min(paragraphs.size(), i + 1 + kOpeningParagraphs);
    for (std::size_t k = i + 1; k < end; ++k) collect(paragraphs[k].text, dates);
    return;
  }
}

}  // namespace

std::vector<std::string> prior_letter_dates(std::span<const Paragraph> paragraphs,
                                            const LetterFrame& frame,
                                            std::string_view letter_date) {
  std::vector<std::string> dates;
  std::string re_block;
  for (std::uint32_t i = frame.re_block.begin; i < frame.re_block.end; ++i)
    re_block += paragraphs[i].text + '\n';
  collect(re_block, dates);
  for (std::uint32_t i = frame.body.begin; i < frame.body.end; ++i)
    collect(paragraphs[i].text, dates);
  collect_from_further_letter(paragraphs, frame, dates);
  std::erase_if(dates, [&](const std::string& iso) { return !may_precede(iso, letter_date); });
  std::sort(dates.begin(), dates.end());
  dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
  return dates;
}

}  // namespace precedent::corpus
