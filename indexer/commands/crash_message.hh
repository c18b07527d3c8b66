#pragma once
// What a run that writes an index says if it is ended within Xapian.

#include <exception>
#include <filesystem>
#include <string>

#include "indexer/commands/commands.hh"
#include "schemas/last_words.hh"

namespace precedent::indexer {

// Where a commit finds the disk full and cannot be taken back either, Xapian 1.4 ends the program
// instead of throwing; of a damaged index it may die. What happened must be said even then, and the
// exit status must hold.
class CrashMessage {
 public:
  CrashMessage(const std::filesystem::path& index, Format log_format);
  ~CrashMessage();
  CrashMessage(const CrashMessage&) = delete;
  CrashMessage& operator=(const CrashMessage&) = delete;

 private:
  inline static std::string words_;
  schemas::LastWords last_words_;
  std::terminate_handler before_;
};

// The same of who only reads the index: "status", "check --dump".
std::string words_of_damage(const std::filesystem::path& index, const char* doing,
                            Format log_format);

}  // namespace precedent::indexer
