#pragma once
// What all pages share.

#include <filesystem>
#include <string>

#include "query/language/synonyms.hh"
#include "query/serve/exchange/readers.hh"

namespace precedent::query::serve {

struct Site {
  Readers readers;
  Synonyms synonyms;
  std::filesystem::path watches;  // the file of watches; empty: none
  bool is_read_only = false;      // nobody keeps or drops watches from the page
};

}  // namespace precedent::query::serve
