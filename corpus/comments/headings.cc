#include "corpus/comments/headings.hh"

#include <algorithm>
#include <iterator>

#include "corpus/ascii.hh"
#include "corpus/wording/phrases.hh"
#include "corpus/wording/text_continuity.hh"

namespace precedent::corpus {
namespace {

constexpr std::uint32_t kShortHeading = 14;      // words
constexpr std::uint32_t kLongHeading = 60;       // words; risk factors make the longest headings
constexpr std::size_t kLongestHeading = 500;     // bytes
constexpr std::size_t kPageReferenceBytes = 40;  // from its end

// Words that open a sentence of a letter, not a heading.
constexpr std::string_view kSentenceOpeners[] = {
    "please",   "we ",      "you ",     "your ",     "tell us",     "if ",         "refer to",
    "in your",  "provide ", "explain",  "revise",    "clarify",     "expand ",     "in this",
    "it ",      "as ",      "this ",    "these ",    "the company", "such ",       "with respect",
    "in light", "in addi",  "in resp",  "for examp", "also",        "accordingly", "when ",
    "where ",   "since ",   "given ",   "our ",      "pursuant",    "because",     "however",
    "further ", "furtherm", "based on", "i ",        "there "};

constexpr std::string_view kHeadingOpeners[] = {"form ",
                                                "note ",
                                                "item ",
                                                "exhibit",
                                                "general",
                                                "risk factors",
                                                "management",
                                                "liquidity",
                                                "amendment",
                                                "schedule",
                                                "notes to",
                                                "consolidated",
                                                "financial statement",
                                                "registration statement",
                                                "draft",
                                                "preliminary",
                                                "proxy",
                                                "prospectus",
                                                "cover",
                                                "summary",
                                                "business",
                                                "executive",
                                                "results of",
                                                "critical",
                                                "signature",
                                                "annex",
                                                "appendix",
                                                "part ",
                                                "definitive",
                                                "compensation",
                                                "director",
                                                "report of",
                                                "controls",
                                                "unaudited",
                                                "audited",
                                                "non-gaap",
                                                "revenue",
                                                "legal",
                                                "properties",
                                                "exhibits",
                                                "closing",
                                                "accounting",
                                                "comparison",
                                                "overview",
                                                "certain relationships",
                                                "security ownership"};

// Words that stay small in a title.
bool is_small_title_word(std::string_view word) {
  constexpr std::string_view kSmall[] = {
      "a",   "an", "and",  "as",  "at",   "by",    "for",   "from", "in",   "of",  "on",  "or",
      "the", "to", "with", "per", "page", "pages", "under", "vs",   "into", "our", "its", "not"};
  return std::find(std::begin(kSmall), std::end(kSmall), word) != std::end(kSmall);
}

// In percent of the words that are not small: those that begin with a capital or a figure.
int capitalised_percent(std::string_view text) {
  int words = 0;
  int capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && !is_letter(text[at]) && !is_digit(text[at])) ++at;
    const std::size_t begin = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    if (begin == at) break;
    std::string_view word = text.substr(begin, at - begin);
    while (!word.empty() && !is_letter(word.back()) && !is_digit(word.back()))
      word.remove_suffix(1);
    if (is_small_title_word(word)) continue;
    ++words;
    if (!is_lower(text[begin])) ++capitals;
  }
  return words == 0 ? 0 : capitals * 100 / words;
}

// Without closing quotes and brackets.
std::string_view without_closing_quote(std::string_view text) {
  while (text.ends_with('"') || text.ends_with(')')) text.remove_suffix(1);
  if (text.ends_with("”")) text.remove_suffix(3);
  return text;
}

// "Jane Poe  Vice President  $ 90,000", "Gross margin 12.5%": a row of a table that only blanks
// lay out.
bool ends_with_amount(std::string_view text) {
  if (text.ends_with('%')) return true;
  const std::string_view last = text.substr(text.rfind(' ') + 1);
  if (last.empty() || !is_digit(last.back())) return false;
  if (last.find('$') != std::string_view::npos || text.ends_with("$ " + std::string(last)))
    return true;
  constexpr std::size_t kThousands = 4;  // ",000"
  return last.size() > kThousands && last[last.size() - kThousands] == ',';
}

int weight_of_ending(const Piece& piece, bool page) {
  const std::string_view text = without_closing_quote(piece.text);
  // "Liquidity, page 55." is a heading, "We now say so on page 3." is none.
  if (page && (!text.ends_with('.') || find_folded(text, ", page") != std::string_view::npos))
    return 5;
  if (!page && ends_with_amount(text)) return -8;
  if (text.ends_with("...") || text.ends_with("…")) return 1;
  // Prospectuses have headings that ask: "What am I being asked to vote on?"
  if (text.ends_with('?') && (piece.emphasis & kUnderline)) return 0;
  if (text.ends_with('.') || text.ends_with('?') || text.ends_with('!')) {
    // "General.", "Vista Corp." are as short as headings; sentences are longer.
    return piece.words <= 3 ? -3 : -4;
  }
  if (text.ends_with(';') || text.ends_with(',')) return -5;
  if (text.ends_with(':')) return piece.words <= 6 ? 0 : -3;
  return 1;
}

int weight_of_length(std::uint32_t words) {
  if (words == 0 || words > kLongHeading) return -12;
  if (words <= kShortHeading) return 2;
  return words <= 28 ? 1 : -1;
}

// "b.", "(c)", as against a bullet.
bool begins_with_letter_mark(std::string_view text) {
  return !text.empty() && (is_letter(text[0]) || text[0] == '(');
}

}  // namespace

bool ends_with_page_reference(std::string_view text) {
  const std::size_t from =
      text.size() > kPageReferenceBytes ? text.size() - kPageReferenceBytes : 0;
  std::size_t at = std::string_view::npos;
  for (std::size_t i = find_folded(text, "page", from); i != std::string_view::npos;
       i = find_folded(text, "page", i + 4)) {
    at = i;
  }
  if (at == std::string_view::npos || (at > 0 && is_letter(text[at - 1]))) return false;
  at += 4;
  if (at < text.size() && to_lower(text[at]) == 's') ++at;
  // What is left must be page numbers: digits, one or two letters before them, dashes, "and", "to".
  int digits = 0;
  std::size_t letters = 0;
  for (; at < text.size(); ++at) {
    if (is_digit(text[at])) ++digits;
    letters = is_letter(text[at]) ? letters + 1 : 0;
    if (letters > 4) return false;
  }
  // "page i", "page iv" count too.
  return digits > 0 || (text.size() > 2 && is_lower(text.back()) && letters <= 4 && letters > 0);
}

int heading_likeness(const Piece& piece) {
  if (piece.list_item && piece.list_mark_alone) return -12;
  if (piece.label && piece.label->speaker == Speaker::kCompany) return -12;
  std::string_view body = piece.number ? piece.body() : piece.text;
  if (piece.list_item) body.remove_prefix(std::min(list_mark_length(body), body.size()));
  if (body.empty() || body.size() > kLongestHeading) return -12;
  const bool page = ends_with_page_reference(body);
  int weight = weight_of_ending(piece, page) + weight_of_length(piece.words);
  if (piece.emphasis & kUnderline) weight += 3;
  if (piece.emphasis & kBold) weight += 2;
  if (piece.emphasis & kItalic) weight += 1;
  if (is_lower(body[0]) || body[0] == '&') weight -= 4;
  const int capitals = capitalised_percent(body);
  weight += capitals >= 80 ? 2 : capitals < 40 ? -2 : 0;
  if (begins_with_any(body, kHeadingOpeners)) weight += 2;
  // "Our Company" is a title, whatever it begins with.
  const bool titled = page || (capitals >= 80 && !ends_sentence(body));
  if (begins_with_any(body, kSentenceOpeners) || opens_with_request(body)) weight -= titled ? 1 : 3;
  // A lettered heading ("b. Revenue Recognition, page F-7") shows by its capitals; a bullet never.
  if (piece.list_item) weight -= begins_with_letter_mark(piece.text) ? 1 : 6;
  const auto& cell = piece.source->cell;
  if (cell && cell->column > 2) weight -= 3;
  return weight;
}

namespace {

constexpr std::size_t kRunInBytes = 160;
constexpr std::uint32_t kRunInWords = 20;

// The end of the sentence that begins a text, behind its full stop; 0 where it is too long.
std::size_t first_sentence(std::string_view text) {
  for (std::size_t at = 1; at + 1 < text.size() && at < kRunInBytes; ++at) {
    if (text[at] != '.' && text[at] != ':') continue;
    if (is_space(text[at + 1]) && at + 2 < text.size() && !is_lower(text[at + 2])) return at + 1;
  }
  return 0;
}

// The end of the first run of the body that is printed unlike what follows; 0 where there is none.
std::size_t end_of_own_emphasis(const Piece& piece) {
  const std::uint32_t begin = piece.begin + piece.lead;
  const auto& runs = piece.source->runs;
  auto run = std::upper_bound(runs.begin(), runs.end(), begin,
                              [](std::uint32_t at, const Run& r) { return at < r.end; });
  if (run == runs.end() || run->begin > begin + 1) return 0;
  const std::uint8_t own = static_cast<std::uint8_t>(run->emphasis & ~piece.emphasis);
  std::uint32_t end = run->end;
  for (++run;
       run != runs.end() && end < piece.end && (run->emphasis & own) && run->begin <= end + 1;
       ++run) {
    end = run->end;
  }
  return own == kRoman || end >= piece.end ? 0 : end - begin;
}

}  // namespace

std::size_t run_in_heading(const Piece& piece) {
  const std::string_view body = piece.body();
  std::size_t end = end_of_own_emphasis(piece);
  const bool printed_apart = end > 0;
  if (!printed_apart) end = first_sentence(body);
  if (end == 0 || end > kRunInBytes) return 0;
  while (end < body.size() && (body[end] == '.' || body[end] == ':' || is_space(body[end]))) ++end;
  std::string_view heading = trimmed(body.substr(0, end));
  if (heading.empty() || end >= body.size() || is_lower(body[end])) return 0;
  const bool closed = heading.ends_with('.') || heading.ends_with(':');
  while (heading.ends_with('.') || heading.ends_with(':')) heading.remove_suffix(1);
  const bool page = ends_with_page_reference(heading);
  if (begins_with_any(heading, kSentenceOpeners) || opens_with_request(heading)) return 0;
  if (!closed && !page) return 0;
  if (!page && !printed_apart) return 0;
  const auto blanks = static_cast<std::uint32_t>(std::count(heading.begin(), heading.end(), ' '));
  return blanks < kRunInWords && capitalised_percent(heading) >= 50 ? end : 0;
}

}  // namespace precedent::corpus
