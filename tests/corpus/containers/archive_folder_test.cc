#include "corpus/containers/archive_folder.hh"

#include <catch2/catch.hpp>
#include <string>

#include "corpus/containers/submission_splitter.hh"
#include "tests/support/containers.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::corpus {
namespace {

std::string wrapped(std::string_view type, std::string_view filename, std::string_view body) {
  return "<DOCUMENT>\n<TYPE>" + std::string(type) + "\n<SEQUENCE>1\n<FILENAME>" +
         std::string(filename) + "\n<TEXT>\n" + std::string(body) + "\n</TEXT>\n</DOCUMENT>\n";
}

// An archive folder of one submission, made of files.
class Folder {
 public:
  explicit Folder(std::string accession_digits) : name_("9990001/" + std::move(accession_digits)) {}

  Folder& with(const std::string& file, std::string_view bytes) {
    folder_.write(name_ + "/" + file, bytes);
    return *this;
  }

  // What reading found: letters with the type and file name of each document.
  std::vector<std::string> read() const {
    std::vector<std::string> lines;
    for (const SourceItem& item : walk({folder_.path()}).items) {
      REQUIRE(item.is_archive_folder);
      read_archive_folder(item, [&](Found found) { lines.push_back(line_of(found)); });
    }
    return lines;
  }

 private:
  static std::string line_of(const Found& found) {
    if (const auto* letter = std::get_if<Submission>(&found)) {
      std::string line =
          letter->source.member + "|" + letter->header.accession + "|" + letter->header.type + "|";
      for (const Party& party : letter->header.parties) line += party.cik;
      for (const Document& document : letter->documents) {
        line += "|" + document.type + " " + document.filename + " " +
                std::string(document.body.substr(0, 4));
      }
      return line;
    }
    if (const auto* skipped = std::get_if<Skipped>(&found)) {
      return "skipped|" + skipped->source.member + "|" + skipped->reason + "|" + skipped->accession;
    }
    const auto& ignored = std::get<Ignored>(found);
    return "ignored|" + ignored.source.member + "|" + ignored.reason;
  }

  tests::TemporaryFolder folder_;
  std::string name_;
};

using Lines = std::vector<std::string>;

constexpr const char* kStaffDigits = "000000000031000017";
constexpr const char* kCompanyDigits = "000999000131000001";
const std::string kStaff = "0000000000-31-000017";
const std::string kCompany = "0009990001-31-000001";

TEST_CASE("a bare PDF of the staff is the letter, text beside it the extract") {
  CHECK(Folder(kStaffDigits).with("filename1.pdf", "%PDF-1.5").read() ==
        Lines{"|" + kStaff + "|UPLOAD|9990001|LETTER filename1.pdf %PDF"});
  CHECK(Folder(kStaffDigits)
            .with("filename2.txt", "Dear Mr. Pell:")
            .with("filename1.pdf", "%PDF-1.5")
            .read() ==
        Lines{"|" + kStaff +
              "|UPLOAD|9990001|LETTER filename1.pdf %PDF|TEXT-EXTRACT filename2.txt Dear"});
  CHECK(Folder(kStaffDigits).with("filename1.txt", "Dear Mr. Pell:").read() ==
        Lines{"|" + kStaff + "|UPLOAD|9990001|LETTER filename1.txt Dear"});
  CHECK(Folder(kStaffDigits).with("talckletter.pdf", "%PDF-1.5").read() ==
        Lines{"|" + kStaff + "|UPLOAD|9990001|LETTER talckletter.pdf %PDF"});
  CHECK(Folder("999999999731000017").with("filename1.pdf", "%PDF-1.5").read() ==
        Lines{"|9999999997-31-000017|SEC STAFF LETTER|9990001|LETTER filename1.pdf %PDF"});
}

TEST_CASE("a company's documents keep what their wrapper says, in the order of their numbers") {
  CHECK(Folder(kCompanyDigits)
            .with("filename10.htm", wrapped("CORRESP", "filename10.htm", "<p>c"))
            .with("filename2.htm", wrapped("CORRESP", "filename2.htm", "<p>b"))
            .with("filename1.htm", wrapped("CORRESP", "filename1.htm", "<p>a"))
            .with("filename8.pdf", "%PDF-1.5")
            .with("logo.jpg", "\xFF\xD8\xFF\xE0")
            .read() ==
        Lines{"|" + kCompany +
              "|CORRESP|9990001|CORRESP filename1.htm <p>a|CORRESP filename2.htm <p>b|CORRESP "
              "filename8.pdf %PDF|CORRESP filename10.htm <p>c|GRAPHIC logo.jpg \xFF\xD8\xFF\xE0"});
}

TEST_CASE("a header beside the documents says what the submission is") {
  const std::string header =
      "<SUBMISSION>\n<ACCESSION-NUMBER>" + kCompany +
      "\n<TYPE>DRSLTR\n<FILER>\n<COMPANY-DATA>\n<CIK>0009990002\n</COMPANY-DATA>\n</FILER>\n";
  CHECK(Folder(kCompanyDigits)
            .with(kCompany + ".hdr.sgml", header)
            .with("filename1.pdf", "%PDF-1.5")
            .read() == Lines{"|" + kCompany + "|DRSLTR|9990002|DRSLTR filename1.pdf %PDF"});
  CHECK(Folder(kCompanyDigits).with(kCompany + ".hdr.sgml", header).read() ==
        Lines{"skipped||header without documents|" + kCompany});
}

TEST_CASE("index pages and error pages beside the documents are ignored") {
  CHECK(Folder(kStaffDigits)
            .with("filename1.pdf", "%PDF-1.5")
            .with("index.json", "{\"directory\": {}}")
            .with(kStaff + "-index.html", "<html><title>EDGAR Filing Documents</title>")
            .with(kStaff + "-index-headers.html", "<html>")
            .with("filename2.txt", "<html><title>Not Found</title></html>")
            .read() == Lines{"ignored|" + kStaff + "-index-headers.html|EDGAR index",
                             "ignored|" + kStaff + "-index.html|EDGAR index",
                             "ignored|filename2.txt|error page", "ignored|index.json|EDGAR index",
                             "|" + kStaff + "|UPLOAD|9990001|LETTER filename1.pdf %PDF"});
}

TEST_CASE("the complete submission goes before the loose documents, unless it is damaged") {
  const std::string complete = "<SUBMISSION>\n<ACCESSION-NUMBER>" + kCompany + "\n<TYPE>CORRESP\n" +
                               wrapped("CORRESP", "filename1.htm", "whole");
  const std::string loose = wrapped("CORRESP", "filename1.htm", "loose");
  const std::string name = kCompany + ".txt";
  CHECK(Folder(kCompanyDigits).with(name, complete).with("filename1.htm", loose).read() ==
        Lines{name + "|" + kCompany + "|CORRESP|9990001|CORRESP filename1.htm whol"});
  CHECK(Folder(kCompanyDigits)
            .with(name, complete.substr(0, complete.size() - 20))
            .with("filename1.htm", loose)
            .read() == Lines{"skipped|" + name + "|unfinished document|" + kCompany,
                             "|" + kCompany + "|CORRESP|9990001|CORRESP filename1.htm loos"});
}

TEST_CASE("damaged files are skipped one by one, with the accession") {
  const std::string whole = wrapped("CORRESP", "filename1.htm", "<p>a");
  CHECK(Folder(kCompanyDigits).with("filename1.htm", "").read() ==
        Lines{"skipped|filename1.htm|empty file|" + kCompany});
  CHECK(Folder(kCompanyDigits).with("filename1.htm", whole.substr(0, whole.size() - 12)).read() ==
        Lines{"skipped|filename1.htm|unfinished document|" + kCompany});
  CHECK(Folder(kCompanyDigits)
            .with("filename1.htm.gz", tests::gzip_of(whole))
            .with("filename2.htm.gz", tests::gzip_of(whole).substr(0, 20))
            .read() == Lines{"skipped|filename2.htm.gz|truncated gzip|" + kCompany,
                             "|" + kCompany + "|CORRESP|9990001|CORRESP filename1.htm <p>a"});
}

TEST_CASE("an archive folder of another kind of submission is ignored") {
  CHECK(Folder(kCompanyDigits).with("annual.htm", wrapped("10-K", "annual.htm", "<p>a")).read() ==
        Lines{"ignored||not correspondence: 10-K"});
  CHECK(Folder(kCompanyDigits).with("annual.htm", "<html>a</html>").read() ==
        Lines{"ignored||unknown type of submission"});
  CHECK(Folder(kCompanyDigits).with("data.xml", "<?xml version=\"1.0\"?><a/>").read() ==
        Lines{"ignored|data.xml|no document"});
}

TEST_CASE("a file name in another encoding becomes UTF-8") {
  CHECK(Folder(kStaffDigits).with("caf\xe9.pdf", "%PDF-1.5").read() ==
        Lines{"|" + kStaff + "|UPLOAD|9990001|LETTER caf\u00e9.pdf %PDF"});
}

TEST_CASE("documents too large to be a letter are skipped, or ignored by their type") {
  const std::string large(kMaxSubmissionBytes, 'x');
  CHECK(
      Folder(kStaffDigits).with("filename1.pdf", "%PDF-1.5").with("filename2.txt", large).read() ==
      Lines{"skipped||submission too large|" + kStaff});
  CHECK(Folder(kCompanyDigits)
            .with("annual.htm", wrapped("10-K", "annual.htm", "<p>a"))
            .with("exhibit.htm", large)
            .read() == Lines{"ignored||not correspondence: 10-K"});
}

}  // namespace
}  // namespace precedent::corpus
