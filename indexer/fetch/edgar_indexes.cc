#include "indexer/fetch/edgar_indexes.hh"

#include <algorithm>
#include <memory>

#include "indexer/fetch/listing.hh"
#include "schemas/ascii.hh"

namespace precedent::indexer {
namespace {

constexpr std::uint64_t kMostListingBytes = std::uint64_t{4} << 20;
// The largest of a quarter has 40 MB.
constexpr std::uint64_t kMostIndexBytes = std::uint64_t{96} << 20;
constexpr std::uint64_t kMostUnpackedIndexBytes = std::uint64_t{192} << 20;

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), schemas::is_digit);
}

// "master.20240614.idx"; 0 where it is another file.
Day day_of_name(std::string_view name) {
  constexpr std::string_view kBefore = "master.";
  constexpr std::string_view kBehind = ".idx";
  if (!name.starts_with(kBefore) || !name.ends_with(kBehind)) return 0;
  name.remove_prefix(kBefore.size());
  if (name.size() <= kBehind.size()) return 0;
  name.remove_suffix(kBehind.size());
  return are_digits(name) && name.size() == 8 ? day_of(name) : 0;
}

std::string folder_path(const std::string& kind, Quarter quarter) {
  return "edgar/" + kind + "/" + folder_of(quarter) + "/";
}

std::string why_no_index(const IndexFile& file) {
  if (!file.has_rule) return "no index";
  return file.is_cut ? "cut index" : "";
}

}  // namespace

std::optional<std::vector<std::string>> EdgarIndexes::names_in(const std::string& folder) {
  std::optional<std::vector<std::string>> names;
  Errand errand;
  errand.url = archive_ + folder + "index.json";
  errand.max_bytes = errand.max_unpacked_bytes = kMostListingBytes;
  errand.check = [&](std::string_view body) {
    names = names_of_listing(body);
    return std::string(names ? "" : "no listing");
  };
  const Delivery delivery = courier_.bring(std::move(errand));
  if (delivery.kind == Delivery::Kind::kAbsent) return std::nullopt;
  if (delivery.kind != Delivery::Kind::kBody)
    throw NoListing(archive_ + folder + "index.json could not be had: " +
                    (courier_.gave_up().empty() ? delivery.why : courier_.gave_up()));
  return names;
}

std::vector<Quarter> EdgarIndexes::quarters(const std::string& kind, Quarter since,
                                            std::size_t most) {
  auto years = names_in("edgar/" + kind + "/");
  if (!years) throw NoListing(archive_ + "edgar/" + kind + "/index.json is not there");
  std::erase_if(*years, [&](const std::string& year) {
    constexpr std::size_t kYearDigits = 4;
    return year.size() != kYearDigits || !are_digits(year) ||
           (since != 0 && year < std::to_string(since / 10));
  });
  std::vector<Quarter> quarters;
  for (auto year = years->rbegin(); year != years->rend(); ++year) {
    if (most != 0 && quarters.size() >= most) break;
    const auto names = names_in("edgar/" + kind + "/" + *year + "/");
    for (const std::string& name : names.value_or(std::vector<std::string>())) {
      const Quarter quarter = quarter_of_folder(*year + "/" + name);
      if (quarter != 0 && quarter >= since) quarters.push_back(quarter);
    }
  }
  std::sort(quarters.rbegin(), quarters.rend());
  if (most != 0 && quarters.size() > most) quarters.resize(most);
  return quarters;
}

std::vector<IndexPlace> EdgarIndexes::full(Quarter quarter) {
  const std::string folder = folder_path("full-index", quarter);
  const auto names = names_in(folder);
  if (!names || !std::binary_search(names->begin(), names->end(), std::string("master.idx")))
    return {};
  return {{folder + "master.idx", quarter, 0}};
}

std::vector<IndexPlace> EdgarIndexes::daily(Quarter quarter) {
  const std::string folder = folder_path("daily-index", quarter);
  std::vector<IndexPlace> places;
  for (const std::string& name : names_in(folder).value_or(std::vector<std::string>()))
    if (const Day day = day_of_name(name)) places.push_back({folder + name, quarter, day});
  std::sort(places.begin(), places.end(),
            [](const IndexPlace& a, const IndexPlace& b) { return a.day < b.day; });
  return places;
}

void EdgarIndexes::read(const std::vector<IndexPlace>& places, const FetchState& state,
                        const std::function<void(ReadIndex&&)>& take) {
  std::size_t next = 0;
  courier_.run([&]() -> std::optional<Errand> {
    if (next == places.size()) return std::nullopt;
    const IndexPlace& place = places[next++];
    auto index = std::make_shared<ReadIndex>();
    index->place = place;
    Errand errand;
    errand.url = archive_ + place.path;
    const auto known = state.indexes.find(place.path);
    if (known != state.indexes.end()) errand.if_modified_since = known->second.last_modified;
    errand.max_bytes = kMostIndexBytes;
    errand.max_unpacked_bytes = kMostUnpackedIndexBytes;
    errand.check = [this, index](std::string_view body) {
      index->file = read_index_file(body, filter_);
      return why_no_index(index->file);
    };
    errand.done = [&take, index](Delivery&& delivery) {
      index->outcome = delivery.kind;
      index->last_modified = delivery.last_modified;
      index->why = std::move(delivery.why);
      take(std::move(*index));
    };
    return errand;
  });
}

}  // namespace precedent::indexer
