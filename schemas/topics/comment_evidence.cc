#include "schemas/topics/comment_evidence.hh"

#include <algorithm>

#include "schemas/ascii.hh"
#include "schemas/citations/citations.hh"
#include "schemas/topics/asking.hh"

namespace precedent::schemas {
namespace {

struct Worth {
  std::string_view name;
  double strength;
};

constexpr std::array<Worth, kEvidenceKinds> kWorths = {{
    {"asked-word", 1.0},
    {"asked-phrase", 2.0},
    {"told-word", 0.5},
    {"told-phrase", 0.9},
    {"referred-word", 0.2},
    {"referred-phrase", 0.4},
    {"example-word", 0.2},
    {"example-phrase", 0.4},
    {"asked-hint", 0.8},
    {"told-hint", 0.3},
    {"quoted", 0.2},
    {"deepest-heading", 2.4},
    {"deepest-heading-word", 1.6},
    {"outer-heading", 0.7},
    {"outer-heading-word", 0.4},
    {"heading-hint", 0.8},
    {"section", 1.8},
    {"otherwise", 0.3},
    {"citation", 2.0},
    {"form", 0.5},
}};

// Words that stand in every comment.
constexpr std::array<std::string_view, 42> kSilentWords = {
    "a",    "an",  "and", "ani",  "are",  "as",    "at",   "be",   "been",  "by",   "for",
    "from", "had", "has", "have", "if",   "in",    "is",   "it",   "may",   "no",   "not",
    "of",   "on",  "or",  "our",  "page", "pleas", "that", "the",  "these", "this", "those",
    "to",   "us",  "was", "we",   "were", "which", "will", "with", "would"};

bool is_silent(std::string_view stem) {
  if (stem == "you" || stem == "your") return true;
  return std::binary_search(kSilentWords.begin(), kSilentWords.end(), stem);
}

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

// "S-4/A" is a form S-4.
std::string_view without_amendment(std::string_view form) {
  if (form.ends_with("/A")) form.remove_suffix(2);
  return form;
}

}  // namespace

std::string_view name_of(EvidenceKind kind) {
  return kWorths[static_cast<std::size_t>(kind)].name;
}

double TopicEvidence::strength() const {
  constexpr double kFurther = 0.35;  // each place after the first
  constexpr int kMostPlaces = 3;
  double sum = 0;
  for (std::size_t kind = 0; kind < kEvidenceKinds; ++kind) {
    if (counts[kind] == 0) continue;
    sum += kWorths[kind].strength * (1 + kFurther * (std::min<int>(counts[kind], kMostPlaces) - 1));
  }
  return sum;
}

double CommentEvidence::strength_of(std::uint32_t topic) const {
  const auto found = std::lower_bound(
      topics.begin(), topics.end(), topic,
      [](const TopicEvidence& one, std::uint32_t wanted) { return one.topic < wanted; });
  if (found == topics.end() || found->topic != topic) return 0;
  return strengths[static_cast<std::size_t>(found - topics.begin())];
}

// Goes through one comment.
class TopicTerms::Gathering {
 public:
  Gathering(const TopicTerms& terms, const std::function<void(std::string_view)>& take_word)
      : terms_(terms), take_word_(take_word) {}

  void add_sentence(const Sentence& sentence) {
    const bool asks = sentence.purpose == Purpose::kAsks;
    words_.split(sentence.said);
    terms_.matcher_.find(words_, [&](std::uint32_t number) {
      const List list = terms_.terms_[number].list;
      if (list != List::kTriggers && list != List::kHints) return;
      count(number, list == List::kHints
                        ? (asks ? EvidenceKind::kAskedHint : EvidenceKind::kToldHint)
                        : of_purpose(sentence.purpose, terms_.matcher_.words(number) > 1));
      found_.terms.push_back(
          {terms_.terms_[number].topic, number, asks ? TermPlace::kAsked : TermPlace::kTold});
    });
    if (asks || sentence.purpose == Purpose::kTells) take_words(asks);
    if (sentence.quoted.empty()) return;
    words_.split(sentence.quoted);
    terms_.matcher_.find(words_, [&](std::uint32_t number) {
      if (terms_.terms_[number].list == List::kTriggers) count(number, EvidenceKind::kQuoted);
    });
  }

  void add_heading(std::string_view heading, bool deepest) {
    words_.split(heading);
    terms_.matcher_.find(words_, [&](std::uint32_t number) {
      if (terms_.terms_[number].list == List::kOtherwise) once(number, EvidenceKind::kOtherwise);
    });
    words_.split(terms_.without_titles(heading));
    terms_.matcher_.find(words_, [&](std::uint32_t number) { add_heading_term(number, deepest); });
    for (std::size_t at = 0; at < words_.size(); ++at)
      if (!is_silent(words_.stem(at)) && !is_number(words_.word(at))) {
        take(deepest ? 'H' : 'O', words_.stem(at));
        if (deepest) take('W', words_.stem(at));
      }
    if (deepest) take_shape_of(heading);
  }

  void add_citation(std::string_view canonical) {
    std::vector<std::string> prefixes = citation_prefixes(canonical);
    // The deepest anchor of a citation speaks, not those above it: 402(v) is no matter of 402.
    bool anchored = false;
    for (auto prefix = prefixes.rbegin(); prefix != prefixes.rend(); ++prefix) {
      take('C', *prefix);
      const auto known = terms_.by_citation_.find(*prefix);
      if (anchored || known == terms_.by_citation_.end()) continue;
      for (const std::uint32_t topic : known->second) ++of(topic, EvidenceKind::kCitation);
      anchored = true;
    }
  }

  void add_form(std::string_view form) {
    form = without_amendment(form);
    take('F', form);
    const auto known = terms_.by_form_.find(std::string(form));
    if (known == terms_.by_form_.end()) return;
    for (const std::uint32_t topic : known->second) of(topic, EvidenceKind::kForm) = 1;
  }

  void take(char place, std::string_view word) {
    feature_.assign(1, place);
    feature_ += ':';
    feature_ += word;
    take_word_(feature_);
  }

  CommentEvidence finish() {
    std::sort(found_.topics.begin(), found_.topics.end(),
              [](const TopicEvidence& a, const TopicEvidence& b) { return a.topic < b.topic; });
    std::sort(found_.terms.begin(), found_.terms.end());
    found_.terms.erase(std::unique(found_.terms.begin(), found_.terms.end()), found_.terms.end());
    for (const TopicEvidence& topic : found_.topics) {
      found_.strengths.push_back(topic.strength());
      found_.strongest = std::max(found_.strongest, found_.strengths.back());
    }
    return std::move(found_);
  }

 private:
  static EvidenceKind of_purpose(Purpose purpose, bool phrase) {
    return static_cast<EvidenceKind>(2 * static_cast<std::size_t>(purpose) + (phrase ? 1U : 0U));
  }

  void add_heading_term(std::uint32_t number, bool deepest) {
    switch (terms_.terms_[number].list) {
      case List::kTriggers:
        once(number, deepest ? EvidenceKind::kDeepestHeadingWord : EvidenceKind::kOuterHeadingWord);
        break;
      case List::kHeadings:
        once(number, deepest ? EvidenceKind::kDeepestHeading : EvidenceKind::kOuterHeading);
        break;
      case List::kSections:
        once(number, EvidenceKind::kSection);
        return;
      case List::kHints:
        if (!deepest) return;
        once(number, EvidenceKind::kHeadingHint);
        break;
      case List::kOtherwise:
        return;
    }
    found_.terms.push_back({terms_.terms_[number].topic, number,
                            deepest ? TermPlace::kDeepestHeading : TermPlace::kOuterHeading});
  }

  void take_words(bool asks) {
    std::string before;
    for (std::size_t at = 0; at < words_.size(); ++at) {
      const std::string_view stem = words_.stem(at);
      if (is_silent(stem)) continue;
      if (is_number(words_.word(at))) {
        before.clear();
        continue;
      }
      take(asks ? 'A' : 'T', stem);
      take('W', stem);
      if (!asks) continue;
      if (!before.empty()) take('B', before + ' ' + std::string(stem));
      before = stem;
    }
  }

  // Risk factors are headed by whole sentences, sections by names.
  void take_shape_of(std::string_view heading) {
    constexpr std::size_t kLongWords = 9;
    constexpr std::size_t kShortBytes = 9;
    if (words_.size() >= kLongWords || heading.find(". .") != heading.npos) take('H', "#long");
    if (heading.size() < kShortBytes || starts_with_folded(heading, "general"))
      take('H', "#general");
    for (std::size_t at = 0; at < words_.size(); ++at) {
      const std::string_view word = words_.word(at);
      if (word == "we" || word == "our" || word == "us" || word == "may" || word == "could") {
        take('H', "#sentence");
        return;
      }
    }
  }

  std::uint16_t& of(std::uint32_t topic, EvidenceKind kind) {
    const auto [place, is_new] = places_.try_emplace(topic, found_.topics.size());
    if (is_new) found_.topics.push_back({topic, {}});
    return found_.topics[place->second].counts[static_cast<std::size_t>(kind)];
  }
  void count(std::uint32_t term, EvidenceKind kind) {
    std::uint16_t& places = of(terms_.terms_[term].topic, kind);
    constexpr std::uint16_t kMostCounted = 1000;
    if (places < kMostCounted) ++places;
  }
  void once(std::uint32_t term, EvidenceKind kind) { of(terms_.terms_[term].topic, kind) = 1; }

  const TopicTerms& terms_;
  const std::function<void(std::string_view)>& take_word_;
  // Its memory, and the stems, are used again from comment to comment.
  static thread_local TopicWords words_;
  std::string feature_;
  std::unordered_map<std::uint32_t, std::size_t> places_;  // of topics, in found_.topics
  CommentEvidence found_;
};

thread_local TopicWords TopicTerms::Gathering::words_;

TopicTerms::TopicTerms(const TaxonomySource& source) : titles_(source.titles) {
  for (std::uint32_t i = 0; i < source.topics.size(); ++i) {
    const TopicSource& topic = source.topics[i];
    add_terms(i, List::kTriggers, topic.triggers);
    add_terms(i, List::kHeadings, topic.headings);
    add_terms(i, List::kSections, topic.sections);
    add_terms(i, List::kOtherwise, topic.otherwise);
    add_terms(i, List::kHints, topic.hints);
    for (const std::string& citation : topic.citations) by_citation_[citation].push_back(i);
    for (const std::string& form : topic.forms) by_form_[form].push_back(i);
  }
}

void TopicTerms::add_terms(std::uint32_t topic, List list, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    matcher_.add(text, static_cast<std::uint32_t>(terms_.size()));
    terms_.push_back({topic, list, text});
  }
}

// "Management's Discussion ... of Results of Operations" is the name of all MD&A.
std::string TopicTerms::without_titles(std::string_view heading) const {
  std::string text(heading);
  for (const std::string& title : titles_)
    if (const std::size_t at = find_folded(text, title); at != std::string::npos)
      text.erase(at, title.size());
  return text;
}

CommentEvidence TopicTerms::evidence_of(
    const CommentParts& comment, const std::function<void(std::string_view)>& take_word) const {
  Gathering gathering(*this, take_word);
  for_each_sentence(comment.text,
                    [&](const Sentence& sentence) { gathering.add_sentence(sentence); });
  for (std::size_t i = 0; i < comment.heading.size(); ++i)
    gathering.add_heading(comment.heading[i], i + 1 == comment.heading.size());
  if (comment.heading.empty()) gathering.take('H', "#none");
  for (const std::string& citation : comment.citations) gathering.add_citation(citation);
  for (const std::string& form : comment.forms) gathering.add_form(form);
  return gathering.finish();
}

}  // namespace precedent::schemas
