#include "query/serve/server.hh"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <future>
#include <thread>

#include "tests/support/http.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::query::serve;
using namespace precedent::tests;
using Catch::Contains;
using std::chrono::milliseconds;

namespace {

ServerOptions on_a_free_port() {
  ServerOptions options;
  options.listen = "127.0.0.1:0";
  return options;
}

std::string address_of(const Server& server) {
  const std::string place = server.place();
  return place.substr(0, place.size() - 1);
}

std::uint16_t port_of(const Server& server) {
  const std::string address = address_of(server);
  return static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
}

// A file of watches on a disk that does not answer: who reads it waits until it is let go.
class HangingFile {
 public:
  HangingFile() { REQUIRE(::mkfifo(path().c_str(), 0600) == 0); }
  ~HangingFile() { let_go(); }
  HangingFile(const HangingFile&) = delete;
  HangingFile& operator=(const HangingFile&) = delete;

  std::string path() const { return folder_.path() / "watches"; }
  void let_go() {
    // Whoever waits reads an end, whoever comes later no longer meets the pipe.
    const std::fstream both(path(), std::ios::in | std::ios::out);
    std::filesystem::remove(path());
  }

 private:
  TemporaryFolder folder_;
};

// Until it no longer does; false where that takes ten seconds.
template <typename Holds>
bool ends(const Holds& holds) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (holds()) {
    if (std::chrono::steady_clock::now() > until) return false;
    std::this_thread::sleep_for(milliseconds(20));
  }
  return true;
}

}  // namespace

TEST_CASE("a request that comes a byte at a time is cut off, others are answered meanwhile") {
  const TemporaryFolder folder;
  const Site site{Readers(folder.path()), {}, {}, false};
  ServerOptions options = on_a_free_port();
  options.most_asking = milliseconds(400);
  const Server server(options, site);
  const HeldConnection head(port_of(server), "GET /help HTTP/1.1\r\nX: ");
  const HeldConnection body(
      port_of(server),
      "POST /similar HTTP/1.1\r\nHost: localhost:" + std::to_string(port_of(server)) +
          "\r\nOrigin: " + "http://localhost:" + std::to_string(port_of(server)) +
          "\r\nContent-Length: 100000\r\n\r\ntext=");
  CHECK(head.takes("a"));
  CHECK(body.takes("a"));
  CHECK(http(address_of(server), "/help").status == 200);
  CHECK(ends([&] { return head.takes("a"); }));
  CHECK(ends([&] { return body.takes("a"); }));
  CHECK(http(address_of(server), "/help").status == 200);
}

TEST_CASE("an answer that nobody takes is given up") {
  const TemporaryFolder folder;
  const Site site{Readers(folder.path()), {}, {}, false};
  ServerOptions options = on_a_free_port();
  options.most_taking = milliseconds(400);
  const Server server(options, site);
  std::string many;
  for (int i = 0; i < 2'000; ++i)
    many += "GET /style.css HTTP/1.1\r\nHost: localhost:" + std::to_string(port_of(server)) +
            "\r\n\r\n";
  const HeldConnection held(port_of(server), many);
  CHECK(ends([&] { return held.takes("\r\n"); }));
  CHECK(http(address_of(server), "/help").status == 200);
}

TEST_CASE("who waits too long for an answer is told so") {
  const TemporaryFolder folder;
  HangingFile watches;
  const Site site{Readers(folder.path()), {}, watches.path(), false};
  ServerOptions options = on_a_free_port();
  options.most_making = milliseconds(400);
  options.threads = 2;
  const Server server(options, site);
  const std::string address = address_of(server);
  auto page = std::async(std::launch::async, [&] { return http(address, "/watches"); });
  std::this_thread::sleep_for(milliseconds(100));
  // The other thread answers.
  CHECK(http(address, "/help").status == 200);
  const HttpReply late = page.get();
  CHECK(late.status == 503);
  CHECK_THAT(late.body, Contains("did not come in time"));
  // Now both are held, and what needs none of them is told, too.
  const HttpReply program = http(address, "/watches/mine.atom");
  CHECK(program.status == 503);
  CHECK_THAT(program.body, Contains("\"error\""));
  CHECK(http(address, "/help").status == 503);
  watches.let_go();
  CHECK(ends([&] { return http(address, "/help").status != 200; }));
}

TEST_CASE("a server that ends tells those who wait") {
  const TemporaryFolder folder;
  HangingFile watches;
  const Site site{Readers(folder.path()), {}, watches.path(), false};
  std::future<long> status;
  std::jthread later;
  {
    const Server server(on_a_free_port(), site);
    const std::string address = address_of(server);
    status = std::async(std::launch::async, [address] {
      try {
        return http(address, "/watches").status;
      } catch (const std::runtime_error&) {
        return 0L;
      }
    });
    std::this_thread::sleep_for(milliseconds(200));
    later = std::jthread([&] {
      std::this_thread::sleep_for(milliseconds(200));
      watches.let_go();
    });
  }
  const long told = status.get();
  CHECK((told == 503 || told == 0));
}
