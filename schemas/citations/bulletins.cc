#include <string>
#include <vector>

#include "schemas/citations/parts.hh"
#include "schemas/citations/readers.hh"

namespace precedent::schemas {

namespace {

constexpr int kLastAccountingBulletin = 199;
constexpr int kLastAccountingTopic = 14;
constexpr int kLastLegalBulletin = 40;
constexpr std::size_t kMostTopicLevels = 6;

bool is_topic_level(const Scan& scan, std::size_t at) {
  return is_level(scan.folded(at)) && !(scan.number(at) && scan.folded(at).size() > 2);
}

// One level more of a topic: ".M", ":1", "-a", "(L)", " (L)", "M"; `at` where there is none.
std::size_t read_topic_level(const Scan& scan, std::size_t at, bool first, std::string& out) {
  const bool joined =
      scan.glued_sign(at, '.') || scan.glued_sign(at, ':') || scan.glued_sign(at, '-');
  if (joined && scan.glued(at + 1) && is_topic_level(scan, at + 1)) {
    out += '.' + std::string(scan.folded(at + 1));
    return at + 2;
  }
  if (first && scan.word(at) && scan.glued(at) && scan[at].upper && scan.folded(at).size() == 1) {
    out += '.' + std::string(scan.folded(at));
    return at + 1;
  }
  const std::size_t bracket = joined ? at + 1 : at;
  Path level;
  const std::size_t behind = read_level(scan, bracket, level);
  const bool letter = behind != bracket && level.front().text.size() == 1 && first;
  if (behind == bracket || (!scan.glued(bracket) && !letter)) return at;
  out += '.' + level.front().text;
  return behind;
}

// "1.M", "5:Y", "13-a", "11 (L)", "1:B.1", "13.A.3(f)": one spelling for all, full stops between.
bool read_bulletin_topic(const Scan& scan, std::size_t& at, Reference& out) {
  const int topic = scan.value(at);
  if (topic < 1 || topic > kLastAccountingTopic) return false;
  out.number = std::to_string(topic);
  std::size_t next = at + 1;
  for (std::size_t levels = 0; levels < kMostTopicLevels; ++levels) {
    const std::size_t behind = read_topic_level(scan, next, levels == 0, out.number);
    if (behind == next) break;
    next = behind;
  }
  at = next;
  return true;
}

template <int kMost>
bool read_bulletin_number(const Scan& scan, std::size_t& at, Reference& out) {
  const int number = scan.value(at);
  if (number < 1 || number > kMost) return false;
  out.number = std::to_string(number);
  ++at;
  if (scan.word(at) && scan.glued(at)) {
    if (scan.folded(at).size() > 1) return false;
    out.number += scan.folded(at++);  // "14F"
  }
  return true;
}

constexpr ReferenceStyle kTopicStyle = {read_bulletin_topic, Trigger::kTopic, false, false};
constexpr ReferenceStyle kAccountingStyle = {read_bulletin_number<kLastAccountingBulletin>,
                                             Trigger::kBulletin, false, false};
constexpr ReferenceStyle kLegalStyle = {read_bulletin_number<kLastLegalBulletin>,
                                        Trigger::kBulletin, false, false};

std::size_t skip_own_name(const Scan& scan, std::size_t at) {
  return skip_over(scan, at, "(\"):", {"sab", "slb", "codification", "series", "sec", "staff"});
}

// ", Question 4" behind a topic.
std::vector<std::string> questions_behind(const Scan& scan, std::size_t& at) {
  std::size_t next = at;
  if (scan.sign(next, ',')) ++next;
  if (!scan.triggers(next, Trigger::kQuestion)) return {};
  next = skip_number_sign(scan, next + 1);
  if (!scan.number(next) || scan.folded(next).size() > 2) return {};
  if (scan.glued_sign(next + 1, '.') && scan.number(next + 2)) return {};
  at = next + 1;
  return {std::string(scan.folded(next))};
}

std::size_t cite_bulletins(Scan& scan, std::size_t at, std::size_t behind, std::string_view family,
                           const std::vector<Reference>& list, const Qualifier& qualifier) {
  std::size_t next = behind;
  Qualifier part = qualifier.is(Qualifier::Kind::kQuestions) ? qualifier : Qualifier();
  if (part.parts.empty()) {
    part = {Qualifier::Kind::kQuestions, questions_behind(scan, next), behind, next};
  }
  for (const Reference& each : list) {
    const bool last = &each == &list.back();
    cite_with(scan, std::string(family) + ' ' + each.number, each.first, each.last,
              last ? part : Qualifier());
  }
  scan.claim(at, next);
  scan.claim_before(at, {"sec", "staff", "accounting"});
  return next;
}

std::size_t read_topics_of_bulletins(Scan& scan, std::size_t at, std::size_t topics,
                                     const Qualifier& qualifier) {
  std::size_t next = skip_number_sign(scan, topics + 1);
  if (scan.sign(next, ':')) ++next;
  const auto list = read_references(scan, next, kTopicStyle, scan.is(topics, "topics"));
  if (list.empty()) return at;
  return cite_bulletins(scan, at, next, "sab-topic", list, qualifier);
}

std::size_t read_accounting_bulletins(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  std::size_t next = skip_own_name(scan, at + 1);
  if (scan.triggers(next, Trigger::kTopic)) {
    return read_topics_of_bulletins(scan, at, next, qualifier);
  }
  const auto list = read_references(scan, next, kAccountingStyle, true);
  if (list.empty()) return at;
  return cite_bulletins(scan, at, next, "sab", list, qualifier);
}

std::size_t read_legal_bulletins(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  std::size_t next = skip_own_name(scan, at + 1);
  const auto list = read_references(scan, next, kLegalStyle, true);
  if (list.empty()) return at;
  Qualifier sections = qualifier.is(Qualifier::Kind::kSections) ? qualifier : Qualifier();
  if (sections.parts.empty()) {
    sections = {Qualifier::Kind::kSections, sections_behind(scan, next), next, next};
  }
  for (const Reference& each : list) {
    cite_with(scan, "slb " + each.number, each.first, each.last, sections);
  }
  scan.claim(at, next);
  scan.claim_before(at, {"sec", "staff", "legal"});
  return next;
}

}  // namespace

std::size_t read_bulletins(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  if (scan.is_any(at, {"sab", "sabs"})) return read_accounting_bulletins(scan, at, qualifier);
  if (scan.is_any(at, {"slb", "slbs"})) return read_legal_bulletins(scan, at, qualifier);
  if (at == 0) return at;
  if (scan.is(at - 1, "accounting")) return read_accounting_bulletins(scan, at, qualifier);
  if (scan.is(at - 1, "legal")) return read_legal_bulletins(scan, at, qualifier);
  if (scan.is_any(at - 1, {"research", "technical"})) return read_legacy_gaap(scan, at, qualifier);
  return at;
}

std::size_t read_bare_bulletin_topic(Scan& scan, std::size_t at, const Qualifier& qualifier) {
  // Only with its letter: "Topic 5:Y", "Topic 13.A"
  const std::size_t letter = at + 3;
  const bool lettered = (scan.glued_sign(at + 2, ':') || scan.glued_sign(at + 2, '.')) &&
                        scan.glued(letter) && scan[letter].upper && scan.folded(letter).size() == 1;
  return lettered ? read_topics_of_bulletins(scan, at, at, qualifier) : at;
}

}  // namespace precedent::schemas
