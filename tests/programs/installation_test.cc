// What `cmake --install` puts where.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <regex>
#include <string>
#include <vector>

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

TEST_CASE("the programs, the services and their timer are installed, and fit together") {
  const TemporaryFolder folder;
  const std::string install = "DESTDIR=" + folder.path().string() + " " + PRECEDENT_CMAKE +
                              " --install " + build_folder() + " >/dev/null";
  REQUIRE(std::system(install.c_str()) == 0);
  const std::string prefix = PRECEDENT_INSTALL_PREFIX;
  const fs::path to = folder.path().string() + prefix;
  std::vector<std::string> files = {"lib/sysusers.d/precedent.conf",
                                    "lib/tmpfiles.d/precedent.conf"};
  for (const std::string program : {"precedent-indexer", "precedent-query"}) {
    files.insert(files.end(), {"bin/" + program, "share/man/man1/" + program + ".1",
                               "share/bash-completion/completions/" + program,
                               "share/zsh/site-functions/_" + program,
                               "share/fish/vendor_completions.d/" + program + ".fish"});
  }
  for (const char* page :
       {"README.md", "OPERATING.md", "GUIDE.md", "precedent.cron", "precedent.default"})
    files.push_back(std::string("share/doc/precedent/") + page);
  for (const char* schema : {"fetch", "log", "nightly", "report", "status"})
    files.push_back(std::string("share/precedent/") + schema + ".schema.json");
  const std::vector<std::string> units = {"precedent-fetch.service", "precedent-update.service",
                                          "precedent-update.timer", "precedent-page.service",
                                          "precedent-shard.service"};
  for (const std::string& unit : units) files.push_back("lib/systemd/system/" + unit);
  for (const std::string& file : files) {
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
  // What is meant to be enabled says when it is wanted.
  const std::string shard = bytes_of(to / "lib/systemd/system/precedent-shard.service");
  CHECK_THAT(shard, Contains("/bin/precedent-indexer serve-shard --listen ${PRECEDENT_SHARD}\n"));
  CHECK_THAT(shard, Contains("PRECEDENT_SHARD=127.0.0.1:7001\n") &&
                        Contains("IPAddressAllow=localhost\n"));
  for (const char* unit :
       {"precedent-update.timer", "precedent-page.service", "precedent-shard.service"})
    CHECK_THAT(bytes_of(to / "lib/systemd/system" / unit), Contains("\n[Install]\nWantedBy="));

  SECTION("and systemd takes them") {
    if (!can_run("systemd-analyze")) return;
    std::string verify = "systemd-analyze verify --man=no";
    for (const std::string& unit : units) {
      // It wants the program where the services say.
      const std::string text = bytes_of(to / "lib/systemd/system" / unit);
      const std::regex installed("\nExecStart=" + prefix + "/");
      folder.write(unit, std::regex_replace(text, installed, "\nExecStart=" + to.string() + "/"));
      verify += " " + (folder.path() / unit).string();
    }
    const fs::path said = folder.path() / "said";
    CHECK(std::system((verify + " 2>" + said.string()).c_str()) == 0);
    CHECK(bytes_of(said) == "");
  }

  SECTION("and whatever the manual names is there") {
    const std::string manual = bytes_of(to / "share/doc/precedent/OPERATING.md");
    const std::regex named("/usr/local(/[a-z0-9./-]+[a-z0-9])");
    std::size_t count = 0;
    for (std::sregex_iterator at(manual.begin(), manual.end(), named), end; at != end; ++at) {
      INFO(at->str());
      CHECK(fs::exists(to.string() + (*at)[1].str()));
      ++count;
    }
    CHECK(count > 0);
  }
}
