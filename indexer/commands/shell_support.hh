#pragma once
// The program as its manual page and the shell present it, made from the table of commands.

#include <string>

namespace precedent::indexer {

std::string man_page();  // precedent-indexer(1), as roff
std::string bash_completion_script();

}  // namespace precedent::indexer
