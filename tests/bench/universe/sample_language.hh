#pragma once
// The language of the sample corpus, as its sources have it (corpus/sample/source/letters): what
// staff and companies say on which topic, under which headings.

#include <filesystem>
#include <string>
#include <vector>

namespace precedent::bench {

// One comment of a staff letter.
struct SampleComment {
  std::vector<std::string> topics;    // slugs, the strongest first
  std::vector<std::string> headings;  // outermost first, page references kept
  std::string text;
};

struct SampleAnswer {
  std::vector<std::string> topics;  // of the comment that it answers
  std::string text;
};

struct SampleLanguage {
  std::vector<SampleComment> comments;
  std::vector<SampleAnswer> answers;
};

// Throws std::runtime_error when the folder has no sources.
SampleLanguage read_sample_language(const std::filesystem::path& letters_folder);

}  // namespace precedent::bench
