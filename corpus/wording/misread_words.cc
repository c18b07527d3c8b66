#include "corpus/wording/misread_words.hh"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/ascii.hh"

namespace precedent::corpus {
namespace {

// Before what is left of them no capital stands by itself.
constexpr auto kCut = std::to_array<std::string_view>(
    {"You",     "Your",      "Yours",       "Year",       "Years",      "Yes",      "York",
     "We",      "When",      "With",        "Whether",    "Why",        "Tell",     "Table",
     "These",   "Those",     "This",        "That",       "Texas",      "Via",      "Vice",
     "Very",    "Value",     "Valuation",   "April",      "August",     "And",      "Any",
     "After",   "Annual",    "Assistant",   "Accounting", "Accountant", "Attorney", "Avenue",
     "Article", "Amendment", "Acquisition", "Auditor",    "Agreement",  "Although", "Advisor"});

// Verbs that follow "We" in letters.
constexpr auto kBehindWe = std::to_array<std::string_view>(
    {"are",        "note",    "noted",  "have",   "had",     "will",       "were",    "believe",
     "do",         "did",     "may",    "also",   "reissue", "read",       "urge",    "understand",
     "remind",     "see",     "agree",  "hope",   "refer",   "would",      "further", "acknowledge",
     "appreciate", "confirm", "advise", "expect", "intend",  "considered", "disclose"});

// Parts of words; none makes another word when its "rn" is read as "m".
constexpr auto kWithRn = std::to_array<std::string_view>(
    {"attorney", "internal", "internation", "internet", "external", "govern", "return", "concern",
     "alternat", "pattern", "earning", "turnover", "journal", "western", "northern", "southern",
     "eastern", "corner"});

}  // namespace

bool is_cut_word(std::string_view capital, std::string_view rest) {
  while (!rest.empty() && !is_letter(rest.back())) rest.remove_suffix(1);
  return std::find(kCut.begin(), kCut.end(), std::string(capital) + std::string(rest)) !=
         kCut.end();
}

std::size_t first_of_run_together(std::string_view word) {
  constexpr std::string_view kWe = "We";
  if (!word.starts_with(kWe)) return 0;
  std::string_view behind = word.substr(kWe.size());
  while (!behind.empty() && !is_letter(behind.back())) behind.remove_suffix(1);
  const bool is_verb = std::find(kBehindWe.begin(), kBehindWe.end(), behind) != kBehindWe.end();
  return is_verb ? kWe.size() : 0;
}

std::string as_printed(std::string word) {
  for (const std::string_view misread : {"Apnil", "Apnl"})
    if (word == misread) return "April";
  for (const std::string_view part : kWithRn) {
    const std::size_t rn = part.find("rn");
    std::string misread(part);
    misread.replace(rn, 2, "m");
    const std::size_t at = find_folded(word, misread);
    if (at != std::string::npos && word[at + rn] == 'm') word.replace(at + rn, 1, "rn");
  }
  return word;
}

}  // namespace precedent::corpus
