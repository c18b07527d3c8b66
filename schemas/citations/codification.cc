#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schemas/citations/parts.hh"
#include "schemas/citations/readers.hh"

namespace precedent::schemas {

namespace {

constexpr std::size_t kMostReferences = 60;

// "280-10-50-30(b)": topic, subtopic, section, paragraph, as far as written, and levels.
struct CodificationReference {
  std::vector<std::string> parts;
  Path path;
  std::size_t first = 0;
  std::size_t last = 0;

  std::string spelling() const {
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : "-") + part;
    return out + spelled(path);
  }
};

constexpr std::size_t kWithSection = 3;
constexpr std::size_t kWithParagraph = 4;
constexpr ReferenceStyle kLevels = {nullptr, Trigger::kNone, false, false};
constexpr ReferenceStyle kDottedLevels = {nullptr, Trigger::kNone, false, true};

// Letters behind a paragraph: capitals belong to its number ("28A"), small ones are a level
// ("12b").
std::size_t read_paragraph_letters(const Scan& scan, std::size_t at, CodificationReference& out) {
  if (!scan.word(at) || !scan.glued(at)) return at;
  std::string_view letters = scan.folded(at);
  const bool capital_and_small = scan[at].capital && !scan[at].upper && letters.size() == 2;
  if ((scan[at].upper && letters.size() <= 2) || capital_and_small) {
    const std::size_t capitals = capital_and_small ? 1 : letters.size();
    out.parts.back() += letters.substr(0, capitals);
    letters.remove_prefix(capitals);
    if (letters.empty()) return at + 1;
  }
  if (!is_level(letters) || letters.size() > 3) return at;
  out.path.push_back({std::string(letters), false});
  return at + 1;
}

std::size_t read_paragraph(const Scan& scan, std::size_t at, CodificationReference& out) {
  if (!scan.number(at) || scan.folded(at).size() > 3) return at;
  out.parts.push_back(without_leading_zeros(scan.folded(at)));
  std::size_t next = read_paragraph_letters(scan, at + 1, out);
  // "35-13-a"
  if (scan.glued_sign(next, '-') && scan.word(next + 1) && scan.glued(next + 1) &&
      scan.folded(next + 1).size() == 1) {
    out.path.push_back({std::string(scan.folded(next + 1)), false});
    next += 2;
  }
  // "815-10-15-83 c."
  if (out.path.empty() && scan.word(next) && !scan.glued(next) && !scan[next].capital &&
      scan.folded(next).size() == 1 && scan.glued_sign(next + 1, '.')) {
    out.path.push_back({std::string(scan.folded(next)), false});
    return next + 1;
  }
  return read_path(scan, next, kDottedLevels, out.path);
}

// "50" or "S99"; the second may have lost the hyphen before its paragraph ("S996").
std::size_t read_section(const Scan& scan, std::size_t at, CodificationReference& out) {
  const bool staff = scan.is(at, "s");
  const std::size_t digits_at = staff ? at + 1 : at;
  if (!scan.number(digits_at) || (staff && !scan.glued(digits_at))) return at;
  const std::string digits(scan.folded(digits_at));
  const std::string prefix = staff ? "s" : "";
  if (staff && digits.size() == 3 && digits.substr(0, 2) == "99") {
    out.parts.push_back("s99");
    out.parts.push_back(digits.substr(2));
    return digits_at + 1;
  }
  if (digits.size() > 2) return at;
  out.parts.push_back(prefix + digits);
  std::size_t next = digits_at + 1;
  if (scan.word(next) && scan.glued(next) && scan[next].upper && scan.folded(next).size() == 1) {
    out.parts.back() += scan.folded(next++);
  }
  return next;
}

// Is there a hyphen at `at` that goes on to a further part? One blank behind it is a line's end.
bool hyphen_goes_on(const Scan& scan, std::size_t at) {
  return scan.glued_sign(at, '-') && (scan.number(at + 1) || scan.is(at + 1, "s"));
}

// Subtopic; "2050" is two parts whose hyphen was lost at a line's end.
std::size_t read_subtopic(const Scan& scan, std::size_t at, CodificationReference& out) {
  const std::string_view digits = scan.folded(at);
  if (!scan.number(at) || digits.size() < 2 || digits.size() > 4) return at;
  if (digits.size() == 4) {
    out.parts.emplace_back(digits.substr(0, 2));
    out.parts.emplace_back(digits.substr(2));
  } else {
    out.parts.emplace_back(digits);
  }
  return at + 1;
}

std::size_t read_topic(const Scan& scan, std::size_t at, CodificationReference& out) {
  const std::string_view digits = scan.folded(at);
  if (!scan.number(at)) return at;
  if (digits.size() == 3) {
    out.parts.emplace_back(digits);
  } else if (digits.size() == 5 && scan.glued_sign(at + 1, '-')) {
    out.parts.emplace_back(digits.substr(0, 3));
    out.parts.emplace_back(digits.substr(3));
  } else if (digits.size() == 2 && scan.glued_sign(at + 1, '-') && scan.glued_sign(at + 3, '-') &&
             is_codification_topic(scan.value(at) * 10)) {
    out.parts.push_back(std::string(digits) + '0');  // "28-10-50-1"
  } else {
    return at;
  }
  const int topic = std::stoi(out.parts[0]);
  if (topic >= 105 && topic <= 995) return at + 1;
  out.parts.clear();
  return at;
}

// A whole reference, from its topic on; moves `at` behind it.
bool read_reference(const Scan& scan, std::size_t& at, CodificationReference& out) {
  out.first = at;
  std::size_t next = read_topic(scan, at, out);
  if (next == at) return false;
  while (out.parts.size() < kWithParagraph && hyphen_goes_on(scan, next)) {
    const std::size_t part = next + 1;
    const std::size_t behind = out.parts.size() == 1   ? read_subtopic(scan, part, out)
                               : out.parts.size() == 2 ? read_section(scan, part, out)
                                                       : read_paragraph(scan, part, out);
    if (behind == part) break;
    next = behind;
  }
  // "450-20-50 3 through -4" has lost a hyphen.
  if (out.parts.size() == kWithSection && scan.number(next) && scan.is(next + 1, "through")) {
    next = read_paragraph(scan, next, out);
  }
  if (out.parts.size() < kWithParagraph) next = read_path(scan, next, kLevels, out.path);
  at = out.last = next;
  return true;
}

// "55-39(a-c)": the first of the levels is in `reference` already; reads the last into `out`.
bool read_level_range(const Scan& scan, std::size_t& at, CodificationReference& reference,
                      CodificationReference& out) {
  Level first;
  Level last;
  const std::size_t behind = read_levels_within(scan, at, first, last);
  if (behind == at) return false;
  out = reference;
  reference.path.push_back(first);
  out.path.push_back(last);
  reference.last = out.last = at = behind;
  return true;
}

std::size_t skip_words_before_number(const Scan& scan, std::size_t at) {
  return skip_number_sign(
      scan, skip_over(scan, at, "\")",
                      {"fasb", "asc", "topic", "topics", "subtopic", "subtopics", "paragraph",
                       "paragraphs", "section", "sections"}));
}

// "25-7" behind "605-50-25-4,", "-20" and "9" behind "280-10-50-1 through": what is left out is
// taken from the reference before.
bool read_continuation(const Scan& scan, std::size_t& at, const CodificationReference& before,
                       bool certain, CodificationReference& out) {
  std::size_t next = at;
  out.first = at;
  const bool dash = scan.sign(next, '-');
  if (dash) ++next;
  const bool section_first = !dash && before.parts.size() >= kWithSection &&
                             (scan.is(next, "s") || scan.folded(next).size() == 2) &&
                             (scan.glued_sign(next + 1, '-') || scan.glued_sign(next + 2, '-'));
  if (section_first) {
    out.parts.assign(before.parts.begin(), before.parts.begin() + 2);
    const std::size_t behind = read_section(scan, next, out);
    if (behind == next || !hyphen_goes_on(scan, behind)) return false;
    next = read_paragraph(scan, behind + 1, out);
  } else {
    if (before.parts.size() != kWithParagraph) return false;
    out.parts.assign(before.parts.begin(), before.parts.begin() + kWithSection);
    const std::size_t behind = read_paragraph(scan, next, out);
    if (behind == next || (scan.glued_sign(behind, '-') && scan.number(behind + 1))) return false;
    if (!certain && !dash && !may_end_list(scan, behind)) return false;
    next = behind;
  }
  at = out.last = next;
  return true;
}

bool read_bare_levels(const Scan& scan, std::size_t& at, const CodificationReference& before,
                      CodificationReference& out) {
  Path bare;
  const std::size_t next = read_path(scan, at, kLevels, bare);
  const auto path = next == at ? std::nullopt : completed(before.path, bare);
  if (!path) return false;
  out.parts = before.parts;
  out.path = *path;
  out.first = at;
  at = out.last = next;
  return true;
}

// One more reference of a list; `plural`: several were announced.
bool read_next(const Scan& scan, std::size_t& at, const CodificationReference& before, bool certain,
               CodificationReference& out) {
  if (scan.sign(at, '(')) return read_bare_levels(scan, at, before, out);
  std::size_t next = skip_words_before_number(scan, at);
  const bool repeated = next != at;
  if (scan.number(next) && scan.folded(next).size() == 3) {
    CodificationReference whole;
    std::size_t behind = next;
    if (read_reference(scan, behind, whole)) {
      const bool topic_alone = whole.parts.size() == 1;
      const bool listed =
          before.parts.size() == 1 && is_codification_topic(std::stoi(whole.parts[0]));
      if (!topic_alone || repeated || listed) {
        out = std::move(whole);
        at = behind;
        return true;
      }
    }
  }
  if (!read_continuation(scan, next, before, certain || repeated, out)) return false;
  at = next;
  return true;
}

Path as_path(const CodificationReference& reference) {
  Path path;
  for (const std::string& part : reference.parts) path.push_back({part, false});
  path.insert(path.end(), reference.path.begin(), reference.path.end());
  return path;
}

std::vector<std::string> spread(const CodificationReference& from,
                                const CodificationReference& to) {
  if (from.parts.size() != to.parts.size() || from.parts.size() < kWithParagraph) {
    return {from.spelling(), to.spelling()};
  }
  std::vector<std::string> out;
  for (const Path& path : expanded(as_path(from), as_path(to))) {
    CodificationReference each;
    const auto levels = path.begin() + kWithParagraph;
    for (auto part = path.begin(); part != levels; ++part) each.parts.push_back(part->text);
    each.path.assign(levels, path.end());
    out.push_back(each.spelling());
  }
  return out;
}

void cite_reference(Scan& scan, const CodificationReference& reference,
                    const Qualifier& qualifier) {
  std::string_view joint;
  if (qualifier.is(Qualifier::Kind::kParagraphs) && !qualifier.parts.empty()) {
    const std::string& part = qualifier.parts.front();
    const auto hyphens = static_cast<std::size_t>(std::count(part.begin(), part.end(), '-'));
    if (reference.parts.size() + 1 + hyphens == kWithParagraph) joint = "-";
  }
  const bool applies = qualifier.is(Qualifier::Kind::kParagraphs);
  cite_with(scan, "asc " + reference.spelling(), reference.first, reference.last,
            applies ? qualifier : Qualifier(), joint);
}

std::size_t read_list(Scan& scan, std::size_t at, bool plural, const Qualifier& qualifier) {
  CodificationReference before;
  std::size_t next = at;
  if (!read_reference(scan, next, before)) return at;
  CodificationReference last_of_range;
  if (read_level_range(scan, next, before, last_of_range)) {
    for (std::string& each : spread(before, last_of_range)) {
      scan.cite("asc " + each, before.first, before.last);
    }
    scan.claim(at, next);
    return next;
  }
  Qualifier behind{Qualifier::Kind::kParagraphs, {}, next, next};
  if (qualifier.parts.empty() && before.parts.size() < kWithParagraph) {
    behind.parts = paragraphs_behind(scan, next);
  }
  cite_reference(scan, before, behind.parts.empty() ? qualifier : behind);
  for (std::size_t count = 1; count < kMostReferences; ++count) {
    std::size_t more = next;
    const Separator separator = read_separator(scan, more);
    if (separator == Separator::kNone) break;
    // What has its own "ASC" before it is read on its own, with all that may follow it.
    if (separator == Separator::kAnd && scan.triggers(more, Trigger::kCodification)) break;
    CodificationReference reference;
    const bool certain = plural || separator == Separator::kThrough;
    if (!read_next(scan, more, before, certain, reference)) break;
    if (separator == Separator::kThrough) {
      for (std::string& each : spread(before, reference)) {
        if (each != before.spelling()) {
          scan.cite("asc " + each, reference.first, reference.last);
        }
      }
    } else {
      cite_reference(scan, reference, Qualifier());
    }
    before = std::move(reference);
    next = more;
  }
  scan.claim(at, next);
  return next;
}

}  // namespace

std::size_t read_codification(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  if (scan.is_any(at, {"codification", "frc"})) {
    const std::size_t behind = read_reporting_codification(scan, at, qualifier);
    if (behind != at) return behind;
    if (!scan.is(at, "codification") || at == 0 || !scan.is(at - 1, "standards")) return at;
  } else if (!scan[at].upper && scan[at].capital) {
    return at;
  }
  std::size_t next = at + 1;
  if (scan.glued_sign(next, '-')) ++next;
  const std::size_t number = skip_words_before_number(scan, next);
  const bool plural =
      number > next && scan.folded(number - 1).size() > 1 && scan.folded(number - 1).back() == 's';
  const std::size_t behind = read_list(scan, number, plural, qualifier);
  if (behind == number) return at;
  scan.claim(at, number);
  scan.claim_before(at, {"fasb", "accounting", "standards"});
  return behind;
}

std::size_t read_topics(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  const std::size_t number = skip_number_sign(scan, at + 1);
  if (at > 0 && scan.is_any(at - 1, {"guidance", "sab", "frm", "manual"})) return at;
  if (!is_codification_topic(scan.value(number))) {
    return read_bare_bulletin_topic(scan, at, qualifier);
  }
  const std::size_t behind =
      read_list(scan, number, scan.is_any(at, {"topics", "subtopics"}), qualifier);
  if (behind == number) return at;
  scan.claim(at, number);
  return behind;
}

std::size_t read_bare_codification(Scan& scan, std::size_t at) {
  if (!scan.number(at) || scan.folded(at).size() != 3 || !scan.glued_sign(at + 1, '-')) return at;
  if (at > 0 && scan.glued(at) && !scan.sign(at - 1, '(') && !scan.sign(at - 1, '"')) return at;
  if (!is_codification_topic(scan.value(at))) return at;
  CodificationReference reference;
  std::size_t behind = at;
  if (!read_reference(scan, behind, reference) || reference.parts.size() < kWithSection) return at;
  // A telephone number, or any longer row of digits.
  if (scan.folded(at + 2).size() > 3) return at;
  if (reference.parts[2].size() != 2 && reference.parts[2][0] != 's') return at;
  if (scan.glued_sign(behind, '-') && scan.number(behind + 1) &&
      scan.folded(behind + 1).size() > 3) {
    return at;
  }
  return read_list(scan, at, true, Qualifier());
}

}  // namespace precedent::schemas
