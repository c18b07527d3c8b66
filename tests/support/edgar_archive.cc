#include "tests/support/edgar_archive.hh"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <optional>

#include "corpus/containers/byte_stream.hh"
#include "corpus/source_reader.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::tests {
namespace {

std::string digits_of(std::string iso) {
  std::erase(iso, '-');
  return iso;
}

std::string quarter_of(const std::string& iso) {
  return iso.substr(0, 4) + "/QTR" + std::to_string((std::stoi(iso.substr(5, 2)) + 2) / 3);
}

constexpr const char* kPreamble =
    "Description:           Master Index of EDGAR Dissemination Feed\n"
    "Comments:              webmaster@sec.gov\n \n";
constexpr const char* kRule =
    "--------------------------------------------------------------------------------\n";

std::string rows_of(const ArchivedLetter& letter, const std::string& path, bool is_daily) {
  std::string rows;
  for (const std::string& cik : letter.ciks)
    rows += cik + "|" + letter.name + "|" + letter.form + "|" +
            (is_daily ? digits_of(letter.filed) : letter.filed) + "|" + path + "\n";
  return rows;
}

std::string rows_of_others(std::size_t count, const std::string& year) {
  std::string rows;
  for (std::size_t i = 1; i <= count; ++i) {
    std::array<char, 160> row{};
    std::snprintf(row.data(), row.size(),
                  "9900001|Other Filer Number %06zu Corp|10-K|%s-01-05|edgar/data/9900001/"
                  "0009900001-24-%06zu.txt\n",
                  i, year.c_str(), i);
    rows += row.data();
  }
  return rows;
}

std::string listing_of(const std::set<std::string>& names) {
  std::string items;
  for (const std::string& name : names)
    items += (items.empty() ? "" : ",") + std::string("{\"name\":\"") + name +
             "\",\"type\":\"dir\",\"last-modified\":\"01/02/2026 10:00:00 PM\"}";
  return "{\"directory\":{\"item\":[" + items + "],\"name\":\"x/\",\"parent-dir\":\"../\"}}";
}

}  // namespace

std::int64_t noon_of(const std::string& iso) {
  std::tm parts{};
  parts.tm_year = std::stoi(iso.substr(0, 4)) - 1900;
  parts.tm_mon = std::stoi(iso.substr(5, 2)) - 1;
  parts.tm_mday = std::stoi(iso.substr(8, 2));
  parts.tm_hour = 12;
  return ::timegm(&parts);
}

std::string EdgarArchive::path_of(const std::string& accession) const {
  return "edgar/data/" + letters_.at(accession).ciks.front() + "/" + accession + ".txt";
}

void EdgarArchive::serve(const std::string& accession) {
  const ArchivedLetter& letter = letters_.at(accession);
  server_.put(path_of(accession), letter.body,
              noon_of(letter.modified.empty() ? letter.filed : letter.modified));
}

void EdgarArchive::release(const ArchivedLetter& letter, const std::string& released) {
  letters_[letter.accession] = letter;
  serve(letter.accession);
  if (released.empty()) return;
  days_[released] += rows_of(letter, path_of(letter.accession), true);
  publish_day(released);
}

void EdgarArchive::withdraw(const std::string& accession) {
  server_.remove(path_of(accession));
  letters_.erase(accession);
}

void EdgarArchive::publish_day(const std::string& day) {
  const std::string path =
      "edgar/daily-index/" + quarter_of(day) + "/master." + digits_of(day) + ".idx";
  // The heading over two lines, as some days have it.
  server_.put(path,
              kPreamble + std::string("CIK|Company Name|Form Type|\n   Date Filed|File Name\n") +
                  kRule + "9900001|Other Filer Corp|10-K|" + digits_of(day) +
                  "|edgar/data/9900001/0009900001-24-000001.txt\n" + days_[day],
              noon_of(day));
  index_paths_.insert(path);
  put_listings();
}

void EdgarArchive::publish_quarters(const std::string& day) {
  std::map<std::string, std::string> quarters;
  for (const std::string& path : index_paths_)
    if (path.starts_with("edgar/full-index/")) quarters[path.substr(17, 9)];
  for (const auto& [accession, letter] : letters_)
    quarters[quarter_of(letter.filed)] += rows_of(letter, path_of(accession), false);
  for (const auto& [quarter, rows] : quarters) {
    const std::string path = "edgar/full-index/" + quarter + "/master.idx";
    server_.put(path,
                kPreamble +
                    std::string("Cloud HTTP:            https://www.sec.gov/Archives/\n\n") +
                    "CIK|Company Name|Form Type|Date Filed|Filename\n" + kRule +
                    rows_of_others(other_filings_, quarter.substr(0, 4)) + rows,
                noon_of(day));
    index_paths_.insert(path);
  }
  put_listings();
}

void EdgarArchive::put_listings() {
  std::map<std::string, std::set<std::string>> folders;
  folders["edgar/full-index/"];
  folders["edgar/daily-index/"];
  for (const std::string& path : index_paths_) {
    std::string rest = path;
    while (rest != "edgar/full-index/" && rest != "edgar/daily-index/") {
      if (rest.ends_with('/')) rest.pop_back();
      const std::size_t slash = rest.rfind('/');
      folders[rest.substr(0, slash + 1)].insert(rest.substr(slash + 1));
      rest = rest.substr(0, slash + 1);
    }
  }
  for (const auto& [folder, names] : folders)
    server_.put(folder + "index.json", listing_of(names), noon_of("2026-01-02"));
}

std::string submission_text(const std::string& accession, const std::string& form,
                            const std::string& filed, const std::string& cik,
                            const std::string& words) {
  const bool is_staff = form == "UPLOAD";
  const std::string day = digits_of(filed);
  return "<SEC-DOCUMENT>" + accession + ".txt : " + day + "\n<SEC-HEADER>" + accession +
         ".hdr.sgml : " + day + "\nACCESSION NUMBER:\t\t" + accession +
         "\nCONFORMED SUBMISSION TYPE:\t" + form + "\nPUBLIC DOCUMENT COUNT:\t\t1\n" +
         "FILED AS OF DATE:\t\t" + day + "\n\n" + (is_staff ? "FILED FOR:\n" : "FILER:\n") +
         "\n\tCOMPANY DATA:\t\n\t\tCOMPANY CONFORMED NAME:\t\t\tHARBOR LIGHT INSTRUMENTS, INC.\n" +
         "\t\tCENTRAL INDEX KEY:\t\t\t" + cik + "\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>" +
         (is_staff ? "LETTER" : "CORRESP") + "\n<SEQUENCE>1\n<FILENAME>filename1.txt\n<TEXT>\n" +
         words + "\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n";
}

std::vector<ArchivedLetter> sample_submissions(const std::string& sample_folder) {
  std::vector<ArchivedLetter> letters;
  for (const corpus::SourceItem& item : corpus::walk({sample_folder + "/submissions"}).items) {
    ArchivedLetter letter;
    corpus::read_source(item, [&](corpus::Found found) {
      const auto* submission = std::get_if<corpus::Submission>(&found);
      if (submission == nullptr) return;
      letter.accession = submission->header.accession;
      letter.form = submission->header.type;
      letter.filed = submission->header.filed;
      for (const corpus::Party& party : submission->header.parties)
        if (std::find(letter.ciks.begin(), letter.ciks.end(), party.cik) == letter.ciks.end())
          letter.ciks.push_back(party.cik);
    });
    if (letter.accession.empty() || letter.ciks.empty()) continue;
    const auto file = corpus::unpack_if_packed(corpus::open_file(item.path));
    letter.body = corpus::read_up_to(*file, std::size_t{16} << 20);
    letters.push_back(std::move(letter));
  }
  return letters;
}

}  // namespace precedent::tests
