#pragma once
// Numbers with their levels, alone or in lists and ranges, the way every family writes them:
// "10(e)(1)(i)(A) and (B)", "1202(a)(1) through 1202(a)(4)".

#include <string>
#include <vector>

#include "schemas/citations/paths.hh"
#include "schemas/citations/scan.hh"

namespace precedent::schemas {

struct Reference {
  std::string number;  // folded: "402", "5-03", "14a-9", "1a"
  Path path;
  std::size_t first = 0;  // tokens [first, last)
  std::size_t last = 0;
  bool through = false;  // ends a range that the one before it begins

  std::string spelling() const { return number + spelled(path); }
};

// True of one digit or more and nothing else.
bool is_digits(std::string_view text);

// "05" -> "5", "0" -> "0".
std::string without_leading_zeros(std::string_view digits);

// How one family writes its numbers.
struct ReferenceStyle {
  // Reads a number at `at`, moves `at` behind it; the levels follow it on their own.
  bool (*read_number)(const Scan& scan, std::size_t& at, Reference& out);
  Trigger trigger = Trigger::kNone;  // may be repeated within a list: "Item 101, Item 103"
  bool caption_digits = false;       // "5-03(b)1 and 2"
  bool dotted = false;               // "501.12.b.3"
};

// Reads the levels at `at`. Returns the token behind them.
std::size_t read_path(const Scan& scan, std::size_t at, const ReferenceStyle& style, Path& out);

// Reads one level in brackets at `at`, blank before it or not; returns `at` where there is none.
std::size_t read_level(const Scan& scan, std::size_t at, Path& out);

// Reads "(a-c)" at `at`; returns `at` where that does not stand there.
std::size_t read_levels_within(const Scan& scan, std::size_t at, Level& first, Level& last);

// Reads a list of references, ranges spread out; empty where there is no number at `at`. `at`
// moves behind the list. `plural`: the word before them said that several come.
std::vector<Reference> read_references(const Scan& scan, std::size_t& at,
                                       const ReferenceStyle& style, bool plural);

enum class Separator { kNone, kAnd, kThrough };

// "," "and" "or" "/" "through" "-" and their combinations; moves `at` behind.
Separator read_separator(const Scan& scan, std::size_t& at);

// Behind "§", "§§" and the full stop of "Sec."; some steps at most, as for every run of signs or
// words that is passed over: a text that repeats them forever must not cost its square.
std::size_t skip_section_signs(const Scan& scan, std::size_t at);
constexpr std::size_t kMostSkipped = 8;

// Behind signs of `signs` and words of `words`.
std::size_t skip_over(const Scan& scan, std::size_t at, std::string_view signs,
                      std::initializer_list<std::string_view> words);

// Behind a number: true unless the next word shows that the number counted something else
// ("Item 303 and 12 months").
bool may_end_list(const Scan& scan, std::size_t at);

// "No.", "Nos.", "Number", "#" before a number; returns the token behind.
std::size_t skip_number_sign(const Scan& scan, std::size_t at);

// What stands before a reference and says which part of it is meant.
struct Qualifier {
  enum class Kind { kNone, kParagraphs, kInstructions, kNotes, kQuestions, kSections };
  Kind kind = Kind::kNone;
  std::vector<std::string>
      parts;              // spelt as in the canonical form: "(b)(2)", "26", "3(f)", "iii.b"
  std::size_t first = 0;  // tokens [first, last)
  std::size_t last = 0;
  std::string within = {};  // "(b)" of "Instruction 3 to paragraph (b) of Item 303"

  bool is(Kind other) const { return kind == other; }
};

// Cites `base` with each part of the qualifier appended as its kind is written; without one,
// `base` alone. `joint` stands before numbered paragraphs ("fas 142" "." "26"); where it is empty
// they are left out.
void cite_with(Scan& scan, const std::string& base, std::size_t first, std::size_t last,
               const Qualifier& qualifier, std::string_view joint = {});

}  // namespace precedent::schemas
