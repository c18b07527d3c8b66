#include "corpus/source_reader.hh"

#include <algorithm>
#include <array>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "corpus/accession.hh"
#include "corpus/ascii.hh"
#include "corpus/containers/archive_folder.hh"
#include "corpus/containers/byte_stream.hh"
#include "corpus/containers/content_kind.hh"
#include "corpus/containers/letter_signs.hh"
#include "corpus/containers/loose_documents.hh"
#include "corpus/containers/release_mark.hh"
#include "corpus/containers/submission_splitter.hh"
#include "corpus/containers/tarball.hh"
#include "corpus/document_error.hh"
#include "corpus/text_encoding.hh"

namespace precedent::corpus {
namespace {

using Take = std::function<void(Found)>;

Skipped skipped(const Source& source, const DocumentError& error, const KnownFacts& facts) {
  return {source, error.reason(), error.detail(), facts.accession};
}

// The stream broke within a submission. What would have come behind it is missing, too: that is a
// fault of the whole source, whatever this submission is.
void take_break(Found broken, const Source& source, const DocumentError& error, bool is_first,
                const Take& take) {
  const bool is_told = is_first && std::holds_alternative<Skipped>(broken);
  take(std::move(broken));
  if (!is_told) take(skipped(source, error, {}));
}

// Files of one submission and of many alike.
void read_submissions(ByteStream& stream, const Source& source, KnownFacts facts,
                      const Take& take) {
  SubmissionSplitter splitter(stream);
  for (std::size_t ordinal = 1;; ++ordinal) {
    Source of_piece = source;
    if (ordinal > 1) {
      of_piece.member += "#" + std::to_string(ordinal);
      facts.accession.clear();  // the file's name is that of the first
    }
    std::optional<SubmissionSplitter::Piece> piece;
    try {
      piece = splitter.next();
    } catch (const DocumentError& error) {
      return take_break(give_up_submission(splitter.unfinished(), std::move(of_piece), facts,
                                           error.reason(), error.detail()),
                        source, error, ordinal == 1, take);
    }
    if (!piece) return;
    take(piece->oversized ? give_up_submission(piece->bytes, std::move(of_piece), facts,
                                               "submission too large", "")
                          : read_submission(piece->bytes, std::move(of_piece), facts));
  }
}

// Why a file that holds no submission of EDGAR's making is not taken for a letter either; empty if
// it is. A file that its name calls a submission is believed to be one.
std::string why_no_letter(ContentKind kind, std::string_view head, const KnownFacts& facts) {
  switch (kind) {
    case ContentKind::kPdf:
      return {};
    case ContentKind::kText:
    case ContentKind::kEndlessLine:
      return !facts.accession.empty() || reads_as_letter(head) ? "" : "text, no letter";
    case ContentKind::kWebPage:
      return !facts.accession.empty() || reads_as_letter(without_tags(head))
                 ? ""
                 : "web page, no letter";
    case ContentKind::kErrorPage:
      return "error page";
    case ContentKind::kIndex:
      return "EDGAR index";
    case ContentKind::kData:
      return "data";
    case ContentKind::kImage:
      return "image";
    case ContentKind::kTarball:
      return "tarball within a tarball";
    default:
      return "binary file";
  }
}

// What a fetch was answered instead of a letter, saved under the letter's name: a page of refusal,
// the store's error, a pointer of a version control system.
bool stands_for_letter(ContentKind kind, const Source& source, const KnownFacts& facts) {
  if (kind == ContentKind::kErrorPage) return true;
  const bool no_letter = kind == ContentKind::kData || kind == ContentKind::kBinary;
  const std::string& path = source.member.empty() ? source.path : source.member;
  return no_letter && !facts.accession.empty() &&
         (path.ends_with(".txt") || path.ends_with(".nc") || path.ends_with(".htm") ||
          path.ends_with(".html") || path.ends_with(".gz") || path.ends_with(".zst"));
}

// A packed file that holds no letter may be a bomb; that is told by what comes out of it, up to
// where it would be trusted.
void prove_harmless(ByteStream& unpacked) {
  std::array<char, 65536> room;
  std::size_t bytes = 0;
  while (bytes <= kTrustedUnpackedBytes + room.size()) {
    const std::size_t got = unpacked.read(room);
    if (got == 0) return;
    bytes += got;
  }
}

void read_loose_file(ByteStream& stream, const Source& source, const KnownFacts& facts,
                     const Take& take) {
  const std::string bytes = read_up_to(stream, kMaxSubmissionBytes + 1);
  if (bytes.size() > kMaxSubmissionBytes) throw DocumentError("file too large");
  const std::string& path = source.member.empty() ? source.path : source.member;
  const std::string filename = path.substr(path.rfind('/') + 1);
  take(submission_of_loose(loose_documents(filename, bytes), {}, source, facts));
}

enum class Within { kNothing, kTarball };

// What comes off the disk, or out of a tarball, unpacked.
struct Unpacked {
  std::unique_ptr<PeekStream> bytes;
  bool was_packed = false;
  std::string released;  // by the mark in its packing
};

Unpacked unpacked(std::unique_ptr<ByteStream> raw) {
  auto bytes = std::make_unique<PeekStream>(std::move(raw));
  const std::string_view head = bytes->peek(kReleaseMarkHeadBytes);
  Unpacked result{nullptr, is_packed(head), marked_release(head)};
  result.bytes = result.was_packed ? unpack(std::move(bytes)) : std::move(bytes);
  return result;
}

void read_unpacked(Unpacked unpacked, const Source& source, KnownFacts facts, Within within,
                   const Take& take);

// No tarball of EDGAR's names a file outside itself. Nothing would be written there, but what comes
// in such a wrapper is no letter to trust.
bool climbs_out(std::string_view name) {
  while (!name.empty()) {
    const std::string_view part = name.substr(0, name.find('/'));
    if (part == "..") return true;
    name.remove_prefix(std::min(part.size() + 1, name.size()));
  }
  return false;
}

// The accession that a tarball is named by, or the folder of a member: then its members are the
// documents of one submission.
std::string accession_of_documents(std::string_view tarball, std::string_view member) {
  const std::size_t slash = member.rfind('/');
  if (slash != std::string_view::npos) {
    const std::string_view folder = member.substr(0, slash);
    if (auto accession = accession_of_folder(folder.substr(folder.rfind('/') + 1)))
      return *accession;
  }
  const std::string_view name = tarball.substr(tarball.rfind('/') + 1);
  return accession_of_folder(name.substr(0, name.find('.'))).value_or("");
}

// Gathers the documents of one submission that stand in a tarball one by one.
class GatheredDocuments {
 public:
  GatheredDocuments(const Source& source, const Take& take) : source_(source), take_(take) {}

  void add(const std::string& accession, const std::string& name, ByteStream& member) {
    if (accession != facts_.accession) hand_over();
    facts_.accession = accession;
    std::string bytes;
    try {
      bytes = read_up_to(member, kMaxSubmissionBytes + 1);
    } catch (const DocumentError& error) {
      return take_(Skipped{{source_.path, name}, error.reason(), error.detail(), accession});
    }
    if (bytes.size() > kMaxSubmissionBytes - std::min(bytes_, kMaxSubmissionBytes)) {
      return take_(Skipped{{source_.path, name}, "submission too large", "", accession});
    }
    const ContentKind kind = content_kind(std::string_view(bytes).substr(0, kContentHeadBytes));
    const bool document = kind == ContentKind::kPdf || kind == ContentKind::kText ||
                          kind == ContentKind::kWebPage || kind == ContentKind::kImage;
    if (!document) return take_(Ignored{{source_.path, name}, "no document"});
    if (documents_.empty()) member_ = name.substr(0, name.rfind('/') + 1);
    bytes_ += bytes.size();
    const std::string& kept = files_.emplace_back(std::move(bytes));
    for (Document& found : loose_documents(name.substr(name.rfind('/') + 1), kept))
      documents_.push_back(std::move(found));
  }

  void hand_over() {
    if (!documents_.empty()) {
      Source source{source_.path, member_.empty() ? "" : member_.substr(0, member_.size() - 1)};
      take_(submission_of_loose(std::move(documents_), {}, std::move(source), facts_));
    }
    documents_.clear();
    files_.clear();
    bytes_ = 0;
  }

 private:
  const Source& source_;
  const Take& take_;
  KnownFacts facts_;
  std::string member_;             // the folder of the documents, with its slash
  std::deque<std::string> files_;  // what documents_ view into
  std::vector<Document> documents_;
  std::size_t bytes_ = 0;
};

void read_members(std::unique_ptr<ByteStream> stream, const Source& source, const Take& take) {
  const std::string released = feed_date(source.path);
  GatheredDocuments gathered(source, take);
  const auto read_member = [&](const std::string& name, std::unique_ptr<ByteStream> member) {
    Source of_member{source.path, name};
    if (name.substr(name.rfind('/') + 1).starts_with('.')) {
      return take(Ignored{std::move(of_member), "hidden"});
    }
    KnownFacts facts = facts_of_path(name);
    if (climbs_out(name)) {
      return take(Skipped{std::move(of_member), "unsafe member name", "", facts.accession});
    }
    const std::string accession = accession_of_documents(source.path, name);
    Unpacked opened = unpacked(std::move(member));
    const bool whole =
        content_kind(opened.bytes->peek(kContentHeadBytes)) == ContentKind::kSubmission;
    if (!accession.empty() && !whole) return gathered.add(accession, name, *opened.bytes);
    facts.released = released;
    read_unpacked(std::move(opened), of_member, facts, Within::kTarball, take);
  };
  read_tarball(std::move(stream), read_member);
  gathered.hand_over();
}

// Text that was held whole to be recoded.
class TextStream final : public ByteStream {
 public:
  explicit TextStream(std::string text) : text_(std::move(text)) {}
  std::size_t read(std::span<char> room) override {
    const std::size_t bytes = text_.copy(room.data(), room.size(), at_);
    at_ += bytes;
    return bytes;
  }

 private:
  std::string text_;
  std::size_t at_ = 0;
};

void read_by_content(std::unique_ptr<PeekStream> stream, bool was_packed, const Source& source,
                     const KnownFacts& facts, Within within, const Take& take) {
  if (is_utf16(stream->peek(kContentHeadBytes))) {
    const std::string bytes = read_up_to(*stream, kMaxSubmissionBytes + 1);
    if (bytes.size() > kMaxSubmissionBytes) throw DocumentError("file too large");
    stream = std::make_unique<PeekStream>(std::make_unique<TextStream>(utf8_of_utf16(bytes)));
  }
  const std::string_view head = stream->peek(kContentHeadBytes);
  const ContentKind kind = content_kind(head);
  if (kind == ContentKind::kSubmission) return read_submissions(*stream, source, facts, take);
  if (kind == ContentKind::kTarball && within == Within::kNothing) {
    return read_members(std::move(stream), source, take);
  }
  stream->rethrow_failure();
  if (kind == ContentKind::kEmpty) {
    return take(Skipped{source, "empty file", "", facts.accession});
  }
  std::string reason = is_index_name(source.path.substr(source.path.rfind('/') + 1))
                           ? "EDGAR index"
                           : why_no_letter(kind, head, facts);
  if (reason.empty()) return read_loose_file(*stream, source, facts, take);
  if (kind == ContentKind::kEndlessLine) {
    return take(Skipped{source, "endless line", "no line ends in its first 64 KiB", ""});
  }
  if (was_packed) prove_harmless(*stream);
  if (stands_for_letter(kind, source, facts)) {
    return take(Skipped{source, "no letter in its file", std::move(reason), facts.accession});
  }
  take(Ignored{source, std::move(reason)});
}

void read_unpacked(Unpacked unpacked, const Source& source, KnownFacts facts, Within within,
                   const Take& take) {
  try {
    if (facts.released.empty()) facts.released = unpacked.released;
    read_by_content(std::move(unpacked.bytes), unpacked.was_packed, source, facts, within, take);
  } catch (const DocumentError& error) {
    take(skipped(source, error, facts));
  }
}

}  // namespace

void read_source(const SourceItem& item, const std::function<void(Found)>& take) {
  if (item.is_archive_folder) return read_archive_folder(item, take);
  const Source source{item.path, ""};
  const KnownFacts facts = facts_of_path(item.path);
  try {
    read_unpacked(unpacked(open_file(item.path)), source, facts, Within::kNothing, take);
  } catch (const DocumentError& error) {
    take(skipped(source, error, facts));
  }
}

}  // namespace precedent::corpus
