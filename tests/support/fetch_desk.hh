#pragma once
// A folder to fetch into, and a server that has the sample's submissions.

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/edgar_archive.hh"
#include "tests/support/edgar_server.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::tests {

class FetchDesk {
 public:
  FetchDesk() : archive(server) {}

  // The sample's submissions, all released on one day and in the indexes of their quarters.
  void serve_sample();

  std::filesystem::path letters() const { return folder.path() / "edgar"; }
  std::filesystem::path index() const { return folder.path() / "index"; }

  // Without a limit, silent for 0.3 s after a refusal.
  std::vector<std::string> arguments(const std::vector<std::string>& more = {}) const;
  ProgramResult fetch(const std::vector<std::string>& more = {}) const;
  ProgramResult update() const;
  nlohmann::json report() const;  // of the last fetch

  // What lies below letters/, by path: the unpacked text.
  std::map<std::string, std::string> held() const { return texts_below("letters"); }
  std::map<std::string, std::string> withdrawn() const { return texts_below("withdrawn"); }

  EdgarServer server;
  EdgarArchive archive;
  TemporaryFolder folder;

 private:
  std::map<std::string, std::string> texts_below(const std::string& part) const;
};

}  // namespace precedent::tests
