// Any bytes as an index file of EDGAR's, as the listing of a folder, and as what a fetch remembers.

#include "indexer/fetch/fetch_state.hh"
#include "indexer/fetch/index_file.hh"
#include "indexer/fetch/listing.hh"
#include "tests/fuzz/promises.hh"

namespace {

using namespace precedent;
using fuzz::promise;

void check_row(const indexer::LetterRow& row) {
  const std::string path = indexer::path_of(row);
  indexer::LetterRow again;
  promise(path.starts_with("edgar/data/") && path.find("..") == path.npos,
          "a path leads to a letter");
  promise(indexer::read_path(path, again) && again.accession == row.accession,
          "a path is read as it was written");
  promise(indexer::quarter_of_folder(indexer::folder_of(indexer::quarter_of(row.filed))) ==
              indexer::quarter_of(row.filed),
          "a day has a quarter");
}

void check_index(std::string_view bytes) {
  const indexer::IndexFile file = indexer::read_index_file(bytes, {});
  promise(file.rows.size() + file.odd_count <= file.row_count, "rows are counted");
  for (const indexer::LetterRow& row : file.rows) check_row(row);
  for (const std::string& odd : file.odd)
    for (const char c : odd) promise(c >= ' ' && c <= '~', "what is shown can be shown");
}

void check_listing(std::string_view bytes) {
  const auto names = indexer::names_of_listing(bytes);
  if (!names) return;
  for (const std::string& name : *names)
    promise(!name.empty() && name.front() != '.' && name.find('/') == name.npos,
            "a name is one of a file");
}

void check_state(std::string_view bytes) {
  const auto state = indexer::read_state(bytes);
  if (state)
    promise(indexer::read_state(indexer::state_text(*state)).has_value(),
            "what is remembered can be written and read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check_index(bytes);
  check_listing(bytes);
  check_state(bytes);
  return 0;
}
