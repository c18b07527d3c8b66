#include "indexer/fetch/fetch_run.hh"

#include <algorithm>
#include <ctime>
#include <memory>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "indexer/clock.hh"
#include "indexer/durable_files.hh"
#include "indexer/fetch/courier.hh"
#include "indexer/fetch/edgar_indexes.hh"
#include "indexer/fetch/fetch_state.hh"
#include "indexer/fetch/letter_book.hh"
#include "indexer/fetch/letter_fetching.hh"
#include "indexer/fetch/letters_folder.hh"
#include "indexer/fetch/packed_letter.hh"
#include "indexer/fetch/reconciling.hh"
#include "indexer/fetch/withdrawing.hh"
#include "indexer/index/writer_lock.hh"
#include "indexer/report/human_numbers.hh"
#include "indexer/report/report.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

// Letters are released up to a year after the date they bear.
constexpr std::size_t kWindowQuarters = 6;
// A daily index may be made again within some days.
constexpr std::size_t kDaysReadAgain = 7;
constexpr std::int64_t kFullLookSeconds = std::int64_t{30} * 24 * 3600;

std::string filter_text(const FetchOptions& options) {
  std::string text = "since " + std::to_string(options.since);
  auto companies = options.companies;
  std::sort(companies.begin(), companies.end());
  for (const Cik company : companies) text += " " + std::to_string(company);
  auto forms = options.forms;
  std::sort(forms.begin(), forms.end());
  for (const std::string& form : forms) text += " [" + form + "]";
  return text;
}

RowFilter filter_of(const FetchOptions& options) {
  RowFilter filter;
  filter.companies.insert(options.companies.begin(), options.companies.end());
  filter.forms.insert(options.forms.begin(), options.forms.end());
  filter.filed_since = options.since;
  return filter;
}

// A daily index lists by the day of release: old dates are wanted, too.
RowFilter without_date(RowFilter filter) {
  filter.filed_since = 0;
  return filter;
}

CourierSettings courier_settings(const FetchOptions& options, Progress& progress) {
  CourierSettings settings;
  settings.transfers.user_agent = options.user_agent;
  settings.transfers.rate = options.rate;
  settings.transfers.connections = options.connections;
  settings.transfers.stall = options.stall;
  settings.pause = options.pause;
  settings.tell = [&](const std::string& what) { progress.stage(what); };
  return settings;
}

class Run {
 public:
  Run(const FetchOptions& options, Progress& progress, const std::function<void()>& after_quarter)
      : options_(options),
        progress_(progress),
        after_quarter_(after_quarter),
        now_(std::time(nullptr)),
        today_(day_of_time(now_)),
        filter_(filter_of(options)),
        day_filter_(without_date(filter_)),
        folder_(options.folder, !options.is_dry),
        courier_(courier_settings(options, progress)) {}

  FetchReport execute();

 private:
  void open_book();
  void read_indexes();
  void read_days();
  void read_quarters();
  void take_index(ReadIndex&& index);
  void fetch_letters();
  void mark_releases();
  void save();
  void finish(const RequestLimiter::Clock::time_point& begin);
  void count_letters();

  bool goes_on() const { return courier_.gave_up().empty(); }

  const FetchOptions& options_;
  Progress& progress_;
  const std::function<void()>& after_quarter_;
  std::int64_t now_;
  Day today_;
  RowFilter filter_;
  RowFilter day_filter_;
  LettersFolder folder_;
  Courier courier_;
  std::unique_ptr<WriterLock> lock_;
  std::unique_ptr<LetterBook> book_;
  std::unordered_set<AccessionNumber> known_faults_;  // before this run
  bool is_full_look_ = false;
  bool has_all_quarters_ = true;
  FetchReport report_;
};

FetchReport Run::execute() {
  const auto begin = RequestLimiter::Clock::now();
  report_.started = utc_now();
  report_.folder = options_.folder.string();
  report_.from = options_.from;
  report_.is_dry = options_.is_dry;
  if (!options_.is_dry)
    lock_ = std::make_unique<WriterLock>(folder_.state_folder(), "the letters' folder");
  open_book();
  read_indexes();
  if (!options_.is_dry) mark_releases();
  save();
  fetch_letters();
  if (!options_.is_dry && goes_on()) {
    const Withdrawals withdrawals =
        withdraw(*book_, folder_, courier_,
                 {options_.from, options_.max_removed_percent, options_.allow_removals, today_});
    report_.withdrawn = withdrawals.accessions;
    report_.letters.withdrawn = withdrawals.accessions.size();
    for (const std::string& remark : withdrawals.warnings) {
      report_.remarks.push_back(remark);
      report_.must_be_looked_at = true;
    }
  }
  finish(begin);
  return std::move(report_);
}

void Run::open_book() {
  progress_.stage("looking at what lies there");
  const std::string text = read_file(folder_.state_file());
  std::optional<FetchState> state = read_state(text);
  if (!state && !text.empty())
    report_.remarks.push_back("what was remembered is damaged; it is made again");
  if (!state) state.emplace();
  const Reconciled found = reconcile(*state, folder_, today_);
  report_.letters.found = found.adopted;
  if (found.lost > 0)
    report_.remarks.push_back(with_separators(found.lost) +
                              " letters are no longer where they were laid; fetched again");
  for (const std::string& path : found.damaged)
    report_.remarks.push_back(path + " holds no whole letter");
  if (options_.is_full || state->filter != filter_text(options_)) {
    // What was not wanted then is not remembered, and what was, may not be any more.
    for (auto& [path, index] : state->indexes) index.last_modified = 0;
  }
  if (state->filter != filter_text(options_))
    std::erase_if(state->letters,
                  [](const auto& one) { return one.second.standing == Standing::kMissing; });
  is_full_look_ = options_.is_full || state->filter != filter_text(options_) ||
                  state->last_full_look + kFullLookSeconds < now_;
  state->filter = filter_text(options_);
  for (const auto& [accession, letter] : state->letters)
    if (!letter.reason.empty()) known_faults_.insert(accession);
  book_ = std::make_unique<LetterBook>(std::move(*state), today_);
  if (!options_.is_dry) save();
}

void Run::read_indexes() {
  progress_.stage("reading EDGAR's index files");
  try {
    read_days();
    read_quarters();
  } catch (const NoListing& missing) {
    // Letters known from earlier runs can be had without it; nothing at all is another matter.
    if (report_.indexes.looked_at == 0) throw FetchRefused(missing.what());
    report_.remarks.emplace_back(missing.what());
    report_.must_be_looked_at = true;
    has_all_quarters_ = false;
  }
  for (const std::string& remark : book_->remarks()) {
    report_.remarks.push_back(remark);
    report_.must_be_looked_at = true;
  }
  if (is_full_look_ && has_all_quarters_ && goes_on()) book_->state().last_full_look = now_;
  book_->forget_vanished();
}

void Run::read_days() {
  EdgarIndexes edgar(courier_, options_.from, day_filter_);
  std::vector<IndexPlace> days;
  const auto& known = book_->state().indexes;
  for (const Quarter quarter :
       edgar.quarters("daily-index", quarter_of(options_.since), kWindowQuarters)) {
    const std::vector<IndexPlace> places = edgar.daily(quarter);
    days.insert(days.end(), places.begin(), places.end());
    // What was read last time lies behind; all before it was read, too.
    const bool was_here = std::any_of(places.begin(), places.end(), [&](const IndexPlace& place) {
      return known.contains(place.path);
    });
    if (was_here && !is_full_look_ && days.size() > kDaysReadAgain) break;
  }
  std::erase_if(days, [&](const IndexPlace& place) { return place.day < options_.since; });
  std::sort(days.begin(), days.end(),
            [](const IndexPlace& a, const IndexPlace& b) { return a.day > b.day; });
  std::vector<IndexPlace> to_read;
  for (const IndexPlace& place : days) {
    const auto read = known.find(place.path);
    if (read == known.end() || read->second.last_modified == 0 || to_read.size() < kDaysReadAgain)
      to_read.push_back(place);
  }
  edgar.read(to_read, book_->state(), [&](ReadIndex&& index) { take_index(std::move(index)); });
  if (!days.empty()) report_.last_day = iso_text(days.front().day);
}

void Run::read_quarters() {
  EdgarIndexes edgar(courier_, options_.from, filter_);
  std::vector<IndexPlace> places;
  for (const Quarter quarter : edgar.quarters("full-index", quarter_of(options_.since),
                                              is_full_look_ ? 0 : kWindowQuarters)) {
    const std::vector<IndexPlace> of_quarter = edgar.full(quarter);
    places.insert(places.end(), of_quarter.begin(), of_quarter.end());
  }
  edgar.read(places, book_->state(), [&](ReadIndex&& index) { take_index(std::move(index)); });
}

void Run::take_index(ReadIndex&& index) {
  ++report_.indexes.looked_at;
  const IndexPlace& place = index.place;
  switch (index.outcome) {
    case Delivery::Kind::kBody:
      ++report_.indexes.changed;
      if (place.day != 0) {
        book_->note_day(place.path, index.file, place.day, index.last_modified);
      } else {
        book_->note_quarter(place.path, index.file, place.quarter, index.last_modified);
      }
      return;
    case Delivery::Kind::kUnchanged:
      ++report_.indexes.unchanged;
      return;
    case Delivery::Kind::kAbsent:
      ++report_.indexes.absent;
      return;
    default:
      has_all_quarters_ = has_all_quarters_ && place.day != 0;
      report_.faults.push_back(
          {place.path,
           (index.outcome == Delivery::Kind::kDamaged ? "damaged: " : "failed: ") +
               (index.why.empty() ? courier_.gave_up() : index.why),
           iso_text(today_), true});
  }
}

// A held letter of which the day of release became known gets it into its file.
void Run::mark_releases() {
  for (const AccessionNumber accession : book_->to_mark()) {
    const KnownLetter& letter = book_->letter(accession);
    if (letter.standing != Standing::kHeld) continue;
    const std::string file = read_given_file(folder_.place_of(accession, letter.place));
    if (released_of(file) == letter.released) continue;
    folder_.put(accession, letter.place, marked_anew(file, letter.released));
    ++report_.letters.marked;
  }
  folder_.flush();
}

void Run::fetch_letters() {
  const std::vector<LetterBook::Batch> batches = book_->to_fetch();
  if (options_.is_dry) {
    for (const LetterBook::Batch& batch : batches)
      for (const AccessionNumber accession : batch.letters)
        report_.would_fetch.push_back(path_of(book_->letter(accession).row));
    return;
  }
  LetterFetching fetching(*book_, folder_, courier_, progress_, options_.from, today_);
  for (const LetterBook::Batch& batch : batches) fetching.expect(batch.letters.size());
  for (const LetterBook::Batch& batch : batches) {
    if (!goes_on()) break;
    progress_.stage(batch.quarter == 0 ? std::string("trying again what could not be had")
                                       : "fetching letters of " + folder_of(batch.quarter));
    fetching.fetch(batch.letters);
    save();
    if (after_quarter_ && &batch != &batches.back()) after_quarter_();
  }
  const FetchedCounts& counts = fetching.counts();
  report_.letters.fetched = counts.fetched;
  report_.letters.changed = counts.changed;
  report_.letters.unchanged = counts.unchanged;
  for (const std::string& remark : fetching.remarks()) {
    report_.remarks.push_back(remark);
    report_.must_be_looked_at = true;
  }
}

void Run::save() {
  if (!options_.is_dry) replace_file(folder_.state_file(), state_text(book_->state()));
}

void Run::count_letters() {
  for (const auto& [accession, letter] : book_->state().letters) {
    if (letter.standing == Standing::kWithdrawn) continue;
    ++report_.letters.listed;
    if (letter.standing == Standing::kHeld) {
      ++report_.letters.held;
      continue;
    }
    if (letter.reason.empty()) {
      ++report_.letters.not_tried;
      continue;
    }
    ++(letter.reason.starts_with("absent")    ? report_.letters.absent
       : letter.reason.starts_with("damaged") ? report_.letters.damaged
                                              : report_.letters.failed);
    report_.faults.push_back({path_of(letter.row), letter.reason, iso_text(letter.since),
                              !known_faults_.contains(accession)});
  }
  std::sort(report_.faults.begin(), report_.faults.end(),
            [](const FetchFault& a, const FetchFault& b) { return a.path < b.path; });
}

void Run::finish(const RequestLimiter::Clock::time_point& begin) {
  save();
  count_letters();
  report_.gave_up = courier_.gave_up();
  report_.refusals = courier_.refusal_count();
  report_.requests = courier_.request_count();
  report_.bytes = courier_.bytes_received();
  report_.seconds = std::chrono::duration<double>(RequestLimiter::Clock::now() - begin).count();
  report_.finished = utc_now();
  progress_.clear();
  if (!options_.is_dry) {
    const std::string text = json_text(json_of(report_), 2);
    replace_file(folder_.report_file(), text + "\n");
  }
}

}  // namespace

FetchReport run_fetch(const FetchOptions& options, Progress& progress,
                      const std::function<void()>& after_quarter) {
  return Run(options, progress, after_quarter).execute();
}

}  // namespace precedent::indexer
