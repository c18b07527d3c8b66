#include "query/search/facets.hh"

#include <algorithm>
#include <array>
#include <cstring>
#include <set>
#include <stdexcept>
#include <unordered_map>

#include "query/language/code_names.hh"
#include "schemas/citations/citations.hh"
#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

using schemas::Field;
using schemas::FieldId;
using schemas::FieldKind;

using Key = std::uint64_t;  // the eight bytes of schemas::facet_key()
using Counts = std::unordered_map<Key, std::uint64_t>;
using KeyMap = std::unordered_map<Key, Key>;

static_assert(sizeof(Key) == schemas::kFacetKeyBytes);

Key key_at(const char* bytes) {
  Key key = 0;
  std::memcpy(&key, bytes, sizeof(key));
  return key;
}

std::string bytes_of(Key key) {
  std::string bytes(sizeof(key), '\0');
  std::memcpy(bytes.data(), &key, sizeof(key));
  return bytes;
}

Key key_of(const std::string& value) {
  return key_at(schemas::facet_key(value).data());
}

// Keys that stand for another: each name of a person for that person.
KeyMap stand_ins(const Field& field, const schemas::Persons& persons) {
  KeyMap map;
  if (field.kind != FieldKind::kPerson) return map;
  for (const schemas::Person& person : persons.all())
    for (const std::string& variant : person.variants) map[key_of(variant)] = key_of(person.value);
  return map;
}

// Adds the keys of one slot, each once, where `documents` documents have that slot.
class KeyCounter {
 public:
  explicit KeyCounter(KeyMap stand_ins) : stand_ins_(std::move(stand_ins)) {}

  void add(const std::string& slot, std::uint64_t documents) {
    if (stand_ins_.empty()) {
      for (std::size_t at = 0; at + sizeof(Key) <= slot.size(); at += sizeof(Key))
        counts_[key_at(slot.data() + at)] += documents;
      return;
    }
    seen_.clear();
    for (std::size_t at = 0; at + sizeof(Key) <= slot.size(); at += sizeof(Key)) {
      Key key = key_at(slot.data() + at);
      if (const auto other = stand_ins_.find(key); other != stand_ins_.end()) key = other->second;
      if (std::find(seen_.begin(), seen_.end(), key) != seen_.end()) continue;
      seen_.push_back(key);
      counts_[key] += documents;
    }
  }

  const Counts& counts() const { return counts_; }

 private:
  KeyMap stand_ins_;
  std::vector<Key> seen_;
  Counts counts_;
};

// Ten times as fast as Xapian's own spy, for local databases only.
class KeySpy : public Xapian::MatchSpy {
 public:
  KeySpy(Xapian::valueno slot, KeyMap stand_ins) : slot_(slot), counter_(std::move(stand_ins)) {}

  void operator()(const Xapian::Document& document, double) override {
    counter_.add(document.get_value(slot_), 1);
  }

  const Counts& counts() const { return counter_.counts(); }

 private:
  Xapian::valueno slot_;
  KeyCounter counter_;
};

Xapian::Query any_of(const std::vector<std::string>& terms) {
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

// A server sends all terms that begin alike: for fewer beginnings than this, one request each is
// quicker than the terms of all values of the field.
constexpr std::size_t kMostRequests = 1000;

// Values and labels of keys, in their order; of several labels of one key that which most documents
// have. The terms are read in the order of the index, of a local one by one cursor.
std::vector<schemas::FacetValue> labelled(OpenIndex& index, const Field& field,
                                          const std::vector<Key>& keys) {
  struct Label {
    std::size_t place = 0;
    Xapian::doccount documents = 0;
  };
  std::unordered_map<Key, Label> labels;
  std::set<std::string> prefixes;  // a prefix may be that of several keys
  for (std::size_t i = 0; i < keys.size(); ++i) {
    labels[keys[i]].place = i;
    prefixes.insert(schemas::facet_term_prefix(field, bytes_of(keys[i])));
  }
  std::vector<schemas::FacetValue> values(keys.size());
  const bool one_by_one = index.may_be_remote() && prefixes.size() <= kMostRequests;
  const Xapian::Database& database = index.database();
  Xapian::TermIterator at;
  if (!one_by_one) at = database.allterms_begin(schemas::facet_term_prefix(field));
  const Xapian::TermIterator end;
  for (const std::string& prefix : prefixes) {
    if (one_by_one) {
      at = database.allterms_begin(prefix);
    } else if (at != end) {
      at.skip_to(prefix);
    }
    for (; at != end; ++at) {
      const std::string term = *at;
      if (!term.starts_with(prefix)) break;
      auto read = schemas::read_facet_term(field, term);
      const auto label = read ? labels.find(key_at(read->key.data())) : labels.end();
      if (label == labels.end() || at.get_termfreq() <= label->second.documents) continue;
      label->second.documents = at.get_termfreq();
      values[label->second.place] = std::move(read->value);
    }
  }
  // What a person is called may be printed in none of these documents.
  if (field.kind == FieldKind::kPerson) {
    for (const schemas::Person& person : index.persons().all())
      if (const auto label = labels.find(key_of(person.value)); label != labels.end())
        values[label->second.place] = {person.value, person.label};
  }
  return values;
}

// What the code is called; empty where it has no name.
std::string name_among(const std::vector<CodeName>& all, const std::string& code) {
  const std::string folded = schemas::fold(code);
  const auto named =
      std::find_if(all.begin(), all.end(), [&](const CodeName& one) { return one.code == folded; });
  return named == all.end() ? std::string() : named->name;
}

// "district of columbia" -> "District of Columbia"
std::string capitalised(std::string name) {
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const std::string_view word = std::string_view(name).substr(at, end - at);
    const bool is_capital = word != "of" && word != "and" && word != "the";
    if (is_capital && name[at] >= 'a' && name[at] <= 'z') name[at] += 'A' - 'a';
    at = end + 1;
  }
  return name;
}

// "3826 laboratory analytical instruments", "V8 Switzerland".
std::string label_of(FieldId field, const std::string& label) {
  std::string name;
  if (field == FieldId::kSic) name = name_among(industries(), label);
  if (field == FieldId::kState || field == FieldId::kInc)
    name = capitalised(name_among(places(), label));
  return name.empty() ? label : label + " " + name;
}

bool comes_before(const FacetCount& a, const FacetCount& b) {
  if (a.count != b.count) return a.count > b.count;
  if (a.label != b.label) return a.label < b.label;
  return a.value < b.value;
}

// The best `top` by count, then label. All that are as frequent as the last of them need labels.
Facet top_of(OpenIndex& index, const Field& field, const Counts& counts, std::size_t top) {
  Facet facet;
  facet.field = field.id;
  facet.distinct = counts.size();
  std::vector<std::pair<std::uint64_t, Key>> all;
  all.reserve(counts.size());
  for (const auto& [key, count] : counts) all.emplace_back(count, key);
  std::uint64_t least = 0;
  if (top == 0) return facet;
  if (all.size() > top) {
    const auto last = all.begin() + static_cast<std::ptrdiff_t>(top - 1);
    std::nth_element(all.begin(), last, all.end(), std::greater<>());
    least = last->first;
  }
  std::vector<Key> keys;
  for (const auto& [count, key] : all) {
    if (count < least) continue;
    keys.push_back(key);
    facet.counts.push_back({"", "", count});
  }
  std::vector<schemas::FacetValue> values = labelled(index, field, keys);
  for (std::size_t i = 0; i < values.size(); ++i) {
    facet.counts[i].label = label_of(field.id, values[i].label);
    facet.counts[i].value = std::move(values[i].value);
  }
  std::sort(facet.counts.begin(), facet.counts.end(), comes_before);
  if (facet.counts.size() > top) facet.counts.resize(top);
  return facet;
}

// A query for a citation finds the other names of the same guidance too ("sab 99" and its topic):
// where a value has such names it is counted as the query would.
void count_other_names(OpenIndex& index, const Field& field, const Xapian::Query& query,
                       Counts& counts) {
  if (field.kind != FieldKind::kCitation) return;
  for (const std::string& value : index.terms().values_of(field.prefix)) {
    const std::vector<std::string> others = schemas::citation_aliases(value);
    const auto count = others.empty() ? counts.end() : counts.find(key_of(value));
    if (count == counts.end()) continue;
    std::vector<std::string> terms = {schemas::keyword_term(field, value)};
    for (const std::string& other : others) terms.push_back(schemas::keyword_term(field, other));
    count->second =
        matches_of(index.database(), Xapian::Query(Xapian::Query::OP_FILTER, query, any_of(terms)));
  }
}

Counts counts_of_index(OpenIndex& index, const Field& field) {
  const KeyMap others = stand_ins(field, index.persons());
  Counts counts;
  std::unordered_map<Key, std::vector<std::string>> merged;  // terms of persons of several names
  const std::string prefix = schemas::facet_term_prefix(field);
  const Xapian::TermIterator end = index.database().allterms_end(prefix);
  for (auto at = index.database().allterms_begin(prefix); at != end; ++at) {
    const auto read = schemas::read_facet_term(field, *at);
    if (!read) continue;
    const Key key = key_at(read->key.data());
    if (const auto other = others.find(key); other != others.end()) {
      merged[other->second].push_back(*at);
    } else {
      counts[key] += at.get_termfreq();
    }
  }
  // A document may have two names of one person: frequencies do not add up.
  for (const auto& [key, terms] : merged) counts[key] = matches_of(index.database(), any_of(terms));
  count_other_names(index, field, Xapian::Query(std::string()), counts);
  return counts;
}

const Field& facet_field(FieldId id) {
  const Field& field = schemas::field(id);
  if (!field.is_facet) throw std::logic_error(std::string(field.name) + " is no facet");
  return field;
}

}  // namespace

struct FacetSpies::Counted {
  const Field* field = nullptr;
  KeyMap others;
  std::unique_ptr<KeySpy> own;                          // local
  std::unique_ptr<Xapian::ValueCountMatchSpy> xapians;  // remote

  Counts counts() const {
    if (own) return own->counts();
    KeyCounter counter(others);
    for (auto at = xapians->values_begin(); at != xapians->values_end(); ++at)
      counter.add(*at, at.get_termfreq());
    return counter.counts();
  }
};

FacetSpies::FacetSpies(OpenIndex& index, std::span<const FieldId> fields) : index_(&index) {
  for (const FieldId id : fields) {
    auto counted = std::make_unique<Counted>();
    counted->field = &facet_field(id);
    counted->others = stand_ins(*counted->field, index.persons());
    if (index.may_be_remote()) {
      counted->xapians = std::make_unique<Xapian::ValueCountMatchSpy>(counted->field->slot);
    } else {
      counted->own = std::make_unique<KeySpy>(counted->field->slot, counted->others);
    }
    counted_.push_back(std::move(counted));
  }
}

FacetSpies::~FacetSpies() = default;
FacetSpies::FacetSpies(FacetSpies&&) noexcept = default;
FacetSpies& FacetSpies::operator=(FacetSpies&&) noexcept = default;

void FacetSpies::add_to(Xapian::Enquire& enquire) {
  for (const auto& counted : counted_) {
    if (counted->own) {
      enquire.add_matchspy(counted->own.get());
    } else {
      enquire.add_matchspy(counted->xapians.get());
    }
  }
}

std::vector<Facet> FacetSpies::facets(const Xapian::Query* query, std::size_t top) const {
  std::vector<Facet> facets;
  for (const auto& counted : counted_) {
    Counts counts = counted->counts();
    if (query != nullptr) count_other_names(*index_, *counted->field, *query, counts);
    facets.push_back(top_of(*index_, *counted->field, counts, top));
  }
  return facets;
}

FacetsOfAll facets_of_index(OpenIndex& index, std::span<const FieldId> fields, std::size_t top) {
  FacetsOfAll counted;
  counted.total = index.database().get_doccount();
  for (const FieldId id : fields) {
    const Field& field = facet_field(id);
    counted.facets.push_back(top_of(index, field, counts_of_index(index, field), top));
  }
  return counted;
}

FacetsOfAll facets_of(OpenIndex& index, const Xapian::Query& query, std::span<const FieldId> fields,
                      std::size_t top) {
  FacetSpies spies(index, fields);
  Xapian::Enquire enquire(index.database());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  spies.add_to(enquire);
  const Xapian::MSet answers = enquire.get_mset(0, 0, index.database().get_doccount());
  return {answers.get_matches_estimated(), spies.facets(&query, top)};
}

}  // namespace precedent::query
