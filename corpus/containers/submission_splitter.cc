#include "corpus/containers/submission_splitter.hh"

#include <algorithm>
#include <array>

#include "corpus/accession.hh"
#include "corpus/ascii.hh"
#include "corpus/document_error.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kMinChunkBytes = 65536;
constexpr std::size_t kMaxChunkBytes = std::size_t{1} << 20;
// What must be in sight behind an opening to tell that a header follows.
constexpr std::size_t kLookAheadBytes = 4096;

// The lines that may open a submission, outermost first: a deeper one goes on with the header that
// an outer one opened.
struct Opening {
  std::string_view line;
  int depth;
};
constexpr std::array kOpenings = {
    Opening{"-----BEGIN PRIVACY-ENHANCED MESSAGE-----", 0},
    Opening{"<SEC-DOCUMENT>", 1},
    Opening{"<IMS-DOCUMENT>", 1},
    Opening{"<SEC-HEADER>", 2},
    Opening{"<IMS-HEADER>", 2},
    Opening{"<SUBMISSION>", 3},
};
constexpr std::array<std::string_view, 6> kHeaderEnds = {
    "<DOCUMENT>",    "</SEC-HEADER>",   "</IMS-HEADER>",
    "</SUBMISSION>", "</SEC-DOCUMENT>", "-----END PRIVACY-ENHANCED MESSAGE-----"};

const Opening* opening_of(std::string_view line) {
  const auto opening = std::find_if(kOpenings.begin(), kOpenings.end(),
                                    [&](const Opening& o) { return line.starts_with(o.line); });
  return opening == kOpenings.end() ? nullptr : &*opening;
}

// A letter may quote such a line; only a header has what must follow.
bool header_follows(const Opening& opening, std::string_view ahead) {
  ahead = ahead.substr(0, ahead.find("<DOCUMENT>"));
  switch (opening.depth) {
    case 0:
      return ahead.find("-DOCUMENT>") != std::string_view::npos ||
             ahead.find("-HEADER>") != std::string_view::npos;
    case 3:
      return ahead.find("<ACCESSION-NUMBER>") != std::string_view::npos;
    default:
      return find_accession(ahead.substr(0, ahead.find('\n'))).has_value();
  }
}

bool ends_header(std::string_view line) {
  return std::any_of(kHeaderEnds.begin(), kHeaderEnds.end(),
                     [&](std::string_view end) { return line.starts_with(end); });
}

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_space(c); });
}

}  // namespace

std::optional<SubmissionSplitter::Piece> SubmissionSplitter::next() {
  head_.clear();
  while (true) {
    const bool found = find_boundary();
    if (!found && failure_) std::rethrow_exception(failure_);
    if (found || at_end_) {
      if (const auto piece = take_piece()) return piece;
      if (!found) return std::nullopt;
      continue;
    }
    const std::size_t kept_bytes = oversized_ ? kOversizedHeadBytes : kMaxSubmissionBytes;
    if (buffer_.size() - begin_ > kept_bytes) drop_scanned();
    read_more();
  }
}

std::string_view SubmissionSplitter::unfinished() const {
  return oversized_ ? std::string_view(head_) : std::string_view(buffer_).substr(begin_);
}

// Moves on line by line; true when the line at scanned_ begins the next submission.
bool SubmissionSplitter::find_boundary() {
  const std::string_view buffer = buffer_;
  while (scanned_ < buffer.size()) {
    const char first = buffer[scanned_];
    if (!within_line_ && (first == '<' || first == '-')) {
      if (buffer.size() - scanned_ < kLookAheadBytes && !at_end_) return false;
      if (begins_submission(buffer.substr(scanned_, kLookAheadBytes))) return true;
    }
    const std::size_t line_end = buffer.find('\n', scanned_);
    within_line_ = line_end == std::string_view::npos;
    scanned_ = within_line_ ? buffer.size() : line_end + 1;
  }
  return false;
}

bool SubmissionSplitter::begins_submission(std::string_view ahead) {
  const Opening* opening = opening_of(ahead);
  if (opening == nullptr) {
    has_body_ = has_body_ || ends_header(ahead);
    return false;
  }
  const bool is_first_line = scanned_ == begin_ && !oversized_;
  const bool goes_on = !has_body_ && opening->depth > deepest_opening_;
  if (!is_first_line && !goes_on) return header_follows(*opening, ahead);
  deepest_opening_ = opening->depth;
  return false;
}

void SubmissionSplitter::read_more() {
  buffer_.erase(0, begin_);
  scanned_ -= begin_;
  begin_ = 0;
  const std::size_t had = buffer_.size();
  buffer_.resize(had + std::clamp(had, kMinChunkBytes, kMaxChunkBytes));
  std::size_t got = 0;
  try {
    got = stream_.read(std::span(buffer_).subspan(had));
    stream_bytes_ += got;
    if (stream_bytes_ > kMaxStreamBytes) throw DocumentError("file too large");
  } catch (const DocumentError&) {
    failure_ = std::current_exception();
  }
  buffer_.resize(had + got);
  at_end_ = got == 0 || failure_;
}

// The piece is too large to be kept: only its beginning is.
void SubmissionSplitter::drop_scanned() {
  if (!oversized_) head_ = buffer_.substr(begin_, kOversizedHeadBytes);
  oversized_ = true;
  begin_ = scanned_;
}

// Nothing where the piece is blank.
std::optional<SubmissionSplitter::Piece> SubmissionSplitter::take_piece() {
  const std::string_view bytes = std::string_view(buffer_).substr(begin_, scanned_ - begin_);
  const bool oversized = oversized_;
  begin_ = scanned_;
  deepest_opening_ = -1;
  has_body_ = false;
  oversized_ = false;
  if (oversized) return Piece{head_, true};
  if (is_blank(bytes)) return std::nullopt;
  return Piece{bytes, false};
}

}  // namespace precedent::corpus
