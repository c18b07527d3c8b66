#pragma once
// Documents read in a worker process: what crashes, loops or swells there costs that document.

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/text/document_extractor.hh"
#include "indexer/isolation/worker_channel.hh"
#include "indexer/isolation/worker_log.hh"

namespace precedent::indexer {

struct IsolationSettings {
  // One whose main() calls serve_documents(), as that of this program does.
  std::string program = "/proc/self/exe";
  std::uint64_t memory_bytes = std::uint64_t{1} << 30;  // address space of a worker
  DocumentTime time;
};

// PDF, HTML and whatever is large go to a worker; other plain text is read here. One worker at
// a time, started with the first document. It belongs to the thread that calls extract(), and ends
// when that thread does (another thread's call starts another one).
class ProcessExtractor final : public corpus::DocumentExtractor {
 public:
  // `log` must outlive it.
  explicit ProcessExtractor(WorkerLog& log, IsolationSettings settings = {});
  ~ProcessExtractor() override;

  // A document that costs its worker its life is tried once more, alone in a new one, before it is
  // given up. Throws std::runtime_error where no worker can be started.
  std::vector<corpus::Extraction> extract(
      std::span<const corpus::EncodedDocument> documents) override;

  std::optional<pid_t> worker() const;

 private:
  using Documents = std::span<const corpus::EncodedDocument>;

  void extract_isolated(Documents documents, std::vector<corpus::Extraction>& extractions);
  corpus::Extraction extract_alone(const corpus::EncodedDocument& document);
  std::optional<WorkerLoss> exchange(Documents documents,
                                     std::vector<corpus::Extraction>& extractions);

  WorkerLog& log_;
  IsolationSettings settings_;
  std::unique_ptr<WorkerChannel> channel_;
};

}  // namespace precedent::indexer
