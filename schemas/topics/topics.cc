#include "schemas/topics/topics.hh"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "schemas/ascii.hh"
#include "schemas/citations/citations.hh"
#include "schemas/embedded_topics.hh"
#include "schemas/topics/topic_matcher.hh"

namespace precedent::schemas {
namespace {

using Json = nlohmann::json;

// Evidence for a topic, and how much of it makes a comment be about it. Measured on letters whose
// topics a person had judged.
constexpr double kWordWeight = 1.0;    // a trigger of one word in the comment
constexpr double kPhraseWeight = 1.5;  // a trigger of several
constexpr double kRepeatWeight = 0.5;  // each further place of it, kMaxRepeats at most
constexpr int kMaxRepeats = 2;
constexpr double kDeepestHeadingWeight = 2.5;  // a trigger in the heading right above
constexpr double kOuterHeadingWeight = 0.5;    // in one farther out
constexpr double kSectionWeight = 2.5;         // the name of a section that is about nothing else
constexpr double kCitationWeight = 2.5;        // the comment cites what the topic is anchored in

// What has so much less evidence than the strongest topic is only touched on. Headings, which stand
// above several comments, may not silence what a comment itself says as easily as its own words
// may.
constexpr double kShareOfWords = 0.45;
constexpr double kShareOfAll = 0.40;

// What a long comment mentions once it mentions in passing.
constexpr double needed_weight(std::size_t text_bytes) {
  constexpr std::size_t kShortBytes = 360;
  constexpr std::size_t kLongBytes = 900;
  if (text_bytes < kShortBytes) return 1.5;
  return text_bytes < kLongBytes ? 2.0 : 2.5;
}

// As the data has it.
struct TopicSource {
  Topic topic;
  std::vector<std::string> triggers;
  std::vector<std::string> headings;
  std::vector<std::string> sections;
  std::vector<std::string> otherwise;
  std::vector<std::string> citations;
};

class Reader {
 public:
  explicit Reader(std::string_view name) : name_(name) {}

  struct Data {
    std::string version;
    std::vector<std::string> titles;
    std::vector<TopicSource> topics;
    std::vector<bool> replaces;  // one a topic
  };

  Data read(std::string_view text) const {
    const Json json = parse(text);
    if (!json.is_object()) fail("", "must be an object with \"version\" and \"topics\"");
    Data data;
    data.version = text_at(json, "version", "");
    data.titles = texts_at(json, "titles", "");
    const auto topics = json.find("topics");
    if (topics == json.end() || !topics->is_array()) fail("topics", "must be a list");
    for (std::size_t i = 0; i < topics->size(); ++i) {
      const std::string place = "topics[" + std::to_string(i) + "]";
      const Json& one = (*topics)[i];
      if (!one.is_object()) fail(place, "must be an object");
      data.topics.push_back(topic_of(one, place));
      const auto replace = one.find("replace");
      if (replace != one.end() && !replace->is_boolean())
        fail(place + ".replace", "must be true or false");
      data.replaces.push_back(replace != one.end() && replace->get<bool>());
    }
    return data;
  }

 private:
  [[noreturn]] void fail(const std::string& place, const std::string& what) const {
    throw TaxonomyError(name_ + (place.empty() ? "" : ": " + place) + ": " + what);
  }

  Json parse(std::string_view text) const {
    try {
      return Json::parse(text);
    } catch (const Json::exception& error) {
      fail("", std::string("is not JSON: ") + error.what());
    }
  }

  std::string text_at(const Json& json, const char* key, const std::string& place) const {
    const auto found = json.find(key);
    const std::string at = place.empty() ? key : place + "." + key;
    if (found == json.end() || !found->is_string() || found->get_ref<const std::string&>().empty())
      fail(at, "must be a text that is not empty");
    return found->get<std::string>();
  }

  std::vector<std::string> texts_at(const Json& json, const char* key,
                                    const std::string& place) const {
    const auto found = json.find(key);
    if (found == json.end()) return {};
    const bool right =
        found->is_array() &&
        std::all_of(found->begin(), found->end(), [](const Json& one) { return one.is_string(); });
    if (!right) fail(place.empty() ? key : place + "." + key, "must be a list of texts");
    return found->get<std::vector<std::string>>();
  }

  TopicSource topic_of(const Json& json, const std::string& place) const {
    TopicSource source;
    source.topic.slug = text_at(json, "slug", place);
    const std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-/";
    if (source.topic.slug.find_first_not_of(allowed) != std::string::npos ||
        std::count(source.topic.slug.begin(), source.topic.slug.end(), '/') > 1) {
      fail(place + ".slug",
           "'" + source.topic.slug +
               "' must be small letters, digits and '-', with one '/' before a subtopic");
    }
    source.topic.label = text_at(json, "label", place);
    source.topic.group = text_at(json, "group", place);
    source.triggers = texts_at(json, "triggers", place);
    source.headings = texts_at(json, "headings", place);
    source.sections = texts_at(json, "sections", place);
    source.otherwise = texts_at(json, "otherwise", place);
    source.citations = texts_at(json, "citations", place);
    return source;
  }

  std::string name_;
};

struct Evidence {
  double weight = 0;
};

double strongest(std::span<const Evidence> evidence) {
  return std::max_element(evidence.begin(), evidence.end(),
                          [](const Evidence& a, const Evidence& b) { return a.weight < b.weight; })
      ->weight;
}

}  // namespace

struct Taxonomy::Compiled {
  std::string version;
  std::vector<std::string> titles;
  std::vector<Topic> topics;
  std::vector<TopicSource> sources;
  std::unordered_map<std::string, std::size_t> by_slug;
  // Ids of matchers: triggers are numbered through, and trigger_topic says whose each is.
  TriggerMatcher body;
  TriggerMatcher heading;
  TriggerMatcher section;
  TriggerMatcher otherwise;
  std::vector<std::size_t> trigger_topic;
  std::vector<std::size_t> heading_topic;
  std::vector<std::size_t> section_topic;
  std::vector<std::size_t> otherwise_topic;
  std::unordered_map<std::string, std::vector<std::size_t>> by_citation;

  Compiled(std::string version_text, std::vector<std::string> silent_titles,
           std::vector<TopicSource> topic_sources, std::string_view name)
      : version(std::move(version_text)),
        titles(std::move(silent_titles)),
        sources(std::move(topic_sources)) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
      const TopicSource& source = sources[i];
      topics.push_back(source.topic);
      if (!by_slug.emplace(source.topic.slug, i).second)
        throw TaxonomyError(std::string(name) + ": '" + source.topic.slug + "' is there twice");
      for (const std::string& trigger : source.triggers) {
        body.add(trigger, static_cast<std::uint32_t>(trigger_topic.size()));
        trigger_topic.push_back(i);
        add_heading(trigger, i);
      }
      for (const std::string& trigger : source.headings) add_heading(trigger, i);
      for (const std::string& trigger : source.sections) {
        section.add(trigger, static_cast<std::uint32_t>(section_topic.size()));
        section_topic.push_back(i);
      }
      for (const std::string& trigger : source.otherwise) {
        otherwise.add(trigger, static_cast<std::uint32_t>(otherwise_topic.size()));
        otherwise_topic.push_back(i);
      }
      for (const std::string& citation : source.citations) by_citation[citation].push_back(i);
    }
  }

  void add_heading(const std::string& trigger, std::size_t topic) {
    heading.add(trigger, static_cast<std::uint32_t>(heading_topic.size()));
    heading_topic.push_back(topic);
  }

  void weigh_body(std::string_view text, std::vector<Evidence>& evidence) const {
    std::unordered_map<std::uint32_t, int> places;
    body.find(text, [&](std::uint32_t id) { ++places[id]; });
    for (const auto& [id, count] : places) {
      evidence[trigger_topic[id]].weight += (body.words(id) > 1 ? kPhraseWeight : kWordWeight) +
                                            kRepeatWeight * std::min(count - 1, kMaxRepeats);
    }
  }

  void weigh_headings(std::span<const std::string> path, std::vector<Evidence>& evidence) const {
    for (std::size_t i = 0; i < path.size(); ++i) {
      const bool deepest = i + 1 == path.size();
      const std::string name = without_titles(path[i]);
      add_once(heading, heading_topic, name, deepest ? kDeepestHeadingWeight : kOuterHeadingWeight,
               evidence);
      add_once(section, section_topic, name, kSectionWeight, evidence);
    }
  }

  // Of a comment whose words say nothing: the section it stands in, titles and all.
  void weigh_otherwise(std::span<const std::string> path, std::vector<Evidence>& evidence) const {
    for (const std::string& name : path)
      add_once(otherwise, otherwise_topic, name, kSectionWeight, evidence);
  }

  // "Management's Discussion ... of Results of Operations" is the name of all MD&A.
  std::string without_titles(std::string_view heading_text) const {
    std::string text(heading_text);
    for (const std::string& title : titles)
      if (const std::size_t at = find_folded(text, title); at != std::string::npos)
        text.erase(at, title.size());
    return text;
  }

  // Many triggers in one heading say no more than one.
  static void add_once(const TriggerMatcher& matcher, const std::vector<std::size_t>& topic_of,
                       std::string_view text, double weight, std::vector<Evidence>& evidence) {
    std::vector<std::size_t> found;
    matcher.find(text, [&](std::uint32_t id) { found.push_back(topic_of[id]); });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    for (const std::size_t topic : found) evidence[topic].weight += weight;
  }

  // The deepest anchor of a citation speaks, not those above it: 402(v) is no matter of 402.
  void weigh_citation(std::string_view canonical, std::vector<Evidence>& evidence) const {
    std::vector<std::string> prefixes = citation_prefixes(canonical);
    for (auto prefix = prefixes.rbegin(); prefix != prefixes.rend(); ++prefix) {
      const auto anchored = by_citation.find(*prefix);
      if (anchored == by_citation.end()) continue;
      for (const std::size_t topic : anchored->second) evidence[topic].weight += kCitationWeight;
      return;
    }
  }
};

Taxonomy::Taxonomy(std::unique_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
Taxonomy::Taxonomy(std::string_view json, std::string_view name) {
  Reader::Data data = Reader(name).read(json);
  compiled_ = std::make_unique<const Compiled>(std::move(data.version), std::move(data.titles),
                                               std::move(data.topics), name);
}
Taxonomy::~Taxonomy() = default;
Taxonomy::Taxonomy(Taxonomy&&) noexcept = default;
Taxonomy& Taxonomy::operator=(Taxonomy&&) noexcept = default;

const Taxonomy& Taxonomy::built_in() {
  static const Taxonomy taxonomy(kEmbeddedTopics, "the built-in topics");
  return taxonomy;
}

Taxonomy Taxonomy::extended_by(std::string_view json, std::string_view name) const {
  Reader::Data data = Reader(name).read(json);
  std::vector<TopicSource> sources = compiled_->sources;
  for (std::size_t i = 0; i < data.topics.size(); ++i) {
    TopicSource& added = data.topics[i];
    const auto known = compiled_->by_slug.find(added.topic.slug);
    if (known == compiled_->by_slug.end()) {
      sources.push_back(std::move(added));
    } else if (data.replaces[i]) {
      sources[known->second] = std::move(added);
    } else {
      TopicSource& kept = sources[known->second];
      const auto append = [](std::vector<std::string>& to, std::vector<std::string>& from) {
        std::move(from.begin(), from.end(), std::back_inserter(to));
      };
      kept.topic = std::move(added.topic);
      append(kept.triggers, added.triggers);
      append(kept.headings, added.headings);
      append(kept.sections, added.sections);
      append(kept.otherwise, added.otherwise);
      append(kept.citations, added.citations);
    }
  }
  std::vector<std::string> titles = compiled_->titles;
  std::move(data.titles.begin(), data.titles.end(), std::back_inserter(titles));
  return Taxonomy(std::make_unique<const Compiled>(compiled_->version + "+" + data.version,
                                                   std::move(titles), std::move(sources), name));
}

const std::string& Taxonomy::version() const {
  return compiled_->version;
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
    if (topic.slug.starts_with(below)) return Topic{std::string(slug), topic.group, topic.group};
  return std::nullopt;
}

std::vector<std::string> Taxonomy::topics_of(std::string_view text,
                                             std::span<const std::string> heading,
                                             std::span<const std::string> citations) const {
  std::vector<Evidence> evidence(compiled_->topics.size());
  if (evidence.empty()) return {};
  compiled_->weigh_body(text, evidence);
  for (const std::string& citation : citations) compiled_->weigh_citation(citation, evidence);
  double needed = std::max(needed_weight(text.size()), strongest(evidence) * kShareOfWords);
  compiled_->weigh_headings(heading, evidence);
  if (strongest(evidence) < needed) compiled_->weigh_otherwise(heading, evidence);
  needed = std::max(needed, strongest(evidence) * kShareOfAll);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < evidence.size(); ++i)
    if (evidence[i].weight >= needed) found.push_back(i);
  std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
    return evidence[a].weight > evidence[b].weight;
  });
  std::vector<std::string> slugs;
  for (const std::size_t i : found) slugs.push_back(compiled_->topics[i].slug);
  return slugs;
}

std::vector<std::string> with_inherited_topics(std::vector<std::string> own,
                                               std::span<const std::string> earlier) {
  for (const std::string& topic : earlier)
    if (std::find(own.begin(), own.end(), topic) == own.end()) own.push_back(topic);
  return own;
}

}  // namespace precedent::schemas
