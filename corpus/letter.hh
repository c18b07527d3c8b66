#pragma once
// A letter as a careful reader would write it down. Plain data; empty = not known, never an
// invented value. Dates are ISO (2010-01-08).

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/submission.hh"
#include "schemas/citations/citations.hh"
#include "schemas/values/closed_sets.hh"

namespace precedent::corpus {

using schemas::Kind;
using schemas::Side;
using schemas::StaffRole;
using schemas::TextQuality;

struct StaffMention {
  std::string name;   // as printed, without Mr., Ms., Esq.
  std::string title;  // "Staff Accountant"
  StaffRole role = StaffRole::kContact;
  std::string phone;  // 202-551-3385
};

struct Comment {
  std::uint32_t ordinal = 0;         // 1, 2, 3 in reading order: the identity within the letter
  std::string number;                // as printed, without the full stop: "1", "2a"; may be empty
  std::vector<std::string> heading;  // outermost first, page references kept
  std::string text;                  // from its first word to its last; paragraphs joined by '\n'
  std::string response;   // company letters: the answer, likewise; those to its parts ("a.", "b.")
                          // one by one have a blank line between them
  std::string prior_ref;  // number of the earlier comment it refers to: "9"
  std::vector<schemas::Citation> citations;  // of the text; where each stands in it
  std::vector<std::string> topics;           // slugs, strongest first
};

struct Letter {
  std::string id;  // the accession; where there is none, "file-" and 16 hex digits (letter_id())
  std::string accession;
  std::string type;
  Kind kind = Kind::kOther;
  Side side = Side::kStaff;
  std::string company;  // as printed in the Re line, else addressee or sender
  std::vector<Party> registrants;
  std::string sic;
  std::string office;  // one label for all spellings of an office
  std::string state;
  std::string state_of_incorporation;
  std::vector<std::string> file_numbers;  // canonical: 001-15405
  std::string letter_date;  // as printed, unless that cannot be (facts/misprinted_date.hh)
  std::string filed;
  std::string released;
  std::vector<std::string> forms;  // under review: "10-K", "S-1/A"
  std::vector<StaffMention> staff;
  std::vector<std::string> counsel;   // law firms
  std::vector<std::string> signers;   // of a company's letter
  std::vector<std::string> auditors;  // likewise: the firms it is copied to
  std::vector<std::string> prior_letter_dates;
  std::string reference_accession;
  TextQuality text_quality = TextQuality::kOk;
  std::uint32_t unread_pages = 0;  // that show something, and have no text
  Source source;
  std::string document;  // file name of the document that was read: "filename1.pdf"
  std::string text;      // the whole letter, repaired; paragraphs joined by '\n'
  std::vector<Comment> comments;
  std::vector<std::string> citations;  // canonical, of the whole letter, sorted, unique
  std::vector<std::string> topics;     // of its comments, in order of first appearance
};

}  // namespace precedent::corpus
