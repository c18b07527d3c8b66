#include "schemas/topics/taxonomy_source.hh"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

namespace precedent::schemas {
namespace {

using Json = nlohmann::json;

class Reader {
 public:
  explicit Reader(std::string_view name) : name_(name) {}

  TaxonomySource read(std::string_view text) const {
    const Json json = parse(text);
    if (!json.is_object()) fail("", "must be an object with \"version\" and \"topics\"");
    TaxonomySource source;
    source.version = text_at(json, "version", "");
    source.titles = texts_at(json, "titles", "");
    const auto topics = json.find("topics");
    if (topics == json.end() || !topics->is_array()) fail("topics", "must be a list");
    for (std::size_t i = 0; i < topics->size(); ++i) {
      const std::string place = "topics[" + std::to_string(i) + "]";
      const Json& one = (*topics)[i];
      if (!one.is_object()) fail(place, "must be an object");
      source.topics.push_back(topic_of(one, place));
      const auto replace = one.find("replace");
      if (replace != one.end() && !replace->is_boolean())
        fail(place + ".replace", "must be true or false");
      source.replaces.push_back(replace != one.end() && replace->get<bool>());
    }
    return source;
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

  std::string text_if_any(const Json& json, const char* key, const std::string& place) const {
    return json.contains(key) ? text_at(json, key, place) : std::string();
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
    source.topic.scope = text_if_any(json, "scope", place);
    source.triggers = texts_at(json, "triggers", place);
    source.hints = texts_at(json, "hints", place);
    source.headings = texts_at(json, "headings", place);
    source.sections = texts_at(json, "sections", place);
    source.otherwise = texts_at(json, "otherwise", place);
    source.citations = texts_at(json, "citations", place);
    source.forms = texts_at(json, "forms", place);
    return source;
  }

  std::string name_;
};

void append(std::vector<std::string>& to, std::vector<std::string>& from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

void add(TopicSource& kept, TopicSource& added) {
  if (added.topic.scope.empty()) added.topic.scope = std::move(kept.topic.scope);
  kept.topic = std::move(added.topic);
  append(kept.triggers, added.triggers);
  append(kept.hints, added.hints);
  append(kept.headings, added.headings);
  append(kept.sections, added.sections);
  append(kept.otherwise, added.otherwise);
  append(kept.citations, added.citations);
  append(kept.forms, added.forms);
}

}  // namespace

TaxonomySource TaxonomySource::extended_by(TaxonomySource over) const {
  TaxonomySource all = *this;
  all.version += "+" + over.version;
  append(all.titles, over.titles);
  for (std::size_t i = 0; i < over.topics.size(); ++i) {
    TopicSource& added = over.topics[i];
    const auto known = std::find_if(
        all.topics.begin(), all.topics.end(),
        [&](const TopicSource& topic) { return topic.topic.slug == added.topic.slug; });
    if (known == all.topics.end()) {
      all.topics.push_back(std::move(added));
    } else if (over.replaces[i]) {
      *known = std::move(added);
    } else {
      add(*known, added);
    }
  }
  all.replaces.assign(all.topics.size(), false);
  return all;
}

TaxonomySource read_taxonomy(std::string_view json, std::string_view name) {
  return Reader(name).read(json);
}

}  // namespace precedent::schemas
