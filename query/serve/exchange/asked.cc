#include "query/serve/exchange/asked.hh"

#include <algorithm>
#include <array>

#include "query/language/clean_query.hh"
#include "query/language/tokens.hh"
#include "query/search/index_question.hh"
#include "query/search/precedents.hh"

namespace precedent::query::serve {
namespace {

constexpr std::array<std::string_view, 3> kSoughtWords = {"comment", "letter", "precedent"};
constexpr std::array<std::string_view, 3> kSortWords = {"relevance", "newest", "oldest"};
constexpr std::uint32_t kMaxPage = 1'000'000;

bool is_plain(std::string_view value) {
  return !value.empty() && value.front() != '-' &&
         std::all_of(value.begin(), value.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-' || c == '/' || c == '.' || c == '_';
         });
}

bool is_value(TokenKind kind) {
  return kind == TokenKind::kWord || kind == TokenKind::kPhrase;
}

// The last token of the value that begins at `at`.
std::size_t end_of_value(const std::vector<Token>& tokens, std::size_t at) {
  if (!is_value(tokens[at].kind) && tokens[at].kind != TokenKind::kOpen) return at - 1;
  if (tokens[at].kind == TokenKind::kOpen) {
    std::size_t depth = 0;
    for (; tokens[at].kind != TokenKind::kEnd; ++at) {
      if (tokens[at].kind == TokenKind::kOpen) ++depth;
      if (tokens[at].kind == TokenKind::kClose && --depth == 0) return at;
    }
    return at - 1;
  }
  while (tokens[at + 1].kind == TokenKind::kComma && is_value(tokens[at + 2].kind)) at += 2;
  return at;
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// Without the bytes [begin, end) and the AND that joined them.
std::string without(const std::string& query, Place place) {
  std::string before = trimmed(query.substr(0, place.begin));
  std::string after = trimmed(query.substr(place.end));
  constexpr std::string_view kAnd = "AND";
  if (before == kAnd || before.ends_with(" AND"))
    before = trimmed(before.substr(0, before.size() - kAnd.size()));
  else if (after == kAnd || after.starts_with("AND "))
    after = trimmed(after.substr(kAnd.size()));
  if (before.empty() || after.empty()) return before + after;
  return before + " " + after;
}

bool has_alternatives(const std::vector<Token>& tokens) {
  std::size_t depth = 0;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::kOpen) ++depth;
    if (token.kind == TokenKind::kClose && depth > 0) --depth;
    if (token.kind == TokenKind::kOr && depth == 0) return true;
  }
  return false;
}

ChosenField chosen(const std::string& query, const std::vector<Token>& tokens, std::size_t at,
                   std::size_t last) {
  ChosenField one;
  one.field = tokens[at].field;
  one.is_excluded = at > 0 && tokens[at - 1].kind == TokenKind::kNot;
  const Place place{tokens[one.is_excluded ? at - 1 : at].place.begin, tokens[last].place.end};
  one.text = query.substr(place.begin, place.end - place.begin);
  one.wanted = query.substr(tokens[at].place.begin, place.end - tokens[at].place.begin);
  if (last == at + 1) one.value = tokens[last].text;
  one.without = without(query, place);
  return one;
}

}  // namespace

std::string_view Asked::unit_word() const {
  return kSoughtWords[static_cast<std::size_t>(sought)];
}

Asked Asked::with_query(std::string changed) const {
  return {std::move(changed), sought, sort, 1, is_strict};
}
Asked Asked::with_sought(Sought changed) const {
  return {query, changed, sort, 1, is_strict};
}
Asked Asked::with_sort(Sort changed) const {
  return {query, sought, changed, 1, is_strict};
}
Asked Asked::with_page(std::uint32_t changed) const {
  return {query, sought, sort, changed, is_strict};
}
Asked Asked::strictly(bool changed) const {
  return {query, sought, sort, 1, changed};
}

Address Asked::file_address(std::string_view suffix) const {
  return with_page(1).address_of(Address::page("/search").ending(suffix));
}

Address Asked::address_of(Address base) const {
  Address address = std::move(base).with("q", query);
  if (sought != Sought::kComments) address = std::move(address).with("unit", unit_word());
  if (sort != Sort::kRelevance)
    address = std::move(address).with("sort", kSortWords[static_cast<std::size_t>(sort)]);
  if (is_strict) address = std::move(address).with("strict", "1");
  if (page > 1) address = std::move(address).with("page", std::to_string(page));
  return address;
}

Asked asked_of(const Parameters& parameters) {
  Asked asked;
  asked.query = clean_query(parameters.text("q"));
  asked.sought =
      static_cast<Sought>(parameters.choice("unit", {kSoughtWords.begin(), kSoughtWords.end()}));
  asked.sort = static_cast<Sort>(parameters.choice("sort", {kSortWords.begin(), kSortWords.end()}));
  asked.is_strict = parameters.text("strict") == "1";
  asked.page = static_cast<std::uint32_t>(parameters.number("page", 1, kMaxPage, 1));
  return asked;
}

SearchPage answers_to(OpenIndex& index, const Asked& asked, const Site& site,
                      const SearchRequest& wanted) {
  SearchRequest request = wanted;
  request.is_strict = asked.is_strict;
  const Question question = question_for(index, asked.query, site.synonyms);
  if (asked.sought != Sought::kPrecedents) return page_of(index, question, request, false);
  SearchPage page = page_of(index, precedents_asked(question), request, false);
  return page;
}

std::string field_words(std::string_view field, std::string_view value) {
  std::string words = std::string(field) + ":";
  if (is_plain(value)) return words.append(value);
  words += '"';
  for (const char c : value)
    if (c != '"') words += c;
  return words + '"';
}

std::string narrowed(const std::string& query, std::string_view field, std::string_view value) {
  std::string words = field_words(field, value);
  const std::string before = trimmed(query);
  if (before.empty()) return words;
  return has_alternatives(tokens_of(before)) ? "(" + before + ") " + words : before + " " + words;
}

std::vector<ChosenField> chosen_fields(const std::string& query) {
  std::vector<ChosenField> fields;
  const std::vector<Token> tokens = tokens_of(query);
  if (has_alternatives(tokens)) return fields;
  std::size_t depth = 0;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    if (tokens[at].kind == TokenKind::kOpen) ++depth;
    if (tokens[at].kind == TokenKind::kClose && depth > 0) --depth;
    if (tokens[at].kind != TokenKind::kField) continue;
    const std::size_t last = end_of_value(tokens, at + 1);
    if (depth == 0) fields.push_back(chosen(query, tokens, at, last));
    at = last;
  }
  return fields;
}

}  // namespace precedent::query::serve
