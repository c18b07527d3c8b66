// unpack_letters [--records FILE] [--documents DIR] PATH...
//
// Reads letters as the indexer does, for programs that cannot: FILE gets one record a line (whole
// text, comments, fields), DIR the one document a letter that was read, decoded, as ID.pdf, ID.htm
// or ID.txt. Prints what there was as JSON.

#include <algorithm>
#include <boost/program_options.hpp>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <mutex>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <thread>
#include <unordered_set>
#include <variant>
#include <vector>

#include "corpus/containers/decoded_body.hh"
#include "corpus/letter_reader.hh"
#include "corpus/source_reader.hh"
#include "corpus/walk.hh"
#include "indexer/records/letter_record.hh"
#include "indexer/workers.hh"
#include "schemas/index/record.hh"
#include "schemas/index/record_packing.hh"

namespace {

namespace po = boost::program_options;
namespace fs = std::filesystem;
using namespace precedent;

std::string_view suffix_of(corpus::BodyFormat format) {
  switch (format) {
    case corpus::BodyFormat::kPdf:
      return ".pdf";
    case corpus::BodyFormat::kHtml:
      return ".htm";
    default:
      return ".txt";
  }
}

const corpus::Document& document_read(const corpus::Submission& submission,
                                      const std::string& name) {
  const auto document =
      std::find_if(submission.documents.begin(), submission.documents.end(),
                   [&](const corpus::Document& one) { return one.filename == name; });
  return document == submission.documents.end() ? submission.documents.front() : *document;
}

class Unpacker {
 public:
  Unpacker(const fs::path& records, fs::path documents) : documents_(std::move(documents)) {
    if (!records.empty()) {
      records_.open(records, std::ios::binary);
      if (!records_) throw std::runtime_error("cannot write " + records.string());
    }
    if (!documents_.empty()) fs::create_directories(documents_);
  }

  void unpack(const corpus::SourceItem& item) {
    corpus::read_source(item, [&](corpus::Found found) {
      if (std::holds_alternative<corpus::Skipped>(found)) count_skipped();
      const auto* submission = std::get_if<corpus::Submission>(&found);
      if (submission == nullptr || submission->header.deletion) return;
      const auto read = reader_.read(*submission);
      if (const auto* letter = std::get_if<corpus::Letter>(&read))
        take(*submission, *letter);
      else
        count_skipped();
    });
  }

  nlohmann::json counts() const {
    return {{"letters", letters_},
            {"comments", comments_},
            {"text_bytes", text_bytes_},
            {"skipped", skipped_}};
  }

  void finish() {
    if (!records_.is_open()) return;
    records_.close();
    if (!records_) throw std::runtime_error("cannot write the records");
  }

 private:
  void take(const corpus::Submission& submission, const corpus::Letter& letter) {
    {
      const std::lock_guard lock(mutex_);
      if (!ids_.insert(letter.id).second) return;
      ++letters_;
      comments_ += letter.comments.size();
      text_bytes_ += letter.text.size();
    }
    if (!documents_.empty()) write_document(submission, letter);
    if (!records_.is_open()) return;
    const std::string record = schemas::data_of(indexer::letter_record(letter));
    const std::lock_guard lock(mutex_);
    records_ << *schemas::unpacked(record) << '\n';
  }

  // Two levels, so that no folder holds hundreds of thousands.
  void write_document(const corpus::Submission& submission, const corpus::Letter& letter) const {
    const corpus::DecodedBody body =
        corpus::decoded_body(document_read(submission, letter.document));
    const fs::path folder = documents_ / letter.id.substr(letter.id.size() - 2);
    fs::create_directories(folder);
    const fs::path path = folder / (letter.id + std::string(suffix_of(body.format())));
    std::ofstream file(path, std::ios::binary);
    file.write(body.bytes().data(), static_cast<std::streamsize>(body.bytes().size()));
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path.string());
  }

  void count_skipped() {
    const std::lock_guard lock(mutex_);
    ++skipped_;
  }

  const corpus::LetterReader reader_;
  const fs::path documents_;
  std::mutex mutex_;  // of all below
  std::ofstream records_;
  std::unordered_set<std::string> ids_;
  std::size_t letters_ = 0;
  std::size_t comments_ = 0;
  std::size_t text_bytes_ = 0;
  std::size_t skipped_ = 0;
};

int run(int argc, char** argv) {
  std::string records, documents;
  std::vector<std::string> paths;
  po::options_description options("unpack_letters");
  options.add_options()("records", po::value(&records), "file")(
      "documents", po::value(&documents), "folder")("path", po::value(&paths)->required());
  po::positional_options_description positional;
  positional.add("path", -1);
  po::variables_map values;
  po::store(po::command_line_parser(argc, argv).options(options).positional(positional).run(),
            values);
  po::notify(values);
  const corpus::Walk walk = corpus::walk(paths);
  Unpacker unpacker(records, documents);
  indexer::for_each_index(
      walk.items.size(), std::max(1U, std::thread::hardware_concurrency()),
      [&](std::size_t, std::size_t index) { unpacker.unpack(walk.items[index]); });
  unpacker.finish();
  std::cout << unpacker.counts() << '\n';
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "unpack_letters: " << error.what() << '\n';
    return 2;
  }
}
