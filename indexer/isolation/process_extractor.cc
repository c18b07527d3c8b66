#include "indexer/isolation/process_extractor.hh"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "indexer/isolation/worker_messages.hh"

namespace precedent::indexer {
namespace {

using corpus::DocumentError;
using corpus::EncodedDocument;
using corpus::Extraction;
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
  return DocumentError(loss->reason, loss->detail);
}

std::optional<WorkerLoss> ProcessExtractor::exchange(Documents documents,
                                                     std::vector<Extraction>& extractions) {
  constexpr int kStarts = 3;
  for (int start = 1;; ++start) {
    // Whatever is thrown leaves a channel behind in which answers may still wait.
    std::unique_ptr<WorkerChannel> channel = std::move(channel_);
    if (!channel)
      channel = std::make_unique<WorkerChannel>(settings_.program, settings_.memory_bytes,
                                                settings_.time, log_);
    std::optional<WorkerLoss> loss = channel->exchange(documents, extractions);
    if (!loss) {
      channel_ = std::move(channel);
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
