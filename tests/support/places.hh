#pragma once

#include <string>

namespace precedent::tests {

// Absolute paths of this tree. They stand in one object file only, so that a cache of compiled
// files serves every clone.
std::string source_folder();
std::string sample_corpus();
std::string programs_folder();
std::string build_folder();
// NAME as "precedent-indexer".
std::string path_of_program(const std::string& name);

}  // namespace precedent::tests
