#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>

#include "query/commands/options.hh"
#include "query/commands/printed_page.hh"
#include "query/commands/replies.hh"
#include "query/commands/scoped_search.hh"
#include "query/search/similar.hh"
#include "query/search/stored_documents.hh"

namespace precedent::query {
namespace {

// A draft is no longer than this.
constexpr std::size_t kMaxTextBytes = 8 * 1024 * 1024;

std::string text_of(std::istream& stream, const std::string& name) {
  std::string text;
  std::istreambuf_iterator<char> at(stream);
  for (; at != std::istreambuf_iterator<char>() && text.size() <= kMaxTextBytes; ++at) text += *at;
  if (text.size() > kMaxTextBytes)
    throw UsageError(name + " is longer than 8 MiB, too long for one text");
  return text;
}

std::string text_of_file(const std::filesystem::path& file) {
  if (file == "-") return text_of(std::cin, "standard input");
  std::error_code error;
  if (std::filesystem::is_directory(file, error))
    throw UsageError("cannot read " + file.string() + ": it is a folder");
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw UsageError("cannot read " + file.string() + ": " + std::strerror(errno));
  return text_of(stream, file.string());
}

Question question_of(const SimilarCommand& command, const std::string& text, OpenIndex& index) {
  if (!command.text.empty()) {
    Question question =
        question_of_text(text, "similar to " + command.text.string(), index, command.by_words_only);
    if (question.query.empty())
      throw UsageError(
          command.text.string() +
          " has no word to go by: dates, numbers and words that no comment has are none");
    return question;
  }
  const std::optional<Handle> handle = handle_of(command.what);
  if (!handle || !handle->is_comment())
    throw UsageError("'" + command.what + "' names no comment; an example: 0000000000-16-012345#2");
  const std::optional<Hit> hit = find_document(index, *handle);
  if (!hit) throw UsageError("the index has no comment " + command.what);
  return question_of_comment(hit->data, index, command.by_words_only);
}

}  // namespace

Reply reply_to(const SimilarCommand& command, const TextStyle& style) {
  const std::string text = command.text.empty() ? std::string() : text_of_file(command.text);
  return answered_from(command.index, Unit::kComment, [&](OpenIndex& index) -> Reply {
    Question question = question_of(command, text, index);
    const std::string filters = clean_query(command.query);
    if (filters.find_first_not_of(' ') != filters.npos)
      question = narrowed(std::move(question), question_for(index, filters, Synonyms::built_in()));
    SearchRequest request;
    request.limit = command.limit;
    request.counts_total = false;  // nearly every comment has one of the words
    const SearchPage page = page_of(index, question, request, false);
    return {printed(page, command.output.format, style), "", !page.answers.empty()};
  });
}

}  // namespace precedent::query
