#include "corpus/wording/misread_words.hh"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/ascii.hh"

namespace precedent::corpus {
namespace {

constexpr auto kCut = std::to_array<std::string_view>(
    {"You",   "Your", "Yours", "Year", "Years", "Yes",   "York",  "Yield",    "We",
     "While", "What", "When",  "With", "Where", "Which", "Will",  "Whether",  "Why",
     "To",    "The",  "Tell",  "This", "These", "That",  "Those", "There",    "Table",
     "Total", "Tax",  "Texas", "Via",  "Vice",  "Very",  "Value", "Valuation"});

// Verbs that follow "We" in letters.
constexpr auto kBehindWe = std::to_array<std::string_view>(
    {"are",        "note",    "noted",  "have",   "had",     "will",       "were",    "believe",
     "do",         "did",     "may",    "also",   "reissue", "read",       "urge",    "understand",
     "remind",     "see",     "agree",  "hope",   "refer",   "would",      "further", "acknowledge",
     "appreciate", "confirm", "advise", "expect", "intend",  "considered", "disclose"});

}  // namespace

bool is_cut_word(std::string_view capital, std::string_view rest) {
  if (capital.size() != 1 || !is_upper(capital[0])) return false;
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

}  // namespace precedent::corpus
