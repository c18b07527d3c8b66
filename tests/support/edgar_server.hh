#pragma once
// A server on loopback that behaves as EDGAR's archive does, good days and bad ones. It lives in
// the process of the test and ends with it.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace precedent::tests {

enum class Fault {
  kRefused403,     // EDGAR's page of refusal
  kRefused429,     // the same as 429
  kRefused200,     // the same under a status that says it is fine
  kAccessDenied,   // 403 with S3's XML: there is no such thing yet
  kNotFound,       // 404
  kServerError,    // 500
  kBusy,           // 503; with Retry-After: `number` seconds, if not 0
  kCutBody,        // the connection ends after `number` bytes of the body
  kCutUnnoticed,   // the same, without a Content-Length that would tell
  kEmpty,          // 200, and nothing
  kStall,          // nothing more after `number` bytes of the body
  kClosed,         // the connection ends before any answer
  kCutGzip,        // Content-Encoding: gzip, cut after `number` bytes, with a Content-Length to fit
  kGzipUnsaid,     // packed, without a word of it
  kRedirect,       // 302 to `text`
  kEndlessBody,    // bytes, as long as they are taken
  kEndlessHeader,  // header lines, likewise
  kGzipBomb,       // some MB that unpack to a thousand times as much
  kOtherBody,      // 200 with `text` for a body
};

struct ServerFault {
  Fault fault = Fault::kNotFound;
  std::string path;  // below the archive; the beginning of it: "" is everything
  int times = 1;     // 0: always
  std::size_t number = 0;
  std::string text = {};
};

// A request as it came.
struct SeenRequest {
  std::string path;  // below the archive; whole if it is elsewhere
  std::chrono::steady_clock::time_point time;
  std::string user_agent;
  bool is_conditional = false;
  int status = 0;  // 0: it got none
};

class EdgarServer {
 public:
  EdgarServer();
  ~EdgarServer();
  EdgarServer(const EdgarServer&) = delete;
  EdgarServer& operator=(const EdgarServer&) = delete;

  std::string archive() const;  // "http://127.0.0.1:40001/Archives/"

  // Times are seconds since 1970.
  void put(const std::string& path, std::string body, std::int64_t last_modified);
  void remove(const std::string& path);
  bool holds(const std::string& path) const;

  void add(ServerFault fault);
  void clear_faults();

  // More than so many requests within a second are refused, and whoever is refused stays so for a
  // while; each request in that time renews it.
  void refuse_above(std::size_t requests_a_second, std::chrono::milliseconds block);

  // Bodies are packed for those who take gzip; on from the start.
  void pack(bool yes);

  std::vector<SeenRequest> requests() const;
  std::size_t count_of(const std::string& path) const;  // requests for exactly this
  void forget_requests();
  // Of requests within any time of this length, as they came.
  std::size_t most_within(std::chrono::milliseconds time) const;

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace precedent::tests
