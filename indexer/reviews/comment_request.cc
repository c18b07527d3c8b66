#include "indexer/reviews/comment_request.hh"

#include <algorithm>

#include "indexer/reviews/plain_words.hh"
#include "indexer/reviews/sentences.hh"
#include "indexer/reviews/word_patterns.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kMostBytes = 20000;

enum Asks : std::uint8_t {
  kTells,        // something of the staff itself, in the answer
  kChange,       // a change of the filing
  kDescribe,     // what may be asked of the filing or of the answer
  kQuestions,    // whether the filing is as it must be
  kIfAny,        // where there is something to say
  kAnyMaterial,  // likewise, unless what stands there is to be revised
  kRevises,
  kGoesOn,    // what the change asked for before may be
  kOfAnswer,  // more of an answer that was given
  kStates,    // what the filing says or the company will do: asks nothing of itself
  kPlease,    // asks, whatever it states besides
};

// What is asked of the filing by its very word, and what may be asked of the answer too.
constexpr std::string_view kStrong =
    "revise|expand|amend|disclose|delete|remove|enhance|discontinue|refrain|eliminate|"
    "file|add|balance|reconcile|modify|supplement";
constexpr std::string_view kWeak =
    "describe|quantify|discuss|clarify|identify|provide|state|include|address|explain|"
    "present|update|correct|limit|separate|label";
constexpr WordPatterns::WordSet kSets[] = {
    {"strong", kStrong},
    {"weak", kWeak},
    {"lead",
     "please|also|and|or|then|should|further|accordingly|instead|will|appropriate|filings|"
     "additionally|material|necessary|to"},
    {"duties",
     "disclosing|disclosure|disclosures|providing|question|rule|regulation|item|guidance|asc|"
     "requirements|need|including|filing|presenting"},
};

constexpr WordPatterns::Rule kRules[] = {
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
    {"response to the|our ~2 comment ~1 above", kTells},
    {"materiality of ~4 contacts|operations|activities", kTells},
    {"address materiality", kTells},
    {"$lead ~1 $strong", kChange},
    {"future filings", kChange},
    {"tell|show|give|inform|warn ~2 readers|investors|shareholders|stockholders|holders", kChange},
    {"confirm ~4 you will", kChange},
    {"ensure|provide|submit|include|furnish|us ~5 revised|amended|proposed "
     "disclosure|filing|disclosures",
     kChange},
    {"this|such disclosure|discussion ~1 may|should|could|must", kGoesOn},
    {"consider ~2 revising|expanding|disclosing|including|adding|providing|removing", kChange},
    {"$lead ~1 $weak", kDescribe},
    {"consider|consideration|considering ~20 $duties", kQuestions},
    {"you|how|have|has considered ~20 $duties", kQuestions},
    {"complied|complies|comply|compliance|consistent with", kQuestions},
    {"permitted|appropriate|required|warranted|necessary|misleading|prohibited", kQuestions},
    {"why you ~3 believe|not|did|do|have|are", kQuestions},
    {"why ~8 not", kQuestions},
    {"why ~4 appropriate|useful|meaningful", kQuestions},
    {"inconsistent|substitute|substituting|individually|prominence", kQuestions},
    {"does|do not ~3 appear|comply|address", kQuestions},
    {"why ~30 rather|instead", kQuestions},
    {"inapplicable|applicability|obscure|obscures", kQuestions},
    {"if|extent|where ~2 material|significant|applicable", kIfAny},
    {"any ~1 material|significant", kAnyMaterial},
    {"revise|amend|expand|enhance|supplement", kRevises},
    {"you|which|it|company|has|have|they ~1 "
     "also|further|additionally|then|and|yet|will|expect|intend|plan|continue|to ~2 $strong|$weak",
     kStates},
    {"expand|expanding on|upon ~12 analysis|response|conclusion|explanation", kOfAnswer},
    {"please|should|must|need|confirm|ensure", kPlease},
};

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

// `before`: by the sentence before.
std::uint32_t asked_by(std::string_view sentence, std::uint32_t before) {
  static const WordPatterns patterns(kRules, kSets);
  std::uint32_t asked = patterns.meanings_in(sentence);
  const bool states = (asked & (bit(kStates) | bit(kPlease))) == bit(kStates);
  if (states || (asked & bit(kOfAnswer)) != 0) asked &= ~(bit(kChange) | bit(kDescribe));
  if ((asked & (bit(kAnyMaterial) | bit(kRevises))) == bit(kAnyMaterial)) asked |= bit(kIfAny);
  if ((asked & bit(kGoesOn)) != 0) asked |= bit(kChange) | (before & bit(kIfAny));
  return (asked & bit(kOfAnswer)) != 0 ? asked : asked | asked_by_beginning(sentence);
}

}  // namespace

Demand demand_of(std::string_view comment) {
  std::uint32_t asked = 0;
  const std::vector<std::string_view> sentences = sentences_of(comment.substr(0, kMostBytes));
  if (sentences.empty()) return Demand::kCompliance;
  std::uint32_t asked_in_any_case = 0;
  std::uint32_t here = 0;
  for (const std::string_view sentence : sentences) {
    here = asked_by(sentence, here);
    asked |= here;
    if ((here & bit(kIfAny)) == 0) asked_in_any_case |= here;
  }
  const auto asks_change = [](std::uint32_t what) {
    return (what & bit(kChange)) != 0 || (what & (bit(kDescribe) | bit(kTells))) == bit(kDescribe);
  };
  if (asks_change(asked_in_any_case)) return Demand::kChange;
  return asks_change(asked) || (asked & bit(kQuestions)) != 0 ? Demand::kCompliance
                                                              : Demand::kInformation;
}

}  // namespace precedent::indexer
