#include "schemas/topics/topic_model.hh"

#include <charconv>
#include <string>

namespace precedent::schemas {
namespace {

[[noreturn]] void fail(std::string_view line) {
  throw TaxonomyError("the topics' model: not a line of one: '" + std::string(line) + "'");
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(at, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == text.npos) return parts;
    begin = end + 1;
  }
}

template <typename Number>
Number number_of(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) fail(text);
  return number;
}

std::uint64_t key_of(std::uint32_t topic, Feature::Kind kind, std::uint32_t number) {
  constexpr unsigned kTopicShift = 40;
  constexpr unsigned kKindShift = 36;
  return (std::uint64_t{topic} << kTopicShift) | (static_cast<std::uint64_t>(kind) << kKindShift) |
         number;
}

}  // namespace

struct TopicModel::Names {
  std::unordered_map<std::string, std::uint32_t> slugs;
  std::unordered_map<std::string, std::uint32_t> topics;  // by what the data calls them
  std::unordered_map<std::string, std::uint32_t> terms;   // topic, list, text
  std::unordered_map<std::string, std::uint32_t> common;
  std::unordered_map<std::string, std::uint32_t> own;
  double least = 0;
  double unknown = 0;
  std::vector<bool> known;  // of the taxonomy's topics

  static std::string term_key(std::uint32_t topic, std::uint32_t list, std::string_view text) {
    return std::to_string(topic) + ' ' + std::to_string(list) + ' ' + std::string(text);
  }

  Names(const TaxonomySource& taxonomy, const TopicTerms& all) {
    known.resize(taxonomy.topics.size());
    for (std::uint32_t i = 0; i < taxonomy.topics.size(); ++i)
      slugs.emplace(taxonomy.topics[i].topic.slug, i);
    for (std::uint32_t i = 0; i < all.terms(); ++i) {
      const TopicTerms::Term& term = all.term(i);
      terms.emplace(term_key(term.topic, static_cast<std::uint32_t>(term.list), term.text), i);
    }
    for (std::uint32_t i = 0; i < kCommonFeatures + kEvidenceKinds; ++i)
      common.emplace(feature_name(Feature::Kind::kCommon, i), i);
    for (std::uint32_t i = 0; i < kOwnFeatures + kEvidenceKinds; ++i)
      own.emplace(feature_name(Feature::Kind::kOwn, i), i);
  }
};

TopicModel::TopicModel(std::string_view data, const TaxonomySource& taxonomy,
                       const TopicTerms& terms) {
  Names names(taxonomy, terms);
  leasts_.of.resize(taxonomy.topics.size());
  for (const std::string_view line : split(data, '\n'))
    if (!line.empty()) read_line(split(line, '\t'), names);
  for (std::size_t topic = 0; topic < leasts_.of.size(); ++topic)
    if (!names.known[topic]) leasts_.of[topic] = {names.unknown, true};
}

void TopicModel::read_line(std::span<const std::string_view> fields, Names& names) {
  const auto number_in = [](const auto& map, std::string_view name) {
    const auto found = map.find(std::string(name));
    return found == map.end() ? WordTable::kUnknown : found->second;
  };
  const auto keep = [&](std::string_view slug, Feature::Kind kind, std::uint32_t number,
                        std::string_view weight) {
    const std::uint32_t topic = number_in(names.topics, slug);
    if (topic == WordTable::kUnknown || number == WordTable::kUnknown) return;
    weights_[key_of(topic, kind, number)] = number_of<double>(weight);
  };
  const std::string_view what = fields[0];
  if (what == "least" && fields.size() == 2) {
    names.least = number_of<double>(fields[1]);
  } else if (what == "best" && fields.size() == 2) {
    leasts_.best = number_of<double>(fields[1]);
  } else if (what == "unknown" && fields.size() == 2) {
    names.unknown = number_of<double>(fields[1]);
  } else if (what == "topic" && fields.size() == 3) {
    const std::uint32_t topic = number_in(names.slugs, fields[2]);
    names.topics.emplace(fields[1], topic);
    if (topic == WordTable::kUnknown) return;
    names.known[topic] = true;
    leasts_.of[topic] = {names.least, false};
  } else if (what == "apart" && fields.size() == 3) {
    const std::uint32_t topic = number_in(names.topics, fields[1]);
    if (topic != WordTable::kUnknown) leasts_.of[topic] = {number_of<double>(fields[2]), true};
  } else if (what == "common" && fields.size() == 3) {
    const std::uint32_t number = number_in(names.common, fields[1]);
    if (number == WordTable::kUnknown) fail(fields[1]);
    common_[number] = number_of<double>(fields[2]);
  } else if (what == "own" && fields.size() == 4) {
    keep(fields[1], Feature::Kind::kOwn, number_in(names.own, fields[2]), fields[3]);
  } else if (what == "beside" && fields.size() == 4) {
    keep(fields[1], Feature::Kind::kBeside, number_in(names.topics, fields[2]), fields[3]);
  } else if (what == "term" && fields.size() == 6) {
    const std::uint32_t topic = number_in(names.topics, fields[1]);
    const std::uint32_t term = number_in(
        names.terms, Names::term_key(topic, number_of<std::uint32_t>(fields[2]), fields[5]));
    if (term == WordTable::kUnknown) return;
    const auto place = static_cast<TermPlace>(number_of<unsigned>(fields[3]));
    keep(fields[1], Feature::Kind::kTerm, Feature::number_of({topic, term, place}), fields[4]);
  } else if (what == "word" && fields.size() >= 4 && fields.size() % 2 == 0) {
    read_words(fields, names);
  } else {
    fail(what);
  }
}

void TopicModel::read_words(std::span<const std::string_view> fields, const Names& names) {
  const std::uint32_t word = words_.number_of(fields[1]);
  if (word_weights_.size() <= word) word_weights_.resize(word + 1);
  for (std::size_t i = 2; i + 1 < fields.size(); i += 2) {
    const auto topic = names.topics.find(std::string(fields[i]));
    if (topic != names.topics.end() && topic->second != WordTable::kUnknown)
      word_weights_[word].push_back({topic->second, number_of<double>(fields[i + 1])});
  }
}

double TopicModel::weight(std::uint32_t topic, const Feature& feature) const {
  if (feature.kind == Feature::Kind::kCommon) return common_[feature.number];
  const auto found = weights_.find(key_of(topic, feature.kind, feature.number));
  return found == weights_.end() ? 0 : found->second;
}

}  // namespace precedent::schemas
