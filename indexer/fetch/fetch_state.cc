#include "indexer/fetch/fetch_state.hh"

#include <algorithm>
#include <charconv>
#include <vector>

namespace precedent::indexer {
namespace {

constexpr std::string_view kFirstLine = "what precedent-indexer fetch remembers, version 1";

// Fields are parted by blanks; the last of a line may have some.
class Line {
 public:
  explicit Line(std::string_view text) : rest_(text) {}

  std::string_view word() {
    const std::string_view word = rest_.substr(0, rest_.find(' '));
    rest_.remove_prefix(std::min(word.size() + 1, rest_.size()));
    return word;
  }
  template <typename Number>
  void take(Number& number) {
    const std::string_view text = word();
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    is_good_ = is_good_ && read.ec == std::errc() && read.ptr == text.data() + text.size();
  }
  void take(bool& yes) {
    int number = 0;
    take(number);
    yes = number != 0;
  }
  std::string rest() const { return std::string(rest_); }
  bool is_good() const { return is_good_; }

 private:
  std::string_view rest_;
  bool is_good_ = true;
};

void append(std::string& text, std::uint64_t number) {
  text += ' ';
  text += std::to_string(number);
}

void append_letter(std::string& text, const KnownLetter& letter) {
  text += "letter ";
  text += std::to_string(letter.row.accession);
  append(text, letter.row.company);
  append(text, letter.row.folder);
  append(text, letter.row.has_own_folder ? 1 : 0);
  append(text, letter.row.filed);
  append(text, static_cast<unsigned>(letter.standing));
  append(text, letter.is_in_quarter ? 1 : 0);
  append(text, letter.is_stale ? 1 : 0);
  append(text, letter.is_unlisted ? 1 : 0);
  append(text, letter.place);
  append(text, letter.released);
  append(text, letter.since);
  append(text, letter.companies);
  append(text, static_cast<std::uint64_t>(letter.last_modified));
  append(text, static_cast<std::uint64_t>(letter.fetched));
  append(text, letter.size_bytes);
  append(text, letter.hash);
  text += ' ' + letter.reason + '\n';
}

bool read_letter(Line line, FetchState& state) {
  KnownLetter letter;
  unsigned standing = 0;
  line.take(letter.row.accession);
  line.take(letter.row.company);
  line.take(letter.row.folder);
  line.take(letter.row.has_own_folder);
  line.take(letter.row.filed);
  line.take(standing);
  line.take(letter.is_in_quarter);
  line.take(letter.is_stale);
  line.take(letter.is_unlisted);
  line.take(letter.place);
  line.take(letter.released);
  line.take(letter.since);
  line.take(letter.companies);
  line.take(letter.last_modified);
  line.take(letter.fetched);
  line.take(letter.size_bytes);
  line.take(letter.hash);
  letter.reason = line.rest();
  if (!line.is_good() || standing > static_cast<unsigned>(Standing::kWithdrawn)) return false;
  letter.standing = static_cast<Standing>(standing);
  return state.letters.emplace(letter.row.accession, std::move(letter)).second;
}

bool read_index(Line line, FetchState& state) {
  KnownIndex index;
  line.take(index.last_modified);
  line.take(index.letters);
  return line.is_good() && state.indexes.emplace(line.rest(), index).second;
}

bool read_line(Line line, FetchState& state) {
  const std::string_view kind = line.word();
  if (kind == "letter") return read_letter(line, state);
  if (kind == "index") return read_index(line, state);
  if (kind == "filter") {
    state.filter = line.rest();
    return true;
  }
  if (kind != "full-look") return false;
  line.take(state.last_full_look);
  return line.is_good();
}

std::string last_line(const FetchState& state) {
  return "end " + std::to_string(state.letters.size());
}

}  // namespace

std::string state_text(const FetchState& state) {
  std::string text(kFirstLine);
  text += "\nfilter " + state.filter + "\n";
  text += "full-look " + std::to_string(state.last_full_look) + "\n";
  for (const auto& [path, index] : state.indexes) {
    text += "index";
    append(text, static_cast<std::uint64_t>(index.last_modified));
    append(text, index.letters);
    text += ' ' + path + '\n';
  }
  std::vector<const KnownLetter*> letters;
  for (const auto& [accession, letter] : state.letters) letters.push_back(&letter);
  std::sort(letters.begin(), letters.end(), [](const KnownLetter* a, const KnownLetter* b) {
    return a->row.accession < b->row.accession;
  });
  for (const KnownLetter* letter : letters) append_letter(text, *letter);
  return text + last_line(state) + "\n";
}

std::optional<FetchState> read_state(std::string_view text) {
  FetchState state;
  bool is_first = true;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == text.npos) return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    if (is_first ? line != kFirstLine : false) return std::nullopt;
    if (!is_first && text.empty())
      return line == last_line(state) ? std::optional(std::move(state)) : std::nullopt;
    if (!is_first && !read_line(Line(line), state)) return std::nullopt;
    is_first = false;
  }
  return std::nullopt;
}

}  // namespace precedent::indexer
