#include "indexer/isolation/worker_channel.hh"

#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "indexer/isolation/lost_documents.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kReceiveBytes = std::size_t{256} << 10;

bool would_wait(int error) {
  return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

}  // namespace

// Where a batch stands.
struct WorkerChannel::Batch {
  std::span<const corpus::EncodedDocument> documents;
  std::vector<corpus::Extraction>& extractions;
  std::size_t to_send = 0;     // the document that is being sent
  std::size_t sent_bytes = 0;  // of its message, head included
  std::size_t answered = 0;

  bool is_sent() const { return to_send == documents.size(); }
  bool is_answered() const { return answered == documents.size(); }
};

WorkerChannel::WorkerChannel(const std::string& program, std::uint64_t memory_bytes,
                             DocumentTime time, WorkerLog& log, WorkerKind kind)
    : worker_(program, memory_bytes, kind), time_(time), log_(log), inbox_(kReceiveBytes) {}

void WorkerChannel::allow(DocumentTime time) {
  time_ = time;
  last_grant_ = {};
}

std::optional<WorkerLoss> WorkerChannel::exchange(
    std::span<const corpus::EncodedDocument> documents,
    std::vector<corpus::Extraction>& extractions) {
  Batch batch{documents, extractions};
  grant_time();
  while (!batch.is_answered()) {
    wait(!batch.is_sent());
    if (!batch.is_sent()) send(batch);
    receive(batch);
    if (state_ != State::kTalking) return end_lost();
  }
  return std::nullopt;
}

void WorkerChannel::wait(bool to_send) {
  pollfd socket = {worker_.socket(), POLLIN, 0};
  if (to_send) socket.events |= POLLOUT;
  while (true) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline_ - Clock::now()).count();
    if (left <= 0) {
      state_ = State::kSilent;
      return;
    }
    constexpr std::int64_t kLongestWaitMs = 3'600'000;
    const int ready = ::poll(&socket, 1, static_cast<int>(std::min(left, kLongestWaitMs)));
    if (ready > 0) return;
    if (ready < 0 && errno != EINTR) return;  // receiving will tell what it is
  }
}

// As much as goes without waiting. That the worker is gone is told by receive().
void WorkerChannel::send(Batch& batch) {
  while (!batch.is_sent()) {
    const corpus::EncodedDocument& document = batch.documents[batch.to_send];
    MessageHead head{static_cast<std::uint32_t>(document.origin),
                     static_cast<std::uint32_t>(document.bytes.size())};
    const std::size_t of_head = std::min(batch.sent_bytes, sizeof head);
    const std::size_t of_body = batch.sent_bytes - of_head;
    iovec parts[2] = {
        {reinterpret_cast<char*>(&head) + of_head, sizeof head - of_head},
        {const_cast<char*>(document.bytes.data()) + of_body, document.bytes.size() - of_body}};
    msghdr message = {};
    message.msg_iov = parts;
    message.msg_iovlen = 2;
    const ssize_t sent = ::sendmsg(worker_.socket(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0) return;
    batch.sent_bytes += static_cast<std::size_t>(sent);
    if (batch.sent_bytes < sizeof head + document.bytes.size()) continue;
    ++batch.to_send;
    batch.sent_bytes = 0;
  }
}

void WorkerChannel::receive(Batch& batch) {
  while (state_ == State::kTalking && !batch.is_answered()) {
    if (inbox_.size() - inbox_end_ < kReceiveBytes) {
      std::memmove(inbox_.data(), inbox_.data() + inbox_begin_, inbox_end_ - inbox_begin_);
      inbox_end_ -= std::exchange(inbox_begin_, 0);
      inbox_.resize(std::max(inbox_.size(), inbox_end_ + kReceiveBytes));
    }
    const ssize_t got = ::recv(worker_.socket(), inbox_.data() + inbox_end_,
                               inbox_.size() - inbox_end_, MSG_DONTWAIT);
    if (got < 0 && would_wait(errno)) return;
    if (got <= 0) {
      state_ = State::kEnded;
      return;
    }
    inbox_end_ += static_cast<std::size_t>(got);
    while (state_ == State::kTalking && take_message(batch)) {
    }
  }
}

// False when there is no whole message yet.
bool WorkerChannel::take_message(Batch& batch) {
  const std::size_t held = inbox_end_ - inbox_begin_;
  MessageHead head;
  if (held < sizeof head) return false;
  std::memcpy(&head, inbox_.data() + inbox_begin_, sizeof head);
  if (head.bytes > kMaxAnswerBytes) state_ = State::kSenseless;
  if (state_ != State::kTalking || held - sizeof head < head.bytes) return false;
  const std::string_view payload(inbox_.data() + inbox_begin_ + sizeof head, head.bytes);
  inbox_begin_ += sizeof head + head.bytes;
  const auto kind = static_cast<AnswerKind>(head.kind);
  if (is_ready_) {
    take_answer(kind, payload, batch);
    return true;
  }
  const std::optional<std::string> refused = refused_from(payload);
  is_ready_ = kind == AnswerKind::kReady && refused;
  if (is_ready_) {
    log_.note_start(*refused);
  } else {
    state_ = State::kSenseless;
  }
  return true;
}

void WorkerChannel::take_answer(AnswerKind kind, std::string_view payload, Batch& batch) {
  if (kind == AnswerKind::kOutOfMemory) {
    state_ = State::kOutOfMemory;
    return;
  }
  std::optional<corpus::Extraction> extraction;
  // An answer to what was not wholly sent was made up.
  if (batch.answered < batch.to_send) extraction = extraction_from(kind, payload);
  if (!extraction) {
    state_ = State::kSenseless;
    return;
  }
  batch.extractions.push_back(std::move(*extraction));
  ++batch.answered;
  grant_time();
}

// A worker cannot use up processor time faster than time goes by.
void WorkerChannel::grant_time() {
  constexpr std::chrono::seconds kGrantInterval{1};
  const auto now = Clock::now();
  deadline_ = now + time_.wall;
  if (now - last_grant_ < kGrantInterval) return;
  last_grant_ = now;
  worker_.allow_processor_time(time_.processor + kGrantInterval);
}

WorkerLoss WorkerChannel::end_lost() {
  const WorkerEnd end = worker_.end();
  switch (state_) {
    case State::kSilent:
      return {kTakesTooLong, "no answer within " + std::to_string(time_.wall.count()) + " ms"};
    case State::kOutOfMemory:
      return {kTakesTooMuchMemory, ""};
    case State::kSenseless:
      return {kMisleadsItsReader, "the answer of its reader makes no sense"};
    case State::kTalking:
    case State::kEnded:
      break;
  }
  if (end.signal == SIGXCPU)
    return {kTakesTooLong,
            "more than " + std::to_string(time_.processor.count()) + " s of processor time"};
  if (end.signal == SIGKILL) return {kReaderWasKilled, end.words};
  // How poppler ends a process whose memory is used up.
  const bool no_memory = end.words.find("Out of memory") != std::string::npos;
  return {no_memory ? kTakesTooMuchMemory : kCrashesItsReader, end.words};
}

}  // namespace precedent::indexer
