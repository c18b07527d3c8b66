#include "indexer/reviews/answer_phrases.hh"

namespace precedent::indexer {
namespace {

using enum AnswerSignal;

constexpr AnswerPhrase kPhrases[] = {
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
    {"not ~3 required|necessary|obligated|needed|warranted|appropriate|meaningful ~6 "
     "disclose|disclosed|provide|file|filed|revise|amend|discuss|quantify|disclosure|"
     "disclosures|include|separately|add",
     kContests},
    {"believe|believes|position|view|submit|submits|maintain|maintains|opinion|contend|"
     "assert ~14 disclosure|disclosures|note|footnote|presentation|presentations|filing|"
     "filings|statement|form|report|descriptions|reference|certifications|approach|"
     "measure|measures|label|title|reconciliation|reconciliations|adjustment|adjustments|"
     "discussion|table|use ~24 appropriate|adequate|adequately|sufficient|sufficiently|"
     "complies|comply|complied|compliant|compliance|consistent|meets|satisfies|satisfy|"
     "useful|meaningful|permitted|reasonable|informative|responsive|accurate|clear|"
     "misleading",
     kContests},
    {"believe|believes|submit|submits|concluded|asserts ~3 we|it|company|registrant|has|"
     "have|its ~3 adequately|appropriately|sufficiently|fully|complied|satisfied|met|"
     "complies|comply|disclosed|provided|addressed|described",
     kContests},
    {"not|no|nor|any ~30 required to be ~2 disclosed|filed|included|reported|discussed", kContests},
    {"no|not ~6 deemed|considered|thought ~1 necessary|required|warranted|needed", kContests},
    {"is|are|was|were not material|meaningful|relevant|important|useful to|for ~3 "
     "investors|investor|stockholders|shareholders",
     kContests},
    {"do|does|did not|t believe|consider|view|think ~25 individually|tailored|substitute|"
     "substitutes|substituting|inconsistent|noncompliant|liquidity",
     kContests},
    {"believe|believes|assert|asserts|submit|submits|maintain|maintains|concluded|"
     "position|view ~25 not|nor|neither ~3 involve|apply|applies|applicable|constitute|"
     "constitutes|trigger|triggers|violate|implicate|implicates|contravene|fall|subject|"
     "inconsistent|individually",
     kContests},
    {"do|does|did not|t ~2 disaggregate|separately|further ~30 because|as|since", kContests},
    {"believe|believes|submit|submits|opinion|view ~12 overview|md|narratives|tables|"
     "table|disclosure|disclosures|definition|presentation|discussion ~20 balanced|"
     "prominent|prominence|reflects|reflect|included|satisfied|details",
     kContests},
    {"not believe|expect|see ~2 any material|significant", kContests},
    {"position ~3 that ~20 not|no|neither|nor", kContests},
    {"not ~2 material|significant ~6 inclusion|disclosure|presentation|disclose|reporting",
     kContests},
    {"believe|believes|submit|submits ~14 md|notes|disclosure|disclosures ~14 complete|"
     "fulsome|robust|comprehensive",
     kContests},
    {"as|already|currently|previously|have|has ~2 disclosed|disclose|included|discussed|"
     "described|addressed|set|provided ~14 form|10|page|pages|risk|md|mda|note|disclosure|"
     "discussion|statements|proxy|item",
     kAlreadyThere},
    {"is|are ~1 included|disclosed|discussed|described|reflected in|on|under ~4 current|"
     "existing|form|page|note|10|item",
     kAlreadyThere},
    {"provided|presented|disclosed in accordance with", kAlreadyThere},
    {"believe|believes ~8 not misleading|prohibited|inconsistent|required|necessary", kContests},
    {"respectfully submit|submits ~25 adequately|adequate|appropriate|appropriately|"
     "sufficient|complies|comply|consistent|satisfied|satisfy|compliance|immaterial|"
     "unnecessary",
     kContests},
    {"already|currently|existing ~8 disclosed|discloses|disclosure|disclosures|include|"
     "includes|provide|provides|address|addresses ~12 adequate|adequately|sufficient|"
     "sufficiently|appropriate|appropriately",
     kContests},
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
    {"believe|believes|submit|submits|determined|concluded|view ~20 not|no|nor|neither "
     "~12 required|necessary|warranted|needed|called",
     kHoldsUnneeded},
    {"disclose|disclosed|disclosure|disclosures|itemize|separately|filing|filings|revise|"
     "revision|revisions|amend|amendment|change|changes|exhibit|file|filed|schedule|"
     "information|disaggregation|reconciliation|presentation|include|statement|statements",
     kOfDisclosure},
    {"deemed|determined|considered|concluded|were|was|are|is|those|these|to|be|been|as ~6 "
     "immaterial|insignificant|minimis",
     kPlaysDown},
    {"not ~6 material|significant", kPlaysDown},
    {"not identified|experienced|had ~25 required|necessitate|warrant|material", kPlaysDown},
    {"no ~3 material", kPlaysDown},
};

}  // namespace

std::span<const AnswerPhrase> dispute_phrases() {
  return kPhrases;
}

}  // namespace precedent::indexer
