#include <array>
#include <string>
#include <utility>
#include <vector>

#include "schemas/citations/parts.hh"
#include "schemas/citations/readers.hh"

namespace precedent::schemas {

namespace {

constexpr std::size_t kMostReleases = 12;

// The first part of a release's number, by the act it was made under.
std::string series_of_act(std::string_view act) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kSeries = {
      {{"sa", "33"}, {"ea", "34"}, {"ica", "ic"}, {"iaa", "ia"}}};
  for (const auto& [family, series] : kSeries) {
    if (family == act) return std::string(series);
  }
  return {};
}

bool is_series(std::string_view part) {
  return part == "33" || part == "34" || part == "35" || part == "39" || part == "ic" ||
         part == "ia" || part == "fr" || part == "as" || part == "aaer";
}

// "33-8350", "IC-28064", "FR-72", "338350" with its hyphen lost, or "10825" of a named act.
bool read_release_number(const Scan& scan, std::size_t& at, const std::string& series,
                         std::string& out) {
  const std::string_view first = scan.folded(at);
  if (is_series(first) && scan.glued_sign(at + 1, '-') && scan.number(at + 2)) {
    out = std::string(first) + '-' + std::string(scan.folded(at + 2));
    at += 3;
    if (scan.word(at) && scan.glued(at) && scan.folded(at).size() == 1) {
      out += scan.folded(at++);  // "33-8176A"
    }
    return true;
  }
  if (!scan.number(at)) return false;
  const bool joined = (first.size() == 6 || first.size() == 7) && is_series(first.substr(0, 2));
  if (joined) {
    out = std::string(first.substr(0, 2)) + '-' + std::string(first.substr(2));
  } else if (!series.empty() && first.size() >= 4 && first.size() <= 6 &&
             !scan.glued_sign(at + 1, '-')) {
    out = series + '-' + std::string(first);
  } else {
    return false;
  }
  ++at;
  return true;
}

struct Release {
  std::string number;
  std::size_t first = 0;
  std::size_t last = 0;
};

std::vector<Release> read_release_numbers(const Scan& scan, std::size_t& at,
                                          const std::string& series) {
  std::vector<Release> list;
  std::size_t next = skip_number_sign(scan, at);
  while (list.size() < kMostReleases) {
    Release release;
    release.first = next;
    if (!read_release_number(scan, next, series, release.number)) break;
    release.last = at = next;
    list.push_back(std::move(release));
    if (read_separator(scan, next) != Separator::kAnd) break;
    next = skip_number_sign(scan, next);
  }
  return list;
}

void cite_releases(Scan& scan, const std::vector<Release>& list, std::size_t& behind,
                   const Qualifier& qualifier) {
  Qualifier sections = qualifier.is(Qualifier::Kind::kSections) ? qualifier : Qualifier();
  if (sections.parts.empty()) {
    sections = {Qualifier::Kind::kSections, sections_behind(scan, behind), behind, behind};
  }
  for (const Release& release : list) {
    cite_with(scan, "release " + release.number, release.first, release.last, sections);
  }
}

// "FR-72", "Financial Reporting Release No. 72", "FRR 36", "ASR 190": the staff's own series.
std::size_t read_reporting_release(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  const bool accounting = scan.is(at, "asr") || (at > 0 && scan.is(at - 1, "series"));
  std::size_t next = at + 1;
  if (scan.glued_sign(next, '-')) ++next;
  next = skip_number_sign(scan, next);
  if (!scan.number(next) || scan.folded(next).size() > 3 ||
      (scan.glued_sign(next + 1, '-') && scan.number(next + 2))) {
    return at;
  }
  std::vector<Release> list(1);
  list[0] = {(accounting ? "asr-" : "fr-") + std::string(scan.folded(next)), next, next + 1};
  std::size_t behind = next + 1;
  cite_releases(scan, list, behind, qualifier);
  scan.claim(at, behind);
  scan.claim_before(at, {"financial", "reporting", "accounting", "series"});
  return behind;
}

}  // namespace

std::size_t read_releases(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  const bool acronym = scan.is_any(at, {"fr", "frr", "asr"});
  if (acronym && !scan[at].upper) return at;
  const bool reporting = at > 1 && scan.is(at - 1, "reporting") && scan.is(at - 2, "financial");
  const bool series = at > 1 && scan.is(at - 1, "series") && scan.is(at - 2, "accounting");
  if (acronym || reporting || series) return read_reporting_release(scan, at, qualifier);
  const auto act = act_before(scan, at);
  std::size_t next = at + 1;
  const auto list =
      read_release_numbers(scan, next, act ? series_of_act(act->family) : std::string());
  if (list.empty()) return at;
  cite_releases(scan, list, next, qualifier);
  if (act) scan.claim(act->first, act->last);
  scan.claim(at, next);
  scan.claim_before(at, {"sec", "commission", "interpretive"});
  return next;
}

}  // namespace precedent::schemas
