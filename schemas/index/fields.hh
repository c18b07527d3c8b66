#pragma once
// The one table of fields, and how an index is laid out.
//
// What is a document? Two databases, `letters` (one document a letter) and `comments` (one a
// comment). Both carry the same fields, so that every filter applies to both.
//
// Which terms does a document have?
//   word              every word of its text as printed, lower case, with positions (words.hh)
//   "Z" + stem        every word's English stem, without positions
//   "$#", "%#"        at the position of every amount of money, every percentage
//   prefix + value    the values of each field below, folded (terms.hh)
//   "Q" + id          its own id: ACCESSION, or ACCESSION@ORDINAL for a comment
//   "XLETTER:" + id   comments: every letter that it is in, the staff's and the company's
//   "XALIAS:" + alias comments: ACCESSION#NUMBER by which people call it, one for each of these
//                     letters, its id standing for an accession it lacks; every bearer of a number
//                     has the same one
//   "XF:..."          one a facet value: value, label and part of the key (facet_term in terms.hh),
//                     so that facets of a whole index are term frequencies and labels come from any
//                     shard
//   "XP:..."          letters: one a staff person, as printed (persons.hh)
//   "XK:" + key       letters: by what it may belong to a review; for the indexer alone
//
// Which words has it? A letter: its whole text. A comment: heading path, outermost first, then the
// comment, then its answers. Between two of these, and between two headings or answers,
// kSectionGap positions stay free, so that no phrase or NEAR reaches across. In a letter a word
// counts once (wdf 1), in a heading kHeadingWdf times. In a comment a word of the answers counts
// once, one of the comment kCommentWdf times, one of a heading kCommentHeadingWdf times. A word of
// boilerplate (boilerplate.hh) and every other term count 0, so that a document's length is that of
// its words and stems.
//
// Which terms has a field?
//   company    every word of the printed, conformed and former names, with positions, kNameGap
//              between two names, so that words are asked for within one; and each of its facet
//              values: the CIK of a registrant, or where it has none company_value_of_name()
//   cik        cik_value() of every registrant
//   examiner   person_value() of every staff person: the whole name is one term. Variants of one
//              person: persons.hh
//   topic, cites, form   the value and the wider values it is found under (topic_terms,
//              citation_terms, form_terms)
//   date, released, seen   date_terms(): year, month and day. A joined comment has those of all its
//              letters, so ranges of dates ask for terms
//   thread     the id of every letter of the review
//   round, rounds   the number; days: none, the number slot alone
//   others     keyword_term() of the value
//
// Which values (slots)? A facet's slot holds its keys, 8 bytes each, concatenated, each once; a
// date's slot holds YYYYMMDD of the letter that the document is identified by; a number's slot
// number_value(); kOrderSlot orders equal hits; kOutlineSlot is for the indexer alone. A facet
// counts what a query for its value finds: a document of 10-K/A has also the key of 10-K, one of a
// subtopic that of its topic, one of "s-k 402(b)" those of "s-k" and "s-k 402". Labels of one key
// may differ from document to document (names as printed): take the one most documents have.
// `examiner` counts names; count each person once where persons.hh knows several names of one.
//
// A facet's value is spelt as the letter has it (10-K, CA, UPLOAD, 001-15405), but: company as
// above, examiner person_value(), office folded.
//
// What is a comment? A comment of the staff, joined with its restatements and answers in letters of
// the company; or what a company letter has that belongs to no staff letter at hand. It has the id
// of the staff's letter, the fields of all these letters, and an alias for each.
//
// Where do topics, cites come from? Of a letter: the whole letter's. Of a comment: its own and its
// restatements', and the topics that it inherits; not what an answer alone cites. round, rounds and
// outcome are the comment's own or the letter's review's, answer is of comments alone, days and
// thread of the review of the letter that it is identified by; all other fields of a comment are
// its letters'.
//
// Slots and prefixes are written down, never derived from an enum's order; a removed one stays
// reserved in a comment here. Any change to what is written raises kFormatVersion
// (index_layout.hh).

#include <xapian.h>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace precedent::schemas {

enum class FieldId : std::uint8_t {
  kText,
  kCompany,
  kCik,
  kFile,
  kExaminer,
  kTopic,
  kCites,
  kForm,
  kType,
  kKind,
  kSide,
  kOffice,
  kSic,
  kState,
  kInc,
  kYear,
  kDate,
  kReleased,
  kSeen,
  kThread,
  kRound,
  kRounds,
  kOutcome,
  kAnswer,
  kDays,
  kCounsel,
  kSigner,
  kAuditor,
};

// What the value of a field is, and so how it becomes terms and how a query reads it.
enum class FieldKind : std::uint8_t {
  kText,        // words of the text, no prefix
  kCompany,     // words of any name the registrant has or had; or its CIK
  kPerson,      // a name: all its words, folded; variants of one person count as one
  kKeyword,     // one folded value, one term
  kFileNumber,  // canonical file number
  kForm,        // a form; the base form finds its amendments too
  kTopic,       // a slug; the part before the slash finds its subtopics too
  kCitation,    // canonical citation; a shallower one finds the deeper too
  kClosedSet,   // a keyword out of closed_values()
  kYear,        // four digits
  kDate,        // ISO date; queried by ranges
  kNumber,      // whole number, queried by ranges too; a facet of some counts ranges of it
};

inline constexpr Xapian::valueno kNoSlot = Xapian::BAD_VALUENO;
inline constexpr Xapian::valueno kOrderSlot = 0;  // order_value() in terms.hh
// Of letters: what tells of which review they are (indexer/reviews/letter_outline.hh).
inline constexpr Xapian::valueno kOutlineSlot = 30;

struct Field {
  FieldId id;
  std::string_view name;    // in queries and facets
  std::string_view prefix;  // of its terms; empty: none
  Xapian::valueno slot;     // facet keys or date; kNoSlot: none
  FieldKind kind;
  bool is_facet;
  std::string_view example;               // a query that uses it
  std::string_view help;                  // one line for people
  Xapian::valueno number_slot = kNoSlot;  // of a kNumber field: number_value() in terms.hh
  bool is_of_comments = false;            // no letter has it
};

inline constexpr std::array<Field, 28> kFields = {{
    {.id = FieldId::kText,
     .name = "text",
     .prefix = "",
     .slot = kNoSlot,
     .kind = FieldKind::kText,
     .is_facet = false,
     .example = "text:\"page 402\"",
     .help = "words of the text, even where they spell a citation"},
    {.id = FieldId::kCompany,
     .name = "company",
     .prefix = "XCO:",
     .slot = 1,
     .kind = FieldKind::kCompany,
     .is_facet = true,
     .example = "company:\"harbor light\"",
     .help = "words of the company's printed, conformed or a former name; or its CIK"},
    {.id = FieldId::kCik,
     .name = "cik",
     .prefix = "XCIK:",
     .slot = kNoSlot,
     .kind = FieldKind::kKeyword,
     .is_facet = false,
     .example = "cik:9900123",
     .help = "EDGAR's number of a registrant, with or without leading zeros"},
    {.id = FieldId::kFile,
     .name = "file",
     .prefix = "XFILE:",
     .slot = 2,
     .kind = FieldKind::kFileNumber,
     .is_facet = true,
     .example = "file:1-95001",
     .help = "SEC file number, in any spelling"},
    {.id = FieldId::kExaminer,
     .name = "examiner",
     .prefix = "XEX:",
     .slot = 3,
     .kind = FieldKind::kPerson,
     .is_facet = true,
     .example = "examiner:\"ruth abernathy\"",
     .help = "a person of the SEC staff who signed, is the contact, or is addressed or copied"},
    {.id = FieldId::kTopic,
     .name = "topic",
     .prefix = "XTOPIC:",
     .slot = 4,
     .kind = FieldKind::kTopic,
     .is_facet = true,
     .example = "topic:liquidity",
     .help = "topic of a comment; a topic finds its subtopics too"},
    {.id = FieldId::kCites,
     .name = "cites",
     .prefix = "XCITE:",
     .slot = 5,
     .kind = FieldKind::kCitation,
     .is_facet = true,
     .example = "cites:402(b)",
     .help = "a rule or standard, in any spelling; also everything below it"},
    {.id = FieldId::kForm,
     .name = "form",
     .prefix = "XFORM:",
     .slot = 6,
     .kind = FieldKind::kForm,
     .is_facet = true,
     .example = "form:10-K",
     .help = "form under review; 10-K finds 10-K/A too, 10 finds 10-12G and 10-12B, 10-K* 10-KSB"},
    {.id = FieldId::kType,
     .name = "type",
     .prefix = "XTYPE:",
     .slot = 7,
     .kind = FieldKind::kClosedSet,
     .is_facet = true,
     .example = "type:upload",
     .help = "EDGAR's form type of the letter itself"},
    {.id = FieldId::kKind,
     .name = "kind",
     .prefix = "XKIND:",
     .slot = 8,
     .kind = FieldKind::kClosedSet,
     .is_facet = true,
     .example = "kind:response",
     .help = "what the letter is"},
    {.id = FieldId::kSide,
     .name = "side",
     .prefix = "XSIDE:",
     .slot = 9,
     .kind = FieldKind::kClosedSet,
     .is_facet = true,
     .example = "side:staff",
     .help = "who wrote it"},
    {.id = FieldId::kOffice,
     .name = "office",
     .prefix = "XOFFICE:",
     .slot = 10,
     .kind = FieldKind::kKeyword,
     .is_facet = true,
     .example = "office:\"office of technology\"",
     .help = "review office of the staff"},
    {.id = FieldId::kSic,
     .name = "sic",
     .prefix = "XSIC:",
     .slot = 11,
     .kind = FieldKind::kKeyword,
     .is_facet = true,
     .example = "sic:3571",
     .help = "industry code of the registrant, four digits"},
    {.id = FieldId::kState,
     .name = "state",
     .prefix = "XSTATE:",
     .slot = 12,
     .kind = FieldKind::kKeyword,
     .is_facet = true,
     .example = "state:CA",
     .help = "state of the business address, EDGAR's code"},
    {.id = FieldId::kInc,
     .name = "inc",
     .prefix = "XINC:",
     .slot = 13,
     .kind = FieldKind::kKeyword,
     .is_facet = true,
     .example = "inc:DE",
     .help = "state of incorporation, EDGAR's code"},
    {.id = FieldId::kYear,
     .name = "year",
     .prefix = "Y",
     .slot = 14,
     .kind = FieldKind::kYear,
     .is_facet = true,
     .example = "year:(2009 OR 2010)",
     .help = "year of the letter's date; of a comment also of its answers'"},
    {.id = FieldId::kDate,
     .name = "date",
     .prefix = "XDATE:",
     .slot = 15,
     .kind = FieldKind::kDate,
     .is_facet = false,
     .example = "date:2009-12..2011",
     .help = "the letter's date, of a comment also its answers': a year, month or day, or a range "
             "of them"},
    {.id = FieldId::kReleased,
     .name = "released",
     .prefix = "XREL:",
     .slot = 16,
     .kind = FieldKind::kDate,
     .is_facet = false,
     .example = "released:2026-06..",
     .help = "when EDGAR made it public"},
    {.id = FieldId::kSeen,
     .name = "seen",
     .prefix = "XSEEN:",
     .slot = 17,
     .kind = FieldKind::kDate,
     .is_facet = false,
     .example = "seen:2026-11-01..",
     .help = "when it was first taken into this index"},
    {.id = FieldId::kThread,
     .name = "thread",
     .prefix = "XTHREAD:",
     .slot = 18,
     .kind = FieldKind::kKeyword,
     .is_facet = true,
     .example = "thread:0009990001-24-000003",
     .help = "the review that a letter belongs to, by the accession of any of its letters"},
    {.id = FieldId::kRound,
     .name = "round",
     .prefix = "XROUND:",
     .slot = 19,
     .kind = FieldKind::kNumber,
     .is_facet = true,
     .example = "round:2",
     .help = "round of its review in which a letter was written or a comment made",
     .number_slot = 24},
    {.id = FieldId::kRounds,
     .name = "rounds",
     .prefix = "XROUNDS:",
     .slot = 20,
     .kind = FieldKind::kNumber,
     .is_facet = true,
     .example = "rounds:3..",
     .help = "rounds of a comment's chain of follow-ups, or of a letter's review as a whole",
     .number_slot = 25},
    {.id = FieldId::kOutcome,
     .name = "outcome",
     .prefix = "XOUTCOME:",
     .slot = 21,
     .kind = FieldKind::kClosedSet,
     .is_facet = true,
     .example = "outcome:cleared",
     .help = "what became of a comment, or of a letter's review"},
    {.id = FieldId::kAnswer,
     .name = "answer",
     .prefix = "XANSWER:",
     .slot = 22,
     .kind = FieldKind::kClosedSet,
     .is_facet = true,
     .example = "answer:future-filings",
     .help = "what the company answered to a comment; pushback: disagreed, in whole or part",
     .is_of_comments = true},
    {.id = FieldId::kDays,
     .name = "days",
     .prefix = "XDAYS:",
     .slot = 23,
     .kind = FieldKind::kNumber,
     .is_facet = true,
     .example = "days:..60",
     .help = "days from the first letter of the review to the one that closed it",
     .number_slot = 26},
    {.id = FieldId::kCounsel,
     .name = "counsel",
     .prefix = "XCOUNSEL:",
     .slot = 27,
     .kind = FieldKind::kKeyword,
     .is_facet = true,
     .example = "counsel:\"fell & abbot\"",
     .help = "law firm of the company's letters, by any words of its name"},
    {.id = FieldId::kSigner,
     .name = "signer",
     .prefix = "XSIGNER:",
     .slot = 28,
     .kind = FieldKind::kKeyword,
     .is_facet = true,
     .example = "signer:\"jane roe\"",
     .help = "who signed the company's letter"},
    {.id = FieldId::kAuditor,
     .name = "auditor",
     .prefix = "XAUDITOR:",
     .slot = 29,
     .kind = FieldKind::kKeyword,
     .is_facet = true,
     .example = "auditor:kpmg",
     .help = "audit firm to which the company's letter is copied"},
}};

constexpr const Field& field(FieldId id) {
  return kFields[static_cast<std::size_t>(id)];
}

// By the name that a person typed, in any case; null when there is none.
const Field* find_field(std::string_view name);

// The only values a kClosedSet field has, as JSON prints them (a query may fold them); empty for
// every other kind.
std::span<const std::string_view> closed_values(FieldId id);

// Prefixes of terms that belong to no field (see the top of this file).
inline constexpr std::string_view kIdPrefix = "Q";
inline constexpr std::string_view kLetterPrefix = "XLETTER:";
inline constexpr std::string_view kAliasPrefix = "XALIAS:";
inline constexpr std::string_view kFacetPrefix = "XF:";
inline constexpr std::string_view kSightingPrefix = "XP:";
inline constexpr std::string_view kLinkPrefix = "XK:";
inline constexpr std::string_view kStemPrefix = "Z";
inline constexpr std::string_view kAmountTerm = "$#";
inline constexpr std::string_view kPercentageTerm = "%#";

// Weights of a word where it stands; free positions between two sections of a document.
inline constexpr Xapian::termcount kHeadingWdf = 3;
inline constexpr Xapian::termcount kCommentHeadingWdf = 6;
inline constexpr Xapian::termcount kCommentWdf = 2;
inline constexpr Xapian::termpos kSectionGap = 100;
// Likewise between two names of companies; no name has as many words.
inline constexpr Xapian::termpos kNameGap = 50;

}  // namespace precedent::schemas
