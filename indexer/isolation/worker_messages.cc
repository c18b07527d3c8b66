#include "indexer/isolation/worker_messages.hh"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <type_traits>
#include <utility>

#include "corpus/text_encoding.hh"

namespace precedent::indexer {
namespace {

using corpus::Cell;
using corpus::DocumentError;
using corpus::Extraction;
using corpus::Line;
using corpus::Run;
using corpus::StyledText;

constexpr std::size_t kMaxReasonBytes = 100;
constexpr std::size_t kMaxDetailBytes = 1'000;

enum LineFlag : std::uint32_t { kStartsBlock = 1, kMayWrap = 2, kHasCell = 4, kAllFlags = 7 };

// Followed by the line's cell if it has one, its runs, and its text.
struct LineHead {
  std::uint32_t text_bytes = 0;
  std::uint32_t run_count = 0;
  std::uint32_t page = 0;
  std::uint32_t flags = 0;
  float indent_points = 0;
  float gap_above_lines = 0;
};

struct TextHead {
  std::uint32_t origin = 0;
  std::uint32_t quality = 0;
  std::uint32_t line_count = 0;
  std::uint32_t unread_pages = 0;
};

struct RunOnWire {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t emphasis = 0;
};

template <typename Value>
void append_value(const Value& value, std::string& message) {
  static_assert(std::has_unique_object_representations_v<Value> || std::is_same_v<Value, LineHead>);
  message.append(reinterpret_cast<const char*>(&value), sizeof value);
}

// Takes values off the front of the bytes; false where there are not enough.
class Payload {
 public:
  explicit Payload(std::string_view bytes) : rest_(bytes) {}

  template <typename Value>
  bool take(Value& value) {
    if (rest_.size() < sizeof value) return false;
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
    return true;
  }
  bool take(std::size_t bytes, std::string& text) {
    if (rest_.size() < bytes) return false;
    text.assign(rest_.substr(0, bytes));
    rest_.remove_prefix(bytes);
    return true;
  }
  std::size_t left() const { return rest_.size(); }

 private:
  std::string_view rest_;
};

// Valid UTF-8 without control characters.
bool is_clean(std::string_view text) {
  constexpr unsigned char kDelete = 0x7F;
  bool is_ascii = true;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < ' ' || byte == kDelete) return false;
    is_ascii &= byte < kDelete;
  }
  return is_ascii || corpus::utf8_of(text) == text;
}

bool is_line_text(std::string_view text) {
  return !text.empty() && text.front() != ' ' && text.back() != ' ' &&
         text.find("  ") == std::string_view::npos && is_clean(text);
}

bool take_runs(Payload& payload, std::uint32_t count, Line& line) {
  constexpr std::uint32_t kAllEmphasis = corpus::kBold | corpus::kItalic | corpus::kUnderline;
  if (payload.left() / sizeof(RunOnWire) < count) return false;
  line.runs.reserve(count);
  std::uint32_t end = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    RunOnWire run;
    payload.take(run);
    if (run.begin < end || run.end <= run.begin || run.emphasis > kAllEmphasis) return false;
    end = run.end;
    line.runs.push_back({run.begin, run.end, static_cast<std::uint8_t>(run.emphasis)});
  }
  return true;
}

bool take_line(Payload& payload, Line& line) {
  LineHead head;
  if (!payload.take(head) || head.page == 0 || head.flags > kAllFlags) return false;
  if (!std::isfinite(head.indent_points) || !std::isfinite(head.gap_above_lines)) return false;
  line.page = head.page;
  line.indent_points = head.indent_points;
  line.gap_above_lines = head.gap_above_lines;
  line.starts_block = (head.flags & kStartsBlock) != 0;
  line.may_wrap = (head.flags & kMayWrap) != 0;
  if ((head.flags & kHasCell) != 0 && !payload.take(line.cell.emplace())) return false;
  return take_runs(payload, head.run_count, line) && payload.take(head.text_bytes, line.text) &&
         is_line_text(line.text) && (line.runs.empty() || line.runs.back().end <= line.text.size());
}

std::optional<StyledText> styled_text_from(std::string_view bytes) {
  Payload payload(bytes);
  TextHead head;
  if (!payload.take(head) || head.line_count > kMaxAnswerLines) return {};
  if (payload.left() / sizeof(LineHead) < head.line_count) return {};
  if (head.origin > static_cast<std::uint32_t>(corpus::TextOrigin::kTextExtract)) return {};
  if (head.quality > static_cast<std::uint32_t>(corpus::TextQuality::kNone)) return {};
  StyledText text;
  text.origin = static_cast<corpus::TextOrigin>(head.origin);
  text.quality = static_cast<corpus::TextQuality>(head.quality);
  text.unread_pages = head.unread_pages;
  text.lines.reserve(head.line_count);
  std::uint32_t page = 1;
  for (std::uint32_t i = 0; i < head.line_count; ++i) {
    Line& line = text.lines.emplace_back();
    if (!take_line(payload, line) || line.page < page) return {};
    page = line.page;
  }
  if (payload.left() > 0) return {};
  return text;
}

std::optional<DocumentError> failure_from(std::string_view bytes) {
  const std::size_t zero = bytes.find('\0');
  if (zero == std::string_view::npos) return {};
  const std::string_view reason = bytes.substr(0, zero);
  const std::string_view detail = bytes.substr(zero + 1);
  const bool fits = reason.size() <= kMaxReasonBytes && detail.size() <= kMaxDetailBytes;
  if (!fits || reason.empty() || !is_clean(reason) || !is_clean(detail)) return {};
  return DocumentError(std::string(reason), std::string(detail));
}

void append_line(const Line& line, std::string& message) {
  LineHead head;
  head.text_bytes = static_cast<std::uint32_t>(line.text.size());
  head.run_count = static_cast<std::uint32_t>(line.runs.size());
  head.page = line.page;
  head.flags = (line.starts_block ? kStartsBlock : 0U) | (line.may_wrap ? kMayWrap : 0U) |
               (line.cell ? kHasCell : 0U);
  head.indent_points = line.indent_points;
  head.gap_above_lines = line.gap_above_lines;
  append_value(head, message);
  if (line.cell) append_value(*line.cell, message);
  for (const Run& run : line.runs)
    append_value(RunOnWire{run.begin, run.end, run.emphasis}, message);
  message += line.text;
}

// Reserves a head, and fills it when the message is whole.
class Framed {
 public:
  explicit Framed(std::string& message) : message_(message), begin_(message.size()) {
    append_value(MessageHead{}, message_);
  }
  std::size_t payload_bytes() const { return message_.size() - begin_ - sizeof(MessageHead); }
  void close(AnswerKind kind) {
    const MessageHead head{static_cast<std::uint32_t>(kind),
                           static_cast<std::uint32_t>(payload_bytes())};
    std::memcpy(message_.data() + begin_, &head, sizeof head);
  }
  void undo() { message_.resize(begin_); }

 private:
  std::string& message_;
  std::size_t begin_;
};

// What is shown of a worker's words: printable, and no more than `max_bytes`.
std::string clean_words(std::string_view words, std::size_t max_bytes) {
  std::string text = corpus::utf8_of(words.substr(0, max_bytes));
  std::replace_if(
      text.begin(), text.end(), [](char c) { return (c >= '\0' && c < ' ') || c == '\x7F'; }, ' ');
  return text.size() <= max_bytes ? text : std::string("unprintable");
}

void append_failure(const DocumentError& error, std::string& message) {
  Framed framed(message);
  message += clean_words(error.reason(), kMaxReasonBytes);
  message += '\0';
  message += clean_words(error.detail(), kMaxDetailBytes);
  framed.close(AnswerKind::kFailure);
}

}  // namespace

void append_answer(const Extraction& extraction, std::string& message) {
  if (const auto* error = std::get_if<DocumentError>(&extraction))
    return append_failure(*error, message);
  const auto& text = std::get<StyledText>(extraction);
  if (text.lines.size() > kMaxAnswerLines)
    return append_failure(DocumentError("document too large", "more than 200,000 lines"), message);
  Framed framed(message);
  append_value(
      TextHead{static_cast<std::uint32_t>(text.origin), static_cast<std::uint32_t>(text.quality),
               static_cast<std::uint32_t>(text.lines.size()), text.unread_pages},
      message);
  for (const Line& line : text.lines) {
    append_line(line, message);
    if (framed.payload_bytes() <= kMaxAnswerBytes) continue;
    framed.undo();
    return append_failure(DocumentError("document too large", "more than 16 MiB of text"), message);
  }
  framed.close(AnswerKind::kText);
}

void append_ready(std::string_view refused, std::string& message) {
  Framed framed(message);
  message += clean_words(refused, kMaxDetailBytes);
  framed.close(AnswerKind::kReady);
}

void append_out_of_memory(std::string& message) {
  Framed(message).close(AnswerKind::kOutOfMemory);
}

std::optional<Extraction> extraction_from(AnswerKind kind, std::string_view payload) {
  if (kind == AnswerKind::kText) {
    if (auto text = styled_text_from(payload)) return std::move(*text);
  } else if (kind == AnswerKind::kFailure) {
    if (auto failure = failure_from(payload)) return std::move(*failure);
  }
  return std::nullopt;
}

std::optional<std::string> refused_from(std::string_view payload) {
  if (payload.size() > kMaxDetailBytes || !is_clean(payload)) return std::nullopt;
  return std::string(payload);
}

}  // namespace precedent::indexer
