#include "tests/support/http.hh"
#include "tests/support/places.hh"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <thread>

namespace precedent::tests {
namespace {

constexpr std::chrono::seconds kPatience{60};

[[noreturn]] void become(const std::vector<std::string>& arguments, int out) {
  const std::string program = path_of_program("precedent-query");
  std::vector<char*> words = {const_cast<char*>(program.c_str())};
  for (const std::string& one : arguments) words.push_back(const_cast<char*>(one.c_str()));
  words.push_back(nullptr);
  dup2(out, STDOUT_FILENO);
  execv(program.c_str(), words.data());
  _exit(126);
}

std::string line_from(int file) {
  std::string line;
  const auto until = std::chrono::steady_clock::now() + kPatience;
  while (std::chrono::steady_clock::now() < until) {
    pollfd waiting{file, POLLIN, 0};
    if (poll(&waiting, 1, 100) <= 0) continue;
    char c = 0;
    if (read(file, &c, 1) != 1) break;
    if (c == '\n') return line;
    line += c;
  }
  throw std::runtime_error("the server did not say where it is: " + line);
}

std::size_t append(char* data, std::size_t size, std::size_t count, void* text) {
  static_cast<std::string*>(text)->append(data, size * count);
  return size * count;
}

std::size_t add_header(char* data, std::size_t size, std::size_t count, void* headers) {
  std::string line(data, size * count);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.pop_back();
  const std::size_t colon = line.find(": ");
  if (colon != std::string::npos) {
    std::string name = line.substr(0, colon);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    (*static_cast<std::map<std::string, std::string>*>(headers))[name] = line.substr(colon + 2);
  }
  return size * count;
}

sockaddr_in loopback_at(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

std::string plain(std::string text) {
  for (const auto& [escape, character] : std::map<std::string, std::string>{
           {"&#39;", "'"}, {"&quot;", "\""}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}}) {
    if (escape == "&amp;") continue;
    for (std::size_t at = text.find(escape); at != text.npos; at = text.find(escape, at + 1))
      text.replace(at, escape.size(), character);
  }
  for (std::size_t at = text.find("&amp;"); at != text.npos; at = text.find("&amp;", at + 1))
    text.replace(at, 5, "&");
  return text;
}

}  // namespace

ServedPages::ServedPages(const std::string& index, std::vector<std::string> options) {
  std::vector<std::string> arguments = {"serve", "--index", index, "--listen", "127.0.0.1:0"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  std::array<int, 2> pipe_ends{};
  if (pipe(pipe_ends.data()) != 0) throw std::runtime_error("cannot make a pipe");
  pid_ = fork();
  if (pid_ < 0) throw std::runtime_error("cannot fork");
  if (pid_ == 0) {
    close(pipe_ends[0]);
    become(arguments, pipe_ends[1]);
  }
  close(pipe_ends[1]);
  std::string line;
  try {
    line = line_from(pipe_ends[0]);
  } catch (...) {
    close(pipe_ends[0]);
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
    throw;
  }
  close(pipe_ends[0]);
  const std::size_t begin = line.find("http://");
  address_ = line.substr(begin, line.rfind('/') - begin);
  port_ = static_cast<std::uint16_t>(std::stoi(address_.substr(address_.rfind(':') + 1)));
}

ServedPages::~ServedPages() {
  kill(pid_, SIGTERM);
  const auto until = std::chrono::steady_clock::now() + kPatience;
  while (waitpid(pid_, nullptr, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > until) kill(pid_, SIGKILL);
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

bool ServedPages::is_running() const {
  return waitpid(pid_, nullptr, WNOHANG) == 0;
}

std::uint64_t ServedPages::resident_bytes() const {
  std::ifstream file("/proc/" + std::to_string(pid_) + "/statm");
  std::uint64_t total = 0;
  std::uint64_t resident = 0;
  file >> total >> resident;
  return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

HttpReply http(const ServedPages& pages, const std::string& target, const HttpRequest& request) {
  return http(pages.address(), target, request);
}

HttpReply http(const std::string& address, const std::string& target, const HttpRequest& request) {
  static const bool is_ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  if (!is_ready) throw std::runtime_error("libcurl cannot be used");
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(),
                                                                 curl_easy_cleanup);
  HttpReply reply;
  const std::string url = address + target;
  curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_PATH_AS_IS, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 60L);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, append);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &reply.body);
  curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, add_header);
  curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &reply.headers);
  if (request.method == "HEAD") {
    curl_easy_setopt(curl.get(), CURLOPT_NOBODY, 1L);
  } else if (request.method != "GET") {
    curl_easy_setopt(curl.get(), CURLOPT_CUSTOMREQUEST, request.method.c_str());
  }
  if (!request.body.empty()) {
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(request.body.size()));
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, request.body.c_str());
  }
  curl_slist* headers = curl_slist_append(nullptr, "Expect:");
  for (const std::string& one : request.headers) headers = curl_slist_append(headers, one.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers);
  const CURLcode code = curl_easy_perform(curl.get());
  curl_slist_free_all(headers);
  if (code != CURLE_OK)
    throw std::runtime_error(url.substr(0, 200) + ": " + curl_easy_strerror(code));
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &reply.status);
  return reply;
}

HeldConnection::HeldConnection(std::uint16_t port, const std::string& beginning)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  const sockaddr_in address = loopback_at(port);
  if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0 &&
      send(socket_, beginning.data(), beginning.size(), MSG_NOSIGNAL) >= 0)
    return;
  close(socket_);
  throw std::runtime_error("no connection to the pages");
}

HeldConnection::~HeldConnection() {
  close(socket_);
}

bool HeldConnection::takes(const std::string& bytes) const {
  pollfd there{socket_, POLLIN, 0};
  std::array<char, 4096> some{};
  if (poll(&there, 1, 0) > 0 && recv(socket_, some.data(), some.size(), MSG_PEEK) <= 0)
    return false;
  return send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT) >= 0;
}

Crowd::Crowd(std::uint16_t port, std::size_t count, const std::string& beginning) {
  rlimit files{};
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  const sockaddr_in address = loopback_at(port);
  while (sockets_.size() < count) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0) break;
    sockets_.push_back(socket);
    connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address));
  }
  for (const int socket : sockets_) send(socket, beginning.data(), beginning.size(), MSG_NOSIGNAL);
}

Crowd::~Crowd() {
  for (const int socket : sockets_) close(socket);
}

std::string raw_http(const ServedPages& pages, const std::vector<std::string>& pieces) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = loopback_at(pages.port());
  std::string reply;
  if (connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0) {
    for (const std::string& piece : pieces) {
      if (&piece != &pieces.front()) std::this_thread::sleep_for(std::chrono::milliseconds(20));
      if (send(socket, piece.data(), piece.size(), MSG_NOSIGNAL) < 0) break;
    }
    shutdown(socket, SHUT_WR);
    std::array<char, 65536> some{};
    while (true) {
      pollfd waiting{socket, POLLIN, 0};
      if (poll(&waiting, 1, 10'000) <= 0) break;
      const ssize_t got = recv(socket, some.data(), some.size(), 0);
      if (got <= 0) break;
      reply.append(some.data(), static_cast<std::size_t>(got));
    }
  }
  close(socket);
  return reply;
}

std::string url_encoded(const std::string& text) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
      encoded += c;
    } else {
      encoded += '%';
      encoded += kDigits[byte >> 4U];
      encoded += kDigits[byte & 15U];
    }
  }
  return encoded;
}

std::map<std::string, std::string> values_of(const std::string& target) {
  const auto decoded = [](const std::string& text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '%') {
        plain += static_cast<char>(std::stoi(text.substr(at + 1, 2), nullptr, 16));
        at += 2;
      } else {
        plain += text[at] == '+' ? ' ' : text[at];
      }
    }
    return plain;
  };
  std::map<std::string, std::string> values;
  for (std::size_t at = target.find('?'); at < target.size();) {
    const std::size_t end = std::min(target.find('&', at + 1), target.size());
    const std::string pair = target.substr(at + 1, end - at - 1);
    const std::size_t equals = std::min(pair.find('='), pair.size());
    values[decoded(pair.substr(0, equals))] =
        decoded(pair.substr(std::min(equals + 1, pair.size())));
    at = end;
  }
  return values;
}

std::string html_escaped(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    const std::map<char, std::string> escapes = {
        {'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}};
    const auto escape = escapes.find(c);
    escaped += escape == escapes.end() ? std::string(1, c) : escape->second;
  }
  return escaped;
}

std::vector<std::string> links_of(const std::string& page) {
  std::vector<std::string> links;
  for (const std::string attribute : {" href=\"", " src=\"", " action=\""}) {
    for (std::size_t at = page.find(attribute); at != page.npos;
         at = page.find(attribute, at + 1)) {
      const std::size_t begin = at + attribute.size();
      const std::string target = plain(page.substr(begin, page.find('"', begin) - begin));
      if (target.starts_with('/')) links.push_back(target.substr(0, target.find('#')));
    }
  }
  return links;
}

}  // namespace precedent::tests
