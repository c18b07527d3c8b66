#include "indexer/fetch/courier.hh"

#include <algorithm>
#include <memory>
#include <thread>
#include <utility>

#include "corpus/containers/byte_stream.hh"
#include "indexer/fetch/packed_letter.hh"
#include "indexer/fetch/visible_bytes.hh"
#include "indexer/report/human_numbers.hh"
#include "schemas/ascii.hh"

namespace precedent::indexer {
namespace {

using Clock = Transfers::Clock;

constexpr int kMostTries = 3;
constexpr int kMostRedirects = 3;
constexpr int kMostRefusalsInARow = 5;
constexpr int kMostFaultsInARow = 30;
constexpr int kLongestSilencePauses = 6;  // whatever Retry-After says
constexpr std::uint64_t kMostErrorPageBytes = std::uint64_t{1} << 20;

// A part of an address; empty where there is none, or it is no address.
std::string part_of(const std::string& url, CURLUPart part) {
  const std::unique_ptr<CURLU, void (*)(CURLU*)> parsed(curl_url(), curl_url_cleanup);
  if (!parsed || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) return {};
  char* text = nullptr;
  if (curl_url_get(parsed.get(), part, &text, CURLU_DEFAULT_PORT) != CURLUE_OK) return {};
  const std::unique_ptr<char, void (*)(void*)> owner(text, curl_free);
  return owner.get();
}

// The page of an error may be packed, too. What cannot be unpacked stays as it is.
void unpack_error_page(Answer& answer) {
  if (answer.status == 200 || !corpus::is_gzip(answer.body)) return;
  try {
    answer.body = unpacked(answer.body, kMostErrorPageBytes);
  } catch (const DamagedBody&) {
    answer.body.clear();
  }
}

std::string status_words(const Answer& answer) {
  if (!answer.error.empty()) return answer.error;
  return "status " + std::to_string(answer.status);
}

}  // namespace

bool is_same_host(const std::string& from, const std::string& to) {
  const std::string scheme = part_of(from, CURLUPART_SCHEME);
  const std::string new_scheme = part_of(to, CURLUPART_SCHEME);
  const std::string host = part_of(from, CURLUPART_HOST);
  if (host.empty() || !schemas::equals_folded(host, part_of(to, CURLUPART_HOST))) return false;
  if (!part_of(to, CURLUPART_USER).empty()) return false;
  if (scheme == new_scheme) return part_of(from, CURLUPART_PORT) == part_of(to, CURLUPART_PORT);
  return scheme == "http" && new_scheme == "https" && part_of(to, CURLUPART_PORT) == "443";
}

Courier::Courier(CourierSettings settings)
    : settings_(std::move(settings)), transfers_(settings_.transfers) {}

void Courier::run(const std::function<std::optional<Errand>()>& next) {
  const auto give = [&] { return next_request(next); };
  const auto take = [&](const Request& request, Answer&& answer) {
    take_answer(request.ticket, std::move(answer));
  };
  transfers_.run(give, take);
  while (!waiting_.empty()) {
    // All that is left is to be tried again, but not yet.
    const auto soonest =
        *std::min_element(waiting_.begin(), waiting_.end(), [&](std::size_t a, std::size_t b) {
          return trips_[a]->not_before < trips_[b]->not_before;
        });
    std::this_thread::sleep_until(trips_[soonest]->not_before);
    transfers_.run(give, take);
  }
}

Delivery Courier::bring(Errand errand) {
  Delivery delivery;
  errand.done = [&](Delivery&& done) { delivery = std::move(done); };
  bool is_given = false;
  run([&]() -> std::optional<Errand> {
    if (std::exchange(is_given, true)) return std::nullopt;
    return errand;
  });
  return delivery;
}

std::optional<Request> Courier::next_request(const std::function<std::optional<Errand>()>& next) {
  if (!gave_up_.empty()) {
    give_up_waiting();
    while (std::optional<Errand> errand = next()) errand->done({});
    return std::nullopt;
  }
  const Clock::time_point now = Clock::now();
  const auto due = std::find_if(waiting_.begin(), waiting_.end(), [&](std::size_t ticket) {
    return trips_[ticket]->not_before <= now;
  });
  if (due != waiting_.end()) {
    const std::size_t ticket = *due;
    waiting_.erase(due);
    return request_of(ticket);
  }
  std::optional<Errand> errand = next();
  if (!errand) return std::nullopt;
  Trip trip;
  trip.url = errand->url;
  trip.errand = std::move(*errand);
  return request_of(take_ticket(std::move(trip)));
}

std::size_t Courier::take_ticket(Trip trip) {
  if (free_tickets_.empty()) {
    trips_.emplace_back(std::move(trip));
    return trips_.size() - 1;
  }
  const std::size_t ticket = free_tickets_.back();
  free_tickets_.pop_back();
  trips_[ticket] = std::move(trip);
  return ticket;
}

std::optional<Request> Courier::request_of(std::size_t ticket) {
  const Trip& trip = *trips_[ticket];
  return Request{trip.url, trip.errand.if_modified_since, trip.errand.max_bytes, ticket};
}

void Courier::take_answer(std::size_t ticket, Answer&& answer) {
  if (answer.was_held_back) return waiting_.push_front(ticket);
  unpack_error_page(answer);
  const AnswerClass kind = class_of(answer);
  if (kind == AnswerClass::kRefused) {
    return be_silent(ticket, answer, "refused (" + status_words(answer) + ")");
  }
  if (kind == AnswerClass::kBusy && answer.retry_after)
    return be_silent(ticket, answer, "the server asks to wait (" + status_words(answer) + ")");
  refusals_in_a_row_ = 0;
  if (kind == AnswerClass::kBody) return take_body(ticket, std::move(answer));
  if (kind == AnswerClass::kElsewhere) return follow(ticket, answer);
  if (answer.is_too_large)
    return deliver(ticket, {Delivery::Kind::kDamaged, {}, 0, status_words(answer)});
  if (kind == AnswerClass::kBusy || kind == AnswerClass::kFailed)
    return try_again(ticket, status_words(answer), false);
  faults_in_a_row_ = 0;
  if (kind == AnswerClass::kUnchanged)
    return deliver(ticket, {Delivery::Kind::kUnchanged, {}, answer.last_modified, {}});
  deliver(ticket, {Delivery::Kind::kAbsent, {}, 0, status_words(answer)});
}

void Courier::take_body(std::size_t ticket, Answer&& answer) {
  const Errand& errand = trips_[ticket]->errand;
  std::string why;
  try {
    answer.body = unpacked(std::move(answer.body), errand.max_unpacked_bytes);
    why = errand.check(answer.body);
  } catch (const DamagedBody& damaged) {
    why = damaged.what();
  }
  if (!why.empty()) return try_again(ticket, why, true);
  faults_in_a_row_ = 0;
  deliver(ticket, {Delivery::Kind::kBody, std::move(answer.body), answer.last_modified, {}});
}

void Courier::follow(std::size_t ticket, const Answer& answer) {
  Trip& trip = *trips_[ticket];
  if (!is_same_host(trip.url, answer.location))
    return deliver(
        ticket,
        {Delivery::Kind::kFailed, {}, 0, "redirected to " + visible_bytes(answer.location)});
  if (++trip.redirects > kMostRedirects)
    return deliver(ticket, {Delivery::Kind::kFailed, {}, 0, "redirected without end"});
  trip.url = answer.location;
  waiting_.push_front(ticket);
}

// Of all connections. The errand is done when it is over.
void Courier::be_silent(std::size_t ticket, const Answer& answer, const std::string& why) {
  const bool is_refusal = class_of(answer) == AnswerClass::kRefused;
  std::chrono::milliseconds silence = is_refusal ? settings_.pause : std::chrono::milliseconds(0);
  if (answer.retry_after)
    silence = std::max(silence, std::min<std::chrono::milliseconds>(
                                    *answer.retry_after, kLongestSilencePauses * settings_.pause));
  // Several answers of one moment are one refusal.
  const bool is_first = Clock::now() >= transfers_.silent_until();
  transfers_.be_silent_until(Clock::now() + silence);
  waiting_.push_front(ticket);
  if (!is_first) return;
  if (is_refusal) ++refusals_;
  if (++refusals_in_a_row_ >= kMostRefusalsInARow)
    return give_up(why + " " + std::to_string(refusals_in_a_row_) + " times in a row");
  settings_.tell(why + ": silent for " +
                 in_words(std::chrono::ceil<std::chrono::seconds>(silence)));
}

void Courier::try_again(std::size_t ticket, const std::string& why, bool was_damaged) {
  Trip& trip = *trips_[ticket];
  trip.why = why;
  trip.was_damaged = trip.was_damaged || was_damaged;
  if (!was_damaged && ++faults_in_a_row_ >= kMostFaultsInARow) {
    give_up(std::to_string(faults_in_a_row_) + " requests in a row failed, the last one: " + why);
  }
  if (++trip.tries >= kMostTries || !gave_up_.empty())
    return deliver(
        ticket,
        {trip.was_damaged ? Delivery::Kind::kDamaged : Delivery::Kind::kFailed, {}, 0, trip.why});
  // 2 and 8 seconds of a pause of 600.
  constexpr int kPauseParts = 300;
  const auto delay = settings_.pause / kPauseParts * (trip.tries == 1 ? 1 : 4);
  trip.not_before = Clock::now() + delay;
  waiting_.push_back(ticket);
}

void Courier::deliver(std::size_t ticket, Delivery delivery) {
  Trip trip = std::move(*trips_[ticket]);
  trips_[ticket].reset();
  free_tickets_.push_back(ticket);
  trip.errand.done(std::move(delivery));
}

void Courier::give_up(const std::string& why) {
  if (gave_up_.empty()) gave_up_ = why;
}

void Courier::give_up_waiting() {
  while (!waiting_.empty()) {
    const std::size_t ticket = waiting_.front();
    waiting_.pop_front();
    deliver(ticket, {});
  }
}

}  // namespace precedent::indexer
