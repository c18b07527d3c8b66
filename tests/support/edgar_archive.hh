#pragma once
// What EDGAR has on a day: letters, and the index files and listings that name them. A test changes
// the letters and publishes.

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/support/edgar_server.hh"

namespace precedent::tests {

struct ArchivedLetter {
  std::string accession;
  std::string form = "UPLOAD";
  std::string filed;              // ISO
  std::vector<std::string> ciks;  // a row each; the first names the path
  std::string name = "Harbor Light Instruments, Inc.";
  std::string body;      // the whole submission
  std::string modified;  // ISO, when it was put there; empty: on the date filed
};

class EdgarArchive {
 public:
  explicit EdgarArchive(EdgarServer& server) : server_(server) {}

  // It is there, and on the day's index of `released`; the quarter's has it from the next
  // publish_quarters() on. `released`: ISO; empty: no daily index names it.
  void release(const ArchivedLetter& letter, const std::string& released);
  // It is gone; the quarter's index has it until the next publish_quarters().
  void withdraw(const std::string& accession);
  ArchivedLetter& letter(const std::string& accession) { return letters_.at(accession); }
  std::string path_of(const std::string& accession) const;
  const std::map<std::string, ArchivedLetter>& letters() const { return letters_; }
  // Its body and path as they are now, on the server.
  void serve(const std::string& accession);

  // From the next publish_quarters() on, so many rows of filings that are no correspondence stand
  // in each quarter's index: EDGAR has some 350,000.
  void add_other_filings(std::size_t rows) { other_filings_ = rows; }

  // The index of a day on which nothing was released.
  void publish_day(const std::string& day);
  // All quarters that have letters, or had; made at noon of `day`.
  void publish_quarters(const std::string& day);

 private:
  void put_listings();

  EdgarServer& server_;
  std::map<std::string, ArchivedLetter> letters_;  // by accession
  std::map<std::string, std::string> days_;        // rows of each daily index
  std::set<std::string> index_paths_;
  std::size_t other_filings_ = 1;
};

// Seconds since 1970 of noon, UTC.
std::int64_t noon_of(const std::string& iso_day);

// A small whole submission; invented.
std::string submission_text(const std::string& accession, const std::string& form,
                            const std::string& filed, const std::string& cik,
                            const std::string& words);

// The submissions of the sample corpus, as the archive has them.
std::vector<ArchivedLetter> sample_submissions(const std::string& sample_folder);

}  // namespace precedent::tests
