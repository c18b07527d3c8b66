#include "tests/bench/universe/universe_writer.hh"

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <fstream>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tests/bench/universe/envelope.hh"
#include "tests/bench/universe/letter_layout.hh"
#include "tests/bench/universe/review.hh"

namespace precedent::bench {
namespace {

namespace fs = std::filesystem;
using std::chrono::days;
using std::chrono::sys_days;

// EDGAR publishes the reviews of a day together: about 90 letters on each business day since the
// first, in May 2005.
constexpr std::uint64_t kReviewsPerDay = 24;
constexpr std::uint64_t kBusinessDays = 5303;  // prime, so that steps of any size visit every day
constexpr std::uint64_t kDayStep = 2593;
constexpr sys_days kFirstMonday = std::chrono::year{2005} / std::chrono::May / 16;
constexpr int kCompressionLevel = 1;

// The reviews of one business day.
struct Day {
  std::uint64_t first_review = 0;
  std::uint64_t first_ordinal = 0;
  std::uint64_t letters = 0;
  sys_days released;
};

sys_days release_day(std::uint64_t seed, std::uint64_t number) {
  const std::uint64_t offset = Random(seed, Stream::kRelease, 0).below(kBusinessDays);
  const std::uint64_t business_day = (number * kDayStep + offset) % kBusinessDays;
  return kFirstMonday + days(business_day / 5 * 7 + business_day % 5);
}

std::vector<Day> days_of(const Reviews& reviews, const UniverseRequest& request) {
  std::vector<Day> planned;
  std::uint64_t ordinal = 0;
  for (std::uint64_t review = 0; ordinal < request.letters; ++review) {
    if (review % kReviewsPerDay == 0)
      planned.push_back({review, ordinal, 0, release_day(request.seed, planned.size())});
    const std::uint64_t letters =
        std::min<std::uint64_t>(reviews.letters_in(review), request.letters - ordinal);
    planned.back().letters += letters;
    ordinal += letters;
  }
  std::erase_if(planned,
                [&](const Day& day) { return day.first_ordinal + day.letters <= request.first; });
  return planned;
}

std::string gzipped(const std::string& bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, kCompressionLevel, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("cannot start gzip");
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int outcome = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (outcome != Z_STREAM_END) throw std::runtime_error("cannot gzip");
  return out;
}

void write_file(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) throw std::runtime_error("cannot write " + path.string());
}

class Tarball {
 public:
  explicit Tarball(const fs::path& path) : path_(path) {
    fs::create_directories(path.parent_path());
    archive* tar = archive_.get();
    check(archive_write_add_filter_gzip(tar));
    check(archive_write_set_filter_option(tar, "gzip", "timestamp", nullptr));
    check(archive_write_set_filter_option(tar, "gzip", "compression-level", "1"));
    check(archive_write_set_format_ustar(tar));
    check(archive_write_open_filename(tar, path.c_str()));
  }

  void add(const std::string& name, const std::string& bytes) {
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                              archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    check(archive_write_header(archive_.get(), entry.get()));
    if (archive_write_data(archive_.get(), bytes.data(), bytes.size()) !=
        static_cast<la_ssize_t>(bytes.size()))
      throw std::runtime_error("cannot write " + path_.string());
  }

  void close() { check(archive_write_close(archive_.get())); }

 private:
  void check(int outcome) {
    if (outcome != ARCHIVE_OK) throw std::runtime_error("cannot write " + path_.string());
  }

  fs::path path_;
  std::unique_ptr<archive, decltype(&archive_write_free)> archive_{archive_write_new(),
                                                                   archive_write_free};
};

fs::path tarball_path(const fs::path& folder, sys_days day) {
  const std::string date = compact_date(day);
  const int month = std::stoi(date.substr(4, 2));
  return folder / "feed" / date.substr(0, 4) / ("QTR" + std::to_string((month + 2) / 3)) /
         (date + ".nc.tar.gz");
}

class DayWriter {
 public:
  DayWriter(const Reviews& reviews, const UniverseRequest& request)
      : reviews_(reviews), request_(request) {}

  void write(const Day& day) const {
    std::unique_ptr<Tarball> tarball;
    if (request_.form == Form::kFeed)
      tarball = std::make_unique<Tarball>(tarball_path(request_.folder, day.released));
    std::uint64_t ordinal = day.first_ordinal;
    const std::uint64_t end = day.first_ordinal + day.letters;
    for (std::uint64_t number = day.first_review; ordinal < end; ++number) {
      const Review review = reviews_.write(number, ordinal, day.released);
      for (const Letter& letter : review.letters)
        if (ordinal++ < end && letter.ordinal >= request_.first)
          write_letter(review, letter, day.released, tarball.get());
    }
    if (tarball) tarball->close();
  }

 private:
  void write_letter(const Review& review, const Letter& letter, sys_days released,
                    Tarball* tarball) const {
    Random random(request_.seed, Stream::kLayout, letter.ordinal);
    const std::vector<MadeDocument> documents = documents_of(review, letter, random);
    if (tarball) {
      tarball->add(letter.accession + ".nc", feed_submission(review, letter, documents));
      return;
    }
    write_file(
        request_.folder / "submissions" / review.registrant.cik / (letter.accession + ".txt.gz"),
        gzipped(complete_submission(review, letter, released, documents)));
  }

  const Reviews& reviews_;
  const UniverseRequest& request_;
};

}  // namespace

void write_universe(const SampleLanguage& language, const UniverseRequest& request) {
  if (request.letters > kMostLetters)
    throw std::runtime_error("at most " + std::to_string(kMostLetters) + " letters");
  const Reviews reviews(language, request.seed);
  const std::vector<Day> planned = days_of(reviews, request);
  const DayWriter writer(reviews, request);
  std::atomic<std::size_t> next{0};
  std::mutex failing;
  std::exception_ptr failure;
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::max(1U, request.threads); ++i)
      threads.emplace_back([&] {
        try {
          for (std::size_t at; (at = next++) < planned.size();) writer.write(planned[at]);
        } catch (...) {
          next = planned.size();
          const std::lock_guard lock(failing);
          failure = std::current_exception();
        }
      });
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace precedent::bench
