#include <algorithm>
#include <array>
#include <string>

#include "schemas/citations/parts.hh"
#include "schemas/citations/readers.hh"

namespace precedent::schemas {

namespace {

constexpr int kLastStatement = 168;
constexpr int kLastConcept = 8;
constexpr int kLastInterpretation = 48;
constexpr int kLastOpinion = 31;
constexpr int kLastResearchBulletin = 51;

bool is_revised(const Scan& scan, std::size_t at) {
  return scan.is(at, "r") && scan.glued(at);
}

// "123(R)", "123R", "123 (revised 2004)"; levels of any other kind are read as such.
std::size_t read_revision(const Scan& scan, std::size_t at, Reference& out) {
  if (is_revised(scan, at)) {
    out.path.push_back({"r", true});
    return at + 1;
  }
  if (scan.sign(at, '(') && scan.is_any(at + 1, {"revised", "r"})) {
    std::size_t close = at + 2;
    while (close < at + 6 && !scan.sign(close, ')')) ++close;
    if (scan.sign(close, ')')) {
      out.path.push_back({"r", true});
      return close + 1;
    }
  }
  return at;
}

template <int kMost>
bool read_plain(const Scan& scan, std::size_t& at, Reference& out) {
  const int number = scan.value(at);
  if (number < 1 || number > kMost || scan.glued_sign(at + 1, '%')) return false;
  if (scan.glued_sign(at + 1, '.') && scan.number(at + 2) && scan.glued(at + 2)) return false;
  out.number = std::to_string(number);
  at = read_revision(scan, at + 1, out);
  // "FAS 115-1", which is a Staff Position on Statement 115
  if (scan.glued_sign(at, '-') && scan.number(at + 1) && scan.glued(at + 1) &&
      scan.folded(at + 1).size() <= 2) {
    out.number += spelled(out.path) + '-' + std::string(scan.folded(at + 1));
    out.path.clear();
    at += 2;
  }
  return true;
}

// "00-21", "97-2", "D-98": the year or a D, a hyphen, a number.
bool read_by_year(const Scan& scan, std::size_t& at, Reference& out) {
  const bool announcement = scan.is(at, "d") && scan[at].capital;
  const bool year = scan.number(at) && scan.folded(at).size() <= 2;
  if (!announcement && !year) return false;
  if (!scan.glued_sign(at + 1, '-') || !scan.number(at + 2) || scan.folded(at + 2).size() > 3) {
    return false;
  }
  if (announcement) {
    out.number = "d";
  } else {
    out.number = (scan.folded(at).size() == 1 ? "0" : "") + std::string(scan.folded(at));
  }
  out.number += '-' + without_leading_zeros(scan.folded(at + 2));
  at += 3;
  // "03-6-1" of a Staff Position
  if (scan.glued_sign(at, '-') && scan.number(at + 1) && scan.glued(at + 1)) {
    out.number += '-' + std::string(scan.folded(at + 1));
    at += 2;
  } else if (scan.word(at) && scan.glued(at) && scan.folded(at).size() == 1 && scan[at].upper) {
    out.number += scan.folded(at++);
  }
  return true;
}

struct Series {
  std::string_view family;
  bool (*read_number)(const Scan& scan, std::size_t& at, Reference& out);
};

constexpr Series kStatements = {"fas", read_plain<kLastStatement>};
constexpr Series kConcepts = {"con", read_plain<kLastConcept>};
constexpr Series kInterpretations = {"fin", read_plain<kLastInterpretation>};
constexpr Series kOpinions = {"apb", read_plain<kLastOpinion>};
constexpr Series kResearchBulletins = {"arb", read_plain<kLastResearchBulletin>};
constexpr Series kIssues = {"eitf", read_by_year};
constexpr Series kPositions = {"sop", read_by_year};
constexpr Series kTechnicalBulletins = {"ftb", read_by_year};

bool is_name_of_series(const Scan& scan, std::size_t at, std::string_view family) {
  if (scan.is(at, family)) return true;
  if (family == "fas") return scan.is(at, "sfas");
  if (family == "con") return scan.is_any(at, {"sfac", "statement", "statements"});
  if (family == "apb") return scan.is_any(at, {"opinion", "opinions"});
  if (family == "eitf") {
    return scan.is_any(at, {"issue", "issues", "abstracts", "topic", "consensus"});
  }
  return false;
}

// "8-10" among the paragraphs of a standard is a range.
Qualifier with_ranges_spread(const Qualifier& qualifier) {
  Qualifier out = qualifier;
  out.parts.clear();
  for (const std::string& part : qualifier.parts) {
    const std::size_t hyphen = part.find('-');
    if (hyphen == std::string::npos || part.find_first_not_of("0123456789-") != std::string::npos) {
      out.parts.push_back(part);
      continue;
    }
    for (const Path& each : expanded({{part.substr(0, hyphen)}}, {{part.substr(hyphen + 1)}})) {
      out.parts.push_back(each.front().text);
    }
  }
  return out;
}

// Between the name of a series and its numbers: `("SFAS") No.`, "Issue No.", "Opinions".
std::size_t skip_to_number(const Scan& scan, std::size_t at, std::string_view family) {
  for (std::size_t steps = 0; steps < kMostSkipped; ++steps, ++at) {
    const bool quote = scan.sign(at, '(') || scan.sign(at, '"') || scan.sign(at, ')');
    if (!quote && !is_name_of_series(scan, at, family)) break;
  }
  return skip_number_sign(scan, at);
}

void cite_number(Scan& scan, const Series& series, const Reference& number,
                 const Qualifier& qualifier) {
  const bool staff_position = (series.read_number == kStatements.read_number ||
                               series.read_number == kInterpretations.read_number) &&
                              number.number.find('-') != std::string::npos;
  const std::string base =
      (staff_position ? "fsp " : "") + std::string(series.family) + ' ' + number.spelling();
  const bool applies = qualifier.is(Qualifier::Kind::kParagraphs);
  cite_with(scan, base, number.first, number.last,
            applies ? with_ranges_spread(qualifier) : Qualifier(), ".");
}

// The words of a name whose last one is at `name`: "Statement of Financial Accounting Standards".
void claim_name(Scan& scan, std::size_t name) {
  scan.claim_before(name, {"fasb", "aicpa", "statement", "statements", "of", "financial",
                           "accounting", "principles", "board", "research", "technical", "staff",
                           "concepts", "emerging", "issues", "task"});
}

// `at`: behind the name of the series; `name`: its first token.
std::size_t read_series(Scan& scan, std::size_t name, std::size_t at, const Series& series,
                        const Qualifier& qualifier) {
  std::size_t next = skip_to_number(scan, at, series.family);
  const ReferenceStyle style = {series.read_number, Trigger::kLegacyGaap, false, false};
  const bool plural =
      scan.is(next - 1, "nos") || scan.is(next - 2, "nos") || scan.folded(next - 1).size() > 3;
  const auto numbers = read_references(scan, next, style, plural);
  if (numbers.empty()) return name;
  Qualifier behind{Qualifier::Kind::kParagraphs, {}, next, next};
  if (qualifier.parts.empty()) behind.parts = paragraphs_behind(scan, next);
  for (const Reference& number : numbers) {
    const bool last = &number == &numbers.back();
    const bool first = &number == &numbers.front();
    cite_number(scan, series, number,
                last && !behind.parts.empty() ? behind
                : first                       ? qualifier
                                              : Qualifier());
  }
  scan.claim(name, next);
  claim_name(scan, name);
  return next;
}

// "FSP FAS 157-4", "FASB Staff Position No. EITF 03-6-1", "FSP FIN 46(R)-5", "FSP 144-1".
std::size_t read_staff_position(Scan& scan, std::size_t name, std::size_t at,
                                const Qualifier& qualifier) {
  std::size_t next = skip_to_number(scan, at, "fsp");
  std::string family = "fsp";
  static constexpr std::array<std::string_view, 5> kOf = {"fas", "fin", "eitf", "apb", "sop"};
  const auto of =
      scan.is(next, "sfas") ? kOf.begin() : std::find(kOf.begin(), kOf.end(), scan.folded(next));
  if (of != kOf.end()) {
    family += ' ' + std::string(*of);
    next = skip_number_sign(scan, next + 1);
  }
  Reference number;
  number.first = next;
  const bool by_year = of != kOf.end() && (*of == "eitf" || *of == "sop");
  if (!(by_year ? read_by_year(scan, next, number)
                : read_plain<kLastStatement>(scan, next, number))) {
    return name;
  }
  number.last = next;
  cite_with(scan, family + ' ' + number.spelling(), number.first, number.last, qualifier, ".");
  scan.claim(name, next);
  claim_name(scan, name);
  return next;
}

// What a word means by the words before it: "Concepts Statement", "Task Force", "Staff Position".
const Series* series_by_words(const Scan& scan, std::size_t at) {
  const auto before = [&](std::initializer_list<std::string_view> words) {
    return at > 0 && scan.is_any(at - 1, words);
  };
  if (scan.is_any(at, {"statement", "statements"})) {
    if (before({"concepts"})) return &kConcepts;
    return before({"fasb"}) || (scan.knows_statements && scan[at].capital) ? &kStatements : nullptr;
  }
  if (scan.is_any(at, {"concepts", "concept"})) {
    return before({"accounting", "fasb"}) ? &kConcepts : nullptr;
  }
  if (scan.is_any(at, {"interpretation", "interpretations"})) {
    return before({"fasb"}) ? &kInterpretations : nullptr;
  }
  if (scan.is(at, "force")) return before({"task"}) ? &kIssues : nullptr;
  if (scan.is_any(at, {"opinion", "opinions"})) return before({"board"}) ? &kOpinions : nullptr;
  if (scan.is_any(at, {"position", "positions"})) {
    return before({"of"}) && at > 1 && scan.is_any(at - 2, {"statement", "statements"})
               ? &kPositions
               : nullptr;
  }
  if (scan.is(at, "standards")) return &kStatements;
  if (scan.is_any(at, {"bulletin", "bulletins"})) {
    return before({"research"}) ? &kResearchBulletins : &kTechnicalBulletins;
  }
  return nullptr;
}

const Series* series_by_acronym(const Scan& scan, std::size_t at) {
  if (!scan[at].upper) return nullptr;
  static constexpr std::array<std::pair<std::string_view, const Series*>, 11> kAcronyms = {
      {{"fas", &kStatements},
       {"sfas", &kStatements},
       {"fasb", &kStatements},
       {"con", &kConcepts},
       {"sfac", &kConcepts},
       {"fin", &kInterpretations},
       {"eitf", &kIssues},
       {"apb", &kOpinions},
       {"apbo", &kOpinions},
       {"arb", &kResearchBulletins},
       {"sop", &kPositions}}};
  for (const auto& [acronym, series] : kAcronyms) {
    if (scan.is(at, acronym)) return series;
  }
  return scan.is(at, "ftb") ? &kTechnicalBulletins : nullptr;
}

}  // namespace

std::size_t read_legacy_gaap(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  const bool staff_position = scan.is(at, "fsp") || (scan.is_any(at, {"position", "positions"}) &&
                                                     at > 0 && scan.is(at - 1, "staff"));
  if (staff_position) return read_staff_position(scan, at, at + 1, qualifier);
  const Series* series = series_by_acronym(scan, at);
  if (series == nullptr) series = series_by_words(scan, at);
  return series == nullptr ? at : read_series(scan, at, at + 1, *series, qualifier);
}

}  // namespace precedent::schemas
