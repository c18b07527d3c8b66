#pragma once
// Cuts a stream into submissions. Most files hold one; EDGAR's Oldloads hold a day's, one behind
// the other, so that memory must not depend on the file's size.

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/containers/byte_stream.hh"

namespace precedent::corpus {

// The largest letter known has 19 MB. Of a larger submission only the beginning is kept.
inline constexpr std::size_t kMaxSubmissionBytes = std::size_t{128} << 20;
inline constexpr std::size_t kOversizedHeadBytes = std::size_t{1} << 20;
// Where a stream is given up: larger than any day's Oldload.
inline constexpr std::size_t kMaxStreamBytes = std::size_t{16} << 30;

class SubmissionSplitter {
 public:
  // `stream` must outlive the splitter.
  explicit SubmissionSplitter(ByteStream& stream) : stream_(stream) {}

  struct Piece {
    std::string_view bytes;  // valid until the next call of next()
    bool oversized = false;  // then `bytes` is only the first kOversizedHeadBytes
  };
  // The next submission, or whatever else the stream holds, as one piece; never blank. Throws what
  // the stream throws, and DocumentError "file too large".
  std::optional<Piece> next();

  // After next() has thrown: what had been read of the submission in which it happened.
  std::string_view unfinished() const;

 private:
  bool find_boundary();
  bool begins_submission(std::string_view ahead);
  void read_more();
  void drop_scanned();
  std::optional<Piece> take_piece();

  ByteStream& stream_;
  std::string buffer_;
  std::size_t begin_ = 0;    // of the piece, in buffer_
  std::size_t scanned_ = 0;  // up to here no other submission begins
  std::string head_;         // of an oversized piece
  std::size_t stream_bytes_ = 0;
  bool at_end_ = false;
  std::exception_ptr failure_;  // of the stream: thrown when all before it has been given out
  bool within_line_ = false;    // no line begins at scanned_
  // Of the piece:
  bool oversized_ = false;
  bool has_body_ = false;     // its header is over
  int deepest_opening_ = -1;  // how far into its header the lines that open one have led
};

}  // namespace precedent::corpus
