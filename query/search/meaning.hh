#pragma once
// Comments that mean what is asked, whatever their words: found by the model of the index's own
// language and the directions of its comments (schemas/meaning/).

#include <xapian.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/index/record.hh"
#include "schemas/meaning/comment_vectors.hh"
#include "schemas/meaning/language_model.hh"
#include "schemas/meaning/stem_counts.hh"

namespace precedent::query {

// The nearest of all comments, each worth something by how near it is.
class NearComments {
 public:
  NearComments() = default;
  // `comments` by document; nearness 1 is worth `worth`.
  NearComments(std::vector<schemas::NearComment> comments, double worth);

  bool empty() const { return !comments_ || comments_->empty(); }

  // Matches them, each with its worth.
  Xapian::Query query() const;

  double worth() const { return worth_; }  // of nearness 1

  // 0 for those that are not among them.
  double worth_of(Xapian::docid document) const;

 private:
  std::shared_ptr<const std::vector<schemas::NearComment>> comments_;
  double worth_ = 0;
};

class Meaning {
 public:
  // Of the comments of `run` in this folder; nothing where it has no such files.
  static std::optional<Meaning> open(const std::filesystem::path& generation, std::uint64_t run);

  // Empty for a text of which the model knows no word.
  std::vector<float> direction_of(std::string_view text) const;
  std::vector<float> direction_of(const std::vector<schemas::StemCount>& stems) const;

  // `most` at most. `direction` is one of those above.
  NearComments nearest(const std::vector<float>& direction, std::size_t most, double worth) const;

  // The words of a comment that bring it near to `direction`, those that do most first; few.
  std::vector<std::string> telling_words(const std::vector<float>& direction,
                                         const schemas::CommentFacts& comment) const;

 private:
  Meaning(schemas::LanguageModel model, schemas::CommentVectors vectors);

  schemas::LanguageModel model_;
  schemas::CommentVectors vectors_;
};

}  // namespace precedent::query
