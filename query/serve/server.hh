#pragma once
// HTTP/1.1 on one socket, by libmicrohttpd: bounded heads, bodies, connections and waiting times.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "query/serve/exchange/site.hh"
#include "query/serve/guard.hh"

namespace precedent::query::serve {

// It cannot be served there. what() says where and why.
class ServerError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct ServerOptions {
  std::string listen = "127.0.0.1:8402";  // ADDRESS:PORT, an address of version 6 in brackets
  std::filesystem::path socket;           // of the file system, instead; empty: none
  std::vector<std::string> host_names;    // beside the addresses of this machine
  unsigned threads = 0;                   // that make answers; 0: by the number of cores
  // A request has so long to come, an answer to be made, and to be taken.
  std::chrono::milliseconds most_asking{30'000};
  std::chrono::milliseconds most_making{30'000};
  std::chrono::milliseconds most_taking{120'000};
};

class Server {
 public:
  // Answers from now on. `site` must outlive this. Throws ServerError.
  Server(const ServerOptions& options, const Site& site);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Where it is: "http://127.0.0.1:8402/", or the path of the socket.
  const std::string& place() const;
  bool is_on_loopback() const;

 private:
  struct Running;
  std::unique_ptr<Running> running_;
};

}  // namespace precedent::query::serve
