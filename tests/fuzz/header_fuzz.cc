// Any bytes as what a file of submissions holds: cut into pieces, header and documents read.

#include <algorithm>
#include <cstring>

#include "corpus/containers/byte_stream.hh"
#include "corpus/containers/content_kind.hh"
#include "corpus/containers/edgar_header.hh"
#include "corpus/containers/flattened_header.hh"
#include "corpus/containers/submission_reader.hh"
#include "corpus/containers/submission_splitter.hh"
#include "corpus/document_error.hh"
#include "tests/fuzz/promises.hh"

namespace {

using namespace precedent;
using fuzz::promise;

// Gives out a few bytes at a time, so that tags lie across the ends of what was read.
class SmallReads final : public corpus::ByteStream {
 public:
  explicit SmallReads(std::string_view bytes) : rest_(bytes) {}
  std::size_t read(std::span<char> room) override {
    constexpr std::size_t kAtMost = 509;
    const std::size_t taken = std::min({room.size(), rest_.size(), kAtMost});
    std::memcpy(room.data(), rest_.data(), taken);
    rest_.remove_prefix(taken);
    return taken;
  }

 private:
  std::string_view rest_;
};

void check_date(const std::string& date) {
  promise(date.empty() || (date.size() == 10 && date[4] == '-' && date[7] == '-'), "a date is ISO");
}

void check_header(const corpus::SubmissionHeader& header) {
  check_date(header.filed);
  check_date(header.released);
  promise(header.accession.empty() || header.accession.size() == 20, "an accession has 20 places");
  promise(header.parties.size() <= corpus::kMaxParties, "parties are bounded");
  for (const corpus::Party& party : header.parties)
    promise(party.former_names.size() <= corpus::kMaxNamesOfParty, "former names are bounded");
}

void check_piece(std::string_view bytes) {
  const corpus::Found found = corpus::read_submission(bytes, {}, {});
  const auto* submission = std::get_if<corpus::Submission>(&found);
  if (submission == nullptr) return;
  check_header(submission->header);
  for (const corpus::Document& document : submission->documents)
    promise(document.body.empty() ||
                (document.body.data() >= bytes.data() &&
                 document.body.data() + document.body.size() <= bytes.data() + bytes.size()),
            "a document views into its submission");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check_header(corpus::read_edgar_header(bytes));
  corpus::content_kind(bytes.substr(0, corpus::kContentHeadBytes));
  if (corpus::may_be_flattened(bytes)) {
    if (const auto flat = corpus::read_flattened(bytes))
      check_header(corpus::read_edgar_header(flat->header));
  }
  SmallReads stream(bytes);
  corpus::SubmissionSplitter splitter(stream);
  std::size_t given_out = 0;
  while (const auto piece = splitter.next()) {
    given_out += piece->bytes.size();
    check_piece(piece->bytes);
  }
  promise(given_out <= size, "no byte is given out twice");
  return 0;
}
