#include "indexer/meaning/model_training.hh"

#include <Eigen/Dense>
#include <Eigen/SparseCore>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <utility>

namespace precedent::indexer {
namespace {

using Dense = Eigen::MatrixXf;
using Comments = Eigen::SparseMatrix<float, Eigen::RowMajor>;  // a row a comment, a column a stem

constexpr std::size_t kMostStems = 30'000;
constexpr std::uint32_t kLeastComments = 2;  // that have a stem
constexpr double kMostShare = 0.4;           // likewise
// Measured: few comments bear few dimensions, and more than 200 are noise.
constexpr std::size_t kMostDimensions = 200;
constexpr std::size_t kCommentsADimension = 10;
constexpr int kSpareDimensions = 10;  // looked for beside those wanted, which makes these exact
constexpr int kIterations = 5;
constexpr std::uint32_t kSeed = 1934;
constexpr std::uint32_t kNoColumn = std::numeric_limits<std::uint32_t>::max();

Dense seeded(Eigen::Index rows, Eigen::Index columns) {
  std::mt19937 random(kSeed);
  Dense matrix(rows, columns);
  // Distributions differ between libraries, the generator's own numbers do not.
  constexpr float kHalf = 0.5F;
  for (Eigen::Index i = 0; i < matrix.size(); ++i)
    matrix.data()[i] =
        static_cast<float>(random()) / static_cast<float>(std::mt19937::max()) - kHalf;
  return matrix;
}

Dense orthonormal(const Dense& columns) {
  return Eigen::HouseholderQR<Dense>(columns).householderQ() *
         Dense::Identity(columns.rows(), columns.cols());
}

// The directions in which the comments differ most, one a column.
Dense main_directions(const Comments& comments, Eigen::Index dimensions) {
  const Eigen::Index width = std::min<Eigen::Index>(dimensions + kSpareDimensions, comments.cols());
  Dense basis = orthonormal(seeded(comments.cols(), width));
  for (int i = 0; i < kIterations; ++i) {
    const Dense along = comments * basis;
    basis = orthonormal(comments.transpose() * along);
  }
  const Dense along = comments * basis;
  // Ascending by how much they tell.
  const Eigen::SelfAdjointEigenSolver<Dense> parts(along.transpose() * along);
  return basis * parts.eigenvectors().rightCols(std::min(dimensions, width)).rowwise().reverse();
}

}  // namespace

void ModelTraining::add(const std::vector<schemas::StemCount>& comment) {
  for (const schemas::StemCount& one : comment) {
    const auto place = static_cast<std::uint32_t>(places_.size());
    const auto [at, is_new] = places_.emplace(one.stem, place);
    if (is_new) comments_having_.push_back(0);
    ++comments_having_[at->second];
    entries_.push_back({at->second, schemas::weight_of_times(one.times)});
  }
  ends_.push_back(entries_.size());
}

schemas::LearntStems ModelTraining::learn(std::uint32_t comments_of_index) {
  schemas::LearntStems learnt;
  learnt.comments = comments_of_index;
  learnt.dimensions = static_cast<std::uint32_t>(
      std::clamp<std::size_t>(ends_.size() / kCommentsADimension, 1, kMostDimensions));
  const Columns columns = chosen_columns(learnt.stems);
  if (learnt.stems.empty()) return learnt;
  Comments comments(static_cast<Eigen::Index>(ends_.size()),
                    static_cast<Eigen::Index>(learnt.stems.size()));
  {
    const std::vector<Cell> filled = cells(columns);
    comments.setFromTriplets(filled.begin(), filled.end());
  }
  const Dense directions = main_directions(comments, learnt.dimensions);
  learnt.dimensions = static_cast<std::uint32_t>(directions.cols());
  learnt.directions.reserve(static_cast<std::size_t>(directions.size()));
  for (Eigen::Index stem = 0; stem < directions.rows(); ++stem)
    for (Eigen::Index i = 0; i < directions.cols(); ++i)
      learnt.directions.push_back(directions(stem, i) *
                                  columns.rarities[static_cast<std::size_t>(stem)]);
  return learnt;
}

// `stems`: those chosen, sorted.
ModelTraining::Columns ModelTraining::chosen_columns(std::vector<std::string>& stems) const {
  const auto count = static_cast<double>(ends_.size());
  struct Candidate {
    std::string_view stem;
    std::uint32_t place = 0;
    std::uint32_t having = 0;
  };
  std::vector<Candidate> chosen;
  for (const auto& [stem, place] : places_) {
    const std::uint32_t having = comments_having_[place];
    if (having >= kLeastComments && having <= kMostShare * count)
      chosen.push_back({stem, place, having});
  }
  std::sort(chosen.begin(), chosen.end(), [](const Candidate& a, const Candidate& b) {
    return a.having != b.having ? a.having > b.having : a.stem < b.stem;
  });
  if (chosen.size() > kMostStems) chosen.resize(kMostStems);
  std::sort(chosen.begin(), chosen.end(),
            [](const Candidate& a, const Candidate& b) { return a.stem < b.stem; });
  Columns columns{std::vector<std::uint32_t>(places_.size(), kNoColumn), {}};
  for (const Candidate& one : chosen) {
    columns.of_place[one.place] = static_cast<std::uint32_t>(stems.size());
    columns.rarities.push_back(static_cast<float>(1 + std::log(count / one.having)));
    stems.emplace_back(one.stem);
  }
  return columns;
}

// Each comment of the length 1: long ones are not worth more.
std::vector<ModelTraining::Cell> ModelTraining::cells(const Columns& columns) const {
  std::vector<Cell> cells;
  std::size_t begin = 0;
  for (std::size_t row = 0; row < ends_.size(); begin = ends_[row++]) {
    const std::size_t first = cells.size();
    float square = 0;
    for (std::size_t i = begin; i < ends_[row]; ++i) {
      const std::uint32_t column = columns.of_place[entries_[i].stem];
      if (column == kNoColumn) continue;
      const float weight = entries_[i].weight * columns.rarities[column];
      cells.push_back({static_cast<std::uint32_t>(row), column, weight});
      square += weight * weight;
    }
    for (std::size_t i = first; i < cells.size(); ++i) cells[i].value_ /= std::sqrt(square);
  }
  return cells;
}

}  // namespace precedent::indexer
