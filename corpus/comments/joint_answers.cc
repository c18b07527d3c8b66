#include "corpus/comments/joint_answers.hh"

#include <array>

#include "corpus/ascii.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kBytesThatTell = 240;

constexpr auto kSeveral =
    std::to_array<std::string_view>({"comments", " both ", "each of the", "these requests",
                                     "these questions", "combined response", "joint response"});

// "the comments of the FASB", "no further comments": not those above.
constexpr auto kOthers = std::to_array<std::string_view>(
    {"further comments", "other comments", "prior comments", "verbal comments", "public comments",
     "any comments", "additional comments"});

}  // namespace

bool answers_several(std::string_view label, std::string_view answer) {
  if (contains_any(label, kSeveral)) return true;
  const std::string_view head = answer.substr(0, kBytesThatTell);
  return contains_any(head, kSeveral) && !contains_any(head, kOthers);
}

}  // namespace precedent::corpus
