#include "corpus/wording/letter_wording.hh"

#include <array>

#include "corpus/ascii.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

// Bytes of a marker: one of `words`, then a colon (or what stands for one) and blanks.
std::size_t marker_length(std::string_view text, Phrases words, bool colon_needed) {
  const std::size_t start = decoration_length(text);
  for (std::string_view word : words) {
    if (!starts_with_folded(text.substr(start), word)) continue;
    std::size_t at = start + word.size();
    const std::size_t word_end = at;
    while (at < text.size() && (text[at] == ' ' || text[at] == '*')) ++at;
    bool colon = false;
    while (at < text.size() && (text[at] == ':' || text[at] == ';' || text[at] == '-' ||
                                (text[at] == '.' && at == word_end))) {
      colon = true;
      ++at;
    }
    if (!colon && colon_needed && at < text.size()) continue;
    if (!colon && at == word_end && at < text.size()) continue;  // a longer word
    while (at < text.size() && (is_space(text[at]) || text[at] == '*' || text[at] == '|')) ++at;
    return at;
  }
  return 0;
}

}  // namespace

std::size_t decoration_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() &&
         (text[at] == '*' || text[at] == '#' || text[at] == '|' || text[at] == '>' ||
          text[at] == '_' || text[at] == '"' || is_space(text[at])))
    ++at;
  return at;
}

std::string_view undecorated(std::string_view text) {
  text.remove_prefix(decoration_length(text));
  while (!text.empty() && (text.back() == '*' || text.back() == '|' || is_space(text.back())))
    text.remove_suffix(1);
  return text;
}

std::size_t re_marker_length(std::string_view text) {
  static constexpr auto kBare =
      std::to_array<std::string_view>({"re", "in re", "in the matter of"});
  static constexpr auto kWithColon =
      std::to_array<std::string_view>({"subject", "regarding", "reference", "ref", "regards"});
  if (const std::size_t length = marker_length(text, kWithColon, true)) return length;
  const std::size_t length = marker_length(text, kBare, false);
  // "Re Acme Corp." is a marker, "re-file" is none.
  if (length > 0 && length < text.size() && is_lower(text[length]) &&
      text.substr(0, length).find(':') == std::string_view::npos)
    return 0;
  return length;
}

std::size_t copied_marker_length(std::string_view text) {
  static constexpr auto kBare = std::to_array<std::string_view>({"cc", "c.c.", "c:", "bcc", "ccs"});
  static constexpr auto kWithColon = std::to_array<std::string_view>(
      {"copies to", "copy to", "with copies to", "with a copy to", "with copy to", "copies", "copy",
       "c", "cc (by email)", "cc (via email)", "cc (via e-mail)", "cc via email"});
  if (const std::size_t length = marker_length(text, kWithColon, true)) return length;
  return marker_length(text, kBare, false);
}

std::size_t attention_marker_length(std::string_view text) {
  static constexpr auto kWords =
      std::to_array<std::string_view>({"attention", "attn", "att", "for the attention of"});
  const std::size_t length = marker_length(text, kWords, true);
  if (length > 0) return length;
  const std::size_t start = decoration_length(text);
  for (std::string_view word : {"attention ", "attn "})
    if (starts_with_folded(text.substr(start), word)) return start + word.size();
  return 0;
}

bool is_enclosure(std::string_view text) {
  static constexpr auto kPhrases = std::to_array<std::string_view>(
      {"enclosures", "enclosure", "enclosed", "encls", "encl", "enc", "attachments", "attachment"});
  text = undecorated(text);
  return text.size() <= 120 && !opening_phrase(text, kPhrases).empty();
}

bool is_delivery(std::string_view text) {
  static constexpr auto kPhrases = std::to_array<std::string_view>({
      "via",
      "by edgar",
      "by facsimile",
      "by e-mail",
      "by email",
      "by electronic",
      "by hand",
      "by fax",
      "by courier",
      "by overnight",
      "by federal express",
      "by fedex",
      "by telecopy",
      "by telefax",
      "by u.s. mail",
      "by mail",
      "by messenger",
      "filed via",
      "filed by edgar",
      "filed electronically",
      "filed on edgar",
      "submitted via",
      "transmitted via",
      "facsimile",
      "edgar",
      "foia",
      "private and confidential",
      "strictly confidential",
      "u.s. mail",
      "overnight",
      "certified mail",
      "federal express",
      "delivered via",
      "sent via",
      "electronic mail",
  });
  static constexpr auto kBefore =
      std::to_array<std::string_view>({"confidential", "correspondence"});
  static constexpr auto kBehind =
      std::to_array<std::string_view>({"via ", "edgar", "treatment", "by ", "pursuant"});
  text = undecorated(text);
  while (!text.empty() && (text.front() == '(' || text.front() == '[')) text.remove_prefix(1);
  if (text.size() > 200 || is_prose(text)) return false;
  if (!opening_phrase(text, kPhrases).empty()) return true;
  const std::string_view word = opening_phrase(text, kBefore);
  if (word.empty()) return false;
  return text.size() <= word.size() + 3 || contains_any(text.substr(word.size()), kBehind);
}

bool is_commission_anchor(std::string_view text) {
  static constexpr auto kPhrases = std::to_array<std::string_view>({
      "securities and exchange commission",
      "securities & exchange commission",
      "u.s. securities",
      "u.s securities",
      "u. s. securities",
      "us securities",
      "united states securities",
      "the securities and exchange commission",
      "the united states securities",
      "division of corporation",
      "division of corporate",
      "division of investment",
      "office of mergers",
      "100 f street",
      "100 \"f\" street",
      "100 f st.",
      "100 f st",
      "100 f. street",
      "100 f. st",
      "450 fifth street",
      "450 fifth st.",
      "450 5th street",
      "judiciary plaza",
      "washington, d.c",
      "washington, dc",
      "washington d.c",
      "washington dc",
      "sec headquarters",
  });
  return !opening_phrase(undecorated(text), kPhrases).empty();
}

bool names_commission(std::string_view text) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"securities and exchange commission", "securities & exchange commission",
       "securities exchange commission", "securities and exchange comission"});
  return contains_any(text, kNames);
}

bool names_commission_street(std::string_view text) {
  static constexpr auto kStreets =
      std::to_array<std::string_view>({"100 F St", "100 F. St", "100 \"F\" St", "100 “F” St",
                                       "450 Fifth St", "450 5th St", "One Station Place"});
  return contains_any(text, kStreets);
}

bool is_commission_line(std::string_view text) {
  static constexpr auto kPhrases = std::to_array<std::string_view>(
      {"office of", "the office of", "mail stop", "mailstop", "m/s", "mail code", "cf office",
       "ad office", "legal office", "disclosure review", "stop ", "station place",
       "one station place", "division", "united states", "sec ", "u.s. sec",
       "assistant director office", "room "});
  text = undecorated(text);
  return is_commission_anchor(text) || !opening_phrase(text, kPhrases).empty();
}

bool is_prose(std::string_view text) {
  if (text.size() < 60) return false;
  std::size_t words = 0;
  std::size_t small_words = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_letter(text[i]) || (i > 0 && text[i - 1] != ' ' && text[i - 1] != '(')) continue;
    ++words;
    small_words += is_lower(text[i]);
  }
  return words >= 10 && small_words * 2 >= words;
}

bool is_omission_legend(std::string_view text) {
  static constexpr auto kPhrases = std::to_array<std::string_view>(
      {"confidential treatment", "have been omitted", "has been omitted", "rule 83", "200.83",
       "redacted", "omitted portions", "bracketed asterisks", "freedom of information"});
  return text.size() < 1500 && contains_any(text, kPhrases);
}

std::optional<Phone> find_phone(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '-' ||
                                           text[at - 1] == '.' || text[at - 1] == '$')))
      continue;
    std::string digits;
    std::size_t end = at;
    std::size_t gap = 0;
    for (; end < text.size() && digits.size() < 10; ++end) {
      const char c = text[end];
      if (is_digit(c)) {
        digits += c;
        gap = 0;
      } else if (c == ' ' || c == '-' || c == '.' || c == ')' || c == '/') {
        if (++gap > 3 || (digits.size() != 3 && digits.size() != 6)) break;
      } else if (static_cast<unsigned char>(c) == 0xE2 && end + 2 < text.size() &&
                 static_cast<unsigned char>(text[end + 1]) == 0x80) {
        if (++gap > 3 || (digits.size() != 3 && digits.size() != 6)) break;
        end += 2;  // a dash of three bytes
      } else {
        break;
      }
    }
    const bool whole = digits.size() == 10 && (end >= text.size() || !is_digit(text[end]));
    if (!whole || digits[0] < '2' || end - at < 11) {
      while (at + 1 < text.size() && is_digit(text[at + 1])) ++at;
      continue;
    }
    const std::size_t begin = at > 0 && text[at - 1] == '(' ? at - 1 : at;
    return Phone{digits.substr(0, 3) + '-' + digits.substr(3, 3) + '-' + digits.substr(6), begin,
                 end};
  }
  return std::nullopt;
}

}  // namespace precedent::corpus
