#include "corpus/wording/staff_titles.hh"

#include <algorithm>
#include <array>

#include "corpus/ascii.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

// What a title may have before its last word.
constexpr std::array kModifiers = std::to_array<std::string_view>(
    {"accountant", "accounting",  "acting",      "advisory",   "assistant", "associate",
     "asst",       "assoc",       "attorney",    "branch",     "chief",     "compliance",
     "deputy",     "engineering", "examination", "financial",  "forensic",  "gas",
     "lead",       "legal",       "mine",        "mining",     "oil",       "office",
     "petroleum",  "reserves",    "reviewing",   "senior",     "special",   "sr",
     "staff",      "structured",  "student",     "supervisory"});

// What a title ends with.
constexpr std::array kHeads = std::to_array<std::string_view>(
    {"accountant", "adviser", "advisor", "analyst", "attorney", "chief", "clerk", "counsel",
     "director", "economist", "engineer", "examiner", "geologist", "intern", "paralegal",
     "reviewer", "specialist"});

// Titles that companies and law firms have as well.
constexpr std::array kShared = std::to_array<std::string_view>({
    "accountant",
    "advisor",
    "adviser",
    "analyst",
    "associate",
    "associate counsel",
    "associate director",
    "attorney",
    "chief",
    "chief accountant",
    "chief counsel",
    "counsel",
    "deputy chief accountant",
    "deputy director",
    "director",
    "economist",
    "engineer",
    "financial analyst",
    "geologist",
    "lead counsel",
    "legal director",
    "mining engineer",
    "paralegal",
    "petroleum engineer",
    "senior accountant",
    "senior advisor",
    "senior attorney",
    "senior counsel",
    "senior director",
    "senior legal counsel",
    "senior financial analyst",
    "specialist",
});

constexpr std::size_t kMostWords = 6;

bool is_head(std::string_view word) {
  if (is_any(word, kHeads)) return true;
  return word.size() > 1 && to_lower(word.back()) == 's' &&
         is_any(word.substr(0, word.size() - 1), kHeads);
}

// End of the word of letters at text[at].
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_letter(text[at])) ++at;
  return at;
}

// Blanks, hyphens, dashes and slashes that join two words of a title; a full stop after "Sr".
std::size_t joint_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text[at] == ' ' || text[at] == '-' || text[at] == '/' || text[at] == '.') {
      ++at;
    } else if (text.substr(at, 2) == "\xE2\x80" && at + 2 < text.size() &&
               static_cast<unsigned char>(text[at + 2]) >= 0x90 &&
               static_cast<unsigned char>(text[at + 2]) <= 0x95) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

// A title that is the head of a longer one is none: "Chief" of "Chief Financial Officer",
// "Director" of "Director of Reporting".
bool goes_on(std::string_view text, std::size_t end) {
  if (end >= text.size() || text[end] != ' ') return false;
  const std::string_view rest = text.substr(end + 1);
  const std::size_t length = word_end(rest, 0);
  if (length == 0) return false;
  const std::string_view word = rest.substr(0, length);
  for (std::string_view tail :
       {"officer",        "financial",  "executive", "operating", "legal",      "of",
        "vice",           "president",  "secretary", "general",   "corporate",  "information",
        "administrative", "technology", "medical",   "risk",      "compliance", "investment",
        "marketing",      "scientific", "&"})
    if (equals_folded(word, tail)) return true;
  return false;
}

}  // namespace

bool is_title_word(std::string_view word) {
  while (!word.empty() && !is_letter(word.back())) word.remove_suffix(1);
  for (std::size_t at = 0; at < word.size();) {  // "Attorney-Advisor" is two
    const std::size_t end = word_end(word, at);
    if (end == at) return false;
    const std::string_view part = word.substr(at, end - at);
    if (!is_any(part, kModifiers) && !is_head(part)) return false;
    at = joint_end(word, end);
  }
  return !word.empty();
}

std::optional<StaffTitle> read_staff_title(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  std::size_t end = begin;
  for (std::size_t words = 0; words < kMostWords; ++words) {
    const std::size_t stop = word_end(text, at);
    if (stop == at) break;
    const std::string_view word = text.substr(at, stop - at);
    const bool head = is_head(word);
    if (!head && !is_any(word, kModifiers)) break;
    if (head && !goes_on(text, stop)) end = stop;
    at = joint_end(text, stop);
    if (at == stop) break;
  }
  if (end == begin) return std::nullopt;
  return StaffTitle{std::string(text.substr(begin, end - begin)), begin, end};
}

std::optional<std::string> title_line(std::string_view line) {
  line = trimmed(line);
  const auto title = read_staff_title(line, 0);
  if (!title) return std::nullopt;
  std::string_view rest = line.substr(title->end);
  while (!rest.empty() && (rest.front() == ',' || rest.front() == ' ' || rest.front() == ';'))
    rest.remove_prefix(1);
  if (rest.starts_with("-")) rest = trimmed(rest.substr(1));
  for (std::string_view dash : {"\xE2\x80\x93", "\xE2\x80\x94"})
    if (rest.starts_with(dash)) rest = trimmed(rest.substr(dash.size()));
  if (rest.empty()) return title->title;
  if (rest == "Legal" || rest == "Accounting") return std::string(line);  // "Branch Chief - Legal"
  for (std::string_view part : {"office", "division", "disclosure", "ad office", "legal office",
                                "securities and", "u.s. sec", "united states sec", "sec"})
    if (starts_with_folded(rest, part)) return title->title;
  return std::nullopt;
}

bool only_staff_have(std::string_view title) {
  return !is_any(title, kShared);
}

}  // namespace precedent::corpus
