#pragma once
// The folder that letters are fetched into:
//
//   DIR/letters/2024/QTR2/0000320193-24-000061.txt.gz   by the date filed
//   DIR/withdrawn/...                                   the same of what EDGAR took back
//   DIR/state/                                          what is remembered
//
// A file under its name is whole, whenever the program was killed.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/fetch/letter_row.hh"

namespace precedent::indexer {

struct FoundFile {
  AccessionNumber accession = 0;
  Quarter quarter = 0;
};

class LettersFolder {
 public:
  // Makes what is missing of it, if it may. Throws FileError.
  LettersFolder(const std::filesystem::path& folder, bool may_write);

  std::filesystem::path state_folder() const { return folder_ / "state"; }
  std::filesystem::path state_file() const { return state_folder() / "fetched"; }
  std::filesystem::path report_file() const { return state_folder() / "last-run.json"; }

  // Letters that lie there, after what a killed run left half-written is swept away.
  std::vector<FoundFile> held() const { return found_in("letters"); }
  std::vector<FoundFile> withdrawn() const { return found_in("withdrawn"); }

  std::filesystem::path place_of(AccessionNumber accession, Quarter quarter) const;
  std::filesystem::path withdrawn_place_of(AccessionNumber accession, Quarter quarter) const;

  // Lays a letter down, under its name only once it is on disk: at the next flush(), which happens
  // by itself now and then. Throws FileError.
  void put(AccessionNumber accession, Quarter quarter, std::string_view file);
  void flush();

  // Renames, for good. Throws FileError.
  void move(const std::filesystem::path& from, const std::filesystem::path& to) const;
  void remove(const std::filesystem::path& place) const;

 private:
  std::vector<FoundFile> found_in(const char* part) const;

  std::filesystem::path folder_;
  bool may_write_;
  struct Waiting {
    std::filesystem::path temporary;
    std::filesystem::path place;
  };
  std::vector<Waiting> waiting_;  // written, but not yet named
  std::uint64_t waiting_bytes_ = 0;
};

// Whether a path is one of those below such a folder that are no letters of today: state, and what
// was withdrawn. Asks the disk only for paths that may be.
bool is_beside_letters(std::string_view path);

}  // namespace precedent::indexer
