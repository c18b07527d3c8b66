#include "corpus/facts/foot_names.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/wording/auditors.hh"
#include "corpus/wording/person_names.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kFootBytes = 6000;  // annexes may follow the foot
constexpr std::size_t kMostSigners = 8;
constexpr std::size_t kLinesBelowClosing = 8;  // a name stands within them
constexpr std::string_view kSigned = "/s/";

bool is_closing(std::string_view line) {
  static constexpr std::array<std::string_view, 9> kClosings = {
      "sincerely",       "very truly yours",       "yours truly",
      "yours sincerely", "respectfully submitted", "respectfully",
      "best regards",    "kind regards",           "regards"};
  while (!line.empty() && (line.back() == ',' || line.back() == '.')) line.remove_suffix(1);
  return std::any_of(kClosings.begin(), kClosings.end(),
                     [&](std::string_view closing) { return equals_folded(line, closing); });
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trimmed(text.substr(begin, end - begin));
    if (!line.empty()) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

// From the first closing or signature on; empty where there is none.
std::vector<std::string_view> foot_of(std::string_view letter) {
  std::vector<std::string_view> lines = lines_of(letter);
  const auto first = std::find_if(lines.begin(), lines.end(), [](std::string_view line) {
    return is_closing(line) || line.find(kSigned) != std::string_view::npos;
  });
  lines.erase(lines.begin(), first);
  std::size_t bytes = 0;
  const auto last = std::find_if(lines.begin(), lines.end(), [&](std::string_view line) {
    bytes += line.size();
    return bytes > kFootBytes;
  });
  lines.erase(last, lines.end());
  return lines;
}

void add(std::vector<std::string>& names, std::string name) {
  const bool known = std::any_of(names.begin(), names.end(),
                                 [&](const std::string& one) { return same_person(one, name); });
  if (!known && names.size() < kMostSigners) names.push_back(std::move(name));
}

std::optional<std::string> signed_name(std::string_view line) {
  const std::size_t at = line.find(kSigned);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view rest = trimmed(line.substr(at + kSigned.size()));
  const auto name = read_person_name(rest, 0);
  return name ? std::optional(name->name) : std::nullopt;
}

}  // namespace

std::vector<std::string> signers_of(std::string_view letter) {
  const std::vector<std::string_view> foot = foot_of(letter);
  std::vector<std::string> signers;
  for (const std::string_view line : foot)
    if (auto name = signed_name(line)) add(signers, std::move(*name));
  if (!signers.empty()) return signers;
  const std::size_t looked_at = std::min(foot.size(), kLinesBelowClosing);
  for (std::size_t i = 1; i < looked_at && signers.empty(); ++i)
    if (auto name = whole_person_name(foot[i])) add(signers, std::move(*name));
  return signers;
}

std::vector<std::string> auditors_of(std::string_view letter) {
  std::vector<std::string> auditors;
  for (const std::string_view line : foot_of(letter)) {
    for (const std::string_view firm : auditors_in(line))
      if (std::find(auditors.begin(), auditors.end(), firm) == auditors.end())
        auditors.emplace_back(firm);
  }
  return auditors;
}

}  // namespace precedent::corpus
