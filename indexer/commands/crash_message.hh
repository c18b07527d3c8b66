#pragma once
// What a run that writes an index says if it is ended within Xapian.

#include <csignal>

#include <array>
#include <exception>
#include <filesystem>
#include <string>

#include "indexer/commands/commands.hh"

namespace precedent::indexer {

// Where a commit finds the disk full and cannot be taken back either, Xapian 1.4 ends the program
// instead of throwing. What happened must be said even then, and the exit status must hold.
class CrashMessage {
 public:
  CrashMessage(const std::filesystem::path& index, Format log_format);
  ~CrashMessage();
  CrashMessage(const CrashMessage&) = delete;
  CrashMessage& operator=(const CrashMessage&) = delete;

 private:
  static constexpr std::array<int, 3> kCrashes = {SIGSEGV, SIGBUS, SIGABRT};

  // Xapian follows a damaged table out of its memory.
  void catch_crashes();

  inline static std::string words_;
  inline static std::string words_of_crash_;
  std::terminate_handler before_;
  std::array<struct sigaction, kCrashes.size()> crashes_before_{};
};

}  // namespace precedent::indexer
