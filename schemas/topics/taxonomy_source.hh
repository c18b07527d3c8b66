#pragma once
// A taxonomy as its data has it (topics.json, schema in json/topics.schema.json), read and checked.

#include <string>
#include <string_view>
#include <vector>

#include "schemas/topics/topics.hh"

namespace precedent::schemas {

// Lists are as the schema says.
struct TopicSource {
  Topic topic;
  std::vector<std::string> triggers;
  std::vector<std::string> hints;
  std::vector<std::string> headings;
  std::vector<std::string> sections;
  std::vector<std::string> otherwise;
  std::vector<std::string> citations;
  std::vector<std::string> forms;
};

struct TaxonomySource {
  std::string version;
  std::vector<std::string> titles;  // names of parts of a filing that say nothing
  std::vector<TopicSource> topics;
  std::vector<bool> replaces;  // one a topic: takes the place of that of another file

  // This with another file over it, as Taxonomy::extended_by() says.
  TaxonomySource extended_by(TaxonomySource over) const;
};

// Throws TaxonomyError, which calls the data by `name`.
TaxonomySource read_taxonomy(std::string_view json, std::string_view name);

}  // namespace precedent::schemas
