#include "tests/support/fetch_desk.hh"

#include "corpus/containers/byte_stream.hh"
#include "tests/support/places.hh"

namespace precedent::tests {

namespace fs = std::filesystem;

void FetchDesk::serve_sample() {
  for (const ArchivedLetter& letter : sample_submissions(sample_corpus()))
    archive.release(letter, "2025-03-14");
  archive.publish_quarters("2025-03-15");
}

std::vector<std::string> FetchDesk::arguments(const std::vector<std::string>& more) const {
  std::vector<std::string> arguments = {"fetch",
                                        "--to",
                                        letters().string(),
                                        "--from",
                                        server.archive(),
                                        "--user-agent",
                                        "Pell & Quillfeather clerk@quillfeather.example",
                                        "--rate",
                                        "0",
                                        "--pause",
                                        "0.3"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

ProgramResult FetchDesk::fetch(const std::vector<std::string>& more) const {
  return run_program("precedent-indexer", arguments(more));
}

ProgramResult FetchDesk::update() const {
  return run_program("precedent-indexer",
                     {"update", "--index", index().string(), letters().string()});
}

nlohmann::json FetchDesk::report() const {
  return nlohmann::json::parse(bytes_of(letters() / "state/last-run.json"));
}

std::map<std::string, std::string> FetchDesk::texts_below(const std::string& part) const {
  std::map<std::string, std::string> texts;
  const fs::path root = letters() / part;
  if (!fs::exists(root)) return texts;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file() || entry.path().extension() != ".gz") continue;
    const auto file = corpus::unpack_if_packed(corpus::open_file(entry.path().string()));
    texts[entry.path().lexically_relative(root).string()] =
        corpus::read_up_to(*file, std::size_t{256} << 20);
  }
  return texts;
}

}  // namespace precedent::tests
