#include "indexer/reviews/answer_phrases.hh"

namespace precedent::indexer {
namespace {

using enum AnswerSignal;

constexpr AnswerPhrase kPhrases[] = {
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
    {"elected|decided|determined|agreed to disclose|include|add|provide|revise|expand ~16 "
     "page|pages",
     kChanged},
    {"$company !2 included|incorporated|provided|added|made ~3 enhanced|expanded|"
     "clarification|clarifications|clarifying|revised|correction|corrections ~14 10|"
     "amendment|release|form",
     kChanged},
    {"these|this|such revision|revisions|correction|corrections|clarification|"
     "clarifications|enhancements !1 has|have been disclosed|made|reflected|included|"
     "incorporated",
     kChanged},
    {"10|filed|amendment|supplement ~20 has|have|we !1 incorporated|included|provided|"
     "added ~2 clarification|clarifications|clarifying|enhanced|expanded",
     kChanged},
    {"filed|submitted|filing ~2 amended ~1 version|report|form|filing|10", kChanged},
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
    {"will|shall|intend|intends|plan|plans|undertake|undertakes !3 amend|refile|restate !2 "
     "10|20|40|form|annual|quarterly|registration|proxy|report|schedule",
     kWillHere},
    {"will|shall !2 be !3 revised|amended|included|added|disclosed|reflected|filed ~25 "
     "amendment|prospectus|definitive",
     kWillHere},
    {"!1 will|intends|intend !2 restate ~6 financial|statements", kWillHere},
    {"we|company|it !1 restated|restating ~8 financial|previously|statements", kWillHere},
};

}  // namespace

std::span<const AnswerPhrase> change_phrases() {
  return kPhrases;
}

}  // namespace precedent::indexer
