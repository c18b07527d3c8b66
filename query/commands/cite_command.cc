#include <iostream>
#include <set>

#include "query/commands/options.hh"
#include "query/commands/replies.hh"
#include "query/output/cite_styles.hh"
#include "query/search/cited_letters.hh"
#include "query/search/stored_documents.hh"

namespace precedent::query {
namespace {

// As many as anybody cites; more is a file that was not meant.
constexpr std::size_t kMostCited = 100'000;

std::vector<std::string> handles_of(const std::vector<std::string>& operands) {
  std::vector<std::string> handles;
  for (const std::string& operand : operands) {
    if (operand != "-") {
      handles.push_back(operand);
      continue;
    }
    for (std::string line; std::getline(std::cin, line) && handles.size() < kMostCited;)
      if (!line.empty()) handles.push_back(line);
  }
  return handles;
}

// The staff's letter first, then the company's.
std::vector<CitedLetter> cited(const Handle& handle, const OpenIndex& comments,
                               const OpenIndex& letters) {
  if (!handle.is_comment()) return letters_of_round(letters, handle.letter);
  const std::optional<Hit> hit = find_document(comments, handle);
  if (!hit) return {};
  const schemas::CommentRecord record = schemas::comment_record(hit->data);
  std::vector<CitedLetter> both = {{record.letter, record.comment.number}};
  for (CitedLetter& answering : letters_answering(letters, record))
    both.push_back(std::move(answering));
  return both;
}

}  // namespace

Reply reply_to(const CiteCommand& command, const TextStyle&) {
  const std::vector<std::string> handles = handles_of(command.what);
  return answered_from(command.index, Unit::kComment, [&](OpenIndex& comments) -> Reply {
    const OpenIndex letters(command.index, Unit::kLetter);
    std::set<std::string> printed;  // each once, however many comments of it are asked for
    Reply reply{"", "", false};
    for (const std::string& typed : handles) {
      const std::optional<Handle> handle = handle_of(typed);
      if (!handle)
        throw UsageError("'" + typed + "' names no letter or comment; " + kHandleExamples);
      const std::vector<CitedLetter> found = cited(*handle, comments, letters);
      if (found.empty()) reply.notes += "precedent-query: the index has no " + typed + "\n";
      for (const CitedLetter& one : found)
        if (const std::string cite = cite_in(command.style, one.letter, one.number);
            printed.insert(cite).second)
          reply.text += cite;
    }
    reply.found = !reply.text.empty();
    return reply;
  });
}

}  // namespace precedent::query
