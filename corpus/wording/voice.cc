#include "corpus/wording/voice.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>

#include "corpus/ascii.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kBytesJudged = 900;
constexpr std::size_t kLongestQuote = 400;
constexpr std::size_t kBytesBeforeFirstWord = 6;  // of a bullet or a quotation mark

struct Tell {
  std::string_view word;
  std::int8_t staff;
  std::int8_t company;
  bool asks;
};

// Sorted by word. "we" and "us" are of both; pairs of words settle them.
constexpr std::array kTells = {Tell{"acknowledge", 0, 2, false},  Tell{"acknowledges", 0, 3, false},
                               Tell{"address", 1, 0, true},       Tell{"advise", 1, 0, true},
                               Tell{"advised", 0, 1, false},      Tell{"advises", 0, 3, false},
                               Tell{"amend", 1, 0, true},         Tell{"clarify", 1, 0, true},
                               Tell{"company", 0, 1, false},      Tell{"company's", 0, 1, false},
                               Tell{"confirm", 1, 0, true},       Tell{"confirms", 0, 2, false},
                               Tell{"describe", 1, 0, true},      Tell{"disclose", 1, 0, true},
                               Tell{"discuss", 1, 0, true},       Tell{"elaborate", 1, 0, true},
                               Tell{"expand", 1, 0, true},        Tell{"explain", 2, 0, true},
                               Tell{"file", 0, 0, true},          Tell{"identify", 1, 0, true},
                               Tell{"intend", 0, 1, false},       Tell{"management", 0, 1, false},
                               Tell{"my", 0, 2, false},           Tell{"our", 0, 2, false},
                               Tell{"provide", 1, 0, true},       Tell{"quantify", 1, 0, true},
                               Tell{"reconcile", 1, 0, true},     Tell{"registrant", 0, 1, false},
                               Tell{"respectfully", 0, 4, false}, Tell{"respond", 0, 0, true},
                               Tell{"revise", 2, 0, true},        Tell{"staff's", 0, 3, false},
                               Tell{"submits", 0, 2, false},      Tell{"supplement", 0, 0, true},
                               Tell{"tell", 3, 0, true},          Tell{"undertakes", 0, 2, false},
                               Tell{"update", 1, 0, true},        Tell{"you", 2, 0, false},
                               Tell{"your", 2, 0, false}};

// Verbs that open a request: "Explain how ...", "Name the ...". Sorted.
constexpr std::string_view kRequests[] = {
    "add",       "address",    "adopt",          "advise",   "also",
    "amend",     "briefly",    "bring",          "cite",     "clarify",
    "compare",   "conclude",   "confirm",        "conform",  "consider",
    "correct",   "define",     "delete",         "describe", "disclose",
    "discuss",   "elaborate",  "eliminate",      "ensure",   "expand",
    "explain",   "file",       "furnish",        "give",     "highlight",
    "identify",  "include",    "indicate",       "insert",   "limit",
    "list",      "make",       "move",           "name",     "note",
    "omit",      "please",     "prepare",        "present",  "provide",
    "quantify",  "reconcile",  "refer",          "remove",   "replace",
    "represent", "restate",    "review",         "revise",   "send",
    "show",      "specify",    "state",          "submit",   "substantiate",
    "summarize", "supplement", "supplementally", "supply",   "support",
    "take",      "tell",       "update",         "use",      "verify"};

// What follows "we" settles whose "we" it is.
constexpr std::string_view kStaffWe[] = {
    "note",  "noted",  "are unable", "reissue",  "may have",  "do not see", "were unable",
    "refer", "remind", "read",       "re-issue", "could not", "have read",  "see that"};

// What "please" (or "refer") may introduce in an answer: the place where the company has done what
// was asked, a remark. Sorted by nothing; few.
constexpr std::string_view kPointsToAnswer[] = {"see page",
                                                "see pages",
                                                "see our",
                                                "see the revised",
                                                "see the disclosure",
                                                "see the section",
                                                "see the response",
                                                "see the table",
                                                "see the attached",
                                                "see the amended",
                                                "see the risk factor",
                                                "see exhibit",
                                                "see revised",
                                                "see amendment",
                                                "see amended",
                                                "see annex",
                                                "see appendix",
                                                "see schedule",
                                                "see attached",
                                                "see response",
                                                "see enclosed",
                                                "see below",
                                                "see above",
                                                "see attachment",
                                                "see updated",
                                                "be advised",
                                                "be informed",
                                                "find ",
                                                "refer to page",
                                                "refer to our response",
                                                "refer to our revised",
                                                "refer to the response",
                                                "refer to response",
                                                "refer to comment",
                                                "refer to exhibit",
                                                "refer to amendment",
                                                "refer to annex",
                                                "refer to appendix",
                                                "refer to schedule",
                                                "refer to the revised",
                                                "refer to revised",
                                                "refer to the amended",
                                                "refer to the disclosure",
                                                "refer to the section",
                                                "refer to the attached",
                                                "refer to attached",
                                                "note that we",
                                                "note that our",
                                                "note that the company",
                                                "note that the registrant",
                                                "note that the fund",
                                                "note that the trust"};

// What either side may say with "please": tells nothing by itself.
constexpr std::string_view kPointsSomewhere[] = {"see ", "refer to the ", "refer to our ",
                                                 "note that "};

// Openings of an answer that no request has.
constexpr std::string_view kCompanyOpenings[] = {"complied",
                                                 "noted",
                                                 "duly noted",
                                                 "done",
                                                 "agreed",
                                                 "comment noted",
                                                 "so noted",
                                                 "acknowledged",
                                                 "as requested",
                                                 "the requested",
                                                 "this comment has",
                                                 "this comment is",
                                                 "not applicable",
                                                 "in response to your comment",
                                                 "in response to the comment",
                                                 "in response to this comment",
                                                 "per your comment",
                                                 "pursuant to your",
                                                 "as set forth below",
                                                 "set forth below",
                                                 "the following is our",
                                                 "the following response",
                                                 "the staff is advised",
                                                 "the staff is informed",
                                                 "the commission is advised",
                                                 "please see page",
                                                 "revised",
                                                 "disclosure revised",
                                                 "the disclosure has been",
                                                 "the disclosure on page"};

// "... has been revised", "is filed as": done by who writes.
constexpr std::string_view kDone[] = {
    "added",   "amended",   "attached", "changed",  "clarified", "complied", "corrected",
    "deleted", "disclosed", "enclosed", "expanded", "filed",     "included", "inserted",
    "made",    "modified",  "moved",    "provided", "removed",   "revised",  "updated"};

// Behind "the staff", in the mouth of the staff: "advise the staff of your basis".
constexpr std::string_view kToldToStaff[] = {
    " of ", " how ", " whether", " why ", " as to", " what", " if ", " supplementally", " in your"};

const Tell* find_tell(std::string_view word) {
  const auto at =
      std::lower_bound(kTells.begin(), kTells.end(), word,
                       [](const Tell& tell, std::string_view w) { return tell.word < w; });
  return at != kTells.end() && at->word == word ? &*at : nullptr;
}

// Where a quotation that opens at `at` ends; `at` where none opens there.
std::size_t quote_end(std::string_view text, std::size_t at) {
  std::string_view close;
  std::size_t open = 0;
  if (text.substr(at, 3) == "“") {
    close = "”";
    open = 3;
  } else if (text[at] == '"' && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '(')) {
    close = "\"";
    open = 1;
  } else {
    return at;
  }
  const std::size_t end = text.substr(0, at + kLongestQuote).find(close, at + open);
  return end == std::string_view::npos ? at : end + close.size();
}

// A word in lower case, its curly apostrophe made straight, in a buffer of its own.
struct LowerWord {
  std::array<char, 16> bytes{};
  std::size_t size = 0;
  bool fits = true;

  void put(char c) {
    if (size < bytes.size()) {
      bytes[size++] = c;
    } else {
      fits = false;
    }
  }
  std::string_view view() const { return {bytes.data(), size}; }
};

// Reads the word at `at`, moves `at` behind it.
LowerWord word_from(std::string_view text, std::size_t& at) {
  LowerWord word;
  while (at < text.size()) {
    if (is_letter(text[at])) {
      word.put(to_lower(text[at++]));
    } else if (text[at] == '\'' && at + 1 < text.size() && is_letter(text[at + 1])) {
      word.put(text[at++]);
    } else if (text.substr(at, 3) == "’" && at + 3 < text.size() && is_letter(text[at + 3])) {
      word.put('\'');
      at += 3;
    } else {
      break;
    }
  }
  return word;
}

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

void weigh_we(std::string_view rest, Voice& voice) {
  (begins_with_any(without_blanks(rest), kStaffWe) ? voice.staff : voice.company) += 2;
}

// "Please see page 57" answers; "Please refer to the table" may be of either.
void weigh_please(std::string_view rest, Voice& voice) {
  rest = without_blanks(rest);
  if (starts_with_folded(rest, "also ")) rest.remove_prefix(5);
  if (begins_with_any(rest, kPointsToAnswer)) {
    voice.company += 2;
  } else if (!begins_with_any(rest, kPointsSomewhere)) {
    voice.staff += 3;
    voice.asks = true;
  }
}

// At "been" or "is": what has been done already. Within a request it is about something else.
void weigh_done(std::string_view rest, Voice& voice) {
  if (voice.staff > 0 || voice.asks) return;
  rest = without_blanks(rest);
  if (starts_with_folded(rest, "now ")) rest.remove_prefix(4);
  if (begins_with_any(rest, kDone)) voice.company += 3;
}

// "advise the staff of your basis" asks; "we advise the Staff that" does not.
void weigh_staff(std::string_view rest, Voice& voice) {
  if (voice.asks && begins_with_any(rest, kToldToStaff)) {
    voice.staff += 1;
  } else {
    voice.company += 2;
  }
}

// Words that only what is around them makes one side's. False for all others.
bool weigh_by_context(std::string_view word, std::string_view rest, Voice& voice) {
  if (word == "we") {
    weigh_we(rest, voice);
  } else if (word == "us") {
    voice.staff += 1;
  } else if (word == "please") {
    weigh_please(rest, voice);
  } else if (word == "been" || word == "is" || word == "are") {
    weigh_done(rest, voice);
  } else if (word == "staff") {
    weigh_staff(rest, voice);
  } else {
    return false;
  }
  return true;
}

}  // namespace

bool opens_with_request(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && !is_letter(text[at])) ++at;
  if (at > kBytesBeforeFirstWord) return false;
  const LowerWord word = word_from(text, at);
  if (!word.fits || at + 1 >= text.size() || text[at] != ' ' || !is_lower(text[at + 1]))
    return false;
  const std::string_view next = text.substr(at + 1);
  const bool points = word.view() == "please" || word.view() == "refer";
  const std::string_view pointed = word.view() == "refer" ? text.substr(at - 5) : next;
  if (points && begins_with_any(pointed, kPointsToAnswer)) return false;
  if (word.view() == "please" && begins_with_any(next, kPointsSomewhere)) return false;
  // "Use of proceeds", "Review and audit" are titles.
  if (next.starts_with("of ") || next.starts_with("and ") || next.starts_with("or ")) return false;
  return std::binary_search(std::begin(kRequests), std::end(kRequests), word.view());
}

Voice voice_of(std::string_view text) {
  text = text.substr(0, kBytesJudged);
  Voice voice;
  if (opens_with_request(text)) {
    voice.staff += 2;
    voice.asks = true;
  } else if (begins_with_any(text, kCompanyOpenings)) {
    voice.company += 3;
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t behind = quote_end(text, at);
    // A restated comment may be one quotation from end to end.
    if (behind > at && !(at == 0 && behind + 2 >= text.size())) {
      at = behind;
      continue;
    }
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    const LowerWord word = word_from(text, at);
    if (!word.fits) continue;
    if (weigh_by_context(word.view(), text.substr(at), voice)) continue;
    if (const Tell* tell = find_tell(word.view())) {
      voice.staff += tell->staff;
      voice.company += tell->company;
      voice.asks = voice.asks || tell->asks;
    }
  }
  return voice;
}

}  // namespace precedent::corpus
