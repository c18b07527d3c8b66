#pragma once
// The words of a generation's comments, for suggestions of spelling: a file beside its databases,
// made when they change, so that a query that finds nothing need not walk through all terms.
//
//   precedent-words 1 42 9c1e77b0  of run 42, and the checksum of what follows
//   liquidity 1203                 in 1,203 comments; sorted by word

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace precedent::schemas {

// Shorter words are near too many others; a word of one document alone may be a slip itself.
inline constexpr std::size_t kLeastListedLetters = 4;
inline constexpr std::size_t kMostListedLetters = 30;
inline constexpr std::uint32_t kLeastListedDocuments = 2;

// Whether a term of that many documents is listed: small letters alone, neither short nor rare.
bool is_listed_word(std::string_view term, std::uint32_t documents);

// Collects the text of the file.
class WordListWriter {
 public:
  explicit WordListWriter(std::uint64_t run);

  // In ascending order of the words, each once; is_listed_word() must hold.
  void add(std::string_view word, std::uint32_t documents);

  std::string text() const;

 private:
  std::uint64_t run_;
  std::string lines_;
};

class WordList {
 public:
  // Nothing where there is no such file, or it is none or damaged: the words are in the database
  // too.
  static std::optional<WordList> read(const std::filesystem::path& file);
  static std::optional<WordList> of_text(std::string text);

  std::uint64_t run() const { return run_; }

  // The words live as long as this.
  void for_each(
      const std::function<void(std::string_view word, std::uint32_t documents)>& take) const;

 private:
  WordList(std::string text, std::uint64_t run) : text_(std::move(text)), run_(run) {}

  std::string text_;
  std::uint64_t run_ = 0;
};

}  // namespace precedent::schemas
