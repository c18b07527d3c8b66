#include "indexer/isolation/process_extractor.hh"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "indexer/isolation/lost_documents.hh"
#include "indexer/isolation/worker_messages.hh"

namespace precedent::indexer {
namespace {

using corpus::DocumentError;
using corpus::EncodedDocument;
using corpus::Extraction;
using corpus::StyledText;
using corpus::TextOrigin;

// Plain text is read by code of ours alone; but a long one of short lines swells thirtyfold.
bool needs_isolation(const EncodedDocument& document) {
  constexpr std::size_t kHarmlessBytes = std::size_t{1} << 20;
  return document.origin == TextOrigin::kPdf || document.origin == TextOrigin::kHtml ||
         document.bytes.size() > kHarmlessBytes;
}

bool is_too_large(const EncodedDocument& document) {
  return document.bytes.size() > kMaxDocumentBytes;
}

// A page takes seconds, not milliseconds; but no letter takes all night.
DocumentTime scan_time(const IsolationSettings& settings, std::uint32_t pages) {
  constexpr std::chrono::seconds kLongest{600};
  constexpr int kWallTimes = 12;  // for the machine may be busy
  DocumentTime time;
  time.processor = std::min(kLongest, settings.time.processor + pages * settings.scanned_page);
  time.wall = settings.time.wall + kWallTimes * time.processor;
  return time;
}

}  // namespace

ProcessExtractor::ProcessExtractor(WorkerLog& log, IsolationSettings settings)
    : log_(log), settings_(std::move(settings)) {}

ProcessExtractor::~ProcessExtractor() = default;

std::vector<Extraction> ProcessExtractor::extract(Documents documents) {
  std::vector<EncodedDocument> isolated;
  for (const EncodedDocument& document : documents)
    if (needs_isolation(document)) isolated.push_back(document);
  std::vector<Extraction> extractions;
  extractions.reserve(isolated.size());
  extract_isolated(isolated, extractions);
  if (settings_.reads_scans) read_scans(isolated, extractions);
  if (isolated.size() == documents.size()) return extractions;

  std::vector<Extraction> all;
  all.reserve(documents.size());
  auto next_isolated = extractions.begin();
  for (const EncodedDocument& document : documents)
    all.push_back(needs_isolation(document) ? std::move(*next_isolated++)
                                            : corpus::extraction_of(document));
  return all;
}

void ProcessExtractor::extract_isolated(Documents documents, std::vector<Extraction>& extractions) {
  while (extractions.size() < documents.size()) {
    const Documents rest = documents.subspan(extractions.size());
    const auto too_large = std::find_if(rest.begin(), rest.end(), is_too_large);
    const Documents batch = rest.first(static_cast<std::size_t>(too_large - rest.begin()));
    if (batch.empty()) {
      extractions.push_back(DocumentError("document too large", "more than 256 MiB"));
    } else if (exchange(batch, extractions)) {
      extractions.push_back(extract_alone(documents[extractions.size()]));
    }
  }
}

Extraction ProcessExtractor::extract_alone(const EncodedDocument& document) {
  std::vector<Extraction> extraction;
  const std::optional<WorkerLoss> loss = exchange(Documents(&document, 1), extraction);
  if (!loss) return std::move(extraction.front());
  log_.note_given_up();
  return given_up(*loss);
}

DocumentError ProcessExtractor::given_up(const WorkerLoss& loss) {
  if (loss.reason == kReaderWasKilled) ++killed_count_;
  return DocumentError(loss.reason, loss.detail);
}

// One by one, for each has a time of its own.
void ProcessExtractor::read_scans(Documents documents, std::vector<Extraction>& extractions) {
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto* text = std::get_if<StyledText>(&extractions[i]);
    if (text == nullptr || text->unread_pages == 0) continue;
    if (!settings_.reads_scans) return;
    read_scan(documents[i], extractions[i]);
  }
}

void ProcessExtractor::read_scan(const EncodedDocument& document, Extraction& extraction) {
  std::vector<Extraction> scan;
  const DocumentTime time = scan_time(settings_, std::get<StyledText>(extraction).unread_pages);
  const auto loss =
      exchange(scans_channel_, WorkerKind::kScans, time, Documents(&document, 1), scan);
  if (loss && loss->reason == kReaderWasKilled) {  // to be tried again by the next run
    extraction = given_up(*loss);
  } else if (loss) {
    log_.note_unread_scan(loss->reason);
  } else if (const auto* error = std::get_if<DocumentError>(&scan.front())) {
    if (error->reason() == kScansAreNotRead) settings_.reads_scans = false;
    log_.note_unread_scan(error->what());
  } else {
    log_.note_scan();
    extraction = std::move(scan.front());
  }
}

std::optional<WorkerLoss> ProcessExtractor::exchange(Documents documents,
                                                     std::vector<Extraction>& extractions) {
  return exchange(channel_, WorkerKind::kDocuments, settings_.time, documents, extractions);
}

// By the worker that was kept, or else by a new one, which is kept in its turn.
std::optional<WorkerLoss> ProcessExtractor::exchange(std::unique_ptr<WorkerChannel>& kept,
                                                     WorkerKind kind, DocumentTime time,
                                                     Documents documents,
                                                     std::vector<Extraction>& extractions) {
  constexpr int kStarts = 3;
  for (int start = 1;; ++start) {
    // Whatever is thrown leaves a channel behind in which answers may still wait.
    std::unique_ptr<WorkerChannel> channel = std::move(kept);
    if (!channel)
      channel = std::make_unique<WorkerChannel>(settings_.program, settings_.memory_bytes, time,
                                                log_, kind);
    if (kind == WorkerKind::kScans) channel->allow(time);
    std::optional<WorkerLoss> loss = channel->exchange(documents, extractions);
    if (!loss) {
      kept = std::move(channel);
      return std::nullopt;
    }
    if (channel->was_ready()) {
      log_.note_loss();
      return loss;
    }
    if (start == kStarts)
      throw std::runtime_error("cannot start a document worker: " + loss->detail);
  }
}

std::optional<pid_t> ProcessExtractor::worker() const {
  if (!channel_) return std::nullopt;
  return channel_->worker();
}

}  // namespace precedent::indexer
