#include "indexer/reviews/comment_request.hh"

#include <algorithm>
#include <array>

#include "indexer/reviews/plain_words.hh"
#include "indexer/reviews/sentences.hh"
#include "indexer/reviews/word_patterns.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kMostBytes = 20000;

enum Asks : std::uint8_t { kTells, kChange, kDescribe, kQuestions };

// What is asked of the filing by its very word, and what may be asked of the answer too.
constexpr std::string_view kStrong =
    "revise|expand|amend|disclose|delete|remove|enhance|discontinue|refrain|eliminate|"
    "file|add|balance|reconcile|modify|supplement";
constexpr std::string_view kWeak =
    "describe|quantify|discuss|clarify|identify|provide|state|include|address|explain|"
    "present|update|correct|limit|separate|label";
constexpr std::array<WordPatterns::WordSet, 3> kSets = {{
    {"strong", kStrong},
    {"weak", kWeak},
    {"lead",
     "please|also|and|or|then|should|further|accordingly|instead|will|appropriate|filings|"
     "additionally|material|necessary|to"},
}};

constexpr std::array<WordPatterns::Rule, 23> kRules = {{
    {"tell|advise|inform|explain|describe|provide|clarify|submit|give|reconcile|show|"
     "confirm|furnish|quantify|to|with|for|help us",
     kTells},
    {"supplementally", kTells},
    {"please advise", kTells},
    {"in|of your response", kTells},
    {"explain|describe|clarify ~4 how|why|whether|basis|considered", kTells},
    {"more|additional|further|greater detail", kTells},
    {"how you determined|concluded|considered|account|evaluated|assessed", kTells},
    {"your analysis|basis|assessment|consideration", kTells},
    {"tell|advise us", kTells},
    {"$lead ~1 $strong", kChange},
    {"future filings", kChange},
    {"confirm ~4 you will", kChange},
    {"revised|amended disclosure|filing|disclosures", kChange},
    {"consider ~2 revising|expanding|disclosing|including|adding|providing|removing", kChange},
    {"$lead ~1 $weak", kDescribe},
    {"consider|considered|consideration|considering ~20 disclosing|disclosure|disclosures|"
     "providing|question|rule|regulation|item|guidance|asc|requirements|need|including|"
     "filing|presenting",
     kQuestions},
    {"complied|complies|comply|compliance|consistent with", kQuestions},
    {"permitted|appropriate|required|warranted|necessary|misleading|prohibited", kQuestions},
    {"why you ~3 believe|not|did|do|have|are", kQuestions},
    {"why ~8 not", kQuestions},
    {"why ~4 appropriate|useful|meaningful", kQuestions},
    {"inconsistent|substitute|substituting|individually|prominence", kQuestions},
    {"does|do not ~3 appear|comply|address", kQuestions},
}};

constexpr std::uint32_t bit(Asks asks) {
  return 1U << static_cast<unsigned>(asks);
}

bool is_among(std::string_view word, std::string_view alternatives) {
  while (!alternatives.empty()) {
    const std::size_t end = std::min(alternatives.find('|'), alternatives.size());
    if (schemas::equals_folded(word, alternatives.substr(0, end))) return true;
    alternatives.remove_prefix(std::min(end + 1, alternatives.size()));
  }
  return false;
}

// "Disclose the terms.": a sentence that begins with a verb asks.
std::uint32_t asked_by_beginning(std::string_view sentence) {
  std::uint32_t asked = 0;
  for_each_plain_word(sentence, [&](std::string_view first) {
    if (is_among(first, kStrong)) asked = bit(kChange);
    if (is_among(first, kWeak)) asked = bit(kDescribe);
    return false;
  });
  return asked;
}

}  // namespace

Demand demand_of(std::string_view comment) {
  static const WordPatterns patterns(kRules, kSets);
  std::uint32_t asked = 0;
  const std::vector<std::string_view> sentences = sentences_of(comment.substr(0, kMostBytes));
  if (sentences.empty()) return Demand::kCompliance;
  for (const std::string_view sentence : sentences)
    asked |= patterns.meanings_in(sentence) | asked_by_beginning(sentence);
  const auto asks = [&](Asks what) { return (asked & bit(what)) != 0; };
  if (asks(kChange) || (asks(kDescribe) && !asks(kTells))) return Demand::kChange;
  return asks(kQuestions) ? Demand::kCompliance : Demand::kInformation;
}

}  // namespace precedent::indexer
