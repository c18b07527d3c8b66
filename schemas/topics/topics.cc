#include "schemas/topics/topics.hh"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "schemas/embedded_topic_model.hh"
#include "schemas/embedded_topics.hh"
#include "schemas/topics/taxonomy_source.hh"
#include "schemas/topics/topic_model.hh"

namespace precedent::schemas {
namespace {

using Words = std::vector<std::uint32_t>;

// What comes of the topic's own words, however they are counted.
bool is_of_own_words(const Feature& feature) {
  if (feature.kind == Feature::Kind::kTerm) return true;
  if (feature.kind == Feature::Kind::kBeside) return false;
  if (feature.kind == Feature::Kind::kOwn)
    return feature.number != static_cast<std::uint32_t>(OwnFeature::kAlways) &&
           feature.number != static_cast<std::uint32_t>(OwnFeature::kLetter);
  using enum CommonFeature;
  constexpr std::array<CommonFeature, 7> kOthers = {
      kAlways, kLetter, kUnderSameHeading, kBefore, kBeforeAlone, kBehind, kLength};
  return std::none_of(kOthers.begin(), kOthers.end(), [&](CommonFeature other) {
    return feature.number == static_cast<std::uint32_t>(other);
  });
}

}  // namespace

struct Taxonomy::Compiled {
  TaxonomySource source;
  std::vector<Topic> topics;
  std::unordered_map<std::string, std::size_t> by_slug;
  TopicTerms terms;
  TopicModel model;

  Compiled(TaxonomySource data, std::string_view name)
      : source(std::move(data)), terms(source), model(kEmbeddedTopicModel, source, terms) {
    for (const TopicSource& topic : source.topics) {
      if (!by_slug.emplace(topic.topic.slug, topics.size()).second)
        throw TaxonomyError(std::string(name) + ": '" + topic.topic.slug + "' is there twice");
      topics.push_back(topic.topic);
    }
  }

  // A letter's comments, and the words of each that the model knows.
  struct Read {
    LetterEvidence evidence;
    std::vector<Words> words;
  };
  Read read(std::span<const CommentParts> comments) const {
    std::vector<LetterEvidence::Comment> evidence;
    std::vector<Words> words;
    for (const CommentParts& comment : comments) {
      Words known;
      const auto take = [&](std::string_view word) {
        const std::uint32_t number = model.word(word);
        if (number != WordTable::kUnknown) known.push_back(number);
      };
      evidence.push_back({terms.evidence_of(comment, take), comment.heading, comment.text.size()});
      std::sort(known.begin(), known.end());
      known.erase(std::unique(known.begin(), known.end()), known.end());
      words.push_back(std::move(known));
    }
    return {LetterEvidence(std::move(evidence), topics.size()), std::move(words)};
  }

  // What the words of a comment weigh for each topic.
  std::vector<double> weights_of(const Words& words) const {
    std::vector<double> weights(topics.size());
    for (const std::uint32_t word : words) {
      const double value = word_value(model.text_of(word));
      for (const TopicModel::WordWeight& weight : model.weights_of(word))
        weights[weight.topic] += value * weight.weight;
    }
    return weights;
  }

  // More than 0: the comment is about the topic.
  std::vector<ScoredTopic> scores_of(const Read& letter, std::size_t comment) const {
    std::vector<ScoredTopic> scores;
    const std::vector<double> of_words = weights_of(letter.words[comment]);
    for (const std::uint32_t topic : letter.evidence.candidates(comment)) {
      double score = of_words[topic];
      letter.evidence.for_each_feature(comment, topic, [&](const Feature& feature) {
        score += feature.value * model.weight(topic, feature);
      });
      scores.push_back({topic, score});
    }
    model.leasts().apply(scores);
    return scores;
  }

  // "asked 'codm'; heading 'segment information'", or that there are none.
  std::string own_words(const CommentEvidence& evidence, std::uint32_t topic) const {
    constexpr std::array<std::string_view, kTermPlaces> kPlaces = {"asked", "told", "heading",
                                                                   "outer heading"};
    std::array<std::string, kTermPlaces> said;
    for (const FoundTerm& found : evidence.terms) {
      if (found.topic != topic) continue;
      std::string& words = said[static_cast<std::size_t>(found.place)];
      words.append(words.empty() ? " '" : ", '") += terms.term(found.term).text + "'";
    }
    std::string all;
    for (std::size_t place = 0; place < kTermPlaces; ++place)
      if (!said[place].empty())
        all.append(all.empty() ? "" : "; ").append(kPlaces[place]) += said[place];
    return all.empty() ? "citations or forms alone" : all;
  }

  std::string reason(const Feature& feature) const {
    if (feature.kind == Feature::Kind::kBeside) return "beside " + topics[feature.number].slug;
    return std::string(feature_name(feature.kind, feature.number));
  }

  TopicReasons reasons_of(const Read& letter, std::size_t comment,
                          const ScoredTopic& scored) const {
    constexpr std::size_t kMostReasons = 8;
    std::unordered_map<std::string, double> parts;
    const std::string own = own_words(letter.evidence.evidence(comment), scored.topic);
    letter.evidence.for_each_feature(comment, scored.topic, [&](const Feature& feature) {
      parts[is_of_own_words(feature) ? own : reason(feature)] +=
          feature.value * model.weight(scored.topic, feature);
    });
    for (const std::uint32_t word : letter.words[comment])
      for (const TopicModel::WordWeight& weight : model.weights_of(word))
        if (weight.topic == scored.topic)
          parts["word " + std::string(model.text_of(word))] +=
              word_value(model.text_of(word)) * weight.weight;
    parts.erase(std::string(feature_name(Feature::Kind::kCommon, 0)));
    TopicReasons reasons{topics[scored.topic].slug, scored.score, {}};
    reasons.reasons.assign(parts.begin(), parts.end());
    std::sort(reasons.reasons.begin(), reasons.reasons.end(), [](const auto& a, const auto& b) {
      return std::make_pair(-std::fabs(a.second), a.first) <
             std::make_pair(-std::fabs(b.second), b.first);
    });
    if (reasons.reasons.size() > kMostReasons) reasons.reasons.resize(kMostReasons);
    return reasons;
  }
};

Taxonomy::Taxonomy(std::unique_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
Taxonomy::Taxonomy(std::string_view json, std::string_view name)
    : compiled_(std::make_unique<const Compiled>(read_taxonomy(json, name), name)) {}
Taxonomy::~Taxonomy() = default;
Taxonomy::Taxonomy(Taxonomy&&) noexcept = default;
Taxonomy& Taxonomy::operator=(Taxonomy&&) noexcept = default;

const Taxonomy& Taxonomy::built_in() {
  // Never destroyed: a program that ends need not free it word by word.
  static const auto* const taxonomy = new Taxonomy(kEmbeddedTopics, "the built-in topics");
  return *taxonomy;
}

Taxonomy Taxonomy::extended_by(std::string_view json, std::string_view name) const {
  return Taxonomy(std::make_unique<const Compiled>(
      compiled_->source.extended_by(read_taxonomy(json, name)), name));
}

const std::string& Taxonomy::version() const {
  return compiled_->source.version;
}
const std::vector<Topic>& Taxonomy::topics() const {
  return compiled_->topics;
}

std::optional<Topic> Taxonomy::find(std::string_view slug) const {
  if (const auto known = compiled_->by_slug.find(std::string(slug));
      known != compiled_->by_slug.end()) {
    return compiled_->topics[known->second];
  }
  const std::string below = std::string(slug) + "/";
  for (const Topic& topic : compiled_->topics)
    if (topic.slug.starts_with(below))
      return Topic{std::string(slug), topic.group, topic.group, ""};
  return std::nullopt;
}

std::vector<std::vector<std::string>> Taxonomy::topics_of_letter(
    std::span<const CommentParts> comments) const {
  const Compiled::Read letter = compiled_->read(comments);
  std::vector<std::vector<std::string>> slugs(comments.size());
  for (std::size_t i = 0; i < comments.size(); ++i)
    for (const ScoredTopic& scored : compiled_->scores_of(letter, i))
      if (scored.score > 0) slugs[i].push_back(compiled_->topics[scored.topic].slug);
  return slugs;
}

std::vector<std::string> Taxonomy::topics_of(std::string_view text,
                                             std::span<const std::string> heading,
                                             std::span<const std::string> citations) const {
  const CommentParts comment{text, heading, citations, {}};
  return topics_of_letter(std::span(&comment, 1)).front();
}

std::vector<std::vector<TopicReasons>> Taxonomy::explain(
    std::span<const CommentParts> comments) const {
  constexpr double kNearly = -1;
  const Compiled::Read letter = compiled_->read(comments);
  std::vector<std::vector<TopicReasons>> reasons(comments.size());
  for (std::size_t i = 0; i < comments.size(); ++i)
    for (const ScoredTopic& scored : compiled_->scores_of(letter, i))
      if (scored.score > kNearly) reasons[i].push_back(compiled_->reasons_of(letter, i, scored));
  return reasons;
}

}  // namespace precedent::schemas
