#pragma once
// EDGAR's listing of a folder: {"directory": {"item": [{"name": "QTR2", ...}, ...]}}.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::indexer {

// The names in it, sorted, each once; such as are no plain names ("..", "a/b") are left out.
// Nothing where the text is no such listing, which is not the same as an empty one.
std::optional<std::vector<std::string>> names_of_listing(std::string_view json);

}  // namespace precedent::indexer
