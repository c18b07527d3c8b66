// Letters on paper: what is read of them, and what is said where it is not.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "tests/indexer/desk.hh"
#include "tests/support/pdf_document.hh"
#include "tests/support/scanned_pages.hh"

using namespace precedent;
using namespace precedent::tests;

namespace {

std::string scanned_letter() {
  const std::vector<std::string> lines = {
      "November 14, 2006",
      "",
      "Ms. Ann Roe",
      "Chief Financial Officer",
      "Tarn Hill Corporation",
      "12 Mill Lane",
      "Boston, MA 02110",
      "",
      "     Re:  Tarn Hill Corporation",
      "     Form 10-K for the year ended December 31, 2005",
      "     File No. 001-98765",
      "",
      "Dear Ms. Roe:",
      "",
      "     We have reviewed your filing and have the following comments.",
      "",
      "1.   Please tell us why your cash from operations fell in 2005, and disclose",
      "     what you expect of it in future periods.",
      "",
      "                              Sincerely,",
      "",
      "                              John Doe",
      "                              Branch Chief"};
  std::string content;
  int y = 740;
  for (const std::string& line : lines) {
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent != line.npos)
      content += show(72 + 5 * static_cast<int>(indent), y, line.substr(indent));
    y -= 15;
  }
  return scan_of(pdf_of({content}));
}

std::string all_of(const std::vector<std::string>& remarks) {
  std::string all;
  for (const std::string& remark : remarks) all += remark + "\n";
  return all;
}

}  // namespace

TEST_CASE("a scanned letter is indexed as it is printed, by an update as by a rebuild") {
  Desk desk;
  desk.write("letters/scan.pdf", scanned_letter());
  const RunReport report = desk.update();
  CHECK(report.letters.total == 1);
  CHECK(report.letters.comments == 1);
  CHECK_THAT(all_of(report.remarks), Catch::Contains("documents read as scans: 1"));
  const std::string dump = desk.dump();
  CHECK_THAT(dump, Catch::Contains("Tarn Hill Corporation") && Catch::Contains("2006-11-14") &&
                       Catch::Contains("001-98765") && Catch::Contains("\"ocr\"") &&
                       Catch::Contains("Please tell us why your cash from operations fell"));
  desk.rebuild();
  CHECK(desk.dump() == dump);
}

TEST_CASE("a scan that is left unread is named, and a rebuild that may read it does") {
  Desk desk;
  desk.write("letters/scan.pdf", scanned_letter());
  RunOptions never = desk.options();
  never.isolation.reads_scans = false;
  const RunReport report = desk.run(never);
  CHECK(report.letters.total == 1);
  CHECK(report.letters.comments == 0);
  CHECK_THAT(all_of(report.remarks), Catch::Contains("scanned pages that were not read: 1; ") &&
                                         Catch::Contains("scan.pdf: 1 page"));
  CHECK(desk.update().letters.comments == 0);  // it has not changed
  CHECK(desk.rebuild().letters.comments == 1);
}
