#pragma once
// What each sentence of a company's answer says of itself: who acts, when, on what, and whether it
// contests. The phrases stand behind answer_phrases.hh; what they come to together is told by
// answer_kind.hh.

#include <cstdint>
#include <string_view>
#include <vector>

namespace precedent::indexer {

enum class AnswerSignal : std::uint8_t {
  kChanged,        // it stands changed in a filing: "we have revised page 9", "filed an amendment"
  kPast,           // something of a filing was changed; which, the sentence does not say
  kWillHere,       // it will be changed in the filing under review: "will include in Amendment 2"
  kPromises,       // it will be changed in later filings
  kWillRevise,     // "we will clarify", without where
  kWillReviseToo,  // "... and will expand our disclosure": a promise beside something else
  kConditional,    // on an event: "if it becomes material", "as warranted"
  kIfMaterial,     // where there is something to say: "to the extent material"
  kWillLook,       // "will continue to monitor"
  kKeepsUp,        // "will continue to disclose": what it does already
  kSpeaksOfMore,   // "revise", "expand", "further": of disclosure that is there
  kLater,          // names later filings
  kExample,        // names an example or a draft
  kBecauseOfComment,  // "in response to the Staff's comment"
  kContests,          // nothing is to change: "not required", "we believe that it complies"
  kHoldsUnneeded,     // "we concluded that it is not required": of disclosure, it contests
  kOfDisclosure,      // names disclosure, or what a filing holds
  kPlaysDown,         // it is not material
  kAlreadyThere,      // the filing says it: "as disclosed on page 9"
  kPutsOff,           // an answer will come, or is asked to be treated as confidential
  kApart,             // it goes to the staff by another way
  kConfidential,
  kAcknowledges,  // the comment was read
  kRefers,        // to another answer
  kSays,          // and says something: "confirms that", "advises the staff"
};

struct AnswerSentence {
  std::string_view text;  // in the answer
  std::size_t words = 0;
  std::uint32_t signals = 0;

  bool has(AnswerSignal signal) const {
    return ((signals >> static_cast<unsigned>(signal)) & 1U) != 0;
  }
};

// In order; of a long answer, the beginning and the end. What stands in longer quotations is no
// answer of its own and gives no signal.
std::vector<AnswerSentence> answer_sentences(std::string_view response);

}  // namespace precedent::indexer
