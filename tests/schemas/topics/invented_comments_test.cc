// The built-in topics against the invented comments that the model was trained with beside real
// ones.

#include <catch2/catch.hpp>
#include <set>

#include "schemas/topics/topics.hh"
#include "tests/support/places.hh"
#include "tests/topics/examples.hh"

using namespace precedent::schemas;
using precedent::tests::Example;

namespace {

std::vector<Example> invented() {
  return precedent::tests::read_invented(precedent::tests::source_folder() +
                                         "/tests/topics/invented_comments.txt");
}

// Topics of the letter's comments, which are [begin, end) of the examples.
std::vector<std::vector<std::string>> topics_of_letter(const std::vector<Example>& examples,
                                                       std::size_t begin, std::size_t end) {
  std::vector<CommentParts> parts;
  for (std::size_t i = begin; i < end; ++i)
    parts.push_back(
        {examples[i].text, examples[i].heading, examples[i].citations, examples[i].forms});
  return Taxonomy::built_in().topics_of_letter(parts);
}

}  // namespace

TEST_CASE("every topic of an invented comment is one of the taxonomy, and each has some") {
  std::set<std::string> slugs;
  for (const Example& example : invented()) {
    INFO(example.id << ' ' << example.text);
    CHECK_FALSE(example.text.empty());
    CHECK_FALSE(example.forms.empty());
    for (const std::string& slug : example.topics) CHECK(Taxonomy::built_in().find(slug));
    slugs.insert(example.topics.begin(), example.topics.end());
  }
  for (const Topic& topic : Taxonomy::built_in().topics()) {
    INFO("no comment of invented_comments.txt is about " << topic.slug);
    CHECK(slugs.contains(topic.slug));
  }
}

TEST_CASE("the model gives most invented comments the topics that they were written for") {
  const std::vector<Example> examples = invented();
  std::size_t right = 0;
  std::size_t given = 0;
  std::size_t wanted = 0;
  for (std::size_t begin = 0, end = 0; begin < examples.size(); begin = end) {
    while (end < examples.size() && examples[end].letter == examples[begin].letter) ++end;
    const auto topics = topics_of_letter(examples, begin, end);
    for (std::size_t i = begin; i < end; ++i) {
      wanted += examples[i].topics.size();
      given += topics[i - begin].size();
      for (const std::string& slug : topics[i - begin]) right += examples[i].topics.count(slug);
    }
  }
  INFO(right << " right, " << given << " given, " << wanted << " wanted");
  CHECK(right * 100 >= given * 85);
  CHECK(right * 100 >= wanted * 74);
}
