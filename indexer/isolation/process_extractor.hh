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
  bool reads_scans = true;                // where the machine can (tesseract_reader.hh)
  std::chrono::seconds scanned_page{40};  // of the processor, for each page that is read so
};

// PDF, HTML and whatever is large go to a worker; other plain text is read here. PDFs with pages
// that have no text go to a second one that reads scans. One worker of each kind at a time, started
// with its first document. It belongs to the thread that calls extract(), and ends when that thread
// does (another thread's call starts another one).
class ProcessExtractor final : public corpus::DocumentExtractor {
 public:
  // `log` must outlive it.
  explicit ProcessExtractor(WorkerLog& log, IsolationSettings settings = {});
  ~ProcessExtractor() override;

  // A document that costs its worker its life is tried once more, alone in a new one, before it is
  // given up. What cannot be read as a scan stays as it was read without. Throws
  // std::runtime_error where no worker can be started.
  std::vector<corpus::Extraction> extract(
      std::span<const corpus::EncodedDocument> documents) override;

  std::optional<pid_t> worker() const;

  // Documents that were given up because their reader was killed, which says nothing of them.
  std::uint64_t killed_count() const { return killed_count_; }

 private:
  using Documents = std::span<const corpus::EncodedDocument>;

  void extract_isolated(Documents documents, std::vector<corpus::Extraction>& extractions);
  corpus::Extraction extract_alone(const corpus::EncodedDocument& document);
  void read_scans(Documents documents, std::vector<corpus::Extraction>& extractions);
  void read_scan(const corpus::EncodedDocument& document, corpus::Extraction& extraction);
  std::optional<WorkerLoss> exchange(Documents documents,
                                     std::vector<corpus::Extraction>& extractions);
  std::optional<WorkerLoss> exchange(std::unique_ptr<WorkerChannel>& kept, WorkerKind kind,
                                     DocumentTime time, Documents documents,
                                     std::vector<corpus::Extraction>& extractions);

  corpus::DocumentError given_up(const WorkerLoss& loss);

  WorkerLog& log_;
  IsolationSettings settings_;
  std::unique_ptr<WorkerChannel> channel_;
  std::unique_ptr<WorkerChannel> scans_channel_;
  std::uint64_t killed_count_ = 0;
};

}  // namespace precedent::indexer
