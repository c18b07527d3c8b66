#pragma once
// What a document worker may do: compute, and talk to the process that started it. Nothing else.

#include <cstdint>
#include <string>

namespace precedent::indexer {

// The descriptor over which a worker talks; all others but 0 to 2 are closed.
inline constexpr int kWorkerSocket = 3;

// For good: bounds memory, ends this process with the thread that started it, takes away new
// privileges, files, the network and everything else but a few harmless system calls. What
// libraries load at first use must have been loaded before. Returns what the kernel refused, in
// words for the run's report; empty = nothing. In a build with sanitizers, which need more than
// that, it only ends the process with its parent.
std::string enter_sandbox(std::uint64_t memory_bytes);

}  // namespace precedent::indexer
