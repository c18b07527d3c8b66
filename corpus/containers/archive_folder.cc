#include "corpus/containers/archive_folder.hh"

#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/ascii.hh"
#include "corpus/containers/byte_stream.hh"
#include "corpus/containers/content_kind.hh"
#include "corpus/containers/loose_documents.hh"
#include "corpus/containers/submission_splitter.hh"
#include "corpus/document_error.hh"

namespace precedent::corpus {
namespace {

// "filename2" before "filename10": runs of digits compare as numbers.
bool natural_less(std::string_view a, std::string_view b) {
  const auto digits = [](std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) -
                                    text.begin());
  };
  while (!a.empty() && !b.empty()) {
    const std::size_t a_digits = digits(a);
    const std::size_t b_digits = digits(b);
    if (a_digits != b_digits && a_digits > 0 && b_digits > 0) return a_digits < b_digits;
    if (a.front() != b.front()) return a.front() < b.front();
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  return a.size() < b.size();
}

class ArchiveFolder {
 public:
  ArchiveFolder(const SourceItem& item, const std::function<void(Found)>& take)
      : item_(item), take_(take), facts_(facts_of_path(item.path)) {}

  void read() {
    std::vector<std::string> names = item_.files;
    std::sort(names.begin(), names.end(), natural_less);
    for (const std::string& name : names) {
      if (!is_complete_ && !is_oversized_) read_file(name);
    }
    if (is_complete_) return;
    if (is_oversized_) return give_up();
    if (!documents_.empty()) {
      hand_over(submission_of_loose(std::move(documents_), header_, source(), facts_));
    } else if (!header_.empty()) {
      take_(read_submission(header_, source(), facts_));
    }
  }

 private:
  Source source(std::string member = {}) const { return {item_.path, std::move(member)}; }

  void read_file(const std::string& name) {
    try {
      const auto stream = unpack_if_packed(open_file(item_.path + "/" + name));
      std::string bytes = read_up_to(*stream, bytes_left_ + 1);
      is_oversized_ = bytes.size() > bytes_left_;
      if (is_oversized_) return;
      bytes_left_ -= bytes.size();
      sort_out(name, files_.emplace_back(std::move(bytes)));
    } catch (const DocumentError& error) {
      take_(Skipped{source(name), error.reason(), error.detail(), facts_.accession});
    }
  }

  void sort_out(const std::string& name, std::string_view bytes) {
    if (is_index_name(name)) return take_(Ignored{source(name), "EDGAR index"});
    switch (content_kind(bytes.substr(0, kContentHeadBytes))) {
      case ContentKind::kSubmission:
        return take_submission(name, bytes);
      case ContentKind::kEmpty:
        return take_(Skipped{source(name), "empty file", "", facts_.accession});
      case ContentKind::kErrorPage:
        return take_(Ignored{source(name), "error page"});
      case ContentKind::kIndex:
      case ContentKind::kData:
      case ContentKind::kBinary:
      case ContentKind::kTarball:
        return take_(Ignored{source(name), "no document"});
      case ContentKind::kPdf:
      case ContentKind::kImage:
      case ContentKind::kWebPage:
      case ContentKind::kText:
      case ContentKind::kEndlessLine:
        return add_documents(name, bytes);
    }
  }

  // A document in its wrapper, the header alone, or header and documents: the whole submission.
  void take_submission(const std::string& name, std::string_view bytes) {
    const std::size_t document = bytes.find("<DOCUMENT>");
    if (document == std::string_view::npos) {
      header_ = bytes;
    } else if (trimmed(bytes.substr(0, document)).empty()) {
      add_documents(name, bytes);
    } else {
      Found found = read_submission(bytes, source(name), facts_);
      is_complete_ = !std::holds_alternative<Skipped>(found);
      take_(std::move(found));
    }
  }

  void add_documents(const std::string& name, std::string_view bytes) {
    for (Document& document : loose_documents(name, bytes)) {
      documents_.push_back(std::move(document));
    }
  }

  void hand_over(Found found) {
    const auto* submission = std::get_if<Submission>(&found);
    if (submission != nullptr && submission->header.type.empty()) {
      found = Ignored{source(), "unknown type of submission"};
    }
    take_(std::move(found));
  }

  void give_up() {
    Found found = submission_of_loose(std::move(documents_), header_, source(), facts_);
    if (!std::holds_alternative<Ignored>(found)) {
      found = Skipped{source(), "submission too large", "", facts_.accession};
    }
    take_(std::move(found));
  }

  const SourceItem& item_;
  const std::function<void(Found)>& take_;
  KnownFacts facts_;
  std::deque<std::string> files_;  // what documents_ and header_ view into
  std::vector<Document> documents_;
  std::string_view header_;
  std::size_t bytes_left_ = kMaxSubmissionBytes;
  bool is_complete_ = false;   // the complete submission has been handed over
  bool is_oversized_ = false;  // the files are more than bytes_left_
};

}  // namespace

void read_archive_folder(const SourceItem& folder, const std::function<void(Found)>& take) {
  ArchiveFolder(folder, take).read();
}

}  // namespace precedent::corpus
