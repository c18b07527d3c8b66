#include "tests/corpus/layouts/layout_letter.hh"

#include <array>
#include <stdexcept>

#include "corpus/ascii.hh"

namespace precedent::tests {
namespace {

constexpr std::string_view kKinds = "LDVARSPHCGKZN+*>";

LayoutBlock block_of(std::string_view line) {
  LayoutBlock block;
  block.kind = line.front();
  if (kKinds.find(block.kind) == kKinds.npos || (line.size() > 1 && line[1] != ' '))
    throw std::runtime_error("no block: " + std::string(line));
  line.remove_prefix(line.size() > 1 ? 2 : 1);
  if (block.kind == 'C') {
    const std::size_t blank = line.find(' ');
    block.number = line.substr(0, blank);
    line.remove_prefix(blank + 1);
  }
  block.text = line;
  return block;
}

}  // namespace

std::string LayoutLetter::value(std::string_view key, std::string_view otherwise) const {
  const auto found = head.find(key);
  return std::string(found == head.end() ? otherwise : found->second);
}

std::vector<std::string> LayoutLetter::list(std::string_view key) const {
  return parted(value(key), ";");
}

std::vector<std::string> parted(std::string_view text, std::string_view by) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = text.find(by);
    const std::string_view part = corpus::trimmed(text.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(end == text.npos ? text.size() : end + by.size());
  }
  return parts;
}

std::string printed_date(std::string_view iso) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const std::size_t month = std::stoul(std::string(iso.substr(5, 2)));
  return std::string(kMonths.at(month - 1)) + " " +
         std::to_string(std::stoul(std::string(iso.substr(8, 2)))) + ", " +
         std::string(iso.substr(0, 4));
}

std::vector<LayoutLetter> layout_letters(std::string_view text) {
  std::vector<LayoutLetter> letters;
  bool in_head = false;
  for (const std::string& line : parted(text, "\n")) {
    if (line.starts_with('#')) continue;
    if (line.starts_with("== ")) {
      letters.push_back({line.substr(3), {}, {}});
      in_head = true;
    } else if (line == "--") {
      in_head = false;
    } else if (in_head) {
      const std::size_t blank = line.find(' ');
      letters.back().head[line.substr(0, blank)] = line.substr(blank + 1);
    } else {
      letters.back().blocks.push_back(block_of(line));
    }
  }
  return letters;
}

}  // namespace precedent::tests
