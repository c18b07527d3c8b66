#include "query/serve/server.hh"

#include <microhttpd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <thread>

#include "query/serve/listening.hh"
#include "query/serve/routes.hh"

namespace precedent::query::serve {
namespace {

constexpr unsigned kConnections = 1024;
constexpr unsigned kConnectionBytes = 64 * 1024;  // of head and buffers, at most
constexpr std::size_t kMostDropped = 16 * kMaxBodyBytes;
constexpr unsigned kSecondsOfSilence = 20;
constexpr unsigned kLeastThreads = 4;
constexpr unsigned kMostThreads = 64;

// No program, style, picture or form of elsewhere; no page of elsewhere around ours; nobody told
// where a reader came from.
constexpr const char* kPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'";

// A request as it comes in.
struct Exchange {
  std::string target;
  std::string body;
  bool has_begun = false;
  bool is_too_large = false;
};

std::string header(MHD_Connection* connection, const char* name) {
  const char* const value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
  return value == nullptr ? std::string() : std::string(value);
}

Head head_of(MHD_Connection* connection, const char* method) {
  return {method, header(connection, "Host"), header(connection, "Origin"),
          header(connection, "Sec-Fetch-Site"), header(connection, "Content-Type")};
}

void free_text(void* text) {
  delete static_cast<std::string*>(text);
}

MHD_Result send(MHD_Connection* connection, Response&& answer) {
  auto* const body = new std::string(std::move(answer.body));
  MHD_Response* const response = MHD_create_response_from_buffer_with_free_callback_cls(
      body->size(), body->data(), free_text, body);
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
  const MHD_Result sent = MHD_queue_response(connection, answer.status, response);
  MHD_destroy_response(response);
  return sent;
}

}  // namespace

struct Server::Running {
  const Site* site = nullptr;
  AllowedHosts allowed;
  std::filesystem::path socket_path;
  std::string place;
  bool is_loopback = true;
  MHD_Daemon* daemon = nullptr;

  ~Running() {
    if (daemon != nullptr) MHD_stop_daemon(daemon);
    if (!socket_path.empty()) ::unlink(socket_path.c_str());
  }

  MHD_Result take(MHD_Connection* connection, const char* method, const char* data,
                  std::size_t* bytes, Exchange& exchange) const {
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
      if (!exchange.is_too_large) exchange.body.append(data, *bytes);
      *bytes = 0;
      return MHD_YES;
    }
    if (exchange.is_too_large) return send(connection, body_too_large());
    return send(connection,
                answer_to(head_of(connection, method), exchange.target, exchange.body, *site));
  }

  // libmicrohttpd decodes addresses too, but not so that it is known what was sent.
  static void* begin(void*, const char* target, MHD_Connection*) {
    try {
      return new Exchange{target, "", false, false};
    } catch (const std::bad_alloc&) {
      return nullptr;
    }
  }

  static MHD_Result handle(void* self, MHD_Connection* connection, const char*, const char* method,
                           const char*, const char* data, std::size_t* bytes, void** exchange) {
    if (*exchange == nullptr) return MHD_NO;
    try {
      return static_cast<const Running*>(self)->take(connection, method, data, bytes,
                                                     *static_cast<Exchange*>(*exchange));
    } catch (const std::exception&) {
      return MHD_NO;  // no memory: this connection is closed, the others go on
    }
  }

  static void end(void*, MHD_Connection*, void** exchange, MHD_RequestTerminationCode) {
    delete static_cast<Exchange*>(*exchange);
    *exchange = nullptr;
  }

  void start(int socket, unsigned threads) {
    daemon = MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD, 0, nullptr, nullptr, &Running::handle, this,
        MHD_OPTION_LISTEN_SOCKET, socket, MHD_OPTION_THREAD_POOL_SIZE, threads,
        MHD_OPTION_CONNECTION_LIMIT, kConnections, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        std::size_t{kConnectionBytes}, MHD_OPTION_CONNECTION_TIMEOUT, kSecondsOfSilence,
        MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_URI_LOG_CALLBACK, &Running::begin, nullptr,
        MHD_OPTION_NOTIFY_COMPLETED, &Running::end, nullptr, MHD_OPTION_END);
    if (daemon == nullptr) {
      ::close(socket);
      throw ServerError("the server cannot be started at " + place);
    }
  }
};

Server::Server(const ServerOptions& options, const Site& site)
    : running_(std::make_unique<Running>()) {
  const Listening listening =
      options.socket.empty() ? listening_at(options.listen) : listening_in(options.socket);
  running_->site = &site;
  running_->allowed = {listening.port, listening.address, options.host_names};
  running_->socket_path = options.socket;
  running_->is_loopback = listening.is_loopback;
  running_->place = options.socket.empty()
                        ? "http://" + listening.address + ":" + std::to_string(listening.port) + "/"
                        : options.socket.string();
  const unsigned by_cores =
      std::clamp(2 * std::thread::hardware_concurrency(), kLeastThreads, kMostThreads);
  running_->start(listening.socket, options.threads > 0 ? options.threads : by_cores);
}

Server::~Server() = default;

const std::string& Server::place() const {
  return running_->place;
}

bool Server::is_on_loopback() const {
  return running_->is_loopback;
}

}  // namespace precedent::query::serve
