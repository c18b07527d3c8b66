#include "corpus/containers/tarball.hh"

#include <catch2/catch.hpp>
#include <string>

namespace precedent::corpus {
namespace {

TEST_CASE("the name of a feed tarball begins with its day") {
  const auto [path, date] = GENERATE(table<std::string, std::string>({
      {"Feed/2022/QTR2/20220630.nc.tar.gz", "2022-06-30"},
      {"20220630.tar", "2022-06-30"},
      {"20220631.nc.tar.gz", ""},
      {"20220630", ""},
      {"202206301.nc.tar.gz", ""},
      {"feed-20220630.nc.tar.gz", ""},
      {"20220630/letters.tar.gz", ""},
      {"2022-06-30.tar.gz", ""},
      {"", ""},
  }));
  INFO(path);
  CHECK(feed_date(path) == date);
}

}  // namespace
}  // namespace precedent::corpus
