#include "corpus/accession.hh"

#include <algorithm>

#include "corpus/ascii.hh"

namespace precedent::corpus {
namespace {

constexpr std::string_view kShape = "dddddddddd-dd-dddddd";
constexpr std::size_t kFolderDigits = 18;
constexpr std::size_t kMaxCikDigits = 10;

bool has_shape(std::string_view text) {
  return text.size() == kShape.size() &&
         std::equal(text.begin(), text.end(), kShape.begin(),
                    [](char c, char shape) { return shape == 'd' ? is_digit(c) : c == shape; });
}

}  // namespace

std::optional<std::string> find_accession(std::string_view text) {
  constexpr std::size_t kFirstDash = 10;
  for (std::size_t dash = text.find('-'); dash != std::string_view::npos;
       dash = text.find('-', dash + 1)) {
    if (dash < kFirstDash) continue;
    const std::size_t begin = dash - kFirstDash;
    const std::size_t end = begin + kShape.size();
    if (!has_shape(text.substr(begin, kShape.size()))) continue;
    const bool stands_alone =
        (begin == 0 || !is_digit(text[begin - 1])) && (end >= text.size() || !is_digit(text[end]));
    if (stands_alone) return std::string(text.substr(begin, kShape.size()));
  }
  return std::nullopt;
}

std::optional<std::string> accession_of_folder(std::string_view name) {
  if (has_shape(name)) return std::string(name);
  if (name.size() != kFolderDigits || !std::all_of(name.begin(), name.end(), is_digit)) {
    return std::nullopt;
  }
  std::string accession(name.substr(0, 10));
  return accession.append("-").append(name.substr(10, 2)).append("-").append(name.substr(12));
}

std::string cik_of(std::string_view text) {
  if (text.empty() || text.size() > kMaxCikDigits ||
      !std::all_of(text.begin(), text.end(), is_digit)) {
    return {};
  }
  text.remove_prefix(std::min(text.find_first_not_of('0'), text.size()));
  return std::string(text);
}

}  // namespace precedent::corpus
