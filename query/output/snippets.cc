#include "query/output/snippets.hh"

#include <algorithm>
#include <cmath>

#include "query/language/utf8.hh"

namespace precedent::query {
namespace {

constexpr std::string_view kCut = "...";

// A part of the query counts by being there; saying it again counts little.
constexpr double kAgain = 0.05;

struct Window {
  std::size_t first = 0;  // marks [first, last)
  std::size_t last = 0;
  double worth = 0;
  std::size_t parts = 0;  // of the query
};

// What each part of the query is worth: one that the text says often tells less about a passage.
std::vector<double> worths(const std::vector<Mark>& marks, std::size_t items) {
  std::vector<double> worth(items, 0);
  for (const Mark& mark : marks) ++worth[mark.item];
  for (double& one : worth)
    if (one > 0) one = 1 / std::sqrt(one);
  return worth;
}

// The marks that fit into `bytes` and are worth most; the earliest of equals.
Window best_window(const std::vector<Mark>& marks, std::size_t items, std::size_t bytes) {
  const std::vector<double> worth = worths(marks, items);
  std::vector<std::size_t> inside(items, 0);
  Window best;
  Window now;
  for (; now.first < marks.size(); ++now.first) {
    const Mark& first = marks[now.first];
    while (now.last < marks.size() &&
           (now.last == now.first || marks[now.last].end <= first.begin + bytes)) {
      const std::size_t item = marks[now.last].item;
      const bool is_new = inside[item]++ == 0;
      now.worth += is_new ? worth[item] : worth[item] * kAgain;
      if (is_new) ++now.parts;
      ++now.last;
    }
    if (now.worth > best.worth + 1e-9) best = now;
    const bool is_gone = --inside[first.item] == 0;
    now.worth -= is_gone ? worth[first.item] : worth[first.item] * kAgain;
    if (is_gone) --now.parts;
  }
  return best;
}

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool begins_sentence(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  if (!is_blank(text[at - 1]) || is_blank(text[at])) return false;
  if (text[at - 1] == '\n') return true;
  const char before = at >= 2 ? text[at - 2] : ' ';
  return before == '.' || before == '?' || before == '!';
}

// Where to begin so that `mark` has something before it: a sentence if one begins near, else a
// word.
std::size_t passage_begin(std::string_view text, std::size_t mark, std::size_t lead) {
  const std::size_t earliest = mark > lead ? mark - lead : 0;
  for (std::size_t at = earliest; at <= mark; ++at)
    if (at < text.size() && begins_sentence(text, at)) return at;
  std::size_t at = mark > lead / 2 ? mark - lead / 2 : 0;
  while (at > 0 && at < mark && !is_blank(text[at - 1])) ++at;
  return at;
}

std::size_t passage_end(std::string_view text, std::size_t begin, std::size_t columns) {
  std::size_t end = begin + bytes_of_columns(text.substr(begin), columns);
  if (end >= text.size()) return text.size();
  const std::size_t full = end;
  while (end > begin && !is_blank(text[end])) --end;
  return end > begin ? end : full;
}

// Marks that touch become one; those outside [begin, end) go.
std::vector<Mark> merged(const std::vector<Mark>& marks, std::size_t begin, std::size_t end) {
  std::vector<Mark> kept;
  for (const Mark& mark : marks) {
    if (mark.end <= begin || mark.begin >= end) continue;
    const Mark inside{std::max(mark.begin, begin) - begin, std::min(mark.end, end) - begin,
                      mark.item};
    if (!kept.empty() && inside.begin < kept.back().end) {
      kept.back().end = std::max(kept.back().end, inside.end);
    } else {
      kept.push_back(inside);
    }
  }
  return kept;
}

}  // namespace

Passage best_passage(std::string_view text, Marker& marker, std::size_t columns) {
  const std::vector<Mark> marks = marker.marks_in(text);
  const Window window = best_window(marks, marker.items(), columns);
  std::size_t begin = 0;
  if (window.parts > 0 && columns_of(text) > columns) {
    const std::size_t taken = marks[window.last - 1].end - marks[window.first].begin;
    const std::size_t lead = taken < columns ? (columns - taken) * 2 / 3 : 0;
    begin = passage_begin(text, marks[window.first].begin, lead);
  }
  const std::size_t end = passage_end(text, begin, columns);
  Passage passage;
  passage.text = on_one_line(text.substr(begin, end - begin));
  passage.marks = merged(marks, begin, end);
  passage.begins_text = begin == 0;
  passage.ends_text = end == text.size();
  passage.parts = window.parts;
  return passage;
}

Passage whole_text(std::string_view text, Marker& marker) {
  Passage passage;
  passage.text = text;
  passage.marks = merged(marker.marks_in(text), 0, text.size());
  return passage;
}

std::string rendered(const Passage& passage, std::string_view open, std::string_view close) {
  std::string text;
  if (!passage.begins_text) text.append(kCut) += ' ';
  std::size_t at = 0;
  for (const Mark& mark : passage.marks) {
    text.append(passage.text, at, mark.begin - at).append(open);
    text.append(passage.text, mark.begin, mark.end - mark.begin).append(close);
    at = mark.end;
  }
  text.append(passage.text, at);
  if (!passage.ends_text) text.append(" ").append(kCut);
  return text;
}

}  // namespace precedent::query
