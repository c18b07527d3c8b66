#include "query/commands/options.hh"
#include "query/commands/printed_page.hh"
#include "query/commands/replies.hh"
#include "query/commands/scoped_search.hh"
#include "query/commands/text_file.hh"
#include "query/search/similar.hh"
#include "query/search/stored_documents.hh"

namespace precedent::query {
namespace {

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
    throw UsageError("'" + command.what +
                     "' names no comment; an example: 0000000000-16-012345#2; for a text of yours: "
                     "--text FILE");
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
