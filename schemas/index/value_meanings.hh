#pragma once
// What the values of closed sets mean, in the words that help, the guide and the codebook print.

#include <span>
#include <string_view>

#include "schemas/index/fields.hh"

namespace precedent::schemas {

struct Meaning {
  std::string_view value;  // as a query writes it
  std::string_view meaning;
};

// A field whose values want explaining, and how they are decided.
struct FieldMeanings {
  FieldId field;
  std::string_view decided;   // what the values are decided by
  std::string_view measured;  // how often they are right; empty: they are counted, or given
  std::span<const Meaning> values;
};

// Every value of each closed set has its meaning here; so have fields of numbers that count
// something that is not plain.
std::span<const FieldMeanings> field_meanings();

}  // namespace precedent::schemas
