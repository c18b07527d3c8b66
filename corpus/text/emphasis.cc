#include "corpus/text/emphasis.hh"

#include <algorithm>

namespace precedent::corpus {
namespace {

bool bears_emphasis(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') ||
         ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

}  // namespace

std::uint8_t emphasis_throughout(std::string_view text, const std::vector<Run>& runs,
                                 std::size_t begin, std::size_t end) {
  end = std::min(end, text.size());
  int common = -1;  // nothing seen yet
  auto run = runs.begin();
  for (std::size_t i = begin; i < end; ++i) {
    if (!bears_emphasis(text[i])) continue;
    while (run != runs.end() && run->end <= i) ++run;
    const bool inside = run != runs.end() && run->begin <= i;
    const int here = inside ? int{run->emphasis} : int{kRoman};
    common = common < 0 ? here : (common & here);
    if (common == kRoman) return kRoman;
  }
  return common < 0 ? std::uint8_t{kRoman} : static_cast<std::uint8_t>(common);
}

void append_runs(std::vector<Run>& runs, const std::vector<Run>& more, std::size_t offset) {
  const auto shift = static_cast<std::uint32_t>(offset);
  for (const Run& run : more) {
    const std::uint32_t begin = run.begin + shift;
    if (!runs.empty() && runs.back().end == begin && runs.back().emphasis == run.emphasis) {
      runs.back().end = run.end + shift;
    } else {
      runs.push_back({begin, run.end + shift, run.emphasis});
    }
  }
}

void erase_from_runs(std::vector<Run>& runs, std::size_t begin, std::size_t end) {
  const auto moved = [begin, end](std::uint32_t at) {
    if (at <= begin) return at;
    return static_cast<std::uint32_t>(at >= end ? at - (end - begin) : begin);
  };
  for (Run& run : runs) {
    run.begin = moved(run.begin);
    run.end = moved(run.end);
  }
  std::erase_if(runs, [](const Run& run) { return run.begin == run.end; });
}

}  // namespace precedent::corpus
