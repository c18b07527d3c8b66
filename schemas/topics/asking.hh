#pragma once
// What a comment asks and what it only tells: its sentences, each with its purpose. What is asked
// says more of what a comment is about than what is told.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace precedent::schemas {

enum class Purpose : std::uint8_t {
  kAsks,    // "Please revise ...", "Tell us how ...", what is listed below "address the following:"
  kTells,   // "We note that ..."
  kRefers,  // "Refer to Item 303 of Regulation S-K."
  kExample,  // "For example, you attribute ..."
};
inline constexpr std::size_t kPurposes = 4;

struct Sentence {
  Purpose purpose = Purpose::kTells;
  std::string_view said;    // without what it quotes at length
  std::string_view quoted;  // of somebody else's words, all quotations of the sentence; often empty
};

// Calls `take` for each sentence in order; its views live as long as the callback runs. Linear in
// the text.
void for_each_sentence(std::string_view comment, const std::function<void(const Sentence&)>& take);

}  // namespace precedent::schemas
