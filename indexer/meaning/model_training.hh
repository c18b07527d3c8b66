#pragma once
// Which stems mean nearly the same, learnt from the comments of an index: a truncated singular
// value decomposition of the matrix of comments and stems (latent semantic analysis), by subspace
// iteration from a seeded beginning. The same comments in the same order give the same bytes.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schemas/meaning/language_model.hh"

namespace precedent::indexer {

// Fewer comments teach nothing that their words do not say.
inline constexpr std::size_t kLeastCommentsToLearnFrom = 200;
// More teach no more: of more, a fair sample.
inline constexpr std::size_t kMostCommentsToLearnFrom = 100'000;

class ModelTraining {
 public:
  // The comments must come in an order that does not depend on how the index was made.
  void add(const std::vector<schemas::StemCount>& comment);

  // Of the stems that several comments have and not nearly half of them: the most frequent.
  // Dimensions by the number of comments. To be called once.
  schemas::LearntStems learn(std::uint32_t comments_of_index);

 private:
  // Of the matrix: a row a comment, a column a stem.
  struct Cell {
    std::uint32_t row_ = 0;
    std::uint32_t column_ = 0;
    float value_ = 0;
    int row() const { return static_cast<int>(row_); }
    int col() const { return static_cast<int>(column_); }
    float value() const { return value_; }
  };
  struct Columns {
    std::vector<std::uint32_t> of_place;  // kNoColumn: of no use
    std::vector<float> rarities;          // by column
  };
  Columns chosen_columns(std::vector<std::string>& stems) const;
  std::vector<Cell> cells(const Columns& columns) const;

  struct Entry {
    std::uint32_t stem = 0;  // place in the order in which they were met
    float weight = 0;
  };

  std::unordered_map<std::string, std::uint32_t> places_;
  std::vector<std::uint32_t> comments_having_;  // by place
  std::vector<Entry> entries_;                  // comment after comment
  std::vector<std::size_t> ends_;               // of each comment in entries_
};

}  // namespace precedent::indexer
