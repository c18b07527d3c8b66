#include "query/search/value_groups.hh"

#include <algorithm>
#include <cstring>

#include "schemas/citations/citations.hh"
#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

using schemas::FieldId;
using schemas::FieldKind;

using Key = std::uint64_t;

constexpr std::size_t kAllYears = 400;  // more than dates can have

Key key_at(const char* bytes) {
  Key key = 0;
  std::memcpy(&key, bytes, sizeof(key));
  return key;
}

class EveryMatch : public Xapian::MatchSpy {
 public:
  explicit EveryMatch(std::function<void(const Xapian::Document&)> take) : take_(std::move(take)) {}
  void operator()(const Xapian::Document& document, double) override { take_(document); }

 private:
  std::function<void(const Xapian::Document&)> take_;
};

}  // namespace

ValueGroups::ValueGroups(const OpenIndex& index, const Facet& facet)
    : field_(&schemas::field(facet.field)) {
  for (std::size_t group = 0; group < facet.counts.size(); ++group)
    for (const std::string& value : values_counted_as(index, facet.counts[group].value))
      groups_[key_at(schemas::facet_key(value).data())].push_back(group);
}

const std::vector<std::size_t>& ValueGroups::of(const Xapian::Document& document) {
  const std::string slot = document.get_value(field_->slot);
  taken_.clear();
  for (std::size_t at = 0; at + sizeof(Key) <= slot.size(); at += sizeof(Key)) {
    const auto found = groups_.find(key_at(slot.data() + at));
    if (found == groups_.end()) continue;
    for (const std::size_t group : found->second)
      if (std::find(taken_.begin(), taken_.end(), group) == taken_.end()) taken_.push_back(group);
  }
  return taken_;
}

std::vector<std::string> ValueGroups::values_counted_as(const OpenIndex& index,
                                                        const std::string& value) const {
  std::vector<std::string> values = {value};
  if (field_->kind == FieldKind::kPerson) {
    if (const schemas::Person* person = index.persons().find(value))
      values.insert(values.end(), person->variants.begin(), person->variants.end());
  } else if (field_->kind == FieldKind::kCitation) {
    for (const std::string& other : schemas::citation_aliases(value)) values.push_back(other);
  }
  return values;
}

std::vector<Facet> values_of_groups(OpenIndex& index, const Xapian::Query& query,
                                    std::span<const FieldId> by, std::size_t top) {
  std::vector<Facet> facets = facets_of(index, query, by, std::max(top, kAllYears)).facets;
  for (Facet& facet : facets) {
    if (facet.field == FieldId::kYear) {
      std::sort(facet.counts.begin(), facet.counts.end(),
                [](const FacetCount& a, const FacetCount& b) { return a.value < b.value; });
    } else if (facet.counts.size() > top) {
      facet.counts.resize(top);
    }
  }
  return facets;
}

// A server has no spies of ours: its documents are fetched.
void for_each_match(const OpenIndex& index, const Xapian::Query& query,
                    const std::function<void(const Xapian::Document&)>& take) {
  Xapian::Enquire enquire(index.database());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::doccount all = index.database().get_doccount();
  if (index.may_be_remote()) {
    const Xapian::MSet matches = enquire.get_mset(0, all);
    for (auto at = matches.begin(); at != matches.end(); ++at) take(at.get_document());
    return;
  }
  EveryMatch spy(take);
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, 0, all);
}

}  // namespace precedent::query
