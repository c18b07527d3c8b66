#include "schemas/index/word_list.hh"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>

#include "schemas/ascii.hh"
#include "schemas/index/checksum.hh"

namespace precedent::schemas {
namespace {

constexpr std::string_view kTitle = "precedent-words 1 ";

// Cuts the first line off.
std::string_view next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

template <typename Number>
std::optional<Number> number_of(std::string_view digits) {
  Number number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [read, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc() || read != end) return std::nullopt;
  return number;
}

}  // namespace

bool is_listed_word(std::string_view term, std::uint32_t documents) {
  return documents >= kLeastListedDocuments && term.size() >= kLeastListedLetters &&
         term.size() <= kMostListedLetters && std::all_of(term.begin(), term.end(), is_lower);
}

WordListWriter::WordListWriter(std::uint64_t run) : run_(run) {}

std::string WordListWriter::text() const {
  return std::string(kTitle) + std::to_string(run_) + ' ' + checksum_of(lines_) + '\n' + lines_;
}

void WordListWriter::add(std::string_view word, std::uint32_t documents) {
  lines_.append(word);
  lines_ += ' ';
  lines_ += std::to_string(documents);
  lines_ += '\n';
}

std::optional<WordList> WordList::read(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  return of_text({std::istreambuf_iterator<char>(stream), {}});
}

std::optional<WordList> WordList::of_text(std::string text) {
  if (!text.starts_with(kTitle) || !text.ends_with('\n')) return std::nullopt;
  std::string_view rest = text;
  const std::string_view title = next_line(rest).substr(kTitle.size());
  const std::size_t blank = std::min(title.find(' '), title.size());
  const auto run = number_of<std::uint64_t>(title.substr(0, blank));
  if (!run) return std::nullopt;
  // Earlier versions wrote none.
  if (blank < title.size() && title.substr(blank + 1) != checksum_of(rest)) return std::nullopt;
  return WordList(std::move(text), *run);
}

void WordList::for_each(
    const std::function<void(std::string_view word, std::uint32_t documents)>& take) const {
  std::string_view rest = text_;
  next_line(rest);
  while (!rest.empty()) {
    const std::string_view line = next_line(rest);
    const std::size_t blank = line.find(' ');
    if (blank == line.npos) continue;
    const auto documents = number_of<std::uint32_t>(line.substr(blank + 1));
    if (documents) take(line.substr(0, blank), *documents);
  }
}

}  // namespace precedent::schemas
