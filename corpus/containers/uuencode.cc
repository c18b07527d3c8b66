#include "corpus/containers/uuencode.hh"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "corpus/document_error.hh"

namespace precedent::corpus {
namespace {

constexpr char kLowestLength = ' ';
constexpr char kHighestLength = '`';

// Lines of a text, without their ends. A text that closes with a line end has no empty last line.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}

  std::optional<std::string_view> next() {
    if (rest_.empty()) return std::nullopt;
    const std::size_t end = rest_.find('\n');
    std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

 private:
  std::string_view rest_;
};

bool is_begin_line(std::string_view line) {
  constexpr std::string_view kBegin = "begin ";
  if (!line.starts_with(kBegin)) return false;
  const std::string_view mode = line.substr(kBegin.size());
  const std::size_t digits = mode.find_first_not_of("01234567");
  return digits == 3 || digits == 4 ? mode[digits] == ' ' : false;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r`") == std::string_view::npos;
}

std::uint32_t six_bits(char c) {
  return (static_cast<unsigned char>(c) - 32U) & 63U;
}

// Decodes the groups of four in `encoded`; what is missing at its end are blanks, that is zeros.
void append_decoded(std::string_view encoded, std::size_t bytes, std::string& decoded) {
  const std::size_t begin = decoded.size();
  const std::size_t groups = (bytes + 2) / 3;
  decoded.resize(begin + groups * 3);
  char* out = decoded.data() + begin;
  const std::size_t whole = std::min(groups, encoded.size() / 4);
  const auto put = [&](const char* in) {
    const std::uint32_t bits =
        six_bits(in[0]) << 18 | six_bits(in[1]) << 12 | six_bits(in[2]) << 6 | six_bits(in[3]);
    *out++ = static_cast<char>(bits >> 16);
    *out++ = static_cast<char>(bits >> 8);
    *out++ = static_cast<char>(bits);
  };
  for (std::size_t group = 0; group < whole; ++group) put(encoded.data() + group * 4);
  if (whole < groups) {
    char last[4] = {' ', ' ', ' ', ' '};
    const std::string_view partial = encoded.substr(whole * 4);
    std::copy(partial.begin(), partial.end(), last);
    put(last);
    std::fill(out, decoded.data() + decoded.size(), '\0');
  }
  decoded.resize(begin + bytes);
}

bool closes_wrapper(std::string_view line) {
  return line.starts_with("</PDF>") || line.starts_with("</TEXT>");
}

}  // namespace

std::size_t find_uuencode(std::string_view text) {
  Lines lines(text);
  while (const auto line = lines.next()) {
    if (is_begin_line(*line)) return static_cast<std::size_t>(line->data() - text.data());
    const bool is_tag = line->starts_with('<') && line->find('>') + 1 == line->size();
    if (!is_tag && !is_blank(*line)) break;
  }
  return std::string_view::npos;
}

std::string decode_uuencode(std::string_view text) {
  const std::size_t begin = find_uuencode(text);
  if (begin == std::string_view::npos) throw DocumentError("damaged uuencode", "no begin line");
  Lines lines(text.substr(begin));
  lines.next();
  std::string decoded;
  decoded.reserve(std::min((text.size() - begin) / 4 * 3, kMaxDecodedBytes));
  bool after_zero_line = false;
  while (const auto line = lines.next()) {
    if (*line == "end") return decoded;
    if (closes_wrapper(*line)) break;
    after_zero_line = is_blank(*line);
    if (after_zero_line) continue;
    if (line->front() < kLowestLength || line->front() > kHighestLength) {
      throw DocumentError("damaged uuencode", "a line of no length");
    }
    const std::size_t bytes = six_bits(line->front());
    if (decoded.size() + bytes > kMaxDecodedBytes) {
      throw DocumentError("document too large", "uuencode of more than 64 MiB");
    }
    append_decoded(line->substr(1), bytes, decoded);
  }
  // Only the word "end" is missing when the line of length zero is there.
  if (after_zero_line) return decoded;
  throw DocumentError("truncated uuencode");
}

}  // namespace precedent::corpus
