#include "tests/topics/pairs.hh"

#include <set>

namespace precedent::tests {

using schemas::Feature;

Pairs::Pairs(const std::vector<Example>& examples, const schemas::TaxonomySource& taxonomy)
    : taxonomy_(taxonomy), terms_(taxonomy) {
  for (std::size_t begin = 0; begin < examples.size();) {
    std::size_t end = begin;
    while (end < examples.size() && examples[end].letter == examples[begin].letter) ++end;
    add_letter(examples, begin, end);
    begin = end;
  }
}

void Pairs::add_letter(const std::vector<Example>& examples, std::size_t begin, std::size_t end) {
  std::vector<schemas::LetterEvidence::Comment> comments;
  std::vector<Words> words;
  for (std::size_t i = begin; i < end; ++i) {
    const Example& example = examples[i];
    std::set<std::uint32_t> numbers;
    const auto take = [&](std::string_view word) { numbers.insert(words_.number_of(word)); };
    comments.push_back(
        {terms_.evidence_of({example.text, example.heading, example.citations, example.forms},
                            take),
         example.heading, example.text.size()});
    words.emplace_back(numbers.begin(), numbers.end());
  }
  const schemas::LetterEvidence letter(std::move(comments), taxonomy_.topics.size());
  for (std::size_t i = 0; i < words.size(); ++i)
    for (const std::uint32_t topic : letter.candidates(i))
      add_pair(examples[begin + i], begin + i, words[i], letter, i, topic);
}

void Pairs::add_pair(const Example& example, std::size_t number, const Words& words,
                     const schemas::LetterEvidence& letter, std::size_t comment,
                     std::uint32_t topic) {
  const std::string called = std::to_string(topic);
  Pair pair{number, topic, {}, example.topics.contains(taxonomy_.topics[topic].topic.slug)};
  letter.for_each_feature(comment, topic, [&](const Feature& feature) {
    pair.features.emplace_back(features_.number_of(name_of(feature, called)), feature.value);
  });
  for (const std::uint32_t word : words) {
    const std::string text(words_.word(word));
    pair.features.emplace_back(features_.number_of("word\t" + text + "\t" + called),
                               schemas::word_value(text));
  }
  pairs_.push_back(std::move(pair));
}

std::string Pairs::name_of(const Feature& feature, const std::string& topic) const {
  switch (feature.kind) {
    case Feature::Kind::kCommon:
      return "common\t" + std::string(schemas::feature_name(feature.kind, feature.number));
    case Feature::Kind::kOwn:
      return "own\t" + topic + "\t" +
             std::string(schemas::feature_name(feature.kind, feature.number));
    case Feature::Kind::kBeside:
      return "beside\t" + topic + "\t" + std::to_string(feature.number);
    case Feature::Kind::kTerm: {
      const auto places = static_cast<std::uint32_t>(schemas::kTermPlaces);
      const schemas::TopicTerms::Term& term = terms_.term(feature.number / places);
      return "term\t" + topic + "\t" + std::to_string(static_cast<int>(term.list)) + "\t" +
             std::to_string(feature.number % places) + "\t" + term.text;
    }
  }
  return "";
}

}  // namespace precedent::tests
