#include "indexer/commands/parse.hh"

#include <algorithm>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <variant>

#include "corpus/letter_reader.hh"
#include "corpus/source_reader.hh"
#include "corpus/walk.hh"
#include "indexer/intake/found_letters.hh"
#include "indexer/isolation/process_extractor.hh"
#include "indexer/isolation/worker_log.hh"
#include "indexer/records/letter_record.hh"
#include "indexer/report/report.hh"
#include "indexer/run/run_summary.hh"
#include "indexer/run/run_taxonomy.hh"
#include "schemas/printable.hh"

namespace precedent::indexer {
namespace {

constexpr int kLabelWidth = 24;

class Parser {
 public:
  Parser(const corpus::LetterReader& reader, std::ostream& out, std::ostream& err)
      : reader_(reader), out_(out), err_(err) {}

  void print_letters(const std::vector<corpus::SourceItem>& items) {
    read_letters(items, reader_, [&](std::size_t, FoundInSource found) {
      if (const auto* letter = std::get_if<FoundLetter>(&found)) {
        out_ << json_text(parse_json(letter->record)) << '\n';
        if (letter->unread_pages > 0)
          err_ << "scanned, not read: " << schemas::visible_name(words_of_unread_scan(*letter))
               << '\n';
        ++counts_.letters;
      } else if (const auto* skipped = std::get_if<corpus::Skipped>(&found)) {
        skip(*skipped);
      }
    });
  }

  void explain_letters(const corpus::SourceItem& item) {
    corpus::read_source(item, [&](corpus::Found found) {
      if (const auto* submission = std::get_if<corpus::Submission>(&found)) explain(*submission);
      if (const auto* skipped = std::get_if<corpus::Skipped>(&found)) skip(*skipped);
    });
  }

  void skip(const corpus::Skipped& skipped) {
    err_ << line_of({skipped.source.path, skipped.source.member, skipped.reason, skipped.detail,
                     skipped.accession, "", true})
         << '\n';
    ++counts_.skipped;
  }

  ParseCounts counts_;

 private:
  void explain(const corpus::Submission& submission) {
    if (submission.header.deletion) return;
    const auto read = reader_.explain(submission);
    if (const auto* skipped = std::get_if<corpus::Skipped>(&read)) return skip(*skipped);
    out_ << "== " << schemas::visible_name(submission.source.path);
    if (!submission.source.member.empty())
      out_ << " (" << schemas::visible_name(submission.source.member) << ")";
    out_ << " " << schemas::visible_name(submission.header.accession) << "\n";
    for (const corpus::ExplainedLine& line : std::get<std::vector<corpus::ExplainedLine>>(read))
      out_ << std::left << std::setw(kLabelWidth) << line.taken_for << " | "
           << schemas::printable(line.text) << '\n';
    ++counts_.letters;
  }

  const corpus::LetterReader& reader_;
  std::ostream& out_;
  std::ostream& err_;
};

}  // namespace

ParseCounts parse_paths(const ParseCommand& command, std::ostream& out, std::ostream& err) {
  const RunTaxonomy taxonomy(command.taxonomy_file);
  WorkerLog workers;
  IsolationSettings isolation;
  isolation.reads_scans = command.reads_scans;
  ProcessExtractor extractor(workers, isolation);
  const corpus::LetterReader reader(extractor, taxonomy.get());
  Parser parser(reader, out, err);
  const corpus::Walk walk = corpus::walk(command.paths, command.hidden_folders);
  for (const corpus::Skipped& skipped : walk.skipped) parser.skip(skipped);
  for (const std::string& remark : remarks_on_hidden_folders(walk))
    err << schemas::visible_name(remark) << '\n';
  if (command.explain) {
    for (const corpus::SourceItem& item : walk.items) parser.explain_letters(item);
  } else {
    parser.print_letters(walk.items);
  }
  for (const std::string& remark : workers.remarks()) err << schemas::visible_name(remark) << '\n';
  parser.counts_.unreadable_paths = static_cast<std::uint64_t>(
      std::count_if(command.paths.begin(), command.paths.end(),
                    [](const std::string& path) { return !std::filesystem::exists(path); }));
  return parser.counts_;
}

}  // namespace precedent::indexer
