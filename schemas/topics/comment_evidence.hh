#pragma once
// What in a comment speaks for which topic: the terms of the taxonomy, by where they stand.

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schemas/topics/taxonomy_source.hh"
#include "schemas/topics/topic_matcher.hh"

namespace precedent::schemas {

enum class EvidenceKind : std::uint8_t {
  kAskedWord,  // a trigger of one word in a sentence that asks
  kAskedPhrase,
  kToldWord,
  kToldPhrase,
  kReferredWord,
  kReferredPhrase,
  kExampleWord,
  kExamplePhrase,
  kAskedHint,           // a hint in a sentence that asks
  kToldHint,            // in any other
  kQuoted,              // in somebody else's words
  kDeepestHeading,      // a term for headings in the heading right above
  kDeepestHeadingWord,  // a trigger there
  kOuterHeading,
  kOuterHeadingWord,
  kHeadingHint,  // in the heading right above
  kSection,      // the name of a section that is about nothing else
  kOtherwise,    // the name of one that says little
  kCitation,
  kForm,  // the review is of a form that goes with the topic
};
inline constexpr std::size_t kEvidenceKinds = static_cast<std::size_t>(EvidenceKind::kForm) + 1;

// As the model's file and explanations name it.
std::string_view name_of(EvidenceKind kind);

// Where a term stands.
enum class TermPlace : std::uint8_t { kAsked, kTold, kDeepestHeading, kOuterHeading };
inline constexpr std::size_t kTermPlaces = 4;

struct TopicEvidence {
  std::uint32_t topic = 0;
  std::array<std::uint16_t, kEvidenceKinds> counts{};  // places of each kind

  std::uint16_t operator[](EvidenceKind kind) const {
    return counts[static_cast<std::size_t>(kind)];
  }
  // All of it as one number, by what each kind is worth; 2 is a phrase that is asked about.
  double strength() const;
};

struct FoundTerm {
  std::uint32_t topic = 0;
  std::uint32_t term = 0;  // TopicTerms::term()
  TermPlace place = TermPlace::kAsked;

  friend auto operator<=>(const FoundTerm&, const FoundTerm&) = default;
};

struct CommentEvidence {
  std::vector<TopicEvidence> topics;  // by topic; those that nothing speaks for are not there
  std::vector<double> strengths;      // of each of them
  std::vector<FoundTerm> terms;       // by topic, term and place, each once
  double strongest = 0;

  double strength_of(std::uint32_t topic) const;  // 0 where nothing speaks for it
};

// The terms of all topics, ready to be looked for. May be used by several threads at once.
class TopicTerms {
 public:
  enum class List : std::uint8_t { kTriggers, kHeadings, kSections, kOtherwise, kHints };
  struct Term {
    std::uint32_t topic = 0;
    List list = List::kTriggers;
    std::string text;
  };

  explicit TopicTerms(const TaxonomySource& source);

  const Term& term(std::uint32_t number) const { return terms_[number]; }
  std::size_t terms() const { return terms_.size(); }

  // Calls `take_word` besides for each word of the comment that may speak for a topic: its stem
  // behind a letter for where it stands ("A:quantifi", B two in a row that are asked, T told,
  // H heading, W any of these, O outer heading, C citation, F form); some come more than once.
  CommentEvidence evidence_of(const CommentParts& comment,
                              const std::function<void(std::string_view)>& take_word) const;

 private:
  class Gathering;
  void add_terms(std::uint32_t topic, List list, const std::vector<std::string>& texts);
  std::string without_titles(std::string_view heading) const;

  std::vector<std::string> titles_;
  std::vector<Term> terms_;
  TriggerMatcher matcher_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_citation_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_form_;
};

}  // namespace precedent::schemas
