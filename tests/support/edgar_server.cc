#include "tests/support/edgar_server.hh"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <deque>
#include <list>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <thread>

#include "tests/support/containers.hh"

namespace precedent::tests {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view kRoot = "/Archives/";
constexpr std::string_view kRefusalPage =
    "<!DOCTYPE html><html><head><title>SEC.gov | Request Rate Threshold Exceeded</title></head>"
    "<body><h1>Your Request Originates from an Undeclared Automated Tool</h1><p>Please declare "
    "your traffic by updating your user agent.</p></body></html>\n";
constexpr std::string_view kNoSuchThing =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code><Message>Access "
    "Denied</Message></Error>";

std::string http_date(std::int64_t seconds) {
  constexpr std::array<const char*, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<const char*, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::time_t time = seconds;
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                kDays.at(static_cast<std::size_t>(parts.tm_wday)), parts.tm_mday,
                kMonths.at(static_cast<std::size_t>(parts.tm_mon)), parts.tm_year + 1900,
                parts.tm_hour, parts.tm_min, parts.tm_sec);
  return text.data();
}

std::string header_of(const std::string& request, const std::string& name) {
  const std::size_t at = request.find("\r\n" + name + ": ");
  if (at == request.npos) return {};
  const std::size_t begin = at + name.size() + 4;
  return request.substr(begin, request.find("\r\n", begin) - begin);
}

// A little more than is taken from a letter.
const std::string& bomb() {
  static const std::string kBomb = gzip_of(std::string(std::size_t{140} << 20, 'a'));
  return kBomb;
}

struct Reply {
  int status = 200;
  std::string head;  // more header lines
  std::string body;
  bool is_closed_after = false;
  bool has_length = true;
};

struct File {
  std::string body;
  std::int64_t last_modified = 0;
};

}  // namespace

class EdgarServer::Implementation {
 public:
  Implementation();
  ~Implementation();

  void accept_all();
  void serve(int socket);
  void answer(int socket, const std::string& request, bool& is_open);

  std::optional<ServerFault> fault_for(const std::string& path);
  // Notes that it came. Whether it is refused for coming too often.
  bool is_refused(const std::string& path, const std::string& request, std::size_t& number);
  void note_status(std::size_t number, int status);
  Reply reply_to(const std::string& path, const std::string& request);
  Reply reply_with(const ServerFault& fault, const std::string& path);
  // False where the connection is not to be used further.
  bool play(int socket, const ServerFault& fault, const std::string& path);
  bool send(int socket, const Reply& reply);
  bool send_bytes(int socket, std::string_view bytes) const;
  void idle(int socket) const;

  int listener = -1;
  int port = 0;
  std::atomic<bool> is_ending = false;
  std::thread accepting;
  std::list<std::thread> serving;

  mutable std::mutex mutex;
  std::map<std::string, File> files;
  std::deque<ServerFault> faults;
  std::vector<SeenRequest> seen;
  bool packs = true;
  std::size_t most_a_second = 0;  // 0: any number
  std::chrono::milliseconds block{0};
  Clock::time_point blocked_until{};
};

EdgarServer::Implementation::Implementation() {
  listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (listener < 0 || ::bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
      ::listen(listener, 64) != 0 ||
      ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
    throw std::runtime_error("cannot listen on loopback");
  port = ntohs(address.sin_port);
  accepting = std::thread([this] { accept_all(); });
}

EdgarServer::Implementation::~Implementation() {
  is_ending = true;
  accepting.join();
  for (std::thread& one : serving) one.join();
  ::close(listener);
}

void EdgarServer::Implementation::accept_all() {
  while (!is_ending) {
    pollfd waiting{listener, POLLIN, 0};
    if (::poll(&waiting, 1, 50) <= 0) continue;
    const int socket = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (socket >= 0) serving.emplace_back([this, socket] { serve(socket); });
  }
}

void EdgarServer::Implementation::serve(int socket) {
  std::string bytes;
  bool is_open = true;
  while (is_open && !is_ending) {
    const std::size_t end = bytes.find("\r\n\r\n");
    if (end != bytes.npos) {
      const std::string request = bytes.substr(0, end + 4);
      bytes.erase(0, end + 4);
      answer(socket, request, is_open);
      continue;
    }
    pollfd waiting{socket, POLLIN, 0};
    if (::poll(&waiting, 1, 50) <= 0) continue;
    std::array<char, 4096> piece{};
    const ssize_t got = ::recv(socket, piece.data(), piece.size(), 0);
    if (got <= 0) break;
    bytes.append(piece.data(), static_cast<std::size_t>(got));
  }
  ::close(socket);
}

void EdgarServer::Implementation::answer(int socket, const std::string& request, bool& is_open) {
  const std::size_t begin = request.find(' ') + 1;
  const std::string target = request.substr(begin, request.find(' ', begin) - begin);
  const std::string path = target.starts_with(kRoot) ? target.substr(kRoot.size()) : target;
  std::size_t number = 0;
  if (is_refused(path, request, number)) {
    is_open = send(socket, {403, "", std::string(kRefusalPage)});
    return;
  }
  const std::optional<ServerFault> fault = fault_for(path);
  const Reply reply = fault ? reply_with(*fault, path) : reply_to(path, request);
  note_status(number, reply.status);
  is_open = reply.status == 0 ? play(socket, *fault, path) : send(socket, reply);
}

std::optional<ServerFault> EdgarServer::Implementation::fault_for(const std::string& path) {
  const std::scoped_lock lock(mutex);
  for (auto at = faults.begin(); at != faults.end(); ++at) {
    if (!path.starts_with(at->path)) continue;
    const ServerFault fault = *at;
    if (at->times > 0 && --at->times == 0) faults.erase(at);
    return fault;
  }
  return std::nullopt;
}

bool EdgarServer::Implementation::is_refused(const std::string& path, const std::string& request,
                                             std::size_t& number) {
  const std::scoped_lock lock(mutex);
  const Clock::time_point now = Clock::now();
  const auto recent = static_cast<std::size_t>(
      most_a_second == 0 ? 0 : std::count_if(seen.begin(), seen.end(), [&](const SeenRequest& one) {
        return one.time + std::chrono::seconds(1) > now;
      }));
  number = seen.size();
  seen.push_back({path, now, header_of(request, "User-Agent"),
                  !header_of(request, "If-Modified-Since").empty(), 0});
  if (most_a_second == 0 || (now >= blocked_until && recent < most_a_second)) return false;
  blocked_until = now + block;
  seen.back().status = 403;
  return true;
}

void EdgarServer::Implementation::note_status(std::size_t number, int status) {
  const std::scoped_lock lock(mutex);
  if (number < seen.size()) seen[number].status = status;
}

Reply EdgarServer::Implementation::reply_to(const std::string& path, const std::string& request) {
  const std::scoped_lock lock(mutex);
  const auto file = files.find(path);
  if (file == files.end()) return {404, "", "<html><body>404 Not Found</body></html>"};
  Reply reply;
  const std::string modified = http_date(file->second.last_modified);
  reply.head = "Last-Modified: " + modified + "\r\n";
  // As many servers do, it takes the same time for unchanged.
  if (header_of(request, "If-Modified-Since") == modified) return {304, reply.head, ""};
  reply.body = file->second.body;
  if (packs && header_of(request, "Accept-Encoding").find("gzip") != std::string::npos) {
    reply.head += "Content-Encoding: gzip\r\n";
    reply.body = gzip_of(reply.body);
  }
  return reply;
}

// Status 0: it takes more than a reply.
Reply EdgarServer::Implementation::reply_with(const ServerFault& fault, const std::string& path) {
  const std::scoped_lock lock(mutex);
  switch (fault.fault) {
    case Fault::kRefused403:
      return {403, "Content-Type: text/html\r\n", std::string(kRefusalPage)};
    case Fault::kRefused429:
      return {429, "Content-Type: text/html\r\n", std::string(kRefusalPage)};
    case Fault::kRefused200:
      return {200, "Content-Type: text/html\r\n", std::string(kRefusalPage)};
    case Fault::kAccessDenied:
      return {403, "Content-Type: application/xml\r\n", std::string(kNoSuchThing)};
    case Fault::kNotFound:
      return {404, "", "<html><body>404 Not Found</body></html>"};
    case Fault::kServerError:
      return {500, "", "<html><body>Internal Server Error</body></html>"};
    case Fault::kBusy: {
      const std::string wait = "Retry-After: " + std::to_string(fault.number) + "\r\n";
      return {503, fault.number == 0 ? "" : wait, "busy"};
    }
    case Fault::kEmpty:
      return {200, "", ""};
    case Fault::kCutUnnoticed:
      return {200, "", files.at(path).body.substr(0, fault.number), true, false};
    case Fault::kCutGzip:
      return {200, "Content-Encoding: gzip\r\n",
              gzip_of(files.at(path).body).substr(0, fault.number)};
    case Fault::kGzipUnsaid:
      return {200, "", gzip_of(files.at(path).body)};
    case Fault::kRedirect:
      return {302, "Location: " + fault.text + "\r\n", ""};
    case Fault::kOtherBody:
      return {200, "", fault.text};
    case Fault::kGzipBomb:
      return {200, "Content-Encoding: gzip\r\n", bomb()};
    default:
      return {0, "", ""};
  }
}

bool EdgarServer::Implementation::play(int socket, const ServerFault& fault,
                                       const std::string& path) {
  std::string body;
  {
    const std::scoped_lock lock(mutex);
    const auto file = files.find(path);
    if (file != files.end()) body = file->second.body;
  }
  const std::string head =
      "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n";
  if (fault.fault == Fault::kCutBody || fault.fault == Fault::kStall) {
    send_bytes(socket, head + body.substr(0, fault.number));
    if (fault.fault == Fault::kStall) idle(socket);
  } else if (fault.fault == Fault::kEndlessBody) {
    send_bytes(socket, "HTTP/1.1 200 OK\r\n\r\n<SEC-DOCUMENT>\n");
    const std::string piece(65536, 'a');
    while (!is_ending && send_bytes(socket, piece)) continue;
  } else if (fault.fault == Fault::kEndlessHeader) {
    send_bytes(socket, "HTTP/1.1 200 OK\r\n");
    const std::string line = "X-Filler: " + std::string(1000, 'a') + "\r\n";
    while (!is_ending && send_bytes(socket, line)) continue;
  }
  return false;
}

// Until the other side is tired of it.
void EdgarServer::Implementation::idle(int socket) const {
  while (!is_ending) {
    pollfd waiting{socket, POLLIN, 0};
    std::array<char, 64> piece{};
    if (::poll(&waiting, 1, 50) > 0 && ::recv(socket, piece.data(), piece.size(), 0) <= 0) return;
  }
}

bool EdgarServer::Implementation::send(int socket, const Reply& reply) {
  std::string text = "HTTP/1.1 " + std::to_string(reply.status) + " said\r\n" + reply.head;
  if (reply.has_length && reply.status != 304)
    text += "Content-Length: " + std::to_string(reply.body.size()) + "\r\n";
  if (!reply.has_length) text += "Connection: close\r\n";
  text += "\r\n";
  if (reply.status != 304) text += reply.body;
  return send_bytes(socket, text) && !reply.is_closed_after;
}

bool EdgarServer::Implementation::send_bytes(int socket, std::string_view bytes) const {
  while (!bytes.empty() && !is_ending) {
    pollfd waiting{socket, POLLOUT, 0};
    if (::poll(&waiting, 1, 50) <= 0) continue;
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && errno == EAGAIN) continue;
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return bytes.empty();
}

EdgarServer::EdgarServer() : implementation_(std::make_unique<Implementation>()) {}
EdgarServer::~EdgarServer() = default;

std::string EdgarServer::archive() const {
  return "http://127.0.0.1:" + std::to_string(implementation_->port) + std::string(kRoot);
}

void EdgarServer::put(const std::string& path, std::string body, std::int64_t last_modified) {
  const std::scoped_lock lock(implementation_->mutex);
  implementation_->files[path] = {std::move(body), last_modified};
}

void EdgarServer::remove(const std::string& path) {
  const std::scoped_lock lock(implementation_->mutex);
  implementation_->files.erase(path);
}

bool EdgarServer::holds(const std::string& path) const {
  const std::scoped_lock lock(implementation_->mutex);
  return implementation_->files.contains(path);
}

void EdgarServer::add(ServerFault fault) {
  // Made before anybody waits for it.
  if (fault.fault == Fault::kGzipBomb) bomb();
  const std::scoped_lock lock(implementation_->mutex);
  implementation_->faults.push_back(std::move(fault));
}

void EdgarServer::clear_faults() {
  const std::scoped_lock lock(implementation_->mutex);
  implementation_->faults.clear();
}

void EdgarServer::refuse_above(std::size_t requests_a_second, std::chrono::milliseconds block) {
  const std::scoped_lock lock(implementation_->mutex);
  implementation_->most_a_second = requests_a_second;
  implementation_->block = block;
}

void EdgarServer::pack(bool yes) {
  const std::scoped_lock lock(implementation_->mutex);
  implementation_->packs = yes;
}

std::vector<SeenRequest> EdgarServer::requests() const {
  const std::scoped_lock lock(implementation_->mutex);
  return implementation_->seen;
}

std::size_t EdgarServer::count_of(const std::string& path) const {
  const std::vector<SeenRequest> seen = requests();
  return static_cast<std::size_t>(std::count_if(
      seen.begin(), seen.end(), [&](const SeenRequest& one) { return one.path == path; }));
}

void EdgarServer::forget_requests() {
  const std::scoped_lock lock(implementation_->mutex);
  implementation_->seen.clear();
}

std::size_t EdgarServer::most_within(std::chrono::milliseconds time) const {
  const std::vector<SeenRequest> seen = requests();
  std::size_t most = 0;
  std::size_t begin = 0;
  for (std::size_t end = 0; end < seen.size(); ++end) {
    while (seen[end].time - seen[begin].time >= time) ++begin;
    most = std::max(most, end - begin + 1);
  }
  return most;
}

}  // namespace precedent::tests
