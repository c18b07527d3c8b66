#pragma once
// What the reading process and a document worker say to each other. Both are the same program on
// the same machine, so numbers travel as they lie in memory. The worker has read hostile documents:
// its answers are believed no further than they prove well-formed.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/text/document_extractor.hh"

namespace precedent::indexer {

// Goes before every message: its kind, and how many bytes follow.
struct MessageHead {
  std::uint32_t kind = 0;
  std::uint32_t bytes = 0;
};

// Kinds of a worker's messages. Requests have the TextOrigin of the document as their kind.
enum class AnswerKind : std::uint32_t {
  kReady = 1,        // the first one: what protection the kernel refused; empty = none
  kText = 2,         // a document's styled text
  kFailure = 3,      // why it has none
  kOutOfMemory = 4,  // instead of an answer; the worker ends
};

inline constexpr std::size_t kMaxDocumentBytes = std::size_t{256} << 20;
// A text of more is a failure. Sixteen answers wait for each other in every thread, and a line
// takes some hundred bytes of memory however short it is. The longest of 846 real letters has
// 1,663.
inline constexpr std::size_t kMaxAnswerBytes = std::size_t{16} << 20;
inline constexpr std::size_t kMaxAnswerLines = 200'000;

// Append the whole message, its head included.
void append_answer(const corpus::Extraction& extraction, std::string& message);
void append_ready(std::string_view refused, std::string& message);
void append_out_of_memory(std::string& message);

// Nothing where the bytes cannot be the answer of a worker in its right mind. What comes out keeps
// every promise of StyledText.
std::optional<corpus::Extraction> extraction_from(AnswerKind kind, std::string_view payload);
std::optional<std::string> refused_from(std::string_view payload);

}  // namespace precedent::indexer
