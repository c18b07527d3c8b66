#pragma once
// A tree of small letters, and an index of it that runs of the indexer keep up to date.

#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "indexer/commands/check.hh"
#include "indexer/commands/dump.hh"
#include "indexer/index/databases.hh"
#include "indexer/run/update_run.hh"
#include "indexer/sources/source_ledger.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/terms.hh"
#include "tests/support/places.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::tests {

namespace fs = std::filesystem;
using indexer::RunKind;
using indexer::RunOptions;
using indexer::RunReport;

inline std::string letter_text(const std::string& about) {
  return "September 28, 2016\n\nVia EDGAR\n\nRe: Harbor Light Instruments, Inc.\n"
         "File No. 001-95001\n\nLadies and Gentlemen:\n\nWe respond to your letter about " +
         about + ".\n\nSincerely,\n\nAda Pell\nChief Financial Officer\n";
}

// A complete submission as EDGAR serves it.
inline std::string submission(const std::string& accession, const std::string& about) {
  return "<SEC-DOCUMENT>" + accession + ".txt : 20161121\n<SEC-HEADER>" + accession +
         ".hdr.sgml : 20161121\nACCESSION NUMBER:\t\t" + accession +
         "\nCONFORMED SUBMISSION TYPE:\tCORRESP\nPUBLIC DOCUMENT COUNT:\t\t1\n"
         "FILED AS OF DATE:\t\t20160928\n\nFILER:\n\n\tCOMPANY DATA:\t\n"
         "\t\tCOMPANY CONFORMED NAME:\t\t\tHarbor Light Instruments, Inc.\n"
         "\t\tCENTRAL INDEX KEY:\t\t\t0009900123\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>CORRESP\n"
         "<SEQUENCE>1\n<FILENAME>filename1.txt\n<TEXT>\n" +
         letter_text(about) + "</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n";
}

// A document for which a worker is started.
inline std::string html_letter(const std::string& about) {
  return "<html><body><pre>" + letter_text(about) + "</pre></body></html>\n";
}

inline std::string html_submission(const std::string& accession) {
  std::string text = submission(accession, "html");
  const std::string plain = letter_text("html");
  return text.replace(text.find(plain), plain.size(), html_letter("html"));
}

inline std::string accession(int number) {
  return "0009900123-16-" + std::to_string(100'000 + number);
}

// A tree of letters, and an index of it.
class Desk {
 public:
  void add(int number, const std::string& about = "liquidity") {
    write("letters/" + accession(number) + ".txt", submission(accession(number), about));
  }
  // As EDGAR's archive serves it: a document alone, in a folder named by the accession.
  void add_loose(int number, const std::string& about) {
    std::string digits = accession(number);
    std::erase(digits, '-');
    write("archive/9900123/" + digits + "/filename1.txt", letter_text(about));
  }
  void add_many(int count) {
    for (int number = 0; number < count; ++number) add(number);
  }
  // As of yesterday: a file that has just been written is looked at twice.
  void write(const std::string& name, std::string_view bytes) {
    folder_.write(name, bytes);
    const auto yesterday = fs::file_time_type::clock::now() - std::chrono::hours(24);
    fs::last_write_time(folder_.path() / name, yesterday + std::chrono::seconds(++written_));
  }
  // The program of document workers, but that a file goes when the first of them is started.
  std::string worker_that_removes(const fs::path& file) {
    return worker_after("rm -f '" + file.string() + "'");
  }
  // The same, after a line of shell.
  std::string worker_after(const std::string& line) {
    write("worker.sh",
          "#!/bin/sh\n" + line + "\nexec '" + path_of_program("precedent-indexer") + "' \"$@\"\n");
    const fs::path program = letters().parent_path() / "worker.sh";
    fs::permissions(program, fs::perms::owner_all);
    return program.string();
  }
  void remove(int number) { fs::remove(letters() / (accession(number) + ".txt")); }

  fs::path letters() const { return folder_.path() / "letters"; }
  fs::path archive() const { return folder_.path() / "archive"; }
  fs::path index() const { return folder_.path() / "index"; }
  fs::path generation() const { return schemas::live_generation(index()); }

  RunOptions options(const std::vector<fs::path>& paths = {}) const {
    RunOptions options;
    options.index = index();
    options.isolation.program = path_of_program("precedent-indexer");
    for (const fs::path& path : paths) options.paths.push_back(path.string());
    if (paths.empty()) options.paths.push_back(letters().string());
    return options;
  }

  RunReport update(const std::vector<fs::path>& paths = {}) { return run(options(paths)); }
  RunReport rebuild(const std::vector<fs::path>& paths = {}) {
    RunOptions rebuild = options(paths);
    rebuild.kind = RunKind::kRebuild;
    return run(rebuild);
  }
  RunReport run(const RunOptions& options) {
    std::ostringstream ignored;
    indexer::Progress progress(ignored, indexer::Progress::Style::kPlainLines);
    const RunReport report = indexer::run_indexer(options, progress);
    CHECK(indexer::check_index(generation()).problems.empty());
    return report;
  }

  std::string dump() const {
    std::ostringstream dump;
    indexer::dump_index(generation(), dump);
    return dump.str();
  }
  // Of an index that is built from the same paths in one go.
  std::string clean_dump(const std::vector<fs::path>& paths = {}) const {
    RunOptions clean = options(paths);
    clean.index = folder_.path() / "clean";
    fs::remove_all(clean.index);
    std::ostringstream ignored;
    indexer::Progress progress(ignored, indexer::Progress::Style::kPlainLines);
    indexer::run_indexer(clean, progress);
    std::ostringstream dump;
    indexer::dump_index(schemas::live_generation(clean.index), dump);
    return dump.str();
  }
  // The paths from which the ledger says that the index has a letter.
  std::vector<std::string> taken_from(int number) const {
    const indexer::SourceLedger ledger(
        indexer::open_to_read(schemas::generation_paths(generation()).letters));
    std::vector<std::string> paths;
    for (const auto& [path, entry] : ledger.entries())
      for (const indexer::LedgerLetter& letter : entry.letters)
        if (letter.taken && letter.id == accession(number)) paths.push_back(path);
    return paths;
  }
  // The day on which the index says that a letter was first seen; "" for the first load.
  std::string first_seen(int number) const {
    const Xapian::Database letters =
        indexer::open_to_read(schemas::generation_paths(generation()).letters);
    const auto found = letters.postlist_begin(schemas::id_term(accession(number)));
    return letters.get_document(*found).get_value(schemas::field(schemas::FieldId::kSeen).slot);
  }

 private:
  TemporaryFolder folder_;
  int written_ = 0;
};

}  // namespace precedent::tests
