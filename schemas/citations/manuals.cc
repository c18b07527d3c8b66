#include <string>
#include <utility>

#include "schemas/citations/parts.hh"
#include "schemas/citations/readers.hh"

namespace precedent::schemas {

namespace {

constexpr int kLastGuide = 7;
constexpr int kLastGuidanceTopic = 20;

std::size_t skip_quoted_name(const Scan& scan, std::size_t at, std::string_view name) {
  return skip_over(scan, at, "(\"),:", {name});
}

template <int kMost, bool kLettered>
bool read_small_number(const Scan& scan, std::size_t& at, Reference& out) {
  const int number = scan.value(at);
  if (number < 1 || number > kMost) return false;
  if (scan.glued_sign(at + 1, '-') && scan.number(at + 2)) return false;
  out.number = scan.folded(at++);
  if (!scan.word(at) || !scan.glued(at)) return true;
  if (!kLettered || scan.folded(at).size() > 1) return false;
  out.number += scan.folded(at++);
  return true;
}

constexpr ReferenceStyle kGuideStyle = {read_small_number<kLastGuide, false>, Trigger::kGuide,
                                        false, false};
constexpr ReferenceStyle kGuidanceStyle = {read_small_number<kLastGuidanceTopic, true>,
                                           Trigger::kTopic, false, false};

// "Guide 7" alone is an Industry Guide only as a name of its own.
bool names_industry_guide(const Scan& scan, std::size_t at) {
  if (at > 0 && scan.is_any(at - 1, {"industry", "act"})) return true;
  if (!scan[at].capital) return false;
  return at == 0 || !scan.word(at - 1) || !scan[at - 1].capital;
}

bool is_reporting_codification(const Scan& scan, std::size_t at) {
  if (scan.is(at, "frc")) return scan[at].upper;
  if (at > 1 && scan.is(at - 1, "reporting") && scan.is(at - 2, "financial")) return true;
  if (!scan.is(at + 1, "of")) return false;
  return scan.is(at + 2, "reporting") || scan.phrase(at + 2, {"financial", "reporting"});
}

}  // namespace

// The Codification of Financial Reporting Releases: "section 501.04 of", "FRC 501.12.b.3".
std::size_t read_reporting_codification(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  if (!is_reporting_codification(scan, at)) return at;
  std::size_t next =
      skip_over(scan, at + 1, "", {"of", "financial", "reporting", "releases", "policies"});
  next = skip_over(scan, next, "(\"),", {"frc"});
  if (qualifier.is(Qualifier::Kind::kSections)) {
    for (const std::string& part : qualifier.parts) {
      scan.cite("frc " + part, qualifier.first, qualifier.last);
    }
    scan.claim(at, next);
    scan.claim_before(at, {"financial", "reporting"});
    return next;
  }
  const bool plural = scan.is(next, "sections");
  if (scan.triggers(next, Trigger::kSection)) ++next;
  const auto sections = read_decimal_sections(scan, next, plural);
  if (sections.empty()) return at;
  for (const Reference& section : sections) {
    scan.cite("frc " + section.spelling(), section.first, section.last);
  }
  scan.claim(at, next);
  scan.claim_before(at, {"financial", "reporting"});
  return next;
}

std::size_t read_manual(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  const bool acronym = scan.is(at, "frm");
  if (!acronym && (at < 2 || !scan.is(at - 1, "reporting") || !scan.is(at - 2, "financial"))) {
    return at;
  }
  std::size_t next = skip_quoted_name(scan, at + 1, "frm");
  if (qualifier.is(Qualifier::Kind::kSections) && !qualifier.parts.empty()) {
    for (const std::string& part : qualifier.parts) {
      scan.cite("frm " + part, qualifier.first, qualifier.last);
    }
    scan.claim(at, at + 1);
    scan.claim_before(at, {"financial", "reporting"});
    return at + 1;
  }
  const bool plural = scan.is_any(next, {"sections", "paragraphs"});
  if (scan.triggers(next, Trigger::kSection) || scan.triggers(next, Trigger::kParagraph)) ++next;
  next = skip_number_sign(scan, next);
  const auto sections = read_decimal_sections(scan, next, plural);
  if (sections.empty()) return at;
  for (const Reference& section : sections) {
    scan.cite("frm " + section.spelling(), section.first, section.last);
  }
  scan.claim(at, next);
  scan.claim_before(at, {"financial", "reporting"});
  return next;
}

std::size_t read_guides(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  if (!names_industry_guide(scan, at)) return at;
  std::size_t next = at + 1;
  const auto guides = read_references(scan, next, kGuideStyle, scan.is(at, "guides"));
  if (guides.empty()) return at;
  Qualifier part = qualifier;
  if (part.parts.empty()) {
    part = {Qualifier::Kind::kSections, sections_behind(scan, next), next, next};
  }
  for (const Reference& guide : guides) {
    const bool first = &guide == &guides.front();
    cite_with(scan, "guide " + guide.spelling(), guide.first, guide.last,
              first ? part : Qualifier());
  }
  scan.claim(at, next);
  scan.claim_before(at, {"industry", "securities", "act"});
  return next;
}

std::size_t read_disclosure_guidance(Scan& scan, std::size_t at, const Qualifier&) {
  std::size_t next = at + 1;
  if (!scan.is(at, "cfdg")) {
    if (at == 0 || !scan.is(at - 1, "disclosure")) return at;
    next = skip_quoted_name(scan, next, "guidance");
    if (!scan.triggers(next, Trigger::kTopic)) return at;
    ++next;
  }
  const auto topics = read_references(scan, next, kGuidanceStyle, true);
  if (topics.empty()) return at;
  for (const Reference& topic : topics) {
    scan.cite("cfdg " + topic.number, topic.first, topic.last);
  }
  scan.claim(at, next);
  scan.claim_before(at, {"cf", "disclosure"});
  return next;
}

}  // namespace precedent::schemas
