#include "tests/bench/universe/sample_language.hh"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace precedent::bench {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string without(std::string text, std::string_view mark) {
  for (std::size_t at; (at = text.find(mark)) != std::string::npos;) text.erase(at, mark.size());
  return text;
}

// Blocks are parted by blank lines; the lines of one are joined (source/markup.txt).
std::vector<std::string> blocks_of(std::string_view source) {
  const std::size_t head_end = source.find("\n---\n");
  if (head_end == std::string_view::npos) return {};
  std::vector<std::string> blocks(1);
  for (std::size_t at = head_end + 5; at < source.size();) {
    const std::size_t end = std::min(source.find('\n', at), source.size());
    const std::string_view line = source.substr(at, end - at);
    at = end + 1;
    if (line.empty()) {
      if (!blocks.back().empty()) blocks.emplace_back();
      continue;
    }
    if (!blocks.back().empty()) blocks.back() += ' ';
    blocks.back() += line;
  }
  for (std::string& block : blocks) block = without(std::move(block), "<<page>> ");
  return blocks;
}

std::vector<std::string> words_parted_by_blanks(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// Follows one source from block to block.
class SourceReader {
 public:
  explicit SourceReader(SampleLanguage& language) : language_(language) {}

  void read(const std::string& block) {
    if (block.starts_with('#')) {
      read_heading(block);
    } else if (const std::size_t mark = block.find(". {");
               mark != std::string::npos && mark <= 3 && block[0] >= '0' && block[0] <= '9') {
      read_comment(block, mark + 3);
    } else if (in_comment_ && (block.starts_with("* ") || block.starts_with("+ "))) {
      language_.comments.back().text += ' ' + block.substr(2);
    } else if (block.starts_with(">") && !block.starts_with(">|")) {
      read_answer(block);
    } else {
      in_comment_ = false;
    }
  }

 private:
  void read_heading(const std::string& block) {
    const std::size_t level = block.find_first_not_of('#');
    if (level == std::string::npos) return;
    headings_.resize(level - 1);
    headings_.push_back(block.substr(block.find_first_not_of(' ', level)));
    in_comment_ = false;
  }

  void read_comment(const std::string& block, std::size_t facts) {
    const std::size_t end = block.find('}', facts);
    if (end == std::string::npos) return;
    SampleComment comment;
    const std::string topics = block.substr(facts, end - facts);
    comment.topics = words_parted_by_blanks(std::string_view(topics).substr(0, topics.find(';')));
    // The form under review is said by the universe itself.
    for (const std::string& heading : headings_)
      if (!heading.empty() && !heading.starts_with("Form ")) comment.headings.push_back(heading);
    comment.text = block.substr(std::min(end + 2, block.size()));
    language_.comments.push_back(std::move(comment));
    in_comment_ = true;
  }

  void read_answer(const std::string& block) {
    in_comment_ = false;
    if (language_.comments.empty()) return;
    const std::size_t text = block.find(' ');
    if (text == std::string::npos) return;
    language_.answers.push_back({language_.comments.back().topics, block.substr(text + 1)});
  }

  SampleLanguage& language_;
  std::vector<std::string> headings_;
  bool in_comment_ = false;
};

// A comment and its restatement in the answer are one.
void keep_each_comment_once(std::vector<SampleComment>& comments) {
  std::vector<SampleComment> kept;
  for (SampleComment& comment : comments)
    if (std::none_of(kept.begin(), kept.end(),
                     [&](const SampleComment& one) { return one.text == comment.text; }))
      kept.push_back(std::move(comment));
  comments = std::move(kept);
}

}  // namespace

SampleLanguage read_sample_language(const fs::path& letters_folder) {
  std::vector<fs::path> sources;
  if (fs::is_directory(letters_folder))
    for (const fs::directory_entry& entry : fs::directory_iterator(letters_folder))
      if (entry.path().extension() == ".letter") sources.push_back(entry.path());
  std::sort(sources.begin(), sources.end());
  SampleLanguage language;
  for (const fs::path& source : sources) {
    SourceReader reader(language);
    for (const std::string& block : blocks_of(content_of(source))) reader.read(block);
  }
  keep_each_comment_once(language.comments);
  if (language.comments.empty() || language.answers.empty())
    throw std::runtime_error("no sources of sample letters in " + letters_folder.string());
  return language;
}

}  // namespace precedent::bench
