#pragma once
// EDGAR's master.idx, of a day or a quarter: which letters were made public.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "indexer/fetch/letter_row.hh"

namespace precedent::indexer {

// Forms that are fetched: EDGAR's spelling of correspondence.
const std::vector<std::string>& fetched_forms();
// An amendment (CORRESP/A) is of the form it amends.
bool is_fetched_form(std::string_view form);

// Which rows are wanted.
struct RowFilter {
  std::unordered_set<std::string> forms;  // empty: all that are fetched
  std::unordered_set<Cik> companies;      // empty: all
  Day filed_since = 0;

  bool wants(std::string_view form, const LetterRow& row) const;
};

struct IndexFile {
  std::vector<LetterRow> rows;   // of letters, wanted or not, in the order of the file
  std::size_t row_count = 0;     // of any form
  std::vector<std::string> odd;  // such that name no path of a letter; printable, bounded
  std::size_t odd_count = 0;
  bool has_rule = false;  // the line of dashes above the rows: without it, it is no index
  bool is_cut = false;    // its last line does not end; that line is left out
};

// Any bytes: names in it are no UTF-8, and its heading may be broken over lines. Throws nothing.
IndexFile read_index_file(std::string_view bytes, const RowFilter& filter);

}  // namespace precedent::indexer
