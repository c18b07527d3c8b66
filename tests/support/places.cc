#include "tests/support/places.hh"

namespace precedent::tests {

std::string source_folder() {
  return PRECEDENT_SOURCE_FOLDER;
}

std::string sample_corpus() {
  return source_folder() + "/corpus/sample";
}

std::string programs_folder() {
  return PRECEDENT_PROGRAMS_FOLDER;
}

std::string build_folder() {
  return PRECEDENT_BUILD_FOLDER;
}

std::string path_of_program(const std::string& name) {
  return programs_folder() + '/' + name;
}

}  // namespace precedent::tests
