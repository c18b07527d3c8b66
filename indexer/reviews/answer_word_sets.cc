#include "indexer/reviews/answer_phrases.hh"

namespace precedent::indexer {
namespace {

constexpr WordPatterns::WordSet kSets[] = {
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
     "write|read|print|part|divide|distinguish|carry|take|cover|cross|retain|restate|recast|"
     "characterize"},
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
     "occurs|changed|warranted|necessary|needed|determine|determines|"
     "anticipate|anticipates|likely|conclude|concludes|represent|evolve|contribute|"
     "contributes|effect"},
    {"filings",
     "filing|filings|report|reports|periodic|quarterly|annual|proxy|10|earnings|press|"
     "release|releases|form|forms|disclosure|disclosures|exchange|sec|presentations|"
     "documents|calls|solicitation|submissions|summary|statements|communications"},
};

}  // namespace

std::span<const WordPatterns::WordSet> answer_word_sets() {
  return kSets;
}

}  // namespace precedent::indexer
