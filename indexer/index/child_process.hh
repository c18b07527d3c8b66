#pragma once
// Work that may die of what it reads: Xapian follows damaged tables out of its memory.

#include <functional>
#include <string>

namespace precedent::indexer {

struct ChildResult {
  std::string text;   // what the work returned
  std::string death;  // "SIGSEGV", "no answer"; empty: it ended as it should
};

// Calls `work` in a child process and waits for it. What `work` throws is its text, and then
// `death` is empty. For programs of one thread. Throws std::system_error where there can be no
// child.
ChildResult in_child(const std::function<std::string()>& work);

}  // namespace precedent::indexer
