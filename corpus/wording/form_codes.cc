#include "corpus/wording/form_codes.hh"

#include <array>

#include "corpus/ascii.hh"

namespace precedent::corpus {
namespace {

// Forms as EDGAR spells them, that may be named without the word "Form" before them.
constexpr std::array kDistinctForms = std::to_array<std::string_view>(
    {"10-K",  "10-KT", "10-K405", "10-KSB",  "10-Q",  "10-QT", "10-QSB", "8-K",    "6-K",
     "20-F",  "40-F",  "10-12B",  "10-12G",  "10-SB", "S-1",   "S-2",    "S-3",    "S-4",
     "S-8",   "S-11",  "SB-1",    "SB-2",    "F-1",   "F-3",   "F-4",    "F-6",    "F-10",
     "N-1A",  "N-2",   "N-3",     "N-4",     "N-6",   "N-14",  "N-CSR",  "N-CSRS", "N-PX",
     "N-SAR", "1-A",   "485APOS", "485BPOS", "1-K",   "11-K"});

// Further forms; only where the word "Form" stands before them.
constexpr std::array kOtherForms = std::to_array<std::string_view>(
    {"10",     "10-D",    "10-KSB40", "8-K12B", "8-K12G3", "18-K",   "S-1MEF", "S-3ASR", "S-6",
     "S-20",   "F-2",     "F-3ASR",   "F-7",    "F-8",     "F-9",    "F-80",   "N-5",    "N-8A",
     "N-8B-2", "N-8F",    "N-Q",      "N-CEN",  "N-PORT",  "N-54A",  "N-54C",  "N-18F1", "N-23C3",
     "1-SA",   "1-U",     "1-Z",      "1-E",    "D",       "C",      "C-AR",   "CB",     "T-3",
     "8-A",    "8-A12B",  "8-A12G",   "15",     "15F",     "25",     "SF-1",   "SF-3",   "ABS-15G",
     "ABS-EE", "X-17A-5", "TA-1",     "BD",     "ADV",     "SD",     "3",      "4",      "5",
     "144",    "13F",     "13H",      "12b-25", "10SB12G", "10SB12B"});

// Proxy and tender filings by EDGAR's own names.
constexpr std::array kEdgarNames = std::to_array<std::string_view>(
    {"PRE 14A", "PREC14A", "PREM14A", "PRER14A", "PREN14A", "PRRN14A", "DEF 14A", "DEFA14A",
     "DEFC14A", "DEFM14A", "DEFR14A", "DEFN14A", "DFAN14A", "DFRN14A", "PX14A6G", "PX14A6N",
     "PRE 14C", "PREM14C", "PRER14C", "PREC14C", "DEF 14C", "DEFM14C", "DEFA14C", "DEFR14C",
     "SC TO-T", "SC TO-I", "SC TO-C", "SC 13E3", "SC 13D",  "SC 13G",  "SC 14D9", "SC 14F1"});

// Schedules that are filings themselves; what they are called, and EDGAR's name.
struct Schedule {
  std::string_view printed;
  std::string_view form;
};
constexpr std::array kSchedules = std::to_array<Schedule>({{"TO-T", "SC TO-T"},
                                                           {"TO-I", "SC TO-I"},
                                                           {"TO-C", "SC TO-C"},
                                                           {"TO", "SC TO"},
                                                           {"13E-3", "SC 13E3"},
                                                           {"13E3", "SC 13E3"},
                                                           {"13E-4", "SC 13E4"},
                                                           {"13D", "SC 13D"},
                                                           {"13G", "SC 13G"},
                                                           {"14D-9", "SC 14D9"},
                                                           {"14D9", "SC 14D9"},
                                                           {"14D-1", "SC 14D1"},
                                                           {"14F-1", "SC 14F1"},
                                                           {"14F1", "SC 14F1"},
                                                           {"14N", "SC 14N"}});

std::string upper(std::string_view text) {
  std::string out;
  for (char c : text) out += is_lower(c) ? static_cast<char>(c - 32) : c;
  return out;
}

std::string without_hyphens(std::string_view text) {
  std::string out;
  for (char c : text)
    if (c != '-') out += is_lower(c) ? static_cast<char>(c - 32) : c;
  return out;
}

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || !(is_letter(text[at]) || is_digit(text[at]));
}

// Moves the end of a code behind "/A".
void take_amendment(std::string_view text, FormCode& code) {
  if (!starts_with_folded(text.substr(code.end), "/a") || !ends_word(text, code.end + 2)) return;
  code.amended = true;
  code.end += 2;
}

std::optional<std::string> find_form(std::string_view printed, bool announced) {
  const std::string compact = without_hyphens(printed);
  for (std::string_view form : kDistinctForms) {
    if (announced ? without_hyphens(form) == compact : upper(printed) == form)
      return std::string(form);
  }
  if (!announced) return std::nullopt;
  for (std::string_view form : kOtherForms)
    if (without_hyphens(form) == compact) return std::string(form);
  return std::nullopt;
}

}  // namespace

std::optional<FormCode> read_form_code(std::string_view text, std::size_t at, bool announced) {
  constexpr std::size_t kLongestCode = 12;
  std::size_t end = at;
  while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]) || text[end] == '-'))
    ++end;
  std::string_view printed = text.substr(at, end - at);
  while (printed.ends_with('-')) printed.remove_suffix(1);
  if (printed.empty() || printed.size() > kLongestCode) return std::nullopt;
  FormCode code;
  code.end = at + printed.size();
  auto form = find_form(printed, announced);
  if (!form && announced && printed.size() > 2 && to_lower(printed.back()) == 'a') {
    form = find_form(printed.substr(0, printed.size() - 1), true);  // "10-KA"
    code.amended = form.has_value();
  }
  if (!form && announced && printed.size() > 5 && printed.ends_with("for")) {
    form = find_form(printed.substr(0, printed.size() - 3), true);  // "10-KSBfor the year"
    code.end -= 3;
  }
  if (!form) return std::nullopt;
  code.form = std::move(*form);
  take_amendment(text, code);
  return code;
}

std::optional<FormCode> read_edgar_name(std::string_view text, std::size_t begin) {
  for (std::string_view name : kEdgarNames) {
    std::size_t at = begin;
    bool same = true;
    for (char c : name) {
      if (c == ' ') continue;
      while (at > begin && at < text.size() && text[at] == ' ') ++at;
      same = at < text.size() && text[at] == c;
      if (!same) break;
      ++at;
    }
    if (!same || !ends_word(text, at)) continue;
    FormCode code{std::string(name), false, at};
    if (name.starts_with("SC")) take_amendment(text, code);
    return code;
  }
  return std::nullopt;
}

std::optional<FormCode> read_schedule(std::string_view text, std::size_t at) {
  const std::string_view tail = text.substr(at);
  for (const Schedule& known : kSchedules) {
    // "to" is a word, "TO" a schedule.
    const bool named = known.printed.starts_with("TO") ? tail.starts_with(known.printed)
                                                       : starts_with_folded(tail, known.printed);
    if (!named || !ends_word(text, at + known.printed.size())) continue;
    FormCode code{std::string(known.form), false, at + known.printed.size()};
    take_amendment(text, code);
    return code;
  }
  return std::nullopt;
}

}  // namespace precedent::corpus
