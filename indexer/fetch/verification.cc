#include "indexer/fetch/verification.hh"

#include <algorithm>
#include <array>

#include "corpus/containers/byte_stream.hh"
#include "corpus/containers/content_kind.hh"
#include "schemas/ascii.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kLookedAtBytes = 16384;

bool holds_any(std::string_view text, const auto& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

bool says_absent(std::string_view text) {
  constexpr std::array<std::string_view, 2> kCodes = {"<Code>AccessDenied</Code>",
                                                      "<Code>NoSuchKey</Code>"};
  return holds_any(text, kCodes);
}

// What EDGAR's page of refusal says, whatever its status.
bool says_refused(std::string_view text) {
  constexpr std::array<std::string_view, 3> kWords = {
      "Request Rate Threshold Exceeded", "Undeclared Automated Tool", "automated tool"};
  return text.find('<') != text.npos && !text.starts_with("<SEC-") && holds_any(text, kWords);
}

std::string_view without_blanks_at_end(std::string_view text) {
  while (!text.empty() && (schemas::is_space(text.back()) || text.back() == '\0'))
    text.remove_suffix(1);
  return text;
}

bool is_closed(std::string_view text) {
  constexpr std::array<std::string_view, 3> kEnds = {"</SEC-DOCUMENT>", "</SUBMISSION>",
                                                     "-----END PRIVACY-ENHANCED MESSAGE-----"};
  text = without_blanks_at_end(text);
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [&](std::string_view end) { return text.ends_with(end); });
}

}  // namespace

AnswerClass class_of(const Answer& answer) {
  const std::string_view text = std::string_view(answer.body).substr(0, kLookedAtBytes);
  switch (answer.status) {
    case 200:
      if (!answer.error.empty()) return AnswerClass::kFailed;
      return !corpus::is_gzip(text) && says_refused(text) ? AnswerClass::kRefused
                                                          : AnswerClass::kBody;
    case 304:
      return AnswerClass::kUnchanged;
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
      return AnswerClass::kElsewhere;
    case 403:
      return says_absent(text) ? AnswerClass::kAbsent : AnswerClass::kRefused;
    case 429:
      return AnswerClass::kRefused;
    case 404:
    case 410:
      return AnswerClass::kAbsent;
    case 503:
      return AnswerClass::kBusy;
    default:
      return AnswerClass::kFailed;
  }
}

std::string why_no_submission(std::string_view text, AccessionNumber accession) {
  if (text.empty()) return "empty answer";
  const std::string_view head = text.substr(0, corpus::kContentHeadBytes);
  switch (corpus::content_kind(head)) {
    case corpus::ContentKind::kSubmission:
      break;
    case corpus::ContentKind::kEmpty:
      return "empty answer";
    case corpus::ContentKind::kErrorPage:
    case corpus::ContentKind::kWebPage:
      return "a web page instead of a submission";
    default:
      return "no submission";
  }
  // A wrong one under the right name.
  if (head.find(accession_text(accession)) == head.npos) return "another submission";
  return is_closed(text) ? "" : "cut submission";
}

}  // namespace precedent::indexer
