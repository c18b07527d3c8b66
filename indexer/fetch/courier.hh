#pragma once
// Brings what is asked for, with the patience of a good citizen: silence after a refusal, another
// try after a fault, redirects within the host.

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "indexer/fetch/transfers.hh"
#include "indexer/fetch/verification.hh"

namespace precedent::indexer {

struct CourierSettings {
  TransferSettings transfers;
  std::chrono::milliseconds pause{600'000};  // of silence after a refusal
  std::function<void(const std::string&)> tell = [](const std::string&) {};  // of silences
};

struct Delivery {
  enum class Kind : std::uint8_t {
    kBody,       // unpacked, and what was asked for
    kUnchanged,  // since the time that was named
    kAbsent,     // the server has no such thing, or not yet
    kDamaged,    // what came was not what was asked for, each time
    kFailed,     // nothing came, each time
    kGivenUp,    // not tried, or not again: the courier goes no more
  };
  Kind kind = Kind::kGivenUp;
  std::string body;
  std::int64_t last_modified = 0;
  std::string why;  // of kAbsent, kDamaged and kFailed
};

struct Errand {
  std::string url;
  std::int64_t if_modified_since = 0;
  std::uint64_t max_bytes = 0;  // as it comes
  std::uint64_t max_unpacked_bytes = 0;
  // Why a body is not what was asked for; empty: it is.
  std::function<std::string(std::string_view body)> check;
  std::function<void(Delivery&&)> done;
};

class Courier {
 public:
  explicit Courier(CourierSettings settings);

  // Does the errands that `next` gives, several at a time, until it gives none.
  void run(const std::function<std::optional<Errand>()>& next);
  // One alone.
  Delivery bring(Errand errand);

  // Too many refusals or faults in a row: all further errands are given up. Why; empty: it goes.
  const std::string& gave_up() const { return gave_up_; }

  std::uint64_t refusal_count() const { return refusals_; }
  std::uint64_t request_count() const { return transfers_.request_count(); }
  std::uint64_t bytes_received() const { return transfers_.bytes_received(); }

 private:
  struct Trip {
    Errand errand;
    std::string url;  // where a redirect led to
    int tries = 0;
    int redirects = 0;
    bool was_damaged = false;
    std::string why;  // the last try failed
    Transfers::Clock::time_point not_before{};
  };

  std::optional<Request> next_request(const std::function<std::optional<Errand>()>& next);
  std::optional<Request> request_of(std::size_t ticket);
  std::size_t take_ticket(Trip trip);
  void take_answer(std::size_t ticket, Answer&& answer);
  void take_body(std::size_t ticket, Answer&& answer);
  void follow(std::size_t ticket, const Answer& answer);
  void be_silent(std::size_t ticket, const Answer& answer, const std::string& why);
  void try_again(std::size_t ticket, const std::string& why, bool was_damaged);
  void deliver(std::size_t ticket, Delivery delivery);
  void give_up(const std::string& why);
  void give_up_waiting();

  CourierSettings settings_;
  Transfers transfers_;
  std::vector<std::optional<Trip>> trips_;  // by ticket
  std::vector<std::size_t> free_tickets_;
  std::deque<std::size_t> waiting_;  // to go again
  std::string gave_up_;
  std::uint64_t refusals_ = 0;
  int refusals_in_a_row_ = 0;
  int faults_in_a_row_ = 0;
};

// Whether `to` is the same host and port as `from`, over http or https, and no step back from
// https.
bool is_same_host(const std::string& from, const std::string& to);

}  // namespace precedent::indexer
