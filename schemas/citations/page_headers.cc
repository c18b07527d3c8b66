#include <algorithm>
#include <array>
#include <optional>

#include "schemas/citations/tokens.hh"

namespace precedent::schemas {

namespace {

constexpr std::size_t kMostNameTokens = 14;
constexpr std::size_t kMostLineTokens = 9;
constexpr int kMostNameLines = 3;

bool is_month(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  return std::find(kMonths.begin(), kMonths.end(), word) != kMonths.end();
}

// Where the date begins that ends before `end`: "March 19, 2018".
std::optional<std::size_t> date_before(const TokenText& text, std::size_t end) {
  if (end < 3 || text.folded(end - 1).size() != 4) return std::nullopt;
  if (text[end - 1].kind != Token::Kind::kNumber) return std::nullopt;
  std::size_t at = end - 2;
  if (text[at].sign == ',' && at > 0) --at;
  if (at == 0 || text[at].kind != Token::Kind::kNumber) return std::nullopt;
  if (!is_month(text.folded(at - 1))) return std::nullopt;
  return at - 1;
}

// A word of a person's or a company's name; no word that begins a citation.
bool may_be_name(const TokenText& text, std::size_t at) {
  const Token& token = text[at];
  if (token.kind == Token::Kind::kNumber) return false;
  if (token.kind == Token::Kind::kSign) {
    return token.sign == '.' || token.sign == ',' || token.sign == '&' || token.sign == '\'' ||
           token.sign == '-';
  }
  if (token.trigger != Trigger::kNone && text.folded(at).size() > 1) return false;
  static constexpr std::array<std::string_view, 7> kSmall = {"plc", "of", "and", "the",
                                                             "de",  "v",  "s"};
  return token.capital || std::find(kSmall.begin(), kSmall.end(), text.folded(at)) != kSmall.end();
}

// The lines of names above a date that stands at the start of its own line.
std::size_t lines_of_names(const TokenText& text, std::size_t date) {
  std::size_t start = date;
  for (int lines = 0; lines < kMostNameLines && start > 0; ++lines) {
    std::size_t at = start - 1;
    while (at > 0 && !text[at].line_start && may_be_name(text, at) &&
           start - at < kMostLineTokens) {
      --at;
    }
    if (!text[at].line_start || !may_be_name(text, at) || !text[at].capital) break;
    start = at;
  }
  return start;
}

std::size_t words_of_names(const TokenText& text, std::size_t date) {
  std::size_t start = date;
  while (start > 0 && date - start < kMostNameTokens && may_be_name(text, start - 1)) --start;
  // A small word or a sign at the edge belongs to the sentence.
  while (start < date && !text[start].capital) ++start;
  return start;
}

}  // namespace

void drop_page_headers(TokenText& text) {
  std::vector<bool> dropped;
  for (std::size_t at = 3; at + 1 < text.size(); ++at) {
    if (text.folded(at) != "page" || text[at + 1].kind != Token::Kind::kNumber) continue;
    const auto date = date_before(text, at);
    if (!date) continue;
    const std::size_t start =
        text[*date].line_start ? lines_of_names(text, *date) : words_of_names(text, *date);
    dropped.resize(text.size());
    std::fill(dropped.begin() + static_cast<std::ptrdiff_t>(start),
              dropped.begin() + static_cast<std::ptrdiff_t>(at + 2), true);
  }
  if (!dropped.empty()) text.drop(dropped);
}

}  // namespace precedent::schemas
