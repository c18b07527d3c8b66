#include "indexer/fetch/transfers.hh"

#include <algorithm>
#include <array>
#include <csignal>
#include <stdexcept>
#include <utility>

#include "indexer/fetch/visible_bytes.hh"
#include "schemas/ascii.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kMostHeaderBytes = std::size_t{64} << 10;
constexpr long kConnectSeconds = 10;
constexpr long kLongestSeconds = 1800;
constexpr long kSlowestBytesPerSecond = 50;

// Once a program, before any thread.
class Library {
 public:
  Library() {
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
      throw std::runtime_error("libcurl cannot be started");
  }
  ~Library() { curl_global_cleanup(); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
};

void require_library() {
  static const Library library;
}

}  // namespace

struct Transfers::Connection {
  CURL* easy = nullptr;
  Transfers* owner = nullptr;
  Request request;
  Answer answer;
  std::size_t header_bytes = 0;
  std::string refusal;  // why we ended it ourselves
  bool is_active = false;
  bool is_sent = false;
  std::array<char, CURL_ERROR_SIZE> message{};

  ~Connection() {
    if (easy != nullptr) curl_easy_cleanup(easy);
  }
};

Transfers::Transfers(const TransferSettings& settings)
    : settings_(settings), limiter_(settings.rate) {
  require_library();
  // TLS writes to sockets that the other side may have closed.
  std::signal(SIGPIPE, SIG_IGN);
  multi_ = curl_multi_init();
  if (multi_ == nullptr) throw std::runtime_error("libcurl cannot be started");
  // What comes is unpacked by whoever checks it, who sees whether it was cut.
  headers_ = curl_slist_append(headers_, "Accept-Encoding: gzip");
  curl_multi_setopt(multi_, CURLMOPT_MAXCONNECTS, static_cast<long>(settings_.connections));
  for (std::size_t i = 0; i < std::max<std::size_t>(settings_.connections, 1); ++i) {
    connections_.push_back(std::make_unique<Connection>());
    connections_.back()->owner = this;
    connections_.back()->easy = curl_easy_init();
    if (connections_.back()->easy == nullptr) throw std::runtime_error("libcurl has no memory");
  }
}

Transfers::~Transfers() {
  drop_all();
  connections_.clear();
  curl_slist_free_all(headers_);
  curl_multi_cleanup(multi_);
}

void Transfers::be_silent_until(Clock::time_point time) {
  silent_until_ = std::max(silent_until_, time);
}

std::size_t Transfers::take_body(char* bytes, std::size_t size, std::size_t count,
                                 void* connection) {
  auto& one = *static_cast<Connection*>(connection);
  const std::size_t got = size * count;
  one.owner->bytes_received_ += got;
  if (one.answer.body.size() + got > one.request.max_bytes) {
    one.answer.is_too_large = true;
    one.refusal = "larger than " + std::to_string(one.request.max_bytes) + " bytes";
    return 0;
  }
  one.answer.body.append(bytes, got);
  return got;
}

// Only what is needed of it, and not more of it than any honest server sends.
std::size_t Transfers::take_header(char*, std::size_t size, std::size_t count, void* connection) {
  auto& one = *static_cast<Connection*>(connection);
  const std::size_t got = size * count;
  one.header_bytes += got;
  if (one.header_bytes > kMostHeaderBytes) {
    one.refusal = "endless header";
    return 0;
  }
  return got;
}

// The last moment before the request goes out.
int Transfers::about_to_send(void* connection, char*, char*, int, int) {
  auto& one = *static_cast<Connection*>(connection);
  Transfers& owner = *one.owner;
  const Clock::time_point now = Clock::now();
  if (now < owner.silent_until_) {
    one.answer.was_held_back = true;
    return CURL_PREREQFUNC_ABORT;
  }
  if (one.is_sent) {
    // A connection had died under it, and libcurl takes another.
    if (owner.limiter_.wait(now) > Clock::duration::zero()) {
      one.answer.was_held_back = true;
      return CURL_PREREQFUNC_ABORT;
    }
    owner.limiter_.sent_again(now);
  } else {
    owner.limiter_.sent(now);
  }
  one.is_sent = true;
  ++owner.request_count_;
  return CURL_PREREQFUNC_OK;
}

void Transfers::start(Connection& connection, Request request) {
  connection.request = std::move(request);
  connection.answer = {};
  connection.header_bytes = 0;
  connection.refusal.clear();
  connection.is_active = true;
  connection.is_sent = false;
  connection.message[0] = '\0';
  CURL* easy = connection.easy;
  curl_easy_reset(easy);
  const auto set = [easy](CURLoption option, auto value) {
    if (curl_easy_setopt(easy, option, value) != CURLE_OK)
      throw std::runtime_error("libcurl is too old: it does not know an option that is needed");
  };
  set(CURLOPT_URL, connection.request.url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_USERAGENT, settings_.user_agent.c_str());
  set(CURLOPT_HTTPHEADER, headers_);
  set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_CONNECTTIMEOUT,
      std::min(kConnectSeconds, static_cast<long>(settings_.stall.count())));
  set(CURLOPT_LOW_SPEED_LIMIT, kSlowestBytesPerSecond);
  set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(settings_.stall.count()));
  set(CURLOPT_TIMEOUT, kLongestSeconds);
  set(CURLOPT_FILETIME, 1L);
  set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  set(CURLOPT_ERRORBUFFER, connection.message.data());
  set(CURLOPT_PRIVATE, static_cast<void*>(&connection));
  set(CURLOPT_WRITEFUNCTION, &Transfers::take_body);
  set(CURLOPT_WRITEDATA, static_cast<void*>(&connection));
  set(CURLOPT_HEADERFUNCTION, &Transfers::take_header);
  set(CURLOPT_HEADERDATA, static_cast<void*>(&connection));
  set(CURLOPT_PREREQFUNCTION, &Transfers::about_to_send);
  set(CURLOPT_PREREQDATA, static_cast<void*>(&connection));
  if (connection.request.if_modified_since > 0) {
    set(CURLOPT_TIMECONDITION, static_cast<long>(CURL_TIMECOND_IFMODSINCE));
    set(CURLOPT_TIMEVALUE_LARGE, static_cast<curl_off_t>(connection.request.if_modified_since));
  }
  limiter_.started(Clock::now());
  ++active_;
  curl_multi_add_handle(multi_, easy);
}

void Transfers::finish(Connection& connection, CURLcode outcome, const Take& take) {
  CURL* easy = connection.easy;
  Answer answer = std::move(connection.answer);
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  answer.status = static_cast<int>(status);
  curl_off_t time = -1;
  curl_easy_getinfo(easy, CURLINFO_FILETIME_T, &time);
  if (time > 0) answer.last_modified = time;
  curl_off_t wait = 0;
  curl_easy_getinfo(easy, CURLINFO_RETRY_AFTER, &wait);
  if (wait > 0) answer.retry_after = std::chrono::seconds(wait);
  char* location = nullptr;
  curl_easy_getinfo(easy, CURLINFO_REDIRECT_URL, &location);
  if (location != nullptr) answer.location = location;
  if (outcome != CURLE_OK) {
    answer.error = connection.refusal;
    if (answer.error.empty())
      answer.error = visible_bytes(connection.message[0] != '\0' ? connection.message.data()
                                                                 : curl_easy_strerror(outcome));
  }
  // libcurl keeps from the body what is no newer, whatever the server said.
  long unmet = 0;
  curl_easy_getinfo(easy, CURLINFO_CONDITION_UNMET, &unmet);
  if (outcome == CURLE_OK && unmet == 1) answer.status = 304;
  curl_multi_remove_handle(multi_, easy);
  if (!connection.is_sent) limiter_.dropped();
  connection.is_active = false;
  --active_;
  take(connection.request, std::move(answer));
}

void Transfers::take_finished(const Take& take) {
  int left = 0;
  std::vector<std::pair<Connection*, CURLcode>> finished;
  while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
    if (message->msg != CURLMSG_DONE) continue;
    Connection* connection = nullptr;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &connection);
    finished.emplace_back(connection, message->data.result);
  }
  for (const auto& [connection, outcome] : finished) finish(*connection, outcome, take);
}

void Transfers::start_what_may(const Next& next) {
  next_has_none_ = false;
  for (const auto& connection : connections_) {
    if (connection->is_active) continue;
    const Clock::time_point now = Clock::now();
    if (now < silent_until_ || limiter_.wait(now) > Clock::duration::zero()) return;
    std::optional<Request> request = next();
    if (!request) {
      next_has_none_ = true;
      return;
    }
    start(*connection, std::move(*request));
  }
}

long Transfers::milliseconds_to_wait() const {
  constexpr long kMost = 1000;
  const Clock::time_point now = Clock::now();
  if (active_ == connections_.size()) return kMost;
  const Clock::duration wait = std::max(silent_until_ - now, limiter_.wait(now));
  // One more, so that it is over when it is over.
  const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(wait).count() + 1;
  return std::clamp<long>(static_cast<long>(milliseconds), 1, kMost);
}

void Transfers::run(const Next& next, const Take& take) {
  try {
    while (true) {
      start_what_may(next);
      if (active_ == 0 && next_has_none_) return;
      int running = 0;
      curl_multi_perform(multi_, &running);
      const std::size_t before = active_;
      take_finished(take);
      if (active_ < before) continue;
      const bool waits_for_answers = next_has_none_ && active_ > 0;
      curl_multi_poll(multi_, nullptr, 0,
                      waits_for_answers ? 1000 : static_cast<int>(milliseconds_to_wait()), nullptr);
    }
  } catch (...) {
    drop_all();
    throw;
  }
}

void Transfers::drop_all() {
  for (const auto& connection : connections_) {
    if (!connection->is_active) continue;
    curl_multi_remove_handle(multi_, connection->easy);
    if (!connection->is_sent) limiter_.dropped();
    connection->is_active = false;
    --active_;
  }
}

}  // namespace precedent::indexer
