#include "query/search/precedents.hh"

#include <vector>

#include "schemas/index/terms.hh"
#include "schemas/values/closed_sets.hh"

namespace precedent::query {
namespace {

using schemas::FieldId;
using Xapian::Query;

Query answered() {
  std::vector<std::string> terms;
  for (const std::string_view kind : schemas::kAnswerKindNames) {
    if (kind == schemas::name_of(schemas::AnswerKind::kNone)) continue;
    terms.push_back(schemas::keyword_term(schemas::field(FieldId::kAnswer), kind));
  }
  return Query(Query::OP_OR, terms.begin(), terms.end());
}

Query cleared() {
  return Query(schemas::keyword_term(schemas::field(FieldId::kOutcome),
                                     schemas::name_of(schemas::Outcome::kCleared)));
}

}  // namespace

Question precedents_asked(const Question& question) {
  Question asked = question;
  asked.among = answered();
  asked.query = Query(Query::OP_FILTER, question.query, asked.among);
  asked.first = cleared();
  if (!question.most.query.empty())
    asked.most.query = Query(Query::OP_FILTER, question.most.query, asked.among);
  return asked;
}

}  // namespace precedent::query
