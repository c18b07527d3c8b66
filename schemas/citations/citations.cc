#include "schemas/citations/citations.hh"

#include <algorithm>
#include <utility>

#include "schemas/citations/authorities.hh"
#include "schemas/citations/form_items.hh"
#include "schemas/citations/readers.hh"
#include "schemas/citations/scan.hh"

namespace precedent::schemas {

namespace {

bool is_interpretation(const Scan& scan, std::size_t at) {
  return scan.is_any(at, {"compliance", "cdi", "cdis", "interpretation", "interpretations",
                          "question", "questions"}) ||
         (scan.is(at, "c") && scan.sign(at + 1, '&'));
}

// Where the numbers of a regulation that has just been named begin: "Regulation S-K (including
// Items 101, 103)", "Regulation S-X, Rule 5-03".
std::size_t skip_to_numbers(const Scan& scan, std::size_t at) {
  std::size_t next = at;
  if (scan.sign(next, '\'') && scan.is(next + 1, "s")) next += 2;
  if (scan.sign(next, ',') || scan.sign(next, ':') || scan.sign(next, '(')) ++next;
  if (scan.is_any(next, {"including", "specifically", "namely"})) ++next;
  if (scan.triggers(next, Trigger::kSection)) ++next;
  return skip_section_signs(scan, next);
}

std::size_t read_numbers_of(Scan& scan, std::size_t at, const Qualifier& qualifier,
                            const Authority& regulation) {
  const bool glued_list = scan.number(at);
  if (scan.triggers(at, Trigger::kItem)) return read_items_of(scan, at, qualifier, regulation);
  if (scan.triggers(at, Trigger::kRule)) return read_rules_of(scan, at, qualifier, regulation);
  if (scan.triggers(at, Trigger::kArticle) && regulation.family == "s-x") {
    scan.knows_regulation_sx = true;
    return read_articles(scan, at, qualifier);
  }
  if (!glued_list) return at;
  const std::string& family = regulation.family;
  const bool items = family == "s-k" || family == "s-b" || family == "m-a" || family == "reg-ab";
  return items ? read_items_of(scan, at, qualifier, regulation)
               : read_rules_of(scan, at, qualifier, regulation);
}

}  // namespace

std::size_t read_regulation_first(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  const auto regulation = read_regulation(scan, at);
  if (!regulation || scan.claimed(regulation->first)) return at;
  const std::size_t numbers = skip_to_numbers(scan, regulation->last);
  const std::size_t behind = read_numbers_of(scan, numbers, qualifier, *regulation);
  if (behind != numbers) {
    scan.claim(at, numbers);
    return behind;
  }
  if (!qualifier.is(Qualifier::Kind::kNone) || is_interpretation(scan, regulation->last)) return at;
  scan.cite(regulation->family, regulation->first, regulation->last);
  return regulation->last;
}

std::size_t read_form_first(Scan& scan, std::size_t at, const Qualifier&) {
  const auto form = read_form(scan, at);
  if (!form) return at;
  scan.form_mentioned = form->family;
  scan.form_mentioned_at = form->last;
  if (scan[at].line_start || scan.is_any(form->last, {"for", "filed", "furnished"})) {
    remember_form(scan, form->family, {});
  }
  return at;
}

std::size_t read_citation(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  switch (scan[at].trigger) {
    case Trigger::kNone:
      return at;
    case Trigger::kItem:
      return read_items(scan, at, qualifier);
    case Trigger::kRule:
      return read_rules(scan, at, qualifier);
    case Trigger::kArticle:
      return read_articles(scan, at, qualifier);
    case Trigger::kSection:
      return read_sections(scan, at, qualifier);
    case Trigger::kParagraph:
      return read_paragraphs(scan, at);
    case Trigger::kInstruction:
      return read_instructions(scan, at);
    case Trigger::kNote:
      return read_notes(scan, at);
    case Trigger::kQuestion:
      return read_questions(scan, at);
    case Trigger::kRegulation:
      return read_regulation_first(scan, at, qualifier);
    case Trigger::kForm:
      return read_form_first(scan, at, qualifier);
    case Trigger::kAct:
      return read_act_first(scan, at, qualifier);
    case Trigger::kCodification:
      return read_codification(scan, at, qualifier);
    case Trigger::kTopic:
      return read_topics(scan, at, qualifier);
    case Trigger::kUpdate:
      return read_updates(scan, at, qualifier);
    case Trigger::kLegacyGaap:
      return read_legacy_gaap(scan, at, qualifier);
    case Trigger::kBulletin:
      return read_bulletins(scan, at, qualifier);
    case Trigger::kRelease:
      return read_releases(scan, at, qualifier);
    case Trigger::kInterpretation:
      return scan.is(at, "c") && scan.sign(at + 1, '.') ? read_code(scan, at, qualifier)
                                                        : read_interpretations(scan, at, qualifier);
    case Trigger::kManual:
      return read_manual(scan, at, qualifier);
    case Trigger::kGuide:
      return read_guides(scan, at, qualifier);
    case Trigger::kGuidance:
      return read_disclosure_guidance(scan, at, qualifier);
    case Trigger::kStandard:
      return read_standards(scan, at, qualifier);
    case Trigger::kCode:
      return read_code(scan, at, qualifier);
  }
  return at;
}

void read_all(Scan& scan) {
  const Qualifier none;
  for (std::size_t at = 0; at < scan.tokens().size();) {
    std::size_t behind = scan.number(at) ? read_bare_codification(scan, at) : at;
    if (behind == at && scan.number(at)) behind = read_bare_item(scan, at);
    if (behind == at) behind = read_citation(scan, at, none);
    at = std::max(behind, at + 1);
  }
}

std::vector<Citation> find_citations(std::string_view text, const CitationContext& context) {
  Scan scan(text);
  for (const std::string& type : context.forms) {
    std::string form = form_family(type);
    if (!form.empty()) scan.forms_under_review.push_back(std::move(form));
  }
  read_all(scan);
  return scan.take();
}

}  // namespace precedent::schemas
