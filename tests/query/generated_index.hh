#pragma once

#include "tests/query/plain_scan.hh"
#include "tests/support/index_of.hh"

namespace precedent::query {

// Ruth Abernathy and Ruth P. Abernathy are one.
const SamePersons& generated_persons();

// An index of generated letters that knows so; all first seen on 2026-11-02.
tests::TestIndex generated_index(const std::vector<corpus::Letter>& letters);

}  // namespace precedent::query
