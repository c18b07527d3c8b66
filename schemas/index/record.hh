#pragma once
// What a document of the index holds for showing: the facts of a letter, and of one comment. The
// document data is this as JSON, written by the indexer, read by the query program; the keys are
// those of record_members.hh. Empty = not known, and then the key is absent.
//
// What a reader found in one letter (facts) stands apart from what the other letters of its review
// add to it (review): the first never changes with the others, the second is worked out anew when
// one of them comes, changes or goes.

#include <array>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/index/review_record.hh"

namespace precedent::schemas {

struct StaffRecord {
  std::string name;
  std::string title;
  std::string role;
  std::string phone;
};

struct RegistrantRecord {
  std::string cik;
  std::string name;
  std::vector<std::string> former_names;
  std::string role;
};

// Where a letter was read.
struct SourceRecord {
  std::string path;
  std::string member;
  std::string document;
};

struct LetterFacts {
  std::string id;
  std::string accession;
  std::string type;
  std::string kind;
  std::string side;
  std::string company;
  std::vector<RegistrantRecord> registrants;
  std::string sic;
  std::string office;
  std::string state;
  std::string state_of_incorporation;
  std::vector<std::string> file_numbers;
  std::string letter_date;
  std::string filed;
  std::string released;
  std::vector<std::string> forms;
  std::vector<StaffRecord> staff;
  std::vector<std::string> counsel;   // law firms
  std::vector<std::string> signers;   // of a company's letter
  std::vector<std::string> auditors;  // likewise: the firms it is copied to
  std::vector<std::string> prior_letter_dates;
  std::string reference_accession;
  std::string text_quality;
  SourceRecord source;

  // The printed date, else EDGAR's filing date: what date: and year: mean.
  const std::string& date() const { return letter_date.empty() ? filed : letter_date; }
};

struct CommentFacts {
  std::uint32_t ordinal = 0;
  std::string number;
  std::vector<std::string> heading;
  std::string text;
  std::string response;
  std::string prior_ref;
  std::vector<std::string> citations;
  std::vector<std::string> topics;
  CommentReview review;
};

// Document of the `comments` database. `letter` is the one that the comment is identified by: the
// staff's, where it is at hand. `comment.response` holds the texts of all answers (texts_of());
// `comment.citations` and `topics` have those of its restatements too, `topics` also the inherited.
struct CommentRecord {
  LetterFacts letter;
  LetterReview review;  // of that letter
  CommentFacts comment;
};

// Document of the `letters` database.
struct LetterRecord {
  LetterFacts letter;
  LetterReview review;
  std::string text;  // the whole letter, repaired
  std::vector<CommentFacts> comments;
  std::vector<std::string> citations;
  std::vector<std::string> topics;
};

// Of `source`, what the ledger alone knows and no document holds, so that moving a letter's file
// changes none.
inline constexpr std::array<std::string_view, 2> kKeysOfTheLedger = {"path", "member"};

// As `precedent-indexer parse` prints them: what the letter says, without its review.
nlohmann::ordered_json json_of(const LetterFacts& facts);
nlohmann::ordered_json json_of(const CommentFacts& facts);

// Document data. The readers throw nlohmann::json::exception where the bytes are not such a record.
std::string data_of(const CommentRecord& record);
std::string data_of(const LetterRecord& record);
CommentRecord comment_record(std::string_view data);
LetterRecord letter_record(std::string_view data);

}  // namespace precedent::schemas
