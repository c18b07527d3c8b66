// Files made to exhaust whoever reads them: each is skipped with a reason, and what stands beside
// it is read, in bounded memory. With PRECEDENT_LONG_TESTS=1 also at their full size.

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "tests/support/containers.hh"
#include "tests/support/pdf_document.hh"
#include "tests/support/run_program.hh"
#include "tests/support/sanitized.hh"
#include "tests/support/scanned_pages.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent;
using namespace precedent::tests;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMostMemoryBytes = std::uint64_t{3} << 29;  // 1.5 GiB
constexpr std::size_t kMiB = std::size_t{1} << 20;
constexpr std::size_t kGiB = std::size_t{1} << 30;

bool is_long_run() {
  const char* setting = std::getenv("PRECEDENT_LONG_TESTS");
  return setting != nullptr && std::string(setting) == "1";
}

std::string header(const std::string& accession) {
  return "<SEC-DOCUMENT>" + accession + ".txt : 20190703\n<SEC-HEADER>" + accession +
         ".hdr.sgml : 20190703\nACCESSION NUMBER:\t\t" + accession +
         "\nCONFORMED SUBMISSION TYPE:\tCORRESP\nPUBLIC DOCUMENT COUNT:\t\t1\n"
         "FILED AS OF DATE:\t\t20190502\n</SEC-HEADER>\n";
}

std::string document(const std::string& filename, const std::string& body) {
  return "<DOCUMENT>\n<TYPE>CORRESP\n<SEQUENCE>1\n<FILENAME>" + filename + "\n<TEXT>\n" + body +
         "\n</TEXT>\n</DOCUMENT>\n";
}

std::string submission(const std::string& filename, const std::string& body) {
  return header("0009990009-19-000009") + document(filename, body) + "</SEC-DOCUMENT>\n";
}

const std::string kGoodLetter =
    header("0009990001-19-000001") +
    document("filename1.htm",
             "<html><body><p>May 2, 2019</p><p>Dear Ms. Farrow:</p><p>We thank you for your "
             "comments.</p><p>Sincerely,</p><p>Ada Farrow</p></body></html>") +
    "</SEC-DOCUMENT>\n";

// Of the bomb and a good letter beside it, which must be read.
ProgramResult parsed_beside_good_letter(const TemporaryFolder& folder) {
  folder.write("zz-good.txt", kGoodLetter);
  ProgramRun run;
  run.arguments = {"parse", folder.path()};
  if (!kIsSanitized) run.memory_bytes = kMostMemoryBytes;
  ProgramResult result = run_program("precedent-indexer", run);
  CHECK_THAT(result.out, Contains("0009990001-19-000001"));
  return result;
}

// The bomb is skipped for the reason.
void check_skipped(const TemporaryFolder& folder, const std::string& reason) {
  const ProgramResult result = parsed_beside_good_letter(folder);
  CHECK(result.exit_status == 1);
  CHECK_THAT(result.err, Contains(reason));
  CHECK_THAT(result.out, !Contains("0009990009-19-000009"));
}

// Writes gzip members one after the other; they unpack to one long file.
class GzipFile {
 public:
  explicit GzipFile(const fs::path& path) : out_(path, std::ios::binary) {}
  void add(const std::string& bytes, std::size_t times = 1) {
    const std::string member = gzip_of(bytes);
    for (std::size_t i = 0; i < times; ++i) out_ << member;
  }

 private:
  std::ofstream out_;
};

// `bytes` long, without line ends; packs to about a hundredth, which is no ratio to wonder at.
std::string dull_text(std::size_t bytes) {
  constexpr std::size_t kPeriodBytes = 1'500;
  std::mt19937 random(9);
  std::string text(bytes, 'x');
  for (std::size_t at = 0; at + 16 < bytes; at += kPeriodBytes)
    for (std::size_t i = 0; i < 16; ++i) text[at + i] = static_cast<char>('a' + random() % 26);
  return text;
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

}  // namespace

TEST_CASE("a gzip of zeros of 10 GB is skipped") {
  const TemporaryFolder folder;
  GzipFile(folder.path() / "zeros.gz").add(std::string(kMiB, '\0'), 10 * kGiB / kMiB);
  check_skipped(folder, "implausibly packed gzip");
}

TEST_CASE("a submission whose text goes on for gigabytes is skipped, packed plausibly or not") {
  const std::size_t bytes = is_long_run() ? 10 * kGiB : 140 * kMiB;
  const TemporaryFolder folder;
  GzipFile file(folder.path() / "endless.txt.gz");
  file.add(header("0009990009-19-000009") + "<DOCUMENT>\n<TYPE>CORRESP\n<TEXT>\n");
  file.add(dull_text(kMiB) + "\n", bytes / kMiB);
  check_skipped(folder, "submission too large");
}

TEST_CASE("a line of 4 GB is skipped") {
  const std::size_t bytes = is_long_run() ? 4 * kGiB : 140 * kMiB;
  const std::string member = dull_text(kMiB);
  const TemporaryFolder folder;
  SECTION("in a submission") {
    GzipFile file(folder.path() / "line.txt.gz");
    file.add(header("0009990009-19-000009") + "<DOCUMENT>\n<TYPE>CORRESP\n<TEXT>\n");
    file.add(member, bytes / kMiB);
    check_skipped(folder, "submission too large");
  }
  SECTION("as a file") {
    GzipFile(folder.path() / "line.gz").add(member, bytes / kMiB);
    check_skipped(folder, "endless line");
  }
  SECTION("after the beginning of a letter") {
    GzipFile file(folder.path() / "line.gz");
    file.add(
        "May 2, 2019\n\nHarbor Light Corp\n\nRe: Form 10-K for 2018\n\nDear Ms. Farrow:\n\n"
        "We have reviewed your filing and have the following comment.\n\nSincerely,\n\n"
        "Division of Corporation Finance\n\n");
    file.add(member, bytes / kMiB);
    check_skipped(folder, "file too large");
  }
}

TEST_CASE("a text of millions of lines is skipped") {
  if (kIsSanitized) return;  // there is no bound on memory then
  const TemporaryFolder folder;
  const std::size_t bytes = is_long_run() ? 120 * kMiB : 40 * kMiB;
  folder.write("lines.txt", submission("filename1.txt", repeated("x\n\n", bytes / 3)));
  check_skipped(folder, "document takes too much memory");
}

TEST_CASE("HTML nested 100,000 deep is skipped") {
  const std::string tag = GENERATE("<div>", "<b>", "<table><tr><td>", "<ul><li>", "<font size=1>");
  const TemporaryFolder folder;
  folder.write("deep.txt", submission("filename1.htm", "<html><body>" + repeated(tag, 100'000) +
                                                           "deep</body></html>"));
  check_skipped(folder, "HTML nested too deeply");
}

TEST_CASE("a PDF of 50,000 pages is skipped") {
  const TemporaryFolder folder;
  const std::string pdf = pdf_of(std::vector<std::string>(50'000, show(72, 700, "page")));
  folder.write("pages.txt", submission("filename1.pdf", uuencoded(pdf)));
  check_skipped(folder, "oversized PDF");
}

TEST_CASE("a PDF that claims 50,000 pages and has one is skipped") {
  const TemporaryFolder folder;
  std::string pdf = pdf_of({show(72, 700, "page")});
  const std::size_t count = pdf.find("/Count 1");
  pdf.replace(count, 8, "/Count 50000");
  folder.write("pages.txt", submission("filename1.pdf", uuencoded(pdf)));
  check_skipped(folder, "damaged PDF");
}

TEST_CASE("a PDF of 10,000 pages that are pictures is skipped") {
  const TemporaryFolder folder;
  const corpus::PagePicture blank{std::vector<std::uint8_t>(85 * 11, 255), 85, 11, 10};
  const std::string pdf = pdf_of(std::vector<std::string>(10'000, content_of(blank)));
  folder.write("pages.txt", submission("filename1.pdf", uuencoded(pdf)));
  check_skipped(folder, "oversized PDF");
}

TEST_CASE("a picture of 30,000 by 30,000 dots costs no more memory than a page does") {
  constexpr std::size_t kSide = 30'000;
  const std::string white = zlib_of(std::string(kSide / 8 * kSide, '\xff'));
  const std::string side = std::to_string(kSide);
  const std::string pdf =
      pdf_of({"q 612 0 0 792 0 0 cm /Im Do Q"},
             "<< /Type /XObject /Subtype /Image /Width " + side + " /Height " + side +
                 " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode /Length " +
                 std::to_string(white.size()) + " >>\nstream\n" + white + "\nendstream");
  const TemporaryFolder folder;
  folder.write("picture.txt", submission("filename1.pdf", uuencoded(pdf)));
  const ProgramResult result = parsed_beside_good_letter(folder);
  CHECK(result.exit_status == 0);
  CHECK_THAT(result.out, Contains("0009990009-19-000009") && Contains("\"none\""));
}

TEST_CASE("tarball members with ../ in their names are skipped, and nothing is written") {
  const TemporaryFolder folder;
  const std::string bomb = submission("filename1.txt", "Dear Ms. Farrow:\n\nSincerely,\n");
  folder.write("tar/feed.tar", tarball_of({{"../../escaped.txt", bomb},
                                           {"a/../../../escaped.txt", bomb},
                                           {"0009990001-19-000001.txt", kGoodLetter}}));
  check_skipped(folder, "unsafe member name");
  for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
    CHECK(entry.path().filename() != "escaped.txt");
}

TEST_CASE("a uuencode that claims more than it may hold is skipped") {
  const TemporaryFolder folder;
  SECTION("63 bytes a line from nothing, 2 GB of them") {
    GzipFile file(folder.path() / "claims.txt.gz");
    file.add(header("0009990009-19-000009") +
             "<DOCUMENT>\n<TYPE>CORRESP\n<FILENAME>filename1.pdf\n<TEXT>\nbegin 644 a.pdf\n");
    file.add(repeated("_\n", kMiB / 2), 2 * kGiB / 63 * 2 / kMiB);
    check_skipped(folder, "implausibly packed gzip");
  }
  SECTION("the same unpacked") {
    const std::size_t decoded_bytes = is_long_run() ? 2 * kGiB : 100 * kMiB;
    folder.write("claims.txt",
                 submission("filename1.pdf",
                            "begin 644 a.pdf\n" + repeated("_\n", decoded_bytes / 63) + "`\nend"));
    check_skipped(folder, "document too large");
  }
}

TEST_CASE("a PDF whose content unpacks without end costs the time of one document") {
  if (!is_long_run()) return;
  const TemporaryFolder folder;
  // A stream of blanks, packed twice: the second packing takes the first one's dullness out.
  const std::string packed = zlib_of(zlib_of(std::string(kGiB, ' ')));
  const std::string stream = "<< /Filter [/FlateDecode /FlateDecode] /Length " +
                             std::to_string(packed.size()) + " >>\nstream\n" + packed +
                             "\nendstream";
  std::string pdf = pdf_of(std::vector<std::string>(1'000, "packed"));
  std::string bomb;
  const std::string plain = "<< /Length 6 >>\nstream\npacked\nendstream";
  for (std::size_t at = 0, next = 0; at != std::string::npos; at = next) {
    next = pdf.find(plain, at);
    bomb += pdf.substr(at, next - at);
    if (next == std::string::npos) break;
    bomb += stream;
    next += plain.size();
  }
  folder.write("blanks.pdf", bomb);
  check_skipped(folder, "document takes too long to read");
}

TEST_CASE("links that lead in circles end") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "a");
  fs::create_directory_symlink("..", folder.path() / "a" / "up");
  fs::create_directory_symlink("../a", folder.path() / "a" / "here");
  fs::create_symlink("itself", folder.path() / "itself");
  fs::create_symlink("second", folder.path() / "first");
  fs::create_symlink("first", folder.path() / "second");
  check_skipped(folder, "itself");
}
