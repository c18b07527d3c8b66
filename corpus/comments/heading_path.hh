#pragma once
// How the headings above comments nest.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/comments/pieces.hh"

namespace precedent::corpus {

// The headings that stand above a comment, as a reader keeps them in mind while reading on.
class HeadingPath {
 public:
  // Headings that stand one below the other, with no comment between, outermost first as printed.
  // An empty run ends the last comment's own heading.
  void enter(std::span<const Piece> run);

  // A heading that runs into the text of one comment, below all others.
  void enter_run_in(std::string_view heading);

  // Outermost first; empty before the first heading.
  std::vector<std::string> names() const;

 private:
  // How high a heading stands in a filing, by its wording.
  enum class Rank : std::uint8_t { kFiling, kPart, kSection, kNote, kOther };
  // The page that a heading names: "page F-12".
  struct Page {
    char letter = 0;
    int number = 0;
  };
  struct Entry {
    std::string name;
    Rank rank = Rank::kOther;
    std::uint8_t emphasis = kRoman;
    std::optional<Page> page;
    bool run_in = false;      // of the last comment only
    bool statements = false;  // financial statements, which hold notes
    bool exhibits = false;    // a list of exhibits, which holds them
    bool discussion = false;  // management's discussion, and what lies in it
  };

  static Entry entry_of(const Piece& piece);
  static std::optional<Page> page_of(std::string_view heading);
  static bool holds(const Entry& above, const Entry& below);
  bool goes_on(const Entry& above, const Entry& below) const;
  std::size_t kept_above(const Entry& first) const;
  void drop_run_in();

  std::vector<Entry> entries_;
};

}  // namespace precedent::corpus
