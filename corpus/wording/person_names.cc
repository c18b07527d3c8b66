#include "corpus/wording/person_names.hh"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "corpus/ascii.hh"
#include "corpus/text_encoding.hh"
#include "corpus/wording/legal_forms.hh"
#include "corpus/wording/phrases.hh"
#include "corpus/wording/staff_titles.hh"

namespace precedent::corpus {
namespace {

// Words that are part of no person's name. Sorted.
constexpr std::array kNoName = std::to_array<std::string_view>({
    "acquisition",  "act",          "agreement",   "amended",      "amendment",  "and",
    "annual",       "apparel",      "article",     "associates",   "attached",   "attachment",
    "attention",    "attn",         "audit",       "avenue",       "bancorp",    "bank",
    "beverages",    "blvd",         "board",       "boulevard",    "box",        "building",
    "capital",      "cc",           "center",      "centre",       "ceo",        "certain",
    "cfo",          "chairman",     "cik",         "city",         "co",         "comment",
    "comments",     "commission",   "committee",   "commodities",  "company",    "comptroller",
    "confidential", "construction", "consumer",    "controller",   "coo",        "copies",
    "copy",         "corp",         "corporate",   "corporation",  "courier",    "cover",
    "date",         "dated",        "dear",        "december",     "delivery",   "department",
    "disclosure",   "district",     "division",    "document",     "draft",      "drive",
    "edgar",        "electronic",   "electronics", "email",        "enclosed",   "enclosure",
    "energy",       "enterprises",  "esq",         "esquire",      "estate",     "evp",
    "exchange",     "executive",    "exhibit",     "express",      "facsimile",  "fax",
    "february",     "federal",      "file",        "filed",        "filing",     "finance",
    "financial",    "floor",        "form",        "friday",       "from",       "fund",
    "funds",        "gas",          "general",     "gentlemen",    "global",     "group",
    "healthcare",   "holding",      "holdings",    "however",      "if",         "inc",
    "incorporated", "industrial",   "industries",  "information",  "insurance",  "investment",
    "investments",  "investors",    "january",     "judiciary",    "july",       "ladies",
    "leisure",      "letter",       "letterhead",  "limited",      "llc",        "llp",
    "lp",           "ltd",          "machinery",   "mail",         "management", "manager",
    "managing",     "march",        "markets",     "media",        "members",    "merger",
    "mergers",      "messrs",       "minerals",    "monday",       "mses",       "no",
    "november",     "nw",           "october",     "of",           "offering",   "office",
    "officer",      "offices",      "oil",         "our",          "overnight",  "partner",
    "partners",     "partnership",  "pc",          "phone",        "plaza",      "plc",
    "please",       "president",    "products",    "professional", "program",    "prospectus",
    "proxy",        "quarter",      "re",          "real",         "regarding",  "registration",
    "regulation",   "report",       "request",     "resources",    "response",   "responses",
    "review",       "road",         "room",        "rule",         "sales",      "saturday",
    "schedule",     "sec",          "secretary",   "section",      "securities", "september",
    "services",     "should",       "signature",   "sincerely",    "solutions",  "statement",
    "states",       "stop",         "street",      "subject",      "submitted",  "suite",
    "sunday",       "svp",          "systems",     "technologies", "technology", "tel",
    "telephone",    "thank",        "the",         "therapeutics", "this",       "thursday",
    "tower",        "trading",      "treasurer",   "truly",        "trust",      "tuesday",
    "united",       "usa",          "very",        "via",          "vice",       "vp",
    "we",           "wednesday",    "with",        "you",          "your",       "yours",
});
// Likewise, the long ones. Sorted.
constexpr std::array kNoLongName = std::to_array<std::string_view>({
    "communications",
    "correspondence",
    "international",
    "manufacturing",
    "pharmaceuticals",
    "telecommunications",
    "transportation",
});

// Words that may be a surname, but begin no name; places that do so too ("San Francisco").
constexpr std::array kNoFirstName = std::to_array<std::string_view>({
    "a",     "accordingly", "all",     "an",        "as",    "august",  "beijing", "best",
    "by",    "cordially",   "each",    "east",      "for",   "hong",    "i",       "in",
    "item",  "las",         "life",    "los",       "may",   "natural", "new",     "north",
    "note",  "on",          "order",   "our",       "page",  "palo",    "regards", "risk",
    "san",   "shanghai",    "silicon", "singapore", "south", "then",    "to",      "tokyo",
    "trade", "west",        "when",    "where",     "while", "white",
});

constexpr std::array kParticles = std::to_array<std::string_view>({
    "al",
    "bin",
    "da",
    "de",
    "del",
    "den",
    "der",
    "di",
    "do",
    "dos",
    "du",
    "el",
    "la",
    "le",
    "ter",
    "van",
    "von",
});

constexpr std::array kCourtesies = std::to_array<std::string_view>(
    {"Mr.", "Ms.", "Mrs.", "Dr.", "Mr", "Ms", "Mrs", "Dr", "Messrs.", "Mses.", "Mss.", "Messrs",
     "Mses", "Mss", "Miss", "Prof."});

constexpr std::array kGenerations =
    std::to_array<std::string_view>({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"});

constexpr std::array kCredentials =
    std::to_array<std::string_view>({"Esq.", "Esq", "Esquire", "CPA", "C.P.A.", "P.E.", "Ph.D.",
                                     "PhD", "J.D.", "CFA", "M.D.", "P.G."});

constexpr std::size_t kMostTokens = 5;

bool is_name_letter(char32_t c) {
  if (c < 0x80) return is_letter(static_cast<char>(c));
  return c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7;
}

bool is_capital(char32_t c) {
  if (c < 0x80) return is_upper(static_cast<char>(c));
  return (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x100 && c < 0x180 && c % 2 == 0);
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == '`' || c == 0x2019 || c == 0x2018;
}
bool is_hyphen(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2011;
}

// The character at `at`, 0 beyond the end; `at` is moved past it.
char32_t step(std::string_view text, std::size_t& at) {
  return at < text.size() ? next_character(text, at) : 0;
}
char32_t peek(std::string_view text, std::size_t at) {
  return step(text, at);
}

std::string folded(std::string_view word) {
  std::string out;
  for (char c : word)
    if (c != '.' && c != ',') out += to_lower(c);
  return out;
}

struct Token {
  std::string text;
  std::size_t end = 0;
  std::size_t letters = 0;
  bool initials = false;    // "A.", "A.N.", "A"
  bool possessive = false;  // "Buffett's"
};

// One word of a name at text[at]: it begins with a capital.
std::optional<Token> read_token(std::string_view text, std::size_t at) {
  if (!is_capital(peek(text, at))) return std::nullopt;
  Token token;
  std::size_t dots = 0;
  const std::size_t begin = at;
  while (at < text.size()) {
    std::size_t after = at;
    const char32_t c = step(text, after);
    const char32_t next = peek(text, after);
    if (is_name_letter(c)) {
      ++token.letters;
    } else if (is_apostrophe(c) && next == 's' && !is_name_letter(peek(text, after + 1))) {
      token.possessive = true;
      break;
    } else if (is_apostrophe(c) && token.letters == 1 && next == ' ' &&
               is_capital(peek(text, after + 1))) {  // "O' Brien"
      append_utf8(token.text, c);
      at = after + 1;
      continue;
    } else if (c == '.' && (token.letters == dots + 1 || token.letters == 2)) {
      ++dots;
      if (token.letters == 2 && dots == 1) {  // "St."
        at = after;
        token.text += '.';
        break;
      }
    } else if (!((is_apostrophe(c) || is_hyphen(c)) && is_name_letter(next))) {
      break;
    }
    append_utf8(token.text, c);
    at = after;
  }
  token.end = at;
  token.initials = token.letters == 1 || (dots > 0 && dots == token.letters);
  if (at == begin) return std::nullopt;
  return token;
}

bool is_no_name(std::string_view word) {
  return std::binary_search(kNoName.begin(), kNoName.end(), word) ||
         std::binary_search(kNoLongName.begin(), kNoLongName.end(), word);
}

// Particles in lower case ("de", "van der") with the blanks after them, at text[at].
std::size_t particles_length(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (true) {
    std::size_t end = at;
    while (end < text.size() && is_lower(text[end])) ++end;
    if (end == at || end >= text.size() || text[end] != ' ') break;
    if (!is_any(text.substr(at, end - at), kParticles)) break;
    at = end + 1;
  }
  return at - begin;
}

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || !(is_letter(text[at]) || is_digit(text[at]));
}

// Bytes of ", Jr." or ", Esq." at text[at] with what parts it from the name; 0 where there is none.
template <std::size_t N>
std::size_t suffix_length(std::string_view text, std::size_t at,
                          const std::array<std::string_view, N>& suffixes) {
  std::size_t word = at;
  while (word < text.size() && (text[word] == ',' || text[word] == ' ')) ++word;
  if (word == at) return 0;
  for (std::string_view suffix : suffixes) {
    if (!starts_with_folded(text.substr(word), suffix)) continue;
    if (ends_word(text, word + suffix.size())) return word + suffix.size() - at;
  }
  return 0;
}

// Bytes of a nickname in brackets or quotes at text[at], with the blank behind it: "(Ron) ".
std::size_t nickname_length(std::string_view text, std::size_t at) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"},
                                    {"\"", "\""},
                                    {"\xE2\x80\x9C", "\xE2\x80\x9D"}}) {
    if (!text.substr(at).starts_with(open)) continue;
    const auto token = read_token(text, at + open.size());
    if (!token || !text.substr(token->end).starts_with(close)) return 0;
    const std::size_t end = token->end + close.size();
    if (end + 1 >= text.size() || text[end] != ' ' || !is_capital(peek(text, end + 1))) return 0;
    return end + 1 - at;
  }
  return 0;
}

// True where a firm's name goes on: "Bellwether Partners, LLC".
bool goes_on_as_firm(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ',' || text[at] == ' ')) ++at;
  std::size_t end = at;
  while (end < text.size() && (is_letter(text[end]) || text[end] == '.')) ++end;
  while (end > at && text[end - 1] == '.') --end;
  return is_legal_form_at_end(text.substr(at, end - at)) || practice_form_length(text, at) > 0;
}

}  // namespace

std::size_t courtesy_length(std::string_view text, std::size_t at) {
  for (std::string_view courtesy : kCourtesies) {
    const std::size_t end = at + courtesy.size();
    if (text.substr(at, courtesy.size()) != courtesy) continue;
    if (end < text.size() && text[end] == ' ') return courtesy.size() + 1;
    if (courtesy.back() == '.' && end < text.size() && is_upper(text[end])) return courtesy.size();
  }
  return 0;
}

std::optional<PersonName> read_person_name(std::string_view text, std::size_t begin) {
  PersonName person;
  person.begin = begin;
  std::size_t at = begin + courtesy_length(text, begin);
  std::size_t tokens = 0;
  std::size_t last_letters = 0;
  bool last_is_initials = false;
  std::size_t end = at;
  while (at < text.size() && tokens <= kMostTokens) {
    if (tokens > 0) at += nickname_length(text, at);
    const std::size_t particles = tokens > 0 ? particles_length(text, at) : 0;
    const auto token = read_token(text, at + particles);
    if (!token || token->possessive) break;
    const std::string word = folded(token->text);
    if (!token->initials) {
      const bool surname = tokens > 0 && token->text == "Edgar";  // not the system
      if (is_no_name(word) && !surname) break;
      if (is_title_word(token->text)) break;
      if (tokens == 0 && is_any(word, kNoFirstName)) break;
    }
    if (tokens > 0 && is_any(token->text, kGenerations)) break;
    if (!person.name.empty()) person.name += ' ';
    person.name.append(text.substr(at, particles));
    person.name += token->text;
    ++tokens;
    last_letters = token->letters;
    last_is_initials = token->initials;
    end = token->end;
    if (end >= text.size() || text[end] != ' ') break;
    at = end + 1;
  }
  if (tokens < 2 || tokens > kMostTokens || last_is_initials || last_letters < 2)
    return std::nullopt;
  if (goes_on_as_firm(text, end)) return std::nullopt;
  if (const std::size_t generation = suffix_length(text, end, kGenerations)) {
    person.name.append(text.substr(end, generation));
    end += generation;
  }
  while (const std::size_t credential = suffix_length(text, end, kCredentials)) end += credential;
  person.end = end;
  return person;
}

std::optional<std::string> whole_person_name(std::string_view text) {
  text = trimmed(text);
  const auto person = read_person_name(text, 0);
  if (!person) return std::nullopt;
  std::string_view rest = text.substr(person->end);
  while (!rest.empty() && (rest.front() == ',' || rest.front() == ' ' || rest.front() == '.'))
    rest.remove_prefix(1);
  if (!rest.empty()) return std::nullopt;
  return person->name;
}

namespace {

// First and last word of a name, folded, apostrophes and hyphens gone.
struct NameEnds {
  std::string first;
  std::string last;
  bool first_is_initials = false;
};

NameEnds ends_of(std::string_view name) {
  for (std::string_view generation : kGenerations) {
    const std::size_t length = suffix_length(
        name, name.size() - std::min(name.size(), generation.size() + 2), kGenerations);
    if (length == 0) continue;
    name = name.substr(0, name.size() - length);
    break;
  }
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (c == ' ') {
      if (!words.back().empty()) words.emplace_back();
    } else if (static_cast<unsigned char>(c) == 0xE2) {
      i += 2;  // an apostrophe or hyphen of three bytes
    } else if (is_letter(c) || static_cast<unsigned char>(c) >= 0xC3) {
      words.back() += to_lower(c);
    }
  }
  if (words.size() > 1 && words.back().empty()) words.pop_back();
  const std::string_view head = name.substr(0, name.find(' '));
  return {words.front(), words.back(), words.front().size() == 1 || head.find('.') != head.npos};
}

}  // namespace

bool same_person(std::string_view a, std::string_view b) {
  const NameEnds x = ends_of(a);
  const NameEnds y = ends_of(b);
  if (x.last != y.last) return false;
  if (x.first == y.first) return true;
  if (x.first_is_initials || y.first_is_initials)
    return !x.first.empty() && !y.first.empty() && x.first.front() == y.first.front();
  return false;
}

}  // namespace precedent::corpus
