#include "corpus/wording/firm_names.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "corpus/ascii.hh"
#include "corpus/wording/auditors.hh"
#include "corpus/wording/legal_forms.hh"
#include "corpus/wording/letter_wording.hh"
#include "corpus/wording/person_names.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

// What companies' names end with beside their legal forms.
constexpr std::array kLastWords = std::to_array<std::string_view>(
    {"trust",     "bancorp",       "bancshares",      "bank",
     "fund",      "funds",         "holdings",        "group",
     "partners",  "partnership",   "bankshares",      "reit",
     "financial", "industries",    "enterprises",     "technologies",
     "systems",   "international", "pharmaceuticals", "therapeutics",
     "resources"});

// Law firms that print no legal form and no list of surnames, or are named in sentences without.
constexpr std::array kPlainFirms = std::to_array<std::string_view>({
    "Jones Day",
    "Wachtell, Lipton, Rosen & Katz",
    "Slaughter and May",
    "Linklaters",
    "Clifford Chance",
    "Freshfields Bruckhaus Deringer",
    "Herbert Smith Freehills",
    "Allen & Overy",
    "Baker & McKenzie",
    "Baker McKenzie",
    "Norton Rose Fulbright",
    "DLA Piper",
    "Conyers Dill & Pearman",
    "Maples and Calder",
    "Harney Westwood & Riegels",
    "Stikeman Elliott",
    "Blake, Cassels & Graydon",
    "Bennett Jones",
    "Arthur Cox",
    "A&L Goodbody",
    "McCann FitzGerald",
    "De Brauw Blackstone Westbroek",
    "NautaDutilh",
    "Loyens & Loeff",
    "Hengeler Mueller",
    "Bredin Prat",
    "Gide Loyrette Nouel",
    "King & Wood Mallesons",
    "Nishimura & Asahi",
    "Nagashima Ohno & Tsunematsu",
    "Mori Hamada & Matsumoto",
    "Kim & Chang",
});

// Words within a firm's name that need no capital.
constexpr std::array kJoints = std::to_array<std::string_view>({"&", "and", "de", "von", "van"});

// Words before a firm's name. A dash is one.
constexpr std::array kNoPartOfFirm = std::to_array<std::string_view>(
    {"of", "at", "from", "attn", "-", "\xE2\x80\x93", "\xE2\x80\x94"});

// Where the word that ends before text[end] begins; blanks and commas behind it are passed over.
std::size_t word_before(std::string_view text, std::size_t end) {
  while (end > 0 && text[end - 1] != ' ' && text[end - 1] != ',') --end;
  return end;
}

// Where the firm's name begins whose suffix stands at `suffix`: capitals, "&" and commas before it.
std::size_t firm_begin(std::string_view text, std::size_t suffix) {
  constexpr int kMostWords = 14;
  std::size_t begin = suffix;
  for (int words = 0; words < kMostWords && begin > 0; ++words) {
    std::size_t word_end = begin;
    while (word_end > 0 && (text[word_end - 1] == ' ' || text[word_end - 1] == ',')) --word_end;
    std::size_t word = word_before(text, word_end);
    if (word == word_end) break;
    std::string_view piece = text.substr(word, word_end - word);
    const bool bracketed = piece.front() == '(' && piece.back() == ')';  // "(UK) LLP"
    if (piece.front() == '(' && !bracketed) piece.remove_prefix(1), ++word;
    if (piece.empty() || is_any(piece, kNoPartOfFirm) || piece.ends_with(':')) break;
    const bool capital =
        is_upper(piece.front()) || static_cast<unsigned char>(piece.front()) >= 0xC3;
    if (!capital && !bracketed && !is_any(piece, kJoints)) break;
    begin = word;
    if (word > 0 && text[word - 1] == '(') break;
  }
  while (begin < suffix && (starts_with_folded(text.substr(begin), "and ") ||
                            starts_with_folded(text.substr(begin), "& ")))
    begin += text[begin] == '&' ? 2 : 4;
  return begin;
}

// What stands before a firm's name is cut off: "Jane Roe, P.C., Crane, Fell & Abbot LLP", "Partner,
// Crane & Fell LLP".
std::string_view without_person(std::string_view firm) {
  static constexpr auto kBefore = std::to_array<std::string_view>({"partner,", "esq.,"});
  constexpr int kMostParts = 3;
  // "Jane Roe, P.C.," reads as a firm herself.
  if (const std::size_t own = firm.find(", P.C., "); own != std::string_view::npos)
    firm = firm.substr(own + 8);
  for (int part = 0; part < kMostParts; ++part) {
    std::size_t end = 0;
    if (begins_with_any(firm, kBefore)) {
      end = firm.find(',');
    } else if (const auto person = read_person_name(firm, 0)) {
      end = person->end;
    }
    if (end == 0 || end >= firm.size() || firm[end] != ',') return firm;
    const std::string_view behind = trimmed(firm.substr(end + 1));
    // "Crane Fell, Abbot & Roe LLP" is a firm as a whole; one word and a suffix is what is left of
    // it.
    if (behind.find(' ') == std::string_view::npos) return firm;
    firm = behind;
  }
  return firm;
}

// "Julian Seeger, P.C." is a partner.
bool is_partner(std::string_view firm) {
  const std::size_t comma = firm.rfind(',');
  return comma != std::string_view::npos && whole_person_name(firm.substr(0, comma)) &&
         starts_with_folded(trimmed(firm.substr(comma + 1)), "p.c");
}

// "Crane, Fell, Abbot & Roe": surnames parted by commas, the last by '&'. No suffix is needed.
bool is_list_of_surnames(std::string_view name) {
  static constexpr auto kOffices = std::to_array<std::string_view>(
      {"president", "secretary", "treasurer", "counsel", "officer", "chairman", "ceo", "cfo", "coo",
       "clo", "svp", "evp", "vp", "director", "controller", "legal", "finance", "governance"});
  const std::size_t amp = name.find(" & ");
  if (amp == std::string_view::npos || has_company_suffix(name)) return false;
  std::size_t surnames = 0;
  for (std::size_t at = 0; at < name.size();) {
    std::size_t end = at;
    while (end < name.size() && name[end] != ' ' && name[end] != ',') ++end;
    const std::string_view word = name.substr(at, end - at);
    if (word.size() < 2 || !is_upper(word.front()) || is_any(word, kOffices)) return false;
    ++surnames;
    if (end == name.size()) break;
    const std::string_view joint = name.substr(end, 3);
    if (joint != " & " && !joint.starts_with(", ")) return false;
    at = end + (joint == " & " ? 3 : 2);
  }
  return surnames >= 3;
}

// "Lorimer Haldane & Partners", "Law Offices of Jane Roe": firms by their other words.
bool is_named_as_firm(std::string_view name) {
  static constexpr std::string_view kPartners = " & partners";
  static constexpr auto kOffices = std::to_array<std::string_view>(
      {"law offices of ", "law office of ", "the law offices of ", "the law office of "});
  if (begins_with_any(name, kOffices)) return true;
  return name.size() > kPartners.size() && name.size() < 60 && is_upper(name.front()) &&
         equals_folded(name.substr(name.size() - kPartners.size()), kPartners);
}

// "of Jones Day at"; not "Jones Dayton".
bool names_whole(std::string_view text, std::string_view firm) {
  const std::size_t at = find_folded(text, firm);
  if (at == std::string_view::npos) return false;
  const std::size_t end = at + firm.size();
  return (at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]));
}

}  // namespace

bool has_company_suffix(std::string_view line) {
  line = trimmed(line.substr(0, line.find(" (")));
  while (!line.empty() && (line.back() == '.' || line.back() == ',' || line.back() == '*'))
    line.remove_suffix(1);
  const std::size_t blank = line.rfind(' ');
  if (blank == std::string_view::npos) return false;
  const std::string_view last = line.substr(blank + 1);
  return is_legal_form_at_end(last) || is_any(last, kLastWords);
}

std::size_t company_suffix_end(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    while (at < line.size() && !is_letter(line[at])) ++at;
    std::size_t end = at;
    while (end < line.size() &&
           (is_letter(line[end]) ||
            (line[end] == '.' && end + 1 < line.size() && is_letter(line[end + 1]))))
      ++end;
    const std::string_view word = line.substr(at, end - at);
    if (is_legal_form(word) && at > 0) return end < line.size() && line[end] == '.' ? end + 1 : end;
    at = std::max(end, at + 1);
  }
  return 0;
}

bool is_law_firm(std::string_view name) {
  name = trimmed(name);
  if (name.size() > 120 || is_auditor(name)) return false;
  if (is_list_of_surnames(name) || is_named_as_firm(name) || is_any(name, kPlainFirms)) return true;
  for (std::size_t at = 1; at < name.size(); ++at)
    if (name[at - 1] == ' ' && practice_form_length(name, at) > 0) return true;
  return false;
}

std::vector<std::string> law_firms_in(std::string_view text) {
  std::vector<std::string> firms;
  const auto add = [&](std::string_view firm) {
    firm = trimmed(firm);
    while (!firm.empty() && (firm.front() == ',' || firm.front() == '(')) firm.remove_prefix(1);
    if (firm.size() < 6 || is_auditor(firm) || is_partner(firm)) return;
    if (firm.find(' ') == std::string_view::npos) return;
    if (std::find(firms.begin(), firms.end(), firm) == firms.end()) firms.emplace_back(firm);
  };
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at - 1] != ' ') continue;
    const std::size_t length = practice_form_length(text, at);
    if (length == 0) continue;
    const std::size_t begin = firm_begin(text, at);
    if (begin < at) add(without_person(text.substr(begin, at + length - begin)));
  }
  for (const std::string_view firm : kPlainFirms)
    if (firms.empty() && names_whole(text, firm)) add(firm);
  if (!firms.empty() || text.size() > 160) return firms;
  const std::string_view name = without_person(trimmed(text));
  if (is_list_of_surnames(name) || is_named_as_firm(name)) add(name);
  return firms;
}

}  // namespace precedent::corpus
