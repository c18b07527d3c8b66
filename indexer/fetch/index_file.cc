#include "indexer/fetch/index_file.hh"

#include <algorithm>
#include <array>
#include <charconv>

#include "indexer/fetch/visible_bytes.hh"
#include "schemas/ascii.hh"
#include "schemas/values/edgar_types.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kShortestRule = 20;
constexpr std::size_t kListedOdd = 5;

std::string_view without_amendment(std::string_view form) {
  if (form.ends_with("/A")) form.remove_suffix(2);
  return form;
}

bool is_rule(std::string_view line) {
  return line.size() >= kShortestRule && line.find_first_not_of('-') == line.npos;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && schemas::is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && schemas::is_space(text.back())) text.remove_suffix(1);
  return text;
}

// CIK, form, date, path. The name between the first two may hold the separator itself.
struct Columns {
  std::string_view cik;
  std::string_view form;
  std::string_view filed;
  std::string_view path;
};

// What stands behind the last separator, which goes with it. False where there is none.
bool take_last(std::string_view& line, std::string_view& column) {
  const std::size_t bar = line.rfind('|');
  if (bar == line.npos) return false;
  column = trimmed(line.substr(bar + 1));
  line = line.substr(0, bar);
  return true;
}

bool split(std::string_view line, Columns& columns) {
  const std::size_t bar = line.find('|');
  if (bar == line.npos) return false;
  columns.cik = trimmed(line.substr(0, bar));
  line.remove_prefix(bar + 1);
  return take_last(line, columns.path) && take_last(line, columns.filed) &&
         take_last(line, columns.form);
}

bool read_row(const Columns& columns, LetterRow& row) {
  row.filed = day_of(columns.filed);
  const char* end = columns.cik.data() + columns.cik.size();
  const auto cik = std::from_chars(columns.cik.data(), end, row.company);
  return cik.ec == std::errc() && cik.ptr == end && row.filed != 0 && read_path(columns.path, row);
}

void take_row(std::string_view line, const RowFilter& filter, IndexFile& file) {
  Columns columns;
  if (!split(line, columns)) return;
  ++file.row_count;
  if (!is_fetched_form(columns.form)) return;
  LetterRow row;
  if (!read_row(columns, row)) {
    if (++file.odd_count <= kListedOdd) file.odd.push_back(visible_bytes(line));
    return;
  }
  row.is_wanted = filter.wants(columns.form, row);
  file.rows.push_back(row);
}

}  // namespace

const std::vector<std::string>& fetched_forms() {
  static const std::vector<std::string> kForms = [] {
    const auto names = schemas::edgar_type_names();
    std::vector<std::string> forms(names.begin(), names.end());
    // Orders of the staff; no letters, but filed with them.
    forms.emplace_back("SEC ACTION");
    return forms;
  }();
  return kForms;
}

bool is_fetched_form(std::string_view form) {
  const auto& forms = fetched_forms();
  return std::find(forms.begin(), forms.end(), without_amendment(form)) != forms.end();
}

bool RowFilter::wants(std::string_view form, const LetterRow& row) const {
  return (forms.empty() || forms.contains(std::string(without_amendment(form)))) &&
         (companies.empty() || companies.contains(row.company)) && row.filed >= filed_since;
}

IndexFile read_index_file(std::string_view bytes, const RowFilter& filter) {
  IndexFile file;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    if (end == bytes.npos) {
      file.is_cut = true;
      break;
    }
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (file.has_rule) {
      take_row(line, filter, file);
    } else {
      file.has_rule = is_rule(trimmed(line));
    }
  }
  return file;
}

}  // namespace precedent::indexer
