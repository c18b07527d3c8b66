#include "indexer/reviews/answer_signals.hh"

#include <algorithm>
#include <array>

#include "indexer/reviews/plain_words.hh"
#include "indexer/reviews/sentences.hh"
#include "indexer/reviews/word_patterns.hh"

namespace precedent::indexer {
namespace {

// An answer says at its beginning what it is, or at its end, after the explanation.
constexpr std::size_t kMostSentencesRead = 400;
// A longer one is a table or a list; its beginning says what it is.
constexpr std::size_t kLongestSentenceBytes = 2000;

constexpr std::array<WordPatterns::WordSet, 9> kSets = {{
    {"change",
     "revise|amend|expand|clarify|include|add|provide|disclose|remove|delete|replace|"
     "modify|enhance|update|supplement|present|describe|quantify|discuss|explain|identify|"
     "state|report|label|rename|reconcile|correct|adjust|refer|use|show|note|give|reflect|"
     "separate|disaggregate|classify|define|address|elaborate|augment|limit|conform|"
     "comply|ensure|apply|file|furnish|refine|rephrase|reword|reclassify|highlight|"
     "specify|break|name|omit|eliminate|exclude|incorporate|tag|align|make|improve|"
     "compare|list|move|set|caption|round|begin|follow|change|redefine|retitle|calculate|"
     "reorder|restructure|redesign|adopt|rewrite|title|call|summarize|tabulate|say|drop|"
     "have|tell|mention|cite|detail|itemize|attach|append|insert|post|publish|depict|"
     "illustrate|outline|start|withdraw|display|split|combine|place|put|heed|respond|word|"
     "write|read|print|carry|take|cover|cross|retain|restate|recast|characterize"},
    {"changed",
     "revised|amended|expanded|clarified|added|removed|deleted|replaced|modified|enhanced|"
     "updated|supplemented|changed|corrected|restated|moved|relocated|eliminated|"
     "conformed|reworded|rephrased|reordered|augmented"},
    {"stop", "discontinue|cease|stop|refrain|avoid"},
    {"document",
     "disclosure|disclosures|prospectus|section|sections|page|pages|exhibit|exhibits|"
     "amendment|registration|proxy|10|offer|schedule|legend|language|table|tables|risk|"
     "discussion|description|footnote|footnotes|circular|filing|filings|statement|"
     "statements|summary|caption|heading|cover|graphic|graphics|reference|references|"
     "wording|sentence|paragraph|bullet|presentation|reconciliation|agreement|opinion|"
     "letter|document|documents|materials|text|report|item|assumption|column|title|"
     "condition|calculation"},
    {"company",
     "we|company|registrant|issuer|partnership|it|corporation|bank|management|trust|fund|"
     "also|sponsor|manager|adviser|offeror|bidder"},
    {"later", "future|next|upcoming|subsequent|forthcoming|prospective|prospectively"},
    {"will",
     "will|intend|intends|propose|proposes|plan|plans|undertake|undertakes|commit|commits|"
     "committed|expect|expects|agree|agrees"},
    {"happens",
     "become|becomes|became|arise|arises|experience|experiences|identified|identify|occur|"
     "occurs|change|changes|changed|warranted|necessary|needed|determine|determines|"
     "anticipate|anticipates|likely|conclude|concludes|represent|evolve|contribute|"
     "contributes|effect"},
    {"filings",
     "filing|filings|report|reports|periodic|quarterly|annual|proxy|10|earnings|press|"
     "release|releases|form|forms|disclosure|disclosures|exchange|sec|presentations|"
     "documents|calls|solicitation|submissions|summary|statements|communications"},
}};

using enum AnswerSignal;

struct Phrase {
  std::string_view phrase;
  AnswerSignal says;
};

constexpr std::array<Phrase, 152> kPhrases = {{
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
    {"!1 has|have !1 $changed ~14 $document", kChanged},
    {"$document ~14 has|have !2 been !2 $changed|included|inserted", kChanged},
    {"!1 has|have !3 revised|expanded|clarified ~3 the|its|our|this|that|such|these|"
     "relevant",
     kChanged},
    {"$company $changed ~8 page|pages|prospectus|registration|amendment|offer|exhibit|"
     "disclosure|disclosures|legend",
     kChanged},
    {"!1 has|have !2 been !1 revised|expanded|deleted|removed|clarified|reworded ~14 page|"
     "pages|response|prospectus|amendment|accordingly|registration|comment|to|as",
     kChanged},
    {"$company !1 have|has !1 included|provided|added|inserted|reflected|filed|disclosed "
     "~25 amendment|prospectus|registration|offering",
     kChanged},
    {"!2 revised|amended|updated|expanded disclosure|disclosures|language|section|text|"
     "pages on|at|in|under|beginning page|pages|the|amendment",
     kChanged},
    {"!2 revised|amended|added|expanded|updated|deleted|removed ~9 on|at|to|of page|pages "
     "~9 amendment|prospectus|registration|exhibit",
     kChanged},
    {"filed|submitted|files|submits ~3 amendment|amended no|to|annual|form|registration|"
     "proxy|10|schedule|report",
     kChanged},
    {"is|are|has|have|we|company|concurrently|today|hereby|also|registrant|trust|been|"
     "partnership|corporation|letter|herewith|simultaneously !2 filed|filing|submitted|"
     "submitting|files|file|furnished|furnishing ~5 amendment|amended|supplement no|to|"
     "annual|form|registration|proxy|10|schedule|report|which|that",
     kChanged},
    {"$company !1 revised|expanded|enhanced|updated|amended|clarified our|its|the|this ~4 "
     "disclosure|disclosures|discussion|footnote|note|description|risk|section|"
     "reconciliation",
     kChanged},
    {"beginning|effective|starting|commencing with ~8 10|form|filing|filings|quarter|"
     "quarterly|report|release ~8 revised|expanded|changed|updated|enhanced|began|"
     "clarified",
     kChanged},
    {"please see|refer ~8 revised|amended|updated|added|new|expanded|additional|"
     "supplemental disclosure|disclosures|language|section|risk|text|discussion ~14 page|"
     "pages|amendment|prospectus|registration|proxy",
     kChanged},
    {"please see|refer ~3 pages|page ~14 amendment|prospectus|registration", kChanged},
    {"is|are|being|been !1 filed|filing|refiled ~6 exhibit|exhibits|amendment", kChanged},
    {"comment|comments !4 has|have revised|complied|amended|added|removed|deleted|updated|"
     "included|expanded|clarified|corrected|modified|replaced|provided",
     kChanged},
    {"comment|comments ~12 complied accordingly|with", kChanged},
    {"$company $changed ~14 $document", kPast},
    {"$company !1 $changed its|our|the", kPast},
    {"has|have !3 included|provided|added|inserted|reflected|disclosed|filed", kPast},
    {"has|have !2 been !2 $changed|included|provided|inserted|disclosed|filed", kPast},
    {"$document ~4 now|has|have reflect|reflects|include|includes|states|state|clarifies|"
     "discloses",
     kPast},
    {"is|are revising|amending|adding|removing|deleting|including|filing", kPast},
    {"will|shall|intend|intends|plan|plans|propose|proposes|undertakes|undertake|expects|"
     "expect|agrees|agree !4 $change|$stop ~30 definitive|preliminary prospectus|proxy|"
     "information",
     kWillHere},
    {"will|shall|intend|intends|plan|plans|propose|proposes|undertakes|undertake !4 "
     "$change ~30 amendment|amendments no|to ~3 1|2|3|4|5|6|7|8|form|registration|proxy|"
     "10|filing|offering|schedule|annual|our|its|the",
     kWillHere},
    {"will|shall|intend|intends|plan|plans|propose|proposes|undertakes|undertake !4 "
     "$change ~25 pre|post effective amendment",
     kWillHere},
    {"will|shall|intend|intends|plan|plans|propose|proposes|undertakes|undertake !4 "
     "$change ~25 an|the|next|future|subsequent amendment|amendments to|of|filed|prior|"
     "before",
     kWillHere},
    {"will|intend|intends|plan|plans|propose|proposes|undertake|undertakes !3 file|submit "
     "~6 amended|amendment",
     kWillHere},
    {"will|shall !4 $change ~25 final prospectus|proxy|offering", kWillHere},
    {"amendment ~9 will|shall !3 $change", kWillHere},
    {"will|shall !2 be !3 revised|amended|included|added|disclosed|reflected|filed ~25 "
     "amendment|prospectus|definitive",
     kWillHere},
    {"!1 will|intends|intend !2 restate ~6 financial|statements", kWillHere},
    {"we|company|it !1 restated|restating ~8 financial|previously|statements", kWillHere},
    {"!1 will|intend|intends|propose|proposes|plan|plans|undertake|undertakes|commit|"
     "commits|committed|expect|expects|agree|agrees !7 $change|$stop ~60 $later !4 "
     "$filings",
     kPromises},
    {"$later|further !6 $filings ~40 will|intend|intends|propose|proposes|plan|plans|"
     "undertake|undertakes|commit|commits|committed|expect|expects|agree|agrees !5 "
     "$change|$stop|be",
     kPromises},
    {"!1 will|intend|intends|propose|proposes|plan|plans|undertake|undertakes|commit|"
     "commits|committed|expect|expects|agree|agrees !7 $change|$stop ~40 further "
     "solicitation|soliciting",
     kPromises},
    {"!2 $later !4 $filings ~30 will|intend|intends|propose|proposes|plan|plans|undertake|"
     "undertakes|commit|commits|committed|expect|expects|agree|agrees ~2 $change|$stop",
     kPromises},
    {"in|and ~4 $later filing|filings|reports ~2 to ~2 $change", kPromises},
    {"!1 will|intend|intends|propose|proposes|plan|plans|undertake|undertakes|commit|"
     "commits|committed|expect|expects|agree|agrees ~3 $later !3 $filings ~12 $change|"
     "$stop",
     kPromises},
    {"will be ~14 disclosed|presented|included|reported|used ~3 $later !3 $filings", kPromises},
    {"future ~20 proxy|filings|reports|releases|measures ~20 we|company|it ~1 will ~3 "
     "$change",
     kPromises},
    {"our|its|the|all $later !2 $filings ~3 will !2 $change|be", kPromises},
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
    {"future ~3 we|company|registrant ~2 will|intend|intends|propose|proposes|plan|plans|"
     "undertake|undertakes|commit|commits|committed|expect|expects|agree|agrees !4 "
     "$change|$stop",
     kPromises},
    {"!1 will|intend|intends|propose|proposes|plan|plans|undertake|undertakes|commit|"
     "commits|committed|expect|expects|agree|agrees !5 $change|$stop ~30 in the future",
     kPromises},
    {"going forward ~12 will|intend|intends|propose|proposes|plan|plans|undertake|"
     "undertakes|commit|commits|committed|expect|expects|agree|agrees|$change",
     kPromises},
    {"!1 will|intend|intends|propose|proposes|plan|plans|undertake|undertakes|commit|"
     "commits|committed|expect|expects|agree|agrees !4 $change|$stop ~30 going forward|"
     "prospectively",
     kPromises},
    {"on a prospective basis", kPromises},
    {"!1 will|intend|intends|propose|proposes|plan|plans|undertake|undertakes|commit|"
     "commits|committed|expect|expects|agree|agrees !5 $change|$stop ~60 beginning|"
     "starting|commencing|effective with|in ~14 10|form|quarterly|annual|proxy|next|"
     "earnings|quarter|release|reporting|year|fiscal",
     kPromises},
    {"beginning|starting|commencing|effective with|in ~10 10|form|quarterly|annual|proxy|"
     "next|earnings|quarter|release|fiscal ~14 will|intend|intends|propose|proposes|plan|"
     "plans|undertake|undertakes|commit|commits|committed|expect|expects|agree|agrees !5 "
     "$change|$stop|be",
     kPromises},
    {"!1 will|intend|intends|propose|proposes|plan|plans|undertake|undertakes|commit|"
     "commits|committed|expect|expects|agree|agrees !7 $change|$stop ~60 form|report|10|"
     "proxy|statement ~8 for ~8 ending|ended|quarter|year|fiscal|annual|meeting",
     kPromises},
    {"in our|its|the ~6 form|report|10|proxy ~12 will|intend|intends|propose|proposes|"
     "plan|plans|undertake|undertakes|commit|commits|committed|expect|expects|agree|"
     "agrees !5 $change|$stop|be",
     kPromises},
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
    {"!1 will|intend|intends|propose|proposes|plan|plans|undertake|undertakes|commit|"
     "commits|committed|expect|expects|agree|agrees !4 provide additional|expanded|"
     "enhanced|further|more disclosure|disclosures|analysis|detail|information|discussion",
     kPromises},
    {"will be !2 revised|included|disclosed|expanded|provided|added|enhanced|updated|"
     "removed ~30 10|proxy|annual|quarterly|filings|prospectively",
     kPromises},
    {"!1 would ~3 expect|propose ~2 to ~2 revise|include|disclose ~20 future|next|10", kPromises},
    {"adjust|revise|correct|change ~8 prospectively", kPromises},
    {"similar ~2 disclosure|disclosures ~4 will", kPromises},
    {"$later filings|filing ~12 as follows|follow", kPromises},
    {"if we|the|it|its|such|these|those|this|our|there|an|a|award|factors|necessary|"
     "needed|warranted|required|management ~14 become|becomes|became|arise|arises|"
     "experience|experiences|identified|identify|occur|occurs|change|changes|changed|"
     "warranted|necessary|needed|determine|determines|anticipate|anticipates|likely|"
     "conclude|concludes|represent|evolve|contribute|contributes|effect|material|"
     "significant|materially",
     kConditional},
    {"should ~14 become|becomes|arise|arises|determine|material", kConditional},
    {"extent ~20 become|becomes|became|arise|arises|experience|experiences|identified|"
     "identify|occur|occurs|change|changes|changed|warranted|necessary|needed|determine|"
     "determines|anticipate|anticipates|likely|conclude|concludes|represent|evolve|"
     "contribute|contributes|effect",
     kConditional},
    {"if necessary|needed|warranted|required", kConditional},
    {"as|where|when|whether ~1 warranted|necessary|needed", kConditional},
    {"event ~12 become|becomes|became|arise|arises|experience|experiences|identified|"
     "identify|occur|occurs|change|changes|changed|warranted|necessary|needed|determine|"
     "determines|anticipate|anticipates|likely|conclude|concludes|represent|evolve|"
     "contribute|contributes|effect|material",
     kConditional},
    {"as ~4 change|evolve|evolves|occur|develop|develops", kConditional},
    {"once|when|as ~6 becomes|become", kConditional},
    {"continue|continues|continually|regularly to ~3 monitor|evaluate|assess|consider|"
     "review|reassess",
     kWillLook},
    {"continually|regularly|periodically evaluate|evaluates|monitor|monitors|assess|"
     "assesses",
     kWillLook},
    {"will|expect|expects|intend ~2 monitor|evaluate|assess|consider|reassess|reevaluate|"
     "revisit",
     kWillLook},
    {"and|also|but ~3 will !2 revise|expand|enhance|clarify|modify|include|add|update ~6 "
     "future|next|our|its|disclosure|disclosures",
     kWillReviseToo},
    {"extent|where|when|if ~2 material|significant|deemed", kIfMaterial},
    {"if|extent|when ~10 material|significant|remains", kIfMaterial},
    {"$company will|intends|intend|shall ~2 revise|expand|enhance|clarify|modify|augment|"
     "supplement|refine|improve",
     kWillRevise},
    {"revise|expand|enhance|clarify|modify|further|additional|improve", kSpeaksOfMore},
    {"$later !4 $filings", kLater},
    {"example|illustrative|illustration|draft|marked|sample", kExample},
    {"disclose|disclosed|disclosure|disclosures|itemize|separately|filing|filings|revise|"
     "revision|revisions|amend|amendment|change|changes|exhibit|file|filed|schedule|"
     "information|disaggregation|reconciliation|presentation|include|statement|statements",
     kOfDisclosure},
    {"respectfully disagree|disagrees", kContests},
    {"!2 disagree|disagrees with|that", kContests},
    {"respectfully request|requests ~6 reconsider|withdraw|withdrawn", kContests},
    {"seek|ask|propose|proposes|make|made no change|changes|revision|revisions", kContests},
    {"not propose|intend|plan|planning|expect ~4 revise|change|modify|amend|disclose|"
     "include|file|add|make",
     kContests},
    {"competitive harm|disadvantage", kContests},
    {"competitively harmful|sensitive", kContests},
    {"!0 elected|decided|chose|chosen|opted not to", kContests},
    {"not rise|rises to the ~2 level", kContests},
    {"do|does|did|not not|t believe|think|agree|view|feel ~25 required|necessary|needed|"
     "warranted|meaningful|useful|misleading|revision|revisions|disclosure|disclosures|"
     "violate|violates|warrant|warrants|appropriate|amendment|amend|revise|disclose|"
     "additional|prominence",
     kContests},
    {"believe|believes|submit|submits ~20 not|nor|neither ~12 meaningful|misleading", kContests},
    {"do|does|did not|t consider|deem ~12 necessary|required|warranted|meaningful|useful|"
     "appropriate",
     kContests},
    {"disclosure|disclosures|revision|revisions|amendment|discussion|quantification|"
     "exhibit|schedule|separately|change|disaggregation ~12 not|nor|neither ~3 required|"
     "necessary|warranted|needed|meaningful|useful|appropriate|warrant|enhance|beneficial|"
     "provide|add",
     kContests},
    {"no|not|any ~3 disclosure|disclosures|revision|revisions|change|changes|amendment|"
     "amendments|modification|modifications ~12 required|necessary|warranted|needed|"
     "appropriate|made|called",
     kContests},
    {"do|does|did not|t believe|think ~12 is|are|was|were|be material", kContests},
    {"not warrant|necessitate|require|merit|justify ~6 disclosure|disclosures|separate|"
     "additional|revision|discussion|inclusion",
     kContests},
    {"would ~4 not|unnecessarily|neither ~3 provide|enhance|add|be|result|improve|"
     "meaningfully ~8 meaningful|useful|material|helpful|information|value|disclosure|"
     "investors|benefit|necessary|appropriate",
     kContests},
    {"believe|believes ~6 would ~6 misleading|confusing|confuse|mislead|detract|obscure|"
     "harm|inappropriate|reduce|not",
     kContests},
    {"believe|believes|submit|submits|determined|concluded|view ~20 not|no|nor|neither "
     "~12 required|necessary|warranted|needed|called",
     kHoldsUnneeded},
    {"not ~3 required|necessary|obligated|needed|warranted|appropriate|meaningful ~6 "
     "disclose|disclosed|provide|file|filed|revise|amend|discuss|quantify|disclosure|"
     "disclosures|include|separately|add",
     kContests},
    {"believe|believes|position|view|submit|submits|maintain|maintains|opinion|contend|"
     "assert ~14 disclosure|disclosures|presentation|presentations|filing|filings|"
     "statement|form|report|descriptions|reference|certifications|approach|measure|"
     "measures|label|title|reconciliation|reconciliations|adjustment|adjustments|"
     "discussion|table|use ~24 appropriate|adequate|adequately|sufficient|sufficiently|"
     "complies|comply|complied|compliant|compliance|consistent|meets|satisfies|satisfy|"
     "useful|meaningful|permitted|reasonable|informative|responsive|accurate|clear|"
     "misleading",
     kContests},
    {"believe|believes|submit|submits|concluded|asserts ~3 we|it|company|registrant|has|"
     "have|its ~3 adequately|appropriately|sufficiently|fully|complied|satisfied|met|"
     "complies|comply|disclosed|provided|addressed|described",
     kContests},
    {"believe|believes ~8 not misleading|prohibited|inconsistent|required|necessary", kContests},
    {"respectfully submit|submits ~25 adequately|adequate|appropriate|appropriately|"
     "sufficient|complies|comply|consistent|satisfied|satisfy|compliance|immaterial|"
     "unnecessary",
     kContests},
    {"already|currently|existing ~8 disclosed|discloses|disclosure|disclosures|include|"
     "includes|provide|provides|address|addresses ~12 adequate|adequately|sufficient|"
     "sufficiently|appropriate|appropriately",
     kContests},
    {"deemed|determined|considered|concluded|were|was|are|is|those|these|to|be|been|as ~6 "
     "immaterial|insignificant|minimis",
     kPlaysDown},
    {"not ~6 material|significant", kPlaysDown},
    {"not identified|experienced|had ~25 required|necessitate|warrant|material", kPlaysDown},
    {"no ~3 material", kPlaysDown},
    {"accordingly|therefore|consequently|thus|such|result|reason|reasons|because ~16 not|"
     "no ~5 disclose|disclosed|include|included|separately|revise|revision|revisions|"
     "disclosure|disclosures|itemized|itemize|additional",
     kContests},
    {"immaterial|material|insignificant ~12 accordingly|therefore|thus|consequently|such|"
     "and|so|not ~6 not|no|do ~4 disclosed|disclose|included|include|required|warrant|"
     "separately|disclosure|itemized|necessitate",
     kContests},
    {"disclosure|disclosures|presentation|measures ~9 satisfy|satisfies|complies|comply|"
     "meet|meets ~4 requirements|requirement|guidance|regulation|rule|item",
     kContests},
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
}};

const WordPatterns& patterns() {
  static const WordPatterns compiled = [] {
    std::array<WordPatterns::Rule, kPhrases.size()> rules;
    std::transform(kPhrases.begin(), kPhrases.end(), rules.begin(), [](const Phrase& phrase) {
      return WordPatterns::Rule{phrase.phrase, static_cast<std::uint8_t>(phrase.says)};
    });
    return WordPatterns(rules, kSets);
  }();
  return compiled;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  for_each_plain_word(text, [&](std::string_view) { return ++count > 0; });
  return count;
}

}  // namespace

std::vector<AnswerSentence> answer_sentences(std::string_view response) {
  const std::string plain = without_quotations(response);
  std::vector<std::string_view> all = sentences_of(plain);
  if (all.size() > kMostSentencesRead)
    all.erase(all.begin() + kMostSentencesRead / 2, all.end() - kMostSentencesRead / 2);
  std::vector<AnswerSentence> sentences;
  for (const std::string_view sentence : all) {
    const std::size_t words = count_words(sentence);
    if (words == 0) continue;
    const auto begin = static_cast<std::size_t>(sentence.data() - plain.data());
    sentences.push_back({response.substr(begin, sentence.size()), words,
                         patterns().meanings_in(sentence.substr(0, kLongestSentenceBytes))});
  }
  return sentences;
}

}  // namespace precedent::indexer
