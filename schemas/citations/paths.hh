#pragma once
// The levels under a number: "(b)(2)(xiv)". Their lists leave out what the last one already said
// ("303(a) and (b)(2)", "10(e)(1)(ii)(A)-(E)").

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::schemas {

struct Level {
  std::string text;  // folded, without brackets: "b", "2", "xiv"
  bool upper = false;

  friend bool operator==(const Level& a, const Level& b) { return a.text == b.text; }
};
using Path = std::vector<Level>;

// "(b)(2)(xiv)"; empty for no levels.
std::string spelled(const Path& path);

// Letters, doubled letters, roman numerals, digits: what may stand between the brackets of a level.
bool is_level(std::string_view folded);

// Value of a lower-case roman numeral up to 89; 0 for anything else.
int roman_value(std::string_view folded);
std::string roman_numeral(int value);

// A path that names only its end, after one that is whole: (b)(2) after (a) is (b)(2), (B) after
// (e)(1)(i)(A) is (e)(1)(i)(B). Nothing when no level of `whole` is of its kind.
std::optional<Path> completed(const Path& whole, const Path& bare);

// All from `first` to `last`, both included, where they differ in one level of the same kind and
// are at most 20 apart; else just the two.
std::vector<Path> expanded(const Path& first, const Path& last);

}  // namespace precedent::schemas
