#pragma once
// The one way from something on disk to the submissions in it.

#include <functional>

#include "corpus/containers/submission_reader.hh"
#include "corpus/walk.hh"

namespace precedent::corpus {

// Hands over, in the order of the source, each submission that is correspondence, and why anything
// else in it is skipped or ignored; at least one thing for every source. The kind of container is
// told by its content. Documents view into bytes that live only while `take` runs. Nothing that a
// source contains makes this function throw; what `take` throws passes through, but it must not be
// a DocumentError.
void read_source(const SourceItem& item, const std::function<void(Found)>& take);

}  // namespace precedent::corpus
