#pragma once
// The page of precedent-query, served for a test, and asked as a browser would ask it.

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace precedent::tests {

// `precedent-query serve` on a free port of the loopback; ended with this.
class ServedPages {
 public:
  // `options` beside --index and --listen.
  explicit ServedPages(const std::string& index, std::vector<std::string> options = {});
  ~ServedPages();
  ServedPages(const ServedPages&) = delete;
  ServedPages& operator=(const ServedPages&) = delete;

  const std::string& address() const { return address_; }  // http://127.0.0.1:PORT
  std::uint16_t port() const { return port_; }
  bool is_running() const;
  // Of its memory that lies in the machine's.
  std::uint64_t resident_bytes() const;

 private:
  pid_t pid_ = -1;
  std::string address_;
  std::uint16_t port_ = 0;
};

struct HttpReply {
  long status = 0;
  std::map<std::string, std::string> headers;  // by lower-case name
  std::string body;
};

struct HttpRequest {
  std::string method = "GET";
  std::vector<std::string> headers = {};  // "Name: value"
  std::string body = {};                  // of a POST
};

// `target`: "/search?q=liquidity"; `address`: "http://127.0.0.1:8402". Throws std::runtime_error
// where no answer comes.
HttpReply http(const std::string& address, const std::string& target,
               const HttpRequest& request = {});
HttpReply http(const ServedPages& pages, const std::string& target,
               const HttpRequest& request = {});

// Sends the pieces as they are, with a pause between two, and reads until the server closes or ten
// seconds have passed.
std::string raw_http(const ServedPages& pages, const std::vector<std::string>& pieces);

// Open for as long as it lives, with the beginning of a request sent. Throws std::runtime_error.
class HeldConnection {
 public:
  HeldConnection(std::uint16_t port, const std::string& beginning);
  ~HeldConnection();
  HeldConnection(const HeldConnection&) = delete;
  HeldConnection& operator=(const HeldConnection&) = delete;

  // Whether the other end still takes bytes.
  bool takes(const std::string& bytes) const;

 private:
  int socket_;
};

// So many connections at once, each with the beginning of a request, as far as the other end takes
// them; none is waited for.
class Crowd {
 public:
  // Fewer where this process may not open so many files.
  Crowd(std::uint16_t port, std::size_t count, const std::string& beginning);
  ~Crowd();
  Crowd(const Crowd&) = delete;
  Crowd& operator=(const Crowd&) = delete;

  std::size_t size() const { return sockets_.size(); }

 private:
  std::vector<int> sockets_;
};

// "a b&c" -> "a%20b%26c"
std::string url_encoded(const std::string& text);

// "/search?q=a%20b&unit=letter" -> {"q": "a b", "unit": "letter"}
std::map<std::string, std::string> values_of(const std::string& target);

// As markup holds it.
std::string html_escaped(const std::string& text);

// What the links of a page (href, src, action) lead to on this server, unescaped, without the part
// behind '#'.
std::vector<std::string> links_of(const std::string& page);

}  // namespace precedent::tests
