#include "indexer/reviews/answer_phrases.hh"

namespace precedent::indexer {
namespace {

using enum AnswerSignal;

constexpr AnswerPhrase kPhrases[] = {
    {"information redacted", kPutsOff},
    {"redacted ~3 rule|pursuant|confidential", kPutsOff},
    {"confidential treatment ~12 response|responses", kPutsOff},
    {"!1 will|shall|intends|intend ~3 respond ~10 under|separate|later|supplementally|"
     "soon|date|week|weeks|letter",
     kPutsOff},
    {"will|shall|intends|intend ~2 provide|submit|furnish|supply ~12 by|separately|later|"
     "subsequent|weeks|days|supplemental ~6 response|letter|date|correspondence|days|"
     "amendment",
     kPutsOff},
    {"additional time|days|business to|in|within ~4 respond|response|prepare|order", kPutsOff},
    {"requests|request|requested|requesting ~4 extension", kPutsOff},
    {"consider ~9 preparation|preparing|prepare", kPutsOff},
    {"response|answer|reply ~6 omitted|withheld|redacted", kPutsOff},
    {"rule 83 confidential|request", kPutsOff},
    {"under|by separate cover|letter|letters|correspondence", kApart},
    {"provide|provides|providing|provided|furnish|furnishing|submitting|delivering ~4 "
     "confidentially|supplementally",
     kApart},
    {"rule 83", kConfidential},
    {"confidential treatment", kConfidential},
    {"confidentially", kConfidential},
    {"acknowledge|acknowledges|note|notes|understand|understands|appreciate|appreciates "
     "~6 comment|comments|evaluate|evaluating|view",
     kAcknowledges},
    {"see|refer|reference|refers|directs|direct ~6 comment|response|responses|answer", kRefers},
    {"same|see response|as|comment", kRefers},
    {"advise|advises|confirm|confirms|believe|believes|submit|submits|has|have|will|"
     "supplementally|inform|informs|respond|responds|intends|because ~2 the|that|revised|"
     "staff|not|be|we|it|to|a|in|no",
     kSays},
};

}  // namespace

std::span<const AnswerPhrase> withholding_phrases() {
  return kPhrases;
}

}  // namespace precedent::indexer
