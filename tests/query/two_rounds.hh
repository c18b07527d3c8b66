#pragma once

#include <vector>

#include "corpus/letter.hh"

namespace precedent::query {

// A review of two rounds, by dates: two comments of the staff on an annual report (2016-09-14); the
// answers to both (2016-09-28); one comment that comes back to the first (2016-10-20); its answer
// (2016-11-03); the closing letter (2016-11-23), made public on 2016-12-27.
std::vector<corpus::Letter> two_rounds();

}  // namespace precedent::query
