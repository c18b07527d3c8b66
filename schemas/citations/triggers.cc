#include <array>
#include <unordered_map>

#include "schemas/ascii.hh"
#include "schemas/citations/tokens.hh"

namespace precedent::schemas {

namespace {

constexpr std::size_t kLongestTrigger = 15;

const std::unordered_map<std::string_view, Trigger>& triggers() {
  static const std::unordered_map<std::string_view, Trigger> kTriggers = {
      {"item", Trigger::kItem},
      {"items", Trigger::kItem},
      {"rule", Trigger::kRule},
      {"rules", Trigger::kRule},
      {"article", Trigger::kArticle},
      {"articles", Trigger::kArticle},
      {"art", Trigger::kArticle},
      {"section", Trigger::kSection},
      {"sections", Trigger::kSection},
      {"ection", Trigger::kSection},  // "S ection", as some files have it
      {"sec", Trigger::kSection},
      {"secs", Trigger::kSection},
      {"paragraph", Trigger::kParagraph},
      {"paragraphs", Trigger::kParagraph},
      {"par", Trigger::kParagraph},
      {"para", Trigger::kParagraph},
      {"paras", Trigger::kParagraph},
      {"subparagraph", Trigger::kParagraph},
      {"subparagraphs", Trigger::kParagraph},
      {"subsection", Trigger::kParagraph},
      {"subsections", Trigger::kParagraph},
      {"subpart", Trigger::kParagraph},
      {"subparts", Trigger::kParagraph},
      {"clause", Trigger::kParagraph},
      {"clauses", Trigger::kParagraph},
      {"instruction", Trigger::kInstruction},
      {"instructions", Trigger::kInstruction},
      {"note", Trigger::kNote},
      {"notes", Trigger::kNote},
      {"question", Trigger::kQuestion},
      {"questions", Trigger::kQuestion},
      {"regulation", Trigger::kRegulation},
      {"reg", Trigger::kRegulation},
      {"s", Trigger::kRegulation},
      {"m", Trigger::kRegulation},
      {"form", Trigger::kForm},
      {"forms", Trigger::kForm},
      {"schedule", Trigger::kForm},
      {"schedules", Trigger::kForm},
      {"act", Trigger::kAct},
      {"code", Trigger::kAct},
      {"irc", Trigger::kAct},
      {"dgcl", Trigger::kAct},
      {"oxley", Trigger::kAct},
      {"sox", Trigger::kAct},
      {"asc", Trigger::kCodification},
      {"acs", Trigger::kCodification},
      {"asac", Trigger::kCodification},
      {"codification", Trigger::kCodification},
      {"frc", Trigger::kCodification},
      {"topic", Trigger::kTopic},
      {"topics", Trigger::kTopic},
      {"subtopic", Trigger::kTopic},
      {"subtopics", Trigger::kTopic},
      {"asu", Trigger::kUpdate},
      {"asus", Trigger::kUpdate},
      {"update", Trigger::kUpdate},
      {"updates", Trigger::kUpdate},
      {"fas", Trigger::kLegacyGaap},
      {"sfas", Trigger::kLegacyGaap},
      {"fasb", Trigger::kLegacyGaap},
      {"statement", Trigger::kLegacyGaap},
      {"statements", Trigger::kLegacyGaap},
      {"concepts", Trigger::kLegacyGaap},
      {"concept", Trigger::kLegacyGaap},
      {"con", Trigger::kLegacyGaap},
      {"sfac", Trigger::kLegacyGaap},
      {"fin", Trigger::kLegacyGaap},
      {"eitf", Trigger::kLegacyGaap},
      {"force", Trigger::kLegacyGaap},
      {"apb", Trigger::kLegacyGaap},
      {"apbo", Trigger::kLegacyGaap},
      {"opinion", Trigger::kLegacyGaap},
      {"opinions", Trigger::kLegacyGaap},
      {"arb", Trigger::kLegacyGaap},
      {"sop", Trigger::kLegacyGaap},
      {"position", Trigger::kLegacyGaap},
      {"positions", Trigger::kLegacyGaap},
      {"fsp", Trigger::kLegacyGaap},
      {"ftb", Trigger::kLegacyGaap},
      {"sas", Trigger::kStandard},
      {"sab", Trigger::kBulletin},
      {"sabs", Trigger::kBulletin},
      {"slb", Trigger::kBulletin},
      {"slbs", Trigger::kBulletin},
      {"bulletin", Trigger::kBulletin},
      {"bulletins", Trigger::kBulletin},
      {"release", Trigger::kRelease},
      {"releases", Trigger::kRelease},
      {"fr", Trigger::kRelease},
      {"frr", Trigger::kRelease},
      {"asr", Trigger::kRelease},
      {"c", Trigger::kInterpretation},
      {"cdi", Trigger::kInterpretation},
      {"cdis", Trigger::kInterpretation},
      {"interpretation", Trigger::kInterpretation},
      {"interpretations", Trigger::kInterpretation},
      {"frm", Trigger::kManual},
      {"manual", Trigger::kManual},
      {"guide", Trigger::kGuide},
      {"guides", Trigger::kGuide},
      {"guidance", Trigger::kGuidance},
      {"cfdg", Trigger::kGuidance},
      {"ias", Trigger::kStandard},
      {"ifrs", Trigger::kStandard},
      {"ifric", Trigger::kStandard},
      {"as", Trigger::kStandard},
      {"au", Trigger::kStandard},
      {"standard", Trigger::kStandard},
      {"standards", Trigger::kStandard},
      {"cfr", Trigger::kCode},
      {"usc", Trigger::kCode},
      {"u", Trigger::kCode},
  };
  return kTriggers;
}

// Lengths of the triggers that begin with each letter, a bit each: most words are told apart by
// these alone.
std::array<std::uint16_t, 26> lengths_by_letter() {
  std::array<std::uint16_t, 26> lengths{};
  for (const auto& [word, trigger] : triggers())
    lengths[static_cast<std::size_t>(word.front() - 'a')] |=
        static_cast<std::uint16_t>(1U << word.size());
  return lengths;
}

}  // namespace

Trigger trigger_of(std::string_view word) {
  static const std::array<std::uint16_t, 26> kLengths = lengths_by_letter();
  if (word.empty() || word.size() > kLongestTrigger || !is_lower(word.front()))
    return Trigger::kNone;
  if ((kLengths[static_cast<std::size_t>(word.front() - 'a')] >> word.size() & 1U) == 0)
    return Trigger::kNone;
  const auto found = triggers().find(word);
  return found == triggers().end() ? Trigger::kNone : found->second;
}

}  // namespace precedent::schemas
