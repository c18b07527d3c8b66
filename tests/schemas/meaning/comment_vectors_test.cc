#include "schemas/meaning/comment_vectors.hh"

#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <random>

#include "tests/support/temporary_folder.hh"

using namespace precedent::schemas;
using precedent::tests::TemporaryFolder;

namespace {

namespace fs = std::filesystem;

using Direction = std::vector<float>;

Direction unit(Direction direction) {
  float square = 0;
  for (const float one : direction) square += one * one;
  for (float& one : direction) one /= std::sqrt(square);
  return direction;
}

fs::path written(const fs::path& folder, const std::string& bytes) {
  const fs::path file = folder / "vectors";
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

std::string three_comments() {
  CommentVectorsWriter writer(7, 3, 42);
  writer.add(5, unit({1, 0, 0}));
  writer.add(8, unit({1, 1, 0}));
  writer.add(9, Direction());
  return writer.file();
}

std::vector<Direction> random_directions(std::size_t count, std::size_t dimensions) {
  std::mt19937 random(1);
  std::normal_distribution<float> normal;
  std::vector<Direction> directions(count, Direction(dimensions));
  for (Direction& direction : directions) {
    for (float& one : direction) one = normal(random);
    direction = unit(direction);
  }
  return directions;
}

}  // namespace

TEST_CASE("comments are found by how near they are, what says nothing is near to nothing") {
  const TemporaryFolder folder;
  const auto vectors = CommentVectors::open(written(folder.path(), three_comments()));
  REQUIRE(vectors);
  CHECK(vectors->run() == 42);
  CHECK(vectors->model() == 7);
  CHECK(vectors->is_whole());
  const std::vector<NearComment> near = vectors->nearest(unit({1, 0, 0}), 10, 0.1F);
  REQUIRE(near.size() == 2);
  CHECK(near[0].document == 5);
  CHECK(near[0].nearness == Approx(1).margin(0.01));
  CHECK(near[1].document == 8);
  CHECK(near[1].nearness == Approx(0.7071).margin(0.01));
  CHECK(vectors->nearest(unit({1, 0, 0}), 1, 0.1F).size() == 1);
  CHECK(vectors->nearest(unit({0, 0, 1}), 10, 0.1F).empty());
  CHECK(vectors->nearest({}, 10, 0).empty());
  CHECK(vectors->nearest(unit({1, 0}), 10, 0).empty());
}

TEST_CASE("the nearest of many are those that a plain comparison finds") {
  constexpr std::size_t kCount = 20'000;
  constexpr std::size_t kDimensions = 37;
  const std::vector<Direction> directions = random_directions(kCount + 1, kDimensions);
  CommentVectorsWriter writer(1, kDimensions, 1);
  for (std::size_t i = 0; i < kCount; ++i)
    writer.add(static_cast<std::uint32_t>(i + 1), directions[i]);
  const TemporaryFolder folder;
  const auto vectors = CommentVectors::open(written(folder.path(), writer.file()));
  REQUIRE(vectors);
  const Direction& asked = directions[kCount];
  const auto exact = [&](std::uint32_t document) {
    float sum = 0;
    for (std::size_t i = 0; i < kDimensions; ++i) sum += asked[i] * directions[document - 1][i];
    return sum;
  };
  const std::vector<NearComment> near = vectors->nearest(asked, 50, 0);
  REQUIRE(near.size() == 50);
  float least = 1;
  for (const NearComment& one : near) {
    CHECK(one.nearness == Approx(exact(one.document)).margin(0.02));
    least = std::min(least, exact(one.document));
  }
  std::size_t nearer = 0;
  for (std::uint32_t document = 1; document <= kCount; ++document)
    nearer += exact(document) > least + 0.02F ? 1 : 0;
  CHECK(nearer <= 50);
}

TEST_CASE("what lies packed in one file is the same in the next") {
  const TemporaryFolder folder;
  const auto vectors = CommentVectors::open(written(folder.path(), three_comments()));
  REQUIRE(vectors);
  CommentVectorsWriter writer(7, 3, 42);
  for (std::size_t i = 0; i < vectors->count(); ++i)
    writer.add(vectors->document(i), vectors->packed(i));
  CHECK(writer.file() == three_comments());
}

TEST_CASE("a file of vectors that is cut is none, and a flipped bit is found by who looks") {
  const TemporaryFolder folder;
  const std::string whole = three_comments();
  for (std::size_t length = 0; length < whole.size(); ++length)
    CHECK_FALSE(CommentVectors::open(written(folder.path(), whole.substr(0, length))));
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
    const auto vectors = CommentVectors::open(written(folder.path(), flipped));
    if (!vectors) continue;
    CHECK_FALSE(vectors->is_whole());
    vectors->nearest(unit({1, 0, 0}), 10, 0.1F);
  }
}
