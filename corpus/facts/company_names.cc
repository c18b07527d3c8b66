#include "corpus/facts/company_names.hh"

#include <algorithm>
#include <array>

#include "corpus/ascii.hh"
#include "corpus/wording/courtesies.hh"
#include "corpus/wording/firm_names.hh"
#include "corpus/wording/legal_forms.hh"
#include "corpus/wording/letter_wording.hh"
#include "corpus/wording/person_names.hh"
#include "corpus/wording/phrases.hh"
#include "schemas/index/terms.hh"
#include "schemas/values/dates.hh"

namespace precedent::corpus {
namespace {

// Where the name of a company ends on a line of a Re block, and what it is about begins.
constexpr std::array kNameEnds = std::to_array<std::string_view>({
    "form ",
    "forms ",
    "form-",
    "registration no",
    "statement on ",
    "amendment no",
    "amendment to",
    "amendment number",
    "pre-effective",
    "post-effective",
    "definitive proxy",
    "draft offering",
    "amended draft",
    "annual report",
    "quarterly report",
    "current report",
    "proxy statement",
    "schedule 1",
    "schedule to",
    "file no",
    "file number",
    "file nos",
    "file #",
    "sec file",
    "commission file",
    "response to",
    "responses to",
    "response dated",
    "response letter",
    "comment letter",
    "comments",
    "staff comment",
    "cik",
    "filed ",
    "submitted ",
    "request for",
    "application for",
    "supplemental",
    "correspondence",
    "corresp ",
    "withdrawal",
    "acceleration",
    "tender offer",
    "notice of",
    "extension",
    "your letter",
    "letter dated",
    "letter from",
    "securities act",
    "1933 act",
    "1940 act",
    "pre 14a",
    "prec14a",
    "prer14a",
    "prem14a",
    "def 14a",
    "defa14a",
    "defm14a",
    "dfan14a",
    "defc14a",
    "10-k",
    "10-q",
    "8-k",
    "20-f",
    "40-f",
    "6-k",
    "s-1",
    "s-3",
    "s-4",
    "f-1",
    "item 4",
    "item 3",
    "exhibit no",
    "universal shelf",
    "ipo",
    "prospectus",
    "review of",
    "sec comment",
    "sec staff",
    "staff letter",
    "fiscal year",
    "registration statement",
    "registration file",
    "post-qualification",
    "preliminary proxy",
    "preliminary information",
    "preliminary schedule",
    "preliminary revocation",
    "definitive information",
    "definitive additional",
    "definitive schedule",
    "revised preliminary",
    "draft registration",
    "confidential draft",
    "confidential submission",
    "offering statement",
    "information statement",
    "soliciting material",
    "investment company act",
    "initial registration",
    "shelf registration",
    "letter of comment",
});

// What may stand before the name on its line.
constexpr std::array kNameLeads = std::to_array<std::string_view>(
    {"regarding ", "company:", "company name:", "issuer:", "registrant:", "in the matter of ",
     "filer:", "comments on ", "subject company:", "re:", "for ", "issuer name:"});

// Beside legal forms, whole or in letters with blanks between them.
constexpr std::array kDroppedWords =
    std::to_array<std::string_view>({"the", "a", "and", "de", "new", "n", "l", "p", "s", "v"});

// Where the first of the phrases begins a word of the line; its size where none does.
std::size_t first_of(std::string_view line, Phrases phrases) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (at > 0 && (is_letter(line[at - 1]) || is_digit(line[at - 1]))) continue;
    if (begins_with_any(line.substr(at), phrases)) return at;
  }
  return line.size();
}

std::size_t name_end(std::string_view line) {
  std::size_t end = first_of(line, kNameEnds);
  const std::size_t bracket = line.find(" (");
  if (bracket != std::string_view::npos && bracket > 0) end = std::min(end, bracket);
  if (line.starts_with("(") || line.starts_with("[")) return 0;
  return end;
}

std::string_view without_ends(std::string_view name) {
  const auto is_edge = [](char c) {
    return is_space(c) || c == ',' || c == ';' || c == ':' || c == '-' || c == '*' || c == '|' ||
           c == '"' || c == '_' || c == '/' || c == '#';
  };
  for (bool more = true; more;) {
    more = false;
    while (!name.empty() && is_edge(name.back())) name.remove_suffix(1);
    while (!name.empty() && is_edge(name.front())) name.remove_prefix(1);
    for (std::string_view mark :
         {"\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\xA2"}) {
      if (name.ends_with(mark)) name.remove_suffix(mark.size()), more = true;
      if (name.starts_with(mark)) name.remove_prefix(mark.size()), more = true;
    }
  }
  return name;
}

// The company that a line of a Re block begins with; empty where it begins with something else.
std::string_view company_of_line(std::string_view line) {
  constexpr std::size_t kLongestLine = 500;
  line = without_ends(schemas::cut_to(line, kLongestLine));
  for (std::string_view lead : kNameLeads)
    if (starts_with_folded(line, lead)) line = without_ends(line.substr(lead.size()));
  const std::size_t end = name_end(line);
  std::string_view name = without_ends(line.substr(0, end));
  if (end < line.size() && name.ends_with(" on")) name.remove_suffix(3);
  const auto letters = std::count_if(name.begin(), name.end(), is_letter);
  if (letters < 2 || schemas::find_date(name)) return {};
  if (is_lower(name.front()) && name.find(' ') != std::string_view::npos && end < line.size() &&
      !has_company_suffix(name))
    return {};
  if (is_salutation(name) || is_commission_line(name) || is_delivery(name)) return {};
  return name;
}

std::vector<std::string> words_that_matter(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto close = [&] {
    const bool dropped = is_plain_legal_form(word) || is_any(word, kDroppedWords);
    if (!word.empty() && !dropped) words.push_back(word);
    word.clear();
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0xC3) {
      word += to_lower(c);
    } else if (c != '\'' && c != '.' && static_cast<unsigned char>(c) < 0x80) {
      close();
    } else if (name.substr(i, 3) == "\xE2\x80\x99") {
      i += 2;
    }
  }
  close();
  return words;
}

bool names_party(std::string_view company, const SubmissionHeader& header) {
  for (const Party& party : header.parties) {
    if (same_company(company, party.name)) return true;
    for (const std::string& former : party.former_names)
      if (same_company(company, former)) return true;
  }
  return false;
}

// The rest of a name that its line was too short for: "Corp.", "Trust".
bool is_suffix_only(std::string_view line) {
  line = without_ends(line);
  return line.size() <= 14 && has_company_suffix("X " + std::string(line)) &&
         line.find(' ') == std::string_view::npos;
}

// "Registration" over "Statement on Form SB-2".
bool is_broken_phrase(std::string_view line, std::string_view next) {
  const std::string_view words = without_ends(line);
  return words.find(' ') == std::string_view::npos &&
         name_end(std::string(words) + ' ' + std::string(without_ends(next))) == 0;
}

bool is_street(std::string_view line) {
  return !line.empty() && (is_digit(line.front()) || starts_with_folded(line, "p.o.") ||
                           starts_with_folded(line, "po box") || starts_with_folded(line, "c/o") ||
                           starts_with_folded(line, "suite") || starts_with_folded(line, "one "));
}

}  // namespace

bool same_company(std::string_view a, std::string_view b) {
  const auto x = words_that_matter(a);
  const auto y = words_that_matter(b);
  const std::size_t shared = std::min(x.size(), y.size());
  return shared > 0 &&
         std::equal(x.begin(), x.begin() + static_cast<std::ptrdiff_t>(shared), y.begin());
}

std::string company_of_re_block(std::span<const std::string> lines,
                                const SubmissionHeader& header) {
  std::string first;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view name = company_of_line(lines[i]);
    if (name.empty() || (i + 1 < lines.size() && is_broken_phrase(lines[i], lines[i + 1])))
      continue;
    std::string company(name);
    const bool whole_line = without_ends(lines[i]).size() == name.size();
    if (whole_line && i + 1 < lines.size() && is_suffix_only(lines[i + 1]))
      company += ' ' + std::string(without_ends(lines[i + 1]));
    if (names_party(company, header)) return company;
    if (first.empty()) first = std::move(company);
  }
  return first;
}

namespace {

// "On behalf of Quillwort Ltd (the "Company")", "on behalf of our client, Quillwort Ltd,".
std::string_view on_whose_behalf(std::string_view text) {
  std::size_t at = find_folded(text, "on behalf of ");
  if (at == std::string_view::npos) return {};
  at += 13;
  for (std::string_view lead : {"our client, ", "our client ", "our clients, ", "its client, "})
    if (starts_with_folded(text.substr(at), lead)) at += lead.size();
  std::string_view name = text.substr(at, 160);
  std::size_t end = name.find(" (");
  for (std::string_view stop : {", we ", ", this ", ", I ", ", a ", ", an ", " (", ", set ",
                                ", please ", ", the ", ", in ", ", and ", ", which "})
    end = std::min(end, name.find(stop));
  if (end == std::string_view::npos || !is_upper(name.front())) return {};
  return without_ends(name.substr(0, end));
}

// The surname of the salutation: "Stokes" of "Dear Mr. Stokes:".
std::string_view surname_greeted(std::span<const Paragraph> paragraphs, const LetterFrame& frame) {
  if (!frame.salutation) return {};
  std::string_view greeting = without_ends(paragraphs[*frame.salutation].text);
  const std::size_t blank = greeting.rfind(' ');
  return blank == std::string_view::npos ? std::string_view{} : greeting.substr(blank + 1);
}

// Of an address on one line: "Mr. Barnaby Stokes Wick & Wether Candle Co. 61 Tallow Lane Berea".
std::string_view company_on_address_line(std::string_view line, std::string_view surname) {
  const std::size_t name = surname.empty() ? std::string_view::npos : line.find(surname);
  if (name == std::string_view::npos) return {};
  line = line.substr(name + surname.size());
  std::size_t street = 0;
  while (street < line.size() && !is_digit(line[street])) ++street;
  if (street == line.size()) return {};
  line = without_ends(line.substr(0, street));
  const std::size_t title = line.rfind("Officer ");
  if (title != std::string_view::npos) line = line.substr(title + 8);
  return has_company_suffix(line) ? line : std::string_view{};
}

// The staff's addressee: his company stands below his name and titles, above the street.
std::string_view company_above_street(std::span<const Paragraph> paragraphs,
                                      const LetterFrame& frame) {
  const std::string_view surname = surname_greeted(paragraphs, frame);
  std::string_view above;
  for (std::size_t i = 0; i < frame.body.begin; ++i) {
    if (frame.role(i) != ParagraphRole::kAddress) continue;
    const std::string_view line = without_ends(paragraphs[i].text);
    if (has_company_suffix(line) && !is_law_firm(line)) return line;
    if (const std::string_view company = company_on_address_line(line, surname); !company.empty())
      return company;
    if (is_street(line)) break;
    const bool person = read_person_name(line, 0).has_value();
    if (!person && !is_law_firm(line)) above = line;
  }
  return above;
}

std::string_view company_that_signs(std::span<const Paragraph> paragraphs,
                                    const LetterFrame& frame) {
  if (frame.valediction) {  // "Very truly yours, QUILLWORT LTD. By:"
    std::string_view line = paragraphs[*frame.valediction].text;
    line = line.substr(std::min(line.find(','), line.size()));
    const std::size_t end = company_suffix_end(line);
    if (end > 0) return without_ends(line.substr(0, end));
  }
  for (std::size_t i = frame.body.end; i < frame.annex_begin; ++i) {
    if (frame.role(i) != ParagraphRole::kSignature) continue;
    const std::string_view line = without_ends(paragraphs[i].text);
    if (has_company_suffix(line) && !is_law_firm(line)) return line;
    // "PEERLESS GROVE CORP. Bob Lane Chief Financial Officer"
    const std::string_view name = line.substr(0, company_suffix_end(line));
    if (!name.empty() && std::none_of(name.begin(), name.end(), is_lower)) return name;
  }
  for (std::size_t i = 0; i < frame.body.begin; ++i) {
    const std::string_view line = without_ends(paragraphs[i].text);
    if (frame.role(i) == ParagraphRole::kLetterhead && has_company_suffix(line) &&
        !is_law_firm(line) && line.size() < 90)
      return line;
  }
  return {};
}

}  // namespace

std::string company_of_address(std::span<const Paragraph> paragraphs, const LetterFrame& frame,
                               Side side) {
  if (side == Side::kStaff) return std::string(company_above_street(paragraphs, frame));
  constexpr std::uint32_t kOpeningParagraphs = 3;
  const std::uint32_t limit = std::min(frame.body.end, frame.body.begin + kOpeningParagraphs);
  for (std::uint32_t i = frame.body.begin; i < limit; ++i) {
    const std::string_view name = on_whose_behalf(paragraphs[i].text);
    if (!name.empty()) return std::string(name);
  }
  return std::string(company_that_signs(paragraphs, frame));
}

}  // namespace precedent::corpus
