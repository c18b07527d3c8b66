#include "corpus/text/page_rows.hh"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "corpus/ascii.hh"

namespace precedent::corpus {
namespace {

constexpr float kSameBaseline = 0.3F;   // of the font size: how far baselines of a row differ
constexpr float kGutter = 2;            // of the font size: a gap that may part columns
constexpr float kCommonGutter = 0.8F;   // of the font size: what the gaps of all its rows share
constexpr float kSolidStep = 1.8F;      // of the font size: baselines of one block of rows
constexpr std::size_t kFewestRows = 3;  // that show a column

void sort_by_left(std::vector<const PlacedWord*>& words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const auto* a, const auto* b) { return a->left < b->left; });
}

Row row_of(std::vector<const PlacedWord*> words, float baseline) {
  Row row{std::move(words), baseline, 0};
  for (const PlacedWord* word : row.words) row.font_size = std::max(row.font_size, word->font_size);
  return row;
}

// Raised or lowered small print (a "th", the number of a footnote) belongs to the row it touches.
bool is_script_of(const Row& small, const Row& row) {
  if (row.words.empty() || small.font_size > 0.85F * row.font_size) return false;
  const float middle = small.baseline - 0.35F * small.font_size;
  return middle < row.baseline + 0.15F * row.font_size &&
         middle > row.baseline - 0.95F * row.font_size;
}

void take_scripts_in(std::vector<Row>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Row* host = nullptr;
    if (i + 1 < rows.size() && is_script_of(rows[i], rows[i + 1])) host = &rows[i + 1];
    if (host == nullptr && i > 0 && is_script_of(rows[i], rows[i - 1])) host = &rows[i - 1];
    if (host == nullptr) continue;
    host->words.insert(host->words.end(), rows[i].words.begin(), rows[i].words.end());
    rows[i].words.clear();
  }
  std::erase_if(rows, [](const Row& row) { return row.words.empty(); });
}

std::vector<Row> rows_by_baseline(const PlacedPage& page) {
  std::vector<const PlacedWord*> words;
  words.reserve(page.size());
  for (const PlacedWord& word : page) words.push_back(&word);
  std::stable_sort(words.begin(), words.end(),
                   [](const auto* a, const auto* b) { return a->baseline < b->baseline; });
  std::vector<Row> rows;
  for (const PlacedWord* word : words) {
    const bool same =
        !rows.empty() && word->baseline - rows.back().baseline <
                             kSameBaseline * std::min(word->font_size, rows.back().font_size);
    if (!same) rows.push_back({{}, word->baseline, word->font_size});
    rows.back().words.push_back(word);
    rows.back().font_size = std::max(rows.back().font_size, word->font_size);
  }
  take_scripts_in(rows);
  for (Row& row : rows) sort_by_left(row.words);
  return rows;
}

// A stretch of x in which no word of a row stands.
struct Gap {
  float left = 0;
  float right = 0;
  std::size_t word = 0;  // the first word to the right of it
};

// The only wide gap of a row; none where there are several, as in a table.
std::optional<Gap> single_gutter(const Row& row) {
  std::optional<Gap> gutter;
  for (std::size_t i = 1; i < row.words.size(); ++i) {
    const Gap gap{row.words[i - 1]->right, row.words[i]->left, i};
    if (gap.right - gap.left < kGutter * row.font_size) continue;
    if (gutter) return std::nullopt;
    gutter = gap;
  }
  return gutter;
}

// True for words of text: not the figures of a table, nor the number of an item or a label.
bool is_text(const Row& row, std::size_t begin, std::size_t end) {
  std::size_t letters = 0;
  std::size_t others = 0;
  for (std::size_t i = begin; i < end; ++i) {
    for (const char c : row.words[i]->text) ++(is_letter(c) ? letters : others);
  }
  constexpr std::size_t kFewestLetters = 6;
  return letters >= kFewestLetters && letters > others;
}

// Rows [begin, end) that stand in two columns, and where these part.
struct Columns {
  std::size_t begin = 0;
  std::size_t end = 0;
  float gutter = 0;
};

// Columns whose first row is rows[begin]. Rows that lie wholly on one side may belong to them.
std::optional<Columns> columns_from(const std::vector<Row>& rows, std::size_t begin) {
  const auto first = single_gutter(rows[begin]);
  if (!first) return std::nullopt;
  float left = first->left;
  float right = first->right;
  std::size_t both_sides = 0;
  std::size_t end = begin;
  std::size_t last_split = begin;
  for (; end < rows.size(); ++end) {
    const Row& row = rows[end];
    if (end > begin && row.baseline - rows[end - 1].baseline > kSolidStep * row.font_size) break;
    const auto gap = single_gutter(row);
    const bool one_side =
        row.right() <= left + row.font_size || row.left() >= right - row.font_size;
    if (!gap && one_side) continue;
    if (!gap) break;
    const float common_left = std::max(left, gap->left);
    const float common_right = std::min(right, gap->right);
    if (common_right - common_left < kCommonGutter * row.font_size) break;
    if (!is_text(row, 0, gap->word) || !is_text(row, gap->word, row.words.size())) break;
    left = common_left;
    right = common_right;
    last_split = end;
    ++both_sides;
  }
  if (both_sides < kFewestRows) return std::nullopt;
  return Columns{begin, std::max(last_split + 1, end), (left + right) / 2};
}

void append_side(std::vector<Row>& ordered, const std::vector<Row>& rows, const Columns& columns,
                 bool left_side) {
  for (std::size_t i = columns.begin; i < columns.end; ++i) {
    std::vector<const PlacedWord*> side;
    for (const PlacedWord* word : rows[i].words) {
      if ((word->left < columns.gutter) == left_side) side.push_back(word);
    }
    if (!side.empty()) ordered.push_back(row_of(std::move(side), rows[i].baseline));
  }
}

}  // namespace

std::vector<Row> rows_of_page(const PlacedPage& page) {
  std::vector<Row> rows = rows_by_baseline(page);
  std::vector<Row> ordered;
  ordered.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size();) {
    if (const auto columns = columns_from(rows, i)) {
      append_side(ordered, rows, *columns, true);
      append_side(ordered, rows, *columns, false);
      i = columns->end;
    } else {
      ordered.push_back(std::move(rows[i++]));
    }
  }
  return ordered;
}

}  // namespace precedent::corpus
