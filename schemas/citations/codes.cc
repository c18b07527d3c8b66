#include <string>

#include "schemas/citations/readers.hh"

namespace precedent::schemas {

namespace {

constexpr int kSecuritiesTitle = 17;
constexpr int kLastTitle = 54;

// The token behind "C.F.R.", "CFR", "U.S.C." at `at`; `at` where neither stands there.
std::size_t behind_code_name(const Scan& scan, std::size_t at, bool& regulations) {
  regulations = scan.is_any(at, {"cfr", "c"});
  if (scan.is_any(at, {"cfr", "usc"})) return at + 1;
  const auto initials = [&](std::string_view second, std::string_view third) {
    if (!scan.sign(at + 1, '.') || !scan.is(at + 2, second) || !scan.sign(at + 3, '.') ||
        !scan.is(at + 4, third)) {
      return at;
    }
    return scan.sign(at + 5, '.') ? at + 6 : at + 5;
  };
  return regulations ? initials("f", "r") : initials("s", "c");
}

std::size_t skip_section_words(const Scan& scan, std::size_t at) {
  return skip_section_signs(scan, skip_over(scan, skip_section_signs(scan, at), "",
                                            {"part", "parts", "section", "sections", "sec"}));
}

// "552", "77aa", "774", "538.540", "1.368-2(a)"
bool read_code_section(const Scan& scan, std::size_t& at, Reference& out) {
  if (!scan.number(at) || scan.folded(at).size() > 5) return false;
  out.number = scan.folded(at++);
  while ((scan.glued_sign(at, '.') || scan.glued_sign(at, '-')) && scan.number(at + 1) &&
         scan.glued(at + 1)) {
    out.number += scan[at].sign + std::string(scan.folded(at + 1));
    at += 2;
  }
  if (scan.word(at) && scan.glued(at)) {
    if (scan.folded(at).size() > 3) return false;
    out.number += scan.folded(at++);
  }
  return true;
}

constexpr ReferenceStyle kCodeStyle = {read_code_section, Trigger::kNone, false, false};

bool is_commission_part(int part) {
  return part >= 200 && part <= 275;
}

}  // namespace

std::size_t read_code(Scan& scan, std::size_t at, const Qualifier&) {
  if (at == 0) return at;
  const int title = scan.value(at - 1);
  if (title < 1 || title > kLastTitle) return at;
  bool regulations = false;
  const std::size_t name = behind_code_name(scan, at, regulations);
  if (name == at) return at;
  const std::size_t number = skip_section_words(scan, name);
  if (regulations && title == kSecuritiesTitle && is_commission_part(scan.value(number)) &&
      scan.glued_sign(number + 1, '.')) {
    const int part = scan.value(number);
    const std::size_t behind = part == 228 || part == 229
                                   ? read_items_of(scan, number, Qualifier(), Authority())
                                   : read_rules_of(scan, number, Qualifier(), Authority());
    if (behind != number) scan.claim(at - 1, behind);
    return behind == number ? at : behind;
  }
  std::size_t next = number;
  const auto sections = read_references(scan, next, kCodeStyle, false);
  if (sections.empty()) return at;
  const std::string base = (regulations ? "cfr " : "usc ") + std::to_string(title) + '-';
  for (const Reference& section : sections) {
    scan.cite(base + section.spelling(), section.first, section.last);
  }
  scan.claim(at - 1, next);
  return next;
}

}  // namespace precedent::schemas
