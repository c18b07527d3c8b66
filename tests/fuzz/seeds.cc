// Writes seeds for every target from the sample letters: seeds SAMPLE_FOLDER SEEDS_FOLDER

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "corpus/containers/decoded_body.hh"
#include "corpus/containers/submission_reader.hh"
#include "corpus/containers/submission_splitter.hh"
#include "corpus/containers/tarball.hh"
#include "corpus/containers/uuencode.hh"
#include "corpus/document_error.hh"
#include "corpus/letter_reader.hh"
#include "indexer/fetch/fetch_state.hh"
#include "indexer/isolation/worker_messages.hh"
#include "tests/fuzz/line_notation.hh"

namespace {

using namespace precedent;
namespace fs = std::filesystem;

class SeedFolder {
 public:
  explicit SeedFolder(fs::path root) : root_(std::move(root)) {}
  void add(const std::string& target, std::string_view bytes) {
    fs::create_directories(root_ / target);
    std::ofstream out(root_ / target / std::to_string(++seeds_), std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw std::runtime_error("cannot write seeds to " + root_.string());
  }

 private:
  fs::path root_;
  int seeds_ = 0;
};

void add_citations(const corpus::StyledText& text, SeedFolder& seeds) {
  constexpr std::size_t kSeedBytes = 1000;
  std::string seed("0");
  for (const corpus::Line& line : text.lines) {
    seed.append(line.text).append(" ");
    if (seed.size() < kSeedBytes) continue;
    seeds.add("citations", seed);
    seed = "1";
  }
  seeds.add("citations", seed);
}

// Without the head of the message: its kind in one byte, and what follows.
void add_answer(const corpus::Extraction& extraction, SeedFolder& seeds) {
  std::string message;
  indexer::append_answer(extraction, message);
  const bool is_text = std::holds_alternative<corpus::StyledText>(extraction);
  const auto kind = is_text ? indexer::AnswerKind::kText : indexer::AnswerKind::kFailure;
  message.replace(0, sizeof(indexer::MessageHead), 1, static_cast<char>(kind));
  seeds.add("answers", message);
}

// Stretches of a letter: small seeds are mutated and run more often.
void add_structure(const corpus::StyledText& text, std::string_view edgar_type, SeedFolder& seeds) {
  constexpr std::size_t kSeedLines = 24;
  for (std::size_t begin = 0; begin < text.lines.size(); begin += kSeedLines) {
    corpus::StyledText stretch;
    stretch.origin = text.origin;
    const std::size_t end = std::min(begin + kSeedLines, text.lines.size());
    for (std::size_t i = begin; i < end; ++i) stretch.lines.push_back(text.lines[i]);
    seeds.add("structure", fuzz::notation_of(stretch, edgar_type));
    if (begin == 0) add_answer(stretch, seeds);
  }
}

void add_uuencode(std::string_view body, SeedFolder& seeds) {
  constexpr std::size_t kSeedBytes = 1200;
  seeds.add("uuencode", std::string(body.substr(0, kSeedBytes)) + "\n`\nend\n");
}

corpus::StyledText styled(const corpus::DecodedBody& body, const corpus::Document& document,
                          SeedFolder& seeds) {
  constexpr std::size_t kSeedBytes = 4000;
  const std::string bytes(body.bytes().substr(0, kSeedBytes));
  switch (body.format()) {
    case corpus::BodyFormat::kPdf:
      seeds.add("pdf", body.bytes());
      return corpus::styled_text_of_pdf(body.bytes());
    case corpus::BodyFormat::kHtml:
      seeds.add("html", "H" + bytes);
      return corpus::styled_text_of_html(body.bytes());
    default:
      seeds.add("html", (document.type == "TEXT-EXTRACT" ? "X" : "P") + bytes);
      return corpus::styled_text_of_plain(body.bytes());
  }
}

void add_document(const corpus::Document& document, std::string_view edgar_type,
                  SeedFolder& seeds) {
  if (corpus::find_uuencode(document.body) != std::string_view::npos)
    add_uuencode(document.body, seeds);
  const corpus::StyledText text = styled(corpus::decoded_body(document), document, seeds);
  add_structure(text, edgar_type, seeds);
  add_citations(text, seeds);
}

void add_submission(std::string_view bytes, SeedFolder& seeds) {
  constexpr std::size_t kSeedBytes = 4000;
  seeds.add("header", bytes.substr(0, kSeedBytes));
  const corpus::Found found = corpus::read_submission(bytes, {}, {});
  const auto* submission = std::get_if<corpus::Submission>(&found);
  if (submission == nullptr) return;
  for (const corpus::Document& document : submission->documents) {
    try {
      add_document(document, submission->header.type, seeds);
    } catch (const corpus::DocumentError&) {
      // A picture beside a letter is no seed.
    }
  }
}

void add_stream(corpus::ByteStream& stream, SeedFolder& seeds) {
  corpus::SubmissionSplitter splitter(stream);
  while (const auto piece = splitter.next()) add_submission(piece->bytes, seeds);
}

void add_file(const fs::path& path, SeedFolder& seeds) {
  auto stream = corpus::unpack_if_packed(corpus::open_file(path.string()));
  if (path.filename().string().find(".tar") == std::string::npos) return add_stream(*stream, seeds);
  corpus::read_tarball(std::move(stream),
                       [&](const std::string&, std::unique_ptr<corpus::ByteStream> member) {
                         add_stream(*member, seeds);
                       });
}

void add_queries(SeedFolder& seeds) {
  for (const std::string_view query :
       {"liquidity disclosure", "cites:402(b) AND \"going concern\"",
        "goodwill ADJ/10 $# -topic:debt", "year:(2009 OR 2010) date:2009-12..2011 form:10-K,S-1",
        "rate NEAR/5 (%# OR percent*)",
        "examiner:\"ruth abernathy\" released:2026-06.. text:\"Item 402\""})
    seeds.add("query", query);
}

void add_indexes(SeedFolder& seeds) {
  const std::string rule(80, '-');
  seeds.add("index_file",
            "Description: Master Index\n\nCIK|Company Name|Form Type|Date Filed|Filename\n" + rule +
                "\n9900001|HARBOR LIGHT|UPLOAD|2024-04-02|edgar/data/9900001/"
                "0000000000-24-990001.txt\n9900002|CALYX|CORRESP|20240403|edgar/data/9900002/"
                "000990000224000007/0009900002-24-000007.txt\n");
  seeds.add("index_file", R"({"directory":{"item":[{"name":"QTR1/","type":"dir"},)"
                          R"({"name":"master.20240614.idx"}],"name":"daily-index/"}})");
  indexer::FetchState state;
  state.filter = "since 20240101 7 [UPLOAD]";
  state.indexes["edgar/full-index/2024/QTR2/master.idx"] = {1718368598, 2};
  indexer::KnownLetter letter;
  letter.row.accession = 24990001;
  letter.row.folder = letter.row.company = 9900001;
  letter.row.filed = 20240402;
  letter.reason = "absent: status 404";
  state.letters[letter.row.accession] = letter;
  seeds.add("index_file", indexer::state_text(state));
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: seeds SAMPLE_FOLDER SEEDS_FOLDER\n";
    return 2;
  }
  try {
    SeedFolder seeds{fs::path(arguments[2])};
    std::vector<fs::path> files;
    for (const std::string folder : {"submissions", "archive", "feed", "nc", "oldloads", "text"})
      for (const auto& entry : fs::recursive_directory_iterator(fs::path(arguments[1]) / folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) add_file(file, seeds);
    add_queries(seeds);
    add_indexes(seeds);
    add_answer(corpus::DocumentError("damaged PDF", "no pages"), seeds);
  } catch (const std::exception& error) {
    std::cerr << "seeds: " << error.what() << '\n';
    return 2;
  }
  return 0;
}
