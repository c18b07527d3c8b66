#include "schemas/topics/asking.hh"

#include <algorithm>
#include <array>

#include "schemas/ascii.hh"

namespace precedent::schemas {
namespace {

// A quotation is of somebody else's words from here on; shorter ones are names of things.
constexpr std::size_t kQuotationBytes = 30;

constexpr std::array<std::string_view, 10> kRequests = {
    "please",     "tell us",         "advise us",  "help us", "show us",
    "provide us", "represent to us", "you should", "reissue", "let us know"};

// First words of a sentence that asks without "please".
constexpr std::array<std::string_view, 42> kImperatives = {
    "add",       "address",  "advise",      "amend",      "avoid",      "clarify",   "confirm",
    "consider",  "describe", "demonstrate", "disclose",   "discuss",    "elaborate", "eliminate",
    "ensure",    "expand",   "explain",     "file",       "highlight",  "identify",  "include",
    "indicate",  "make",     "name",        "present",    "provide",    "quantify",  "reconcile",
    "remove",    "reorder",  "revise",      "separately", "show",       "specify",   "state",
    "summarize", "support",  "tell",        "update",     "supplement", "balance",   "note that"};

// What may stand before such a word.
constexpr std::array<std::string_view, 22> kLeads = {"also",
                                                     "additionally",
                                                     "further",
                                                     "in addition",
                                                     "in this regard",
                                                     "as applicable",
                                                     "if material",
                                                     "if applicable",
                                                     "alternatively",
                                                     "similarly",
                                                     "finally",
                                                     "otherwise",
                                                     "in future filings",
                                                     "within your response",
                                                     "in your response",
                                                     "as part of your response",
                                                     "in doing so",
                                                     "where applicable",
                                                     "as appropriate",
                                                     "if so",
                                                     "if not",
                                                     "in that regard"};

constexpr std::array<std::string_view, 12> kReferences = {
    "refer to",     "please refer to",     "see ",          "please see",    "reference ",
    "we refer you", "we also refer you",   "we remind you", "you may refer", "also refer to",
    "for guidance", "please also refer to"};

constexpr std::array<std::string_view, 7> kExamples = {
    "for example",         "as an example", "by way of example",      "we note, for example",
    "we note for example", "as examples",   "these are only examples"};

constexpr std::string_view kBullet = "\u2022";

bool is_word_character(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool begins_with(std::string_view text, std::string_view words) {
  return starts_with_folded(text, words) && (words.ends_with(' ') || text.size() == words.size() ||
                                             !is_word_character(text[words.size()]));
}

template <std::size_t N>
bool begins_with_any(std::string_view text, const std::array<std::string_view, N>& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return begins_with(text, start); });
}

bool has_request(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_letter(text[at]) || (at > 0 && is_word_character(text[at - 1]))) continue;
    if (begins_with_any(text.substr(at), kRequests)) return true;
  }
  return false;
}

// "a.", "(ii)", "-", "o": what numbers a point of a list.
std::string_view without_mark(std::string_view text) {
  constexpr std::size_t kLongestMark = 5;
  const std::size_t end = text.find(' ');
  if (end == text.npos || end > kLongestMark) return text;
  const std::string_view mark = text.substr(0, end);
  const bool is_mark = mark == "o" || mark == "-" || mark.ends_with(')') || mark.ends_with('.');
  return is_mark ? trimmed(text.substr(end)) : text;
}

std::string_view without_leads(std::string_view text) {
  for (bool shorter = true; shorter;) {
    shorter = false;
    for (const std::string_view lead : kLeads) {
      if (!begins_with(text, lead)) continue;
      text.remove_prefix(lead.size());
      while (!text.empty() && (text.front() == ',' || is_space(text.front())))
        text.remove_prefix(1);
      shorter = true;
    }
  }
  return text;
}

// "To the extent material, discuss ...", "Where you identify ..., revise ...": the request stands
// behind a comma.
bool asks_behind_comma(std::string_view text) {
  constexpr std::array<std::string_view, 6> kConditions = {"to the extent", "where ", "if ",
                                                           "when ",         "for ",   "in "};
  if (!begins_with_any(text, kConditions)) return false;
  for (std::size_t comma = text.find(','); comma != text.npos; comma = text.find(',', comma + 1))
    if (begins_with_any(without_leads(trimmed(text.substr(comma + 1))), kImperatives)) return true;
  return false;
}

Purpose purpose_of(std::string_view sentence, bool in_asked_list) {
  const std::string_view text = without_mark(sentence);
  if (begins_with_any(text, kReferences)) return Purpose::kRefers;
  const std::string_view bare = without_leads(text);
  if (has_request(text) || begins_with_any(bare, kImperatives) || asks_behind_comma(bare) ||
      text.ends_with('?'))
    return Purpose::kAsks;
  if (begins_with_any(text, kExamples)) return Purpose::kExample;
  return in_asked_list ? Purpose::kAsks : Purpose::kTells;
}

bool is_opening_quote(std::string_view text, std::size_t at) {
  return text[at] == '"' || text.substr(at).starts_with("\u201c");
}

// Bytes of the quotation mark at `at`, 0 where none is.
std::size_t quote_bytes(std::string_view text, std::size_t at) {
  if (text[at] == '"') return 1;
  const std::string_view rest = text.substr(at);
  return rest.starts_with("\u201c") || rest.starts_with("\u201d") ? 3 : 0;
}

// Parts what a sentence says from what it quotes.
class Quotations {
 public:
  Sentence part(std::string_view sentence, Purpose purpose) {
    said_.clear();
    quoted_.clear();
    for (std::size_t at = 0; at < sentence.size();) {
      const std::size_t opening = quote_bytes(sentence, at);
      const std::size_t end = opening == 0 ? sentence.npos : closing(sentence, at + opening);
      if (end != sentence.npos && end - at - opening >= kQuotationBytes) {
        quoted_.append(sentence.substr(at + opening, end - at - opening)) += ' ';
        said_ += " ; ";
        at = end + quote_bytes(sentence, end);
      } else {
        said_ += sentence[at++];
      }
    }
    return {purpose, said_, quoted_};
  }

 private:
  static std::size_t closing(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at)
      if (quote_bytes(text, at) > 0) return at;
    return text.npos;
  }

  std::string said_;
  std::string quoted_;
};

// Where the sentence that begins at `from` ends: behind a full stop or its like before a capital,
// at a bullet, at the end of a paragraph.
std::size_t sentence_end(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text.substr(at).starts_with(kBullet)) return at;
    if (text[at] == '\n' && at > from) return at;
    const bool stop =
        text[at] == '.' || text[at] == '?' || text[at] == '!' || text[at] == ';' || text[at] == ':';
    if (!stop) continue;
    std::size_t next = at + 1;
    if (next < text.size()) next += quote_bytes(text, next);
    const std::size_t blank = next;
    while (next < text.size() && is_space(text[next])) ++next;
    if (next >= text.size()) return next;
    if (next > blank && (is_upper(text[next]) || text[next] == '(' ||
                         is_opening_quote(text, next) || text.substr(next).starts_with(kBullet)))
      return next;
  }
  return text.size();
}

}  // namespace

void for_each_sentence(std::string_view comment, const std::function<void(const Sentence&)>& take) {
  Quotations quotations;
  const bool has_bullets = comment.find(kBullet) != comment.npos;
  bool in_asked_list = false;
  for (std::size_t begin = 0; begin < comment.size();) {
    if (comment.substr(begin).starts_with(kBullet)) begin += kBullet.size();
    const std::size_t end = std::max(sentence_end(comment, begin), begin + 1);
    const std::string_view sentence =
        trimmed(comment.substr(begin, std::min(end, comment.size()) - begin));
    begin = end;
    if (sentence.empty()) continue;
    const Purpose purpose = purpose_of(sentence, in_asked_list);
    take(quotations.part(sentence, purpose));
    if (sentence.ends_with(':')) {
      in_asked_list = purpose == Purpose::kAsks;
    } else if (!has_bullets) {
      in_asked_list = false;
    }
  }
}

}  // namespace precedent::schemas
