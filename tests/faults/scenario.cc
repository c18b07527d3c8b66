#include "tests/faults/scenario.hh"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "tests/faults/letters.hh"
#include "tests/support/run_program.hh"

namespace precedent::tests {
namespace {

namespace fs = std::filesystem;

void must_run(const ProgramRun& run) {
  const ProgramResult result = run_program("precedent-indexer", run);
  if (result.exit_status > 1)
    throw std::runtime_error("exit status " + std::to_string(result.exit_status) + ": " +
                             result.err);
}

ProgramRun run_of(std::vector<std::string> arguments) {
  ProgramRun run;
  run.arguments = std::move(arguments);
  return run;
}

// A night: new letters, changed ones, one that is gone, one that lies elsewhere, one cut short.
void let_a_night_pass(const fs::path& corpus, int reviews) {
  for (int i = 0; i < 1 + reviews / 10; ++i) write_review(corpus, reviews + i);
  for (int i = 0; i < 1 + reviews / 10; ++i) write_review(corpus, i, 1);
  fs::remove(company_letter(corpus, 3));
  fs::create_directories(corpus / "elsewhere");
  fs::rename(staff_letter(corpus, 2), staff_letter(corpus / "elsewhere", 2));
  const fs::path cut = staff_letter(corpus / "cut", 100);
  write_review(corpus / "cut", 100);
  fs::resize_file(cut, fs::file_size(cut) / 2);
}

}  // namespace

Scenario::Scenario(Kind kind, int reviews) : kind_(kind), corpus_(folder_.path() / "letters") {
  for (int i = 0; i < reviews; ++i) write_review(corpus_, i);
  const fs::path base = folder_.path() / "base";
  if (kind != Kind::kFirstLoad) {
    must_run(run_of({"update", "--index", base, corpus_}));
    before_ = text_of_index(base);
    let_a_night_pass(corpus_, reviews);
  }
  const fs::path clean = folder_.path() / "clean";
  must_run(run_of({"rebuild", "--index", clean, corpus_}));
  after_ = text_of_index(clean);
  persons_after_ = persons_of_index(clean);
  fs::remove_all(clean);
}

const char* Scenario::name() const {
  switch (kind_) {
    case Kind::kFirstLoad:
      return "first load";
    case Kind::kUpdate:
      return "update";
    case Kind::kRebuild:
      return "rebuild";
    case Kind::kCopiedGeneration:
      return "update of a copied generation";
  }
  return "";
}

fs::path Scenario::fresh_index() const {
  fs::remove_all(index());
  const fs::path base = folder_.path() / "base";
  if (fs::exists(base)) {
    fs::copy(base, index(), fs::copy_options::recursive);
  } else {
    fs::create_directory(index());
  }
  return index();
}

ProgramRun Scenario::run(int jobs) const {
  std::vector<std::string> arguments = {kind_ == Kind::kRebuild ? "rebuild" : "update",
                                        "--index",
                                        index(),
                                        "--jobs",
                                        std::to_string(jobs),
                                        "--allow-removals"};
  if (kind_ == Kind::kCopiedGeneration) arguments.insert(arguments.end(), {"--transaction", "2"});
  arguments.push_back(corpus_);
  return run_of(std::move(arguments));
}

IndexText text_of_index(const fs::path& index) {
  const ProgramResult dump =
      run_program("precedent-indexer", {"check", "--index", index, "--dump"});
  if (dump.exit_status != 0) throw std::runtime_error("check --dump: " + dump.err);
  const std::size_t comments = dump.out.find("\ncomments ");
  if (comments == std::string::npos) return {dump.out, ""};
  return {dump.out.substr(0, comments + 1), dump.out.substr(comments + 1)};
}

std::string difference(const IndexText& is, const IndexText& should_be) {
  constexpr std::size_t kShownBytes = 100;
  std::istringstream ours(is.letters + is.comments);
  std::istringstream theirs(should_be.letters + should_be.comments);
  std::string document;
  for (;;) {
    std::string our_line = "(its end)";
    std::string their_line = "(its end)";
    const bool is_end = !std::getline(ours, our_line);
    if (!std::getline(theirs, their_line) && is_end) return {};
    if (our_line != their_line) {
      const auto at =
          std::mismatch(our_line.begin(), our_line.end(), their_line.begin(), their_line.end());
      const auto same = static_cast<std::size_t>(at.first - our_line.begin());
      const std::size_t begin = same < kShownBytes ? 0 : same - kShownBytes;
      return document + "\n is ..." + our_line.substr(begin, 2 * kShownBytes) + "\n should be ..." +
             their_line.substr(begin, 2 * kShownBytes) + "\n";
    }
    if (our_line.starts_with("letters ") || our_line.starts_with("comments ")) document = our_line;
  }
}

std::string persons_of_index(const fs::path& index) {
  return run_program("precedent-query", {"facets", "--index", index, "--facet", "examiner"}).out;
}

bool tests_are_long() {
  return std::getenv("PRECEDENT_LONG_TESTS") != nullptr;
}

Commits commits_while_read() {
  return tests_are_long() ? Commits{50, 10} : Commits{6, 3};
}

void commit(const fs::path& index, const fs::path& corpus, int number, const Commits& commits) {
  const std::string command = number % commits.anew_every == 0 ? "rebuild" : "update";
  const ProgramResult run = run_program("precedent-indexer", {command, "--index", index, corpus});
  INFO(run.err);
  REQUIRE(run.exit_status == 0);
}

}  // namespace precedent::tests
