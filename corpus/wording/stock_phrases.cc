#include "corpus/wording/stock_phrases.hh"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string>

#include "corpus/ascii.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

using schemas::Side;

constexpr std::size_t kHeadBytes = 420;

// The beginning in lower case, curly apostrophes straight, nothing but letters, digits and signs
// from the first letter on.
std::string folded_head(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && !is_letter(text[at])) ++at;
  std::string head;
  head.reserve(std::min(text.size(), kHeadBytes));
  for (; at < text.size() && head.size() < kHeadBytes; ++at) {
    if (text.substr(at, 3) == "’") {
      head += '\'';
      at += 2;
    } else {
      head += to_lower(text[at]);
    }
  }
  return head;
}

// The head is folded already: quicker than contains_any().
bool holds_any(std::string_view head, Phrases phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [head](std::string_view phrase) {
    return head.find(phrase) != std::string_view::npos;
  });
}

bool holds(std::string_view head, std::string_view phrase) {
  return head.find(phrase) != std::string_view::npos;
}

constexpr std::string_view kLeadIns[] = {"we have reviewed your",
                                         "we have reviewed the",
                                         "we have read your",
                                         "we have limited our review",
                                         "we have conducted a limited review",
                                         "we have completed",
                                         "we reviewed",
                                         "we have only reviewed",
                                         "we have the following comment",
                                         "this is to advise you",
                                         "please respond to th",
                                         "please respond to our",
                                         "please respond within",
                                         "after reviewing",
                                         "where indicated",
                                         "if you disagree",
                                         "if you do not believe",
                                         "please be as detailed",
                                         "in some of our comment",
                                         "in our comment",
                                         "please understand that the purpose",
                                         "the purpose of our review",
                                         "we look forward to working",
                                         "we welcome any questions",
                                         "feel free to call",
                                         "our comments follow",
                                         "our comments are",
                                         "unless we note otherwise",
                                         "unless otherwise indicated",
                                         "unless otherwise noted",
                                         "defined terms",
                                         "the page references",
                                         "page references",
                                         "all page references",
                                         "set forth below",
                                         "for your convenience",
                                         "for the convenience",
                                         "for ease of reference",
                                         "for convenience of reference",
                                         "for the staff's convenience",
                                         "to assist",
                                         "to facilitate",
                                         "on behalf of",
                                         "in this letter, we",
                                         "we are responding",
                                         "thank you for your letter"};

constexpr std::string_view kLeadInsWithin[] = {
    "have the following comment", "following comments",
    "respond to these comments",  "respond to this comment",
    "respond to this letter",     "respond to the comment",
    "this letter responds to",    "this letter sets forth the response"};

constexpr std::string_view kStaffClosings[] = {"we remind you",
                                               "in closing",
                                               "closing comment",
                                               "closing information",
                                               "we urge all persons",
                                               "notwithstanding our comments",
                                               "in the event",
                                               "refer to rules 460",
                                               "refer to rule 461",
                                               "please refer to rules 460",
                                               "please refer to rule 461",
                                               "please allow adequate time",
                                               "you may contact",
                                               "you may also contact",
                                               "you may call",
                                               "you may reach",
                                               "please contact",
                                               "please direct",
                                               "please call",
                                               "please feel free",
                                               "feel free to contact",
                                               "any questions",
                                               "if you have any question",
                                               "if you have question",
                                               "if you would like to discuss",
                                               "should you have",
                                               "as appropriate, please",
                                               "as appropriate, respond",
                                               "please understand that we may",
                                               "please understand that you",
                                               "we may have additional comments after",
                                               "we direct your attention to rule",
                                               "we will consider a written request",
                                               "we will consider your request for acceleration",
                                               "we will act on",
                                               "direct any",
                                               "direct your questions",
                                               "questions ",
                                               "i can be reached",
                                               "detailed cover letters",
                                               "detailed response letters",
                                               "response to this letter should",
                                               "responses to these comments",
                                               "response to these comments",
                                               "responses to this letter should",
                                               "please respond via",
                                               "please respond on edgar",
                                               "please send us your response",
                                               "please submit your response",
                                               "please file your response",
                                               "please key your response",
                                               "please provide us with your response",
                                               "your response should be",
                                               "where no change will be made",
                                               "whenever a comment",
                                               "we may raise additional comments",
                                               "we note that portions of the filing",
                                               "no further review",
                                               "thank you"};

constexpr std::string_view kStaffClosingsWithin[] = {
    "responsible for the accuracy",
    "responsible for the adequacy",
    "all facts relating to",
    "division of enforcement has access",
    "as a defense in any proceeding",
    "foreclose the commission from taking",
    "relieve the company from its full responsibility",
    "acknowledging that",
    "acknowledgement from the company",
    "tandy",
    "respond to these comments within",
    "respond to this comment within",
    "respond to our comments within",
    "respond to these comments, as appropriate, within",
    "tell us when you will respond",
    "tell us when you will provide us with a response",
    "in response to these comments. you may wish",
    "keys your responses to our comments",
    "marked copies of the amendment",
    "requested effective date",
    "acceleration of the effective date",
    "file your cover letter on edgar"};

constexpr std::string_view kCompanyClosings[] = {"please do not hesitate",
                                                 "please contact",
                                                 "please call",
                                                 "please direct",
                                                 "please feel free",
                                                 "please let us know",
                                                 "please let me know",
                                                 "if you have any",
                                                 "if you should have",
                                                 "if you need",
                                                 "if you require",
                                                 "if you would like",
                                                 "if we can",
                                                 "if the staff",
                                                 "if there are any",
                                                 "should you",
                                                 "should the staff",
                                                 "should any member of the staff",
                                                 "we hope",
                                                 "we trust",
                                                 "thank you",
                                                 "we thank you",
                                                 "we would be pleased",
                                                 "we would like to express",
                                                 "we are available",
                                                 "we are happy",
                                                 "we will be pleased to",
                                                 "we look forward",
                                                 "the company requests that the staff contact",
                                                 "any questions",
                                                 "questions ",
                                                 "kindly",
                                                 "signature page"};

constexpr std::string_view kCompanyClosingsWithin[] = {
    "responsible for the accuracy",
    "responsible for the adequacy",
    "as a defense in any proceeding",
    "foreclose the commission from tak",
    "foreclose the sec from tak",
    "relieve the company from its full responsibility",
    "acknowledges that:",
    "represents that:",
    "acknowledge that:",
    "acknowledges the following:",
    "acknowledge the following:",
    "acknowledges that the company is responsible",
    "the acknowledgements that",
    "acknowledgements requested",
    "the requested acknowledgement",
    "acknowledgement of the company",
    "acknowledgements of the company",
    "do not hesitate to c",
    "please contact the undersigned",
    "please contact me",
    "please call me",
    "please call the undersigned",
    "believes the foregoing",
    "we appreciate the opportunity"};

constexpr std::string_view kNoComment[] = {"we have completed our review",
                                           "we have completed the review",
                                           "we completed our review",
                                           "we have not reviewed and will not review",
                                           "we have not reviewed",
                                           "we do not intend to review",
                                           "this is to advise you that we have not reviewed",
                                           "this is to advise you that no review",
                                           "this is to advise you that we do not",
                                           "we issued comments to you",
                                           "you have redacted information",
                                           "we have concluded our assessment",
                                           "we have no further comment",
                                           "our preliminary review of your",
                                           "we have not received a response",
                                           "we note that you have not yet responded",
                                           "we have reviewed your filing and have no"};

// "We appreciate ..." closes a letter, "We appreciate the Staff's comment and ..." opens an answer.
bool is_thanks(std::string_view head) {
  return head.starts_with("we appreciate") && !holds(head, "comment and") &&
         !head.starts_with("we appreciate the staff's comment");
}

// "... contact me at (305) 555-0100 with any questions ..."
bool tells_where_to_call(std::string_view head) {
  const bool asks_to = holds(head, "contact ") || holds(head, "call ") || holds(head, "reach ");
  const bool number = holds(head, ") 5") || holds(head, "202-551") || holds(head, " at (") ||
                      holds(head, "the undersigned");
  return asks_to && number && holds(head, "question");
}

}  // namespace

bool is_lead_in(std::string_view text) {
  const std::string head = folded_head(text);
  return begins_with_any(head, kLeadIns) || holds_any(head, kLeadInsWithin);
}

bool is_closing_phrase(std::string_view text, Side side) {
  if (is_separator(text)) return true;
  const std::string head = folded_head(text);
  if (side == Side::kStaff) {
    return begins_with_any(head, kStaffClosings) || holds_any(head, kStaffClosingsWithin) ||
           tells_where_to_call(head);
  }
  return begins_with_any(head, kCompanyClosings) || holds_any(head, kCompanyClosingsWithin) ||
         is_thanks(head) || tells_where_to_call(head);
}

bool is_separator(std::string_view text) {
  constexpr std::string_view kSigns[] = {"*", "-", "_", "=", "~", "#", ".", "…", "•", "–", "—"};
  std::size_t signs = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    const std::string_view rest = text.substr(at);
    const auto sign = std::find_if(std::begin(kSigns), std::end(kSigns),
                                   [rest](std::string_view s) { return rest.starts_with(s); });
    if (sign == std::end(kSigns)) return false;
    at += sign->size();
    ++signs;
  }
  return signs > 1;
}

bool raises_no_comment(std::string_view text) {
  return begins_with_any(folded_head(text), kNoComment);
}

}  // namespace precedent::corpus
