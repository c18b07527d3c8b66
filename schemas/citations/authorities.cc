#include "schemas/citations/authorities.hh"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace precedent::schemas {

namespace {

constexpr std::size_t kLongestFormCode = 6;  // tokens: N - 8 B - 2

// "S-K", "S- K", "SK": the letter behind the first one, and the token behind it all.
std::string regulation_code(const Scan& scan, std::size_t at, std::size_t& last) {
  const std::string_view one_word = scan.folded(at);
  if (one_word == "sk" || one_word == "sx" || one_word == "sb" || one_word == "st") {
    last = at + 1;
    return std::string{one_word[0], '-', one_word[1]};
  }
  if (one_word != "s" && one_word != "m") return {};
  if (!scan.sign(at + 1, '-') || !scan.word(at + 2)) return {};
  const std::string_view second = scan.folded(at + 2);
  const bool known = one_word == "s" ? second == "k" || second == "x" || second == "b" ||
                                           second == "t" || second == "p"
                                     : second == "a";
  if (!known) return {};
  last = at + 3;
  return std::string(one_word) + '-' + std::string(second);
}

// Regulations that have one name and no hyphen: "Regulation G", "Regulation 14A".
std::string lettered_regulation(const Scan& scan, std::size_t at, std::size_t& last) {
  if (scan.number(at)) {
    const std::string code = std::string(scan.folded(at)) + std::string(scan.folded(at + 1));
    if (!scan.glued(at + 1) || !scan.word(at + 1)) return {};
    static constexpr std::array<std::string_view, 9> kCodes = {"12b", "13a", "13d", "14a", "14c",
                                                               "14d", "14e", "14n", "15d"};
    if (std::find(kCodes.begin(), kCodes.end(), code) == kCodes.end()) return {};
    if (scan.glued_sign(at + 2, '-')) return {};
    last = at + 2;
    return "reg-" + code;
  }
  static constexpr std::array<std::string_view, 13> kNames = {
      "g", "s", "d", "a", "c", "m", "e", "fd", "ab", "btr", "crowdfunding", "nms", "sho"};
  const std::string_view name = scan.folded(at);
  if (std::find(kNames.begin(), kNames.end(), name) == kNames.end()) return {};
  if (name == "e" || (scan.glued_sign(at + 1, '-') && !scan.glued(at))) return {};
  if (!scan[at].capital && name.size() == 1) return {};
  last = at + 1;
  return "reg-" + std::string(name);
}

std::string form_code(const Scan& scan, std::size_t at, bool named, std::size_t& last) {
  static constexpr auto kCodes = std::to_array<std::string_view>(
      {"1-a",     "1-k",    "1-sa",   "1-u",  "1-z",    "10-12b", "10-12g", "10-d", "10-k",
       "10-k405", "10-ksb", "10-kt",  "10-q", "10-qsb", "10-qt",  "10-sb",  "11-k", "12b-25",
       "13f",     "15",     "18-k",   "20-f", "25",     "40-f",   "6-k",    "8-a",  "8-k",
       "abs-15g", "abs-ee", "adv",    "cb",   "f-1",    "f-10",   "f-2",    "f-3",  "f-4",
       "f-6",     "f-80",   "n-14",   "n-1a", "n-2",    "n-3",    "n-4",    "n-6",  "n-8b-2",
       "n-cen",   "n-csr",  "n-port", "n-px", "n-q",    "s-1",    "s-11",   "s-2",  "s-20",
       "s-3",     "s-4",    "s-6",    "s-8",  "sb-1",   "sb-2",   "sf-1",   "sf-3", "t-3"});
  std::string code;
  std::string longest;
  for (std::size_t next = at; next < at + kLongestFormCode; ++next) {
    const bool hyphen = scan.sign(next, '-');
    if (next > at && !scan.glued(next) && !scan.sign(next - 1, '-')) break;
    if (!hyphen && scan.folded(next).empty()) break;
    code += hyphen ? "-" : std::string(scan.folded(next));
    const bool bare_number = code.find('-') == std::string::npos;
    if (bare_number && !named) continue;
    if (std::binary_search(kCodes.begin(), kCodes.end(), code)) {
      longest = code;
      last = next + 1;
    }
  }
  if (!longest.empty()) {
    if (longest == "10-12b" || longest == "10-12g") longest = "10";
    return longest;
  }
  const int number = scan.value(at);
  if (named && (number == 10 || (number >= 3 && number <= 5) || number == 144) &&
      !scan.glued_sign(at + 1, '-')) {
    last = at + 1;
    return std::string(scan.folded(at));
  }
  return {};
}

std::string schedule_code(const Scan& scan, std::size_t at, std::size_t& last) {
  if (scan.is(at, "to") && scan[at].upper) {
    last = at + 1;
    if (scan.glued_sign(at + 1, '-') && scan.is_any(at + 2, {"t", "i", "c"})) last = at + 3;
    return "sch-to";
  }
  if (!scan.number(at) || !scan.word(at + 1) || !scan.glued(at + 1)) return {};
  const std::string code = std::string(scan.folded(at)) + std::string(scan.folded(at + 1));
  if (scan.glued_sign(at + 2, '-') && scan.number(at + 3)) {
    const std::string whole = code + '-' + std::string(scan.folded(at + 3));
    if (whole == "13e-3" || whole == "13e-4" || whole == "14d-9" || whole == "14f-1" ||
        whole == "14d-1") {
      last = at + 4;
      return "sch-" + whole;
    }
  }
  static constexpr std::array<std::string_view, 6> kCodes = {"13d", "13g", "14a",
                                                             "14c", "14n", "13h"};
  if (std::find(kCodes.begin(), kCodes.end(), code) == kCodes.end()) return {};
  last = at + 2;
  return "sch-" + code;
}

constexpr std::size_t kMostActTokens = 7;

struct ActName {
  std::string_view family;
  std::vector<std::string_view> words;
};

const std::vector<ActName>& act_names() {
  static const std::vector<ActName> kNames = {
      {"ea", {"securities", "exchange", "act"}},
      {"ea", {"securities", "and", "exchange", "act"}},
      {"ea", {"exchange", "act"}},
      {"ea", {"1934", "act"}},
      {"ea", {"34", "act"}},
      {"sa", {"securities", "act"}},
      {"sa", {"1933", "act"}},
      {"sa", {"33", "act"}},
      {"ica", {"investment", "company", "act"}},
      {"ica", {"1940", "act"}},
      {"ica", {"40", "act"}},
      {"iaa", {"investment", "advisers", "act"}},
      {"iaa", {"investment", "advisors", "act"}},
      {"iaa", {"advisers", "act"}},
      {"sox", {"sarbanes", "oxley"}},
      {"sox", {"sox"}},
      {"dodd-frank", {"dodd", "frank"}},
      {"jobs", {"jobs", "act"}},
      {"jobs", {"jumpstart", "our", "business", "startups", "act"}},
      {"tia", {"trust", "indenture", "act"}},
      {"irc", {"internal", "revenue", "code"}},
      {"irc", {"irc"}},
      {"irc", {"code"}},
      {"dgcl", {"delaware", "general", "corporation", "law"}},
      {"dgcl", {"general", "corporation", "law"}},
      {"dgcl", {"dgcl"}},
  };
  return kNames;
}

// "Code" alone; not the Bankruptcy Code, nor a Code of Ethics.
bool is_tax_code(const Scan& scan, std::size_t at) {
  if (!scan[at].capital || scan.is(at + 1, "of")) return false;
  return at == 0 || !scan.word(at - 1) || !scan[at - 1].capital || scan.is(at - 1, "the");
}

// Tokens of `words` from `at` on, hyphens between them passed over; 0 where they are not there.
std::size_t matched(const Scan& scan, std::size_t at, const std::vector<std::string_view>& words) {
  std::size_t next = at;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && scan.sign(next, '-')) ++next;
    if (!scan.is(next, words[i])) return 0;
    ++next;
  }
  return next - at;
}

bool is_number_trigger(Trigger trigger) {
  switch (trigger) {
    case Trigger::kItem:
    case Trigger::kRule:
    case Trigger::kArticle:
    case Trigger::kSection:
    case Trigger::kQuestion:
    case Trigger::kCodification:
    case Trigger::kBulletin:
      return true;
    default:
      return false;
  }
}

// Words of documents that have sections and items of their own.
bool is_contract_word(const Scan& scan, std::size_t at) {
  return scan.is_any(at, {"agreement", "indenture", "plan", "certificate", "bylaws", "charter",
                          "contract", "lease", "articles", "memorandum", "guidelines"});
}

}  // namespace

std::optional<Authority> read_regulation(const Scan& scan, std::size_t at) {
  std::size_t next = at;
  const bool named = scan.is_any(at, {"regulation", "regulations", "reg", "regs"});
  if (named) ++next;
  if (named && scan.sign(next, '.')) ++next;
  Authority out{Authority::Kind::kRegulation, {}, at, next};
  out.family = regulation_code(scan, next, out.last);
  if (!out.family.empty()) {
    const bool hyphenated = out.last > next + 1;
    if (!named && (!hyphenated || !scan.glued(next + 1))) return std::nullopt;
    if (out.family == "s-p") out.family = "reg-s-p";
    return out;
  }
  if (!named) return std::nullopt;
  out.family = lettered_regulation(scan, next, out.last);
  if (out.family.empty()) return std::nullopt;
  return out;
}

std::optional<Authority> read_form(const Scan& scan, std::size_t at) {
  Authority out{Authority::Kind::kForm, {}, at, at};
  if (scan.is_any(at, {"schedule", "schedules"})) {
    out.family = schedule_code(scan, at + 1, out.last);
  } else if (scan.is_any(at, {"form", "forms"})) {
    // A page number may have slipped between: "Form 2 10-K".
    out.family = form_code(scan, at + 1, true, out.last);
    if (out.family.size() < 3) {
      std::size_t last = 0;
      std::string behind = scan.number(at + 1) && !scan.glued(at + 2)
                               ? form_code(scan, at + 2, false, last)
                               : std::string();
      if (!behind.empty()) {
        out.family = std::move(behind);
        out.last = last;
      }
    }
  } else {
    out.family = form_code(scan, at, false, out.last);
  }
  if (out.family.empty()) return std::nullopt;
  if (scan.glued_sign(out.last, '/') && scan.is(out.last + 1, "a")) out.last += 2;
  return out;
}

std::optional<Authority> read_act(const Scan& scan, std::size_t at) {
  for (const ActName& name : act_names()) {
    const std::size_t length = matched(scan, at, name.words);
    if (length == 0) continue;
    if (name.words.front() == "code" && !is_tax_code(scan, at)) continue;
    std::size_t last = at + length;
    if (scan.is(last, "act")) ++last;  // "Sarbanes-Oxley Act"
    if (scan.is(last, "of") && scan.folded(last + 1).size() == 4 && scan.number(last + 1)) {
      last += 2;  // "of 1934"
    }
    return Authority{Authority::Kind::kAct, std::string(name.family), at, last};
  }
  return std::nullopt;
}

std::optional<Authority> act_before(const Scan& scan, std::size_t at) {
  if (at == 0) return std::nullopt;
  std::size_t end = at;
  // "Exchange Act of 1934, Rule ..."; "the Exchange Act's Rule ..."
  if (end > 0 && scan.sign(end - 1, ',')) --end;
  if (end > 1 && scan.is(end - 1, "s") && scan.sign(end - 2, '\'')) end -= 2;
  for (std::size_t back = std::min(end, kMostActTokens); back > 0; --back) {
    auto act = read_act(scan, end - back);
    if (act && act->last == end) return act;
  }
  return std::nullopt;
}

std::optional<Authority> authority_after(const Scan& scan, std::size_t at, std::size_t reach,
                                         Wanted wanted) {
  const bool regulations = wanted != Wanted::kAct;
  const bool acts = wanted != Wanted::kRegulation;
  for (std::size_t next = at; scan.bytes_between(at, next) <= reach; ++next) {
    if (scan.ends_sentence(next)) break;
    if (regulations) {
      if (auto found = read_regulation(scan, next)) return found;
    }
    if (acts) {
      if (auto found = read_act(scan, next)) return found;
    }
    if (is_number_trigger(scan[next].trigger) || is_contract_word(scan, next)) break;
  }
  return std::nullopt;
}

std::string form_family(std::string_view form_type) {
  std::string spelt = "Form ";
  spelt += form_type;
  const Scan form(spelt);
  if (const auto found = read_form(form, 0)) return found->family;
  // EDGAR's own names of schedules: "SC TO-T", "SC 13D", "DEF 14A", "PREC14A", "DEFA14A".
  const auto ends_with = [&](std::string_view end) {
    return form_type.size() >= end.size() && form_type.substr(form_type.size() - end.size()) == end;
  };
  if (form_type.substr(0, 5) == "SC TO") return "sch-to";
  if (ends_with("14A")) return "sch-14a";
  if (ends_with("14C")) return "sch-14c";
  if (form_type.substr(0, 3) == "SC " || form_type.substr(0, 9) == "SCHEDULE ") {
    spelt = "Schedule ";
    spelt += form_type.substr(form_type.find(' ') + 1);
    const Scan schedule(spelt);
    if (const auto found = read_form(schedule, 0)) return found->family;
  }
  return {};
}

bool is_regulation_sk_item(int n) {
  const auto within = [n](int first, int last) { return n >= first && n <= last; };
  return within(101, 108) || within(201, 202) || within(301, 308) || within(401, 408) ||
         within(501, 512) || n == 601 || within(701, 703) || within(801, 802) || within(901, 915) ||
         within(1100, 1125) || within(1200, 1208) || within(1300, 1305) || within(1400, 1406) ||
         within(1500, 1508) || within(1600, 1610);
}

bool is_regulation_sb_item(int n) {
  const auto within = [n](int first, int last) { return n >= first && n <= last; };
  return n == 10 || within(101, 103) || within(201, 202) || within(303, 308) || n == 310 ||
         within(401, 407) || within(501, 512) || n == 601 || within(701, 703);
}

bool is_regulation_ma_item(int n) {
  return n >= 1000 && n <= 1016;
}

bool is_regulation_st_rule(int n) {
  const auto within = [n](int first, int last) { return n >= first && n <= last; };
  return within(10, 15) || within(100, 106) || within(201, 202) || within(301, 314) ||
         within(405, 406) || n == 501;
}

bool is_codification_topic(int n) {
  static constexpr auto kTopics = std::to_array<int>(
      {105, 205, 210, 215, 220, 225, 230, 235, 250, 255, 260, 270, 272, 274, 275, 280, 310,
       320, 321, 323, 325, 326, 330, 340, 350, 360, 405, 410, 420, 430, 440, 450, 460, 470,
       480, 505, 605, 606, 610, 705, 710, 712, 715, 718, 720, 730, 740, 805, 808, 810, 815,
       820, 825, 830, 832, 835, 840, 842, 845, 848, 850, 852, 853, 855, 860, 905, 908, 910,
       912, 915, 920, 922, 924, 926, 928, 930, 932, 940, 942, 944, 946, 948, 950, 952, 954,
       956, 958, 960, 962, 965, 970, 972, 974, 976, 978, 980, 985, 995});
  return std::binary_search(kTopics.begin(), kTopics.end(), n);
}

}  // namespace precedent::schemas
