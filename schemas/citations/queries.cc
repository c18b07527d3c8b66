#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "schemas/ascii.hh"
#include "schemas/citations/authorities.hh"
#include "schemas/citations/citations.hh"
#include "schemas/citations/families.hh"
#include "schemas/citations/readers.hh"

namespace precedent::schemas {

namespace {

constexpr std::size_t kLongestTyped = 400;  // bytes: nobody types a longer citation

// The citations of a text that holds nothing else; empty where any word is left over.
std::vector<std::string> citations_of_whole(std::string_view text) {
  Scan scan(text);
  read_all(scan);
  for (std::size_t at = 0; at < scan.tokens().size(); ++at) {
    const bool filler = scan[at].kind == Token::Kind::kSign ||
                        scan.is_any(at, {"the", "of", "and", "or", "under", "in"});
    if (!filler && !scan.claimed(at)) return {};
  }
  std::vector<std::string> out;
  for (const Citation& citation : scan.take()) {
    if (std::find(out.begin(), out.end(), citation.canonical) == out.end()) {
      out.push_back(citation.canonical);
    }
  }
  return out;
}

// Acronyms are told from words by their capitals, which people do not type.
std::vector<std::string> citations_of_whole_in_any_case(std::string_view text) {
  auto found = citations_of_whole(text);
  return found.empty() ? citations_of_whole(in_capitals(text)) : found;
}

// A canonical form, or nothing: one that the recogniser finds again in its own label.
std::optional<std::string> as_canonical(std::string_view typed) {
  std::string canonical;
  for (const char c : typed) {
    const char folded = to_lower(c);
    if (folded != ' ' || (!canonical.empty() && canonical.back() != ' ')) canonical += folded;
  }
  std::string_view rest;
  FormCitation form;
  if (!cut_form_citation(canonical, form) && family_of(canonical, rest) == nullptr) {
    return std::nullopt;
  }
  const auto found = citations_of_whole(citation_label(canonical));
  if (found.size() != 1) return std::nullopt;
  // "cdi 102.10" is a term of "cdi non-gaap 102.10".
  const auto terms = citation_prefixes(found.front());
  if (std::find(terms.begin(), terms.end(), canonical) == terms.end()) return std::nullopt;
  return canonical;
}

bool is_securities_act_rule(int number) {
  const auto within = [number](int first, int last) { return number >= first && number <= last; };
  return within(130, 176) || number == 180 || within(190, 194) || number == 215 ||
         within(236, 240) || within(251, 263) || number == 400 || number == 401 ||
         within(403, 498) || within(500, 508) || number == 701 || within(901, 905);
}

struct BareSpelling {
  std::string_view before;
  std::string_view behind;
};

// Who has a number of this size, by the words that name each. Regulation S-K comes first.
std::vector<BareSpelling> authorities_of_integer(int number, std::string_view levels) {
  std::vector<BareSpelling> out;
  if (is_regulation_sk_item(number) || number == 10) out.push_back({"Item ", " of Regulation S-K"});
  if (is_regulation_sb_item(number)) out.push_back({"Item ", " of Regulation S-B"});
  if (is_regulation_ma_item(number)) out.push_back({"Item ", " of Regulation M-A"});
  if (number == 83) out.push_back({"Rule ", ""});
  if (is_securities_act_rule(number)) out.push_back({"Rule ", " under the Securities Act"});
  if (number >= 100 && number <= 102) out.push_back({"Rule ", " of Regulation G"});
  if (is_regulation_st_rule(number)) out.push_back({"Rule ", " of Regulation S-T"});
  if (is_codification_topic(number) && levels.empty()) out.push_back({"ASC ", ""});
  struct Series {
    int last;
    bool revisable;  // "123(R)", "46(R)"
    BareSpelling spelling;
  };
  static constexpr std::array<Series, 6> kSeries = {{
      {168, true, {"SFAS ", ""}},
      {48, true, {"FIN ", ""}},
      {31, false, {"APB Opinion ", ""}},
      {122, false, {"SAB ", ""}},
      {20, false, {"Staff Legal Bulletin No. ", ""}},
      {7, false, {"Industry Guide ", ""}},
  }};
  const bool revised = levels == "(r)" || levels == "(R)";
  for (const Series& series : kSeries) {
    const bool fits = levels.empty() || (revised && series.revisable);
    if (number >= 1 && number <= series.last && fits) out.push_back(series.spelling);
  }
  return out;
}

// Numbers with joints belong to whoever writes them so: "3-05", "14a-8", "606-10-50", "102.10".
std::vector<BareSpelling> authorities_of_joined(std::string_view number) {
  const std::size_t hyphen = number.find('-');
  if (hyphen != std::string_view::npos) {
    // "00-21", "97-2": the issues and positions of 1984 to 2009
    const bool by_year = hyphen == 2 && (number[0] == '0' || number.substr(0, 2) >= "84");
    if (by_year) return {{"EITF ", ""}, {"SOP ", ""}};
    return {{"Rule ", ""}, {"Release No. ", ""}, {"ASU ", ""}, {"ASC ", ""}};
  }
  const std::size_t joint = number.find_first_of(".:");
  if (joint + 1 < number.size() && !is_digit(number[joint + 1])) return {{"SAB Topic ", ""}};
  return {{"Item ", ""}, {"C&DI ", ""}, {"Rule ", " under the Securities Act"}};
}

// The citations that one bare number is, in every authority that has it; empty where none has.
std::vector<std::string> citations_of_number(std::string_view number) {
  const std::size_t digits = std::min(number.find_first_not_of("0123456789"), number.size());
  if (digits == 0 || digits > 7) return {};
  const bool integer = digits == number.size() || number[digits] == '(';
  const auto spellings =
      integer && digits <= 4
          ? authorities_of_integer(std::stoi(std::string(number.substr(0, digits))),
                                   number.substr(digits))
          : authorities_of_joined(number);
  std::vector<std::string> out;
  if (!integer && digits == 3) {
    if (auto question = as_canonical("cdi " + std::string(number))) return {*question};
  }
  for (const BareSpelling& spelling : spellings) {
    std::string words(spelling.before);
    words.append(number).append(spelling.behind);
    for (std::string& canonical : citations_of_whole_in_any_case(words)) {
      if (std::find(out.begin(), out.end(), canonical) == out.end()) {
        out.push_back(std::move(canonical));
      }
    }
  }
  return out;
}

int leading_number(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits == 0 || digits > 4 ? 0 : std::stoi(std::string(text.substr(0, digits)));
}

// "402(b), 404 and 3-05": several bare numbers.
std::vector<std::string> citations_of_numbers(std::string_view typed) {
  std::vector<std::string> out;
  std::size_t at = 0;
  while (at < typed.size()) {
    const std::size_t first = typed.find_first_not_of(" ,;/&", at);
    if (first == std::string_view::npos) break;
    const std::size_t last = std::min(typed.find_first_of(" ,;/&", first), typed.size());
    const std::string_view word = typed.substr(first, last - first);
    at = last;
    if (word == "and" || word == "or") continue;
    if (!is_digit(word[0])) return {};
    auto found = citations_of_number(word);
    if (found.empty()) return {};
    std::move(found.begin(), found.end(), std::back_inserter(out));
  }
  return out;
}

}  // namespace

std::vector<std::string> citations_typed(std::string_view typed) {
  const std::string_view text = trimmed(typed);
  if (text.empty() || text.size() > kLongestTyped) return {};
  if (auto canonical = as_canonical(text)) return {*canonical};
  auto found = citations_of_numbers(text);
  // Lists that take something over from their first number: "402(b) and (c)".
  if (found.empty() && is_regulation_sk_item(leading_number(text))) {
    for (const std::string_view regulation : {" of Regulation S-K", " of Regulation S-B"}) {
      auto items = citations_of_whole("Items " + std::string(text) + std::string(regulation));
      std::move(items.begin(), items.end(), std::back_inserter(found));
    }
  }
  return found.empty() ? citations_of_whole_in_any_case(text) : found;
}

std::vector<std::string> citations_named(std::string_view words) {
  const std::string_view text = trimmed(words);
  if (text.empty() || text.size() > kLongestTyped) return {};
  return citations_of_whole_in_any_case(text);
}

std::vector<std::string> citation_aliases(std::string_view canonical) {
  using Names = std::pair<std::string_view, std::string_view>;
  static constexpr auto kAliases = std::to_array<Names>({
      {"sab 99", "sab-topic 1.m"},
      {"sab 108", "sab-topic 1.n"},
      {"sab 101", "sab-topic 13"},
      {"sab 104", "sab-topic 13"},
      {"sab-topic 1.m", "asc 250-10-s99-1"},
      {"sab-topic 1.n", "asc 250-10-s99-2"},
      {"release fr-72", "release 33-8350"},
      {"release fr-36", "release 33-6835"},
      {"sa-rule 430(a)", "sa-rule 430a"},
  });
  std::vector<std::string> out;
  for (const auto& [one, other] : kAliases) {
    if (canonical == one) out.emplace_back(other);
    if (canonical == other) out.emplace_back(one);
  }
  return out;
}

}  // namespace precedent::schemas
