#pragma once
// A comment and a topic as numbers that a linear model can weigh: what speaks for the topic in the
// comment, what speaks for others, and what the other comments of the letter are about.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/index/word_table.hh"
#include "schemas/topics/comment_evidence.hh"

namespace precedent::schemas {

// What is weighed alike for all topics, a user's own among them. Behind the last one stand the
// kinds of evidence.
enum class CommonFeature : std::uint8_t {
  kAlways,
  kStrength,
  kStrengthAtMost4,
  kPartOfStrongest,
  kIsStrongest,
  kHasEvidence,
  kLetter,            // part of the letter's other comments that the topic speaks in
  kUnderSameHeading,  // in the comment before, where that has the same heading
  kBefore,            // in the comment before
  kBeforeAlone,       // there, and not here
  kBehind,            // in the comment behind
  kLength,
};
inline constexpr std::size_t kCommonFeatures = static_cast<std::size_t>(CommonFeature::kLength) + 1;

// What each topic weighs for itself; likewise.
enum class OwnFeature : std::uint8_t { kAlways, kStrength, kLetter };
inline constexpr std::size_t kOwnFeatures = static_cast<std::size_t>(OwnFeature::kLetter) + 1;

struct Feature {
  enum class Kind : std::uint8_t { kCommon, kOwn, kTerm, kBeside };
  Kind kind = Kind::kCommon;
  std::uint32_t number = 0;  // CommonFeature, OwnFeature, term and place, the other topic
  double value = 0;

  static std::uint32_t number_of(FoundTerm term) {
    return term.term * static_cast<std::uint32_t>(kTermPlaces) +
           static_cast<std::uint32_t>(term.place);
  }
};

// "strength", "asked-phrase": of a kCommon or kOwn feature.
std::string_view feature_name(Feature::Kind kind, std::uint32_t number);

// What a word of a comment counts, by the letter for its place.
double word_value(std::string_view word);

// The comments of one letter, in their order.
class LetterEvidence {
 public:
  // `headings` and the texts' `bytes` one a comment.
  struct Comment {
    CommentEvidence evidence;
    std::span<const std::string> heading;
    std::size_t bytes = 0;
  };
  LetterEvidence(std::vector<Comment> comments, std::size_t topics);

  std::size_t comments() const { return comments_.size(); }
  const CommentEvidence& evidence(std::size_t comment) const { return comments_[comment].evidence; }

  // Topics that the comment may have, in their order: all others have nothing that speaks for them.
  std::vector<std::uint32_t> candidates(std::size_t comment) const;

  void for_each_feature(std::size_t comment, std::uint32_t topic,
                        const std::function<void(const Feature&)>& take) const;

 private:
  double part_of_letter(std::size_t comment, std::uint32_t topic) const;
  double before(std::size_t comment, std::uint32_t topic) const;

  std::vector<Comment> comments_;
  std::vector<std::size_t> spoken_in_;  // of each topic: comments where it is strong
};

}  // namespace precedent::schemas
