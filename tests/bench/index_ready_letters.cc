// index_ready_letters --by precedent|xapian --jobs N --out DIR RECORDS
//
// Indexing alone: letters that were read already, and linked, into the two databases. `precedent`
// writes them as the indexer does. `xapian` is the floor: the plainest program of Xapian's own
// parts (TermGenerator with positions and English stems, one boolean term and one slot a field),
// with the same documents, writers, shards and stored data. Only the writing is timed. All letters
// are in memory at once. Prints the times as JSON.

#include <xapian.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <exception>
#include <filesystem>
#include <iostream>
#include <limits>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "indexer/index/shards.hh"
#include "indexer/reviews/family.hh"
#include "indexer/reviews/joined_comments.hh"
#include "indexer/reviews/link_keys.hh"
#include "indexer/reviews/reviews.hh"
#include "indexer/workers.hh"
#include "schemas/topics/topics.hh"
#include "tests/bench/ready_letters.hh"
#include "tests/bench/stopwatch.hh"

namespace {

namespace po = boost::program_options;
namespace fs = std::filesystem;
using namespace precedent;
using schemas::CommentFacts;
using schemas::LetterFacts;
using schemas::LetterRecord;

// Letters that are written together, and what the documents of their comments hold.
struct ReadyFamily {
  indexer::Family letters;
  std::vector<schemas::CommentRecord> comments;
};

std::vector<ReadyFamily> ready_families(const fs::path& records, std::size_t& letters) {
  std::vector<LetterRecord> all;
  bench::ReadyLetters ready(records);
  for (LetterRecord& record : ready.next(std::numeric_limits<std::size_t>::max()))
    all.push_back(std::move(record));
  letters = all.size();
  indexer::FamilyFinder finder;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const std::uint64_t hash : indexer::hashes_of_keys(indexer::link_keys(all[i])))
      finder.add(i, hash);
  std::vector<ReadyFamily> families;
  for (const std::vector<std::size_t>& members : finder.families(all.size())) {
    ReadyFamily& family = families.emplace_back();
    for (const std::size_t member : members) family.letters.add(std::move(all[member]), "");
    indexer::link_reviews(family.letters.letters);
    for (const indexer::StandingComment& comment :
         indexer::standing_comments(family.letters.letters))
      family.comments.push_back(indexer::comment_record(family.letters.letters, comment));
  }
  return families;
}

// What both ways have in common: writers numbered from 0, and two databases in the end.
class Builder {
 public:
  virtual ~Builder() = default;
  virtual void add(std::size_t writer, const ReadyFamily& family) = 0;
  virtual void finish(std::size_t writer) = 0;
  virtual void merge_letters() = 0;
  virtual void merge_comments() = 0;
};

class PrecedentBuilder : public Builder {
 public:
  PrecedentBuilder(const fs::path& folder, std::size_t writers)
      : folder_(folder),
        letters_(made(folder / "letter-shards")),
        comments_(made(folder / "comment-shards")) {
    for (std::size_t i = 0; i < writers; ++i)
      writers_.push_back(std::make_unique<indexer::ShardWriter>(letters_, comments_,
                                                                schemas::Taxonomy::built_in()));
  }

  void add(std::size_t writer, const ReadyFamily& family) override {
    writers_[writer]->add(family.letters);
  }
  void finish(std::size_t writer) override { writers_[writer]->finish(); }
  void merge_letters() override { letters_.merge_into(folder_ / "letters"); }
  void merge_comments() override { comments_.merge_into(folder_ / "comments"); }

 private:
  static fs::path made(const fs::path& folder) {
    fs::create_directories(folder);
    return folder;
  }

  fs::path folder_;
  indexer::ShardPool letters_;
  indexer::ShardPool comments_;
  std::vector<std::unique_ptr<indexer::ShardWriter>> writers_;
};

class BareWriter {
 public:
  BareWriter() { generator_.set_stemmer(Xapian::Stem("english")); }

  void add_letter(const LetterRecord& record, Xapian::WritableDatabase& letters) {
    Xapian::Document letter;
    generator_.set_document(letter);
    generator_.set_termpos(0);
    generator_.index_text(record.text);
    add_fields(letter, record.letter, record.topics, record.citations);
    letter.set_data(schemas::data_of(record));
    letters.add_document(letter);
  }

  void add_comment(const schemas::CommentRecord& record, Xapian::WritableDatabase& comments) {
    const CommentFacts& facts = record.comment;
    Xapian::Document comment;
    generator_.set_document(comment);
    generator_.set_termpos(0);
    for (const std::string& heading : facts.heading) {
      generator_.index_text(heading, 3);
      generator_.increase_termpos();
    }
    generator_.index_text(facts.text);
    for (const schemas::AnswerRecord& answer : facts.review.answers) {
      generator_.increase_termpos();
      generator_.index_text(answer.text);
    }
    add_fields(comment, record.letter, facts.topics, facts.citations);
    comment.set_data(schemas::data_of(record));
    comments.add_document(comment);
  }

 private:
  static void add_fields(Xapian::Document& document, const LetterFacts& facts,
                         const std::vector<std::string>& topics,
                         const std::vector<std::string>& citations) {
    Xapian::valueno slot = 0;
    const auto add = [&](const char* prefix, const std::string& value) {
      if (!value.empty()) document.add_boolean_term((prefix + value).substr(0, 240));
    };
    const auto add_one = [&](const char* prefix, const std::string& value) {
      add(prefix, value);
      document.add_value(slot++, value);
    };
    const auto add_all = [&](const char* prefix, const std::vector<std::string>& values) {
      for (const std::string& value : values) add(prefix, value);
      document.add_value(slot++, values.empty() ? "" : values.front());
    };
    for (const auto& [prefix, value] : {std::pair{"Q", facts.id},
                                        {"XCO:", facts.company},
                                        {"XTYPE:", facts.type},
                                        {"XKIND:", facts.kind},
                                        {"XSIDE:", facts.side},
                                        {"XOFFICE:", facts.office},
                                        {"XSIC:", facts.sic},
                                        {"XSTATE:", facts.state},
                                        {"Y", facts.letter_date.substr(0, 4)}})
      add_one(prefix, value);
    document.add_value(slot++, facts.letter_date);
    std::vector<std::string> staff;
    for (const schemas::StaffRecord& person : facts.staff) staff.push_back(person.name);
    add_all("XEX:", staff);
    add_all("XFILE:", facts.file_numbers);
    add_all("XFORM:", facts.forms);
    add_all("XTOPIC:", topics);
    add_all("XCITE:", citations);
  }

  Xapian::TermGenerator generator_;
};

class BareBuilder : public Builder {
 public:
  BareBuilder(fs::path folder, std::size_t writers) : folder_(std::move(folder)) {
    for (std::size_t i = 0; i < writers; ++i) writers_.push_back(std::make_unique<Writer>());
    fs::create_directories(folder_ / "shards");
  }

  void add(std::size_t number, const ReadyFamily& family) override {
    Writer& writer = *writers_[number];
    if (writer.letters_in_shard == 0) open_shard(writer);
    for (const LetterRecord& letter : family.letters.letters)
      writer.bare.add_letter(letter, writer.letters);
    for (const schemas::CommentRecord& comment : family.comments)
      writer.bare.add_comment(comment, writer.comments);
    writer.letters_in_shard += family.letters.letters.size();
    if (writer.letters_in_shard >= indexer::kShardLetters) finish(number);
  }

  void finish(std::size_t number) override {
    Writer& writer = *writers_[number];
    if (writer.letters_in_shard == 0) return;
    writer.letters.commit();
    writer.letters.close();
    writer.comments.commit();
    writer.comments.close();
    writer.letters_in_shard = 0;
  }

  void merge_letters() override { merge("letters"); }
  void merge_comments() override { merge("comments"); }

 private:
  struct Writer {
    BareWriter bare;
    Xapian::WritableDatabase letters;
    Xapian::WritableDatabase comments;
    std::size_t letters_in_shard = 0;
  };

  fs::path shard(const std::string& kind, std::size_t number) const {
    return folder_ / "shards" / (kind + '-' + std::to_string(number));
  }

  void open_shard(Writer& writer) {
    std::size_t number = 0;
    {
      const std::lock_guard lock(mutex_);
      number = shards_++;
    }
    constexpr int kFlags = Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;
    writer.letters = Xapian::WritableDatabase(shard("letters", number).string(), kFlags);
    writer.comments = Xapian::WritableDatabase(shard("comments", number).string(), kFlags);
  }

  void merge(const std::string& kind) const {
    std::vector<fs::path> shards;
    for (std::size_t i = 0; i < shards_; ++i) shards.push_back(shard(kind, i));
    for (std::size_t stage = 0; shards.size() > indexer::kShardsMergedAtOnce; ++stage)
      shards = merged(shards, folder_ / "shards" / (kind + std::to_string(stage) + "-"));
    compact(shards, folder_ / kind);
  }

  static std::vector<fs::path> merged(const std::vector<fs::path>& shards,
                                      const fs::path& beginning) {
    std::vector<fs::path> larger;
    for (std::size_t first = 0; first < shards.size(); first += indexer::kShardsMergedAtOnce) {
      const std::size_t end = std::min(first + indexer::kShardsMergedAtOnce, shards.size());
      larger.push_back(beginning.string() + std::to_string(first));
      compact({shards.begin() + static_cast<std::ptrdiff_t>(first),
               shards.begin() + static_cast<std::ptrdiff_t>(end)},
              larger.back());
    }
    return larger;
  }

  static void compact(const std::vector<fs::path>& shards, const fs::path& path) {
    Xapian::Database all;
    for (const fs::path& one : shards) all.add_database(Xapian::Database(one.string()));
    all.compact(path.string(), Xapian::Compactor::FULL);
    for (const fs::path& one : shards) fs::remove_all(one);
  }

  fs::path folder_;
  std::vector<std::unique_ptr<Writer>> writers_;
  std::mutex mutex_;
  std::size_t shards_ = 0;
};

nlohmann::json build(Builder& builder, std::size_t writers, const fs::path& records) {
  std::size_t letters = 0, comments = 0;
  const std::vector<ReadyFamily> families = ready_families(records, letters);
  for (const ReadyFamily& family : families) comments += family.comments.size();
  bench::Stopwatch writing, merging;
  writing.start();
  indexer::for_each_index(families.size(), writers, [&](std::size_t writer, std::size_t index) {
    builder.add(writer, families[index]);
  });
  indexer::for_each_index(writers, writers,
                          [&](std::size_t, std::size_t writer) { builder.finish(writer); });
  writing.stop();
  merging.start();
  indexer::for_each_index(2, writers, [&](std::size_t, std::size_t database) {
    if (database == 0) {
      builder.merge_letters();
    } else {
      builder.merge_comments();
    }
  });
  merging.stop();
  return {{"letters", letters},
          {"comments", comments},
          {"wall_s", writing.wall_seconds() + merging.wall_seconds()},
          {"cpu_s", writing.cpu_seconds() + merging.cpu_seconds()},
          {"merge_wall_s", merging.wall_seconds()}};
}

int run(int argc, char** argv) {
  std::string by, out, records;
  std::size_t jobs = 1;
  po::options_description options("index_ready_letters");
  options.add_options()("by", po::value(&by)->required())("jobs", po::value(&jobs))(
      "out", po::value(&out)->required())("records", po::value(&records)->required());
  po::positional_options_description positional;
  positional.add("records", 1);
  po::variables_map values;
  po::store(po::command_line_parser(argc, argv).options(options).positional(positional).run(),
            values);
  po::notify(values);
  std::unique_ptr<Builder> builder;
  if (by == "precedent") builder = std::make_unique<PrecedentBuilder>(out, jobs);
  if (by == "xapian") builder = std::make_unique<BareBuilder>(out, jobs);
  if (!builder) throw po::error("--by is precedent or xapian");
  std::cout << build(*builder, jobs, records) << '\n';
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const Xapian::Error& error) {
    std::cerr << "index_ready_letters: " << error.get_description() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "index_ready_letters: " << error.what() << '\n';
  }
  return 2;
}
