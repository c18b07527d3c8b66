#pragma once

#include "schemas/ascii.hh"

namespace precedent::corpus {

using schemas::equals_folded;
using schemas::find_folded;
using schemas::is_digit;
using schemas::is_letter;
using schemas::is_lower;
using schemas::is_space;
using schemas::is_upper;
using schemas::starts_with_folded;
using schemas::to_lower;
using schemas::trimmed;

}  // namespace precedent::corpus
