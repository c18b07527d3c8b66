#include "corpus/containers/byte_stream.hh"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <filesystem>
#include <string>

#include "corpus/document_error.hh"
#include "tests/support/containers.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kNoLimit = std::size_t{1} << 40;

std::string unpacked(const std::filesystem::path& file) {
  return read_up_to(*unpack_if_packed(open_file(file)), kNoLimit);
}

std::string reason_of(const std::filesystem::path& file) {
  try {
    unpacked(file);
  } catch (const DocumentError& error) {
    return error.reason();
  }
  return "no error";
}

TEST_CASE("a file is told to be gzip by its first bytes, not by its name") {
  const tests::TemporaryFolder folder;
  CHECK(unpacked(folder.write("packed.txt", tests::gzip_of("a letter"))) == "a letter");
  CHECK(unpacked(folder.write("plain.gz", "a letter")) == "a letter");
  CHECK(unpacked(folder.write("empty.gz", "")).empty());
  CHECK(unpacked(folder.write("nothing", tests::gzip_of(""))).empty());
}

TEST_CASE("gzip of several members, and of zeros behind them, is read to its end") {
  const tests::TemporaryFolder folder;
  const std::string two = tests::gzip_of("one ") + tests::gzip_of("two");
  CHECK(unpacked(folder.write("a", two)) == "one two");
  CHECK(unpacked(folder.write("b", two + std::string(1000, '\0'))) == "one two");
  const std::string large(300'000, 'x');
  CHECK(unpacked(folder.write("c", tests::gzip_of(large) + tests::gzip_of(large))) ==
        large + large);
}

TEST_CASE("gzip cut at any byte is noticed") {
  const tests::TemporaryFolder folder;
  std::string letter;
  for (int i = 0; i < 100; ++i) letter += std::to_string(i * i * i);
  const std::string packed = tests::gzip_of(letter);
  for (std::size_t bytes = 2; bytes < packed.size(); ++bytes) {
    INFO(bytes);
    REQUIRE(reason_of(folder.write("cut", packed.substr(0, bytes))) == "truncated gzip");
  }
}

TEST_CASE("damaged gzip is refused") {
  const tests::TemporaryFolder folder;
  std::string packed = tests::gzip_of("a letter of some length, a letter of some length");
  SECTION("in the middle") {
    packed[packed.size() / 2] = static_cast<char>(~packed[packed.size() / 2]);
  }
  SECTION("in its checksum") {
    packed[packed.size() - 6] = static_cast<char>(~packed[packed.size() - 6]);
  }
  SECTION("in its length") {
    packed[packed.size() - 2] = static_cast<char>(~packed[packed.size() - 2]);
  }
  SECTION("by text behind it") {
    packed += "not gzip";
  }
  CHECK(reason_of(folder.write("damaged", packed)) == "damaged gzip");
}

TEST_CASE("gzip that unpacks to far more than text can be packed is refused early") {
  const tests::TemporaryFolder folder;
  const std::string zeros(2 * kTrustedUnpackedBytes, '\0');
  const auto stream = unpack_if_packed(open_file(folder.write("bomb", tests::gzip_of(zeros))));
  std::string room(1 << 16, '\0');
  std::size_t bytes = 0;
  const auto read_to_end = [&] {
    while (const std::size_t got = stream->read(room)) bytes += got;
  };
  CHECK_THROWS_WITH(read_to_end(), Catch::StartsWith("implausibly packed gzip"));
  CHECK(bytes <= kTrustedUnpackedBytes + room.size());
}

TEST_CASE("zstd is told by its first bytes, and read to the end of its last frame") {
  const tests::TemporaryFolder folder;
  const std::string large(300'000, 'x');
  CHECK(unpacked(folder.write("a.txt", tests::zstd_of("a letter"))) == "a letter");
  CHECK(unpacked(folder.write("b", tests::zstd_of(large) + tests::zstd_of("y"))) == large + "y");
  CHECK(unpacked(folder.write("c.zst", "a letter")) == "a letter");
  CHECK(unpacked(folder.write("d.zst", tests::zstd_of(""))).empty());
}

TEST_CASE("zstd that is cut or damaged, or unpacks to far more than text, is refused") {
  const tests::TemporaryFolder folder;
  std::string letter;
  for (std::int64_t i = 0; i < 2000; ++i) letter += std::to_string(i * i * i);
  std::string packed = tests::zstd_of(letter);
  for (const std::size_t bytes : {std::size_t{5}, packed.size() / 2, packed.size() - 1}) {
    INFO(bytes);
    CHECK(reason_of(folder.write("cut", packed.substr(0, bytes))) == "truncated zstd");
  }
  packed[4] = '\xff';  // of the frame's header
  CHECK(reason_of(folder.write("damaged", packed)) == "damaged zstd");
  const std::string zeros(2 * kTrustedUnpackedBytes, '\0');
  CHECK(reason_of(folder.write("bomb", tests::zstd_of(zeros))) == "implausibly packed zstd");
}

TEST_CASE("what cannot be opened says why") {
  const tests::TemporaryFolder folder;
  CHECK_THROWS_WITH(open_file(folder.path() / "none"),
                    "unreadable file: No such file or directory");
  CHECK_THROWS_WITH(open_file(folder.path()), "unreadable file: Is a directory");
  const auto pipe = folder.path() / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_THROWS_WITH(open_file(pipe), "unreadable file: Invalid argument");
}

TEST_CASE("peeking takes nothing away") {
  const tests::TemporaryFolder folder;
  const auto stream = unpack_if_packed(open_file(folder.write("a", "0123456789")));
  CHECK(stream->peek(4) == "0123");
  CHECK(stream->peek(2) == "01");
  char room[3];
  REQUIRE(stream->read(room) == 3);
  CHECK(stream->peek(100) == "3456789");
  CHECK(read_up_to(*stream, kNoLimit) == "3456789");
  CHECK(stream->peek(1).empty());
}

TEST_CASE("what came before a cut can be peeked at; reading on throws") {
  const tests::TemporaryFolder folder;
  std::string letter;
  for (int i = 0; i < 20'000; ++i) letter += std::to_string(i * i);
  const std::string packed = tests::gzip_of(letter);
  const auto stream =
      unpack_if_packed(open_file(folder.write("cut", packed.substr(0, packed.size() / 2))));
  const std::string_view head = stream->peek(letter.size());
  CHECK(head.size() > 1000);
  CHECK(letter.starts_with(head));
  CHECK_THROWS_AS(stream->rethrow_failure(), DocumentError);
  CHECK_THROWS_WITH(read_up_to(*stream, kNoLimit), "truncated gzip");
}

TEST_CASE("reading stops where it is told to") {
  const tests::TemporaryFolder folder;
  const auto file = folder.write("a", std::string(200'000, 'x'));
  CHECK(read_up_to(*open_file(file), 200'001).size() == 200'000);
  CHECK(read_up_to(*open_file(file), 200'000).size() == 200'000);
  CHECK(read_up_to(*open_file(file), 999).size() == 999);
  CHECK(read_up_to(*open_file(file), 0).empty());
}

}  // namespace
}  // namespace precedent::corpus
