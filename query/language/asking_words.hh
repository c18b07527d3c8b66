#pragma once
// Words that ask (asking_words.txt): the, of, how, may, staff. A search goes by the others.

#include <string>
#include <string_view>
#include <vector>

#include "query/language/tree.hh"

namespace precedent::query {

// `word` is lower case.
bool is_asking_word(std::string_view word);

// The tree without the wanted words that ask, which are added to `left_out` as typed; as it was
// where no other word would be left.
Node without_asking_words(Node tree, std::vector<std::string>& left_out);

}  // namespace precedent::query
