#include "indexer/reviews/answer_phrases.hh"

namespace precedent::indexer {
namespace {

using enum AnswerSignal;

constexpr AnswerPhrase kPhrases[] = {
    {"!1 $will !7 $change|$stop ~60 $later !4 $filings", kPromises},
    {"$later|further !6 $filings ~40 $will !5 $change|$stop|be", kPromises},
    {"!1 $will !7 $change|$stop ~40 further solicitation|soliciting", kPromises},
    {"!2 $later !4 $filings ~30 $will ~2 $change|$stop", kPromises},
    {"in|and ~4 $later filing|filings|reports ~2 to ~2 $change", kPromises},
    {"!1 $will ~3 $later !3 $filings ~12 $change|$stop", kPromises},
    {"will be ~14 disclosed|presented|included|reported|used ~3 $later !3 $filings", kPromises},
    {"future ~20 proxy|filings|reports|releases|measures ~20 we|company|it ~1 will ~3 "
     "$change",
     kPromises},
    {"our|its|the|all $later !2 $filings ~3 will !2 $change|be", kPromises},
    {"!2 $later $filings will|shall !1 $change|$stop", kPromises},
    {"our|its ~2 10|proxy|annual|quarterly ~5 for ~6 will|shall !3 $change", kPromises},
    {"from our|the|its $later $filings on|onward|onwards", kPromises},
    {"decided|agreed|determined|resolved to ~1 $stop|drop|abandon|remove|eliminate|retire|"
     "rename",
     kPromises},
    {"decided|agreed to give up", kPromises},
    {"!1 expect|expects|intend|intends|plan|plans|will ~3 include|incorporate|disclose|"
     "provide|add|expand ~20 in|into our|its|the ~3 10|annual|proxy|quarterly",
     kPromises},
    {"allowed|permitted|propose|proposes|proposing|plan|prefer|request|requests|able to "
     "~6 $change|reflect ~20 $later ~3 filing|filings|report|reports|10|proxy",
     kPromises},
    {"willing|prepared|agreeable to ~8 do|revise|include|add|provide|change|make|disclose|"
     "clarify",
     kPromises},
    {"proposes|propose ~3 following|below|attached ~3 change|changes|disclosure|revision|"
     "revisions|language",
     kPromises},
    {"proposed|revised|enhanced|expanded|clarified disclosure|language|disclosures ~2 "
     "language|proposed ~12 comment|response|appendix|annex|exhibit|below",
     kPromises},
    {"future ~3 we|company|registrant ~2 $will !4 $change|$stop", kPromises},
    {"!1 $will !5 $change|$stop ~30 in the future", kPromises},
    {"going forward ~25 $will|$change", kPromises},
    {"!1 $will !4 $change|$stop ~30 going forward|prospectively", kPromises},
    {"on a prospective basis", kPromises},
    {"!1 $will !5 $change|$stop ~60 beginning|starting|commencing|effective with|in ~14 "
     "10|form|quarterly|annual|proxy|next|earnings|quarter|release|reporting|year|fiscal",
     kPromises},
    {"beginning|starting|commencing|effective with|in ~10 10|form|quarterly|annual|proxy|"
     "next|earnings|quarter|release|fiscal ~14 $will !5 $change|$stop|be",
     kPromises},
    {"!1 $will !7 $change|$stop ~60 form|report|10|proxy|statement ~8 for ~8 ending|ended|"
     "quarter|year|fiscal|annual|meeting",
     kPromises},
    {"in our|its|the ~6 form|report|10|proxy ~12 $will !5 $change|$stop|be", kPromises},
    {"$company will|shall|intends|intend !3 revise|expand|enhance|clarify|modify|augment|"
     "supplement|amend|improve|refine ~12 disclosure|disclosures|presentation|description|"
     "discussion|filings|10|proxy|reconciliation|label|title|language|policy|footnote|"
     "note|caption|tables|table|definition",
     kPromises},
    {"will revise|expand|clarify|modify|enhance|replace|rename our|its|the|their|such|"
     "future|this ~4 $document|term",
     kPromises},
    {"$company propose|proposes|intend|intends|plan|plans to !3 revise|expand|enhance|"
     "clarify|modify|include|disclose|present ~10 disclosure|disclosures|footnote|note|"
     "following|table",
     kPromises},
    {"will no longer", kPromises},
    {"currently|presently updating|revising|expanding|enhancing ~10 10|form|report|filing|"
     "factors|disclosure|disclosures",
     kPromises},
    {"$later !2 $filings ~25 will not|no ~2 be|include|use|refer|describe|show", kPromises},
    {"$company will !1 $stop ~4 presenting|using|including|reporting|disclosing|referring|"
     "use",
     kPromises},
    {"$company will not ~2 include|present|use|refer|report|label|adjust|describe|"
     "characterize ~20 $later|measure|measures|term|terms|going",
     kPromises},
    {"$later ~8 $company will not ~2 include|present|use|refer|report|label|adjust", kPromises},
    {"proposed|planned|draft|revised|expanded|enhanced|illustrative|sample ~2 disclosure|"
     "disclosures|language|footnote|text|revisions|revision ~9 future|next|proxy|10|"
     "annual|below|follows|attached|proposed|planned|form|appendix|annex|exhibit|response",
     kPromises},
    {"disclosure|disclosures|language proposed|planned", kPromises},
    {"following|below ~3 is ~6 example|draft|proposed|revised|illustration|form ~3 of|"
     "disclosure",
     kPromises},
    {"will !4 ensure|comply ~20 $later", kPromises},
    {"!1 $will !4 provide additional|expanded|enhanced|further|more disclosure|"
     "disclosures|analysis|detail|information|discussion",
     kPromises},
    {"will be !2 revised|included|disclosed|expanded|provided|added|enhanced|updated|"
     "removed ~30 10|proxy|annual|quarterly|filings|prospectively",
     kPromises},
    {"!1 would ~3 expect|propose ~2 to ~2 revise|include|disclose ~20 future|next|10", kPromises},
    {"adjust|revise|correct|change ~8 prospectively", kPromises},
    {"similar ~2 disclosure|disclosures ~4 will", kPromises},
    {"$later filings|filing ~12 as follows|follow", kPromises},
    {"$company will|intends|intend|shall ~2 revise|expand|enhance|clarify|modify|augment|"
     "supplement|refine|improve",
     kWillRevise},
    {"and|also|but ~3 will !2 revise|expand|enhance|clarify|modify|include|add|update ~6 "
     "future|next|our|its|disclosure|disclosures",
     kWillReviseToo},
    {"if we|the|it|its|such|these|those|this|our|there|an|a|award|factors|necessary|"
     "needed|warranted|required|management ~14 $happens|material|significant|materially",
     kConditional},
    {"should ~14 become|becomes|arise|arises|determine|material", kConditional},
    {"extent ~20 $happens", kConditional},
    {"if necessary|needed|warranted|required", kConditional},
    {"as|where|when|whether ~1 warranted|necessary|needed", kConditional},
    {"event ~12 $happens|material", kConditional},
    {"if|as|should|extent|event|when ~10 circumstances|facts|expectations|conditions|"
     "offerings|plans|this|that|assessment|conclusion|determination|view|business ~2 "
     "change|changes",
     kConditional},
    {"as ~4 change|evolve|evolves|occur|develop|develops", kConditional},
    {"once|when|as ~6 becomes|become", kConditional},
    {"extent|where|when|if ~2 material|significant|deemed", kIfMaterial},
    {"if|extent|when ~10 material|significant|remains", kIfMaterial},
    {"continue|continues|continually|regularly to ~3 monitor|evaluate|assess|consider|"
     "review|reassess",
     kWillLook},
    {"continually|regularly|periodically evaluate|evaluates|monitor|monitors|assess|"
     "assesses",
     kWillLook},
    {"will|expect|expects|intend ~2 monitor|evaluate|assess|consider|reassess|reevaluate|"
     "revisit",
     kWillLook},
    {"will|intend|intends|expect|expects ~1 continue to ~1 update|disclose|provide|"
     "include|report|present|note|discuss|describe|identify|review|exclude|adjust|use|show",
     kKeepsUp},
    {"revise|expand|enhance|clarify|modify|quantify|further|additional|improve", kSpeaksOfMore},
    {"$later !4 $filings", kLater},
    {"example|illustrative|illustration|draft|marked|sample", kExample},
    {"response to|of the|your|this ~2 comment|comments|request|suggestion|concern",
     kBecauseOfComment},
    {"light|view|consideration of the|your|this ~2 comment|comments", kBecauseOfComment},
    {"address|addresses|addressing the|your|this ~3 comment|comments|concern|concerns",
     kBecauseOfComment},
    {"response to this comment", kBecauseOfComment},
    {"to be responsive", kBecauseOfComment},
    {"as requested|suggested", kBecauseOfComment},
    {"based on|upon the|your ~3 comment|comments", kBecauseOfComment},
    {"accordance|consistent|compliance with the|your ~2 comment|comments|request",
     kBecauseOfComment},
    {"per the|your ~2 comment", kBecauseOfComment},
};

}  // namespace

std::span<const AnswerPhrase> promise_phrases() {
  return kPhrases;
}

}  // namespace precedent::indexer
