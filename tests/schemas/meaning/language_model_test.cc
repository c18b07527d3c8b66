#include "schemas/meaning/language_model.hh"

#include <catch2/catch.hpp>
#include <fstream>

#include "tests/support/temporary_folder.hh"

using namespace precedent::schemas;
using precedent::tests::TemporaryFolder;

namespace {

namespace fs = std::filesystem;

// Three stems in two dimensions.
LearntStems three_stems() {
  return {{"board", "committe", "goodwil"}, 2, {3, 0, 2, 0, 0, 1}, 400};
}

fs::path written(const fs::path& folder, const std::string& bytes) {
  const fs::path file = folder / "model";
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

}  // namespace

TEST_CASE("a model knows its stems, and no others") {
  const TemporaryFolder folder;
  const auto model = LanguageModel::open(written(folder.path(), model_file(three_stems())));
  REQUIRE(model);
  CHECK(model->dimensions() == 2);
  CHECK(model->comments() == 400);
  CHECK(model->is_whole());
  REQUIRE(model->direction_of("committe").size() == 2);
  CHECK(model->direction_of("committe")[0] == 2);
  for (const char* unknown : {"", "a", "committee", "zz"})
    CHECK(model->direction_of(unknown).empty());
}

TEST_CASE("a text has the direction of its stems, of the length 1") {
  const TemporaryFolder folder;
  const auto model = LanguageModel::open(written(folder.path(), model_file(three_stems())));
  REQUIRE(model);
  const std::vector<StemCount> both = {{"board", 1}, {"goodwil", 1}, {"unknown", 9}};
  const std::vector<float> direction = model->direction_of(both);
  REQUIRE(direction.size() == 2);
  CHECK(direction[0] == Approx(0.9487).margin(1e-4));
  CHECK(direction[1] == Approx(0.3162).margin(1e-4));
  const std::vector<StemCount> unknown = {{"unknown", 1}};
  CHECK(model->direction_of(unknown).empty());
  CHECK(model->direction_of(std::vector<StemCount>()).empty());
}

TEST_CASE("a file that is cut is no model, and a flipped bit is found by who looks") {
  const TemporaryFolder folder;
  const std::string whole = model_file(three_stems());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    INFO(length);
    CHECK_FALSE(LanguageModel::open(written(folder.path(), whole.substr(0, length))));
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    INFO(at);
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
    const auto model = LanguageModel::open(written(folder.path(), flipped));
    if (!model) continue;
    CHECK_FALSE(model->is_whole());
    const std::vector<StemCount> stems = {{"board", 1}, {"committe", 1}, {"goodwil", 1}};
    model->direction_of(stems);
  }
}

TEST_CASE("the same stems make the same bytes, and other ones another model") {
  const TemporaryFolder folder;
  CHECK(model_file(three_stems()) == model_file(three_stems()));
  LearntStems other = three_stems();
  other.directions[0] = 4;
  const auto first = LanguageModel::open(written(folder.path(), model_file(three_stems())));
  const std::uint32_t id = first->id();
  CHECK(LanguageModel::open(written(folder.path(), model_file(other)))->id() != id);
}
