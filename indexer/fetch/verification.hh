#pragma once
// Whether what a server sent is what was asked for.

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/fetch/letter_row.hh"
#include "indexer/fetch/transfers.hh"

namespace precedent::indexer {

enum class AnswerClass : std::uint8_t {
  kBody,       // 200; what it holds is still to be looked at
  kUnchanged,  // 304
  kAbsent,     // there is no such thing, or not yet
  kRefused,    // too many requests, or an unwelcome User-Agent
  kBusy,       // 503: later
  kElsewhere,  // a redirect
  kFailed,     // anything else; another time it may come
};

// By status and text: what does not exist yet is 403 with S3's XML, a refusal 403 or 429 with a
// page, which may even come as 200.
AnswerClass class_of(const Answer& answer);

// Why a text is not the whole submission that was asked for: a short fixed phrase; empty: it is.
std::string why_no_submission(std::string_view text, AccessionNumber accession);

}  // namespace precedent::indexer
