#include "tests/faults/letters.hh"

#include <array>
#include <cstdio>
#include <fstream>
#include <string>

#include "tests/support/containers.hh"

namespace precedent::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 8> kTrades = {"Lantern", "Harbor",  "Copper",  "Juniper",
                                                "Quarry",  "Orchard", "Granite", "Meadow"};
constexpr std::array<const char*, 6> kSubjects = {
    "liquidity and the covenants of your credit facility",
    "goodwill and when it was last tested for impairment",
    "how revenue is recognized under ASC 606",
    "the non-GAAP measure that leaves out normal costs of business",
    "the compensation that Item 402 of Regulation S-K asks for",
    "the segments that your chief operating decision maker reviews"};
constexpr std::array<const char*, 4> kExaminers = {"Ruth Abernathy", "Tobias Quillfeather",
                                                   "Ines Marchbanks", "Olaf Pemberstone"};

std::string digits(const char* format, int number) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), format, number);
  return text.data();
}

std::string company_of(int number) {
  return std::string(kTrades[number % kTrades.size()]) + " " + digits("%03d", number) + " Corp";
}

std::string company_accession(int number) {
  return digits("0009900001-19-%06d", number);
}

std::string file_number(int number) {
  return digits("001-95%03d", number);
}

// Three comments, as the staff writes them and the company repeats them.
std::array<std::string, 3> comments_of(int number, int version) {
  std::array<std::string, 3> comments;
  for (int i = 0; i < 3; ++i) {
    comments[i] = digits("%d. ", i + 1) + "Please tell us more about " +
                  kSubjects[(number + i) % kSubjects.size()] + digits(" in case %d", number) +
                  (version > 0 ? digits(", as revised in draft %d", version) : std::string()) + ".";
  }
  return comments;
}

std::string submission(const std::string& type, const std::string& accession, int number,
                       const std::string& document) {
  const bool is_staff = type == "UPLOAD";
  return "<SEC-DOCUMENT>" + accession + ".txt : 20190703\n<SEC-HEADER>" + accession +
         ".hdr.sgml : 20190703\nACCESSION NUMBER:\t\t" + accession +
         "\nCONFORMED SUBMISSION TYPE:\t" + type +
         "\nPUBLIC DOCUMENT COUNT:\t\t1\nFILED AS OF DATE:\t\t" +
         (is_staff ? "20190502" : "20190516") + "\n\n" + (is_staff ? "FILED FOR:" : "FILER:") +
         "\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t\t\t" + company_of(number) +
         "\n\t\tCENTRAL INDEX KEY:\t\t\t" + digits("0009900%03d", number) +
         "\n</SEC-HEADER>\n<DOCUMENT>\n" + document + "</DOCUMENT>\n</SEC-DOCUMENT>\n";
}

std::string staff_text(int number, int version) {
  const std::string company = company_of(number);
  std::string text =
      "<TYPE>LETTER\n<SEQUENCE>1\n<FILENAME>filename1.txt\n<TEXT>\nMay 2, 2019\n\n"
      "Ms. Ada Farrow\n" +
      company + "\n\nRe:  " + company +
      "\n     Form 10-K for the year ended December 31, 2018\n     File No. " +
      file_number(number) +
      "\n\nDear Ms. Farrow:\n\n"
      "We have reviewed your filing and have the following comments.\n\n"
      "Form 10-K for the year ended December 31, 2018\n\n";
  for (const std::string& comment : comments_of(number, version)) text += comment + "\n\n";
  return text + "Sincerely,\n\n" + kExaminers[number % kExaminers.size()] +
         "\nStaff Accountant\n</TEXT>\n";
}

std::string company_text(int number, int version) {
  const std::string company = company_of(number);
  std::string text =
      "<TYPE>CORRESP\n<SEQUENCE>1\n<FILENAME>filename1.htm\n<TEXT>\n<html><body>"
      "<p>May 16, 2019</p><p>Division of Corporation Finance<br>"
      "Securities and Exchange Commission</p><p>Re: " +
      company + "<br>Form 10-K for the year ended December 31, 2018<br>File No. " +
      file_number(number) + "</p><p>Dear " + kExaminers[number % kExaminers.size()] +
      ":</p><p>Our answers to your letter dated May 2, 2019 follow.</p>";
  int answer = 0;
  for (const std::string& comment : comments_of(number, version)) {
    text += "<p><b>" + comment + "</b></p><p>Response: " +
            digits("We will say more of it in our next report, part %d.", ++answer) + "</p>";
  }
  return text +
         "<p>Sincerely,</p><p>Ada Farrow<br>Chief Financial Officer</p></body></html>\n"
         "</TEXT>\n";
}

void write_file(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace

std::string staff_accession(int number) {
  return digits("0000000000-19-%06d", 950'000 + number);
}

fs::path staff_letter(const fs::path& folder, int number) {
  return folder / (staff_accession(number) + ".txt.gz");
}

fs::path company_letter(const fs::path& folder, int number) {
  return folder / (company_accession(number) + ".txt");
}

void write_review(const fs::path& folder, int number, int version) {
  write_file(
      staff_letter(folder, number),
      gzip_of(submission("UPLOAD", staff_accession(number), number, staff_text(number, version))));
  write_file(company_letter(folder, number), submission("CORRESP", company_accession(number),
                                                        number, company_text(number, version)));
}

}  // namespace precedent::tests
