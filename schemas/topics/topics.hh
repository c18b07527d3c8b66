#pragma once
// What a comment is about, by a taxonomy that is data (topics.json, schema in topics.schema.json):
// the built-in one is part of the program, a user's file adds to it or overrides it. The terms of
// the taxonomy are the evidence; a linear model (topic_model.txt) weighs it.

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
  std::string scope;  // in one sentence, what is in and what is out; may be empty
};

// One comment of a letter. What it points to must live while it is used.
struct CommentParts {
  std::string_view text;
  std::span<const std::string> heading;    // its path, outermost first
  std::span<const std::string> citations;  // canonical
  std::span<const std::string> forms;      // under review: "10-K", "S-4/A"
};

// Why a comment was given a topic or nearly was.
struct TopicReasons {
  std::string slug;
  double score = 0;  // more than 0: given
  // What weighed most, heaviest first: "asked about 'performance obligation'" and its part in the
  // score, less than 0 where it spoke against the topic.
  std::vector<std::pair<std::string, double>> reasons;
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

  // Slugs of the topics of each comment of a letter, strongest first; none where nothing fits.
  // Linear in the texts.
  std::vector<std::vector<std::string>> topics_of_letter(
      std::span<const CommentParts> comments) const;

  // The same of a comment that stands alone.
  std::vector<std::string> topics_of(std::string_view text, std::span<const std::string> heading,
                                     std::span<const std::string> citations) const;

  // The topics that were given or nearly given, for each comment of a letter.
  std::vector<std::vector<TopicReasons>> explain(std::span<const CommentParts> comments) const;

 private:
  struct Compiled;
  explicit Taxonomy(std::unique_ptr<const Compiled> compiled);
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace precedent::schemas
