// What `cmake --install` puts where.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "tests/support/places.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

bool can_run(const std::string& command) {
  return std::system(("command -v " + command + " >/dev/null").c_str()) == 0;
}

}  // namespace

TEST_CASE("the programs, the service and its timer are installed, and fit together") {
  const TemporaryFolder folder;
  const fs::path to = folder.path() / "usr";
  const std::string install = std::string(PRECEDENT_CMAKE) + " --install " + build_folder() +
                              " --prefix " + to.string() + " >/dev/null";
  REQUIRE(std::system(install.c_str()) == 0);
  for (const char* file :
       {"bin/precedent-indexer", "bin/precedent-query", "share/man/man1/precedent-query.1",
        "share/bash-completion/completions/precedent-query", "share/man/man1/precedent-indexer.1",
        "share/bash-completion/completions/precedent-indexer", "share/doc/precedent/README.md",
        "share/doc/precedent/precedent.cron", "share/doc/precedent/OPERATING.md",
        "share/doc/precedent/precedent.default", "share/precedent/report.schema.json",
        "share/precedent/fetch.schema.json", "share/precedent/nightly.schema.json",
        "lib/systemd/system/precedent-fetch.service", "lib/systemd/system/precedent-update.service",
        "lib/systemd/system/precedent-update.timer", "lib/systemd/system/precedent-page.service",
        "lib/sysusers.d/precedent.conf", "lib/tmpfiles.d/precedent.conf"}) {
    INFO(file);
    CHECK(fs::file_size(to / file) > 0);
  }

  const std::string service = bytes_of(to / "lib/systemd/system/precedent-update.service");
  CHECK_THAT(service, Contains("SuccessExitStatus=1\n") && Contains("NoNewPrivileges=yes\n"));
  CHECK_THAT(service, Contains("/bin/precedent-indexer update "));
  const std::string fetch = bytes_of(to / "lib/systemd/system/precedent-fetch.service");
  CHECK_THAT(fetch, Contains("/bin/precedent-indexer fetch ") && !Contains("PrivateNetwork"));
  CHECK_THAT(service, Contains("After=precedent-fetch.service ") && Contains("PrivateNetwork=yes"));
  CHECK_THAT(service + fetch + bytes_of(to / "share/doc/precedent/precedent.cron"),
             !Contains("@CMAKE"));

  SECTION("and systemd takes them") {
    if (!can_run("systemd-analyze")) return;
    // It wants the program where the services say.
    const auto write_here = [&](const std::string& name, std::string text) {
      const std::string named = "ExecStart=";
      const std::size_t begin = text.find(named) + named.size();
      text.replace(begin, text.find(' ', begin) - begin, (to / "bin/precedent-indexer").string());
      folder.write(name, text);
    };
    write_here("precedent-update.service", service);
    write_here("precedent-fetch.service", fetch);
    folder.write("precedent-update.timer",
                 bytes_of(to / "lib/systemd/system/precedent-update.timer"));
    const std::string here = folder.path().string();
    const std::string verify = "systemd-analyze verify --man=no " + here +
                               "/precedent-fetch.service " + here + "/precedent-update.service " +
                               here + "/precedent-update.timer 2>" + here + "/said";
    CHECK(std::system(verify.c_str()) == 0);
    CHECK(bytes_of(folder.path() / "said") == "");
  }
}
