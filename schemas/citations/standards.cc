#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "schemas/citations/parts.hh"
#include "schemas/citations/readers.hh"

namespace precedent::schemas {

namespace {

constexpr std::size_t kReachOfPcaob = 120;  // bytes
constexpr std::size_t kMostStandards = 20;
constexpr std::size_t kMostTokensBefore = 30;
constexpr int kFirstUpdateYear = 2009;
constexpr int kLastUpdateYear = 2049;
constexpr int kLastInternational = 41;
constexpr int kFirstAuditing = 1000;
constexpr int kLastAuditing = 6199;

// "20.24", "15.35", "9.B5.5.1", "2201.69": a standard and its paragraph, one range at most.
bool read_standard_number(const Scan& scan, std::size_t& at, Reference& out) {
  if (!scan.number(at) || scan.folded(at).size() > 4) return false;
  out.number = scan.folded(at++);
  while (scan.glued_sign(at, '.') && scan.glued(at + 1) &&
         (scan.number(at + 1) || (scan[at + 1].upper && scan.folded(at + 1).size() == 1 &&
                                  scan.number(at + 2) && scan.glued(at + 2)))) {
    out.number += '.';
    if (scan.word(at + 1)) out.number += scan.folded(++at);
    const std::string paragraph(scan.folded(at + 1));
    out.number +=
        paragraph.substr(std::min(paragraph.find_first_not_of('0'), paragraph.size() - 1));
    at += 2;
  }
  if (scan.word(at) && scan.glued(at)) {
    if (scan.folded(at).size() > 1) return false;
    out.number += scan.folded(at++);
  }
  return true;
}

constexpr ReferenceStyle kLevels = {nullptr, Trigger::kNone, false, false};

// The end of "20.24-25" and of "2201.69 through .70": paragraphs of the standard just read.
void read_paragraph_range(const Scan& scan, std::size_t& at, std::vector<Reference>& list) {
  const std::string standard = list.back().number;
  const std::size_t dot = standard.rfind('.');
  std::size_t next = at;
  if (dot == std::string::npos || read_separator(scan, next) != Separator::kThrough) return;
  if (scan.sign(next, '.')) ++next;
  const std::string from = standard.substr(dot + 1);
  if (!scan.number(next) || from.find_first_not_of("0123456789") != std::string::npos) return;
  const std::string to(scan.folded(next++));
  for (const Path& path : expanded({{from, false}}, {{to, false}})) {
    if (path.front().text == from) continue;
    list.push_back({standard.substr(0, dot + 1) + path.front().text, {}, next - 1, next, false});
  }
  at = next;
}

std::vector<Reference> read_standard_numbers(const Scan& scan, std::size_t& at) {
  std::vector<Reference> list;
  std::size_t next = at;
  while (list.size() < kMostStandards) {
    Reference each;
    each.first = next;
    if (!read_standard_number(scan, next, each)) break;
    each.last = next = read_path(scan, next, kLevels, each.path);
    if (!list.empty() && !may_end_list(scan, next)) break;
    list.push_back(std::move(each));
    at = next;
    read_paragraph_range(scan, at, list);
    next = at;
    if (read_separator(scan, next) != Separator::kAnd) break;
  }
  return list;
}

std::size_t cite_standards(Scan& scan, std::size_t at, std::size_t number,
                           const std::string& family, const Qualifier& qualifier) {
  std::size_t next = number;
  const auto list = read_standard_numbers(scan, next);
  if (list.empty()) return at;
  Qualifier paragraphs = qualifier.is(Qualifier::Kind::kParagraphs) ? qualifier : Qualifier();
  if (paragraphs.parts.empty()) {
    paragraphs = {Qualifier::Kind::kParagraphs, paragraphs_behind(scan, next), next, next};
  }
  for (const Reference& each : list) {
    const bool alone = list.size() == 1;
    cite_with(scan, family + ' ' + each.spelling(), each.first, each.last,
              alone ? paragraphs : Qualifier(), ".");
  }
  scan.claim(at, next);
  scan.claim_before(at, {"pcaob", "auditing", "international", "accounting"});
  return next;
}

bool names_pcaob_before(const Scan& scan, std::size_t at) {
  const std::size_t most = std::min(at, kMostTokensBefore);
  for (std::size_t back = 1; back <= most; ++back) {
    if (scan.bytes_between(at - back + 1, at) > kReachOfPcaob) return false;
    if (scan.is(at - back, "pcaob")) return true;
    if (scan.is(at - back, "oversight") && scan.is(at - back + 1, "board")) return true;
  }
  return false;
}

// "AS 2201", "AS No. 5", "PCAOB AS 1"; never the word "as".
std::size_t read_auditing_standard(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  const bool acronym = scan.is(at, "as");
  if (acronym && !scan[at].upper) return at;
  const std::size_t number = skip_number_sign(scan, at + 1);
  const int value = scan.value(number);
  if (value < 1 || (acronym && number > at + 1 && !scan[at].upper)) return at;
  const bool four_digits = value >= kFirstAuditing && value <= kLastAuditing;
  const bool told = number > at + 1 || names_pcaob_before(scan, at) || !acronym;
  if (!four_digits && (!told || value > 18)) return at;
  // A year in capitals: "AS 2016 ENDED"
  if (four_digits && acronym && !told && value > 1990 && value < 2035) return at;
  return cite_standards(scan, at, number, "pcaob as", qualifier);
}

std::size_t read_other_auditing(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  if (!scan[at].upper) return at;
  std::size_t number = at + 1;
  if (scan.triggers(number, Trigger::kSection)) ++number;
  number = skip_number_sign(scan, number);
  const int value = scan.value(number);
  const bool au = scan.is(at, "au") && value >= 100 && value < 1000;
  const bool sas = scan.is(at, "sas") && value >= 1 && value < 200;
  return au || sas ? cite_standards(scan, at, number, au ? "au" : "sas", qualifier) : at;
}

}  // namespace

std::size_t read_standards(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  if (scan.is_any(at, {"au", "sas"})) return read_other_auditing(scan, at, qualifier);
  if (scan.is(at, "as")) return read_auditing_standard(scan, at, qualifier);
  const bool spelt_out = scan.is_any(at, {"standard", "standards"});
  if (spelt_out && at > 0 && scan.is(at - 1, "auditing")) {
    return read_auditing_standard(scan, at, qualifier);
  }
  if (spelt_out && at > 1 && scan.is(at - 1, "accounting")) {
    if (scan.is(at - 2, "financial")) return read_legacy_gaap(scan, at, qualifier);
    if (!scan.is(at - 2, "international")) return at;
  } else if (spelt_out) {
    return at;
  }
  const std::size_t number = skip_number_sign(scan, skip_over(scan, at + 1, "(\")", {"ias"}));
  const int value = scan.value(number);
  if (value < 1 || value > kLastInternational) return at;
  const std::string family = spelt_out ? "ias" : std::string(scan.folded(at));
  return cite_standards(scan, at, number, family, qualifier);
}

std::size_t read_updates(Scan& scan, std::size_t at, const Qualifier&) {
  const bool spelt_out = scan.is_any(at, {"update", "updates"});
  if (spelt_out && (at == 0 || !scan.is(at - 1, "standards"))) return at;
  const auto read_number = [](const Scan& s, std::size_t& next, Reference& out) {
    const int year = s.value(next);
    if (year < kFirstUpdateYear || year > kLastUpdateYear) return false;
    if (!s.glued_sign(next + 1, '-') || !s.number(next + 2) || s.folded(next + 2).size() > 2) {
      return false;
    }
    out.number = std::string(s.folded(next)) + '-' + (s.folded(next + 2).size() == 1 ? "0" : "") +
                 std::string(s.folded(next + 2));
    next += 3;
    return true;
  };
  const ReferenceStyle style = {read_number, Trigger::kUpdate, false, false};
  std::size_t next = skip_over(scan, at + 1, "(\")", {"asu"});
  const auto updates = read_references(scan, next, style, true);
  if (updates.empty()) return at;
  for (const Reference& update : updates) {
    scan.cite("asu " + update.number, update.first, update.last);
  }
  scan.claim(at, next);
  scan.claim_before(at, {"fasb", "accounting", "standards"});
  return next;
}

}  // namespace precedent::schemas
