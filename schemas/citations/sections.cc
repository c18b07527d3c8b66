#include <optional>
#include <string>

#include "schemas/citations/parts.hh"
#include "schemas/citations/readers.hh"

namespace precedent::schemas {

namespace {

constexpr std::size_t kReachOfAct = 60;  // bytes

// "13", "27A", "409A"; "501.04" and "4110.5" are of manuals, not of acts.
bool read_section_number(const Scan& scan, std::size_t& at, Reference& out) {
  if (!scan.number(at) || scan.folded(at).size() > 4) return false;
  out.number = scan.folded(at++);
  if (scan.glued_sign(at, '.') && scan.number(at + 1) && scan.glued(at + 1)) {
    out.number += '.' + std::string(scan.folded(at + 1));
    at += 2;
    // "3250.1c"
    if (scan.word(at) && scan.glued(at) && scan.folded(at).size() == 1) {
      out.path.push_back({std::string(scan.folded(at++)), false});
    }
    return true;
  }
  if (scan.word(at) && scan.glued(at)) {
    if (scan.folded(at).size() > 1) return false;
    out.number += scan.folded(at++);
  }
  return true;
}

// The levels of "501.12.b.3" and of "13(a)".
constexpr ReferenceStyle kSectionStyle = {read_section_number, Trigger::kSection, false, true};

// "Section 302/906 certifications" name no act and need none.
bool is_certification(const Scan& scan, const Reference& section, std::size_t behind) {
  if (section.number != "302" && section.number != "906" && section.number != "1350") return false;
  return scan.is_any(behind, {"certification", "certifications", "certificate", "certificates"});
}

std::optional<Authority> act_of_sections(const Scan& scan, std::size_t trigger,
                                         std::size_t behind) {
  if (auto act = act_before(scan, trigger)) return act;
  // "Section 12 of that Act"
  if (scan.is_any(behind + 1, {"that", "such", "said"}) && scan.is(behind + 2, "act") &&
      !scan.last_act.empty()) {
    return Authority{Authority::Kind::kAct, scan.last_act, behind + 1, behind + 3};
  }
  return authority_after(scan, behind, kReachOfAct, Wanted::kAct);
}

std::string canonical_section(const std::string& act, const Reference& section) {
  const bool by_section = act == "sa" || act == "ea" || act == "ica" || act == "iaa";
  return act + (by_section ? "-sec " : " ") + section.spelling();
}

// "§ 210.4-02", "Section 229.402": rules by their numbers in the Code of Federal Regulations.
bool is_regulation_part(const Scan& scan, std::size_t at) {
  const int part = scan.value(at);
  const bool known = part == 200 || part == 210 || part == 228 || part == 229 || part == 230 ||
                     part == 232 || part == 240 || part == 243 || part == 244 || part == 270 ||
                     part == 275;
  return known && scan.glued_sign(at + 1, '.') && scan.number(at + 2) && scan.glued(at + 2);
}

std::size_t read_sections_of_act(Scan& scan, std::size_t at) {
  const bool plural = scan.is_any(at, {"sections", "secs"}) || scan.sign(at + 1, kSectionSign);
  std::size_t next = skip_section_signs(scan, at + 1);
  const std::size_t numbers = next;
  const auto sections = read_references(scan, next, kSectionStyle, plural);
  if (sections.empty()) return at;
  if (sections.front().number.find('.') != std::string::npos) {
    Qualifier qualifier{Qualifier::Kind::kSections, {}, at, next};
    for (const Reference& section : sections) qualifier.parts.push_back(section.spelling());
    const std::size_t behind = read_target_of_sections(scan, next, qualifier);
    return behind == next ? at : behind;
  }
  const auto act = act_of_sections(scan, at, next);
  if (!act) {
    if (!is_certification(scan, sections.front(), next) &&
        !is_certification(scan, sections.back(), next)) {
      return next;  // of a contract, or of an act that nobody could name
    }
  }
  for (const Reference& section : sections) {
    scan.cite(canonical_section(act ? act->family : "sox", section), section.first, section.last);
  }
  if (act) {
    scan.last_act = act->family;
    scan.claim(act->first, act->last);
  }
  scan.claim(at, numbers);
  scan.claim(numbers, next);
  return next;
}

}  // namespace

std::vector<Reference> read_decimal_sections(const Scan& scan, std::size_t& at, bool plural) {
  std::size_t next = at;
  auto sections = read_references(scan, next, kSectionStyle, plural);
  if (sections.empty() || scan.folded(sections.front().first).size() < 3) return {};
  at = next;
  return sections;
}

std::size_t read_sections(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  std::size_t next = skip_section_signs(scan, at + 1);
  Qualifier pins{Qualifier::Kind::kSections, read_pins(scan, next), at, next};
  if (!pins.parts.empty()) {
    pins.last = next;
    const std::size_t behind = read_target_of_sections(scan, next, pins);
    return behind == next ? at : behind;
  }
  next = skip_section_signs(scan, at + 1);
  if (is_regulation_part(scan, next)) {
    const int part = scan.value(next);
    const Authority none;
    const std::size_t behind = part == 228 || part == 229
                                   ? read_items_of(scan, next, qualifier, none)
                                   : read_rules_of(scan, next, qualifier, none);
    if (behind == next) return at;
    scan.claim(at, next);
    return behind;
  }
  return read_sections_of_act(scan, at);
}

std::size_t read_act_first(Scan& scan, std::size_t at, const Qualifier&) {
  // "SOX 404", "IRC §409A", "DGCL 220"
  if (scan.is_any(at, {"sox", "irc", "dgcl"})) {
    const std::size_t number = skip_section_signs(scan, at + 1);
    std::size_t next = number;
    for (const Reference& section : read_references(scan, next, kSectionStyle, false)) {
      scan.cite(std::string(scan.folded(at)) + ' ' + section.spelling(), section.first,
                section.last);
    }
    if (next == number) return at;
    scan.claim(at, next);
    return next;
  }
  // "Securities Act Section 5" is read from the word Section on; here the act is only remembered.
  for (std::size_t back = std::min<std::size_t>(at, 3) + 1; back-- > 0;) {
    const auto act = read_act(scan, at - back);
    if (act && act->last > at) {
      scan.last_act = act->family;
      break;
    }
  }
  return at;
}

std::size_t read_articles(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  const auto read_number = [](const Scan& s, std::size_t& next, Reference& out) {
    const int article = s.value(next);
    if (article < 1 || article > kLastArticleOfSx) return false;
    if (s.glued_sign(next + 1, '-') || (s.word(next + 1) && s.glued(next + 1))) return false;
    out.number = s.folded(next++);
    return true;
  };
  const ReferenceStyle style = {read_number, Trigger::kArticle, false, false};
  std::size_t next = at + 1;
  if (scan.glued_sign(next, '.')) ++next;
  const auto articles = read_references(scan, next, style, scan.is(at, "articles"));
  if (articles.empty()) {
    // "Article 4-08(h)(1) of Regulation S-X"
    const auto named = authority_after(scan, at + 2, kReachOfAct, Wanted::kRegulation);
    const std::size_t behind = read_rules_of(scan, at + 1, qualifier, named ? *named : Authority());
    if (behind == at + 1) return at;
    scan.claim(at, at + 1);
    return behind;
  }
  const auto named = authority_after(scan, next, kReachOfAct, Wanted::kRegulation);
  const bool of_sx = named && named->family == "s-x";
  if (!of_sx && !scan.knows_regulation_sx && !scan.is(next, "pro")) return at;
  for (const Reference& article : articles) {
    scan.cite("s-x art " + article.spelling(), article.first, article.last);
  }
  if (of_sx) scan.claim(named->first, named->last);
  scan.claim(at, next);
  return next;
}

}  // namespace precedent::schemas
