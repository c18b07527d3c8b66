#pragma once
// What a run that writes an index says if it is ended within Xapian.

#include <exception>
#include <filesystem>
#include <string>

#include "indexer/commands/commands.hh"

namespace precedent::indexer {

// Where a commit finds the disk full and cannot be taken back either, Xapian 1.4 ends the program
// instead of throwing. What happened must be said even then, and the exit status must hold.
class LastWords {
 public:
  LastWords(const std::filesystem::path& index, Format log_format);
  ~LastWords() { std::set_terminate(before_); }
  LastWords(const LastWords&) = delete;
  LastWords& operator=(const LastWords&) = delete;

 private:
  inline static std::string words_;
  std::terminate_handler before_;
};

}  // namespace precedent::indexer
