#include "indexer/reviews/answer_kind.hh"

#include <algorithm>
#include <array>

#include "indexer/reviews/word_patterns.hh"
#include "schemas/ascii.hh"

namespace precedent::indexer {
namespace {

using schemas::AnswerKind;

// A response says at its beginning what it is, or at its end, after the explanation.
constexpr std::size_t kOpeningBytes = 6000;
constexpr std::size_t kClosingBytes = 1500;

constexpr auto kAmended = static_cast<std::uint8_t>(AnswerKind::kAmended);
constexpr auto kFuture = static_cast<std::uint8_t>(AnswerKind::kFutureFilings);
constexpr auto kDisagreed = static_cast<std::uint8_t>(AnswerKind::kDisagreed);
constexpr auto kExplained = static_cast<std::uint8_t>(AnswerKind::kExplained);

constexpr std::array<WordPatterns::Rule, 69> kRules = {{
    // It stands changed in the document that goes with the letter.
    {"we|company|registrant|issuer|partnership|it have|has !3 "
     "revised|expanded|clarified|supplemented",
     kAmended},
    {"!1 have|has !3 revised|expanded|supplemented ~3 the|its|our|this|that|such|relevant ~2 "
     "disclosure|disclosures|section|discussion|prospectus|statement|language",
     kAmended},
    {"we|company|registrant|issuer|it|also have|has !2 "
     "amended|updated|added|removed|deleted|modified|enhanced|moved ~6 "
     "disclosure|disclosures|prospectus|statement|section|language|legend|graphic|graphics|table|"
     "page|pages|filing|reference|references|risk",
     kAmended},
    {"!1 have|has !3 included|provided ~9 amendment|prospectus|registration", kAmended},
    {"disclosure|disclosures|prospectus|section|language ~6 has|have been !2 "
     "revised|amended|updated|added|expanded|modified|removed|deleted",
     kAmended},
    {"!2 revised|amended|updated disclosure|disclosures on|at|in page|pages", kAmended},
    {"!2 revised|amended|added|expanded|updated|deleted ~9 on|at page|pages ~9 "
     "amendment|prospectus|registration",
     kAmended},
    {"!1 has|have !2 revised|amended|updated the|its|our ~3 "
     "registration|form|prospectus|proxy|offer|offering|amendment|10",
     kAmended},
    {"!1 will|intend|intends|plan|plans|propose|proposes !2 file|filing|filed ~3 amended|amendment",
     kAmended},
    {"!3 filed|filing|submitted|submitting|files !3 amendment|amended ~3 "
     "form|registration|no|proxy|annual|10|schedule",
     kAmended},
    {"will be|is|are included|reflected|revised|disclosed in the|our|its|amendment ~3 "
     "amendment|prospectus|registration",
     kAmended},
    {"will revise|amend|include|update|disclose ~9 prospectus|definitive", kAmended},
    // An amendment of a contract is none of a filing.
    {"will revise|amend|include|update|disclose ~9 amendment|amendments no|to ~3 "
     "1|2|3|4|5|6|form|registration|proxy|10|filing|offering|schedule",
     kAmended},
    {"will revise|amend|include|update|disclose ~9 "
     "form|registration|statement|proxy|10|k|q|effective|next|subsequent|future|by amendment",
     kAmended},
    {"!1 elected|determined|decided to !2 disclose|revise|add|remove|delete ~9 "
     "page|pages|amendment",
     kAmended},
    {"!1 will|undertakes|undertake|intends|intend !9 in ~5 amendment|amendments no|to ~3 "
     "1|2|3|4|5|6|form|registration|proxy|10|filing|offering|schedule",
     kAmended},
    {"!1 will|undertakes|undertake|intends|intend !9 in ~4 "
     "form|registration|statement|proxy|10|k|q|effective|next|subsequent|future|an amendment",
     kAmended},
    // It will.
    {"!14 future "
     "filings|filing|periodic|reports|forms|disclosures|disclosure|proxy|annual|quarterly|10|"
     "earnings|exchange|sec|form|press|non|presentations",
     kFuture},
    {"!1 "
     "will|intend|intends|propose|proposes|plan|plans|undertake|undertakes|commit|commits|expect|"
     "expects|agree|agrees !9 future "
     "filings|filing|periodic|reports|forms|disclosures|disclosure|proxy|annual|quarterly|10|"
     "earnings|exchange|sec|form|press|non|presentations",
     kFuture},
    {"future filings|filing|reports|disclosures|10 !6 will|intend|intends|propose|plan|undertake|"
     "expect|agree !3 revise|disclose|include|provide|expand|clarify|add|remove|present|enhance",
     kFuture},
    {"going forward ~9 will|disclose|include|revise|provide", kFuture},
    {"!1 will|propose|proposes|commit !9 going forward|prospectively", kFuture},
    {"!9 prospective basis", kFuture},
    {"!9 amounts prospectively", kFuture},
    {"!3 adjust|revise|correct|change ~6 prospectively", kFuture},
    {"prospectively we|the will", kFuture},
    {"beginning|starting|commencing with|in ~6 "
     "10|form|quarterly|annual|proxy|next|earnings|quarter",
     kFuture},
    {"!14 in|with our|its|the next|upcoming|subsequent|forthcoming ~3 "
     "10|filing|filings|report|form|proxy|annual|quarterly",
     kFuture},
    {"we|company|registrant|it|also|corporation|partnership|bank|management|citi will|would !3 "
     "revise|expand|enhance|clarify|modify|augment|supplement ~9 "
     "disclosure|disclosures|presentation|description|discussion|filings|10|proxy|reconciliation|"
     "label|title",
     kFuture},
    {"will revise|expand|clarify|modify|enhance our|its|the|their|such|future", kFuture},
    {"!1 will|propose|proposes|intend|intends|plan|plans|undertake|undertakes|commit !3 "
     "disclose|include|provide|revise|add|remove|present|discontinue|cease|expand ~9 "
     "future|next|subsequent|upcoming|10|proxy|quarter",
     kFuture},
    {"we|company propose|proposes|intend|intends|plan|plans to !2 "
     "revise|expand|enhance|clarify|modify|include ~5 disclosure|disclosures",
     kFuture},
    {"we|company|it|also will no longer", kFuture},
    {"we|company|it will discontinue|cease ~2 presenting|using|including|reporting|disclosing",
     kFuture},
    // What is left out from now on; "we will not disclose" alone refuses.
    {"we|company|it will not ~2 include|present|use|refer|report|label|adjust ~9 "
     "future|next|forward|subsequent|upcoming|measure|measures",
     kFuture},
    {"future|next|forward|subsequent|upcoming ~6 we|company|it will not ~2 "
     "include|present|use|refer|report|label|adjust",
     kFuture},
    // Nothing is to change.
    {"respectfully submit|submits|disagree|disagrees", kDisagreed},
    {"do|does|did not|t believe|think ~9 "
     "required|necessary|appropriate|needed|warranted|meaningful|applicable|useful|revision|"
     "disclosure|disclosures|violate|misleading",
     kDisagreed},
    {"not ~3 required|necessary|obligated to|by|under ~6 "
     "disclose|provide|file|revise|amend|discuss|quantify",
     kDisagreed},
    {"disclosure|disclosures|revision|revisions|amendment|discussion|quantification|exhibit ~8 "
     "not|nor ~3 required|necessary|warranted|needed|meaningful|useful|appropriate",
     kDisagreed},
    {"no ~3 "
     "disclosure|disclosures|revision|revisions|changes|change|amendment|amendments|modification "
     "~9 required|necessary|warranted|needed|appropriate|made",
     kDisagreed},
    {"believe|believes|position|view ~6 "
     "disclosure|disclosures|presentation|approach|treatment|measure|measures ~8 "
     "appropriate|adequate|sufficient|complies|comply|complied|consistent|compliant|meets|"
     "satisfies|useful|meaningful|permitted",
     kDisagreed},
    {"believe|believes|position|concluded ~6 filing|filings|report|statement|prospectus|reference|"
     "certifications ~4 complies|comply|complied|compliance|satisfy|satisfies with|the|item|rule",
     kDisagreed},
    {"accordingly|therefore|consequently|thus ~9 not ~3 "
     "disclose|disclosed|include|included|separately|required|revise",
     kDisagreed},
    {"immaterial|material ~9 accordingly|therefore|thus|consequently ~6 not|no ~3 "
     "disclosed|disclose|included|include|required",
     kDisagreed},
    {"respectfully request|requests ~6 reconsider|withdraw", kDisagreed},
    {"disclosure|disclosures|presentation|measures ~9 satisfy|satisfies|complies|comply|meet|meets "
     "~3 requirements|requirement",
     kDisagreed},
    {"not prohibited|misleading|inconsistent", kDisagreed},
    {"elected|decided|chose not to", kDisagreed},
    {"not rise to the ~2 level", kDisagreed},
    // It tells.
    {"respectfully|supplementally "
     "advise|advises|inform|informs|note|notes|confirm|confirms|refer|refers",
     kExplained},
    {"advise|advises|inform|informs|confirm|confirms|notify|notifies|clarify|clarifies|tell ~2 "
     "the|that|you|staff|commission",
     kExplained},
    {"supplementally|supplemental", kExplained},
    {"acknowledge|acknowledges|understand|understands|note|notes|notes|considered|appreciate|"
     "appreciates|recognize|recognizes ~2 staff|comment|comments|that|responsible",
     kExplained},
    {"we|company|management|registrant|board|it|bank|citi|trust ~2 "
     "believe|believes|believed|consider|considers|considered|concluded|determined|evaluated|"
     "evaluates|assessed|assesses|reviewed|performed|use|uses|used|recorded|record|records|"
     "recognize|recognizes|recognized|define|defines|defined",
     kExplained},
    {"based on|upon", kExplained},
    {"because|since|due", kExplained},
    {"as "
     "discussed|described|disclosed|noted|set|previously|mentioned|indicated|stated|explained|"
     "shown|outlined|further",
     kExplained},
    {"following table|tables|information|is|summary|discussion|analysis|describes|summarizes|sets",
     kExplained},
    {"table|chart|schedule below|above|presents|summarizes|shows|sets", kExplained},
    {"in "
     "accordance|response|addition|determining|order|evaluating|making|connection|general|"
     "considering",
     kExplained},
    {"pursuant|according to", kExplained},
    {"asc|gaap|fasb|ifrs|sab|codification", kExplained},
    {"please see|refer|note|be", kExplained},
    {"we|company|registrant|our "
     "do|does|did|is|are|was|were|has|have|had|will|would|calculate|monitor|continue|expect|"
     "expects",
     kExplained},
    {"for example|instance|purposes", kExplained},
    {"provided below|herein|under|to", kExplained},
    {"enclosed|attached|annex|appendix|exhibit", kExplained},
    {"yes|correct|confirmed", kExplained},
}};

const WordPatterns& patterns() {
  static const WordPatterns compiled(kRules);
  return compiled;
}

}  // namespace

AnswerKind answer_kind(std::string_view response) {
  if (schemas::trimmed(response).empty()) return AnswerKind::kNone;
  std::uint32_t meanings = patterns().meanings_in(response.substr(0, kOpeningBytes));
  if (response.size() > kOpeningBytes) {
    const std::size_t tail = std::min(kClosingBytes, response.size() - kOpeningBytes);
    meanings |= patterns().meanings_in(response.substr(response.size() - tail));
  }
  for (const AnswerKind kind : {AnswerKind::kAmended, AnswerKind::kFutureFilings,
                                AnswerKind::kDisagreed, AnswerKind::kExplained})
    if ((meanings >> static_cast<unsigned>(kind)) & 1U) return kind;
  return AnswerKind::kNotEstablished;
}

AnswerKind stronger(AnswerKind a, AnswerKind b) {
  static constexpr std::array<AnswerKind, 6> kOrder = {
      AnswerKind::kAmended,   AnswerKind::kFutureFilings,  AnswerKind::kDisagreed,
      AnswerKind::kExplained, AnswerKind::kNotEstablished, AnswerKind::kNone};
  const auto rank = [](AnswerKind kind) { return std::find(kOrder.begin(), kOrder.end(), kind); };
  return rank(a) <= rank(b) ? a : b;
}

}  // namespace precedent::indexer
