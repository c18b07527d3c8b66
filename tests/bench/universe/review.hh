#pragma once
// One review of one filing: the staff's comments, the company's answers, round after round, and
// how it ends.

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "tests/bench/universe/prose.hh"
#include "tests/bench/universe/registrants.hh"
#include "tests/bench/universe/sample_language.hh"

namespace precedent::bench {

enum class LetterKind : std::uint8_t {
  kComment,
  kResponse,
  kReviewComplete,
  kNoReview,
  kAcceleration,
  kExtension,
};

constexpr bool is_of_staff(LetterKind kind) {
  return kind == LetterKind::kComment || kind == LetterKind::kReviewComplete ||
         kind == LetterKind::kNoReview;
}

// A part of a letter as its writer thinks of it; a layout gives it a look.
enum class BlockKind : std::uint8_t {
  kLetterhead,  // lines
  kDate,        // text
  kVia,         // text
  kAddress,     // lines
  kAttention,   // lines
  kRe,          // lines
  kSalutation,  // text: "Dear Ms. Abernathy:"
  kParagraph,   // text
  kHeading,     // text
  kComment,     // number and text
  kBullet,      // of a comment; text
  kAnswer,      // a paragraph of it; text, opens_answer
  kTable,       // in an answer; lines, their cells parted by tabs
  kSignature,   // lines
  kCopies,      // lines
};
struct Block {
  BlockKind kind = BlockKind::kParagraph;
  std::string text;
  std::string number;
  std::vector<std::string> lines;
  bool opens_answer = false;
};

struct Letter {
  LetterKind kind = LetterKind::kComment;
  std::uint64_t ordinal = 0;  // in the universe, from 0
  std::string accession;
  std::chrono::sys_days date;
  std::vector<Block> blocks;
};

struct Review {
  Registrant registrant;
  std::vector<Examiner> examiners;  // two or three
  std::string form;                 // "10-K"
  std::string form_title;           // "Form 10-K for the fiscal year ended December 31, 2011"
  std::string filed_line;           // "Filed February 22, 2012"
  std::string file_number;
  std::string reference_accession;  // of the filing
  int fiscal_year = 2010;
  std::vector<Letter> letters;  // in the order of their dates
};

// Makes reviews; the same one for the same seed and number, whatever else is asked for.
class Reviews {
 public:
  Reviews(const SampleLanguage& language, std::uint64_t seed);

  // How many letters a review has, without writing them.
  std::size_t letters_in(std::uint64_t review) const;

  // `first_ordinal` is that of its first letter. All letters are older than `released`, on which
  // EDGAR publishes the whole review.
  Review write(std::uint64_t review, std::uint64_t first_ordinal,
               std::chrono::sys_days released) const;

 private:
  friend class ReviewWriter;

  const SampleLanguage* language_;
  std::uint64_t seed_;
  Prose comments_;
  Prose answers_;
};

std::string long_date(std::chrono::sys_days day);     // April 2, 2024
std::string compact_date(std::chrono::sys_days day);  // 20240402

}  // namespace precedent::bench
