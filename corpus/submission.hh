#pragma once
// A submission as EDGAR disseminates it: header facts, and documents still in their own format.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::corpus {

// One party block of the header (FILER, FILED FOR, SUBJECT COMPANY, ...). Empty = not given.
struct Party {
  std::string role;  // lower case, words joined by '-': "filer", "filed-for", "subject-company"
  std::string cik;   // digits without leading zeros
  std::string name;  // conformed
  std::vector<std::string> former_names;
  std::string sic;     // four digits
  std::string office;  // as the header has it: "06 Technology"
  std::string state;   // of the business address
  std::string state_of_incorporation;
  std::string file_number;  // as printed
};

// What the header says. Dates are ISO (2024-06-14); empty = not given.
struct SubmissionHeader {
  std::string accession;  // with dashes: 0000000000-24-003505
  std::string type;       // EDGAR's form type: UPLOAD, CORRESP ...
  std::string filed;
  std::string released;  // only what EDGAR says
  std::string reference_accession;
  std::vector<Party> parties;
  bool deletion = false;  // EDGAR withdraws this submission
};

// One <DOCUMENT> of it. `body` views into the bytes of the container, still encoded.
struct Document {
  std::string type;  // LETTER, TEXT-EXTRACT, CORRESP, COVER, GRAPHIC ...
  std::string sequence;
  std::string filename;
  std::string description;
  std::string_view body;  // between <TEXT> and </TEXT>, or the whole of a loose file
};

// Where a submission was found.
struct Source {
  std::string path;    // of the file, or of the archive folder
  std::string member;  // of a tarball, or "#2" for the second submission of one file; else empty
};

struct Submission {
  Source source;
  SubmissionHeader header;
  std::vector<Document>
      documents;  // in the order of the file; views live as long as its reader says
};

// Why something was not taken in. Skipped: a letter that ought to have been read. Ignored: no
// correspondence at all.
struct Skipped {
  Source source;
  std::string reason;     // a short fixed phrase, fit for counting: "truncated gzip"
  std::string detail;     // what exactly, for this file; may be empty
  std::string accession;  // where it is known
};
struct Ignored {
  Source source;
  std::string reason;
};

}  // namespace precedent::corpus
