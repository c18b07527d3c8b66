#pragma once
// Answers that a company gives to several comments at once.

#include <string_view>

namespace precedent::corpus {

// True when the label ("Response to Comments 1 and 2:") or the first sentences of an answer say
// that it is for more than one comment: "comments", "both", "each of". Without that, what stands
// below one comment answers no other.
bool answers_several(std::string_view label, std::string_view answer);

}  // namespace precedent::corpus
