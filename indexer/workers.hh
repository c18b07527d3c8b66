#pragma once
// The same work over many things, by several threads.

#include <cstddef>
#include <functional>

namespace precedent::indexer {

// Calls `work(worker, index)` once for every index below `count`, in about this order, by `workers`
// threads numbered from 0; with one, in the calling thread. The first exception stops the others
// after what they are at, and is thrown.
void for_each_index(std::size_t count, std::size_t workers,
                    const std::function<void(std::size_t worker, std::size_t index)>& work);

}  // namespace precedent::indexer
