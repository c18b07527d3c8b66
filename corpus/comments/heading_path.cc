#include "corpus/comments/heading_path.hh"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/comments/headings.hh"
#include "corpus/wording/form_codes.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kRuleSigns = 3;
constexpr std::size_t kMostLevels = 12;  // deeper paths are no paths: only the innermost are kept

constexpr std::string_view kSections[] = {"item ",
                                          "part i",
                                          "exhibit",
                                          "annex",
                                          "appendix",
                                          "notes to",
                                          "financial statement",
                                          "consolidated financial statement",
                                          "audited financial",
                                          "unaudited financial",
                                          "condensed consolidated financial",
                                          "management's discussion",
                                          "management’s discussion",
                                          "md&a",
                                          "risk factors",
                                          "executive compensation",
                                          "director compensation",
                                          "compensation discussion",
                                          "cover page",
                                          "prospectus cover",
                                          "prospectus summary",
                                          "properties",
                                          "legal proceedings",
                                          "controls and procedures",
                                          "disclosure controls",
                                          "signature",
                                          "certain relationships",
                                          "related party transactions",
                                          "security ownership",
                                          "principal stockholders",
                                          "principal shareholders",
                                          "selling stockholders",
                                          "selling shareholders",
                                          "use of proceeds",
                                          "dilution",
                                          "capitalization",
                                          "underwriting",
                                          "plan of distribution",
                                          "description of",
                                          "directors, executive officers",
                                          "our business",
                                          "corporate governance",
                                          "the merger",
                                          "background of",
                                          "quantitative and qualitative",
                                          "pay versus performance",
                                          "proposal",
                                          "undertakings",
                                          "legal opinion"};

// Sections whose names begin other headings too ("Business Segments").
constexpr std::string_view kSectionsAlone[] = {"general", "business", "prospectus", "summary",
                                               "other",   "overview", "experts",    "signatures"};

constexpr std::string_view kOfStatements[] = {
    "financial statement", "notes to", "item 8.", "item 8 ", "item 15", "item 18"};

constexpr std::string_view kOfDiscussion[] = {"results of operation",
                                              "liquidity",
                                              "capital resources",
                                              "critical accounting",
                                              "overview",
                                              "contractual obligation",
                                              "off-balance",
                                              "comparison of",
                                              "non-gaap",
                                              "cash flow",
                                              "compared to",
                                              "compared with",
                                              "significant factors",
                                              "key performance",
                                              "segment results",
                                              "net sales",
                                              "operating expenses",
                                              "key metrics",
                                              "adjusted ebitda",
                                              "gross margin",
                                              "backlog"};

bool names_section(std::string_view text) {
  if (begins_with_any(text, kSections)) return true;
  return std::any_of(std::begin(kSectionsAlone), std::end(kSectionsAlone),
                     [text](std::string_view name) {
                       if (!starts_with_folded(text, name)) return false;
                       const std::string_view rest = text.substr(name.size());
                       return rest.empty() || rest[0] == ',';
                     });
}

// Documents within a filing: all headings up to the next of them are theirs.
bool names_part(std::string_view text) {
  constexpr std::string_view kParts[] = {"statement of additional information",
                                         "part a",
                                         "part b",
                                         "part c",
                                         "annex",
                                         "appendix",
                                         "exhibit 99",
                                         "exhibit 13"};
  return begins_with_any(text, kParts) || equals_folded(text, "prospectus") ||
         equals_folded(text, "information statement") || equals_folded(text, "SAI");
}

// "Form 10-K", "Forms 8-K filed February 29, 2016"
bool names_form(std::string_view text) {
  constexpr std::string_view kForm = "form";
  for (std::size_t at = find_folded(text, kForm); at != std::string_view::npos;
       at = find_folded(text, kForm, at + kForm.size())) {
    std::string_view form = text.substr(at + kForm.size());
    if (form.starts_with('s') || form.starts_with('S')) form.remove_prefix(1);
    if (!form.starts_with(' ')) continue;
    form.remove_prefix(1);
    if (form.size() > 1 &&
        (is_digit(form[0]) || (is_upper(form[0]) && (form[1] == '-' || is_digit(form[1]))))) {
      return true;
    }
  }
  return false;
}

bool names_filing(std::string_view text) {
  constexpr std::string_view kFilings[] = {"amendment no",
                                           "amended registration",
                                           "registration statement",
                                           "draft registration",
                                           "preliminary proxy",
                                           "definitive proxy",
                                           "proxy statement",
                                           "schedule 1",
                                           "schedule to",
                                           "annual report",
                                           "quarterly report",
                                           "current report",
                                           "soliciting material",
                                           "offering statement",
                                           "offering circular",
                                           "response letter",
                                           "response dated",
                                           "correspondence",
                                           "information statement filed",
                                           "post-effective",
                                           "pre-effective"};
  return names_form(text) || read_edgar_name(text, 0) || begins_with_any(text, kFilings);
}

// "(“MD&A”)": the last line of the heading above, broken off.
bool is_bracketed_abbreviation(std::string_view text) {
  constexpr std::size_t kLongest = 24;
  if (text.size() > kLongest || !text.starts_with('(') || !text.ends_with(')')) return false;
  return text.find("“") != std::string_view::npos || text.find('"') != std::string_view::npos;
}

// Statements, and what else follows the discussion in a filing.
bool names_statement(std::string_view text) {
  constexpr std::string_view kStatements[] = {"consolidated statement",
                                              "consolidated balance",
                                              "consolidated income",
                                              "statement",
                                              "balance sheet",
                                              "report of independent",
                                              "selected financial",
                                              "summary compensation",
                                              "material u",
                                              "schedule i",
                                              "index to"};
  return begins_with_any(text, kStatements);
}

bool names_exhibit(std::string_view text) {
  if (!starts_with_folded(text, "exhibit")) return false;
  return std::any_of(text.begin(), text.end(), is_digit);
}

bool lists_exhibits(std::string_view text) {
  if (starts_with_folded(text, "exhibit index") || starts_with_folded(text, "index to exhibits"))
    return true;
  return starts_with_folded(text, "item ") && find_folded(text, "exhibits") != text.npos;
}

bool begins_with_number_of_note(std::string_view text) {
  std::size_t at = 0;
  if (starts_with_folded(text, "note ") || starts_with_folded(text, "note(")) return true;
  if (!text.empty() && text[0] == '(') at = 1;
  const std::size_t begin = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return at > begin && at - begin < 3 && at < text.size() && (text[at] == '.' || text[at] == ')');
}

}  // namespace

namespace {

// Typewritten headings are underlined by dashes, which may have come onto the same line.
std::string_view without_typed_rule(std::string_view text) {
  std::size_t end = text.size();
  std::size_t signs = 0;
  while (end > 0 && (text[end - 1] == '-' || text[end - 1] == '_' || text[end - 1] == '=' ||
                     is_space(text[end - 1]))) {
    signs += is_space(text[end - 1]) ? 0 : 1;
    --end;
  }
  return signs >= kRuleSigns && end > 0 ? text.substr(0, end) : text;
}

}  // namespace

HeadingPath::Entry HeadingPath::entry_of(const Piece& piece) {
  Entry entry;
  entry.name = std::string(without_typed_rule(piece.text));
  entry.emphasis = piece.emphasis;
  const std::string_view name = entry.name;
  entry.discussion = find_folded(name, "s discussion and analysis") != std::string_view::npos ||
                     starts_with_folded(name, "md&a") || contains_any(name, kOfDiscussion);
  entry.exhibits = lists_exhibits(name);
  entry.page = page_of(name);
  entry.statements = contains_any(name, kOfStatements);
  if (names_filing(name)) {
    entry.rank = Rank::kFiling;
  } else if (names_part(name)) {
    entry.rank = Rank::kPart;
  } else if (begins_with_number_of_note(name)) {
    entry.rank = Rank::kNote;
  } else if (names_section(name)) {
    entry.rank = Rank::kSection;
  }
  return entry;
}

// Whether a heading that follows a comment still stands under `above`. A filing and its parts hold
// all that is lower; a section holds what is known to belong there.
bool HeadingPath::holds(const Entry& above, const Entry& below) {
  if (above.exhibits && names_exhibit(below.name)) return true;
  if (above.rank >= below.rank) return false;
  if (above.rank == Rank::kFiling || above.rank == Rank::kPart) return true;
  return (above.discussion && below.discussion) || (above.statements && below.rank == Rank::kNote);
}

std::optional<HeadingPath::Page> HeadingPath::page_of(std::string_view heading) {
  if (!ends_with_page_reference(heading)) return std::nullopt;
  std::size_t at = heading.find_last_of("pP");
  while (at != heading.npos && !starts_with_folded(heading.substr(at), "page"))
    at = at == 0 ? heading.npos : heading.find_last_of("pP", at - 1);
  if (at == heading.npos) return std::nullopt;
  std::string_view rest = heading.substr(at + 4);
  if (rest.starts_with('s')) rest.remove_prefix(1);
  rest = trimmed(rest);
  Page page;
  if (!rest.empty() && is_letter(rest[0])) page.letter = to_lower(rest[0]);
  while (!rest.empty() && !is_digit(rest[0])) rest.remove_prefix(1);
  std::from_chars(rest.data(), rest.data() + rest.size(), page.number);
  return page;
}

// A section that names no page of its own may hold headings that no wording tells it does: while
// their pages go on from those before, nothing says that it has ended.
bool HeadingPath::goes_on(const Entry& above, const Entry& below) const {
  constexpr int kPagesOfSection = 20;  // between two headings
  constexpr int kPagesOfNote = 3;
  const bool section = above.rank == Rank::kSection && (above.discussion || above.statements);
  if (below.rank != Rank::kOther || !(section || above.rank == Rank::kNote)) return false;
  const Entry& last = entries_.back();
  if (above.page || !below.page || !last.page || last.page->letter != below.page->letter)
    return false;
  if (above.discussion && names_statement(below.name)) return false;
  const int pages = below.page->number - last.page->number;
  return pages >= 0 && pages <= (section ? kPagesOfSection : kPagesOfNote);
}

namespace {

// The letter of "B. Liquidity", "(k) Derivatives": what stands around it, and it; 0 where there is
// none. Letters of one form follow each other.
struct LetterMark {
  char form = 0;  // '.', ')' or '(' for both brackets
  char letter = 0;
};

LetterMark letter_mark_of(std::string_view heading) {
  const bool bracket = heading.starts_with('(');
  if (bracket) heading.remove_prefix(1);
  if (heading.size() < 3 || !is_letter(heading[0])) return {};
  const char close = heading[1];
  if (close != ')' && (bracket || close != '.')) return {};
  if (!is_space(heading[2])) return {};
  return {bracket ? '(' : close, heading[0]};
}

}  // namespace

// How many of the entries go on above a heading that follows a comment.
std::size_t HeadingPath::kept_above(const Entry& first) const {
  // A style that begins at one level of the path says where the heading belongs.
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].emphasis != first.emphasis) continue;
    if (i > 0 && entries_[i].rank == first.rank) return i;
    break;
  }
  // "B." takes the place of "A.", below whatever that stood under.
  if (const LetterMark mark = letter_mark_of(first.name); mark.letter != 0) {
    for (std::size_t i = entries_.size(); i-- > 0;) {
      const LetterMark sibling = letter_mark_of(entries_[i].name);
      if (sibling.form == mark.form && sibling.letter < mark.letter) return i;
    }
  }
  std::size_t kept = 0;
  while (kept < entries_.size() && (holds(entries_[kept], first) || goes_on(entries_[kept], first)))
    ++kept;
  return kept;
}

void HeadingPath::enter_run_in(std::string_view heading) {
  Entry entry;
  entry.name = std::string(heading);
  entry.run_in = true;
  entries_.push_back(std::move(entry));
}

void HeadingPath::enter(std::span<const Piece> run) {
  drop_run_in();
  if (run.size() > kMostLevels) run = run.last(kMostLevels);
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (!entries_.empty() && is_bracketed_abbreviation(run[i].text)) {
      entries_.back().name.append(" ").append(run[i].text);
      continue;
    }
    Entry entry = entry_of(run[i]);
    if (i == 0) {
      entries_.resize(kept_above(entry));
    } else if (entry.rank == Rank::kFiling) {
      // A filing under headings of another one; several lines may name one filing.
      const auto below = std::find_if(entries_.begin(), entries_.end(),
                                      [](const Entry& e) { return e.rank != Rank::kFiling; });
      if (below != entries_.end()) entries_.clear();
    }
    entries_.push_back(std::move(entry));
    if (entries_.size() > kMostLevels) entries_.erase(entries_.begin());
  }
}

void HeadingPath::drop_run_in() {
  while (!entries_.empty() && entries_.back().run_in) entries_.pop_back();
}

std::vector<std::string> HeadingPath::names() const {
  std::vector<std::string> names;
  names.reserve(entries_.size());
  for (const Entry& entry : entries_) names.push_back(entry.name);
  return names;
}

}  // namespace precedent::corpus
