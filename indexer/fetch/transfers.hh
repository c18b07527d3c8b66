#pragma once
// Requests over HTTP, several at a time under one limiter: libcurl's multi interface.

#include <curl/curl.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/fetch/request_limiter.hh"

namespace precedent::indexer {

struct TransferSettings {
  std::string user_agent;
  double rate = 5;  // requests a second; 0: no limit
  std::size_t connections = 4;
  std::chrono::seconds stall{30};  // without a byte, or nearly: given up
};

struct Request {
  std::string url;
  std::int64_t if_modified_since = 0;  // seconds since 1970; 0: unconditional
  std::uint64_t max_bytes = 0;         // of the body as it comes
  std::size_t ticket = 0;              // of whoever asks
};

struct Answer {
  int status = 0;                  // 0: there was none
  std::string body;                // as it came, packed or not
  std::int64_t last_modified = 0;  // seconds since 1970; 0: not said
  std::string location;            // where a redirect leads: an absolute address
  std::optional<std::chrono::seconds> retry_after;
  std::string error;  // why the answer is not whole; empty: it is
  bool is_too_large = false;
  bool was_held_back = false;  // not sent: silence had begun meanwhile
};

class Transfers {
 public:
  using Clock = RequestLimiter::Clock;
  using Next = std::function<std::optional<Request>()>;  // nothing: none for now
  using Take = std::function<void(const Request&, Answer&&)>;

  // Throws std::runtime_error where libcurl cannot be had.
  explicit Transfers(const TransferSettings& settings);
  ~Transfers();
  Transfers(const Transfers&) = delete;
  Transfers& operator=(const Transfers&) = delete;

  // Asks `next` for requests and hands answers to `take`, until `next` has none and all are
  // answered. `take` may make further ones for `next`. What they throw ends it.
  void run(const Next& next, const Take& take);

  // No request is sent before this moment.
  void be_silent_until(Clock::time_point time);
  Clock::time_point silent_until() const { return silent_until_; }

  std::uint64_t request_count() const { return request_count_; }
  std::uint64_t bytes_received() const { return bytes_received_; }

 private:
  struct Connection;

  void start(Connection& connection, Request request);
  void finish(Connection& connection, CURLcode outcome, const Take& take);
  void take_finished(const Take& take);
  void start_what_may(const Next& next);
  void drop_all();
  long milliseconds_to_wait() const;

  static std::size_t take_body(char* bytes, std::size_t size, std::size_t count, void* connection);
  static std::size_t take_header(char* bytes, std::size_t size, std::size_t count,
                                 void* connection);
  static int about_to_send(void* connection, char*, char*, int, int);

  TransferSettings settings_;
  RequestLimiter limiter_;
  Clock::time_point silent_until_{};
  CURLM* multi_ = nullptr;
  curl_slist* headers_ = nullptr;
  std::vector<std::unique_ptr<Connection>> connections_;
  std::size_t active_ = 0;
  bool next_has_none_ = false;
  std::uint64_t request_count_ = 0;
  std::uint64_t bytes_received_ = 0;
};

}  // namespace precedent::indexer
