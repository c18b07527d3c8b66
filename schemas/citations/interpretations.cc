#include "schemas/citations/interpretations.hh"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "schemas/citations/authorities.hh"
#include "schemas/citations/readers.hh"

namespace precedent::schemas {

namespace {

constexpr std::size_t kReachBehind = 130;  // bytes
constexpr std::size_t kReachBefore = 90;
constexpr std::size_t kMostNameTokens = 24;
constexpr int kFirstNonGaapSection = 100;
constexpr int kLastNonGaapSection = 108;

struct SetName {
  std::string_view set;
  std::vector<std::string_view> words;
};

const std::vector<SetName>& set_names() {
  static const std::vector<SetName> kNames = {
      {"non-gaap", {"non", "gaap"}},
      {"tender-offer", {"tender", "offer"}},
      {"tender-offer", {"tender", "offers"}},
      {"going-private", {"going", "private"}},
      {"oil-gas", {"oil", "and", "gas"}},
      {"proxy", {"proxy", "rules"}},
      {"proxy", {"proxy", "statements"}},
      {"sa-forms", {"securities", "act", "forms"}},
      {"sa-rules", {"securities", "act", "rules"}},
      {"sa-sec", {"securities", "act", "sections"}},
      {"ea-forms", {"exchange", "act", "forms"}},
      {"ea-rules", {"exchange", "act", "rules"}},
      {"ea-sec", {"exchange", "act", "sections"}},
      {"8-k", {"form", "8", "k"}},
      {"sec-16", {"section", "16"}},
      {"sch-13d", {"schedules", "13d"}},
      {"xbrl", {"interactive", "data"}},
      {"xbrl", {"xbrl"}},
      {"pvp", {"pay", "versus", "performance"}},
  };
  return kNames;
}

// The token behind `words`; `at` where they do not stand there.
std::size_t behind_words(const Scan& scan, std::size_t at,
                         const std::vector<std::string_view>& words) {
  std::size_t next = at;
  for (const std::string_view word : words) {
    if (scan.sign(next, '-')) ++next;
    if (!scan.is(next, word)) return at;
    ++next;
  }
  return next;
}

// The name of a set at `at`; empty for none. A regulation that belongs to a citation is none.
std::string set_at(Scan& scan, std::size_t at) {
  if (scan.claimed(at)) return {};
  for (const SetName& name : set_names()) {
    const std::size_t behind = behind_words(scan, at, name.words);
    if (behind == at) continue;
    scan.claim(at, behind);
    return std::string(name.set);
  }
  const auto regulation = read_regulation(scan, at);
  static constexpr std::array<std::string_view, 7> kWithSets = {"s-k",    "s-t",   "m-a",  "reg-fd",
                                                                "reg-ab", "reg-a", "reg-d"};
  if (!regulation ||
      std::find(kWithSets.begin(), kWithSets.end(), regulation->family) == kWithSets.end()) {
    return {};
  }
  scan.claim(regulation->first, regulation->last);
  return regulation->family;
}

bool is_interpretation_word(const Scan& scan, std::size_t at) {
  return scan.is_any(at, {"interpretation", "interpretations", "cdi", "cdis", "di", "dis"});
}

// "of the Non-GAAP Compliance and Disclosure Interpretations" behind a question.
void claim_name_behind(Scan& scan, std::size_t at) {
  std::size_t next = at;
  while (next < at + kMostNameTokens &&
         (scan.is_any(next, {"of", "the", "compliance", "and", "disclosure", "c", "non", "gaap",
                             "financial", "measures", "staff", "s", "rules"}) ||
          is_interpretation_word(scan, next) || scan.sign(next, '&') || scan.sign(next, '-') ||
          scan.claimed(next))) {
    ++next;
  }
  if (next > at && is_interpretation_word(scan, next - 1)) scan.claim(at, next);
}

std::string set_behind(Scan& scan, std::size_t at) {
  for (std::size_t next = at; scan.bytes_between(at, next) <= kReachBehind; ++next) {
    if (scan.ends_sentence(next)) break;
    if (scan.triggers(next, Trigger::kItem) || scan.triggers(next, Trigger::kRule)) break;
    std::string set = set_at(scan, next);
    if (!set.empty()) return set;
  }
  return {};
}

std::string set_before(Scan& scan, std::size_t at) {
  const std::size_t most = std::min(at, kMostNameTokens);
  for (std::size_t back = 1; back <= most; ++back) {
    const std::size_t here = at - back;
    if (scan.bytes_between(here + 1, at) > kReachBefore) break;
    if (scan.ends_sentence(here)) break;
    std::string set = set_at(scan, here);
    if (!set.empty()) return set;
  }
  return {};
}

// "Regulation S-K Compliance and Disclosure Interpretation 117.05": named directly before.
std::string set_directly_before(Scan& scan, std::size_t at) {
  std::size_t start = at;
  bool named = false;
  while (start > 0 && at - start < kMostNameTokens &&
         (is_interpretation_word(scan, start - 1) ||
          scan.is_any(start - 1, {"compliance", "and", "disclosure", "c", "d", "question",
                                  "questions", "no", "nos", "number", "measures", "financial"}) ||
          scan.sign(start - 1, '&') || scan.sign(start - 1, '.') || scan.sign(start - 1, '(') ||
          scan.sign(start - 1, ')') || scan.sign(start - 1, '"') || scan.sign(start - 1, '#'))) {
    --start;
    named = named || is_interpretation_word(scan, start);
  }
  if (!named) return {};
  scan.claim(start, at);
  for (std::size_t back = 1; back <= std::min<std::size_t>(start, 5); ++back) {
    if (scan.ends_sentence(start - back)) break;
    std::string set = set_at(scan, start - back);
    if (!set.empty()) return set;
  }
  return {};
}

// "102.10", "128D.08", "131.04"; three digits before the full stop, two behind it.
bool read_question_number(const Scan& scan, std::size_t& at, Reference& out) {
  if (!scan.number(at) || scan.folded(at).size() != 3) return false;
  std::size_t next = at + 1;
  std::string number(scan.folded(at));
  if (scan.word(next) && scan.glued(next) && scan.folded(next).size() == 1) {
    number += scan.folded(next++);
  }
  if (!scan.glued_sign(next, '.') || !scan.number(next + 1) || scan.folded(next + 1).size() != 2) {
    return false;
  }
  out.number = number + '.' + std::string(scan.folded(next + 1));
  at = next + 2;
  return true;
}

constexpr ReferenceStyle kQuestionStyle = {read_question_number, Trigger::kQuestion, false, false};

bool is_non_gaap_number(const std::string& number) {
  const int section = std::stoi(number.substr(0, 3));
  return number[3] == '.' && section >= kFirstNonGaapSection && section <= kLastNonGaapSection;
}

// The set that a list of questions is of, by its first one; empty where it is not named.
std::string set_of(Scan& scan, const Reference& question, std::size_t behind) {
  std::string set = set_directly_before(scan, question.first);
  if (set.empty()) set = set_behind(scan, behind);
  const auto known = scan.set_of_question.find(question.number);
  if (set.empty() && known != scan.set_of_question.end()) set = known->second;
  return set.empty() ? set_before(scan, question.first) : set;
}

void cite_of_set(Scan& scan, const Reference& question, std::string set) {
  if (set.empty() && is_non_gaap_number(question.number)) set = "non-gaap";
  if (!set.empty()) scan.set_of_question[question.number] = set;
  scan.cite((set.empty() ? "cdi " : "cdi " + set + ' ') + question.spelling(), question.first,
            question.last);
}

}  // namespace

void cite_question(Scan& scan, const Reference& question, std::size_t behind) {
  cite_of_set(scan, question, set_of(scan, question, behind));
}

std::size_t read_question_numbers(Scan& scan, std::size_t at, bool plural) {
  std::size_t next = at;
  if (scan.triggers(next, Trigger::kQuestion)) ++next;
  const auto questions = read_references(scan, next, kQuestionStyle, plural);
  if (questions.empty()) return at;
  const std::string set = set_of(scan, questions.front(), next);
  for (const Reference& question : questions) cite_of_set(scan, question, set);
  scan.claim(at, next);
  claim_name_behind(scan, next);
  return next;
}

std::size_t read_interpretations(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  // "FASB Interpretation No. 46(R)"
  if (scan.is_any(at, {"interpretation", "interpretations"}) && at > 0 && scan.is(at - 1, "fasb")) {
    return read_legacy_gaap(scan, at, qualifier);
  }
  std::size_t next = at + 1;
  if (scan.is(at, "c")) {
    // "C&DI", "C & DIs"
    if (!scan.sign(at + 1, '&') || !scan.is_any(at + 2, {"di", "dis"})) return at;
    next = at + 3;
  }
  if (scan.sign(next, '\'') && scan.is(next + 1, "s")) next += 2;
  // "Interpretation ("CDI") Question 119.02" is read from the word Question on.
  const std::size_t behind = read_question_numbers(scan, next, true);
  if (behind == next) return at;
  scan.claim(at, next);
  return behind;
}

}  // namespace precedent::schemas
