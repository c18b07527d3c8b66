#include "query/search/comment_chain.hh"

#include <algorithm>
#include <set>
#include <tuple>

#include "query/search/stored_documents.hh"
#include "schemas/index/record.hh"
#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

using schemas::CommentRecord;

// A chain longer than any review is damage.
constexpr std::size_t kMaxChain = 100;

struct Link {
  CommentRecord record;
  Hit hit;
};

std::string id_of(const CommentRecord& record) {
  return schemas::comment_id(record.letter.id, record.comment.ordinal);
}

}  // namespace

std::vector<Hit> chain_of(const OpenIndex& comments, const Hit& hit) {
  std::vector<Link> links = {{schemas::comment_record(hit.data), hit}};
  std::set<std::string> known = {id_of(links.front().record)};
  for (std::size_t at = 0; at < links.size() && links.size() < kMaxChain; ++at) {
    const schemas::CommentReview review = links[at].record.comment.review;
    for (const auto* places : {&review.follows, &review.followed_by}) {
      for (const schemas::CommentPlace& place : *places) {
        std::optional<Hit> found = find_document(comments, {place.letter_id, "", place.ordinal});
        if (!found) continue;
        CommentRecord record = schemas::comment_record(found->data);
        if (known.insert(id_of(record)).second)
          links.push_back({std::move(record), std::move(*found)});
      }
    }
  }
  links.erase(links.begin());
  std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
    return std::tie(a.record.letter.date(), a.record.letter.id, a.record.comment.ordinal) <
           std::tie(b.record.letter.date(), b.record.letter.id, b.record.comment.ordinal);
  });
  std::vector<Hit> chain;
  for (Link& link : links) chain.push_back(std::move(link.hit));
  return chain;
}

}  // namespace precedent::query
