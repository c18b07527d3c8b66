#pragma once
// What a server sent, fit for a terminal and a log.

#include <string>
#include <string_view>

namespace precedent::indexer {

// At most some 200 bytes of it; control characters and what is no ASCII as \xNN.
std::string visible_bytes(std::string_view bytes);

}  // namespace precedent::indexer
