#pragma once
// What a comment is about, by a taxonomy that is data (topics.json, schema in topics.schema.json):
// the built-in one is part of the program, a user's file adds to it or overrides it.

#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::schemas {

// A taxonomy that cannot be used: names the file, the place in it, and what is wrong there.
class TaxonomyError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Topic {
  std::string slug;   // "executive-compensation/cda"; the part before the slash is its main topic
  std::string label;  // "CD&A and performance targets"
  std::string group;  // "Executive compensation"
};

// Immutable once made; may be read by several threads at once.
class Taxonomy {
 public:
  // Throws TaxonomyError; `name` is what its message calls the data, a file name say.
  Taxonomy(std::string_view json, std::string_view name);
  ~Taxonomy();
  Taxonomy(Taxonomy&&) noexcept;
  Taxonomy& operator=(Taxonomy&&) noexcept;

  static const Taxonomy& built_in();

  // This taxonomy with a user's file over it: new slugs are added, known ones get the file's
  // triggers too, or only those where it says "replace". The versions are joined: "2026.1+firm-3".
  Taxonomy extended_by(std::string_view json, std::string_view name) const;

  const std::string& version() const;
  const std::vector<Topic>& topics() const;  // in the order of the data

  // Nothing for an unknown slug. "executive-compensation" is known through its subtopics and has
  // the label of its group.
  std::optional<Topic> find(std::string_view slug) const;

  // Slugs of a comment's topics, strongest first; none where nothing fits. `heading` is its path,
  // outermost first; `citations` are canonical. Linear in the text.
  std::vector<std::string> topics_of(std::string_view text, std::span<const std::string> heading,
                                     std::span<const std::string> citations) const;

 private:
  struct Compiled;
  explicit Taxonomy(std::unique_ptr<const Compiled> compiled);
  std::unique_ptr<const Compiled> compiled_;
};

// The topics of a comment that refers to an earlier one of the same review: its own first, then
// those of the earlier comment that it lacks.
std::vector<std::string> with_inherited_topics(std::vector<std::string> own,
                                               std::span<const std::string> earlier);

}  // namespace precedent::schemas
