#include "schemas/topics/topic_features.hh"

#include <algorithm>
#include <array>

namespace precedent::schemas {
namespace {

// A comment with so much evidence speaks for what its neighbours may be about.
constexpr double kStrong = 3;
constexpr double kVeryStrong = 4;

constexpr std::array<std::string_view, kCommonFeatures> kCommonNames = {"always",
                                                                        "strength",
                                                                        "strength-at-most-4",
                                                                        "part-of-strongest",
                                                                        "is-strongest",
                                                                        "has-evidence",
                                                                        "letter",
                                                                        "under-same-heading",
                                                                        "before",
                                                                        "before-alone",
                                                                        "behind",
                                                                        "length"};
constexpr std::array<std::string_view, kOwnFeatures> kOwnNames = {"always", "strength", "letter"};

using Take = std::function<void(const Feature&)>;

void take_common(const Take& take, CommonFeature feature, double value) {
  if (value != 0) take({Feature::Kind::kCommon, static_cast<std::uint32_t>(feature), value});
}

void take_own(const Take& take, OwnFeature feature, double value) {
  if (value != 0) take({Feature::Kind::kOwn, static_cast<std::uint32_t>(feature), value});
}

double capped(double strength) {
  return std::min(strength, kVeryStrong) / kVeryStrong;
}

void take_kinds(const CommentEvidence& evidence, std::uint32_t topic, const Take& take) {
  const auto found = std::find_if(evidence.topics.begin(), evidence.topics.end(),
                                  [&](const TopicEvidence& one) { return one.topic == topic; });
  if (found == evidence.topics.end()) return;
  constexpr double kFurther = 0.35;
  constexpr int kMostPlaces = 4;
  constexpr double kOwnPart = 0.5;
  for (std::uint32_t kind = 0; kind < kEvidenceKinds; ++kind) {
    const int places = found->counts[kind];
    if (places == 0) continue;
    const double value = 1 + kFurther * (std::min(places, kMostPlaces) - 1);
    take({Feature::Kind::kCommon, static_cast<std::uint32_t>(kCommonFeatures) + kind, value});
    take({Feature::Kind::kOwn, static_cast<std::uint32_t>(kOwnFeatures) + kind, kOwnPart * value});
  }
}

}  // namespace

std::string_view feature_name(Feature::Kind kind, std::uint32_t number) {
  const bool common = kind == Feature::Kind::kCommon;
  const std::size_t named = common ? kCommonFeatures : kOwnFeatures;
  if (number >= named) return name_of(static_cast<EvidenceKind>(number - named));
  return common ? kCommonNames[number] : kOwnNames[number];
}

double word_value(std::string_view word) {
  constexpr double kWord = 0.5;
  constexpr double kLesser = 0.35;
  constexpr double kAnywhere = 0.3;
  if (word.starts_with('W')) return kAnywhere;
  return word.starts_with('T') || word.starts_with('O') ? kLesser : kWord;
}

LetterEvidence::LetterEvidence(std::vector<Comment> comments, std::size_t topics)
    : comments_(std::move(comments)), spoken_in_(topics) {
  for (const Comment& comment : comments_)
    for (std::size_t i = 0; i < comment.evidence.topics.size(); ++i)
      if (comment.evidence.strengths[i] >= kStrong) ++spoken_in_[comment.evidence.topics[i].topic];
}

double LetterEvidence::part_of_letter(std::size_t comment, std::uint32_t topic) const {
  if (comments_.size() < 2) return 0;
  const bool itself = comments_[comment].evidence.strength_of(topic) >= kStrong;
  return static_cast<double>(spoken_in_[topic] - (itself ? 1 : 0)) /
         static_cast<double>(comments_.size() - 1);
}

double LetterEvidence::before(std::size_t comment, std::uint32_t topic) const {
  return comment == 0 ? 0 : comments_[comment - 1].evidence.strength_of(topic);
}

std::vector<std::uint32_t> LetterEvidence::candidates(std::size_t comment) const {
  constexpr double kPart = 0.15;
  std::vector<std::uint32_t> topics;
  for (std::uint32_t topic = 0; topic < spoken_in_.size(); ++topic) {
    if (comments_[comment].evidence.strength_of(topic) > 0 ||
        before(comment, topic) >= kVeryStrong ||
        (spoken_in_[topic] > 0 && part_of_letter(comment, topic) >= kPart))
      topics.push_back(topic);
  }
  return topics;
}

void LetterEvidence::for_each_feature(std::size_t comment, std::uint32_t topic,
                                      const Take& take) const {
  const Comment& here = comments_[comment];
  const CommentEvidence& evidence = here.evidence;
  const double strength = evidence.strength_of(topic);
  const double before_strength = before(comment, topic);
  const bool same_heading = comment > 0 && std::equal(here.heading.begin(), here.heading.end(),
                                                      comments_[comment - 1].heading.begin(),
                                                      comments_[comment - 1].heading.end());
  constexpr double kLongBytes = 1500;
  using enum CommonFeature;
  take_common(take, kAlways, 1);
  take_common(take, kStrength, strength / kVeryStrong);
  take_common(take, kStrengthAtMost4, capped(strength));
  take_common(take, kPartOfStrongest, strength / std::max(evidence.strongest, 1.0));
  take_common(take, kIsStrongest, strength > 0 && strength == evidence.strongest ? 1 : 0);
  take_common(take, kHasEvidence, strength > 0 ? 1 : 0);
  take_common(take, kLetter, part_of_letter(comment, topic));
  take_common(take, kUnderSameHeading, same_heading ? capped(before_strength) : 0);
  take_common(take, kBefore, capped(before_strength));
  take_common(take, kBeforeAlone, strength < 1 ? capped(before_strength) : 0);
  if (comment + 1 < comments_.size())
    take_common(take, kBehind, capped(comments_[comment + 1].evidence.strength_of(topic)));
  take_common(take, kLength, std::min(static_cast<double>(here.bytes), kLongBytes) / kLongBytes);
  constexpr double kAlwaysValue = 0.7;
  constexpr double kStrengthUnit = 5;
  take_own(take, OwnFeature::kAlways, kAlwaysValue);
  take_own(take, OwnFeature::kStrength, strength / kStrengthUnit);
  take_own(take, OwnFeature::kLetter, part_of_letter(comment, topic));
  take_kinds(evidence, topic, take);
  constexpr double kTermValue = 0.5;
  constexpr double kBesideValue = 0.4;
  constexpr double kBesideLeast = 2;
  constexpr double kBesideMost = 6;
  for (const FoundTerm& term : evidence.terms)
    if (term.topic == topic) take({Feature::Kind::kTerm, Feature::number_of(term), kTermValue});
  for (std::size_t i = 0; i < evidence.topics.size(); ++i) {
    const double other = evidence.strengths[i];
    if (evidence.topics[i].topic != topic && other >= kBesideLeast)
      take({Feature::Kind::kBeside, evidence.topics[i].topic,
            kBesideValue * std::min(other, kBesideMost) / kVeryStrong});
  }
}

}  // namespace precedent::schemas
