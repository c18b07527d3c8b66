// What `cmake --install` puts where.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>

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
  const std::string install = std::string(PRECEDENT_CMAKE) + " --install " +
                              PRECEDENT_BUILD_FOLDER + " --prefix " + to.string() + " >/dev/null";
  REQUIRE(std::system(install.c_str()) == 0);
  for (const char* file :
       {"bin/precedent-indexer", "bin/precedent-query", "share/man/man1/precedent-query.1",
        "share/bash-completion/completions/precedent-query", "share/man/man1/precedent-indexer.1",
        "share/bash-completion/completions/precedent-indexer", "share/doc/precedent/README.md",
        "share/doc/precedent/precedent.cron", "share/precedent/report.schema.json",
        "lib/systemd/system/precedent-update.service", "lib/systemd/system/precedent-update.timer",
        "lib/systemd/system/precedent-page.service",
        "lib/sysusers.d/precedent.conf"}) {
    INFO(file);
    CHECK(fs::file_size(to / file) > 0);
  }

  const std::string service = bytes_of(to / "lib/systemd/system/precedent-update.service");
  CHECK_THAT(service, Contains("SuccessExitStatus=1\n") && Contains("NoNewPrivileges=yes\n"));
  CHECK_THAT(service, Contains("/bin/precedent-indexer update "));
  CHECK_THAT(service + bytes_of(to / "share/doc/precedent/precedent.cron"), !Contains("@CMAKE"));

  SECTION("and systemd takes them") {
    if (!can_run("systemd-analyze")) return;
    // It wants the program where the service says.
    std::string here = service;
    const std::string named = "ExecStart=";
    const std::size_t begin = here.find(named) + named.size();
    here.replace(begin, here.find(' ', begin) - begin, (to / "bin/precedent-indexer").string());
    folder.write("precedent-update.service", here);
    folder.write("precedent-update.timer",
                 bytes_of(to / "lib/systemd/system/precedent-update.timer"));
    const std::string verify = "systemd-analyze verify --man=no " +
                               (folder.path() / "precedent-update.service").string() + " " +
                               (folder.path() / "precedent-update.timer").string() + " 2>" +
                               (folder.path() / "said").string();
    CHECK(std::system(verify.c_str()) == 0);
    CHECK(bytes_of(folder.path() / "said") == "");
  }
}
