// EDGAR on loopback, to try things by hand: edgar_test_server SAMPLE_FOLDER LETTERS SECONDS [ROWS]
// Serves the sample's submissions, again and again under other numbers where LETTERS are more; says
// its address, and ends when its input does, or after SECONDS. ROWS: of other filings, in each
// quarter's index.

#include <poll.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>

#include "tests/support/edgar_archive.hh"

namespace {

using namespace precedent::tests;

std::string with_accession(std::string body, const std::string& from, const std::string& to) {
  for (std::size_t at = body.find(from); at != body.npos; at = body.find(from, at + to.size()))
    body.replace(at, from.size(), to);
  return body;
}

// Over six quarters, so that the indexes are of a like size.
std::string filed_day(int number) {
  constexpr std::array<const char*, 6> kDays = {"2024-01-15", "2024-04-15", "2024-07-15",
                                                "2024-10-15", "2025-01-15", "2025-04-15"};
  return kDays.at(static_cast<std::size_t>(number) % kDays.size());
}

void fill(EdgarArchive& archive, const std::string& sample, int letters, std::size_t rows) {
  archive.add_other_filings(rows);
  const std::vector<ArchivedLetter> patterns = sample_submissions(sample);
  std::vector<ArchivedLetter> made;
  for (int i = 0; i < letters; ++i) {
    ArchivedLetter letter = patterns.at(static_cast<std::size_t>(i) % patterns.size());
    std::array<char, 32> accession{};
    std::snprintf(accession.data(), accession.size(), "0009990000-24-%06d", i);
    letter.body = with_accession(letter.body, letter.accession, accession.data());
    letter.accession = accession.data();
    letter.filed = filed_day(i);
    archive.release(letter, "");
  }
  archive.publish_day("2025-05-02");
  archive.publish_quarters("2025-05-03");
}

void wait_for_end(int seconds) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  while (std::chrono::steady_clock::now() < end) {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    std::array<char, 64> piece{};
    if (::poll(&input, 1, 200) > 0 && ::read(STDIN_FILENO, piece.data(), piece.size()) <= 0) return;
  }
}

}  // namespace

int main(int count, char** values) {
  if (count != 4 && count != 5) {
    std::cerr << "usage: edgar_test_server SAMPLE_FOLDER LETTERS SECONDS [ROWS]\n";
    return 2;
  }
  try {
    EdgarServer server;
    server.pack(false);
    EdgarArchive archive(server);
    fill(archive, values[1], std::stoi(values[2]), count == 5 ? std::stoul(values[4]) : 1);
    std::cout << server.archive() << std::endl;
    wait_for_end(std::stoi(values[3]));
    std::cout << server.requests().size() << " requests, "
              << server.most_within(std::chrono::seconds(1)) << " at most in a second" << std::endl;
  } catch (const std::exception& error) {
    std::cerr << "edgar_test_server: " << error.what() << "\n";
    return 2;
  }
  return 0;
}
