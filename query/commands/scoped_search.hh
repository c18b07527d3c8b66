#pragma once
// Runs what most commands share: the query read against the live index, the answers unpacked.

#include <string>
#include <type_traits>

#include "query/commands/commands.hh"
#include "query/commands/replies.hh"
#include "query/language/clean_query.hh"
#include "query/language/synonyms.hh"
#include "query/search/index_question.hh"

namespace precedent::query {

// The built-in synonyms with the user's file over them, if one is named. Throws SynonymsError.
Synonyms synonyms_of(const std::filesystem::path& file);

// Calls `ask(OpenIndex&, const Question*)`; the question is null where there is no query.
template <typename Ask>
auto asked(const Scope& scope, const Ask& ask) {
  const Synonyms synonyms = synonyms_of(scope.synonyms);
  const std::string text = clean_query(scope.query);
  const auto answer_of = [&](OpenIndex& index) {
    if (text.find_first_not_of(' ') == text.npos)
      return ask(index, static_cast<const Question*>(nullptr));
    const Question question = question_for(index, text, synonyms);
    return ask(index, &question);
  };
  return answered_from(
      scope.index, scope.unit,
      [&](OpenIndex& index) {
        auto answer = answer_of(index);
        if constexpr (std::is_same_v<decltype(answer), Reply>) {
          answer.shards = index.shard_count();
          answer.missing_shards = index.missing_shards();
        }
        return answer;
      },
      scope.partial);
}

}  // namespace precedent::query
