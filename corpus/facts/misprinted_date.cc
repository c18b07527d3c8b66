#include "corpus/facts/misprinted_date.hh"

#include "corpus/ascii.hh"
#include "schemas/values/dates.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kReBlockBytes = 3000;
constexpr std::size_t kDateBytes = 30;
constexpr std::size_t kWordToDateBytes = 4;  // "Filed July 27, 2031"
constexpr std::string_view kFiled = "filed";

}  // namespace

std::string date_of_letter(const std::string& printed, const std::string& filed,
                           std::string_view text) {
  if (printed.empty() || filed.empty() || filed <= printed) return printed;
  const std::string_view beginning = text.substr(0, kReBlockBytes);
  const std::string_view block = beginning.substr(0, beginning.find("\nDear"));
  for (std::size_t at = find_folded(block, kFiled); at != std::string_view::npos;
       at = find_folded(block, kFiled, at + kFiled.size())) {
    const auto date = schemas::find_date(block.substr(at + kFiled.size(), kDateBytes));
    const bool stands_there = date && date->begin <= kWordToDateBytes;
    if (stands_there && date->iso > printed && date->iso <= filed) return filed;
  }
  return printed;
}

}  // namespace precedent::corpus
