#include "schemas/citations/references.hh"

#include <algorithm>
#include <utility>

namespace precedent::schemas {

namespace {

constexpr std::size_t kMostReferences = 60;
constexpr std::size_t kMostLevels = 9;
constexpr int kLongestRange = 20;

bool is_lower_word(const Scan& scan, std::size_t at) {
  return scan.word(at) && !scan[at].capital;
}

// "Item 402 (v)(6)" has a level behind the blank, "Item 402 (i) describes" has not.
bool goes_on_after_blank(const Scan& scan, std::size_t after) {
  return scan.glued_sign(after, '(') || may_end_list(scan, after);
}

// Captions of Regulation S-X are numbered without brackets.
bool has_captions(const ReferenceStyle& style, const std::string& number) {
  return style.caption_digits && number.find('-') != std::string::npos;
}

// A level without brackets: "(b)1", ".b", ".3".
std::size_t read_bare_level(const Scan& scan, std::size_t at, const ReferenceStyle& style,
                            Path& out) {
  if (style.caption_digits && scan.number(at) && scan.glued(at) && scan.sign(at - 1, ')') &&
      scan.folded(at).size() <= 2) {
    out.push_back({std::string(scan.folded(at)), false});
    return at + 1;
  }
  if (style.dotted && scan.glued_sign(at, '.') && scan.glued(at + 1) &&
      is_level(scan.folded(at + 1)) && !(scan.word(at + 1) && scan.folded(at + 1).size() > 4)) {
    out.push_back({std::string(scan.folded(at + 1)), scan[at + 1].upper});
    return at + 2;
  }
  return at;
}

// The number of one reference within a list, which may have its trigger repeated before it.
bool read_next_number(const Scan& scan, std::size_t& at, const ReferenceStyle& style, bool plural,
                      Reference& out) {
  std::size_t next = at;
  const bool repeated = style.trigger != Trigger::kNone && scan.triggers(next, style.trigger);
  if (repeated) next = skip_number_sign(scan, next + 1);
  out.first = next;
  if (!style.read_number(scan, next, out)) return false;
  out.last = next = read_path(scan, next, style, out.path);
  if (!repeated && !plural && out.path.empty() && !may_end_list(scan, next)) return false;
  at = next;
  return true;
}

// "(B)" behind "10(e)(1)(i)(A) and", "2" behind "5-03(b)1 and".
bool read_bare_reference(const Scan& scan, std::size_t& at, const ReferenceStyle& style,
                         const Reference& whole, Reference& out) {
  Path bare;
  std::size_t next = at;
  if (scan.sign(next, '(')) {
    next = read_path(scan, next, style, bare);
  } else if (has_captions(style, whole.number) && scan.number(next) &&
             scan.folded(next).size() <= 2 && !whole.path.empty() &&
             !scan.glued_sign(next + 1, '-') && may_end_list(scan, next + 1)) {
    bare.push_back({std::string(scan.folded(next)), false});
    ++next;
  }
  if (bare.empty()) return false;
  const auto path = completed(whole.path, bare);
  if (!path) return false;
  out.number = whole.number;
  out.path = *path;
  out.first = at;
  out.last = at = next;
  return true;
}

std::vector<Reference> spread(const Reference& from, const Reference& to) {
  std::vector<Reference> out;
  const auto add = [&](std::string number, Path path) {
    out.push_back({std::move(number), std::move(path), from.first, to.last, false});
  };
  if (from.number == to.number) {
    for (Path& path : expanded(from.path, to.path)) add(from.number, std::move(path));
    return out;
  }
  const auto plain = [](const Reference& r) {
    return r.path.empty() && r.number.size() <= 4 && is_digits(r.number);
  };
  if (plain(from) && plain(to)) {
    const int first = std::stoi(from.number);
    const int last = std::stoi(to.number);
    if (last > first && last - first <= kLongestRange) {
      for (int n = first; n <= last; ++n) add(std::to_string(n), {});
      return out;
    }
  }
  return {from, to};
}

std::vector<Reference> ranges_spread(std::vector<Reference> list) {
  std::vector<Reference> out;
  for (Reference& reference : list) {
    if (!reference.through || out.empty()) {
      out.push_back(std::move(reference));
      continue;
    }
    const Reference from = std::move(out.back());
    out.pop_back();
    for (Reference& each : spread(from, reference)) out.push_back(std::move(each));
  }
  return out;
}

// "10(e)(1)(ii)(A-E)": the last reference of the list becomes two.
void read_range_within(const Scan& scan, std::size_t& at, std::vector<Reference>& list) {
  Level first;
  Level last;
  const std::size_t behind = read_levels_within(scan, at, first, last);
  if (behind == at) return;
  at = list.back().last = behind;
  list.push_back(list.back());
  list[list.size() - 2].path.push_back(first);
  list.back().path.push_back(last);
  list.back().through = true;
}

}  // namespace

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string without_leading_zeros(std::string_view digits) {
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
  return std::string(digits.substr(first));
}

std::size_t skip_number_sign(const Scan& scan, std::size_t at) {
  if (scan.is_any(at, {"no", "nos", "number", "numbers", "num"})) {
    ++at;
    if (scan.sign(at, '.')) ++at;
    if (scan.sign(at, ':')) ++at;
  } else if (scan.sign(at, '#')) {
    ++at;
  }
  return at;
}

std::size_t skip_section_signs(const Scan& scan, std::size_t at) {
  for (std::size_t steps = 0; steps < kMostSkipped; ++steps, ++at) {
    if (!scan.sign(at, kSectionSign) && !scan.glued_sign(at, '.')) break;
  }
  return at;
}

std::size_t skip_over(const Scan& scan, std::size_t at, std::string_view signs,
                      std::initializer_list<std::string_view> words) {
  for (std::size_t steps = 0; steps < kMostSkipped; ++steps, ++at) {
    const bool sign = scan[at].sign != 0 && signs.find(scan[at].sign) != std::string_view::npos;
    if (!sign && !scan.is_any(at, words)) break;
  }
  return at;
}

bool may_end_list(const Scan& scan, std::size_t at) {
  if (scan.end(at)) return true;
  if (scan[at].kind == Token::Kind::kSign) return !scan.sign(at, '%') && !scan.sign(at, '$');
  if (!is_lower_word(scan, at)) return scan.word(at);
  return scan.is_any(
      at, {"of",      "and",      "or",    "to",      "under",        "in",       "as",
           "which",   "that",     "is",    "are",     "require",      "requires", "for",
           "through", "with",     "above", "below",   "regarding",    "by",       "when",
           "have",    "has",      "on",    "thereof", "thereto",      "states",   "state",
           "provide", "provides", "apply", "applies", "respectively", "from",     "we",
           "were",    "was",      "also",  "if",      "because",      "would",    "does",
           "do",      "during",   "at",    "since",   "where",        "rather"});
}

std::size_t read_level(const Scan& scan, std::size_t at, Path& out) {
  if (!scan.sign(at, '(') || !is_level(scan.folded(at + 1)) || !scan.sign(at + 2, ')')) return at;
  out.push_back({std::string(scan.folded(at + 1)), scan[at + 1].upper});
  return at + 3;
}

std::size_t read_levels_within(const Scan& scan, std::size_t at, Level& first, Level& last) {
  if (!scan.glued_sign(at, '(') || !scan.sign(at + 4, ')')) return at;
  if (!scan.sign(at + 2, '-') && !scan.is(at + 2, "through")) return at;
  if (!is_level(scan.folded(at + 1)) || !is_level(scan.folded(at + 3))) return at;
  first = {std::string(scan.folded(at + 1)), scan[at + 1].upper};
  last = {std::string(scan.folded(at + 3)), scan[at + 3].upper};
  return at + 5;
}

std::size_t read_path(const Scan& scan, std::size_t at, const ReferenceStyle& style, Path& out) {
  while (out.size() < kMostLevels) {
    std::size_t next = at;
    if (out.empty() && scan.glued_sign(next, '-') && scan.glued_sign(next + 1, '(')) ++next;
    const bool blank = !scan.glued(next);
    const std::size_t levels = out.size();
    next = read_level(scan, next, out);
    if (out.size() > levels) {
      if (blank && !goes_on_after_blank(scan, next)) {
        out.resize(levels);
        break;
      }
      at = next;
      continue;
    }
    const std::size_t bare = read_bare_level(scan, at, style, out);
    if (bare == at) break;
    at = bare;
  }
  return at;
}

Separator read_separator(const Scan& scan, std::size_t& at) {
  std::size_t next = at;
  if (scan.is_any(next, {"through", "thru", "to"})) {
    at = next + 1;
    return Separator::kThrough;
  }
  if (scan.sign(next, '-')) {
    at = next + 1;
    return Separator::kThrough;
  }
  if (scan.sign(next, ',') || scan.sign(next, ';')) ++next;
  if (scan.is_any(next, {"and", "or"})) ++next;
  if (scan.sign(next, '/') || scan.sign(next, '&')) ++next;
  if (next > at && scan.is(next, "or")) ++next;  // and/or
  if (scan.phrase(next, {"as", "well", "as"})) next += 3;
  if (next == at) return Separator::kNone;
  at = next;
  return Separator::kAnd;
}

std::vector<Reference> read_references(const Scan& scan, std::size_t& at,
                                       const ReferenceStyle& style, bool plural) {
  Reference first;
  std::size_t next = skip_number_sign(scan, at);
  first.first = next;
  if (!style.read_number(scan, next, first)) return {};
  first.last = at = next = read_path(scan, next, style, first.path);
  std::vector<Reference> list = {std::move(first)};
  read_range_within(scan, at, list);
  while (list.size() < kMostReferences) {
    next = at;
    const Separator separator = read_separator(scan, next);
    if (separator == Separator::kNone) break;
    if (scan.sign(at, ';') && (!plural || scan.triggers(next, style.trigger))) break;
    Reference reference;
    reference.through = separator == Separator::kThrough;
    const bool certain = plural || scan.sign(next - 1, '/');
    if (!read_bare_reference(scan, next, style, list.back(), reference) &&
        !read_next_number(scan, next, style, certain, reference)) {
      break;
    }
    at = next;
    list.push_back(std::move(reference));
  }
  return ranges_spread(std::move(list));
}

void cite_with(Scan& scan, const std::string& base, std::size_t first, std::size_t last,
               const Qualifier& qualifier, std::string_view joint) {
  using Kind = Qualifier::Kind;
  if (qualifier.parts.empty()) return scan.cite(base, first, last);
  for (const std::string& part : qualifier.parts) {
    std::string canonical = base + qualifier.within;
    switch (qualifier.kind) {
      case Kind::kNone:
        break;
      case Kind::kParagraphs:
        if (part.front() == '(') {
          canonical += part;
        } else if (!joint.empty()) {
          canonical.append(joint).append(part);
        }
        break;
      case Kind::kInstructions:
        canonical += " instr " + part;
        break;
      case Kind::kNotes:
        canonical += " note " + part;
        break;
      case Kind::kQuestions:
        canonical += " q" + part;
        break;
      case Kind::kSections:
        canonical += ' ' + part;
        break;
    }
    scan.cite(std::move(canonical), first, last);
  }
}

}  // namespace precedent::schemas
