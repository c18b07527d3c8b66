#include "schemas/citations/parts.hh"

#include <optional>
#include <utility>

#include "schemas/citations/form_items.hh"
#include "schemas/citations/interpretations.hh"
#include "schemas/citations/readers.hh"

namespace precedent::schemas {

namespace {

constexpr std::size_t kReachOfSections = 110;  // bytes: "the Division of Corporation Finance ..."
constexpr std::size_t kReachOfPart = 60;
constexpr std::size_t kReachOfNote = 35;
constexpr std::size_t kMostPins = 10;
constexpr std::size_t kReachOfForm = 5;      // tokens
constexpr std::size_t kLongestBracket = 20;  // tokens

// "III.C.4", "II.B.3(a)", "V": letters read as a pin into a release or bulletin, dots between.
bool read_pin(const Scan& scan, std::size_t& at, std::string& out) {
  const bool letter = scan.folded(at).size() == 1 || roman_value(scan.folded(at)) > 0;
  if (!scan.word(at) || !scan[at].upper || !letter) return false;
  std::size_t next = at;
  std::string pin(scan.folded(next++));
  for (;;) {
    if (scan.glued_sign(next, '.') && scan.glued(next + 1) && is_level(scan.folded(next + 1))) {
      pin += '.' + std::string(scan.folded(next + 1));
      next += 2;
      continue;
    }
    Path level;
    const std::size_t behind = scan.glued(next) ? read_level(scan, next, level) : next;
    if (behind == next) break;
    pin += '.' + level.front().text;
    next = behind;
  }
  // "III.B." before "of": the full stop belongs to the pin.
  if (scan.glued_sign(next, '.') && !scan.ends_sentence(next)) ++next;
  at = next;
  out = std::move(pin);
  return true;
}

bool begins_with_numeral(std::string_view pin) {
  return roman_value(pin.substr(0, pin.find('.'))) > 0;
}

// "B" behind "III.A and" is III.B; "B.1" behind "IV.B and" says too little to be kept.
bool complete_pin(const std::string& before, std::string& pin) {
  if (!begins_with_numeral(before) || begins_with_numeral(pin)) return true;
  const std::size_t dot = before.find('.');
  if (dot == std::string::npos || before[dot + 1] == pin[0]) return false;
  pin.insert(0, before.substr(0, dot + 1));
  return true;
}

// A pin that goes on from the last one: "4" behind "III.C.3 and", "B.1" behind "IV.B and".
bool read_next_pin(const Scan& scan, std::size_t& at, const std::string& before, std::string& out) {
  if (scan.triggers(at, Trigger::kSection)) ++at;
  if (read_pin(scan, at, out)) return complete_pin(before, out);
  if (!scan.number(at) || scan.folded(at).size() > 2 || !may_end_list(scan, at + 1)) return false;
  const std::size_t dot = before.rfind('.');
  if (dot == std::string::npos) return false;
  out = before.substr(0, dot + 1) + std::string(scan.folded(at++));
  return true;
}

bool takes_sections(Trigger trigger) {
  return trigger == Trigger::kBulletin || trigger == Trigger::kRelease ||
         trigger == Trigger::kCodification || trigger == Trigger::kManual ||
         trigger == Trigger::kGuide;
}

// The token behind "(December 29, 2003)", "(CF)" or "[87 FR 55134 (September 8, 2022)]".
std::size_t behind_brackets(const Scan& scan, std::size_t at) {
  const char opening = scan[at].sign;
  if (opening != '(' && opening != '[') return at;
  const char closing = opening == '(' ? ')' : ']';
  int depth = 0;
  for (std::size_t next = at; next < at + kLongestBracket && !scan.end(next); ++next) {
    if (scan.sign(next, opening)) ++depth;
    if (scan.sign(next, closing) && --depth == 0) return next + 1;
  }
  return at;
}

// Words that name a part: none of them is what another part is of.
bool is_part_word(Trigger trigger) {
  return trigger == Trigger::kInstruction || trigger == Trigger::kNote ||
         trigger == Trigger::kQuestion || trigger == Trigger::kParagraph;
}

bool is_connector(const Scan& scan, std::size_t at) {
  return scan.is_any(at, {"of", "to", "in", "under", "for", "from"});
}

// "26", "17(a)", "A12", "B5.5.1", "10b", "45-18": paragraphs of accounting standards.
bool read_paragraph_number(const Scan& scan, std::size_t& at, Reference& out) {
  std::size_t next = at;
  if (scan.word(next) && scan[next].upper && scan.folded(next).size() <= 2 &&
      scan.number(next + 1) && scan.glued(next + 1)) {
    out.number = scan.folded(next++);
  }
  if (!scan.number(next) || scan.folded(next).size() > 4) return false;
  // "606-10-25-19" is a paragraph of its own topic.
  if (scan.folded(next).size() == 3 && scan.glued_sign(next + 1, '-')) return false;
  out.number += scan.folded(next++);
  while ((scan.glued_sign(next, '.') || scan.glued_sign(next, '-')) && scan.number(next + 1) &&
         scan.glued(next + 1)) {
    out.number += scan[next].sign + std::string(scan.folded(next + 1));
    next += 2;
  }
  if (scan.word(next) && scan.glued(next)) {
    if (scan.folded(next).size() > 1) return false;
    if (scan[next].upper) {
      out.number += scan.folded(next++);
    } else {
      out.path.push_back({std::string(scan.folded(next++)), false});
    }
  } else if (scan.glued_sign(next, '.') && scan.word(next + 1) && scan.glued(next + 1) &&
             scan.folded(next + 1).size() == 1) {
    out.path.push_back({std::string(scan.folded(next + 1)), false});  // "1.a"
    next += 2;
  }
  at = next;
  return true;
}

constexpr ReferenceStyle kParagraphStyle = {read_paragraph_number, Trigger::kNone, false, false};

// Levels alone need some number before them to be completed by; it is dropped again.
bool read_no_number(const Scan& scan, std::size_t& at, Reference&) {
  return scan.sign(at, '(');
}

constexpr ReferenceStyle kLevelStyle = {read_no_number, Trigger::kNone, false, false};

std::vector<std::string> read_parts(const Scan& scan, std::size_t& at, bool plural) {
  const bool levels = scan.sign(at, '(');
  std::vector<std::string> parts;
  for (const Reference& part :
       read_references(scan, at, levels ? kLevelStyle : kParagraphStyle, plural)) {
    if (!part.spelling().empty()) parts.push_back(part.spelling());
  }
  return parts;
}

// Goes on from a part to what it is a part of: the first citation that takes the qualifier.
std::size_t read_target(Scan& scan, std::size_t at, std::size_t reach, Qualifier qualifier) {
  std::size_t next = at;
  // "Instruction 3 to paragraph (b) of Item 303"
  if (scan.triggers(next, Trigger::kParagraph) && !qualifier.is(Qualifier::Kind::kParagraphs)) {
    std::size_t behind = next + 1;
    const auto within = read_parts(scan, behind, false);
    if (!within.empty() && within.front().front() == '(' && is_connector(scan, behind)) {
      qualifier.within = within.front();
      next = behind + 1;
    }
  }
  for (; scan.bytes_between(at, next) <= reach; ++next) {
    if (scan.end(next) || scan.ends_sentence(next)) break;
    const std::size_t bare = read_bare_codification(scan, next);
    if (bare != next) return bare;
    if (scan[next].trigger == Trigger::kNone) continue;
    if (is_part_word(scan[next].trigger)) break;
    const std::size_t behind = read_citation(scan, next, qualifier);
    if (behind != next) {
      scan.claim(qualifier.first, next);
      return behind;
    }
  }
  return at;
}

// "I.B.6", "G(3)", "E"; moves `at` behind it.
bool read_instruction_of_form(const Scan& scan, std::size_t& at, std::string& out) {
  if (!scan.word(at) || !scan[at].upper || !is_level(scan.folded(at))) return false;
  std::size_t next = at;
  out = scan.folded(next++);
  while (scan.glued_sign(next, '.') && scan.glued(next + 1) && is_level(scan.folded(next + 1))) {
    out += '.' + std::string(scan.folded(next + 1));
    next += 2;
  }
  Path path;
  at = read_path(scan, next, kLevelStyle, path);
  out += spelled(path);
  return true;
}

// "the General Instructions I.B.1 and I.B.6 of Form S-3", "General Instruction G(3) to Form 10-K".
std::size_t read_general_instructions(Scan& scan, std::size_t at) {
  const std::size_t first = skip_number_sign(scan, at + 1);
  std::size_t next = first;
  std::vector<std::string> parts;
  while (parts.size() < kMostPins) {
    std::string part;
    std::size_t more = next;
    if (!parts.empty() && read_separator(scan, more) != Separator::kAnd) break;
    if (!read_instruction_of_form(scan, more, part)) break;
    parts.push_back(std::move(part));
    next = more;
  }
  if (parts.empty()) return at;
  auto form = form_before(scan, at - 1);
  for (std::size_t i = next; !form && i < next + kReachOfForm; ++i) form = read_form(scan, i);
  if (!form) return at;
  for (const std::string& part : parts) scan.cite(form->family + " gi " + part, first, next);
  scan.claim(at - 1, next);
  scan.claim(form->first, form->last);
  return next;
}

}  // namespace

std::vector<std::string> read_pins(const Scan& scan, std::size_t& at) {
  std::vector<std::string> pins(1);
  if (!read_pin(scan, at, pins[0])) return {};
  while (pins.size() < kMostPins) {
    std::size_t next = at;
    std::string pin;
    if (read_separator(scan, next) != Separator::kAnd) break;
    if (!read_next_pin(scan, next, pins.back(), pin)) break;
    pins.push_back(std::move(pin));
    at = next;
  }
  // "IV.B and B.1": the second one is too vague to be kept, but is read over.
  if (scan.is(at, "and") && scan.word(at + 1) && scan.glued_sign(at + 2, '.') &&
      scan.number(at + 3) && scan.is(at + 4, "of")) {
    at += 4;
  }
  return pins;
}

std::vector<std::string> sections_behind(const Scan& scan, std::size_t& at) {
  std::size_t next = behind_brackets(scan, behind_brackets(scan, at));
  next = skip_over(scan, next, ",\"",
                   {"particularly", "specifically", "at", "see", "in", "and", "under"});
  const bool pointed = scan.is_any(next - 1, {"particularly", "specifically"});
  const bool section = scan.triggers(next, Trigger::kSection);
  if (!section && !pointed) return {};
  if (section) ++next;
  if (scan.glued_sign(next, '.')) ++next;
  auto pins = read_pins(scan, next);
  if (!pins.empty()) at = next;
  return pins;
}

std::vector<std::string> paragraphs_behind(const Scan& scan, std::size_t& at) {
  std::size_t next = at;
  if (scan.sign(next, ',')) ++next;
  if (!scan.triggers(next, Trigger::kParagraph)) return {};
  const bool plural = scan.folded(next).back() == 's';
  ++next;
  if (scan.glued_sign(next, '.')) ++next;
  auto parts = read_parts(scan, next, plural);
  if (!parts.empty()) at = next;
  return parts;
}

std::size_t read_target_of_sections(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  for (std::size_t next = at; scan.bytes_between(at, next) <= kReachOfSections; ++next) {
    if (scan.end(next) || (scan.ends_sentence(next) && next > at)) break;
    if (scan.triggers(next, Trigger::kItem) || scan.triggers(next, Trigger::kRule)) break;
    if (!takes_sections(scan[next].trigger)) continue;
    const std::size_t behind = read_citation(scan, next, qualifier);
    if (behind != next) {
      scan.claim(qualifier.first, next);
      return behind;
    }
  }
  return at;
}

std::size_t read_paragraphs(Scan& scan, std::size_t at) {
  const bool subpart = scan.is_any(at, {"subpart", "subparts"});
  std::size_t next = at + 1;
  if (scan.glued_sign(next, '.')) ++next;
  if (subpart && scan.number(next)) {
    const auto named = authority_after(scan, next + 1, kReachOfPart, Wanted::kRegulation);
    return named ? read_items_of(scan, next, Qualifier(), *named) : at;
  }
  Qualifier qualifier{Qualifier::Kind::kParagraphs, {}, at, next};
  qualifier.parts = read_parts(scan, next, scan.folded(at).back() == 's');
  if (qualifier.parts.empty() || !is_connector(scan, next)) return at;
  qualifier.last = next;
  const std::size_t behind = read_target(scan, next + 1, kReachOfPart, qualifier);
  return behind == next + 1 ? at : behind;
}

std::size_t read_instructions(Scan& scan, std::size_t at) {
  if (at > 0 && scan.is(at - 1, "general")) return read_general_instructions(scan, at);
  std::size_t next = at + 1;
  Qualifier qualifier{Qualifier::Kind::kInstructions, {}, at, next};
  qualifier.parts = read_parts(scan, next, scan.is(at, "instructions"));
  if (qualifier.parts.empty()) return at;
  if (scan.glued_sign(next, '.')) ++next;  // "Instruction 1.c. to"
  qualifier.last = next;
  if (scan.is(next, "thereto") && !scan.last_item.empty()) {
    cite_with(scan, scan.last_item, at, next, qualifier);
    return next + 1;
  }
  if (!is_connector(scan, next)) return at;
  const std::size_t behind = read_target(scan, next + 1, kReachOfPart, qualifier);
  return behind == next + 1 ? at : behind;
}

std::size_t read_notes(Scan& scan, std::size_t at) {
  std::size_t next = skip_number_sign(scan, at + 1);
  Qualifier qualifier{Qualifier::Kind::kNotes, {}, at, next};
  Path level;
  const std::size_t behind_level = read_level(scan, next, level);
  if (behind_level != next) {
    qualifier.parts = {level.front().text};
    next = behind_level;
  } else if (is_level(scan.folded(next)) && (scan.number(next) || scan[next].capital)) {
    qualifier.parts = {std::string(scan.folded(next++))};
  } else {
    return at;
  }
  if (!is_connector(scan, next)) return at;
  qualifier.last = next;
  for (std::size_t i = next + 1; scan.bytes_between(next + 1, i) <= kReachOfNote; ++i) {
    if (scan.end(i) || scan.ends_sentence(i)) break;
    if (!scan.triggers(i, Trigger::kRule)) {
      if (scan[i].capital || scan.number(i) || scan.is_any(i, {"the", "of", "s"})) continue;
      break;
    }
    const std::size_t behind = read_rules(scan, i, qualifier);
    if (behind == i) break;
    scan.claim(at, i);
    return behind;
  }
  return at;
}

std::size_t read_questions(Scan& scan, std::size_t at) {
  const std::size_t questions = read_question_numbers(scan, at + 1, scan.is(at, "questions"));
  if (questions != at + 1) {
    scan.claim(at, questions);
    return questions;
  }
  std::size_t next = at + 1;
  Qualifier qualifier{Qualifier::Kind::kQuestions, {}, at, next};
  qualifier.parts = read_parts(scan, next, scan.is(at, "questions"));
  if (qualifier.parts.empty() || !is_connector(scan, next)) return at;
  qualifier.last = next;
  for (std::size_t i = next + 1; scan.bytes_between(next + 1, i) <= kReachOfPart; ++i) {
    if (scan.end(i) || scan.ends_sentence(i)) break;
    if (!scan.triggers(i, Trigger::kBulletin)) continue;
    const std::size_t behind = read_bulletins(scan, i, qualifier);
    if (behind == i) continue;
    scan.claim(at, i);
    return behind;
  }
  return at;
}

}  // namespace precedent::schemas
