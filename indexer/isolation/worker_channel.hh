#pragma once
// A document worker and the talk with it.

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/document_extractor.hh"
#include "indexer/isolation/worker_log.hh"
#include "indexer/isolation/worker_messages.hh"
#include "indexer/isolation/worker_process.hh"

namespace precedent::indexer {

// How long one document may take.
struct DocumentTime {
  std::chrono::seconds processor{10};
  std::chrono::milliseconds wall{120'000};  // much more, for the machine may be busy
};

// Why a worker does not answer any more.
struct WorkerLoss {
  std::string reason;  // one of lost_documents.hh
  std::string detail;
};

class WorkerChannel {
 public:
  // Starts the worker. Throws std::system_error where that cannot be. `log` must outlive it.
  WorkerChannel(const std::string& program, std::uint64_t memory_bytes, DocumentTime time,
                WorkerLog& log, WorkerKind kind = WorkerKind::kDocuments);

  // To each document from now on.
  void allow(DocumentTime time);

  // Sends the documents and appends what became of them to `extractions`, each as soon as it is
  // known: the first without an answer is the one at which the worker was lost. After a loss the
  // worker has ended, and the channel is of no further use.
  std::optional<WorkerLoss> exchange(std::span<const corpus::EncodedDocument> documents,
                                     std::vector<corpus::Extraction>& extractions);

  bool was_ready() const { return is_ready_; }  // the worker has said a word
  pid_t worker() const { return worker_.pid(); }

 private:
  using Clock = std::chrono::steady_clock;
  struct Batch;

  void wait(bool to_send);
  void send(Batch& batch);
  void receive(Batch& batch);
  bool take_message(Batch& batch);
  void take_answer(AnswerKind kind, std::string_view payload, Batch& batch);
  void grant_time();
  WorkerLoss end_lost();

  WorkerProcess worker_;
  DocumentTime time_;
  WorkerLog& log_;
  Clock::time_point deadline_;
  Clock::time_point last_grant_{};  // of processor time; long ago
  std::vector<char> inbox_;         // received and not yet understood: [inbox_begin_, inbox_end_)
  std::size_t inbox_begin_ = 0;
  std::size_t inbox_end_ = 0;
  bool is_ready_ = false;
  enum class State { kTalking, kSilent, kEnded, kOutOfMemory, kSenseless } state_ = State::kTalking;
};

}  // namespace precedent::indexer
