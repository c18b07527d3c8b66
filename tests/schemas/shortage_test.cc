#include "schemas/shortage.hh"

#include <catch2/catch.hpp>
#include <new>
#include <system_error>

using Catch::StartsWith;
using precedent::schemas::words_of_shortage;

namespace {

std::string words_of(std::errc code) {
  return words_of_shortage(std::system_error(std::make_error_code(code), "cannot start 8 threads"))
      .value_or("");
}

}  // namespace

TEST_CASE("what the system does not give is said, and how it is allowed more of") {
  CHECK(words_of_shortage(std::bad_alloc()) ==
        "there is not enough memory; allow more (ulimit -v; MemoryMax of a systemd unit)");
  CHECK_THAT(words_of(std::errc::resource_unavailable_try_again),
             StartsWith("cannot start 8 threads: Resource temporarily unavailable; allow more "
                        "memory and threads (ulimit -v and -u;"));
  CHECK_THAT(words_of(std::errc::not_enough_memory),
             StartsWith("cannot start 8 threads: Cannot allocate memory; allow more (ulimit -v;"));
  CHECK_THAT(words_of(std::errc::too_many_files_open),
             StartsWith("cannot start 8 threads: Too many open files; allow more open files"));
}

TEST_CASE("other errors are no shortage") {
  CHECK_FALSE(words_of_shortage(std::runtime_error("cannot start")));
  CHECK(precedent::schemas::how_to_allow_more({}).empty());
  CHECK(words_of(std::errc::no_such_file_or_directory).empty());
}
