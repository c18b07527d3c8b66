#include "corpus/facts/letter_kind.hh"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "corpus/ascii.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

// A letter says what it is at its beginning; a closing letter is short.
constexpr std::size_t kOpeningBytes = 3000;
constexpr std::size_t kWholeLetterBytes = 8000;  // of a request, with what is represented in it

bool says(std::string_view text, Phrases phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return text.find(phrase) != std::string_view::npos;
  });
}

// Body text from its beginning, in lower case, quotes straight, blanks single.
std::string body_of(std::span<const Paragraph> paragraphs, const LetterFrame& frame) {
  std::string text;
  for (std::uint32_t i = frame.body.begin; i < frame.body.end && text.size() < kWholeLetterBytes;
       ++i) {
    const std::string& paragraph = paragraphs[i].text;
    for (std::size_t at = 0; at < paragraph.size(); ++at) {
      if (paragraph.compare(at, 3, "\xE2\x80\x99") == 0) {
        text += '\'';
        at += 2;
      } else {
        text += to_lower(paragraph[at]);
      }
    }
    text += ' ';
  }
  return text;
}

constexpr auto kRaisesComments = std::to_array<std::string_view>(
    {"following comment", "comments follow", "have the comments", "our comments are",
     "comments below", "comment below", "additional comment below", "comments set forth below",
     "comments listed below", "addressed in our comments", "provided our comments",
     "our comments and", "following additional comment", "following issues"});

constexpr auto kNotReviewed = std::to_array<std::string_view>(
    {"not reviewed and will not review", "have not reviewed and", "will not review",
     "do not intend to review", "do not intend to conduct", "not be reviewing", "not be reviewed",
     "no review of", "not conduct a review", "decided not to review", "determined not to review",
     "not review your", "not to conduct a review", "no review will be made",
     "will not be making a review", "not plan to review"});

constexpr auto kReviewComplete = std::to_array<std::string_view>(
    {"completed our review", "completed its review", "completed the review", "concluded our review",
     "have no further comment", "no further comments", "no additional comment",
     "no additional questions", "have no comment", "do not have any further comment",
     "do not have any comment", "do not have any additional comment", "does not have any further",
     "concluded our assessment", "completed our assessment", "completed our reviews",
     "review is complete", "have no other comment"});

constexpr auto kAcceleration = std::to_array<std::string_view>(
    {"acceleration of the effective", "accelerate the effective", "effective date be accelerated",
     "effective date of the", "effectiveness of the", "acceleration of effectiveness",
     "be declared effective", "become effective", "be made effective", "declare effective",
     "accelerate effectiveness", "acceleration of the date", "be accelerated",
     "be ordered effective", "acceleration request", "declare the"});

constexpr auto kRequests =
    std::to_array<std::string_view>({"request", "join in", "we join", "joins in", " ask that",
                                     " asks that", " ask for", " asks for"});

constexpr auto kWithdraws = std::to_array<std::string_view>(
    {"withdraw our request", "withdraws its request", "withdraw the request",
     "withdraw its request", "withdraws the request", "withdraw our acceleration",
     "withdraws its acceleration", "withdraw our letter", "request for acceleration be withdrawn",
     "withdraw the acceleration", "request withdrawal", "requests withdrawal",
     "withdrawal of the"});

// What puts an answer off instead of giving it.
constexpr auto kPutsOff = std::to_array<std::string_view>({
    "extension",
    "additional time",
    "not be possible to respond",
    "will respond",
    "intends to respond",
    "intend to respond",
    "expects to respond",
    "expect to respond",
    "anticipates respond",
    "anticipate respond",
    "plans to respond",
    "plan to respond",
    "expects to file its response",
    "will provide its response",
    "will provide a response",
    "will provide our response",
    "expects to provide",
    "expect to provide",
    "intends to file",
    "anticipates filing",
    "intends to submit",
    "expects to submit",
    "expect to submit",
    "anticipates submitting",
    "submit its response by",
    "submit a response",
    "submit our response",
    "will submit",
    "file its response",
    "shall answer",
    "shall respond",
    "no later than",
    "on or before",
    "file a response",
    "respond by ",
    "response by ",
    "request until",
    "requests until",
    "more time",
    "additional ten business days",
    "additional 10 business days",
    "further time",
});

constexpr auto kAnswers = std::to_array<std::string_view>({
    "respond to",
    "responds to",
    "responding to",
    "response to",
    "responses to",
    "in response",
    "responses of",
    "response of",
    "our response",
    "our answer",
    "answer to",
    "answers to",
    "we answer",
    "i answer",
    "set forth below",
    "addresses the comment",
    "address the comment",
    "responsive to",
    "following response",
    "letter answers",
    "reply to",
    "replies to",
    "responses are",
    "in reply",
    "in connection with the comment",
    "reflects the response",
    "with respect to the comment",
    "with reference to the comment",
    "regarding the comment",
    "response set forth",
    "carefully consider",
    "will enhance",
    "will continue to enhance",
    "will revise",
    "following the company's discussions",
    "following our discussions",
});

constexpr auto kOfComments = std::to_array<std::string_view>(
    {"comment", "your letter", "staff's letter", "your correspondence", "the letter of",
     "letter dated", "letter from the", "inquir", "staff's request", "question", "your request"});

Kind kind_of_staff_letter(std::string_view opening, std::size_t comments) {
  if (says(opening, kRaisesComments) && (comments > 0 || !says(opening, kReviewComplete)) &&
      !(comments == 0 && says(opening, kNotReviewed)))
    return Kind::kComment;
  if (says(opening, kNotReviewed) && comments == 0) return Kind::kNoReview;
  // "We will notify you ... that we have concluded our assessment."
  const bool to_come = opening.find("will notify you") != std::string_view::npos;
  if (says(opening, kReviewComplete) && !to_come) return Kind::kReviewComplete;
  return comments > 0 ? Kind::kComment : Kind::kOther;
}

// Whether the letter asks for effectiveness in its first sentences, or outright further down; an
// answer to comments may speak of a request that is still to come.
bool asks_for_acceleration(std::string_view body) {
  constexpr std::size_t kFirstSentences = 1200;
  static constexpr auto kHow = std::to_array<std::string_view>(
      {"461", "accelerat", "12d1-2", "effective at", "declared effective"});
  static constexpr auto kOutright = std::to_array<std::string_view>(
      {"hereby request that the effective", "hereby requests that the effective",
       "hereby request acceleration", "hereby requests acceleration"});
  const std::string_view first = body.substr(0, std::min(body.size(), kFirstSentences));
  if (says(first, kWithdraws)) return false;
  if (says(body, kOutright)) return true;
  return says(first, kRequests) && says(first, kAcceleration) && says(first, kHow);
}

constexpr auto kAcknowledges = std::to_array<std::string_view>(
    {"responsible for the adequacy", "responsible for the accuracy"});

constexpr auto kAnswersInFull = std::to_array<std::string_view>(
    {"set forth below", "our response", "responses to", "response to the comment", "responds to",
     "have revised", "will revise", "is in response", "following response"});

// The acknowledgement that the staff asks for at the end of a review, and nothing else.
bool only_acknowledges(std::string_view body) {
  constexpr std::size_t kLongestAcknowledgement = 1600;
  return body.size() < kLongestAcknowledgement && says(body, kAcknowledges) &&
         !says(body, kAnswersInFull);
}

Kind kind_of_company_letter(std::string_view body, std::size_t comments) {
  if (comments > 0) return Kind::kResponse;
  if (asks_for_acceleration(body)) return Kind::kAccelerationRequest;
  const std::string_view opening = body.substr(0, std::min(body.size(), kOpeningBytes));
  if (says(opening, kPutsOff) && body.size() < kOpeningBytes) return Kind::kOther;
  if (only_acknowledges(body)) return Kind::kOther;
  if (says(opening, kAnswers) && says(opening, kOfComments)) return Kind::kResponse;
  return Kind::kOther;
}

}  // namespace

Kind kind_of(std::span<const Paragraph> paragraphs, const LetterFrame& frame, Side side,
             std::size_t comments) {
  const std::string body = body_of(paragraphs, frame);
  if (side == Side::kCompany) return kind_of_company_letter(body, comments);
  return kind_of_staff_letter(std::string_view(body).substr(0, kOpeningBytes), comments);
}

}  // namespace precedent::corpus
