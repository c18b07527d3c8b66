#include "query/serve/server.hh"

#include <microhttpd.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "query/search/time_limit.hh"
#include "query/serve/connections.hh"
#include "query/serve/listening.hh"
#include "query/serve/routes.hh"
#include "query/serve/workers.hh"

namespace precedent::query::serve {
namespace {

constexpr unsigned kConnections = 1024;
constexpr unsigned kFewestConnections = 32;
constexpr rlim_t kFiles = 8192;
constexpr unsigned kConnectionBytes = 64 * 1024;  // of head and buffers, at most
constexpr std::size_t kMostDropped = 16 * kMaxBodyBytes;
// Of requests that come in and of answers that nobody takes, over all connections.
constexpr std::size_t kMostHeldBytes = 256UL * 1024 * 1024;
constexpr std::size_t kSmallAnswer = 16 * 1024;  // sent all the same
constexpr unsigned kSecondsOfSilence = 20;
constexpr unsigned kSocketThreads = 2;
constexpr unsigned kLeastThreads = 4;
constexpr unsigned kMostThreads = 64;

// No program, style, picture or form of elsewhere; no page of elsewhere around ours; nobody told
// where a reader came from.
constexpr const char* kPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'";

// What is held of requests and answers, or how many are: in all, and taken off when it goes.
class Held {
 public:
  Held(std::atomic<std::size_t>& all, std::size_t bytes) : all_(&all), bytes_(bytes) {
    all_->fetch_add(bytes_);
  }
  ~Held() { all_->fetch_sub(bytes_); }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;

  void grow(std::size_t bytes) {
    all_->fetch_add(bytes);
    bytes_ += bytes;
  }

 private:
  std::atomic<std::size_t>* all_;
  std::size_t bytes_;
};

// The answer to a request that is whole: made by one thread, told late by another, taken by a
// third.
class Awaited {
 public:
  explicit Awaited(MHD_Connection* connection) : connection_(connection) {}

  // The first answer is the one. Its connection goes on.
  void give(Response answer) {
    const std::scoped_lock lock(mutex_);
    if (answer_) return;
    answer_ = std::move(answer);
    MHD_resume_connection(connection_);
  }
  Response take() {
    const std::scoped_lock lock(mutex_);
    return std::move(*answer_);
  }

 private:
  std::mutex mutex_;
  std::optional<Response> answer_;
  MHD_Connection* connection_;
};

// A request as it comes in.
struct Exchange {
  Exchange(std::string where, std::atomic<std::size_t>& all)
      : target(std::move(where)), held(all, 0) {}

  std::string target;
  std::string body;
  Held held;
  bool has_begun = false;
  bool is_too_large = false;
  std::shared_ptr<Awaited> awaited;  // once it is whole
  std::optional<Held> suspended;     // as long as the answer is awaited
};

// The bytes of an answer, for as long as the connection takes them.
struct Body {
  Body(std::string text, std::atomic<std::size_t>& all)
      : bytes(std::move(text)), held(all, bytes.size()) {}
  std::string bytes;
  Held held;
};

std::string header(MHD_Connection* connection, const char* name) {
  const char* const value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
  return value == nullptr ? std::string() : std::string(value);
}

Head head_of(MHD_Connection* connection, const char* method) {
  return {method, header(connection, "Host"), header(connection, "Origin"),
          header(connection, "Sec-Fetch-Site"), header(connection, "Content-Type")};
}

void free_body(void* body) {
  delete static_cast<Body*>(body);
}

// As many as the files that this program may open leave room for: an index is some dozens a thread.
unsigned room_for_connections() {
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return kConnections / 2;
  const rlim_t wanted = std::min(files.rlim_max, kFiles);
  if (files.rlim_cur < wanted) {
    const rlimit more{wanted, files.rlim_max};
    if (::setrlimit(RLIMIT_NOFILE, &more) == 0) files.rlim_cur = wanted;
  }
  return static_cast<unsigned>(
      std::clamp<rlim_t>(files.rlim_cur / 2, kFewestConnections, kConnections));
}

// The last quarter is for those who come while others ask nothing.
Patience patience_of(const ServerOptions& options, unsigned connections) {
  return {connections - connections / 4, options.most_asking, options.most_making,
          options.most_taking};
}

}  // namespace

struct Server::Running {
  Running(const ServerOptions& options, const Site& served, unsigned threads)
      : site(&served),
        connections_room(room_for_connections()),
        connections(patience_of(options, connections_room)),
        most_making(options.most_making),
        workers(threads) {}

  const Site* site;
  unsigned connections_room;
  AllowedHosts allowed;
  std::filesystem::path socket_path;
  std::string place;
  bool is_loopback = true;
  std::atomic<std::size_t> held_bytes = 0;
  std::atomic<std::size_t> suspended = 0;  // connections that wait for an answer to be made
  std::atomic<bool> ends = false;
  Connections connections;
  std::chrono::milliseconds most_making;
  Workers workers;
  MHD_Daemon* daemon = nullptr;

  ~Running() {
    ends = true;
    // The library must not be stopped while it has connections that wait.
    while (suspended > 0) {
      connections.tell_all();
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    if (daemon != nullptr) MHD_stop_daemon(daemon);
    if (!socket_path.empty()) ::unlink(socket_path.c_str());
  }

  MHD_Result send(MHD_Connection* connection, Response answer) {
    if (held_bytes > kMostHeldBytes && answer.body.size() > kSmallAnswer) answer = too_busy();
    auto* const body = new Body(std::move(answer.body), held_bytes);
    MHD_Response* const response = MHD_create_response_from_buffer_with_free_callback_cls(
        body->bytes.size(), body->bytes.data(), free_body, body);
    if (response == nullptr) {
      delete body;
      return MHD_NO;
    }
    const auto add = [&](const char* name, const char* value) {
      MHD_add_response_header(response, name, value);
    };
    add("Content-Type", answer.content_type.c_str());
    add("Content-Security-Policy", kPolicy);
    add("Referrer-Policy", "no-referrer");
    add("X-Content-Type-Options", "nosniff");
    add("Cross-Origin-Resource-Policy", "same-origin");
    add("Cross-Origin-Opener-Policy", "same-origin");
    add("Cache-Control", answer.may_be_kept ? "max-age=3600" : "no-store");
    for (const auto& [name, value] : answer.headers) add(name.c_str(), value.c_str());
    connections.answering(connection);
    const MHD_Result sent = MHD_queue_response(connection, answer.status, response);
    MHD_destroy_response(response);
    return sent;
  }

  MHD_Result take(MHD_Connection* connection, const char* method, const char* data,
                  std::size_t* bytes, Exchange& exchange) {
    if (exchange.awaited) {
      exchange.suspended.reset();
      return send(connection, exchange.awaited->take());
    }
    if (!exchange.has_begun) {
      exchange.has_begun = true;
      if (auto refusal = refusal_of(head_of(connection, method), exchange.target, allowed))
        return send(connection, std::move(*refusal));
      // What is a little too large is read and dropped, so that its sender reads the answer.
      const std::string length = header(connection, "Content-Length");
      if (length.size() > 9 || std::strtoull(length.c_str(), nullptr, 10) > kMostDropped)
        return send(connection, body_too_large());
      return MHD_YES;
    }
    if (*bytes > 0) {
      exchange.is_too_large |= exchange.body.size() + *bytes > kMaxBodyBytes;
      if (held_bytes > kMostHeldBytes) return MHD_NO;
      if (!exchange.is_too_large) {
        exchange.body.append(data, *bytes);
        exchange.held.grow(*bytes);
      }
      *bytes = 0;
      return MHD_YES;
    }
    if (exchange.is_too_large) return send(connection, body_too_large());
    exchange.suspended.emplace(suspended, 1);
    if (ends) return MHD_NO;
    await_answer(connection, head_of(connection, method), exchange);
    return MHD_YES;
  }

  // The threads of the sockets go on; whoever is first, a worker or the clock, wakes the
  // connection.
  void await_answer(MHD_Connection* connection, Head head, Exchange& exchange) {
    auto awaited = std::make_shared<Awaited>(connection);
    Workers::Work work = [this, awaited, head = std::move(head), target = exchange.target,
                          body = std::move(exchange.body)] {
      // Nobody waits any longer than this: what goes on beyond it keeps others waiting.
      const TimeLimit limit(most_making);
      awaited->give(answer_to(head, target, body, *site));
    };
    Connections::Tell late = [awaited, target = exchange.target] {
      awaited->give(took_too_long(target));
    };
    exchange.awaited = awaited;
    MHD_suspend_connection(connection);
    connections.asked(connection, std::move(late));
    workers.add(std::move(work));
  }

  // libmicrohttpd decodes addresses too, but not so that it is known what was sent.
  static void* begin(void* self, const char* target, MHD_Connection*) {
    try {
      return new Exchange(target, static_cast<Running*>(self)->held_bytes);
    } catch (const std::bad_alloc&) {
      return nullptr;
    }
  }

  static MHD_Result handle(void* self, MHD_Connection* connection, const char*, const char* method,
                           const char*, const char* data, std::size_t* bytes, void** exchange) {
    if (*exchange == nullptr) return MHD_NO;
    try {
      return static_cast<Running*>(self)->take(connection, method, data, bytes,
                                               *static_cast<Exchange*>(*exchange));
    } catch (const std::exception&) {
      return MHD_NO;  // no memory: this connection is closed, the others go on
    }
  }

  static void end(void* self, MHD_Connection* connection, void** exchange,
                  MHD_RequestTerminationCode) {
    static_cast<Running*>(self)->connections.answered(connection);
    delete static_cast<Exchange*>(*exchange);
    *exchange = nullptr;
  }

  static void come_or_go(void* self, MHD_Connection* connection, void**,
                         MHD_ConnectionNotificationCode what) {
    Connections& connections = static_cast<Running*>(self)->connections;
    if (what == MHD_CONNECTION_NOTIFY_CLOSED) {
      connections.closed(connection);
      return;
    }
    const MHD_ConnectionInfo* const info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    if (info != nullptr) connections.opened(connection, info->connect_fd);
  }

  void start(int socket) {
    daemon = MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, nullptr, nullptr,
        &Running::handle, this, MHD_OPTION_LISTEN_SOCKET, socket, MHD_OPTION_THREAD_POOL_SIZE,
        kSocketThreads, MHD_OPTION_CONNECTION_LIMIT, connections_room,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, std::size_t{kConnectionBytes},
        MHD_OPTION_CONNECTION_TIMEOUT, kSecondsOfSilence, MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_URI_LOG_CALLBACK, &Running::begin, this, MHD_OPTION_NOTIFY_COMPLETED,
        &Running::end, this, MHD_OPTION_NOTIFY_CONNECTION, &Running::come_or_go, this,
        MHD_OPTION_END);
    if (daemon == nullptr) {
      ::close(socket);
      throw ServerError("the server cannot be started at " + place);
    }
  }
};

Server::Server(const ServerOptions& options, const Site& site) {
  const Listening listening =
      options.socket.empty() ? listening_at(options.listen) : listening_in(options.socket);
  const unsigned by_cores =
      std::clamp(2 * std::thread::hardware_concurrency(), kLeastThreads, kMostThreads);
  running_ =
      std::make_unique<Running>(options, site, options.threads > 0 ? options.threads : by_cores);
  running_->allowed = {listening.port, listening.address, options.host_names};
  running_->socket_path = options.socket;
  running_->is_loopback = listening.is_loopback;
  running_->place = options.socket.empty()
                        ? "http://" + listening.address + ":" + std::to_string(listening.port) + "/"
                        : options.socket.string();
  running_->start(listening.socket);
}

Server::~Server() = default;

const std::string& Server::place() const {
  return running_->place;
}

bool Server::is_on_loopback() const {
  return running_->is_loopback;
}

}  // namespace precedent::query::serve
