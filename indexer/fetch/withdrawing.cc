#include "indexer/fetch/withdrawing.hh"

#include <algorithm>
#include <sstream>

#include "indexer/fetch/letter_facts.hh"
#include "indexer/fetch/verification.hh"
#include "indexer/report/human_numbers.hh"

namespace precedent::indexer {
namespace {

// At 5 requests a second they and what they are held against lie within some seconds.
constexpr std::size_t kAskedAtATime = 20;

class Withdrawing {
 public:
  Withdrawing(LetterBook& book, LettersFolder& folder, Courier& courier,
              const WithdrawalRules& rules)
      : book_(book), folder_(folder), courier_(courier), rules_(rules) {}

  Withdrawals run() {
    const std::vector<AccessionNumber> unlisted = book_.no_longer_listed();
    std::vector<AccessionNumber> gone;
    for (std::size_t begin = 0; begin < unlisted.size(); begin += kAskedAtATime) {
      const std::size_t end = std::min(begin + kAskedAtATime, unlisted.size());
      const std::vector<AccessionNumber> absent =
          absent_of({unlisted.begin() + static_cast<std::ptrdiff_t>(begin),
                     unlisted.begin() + static_cast<std::ptrdiff_t>(end)});
      if (absent.empty()) continue;
      if (!answers_at_all()) break;
      gone.insert(gone.end(), absent.begin(), absent.end());
    }
    if (!gone.empty() && !is_too_much(gone)) move_away(gone);
    return std::move(result_);
  }

 private:
  Errand errand_for(AccessionNumber accession) const {
    Errand errand;
    errand.url = rules_.archive + path_of(book_.letter(accession).row);
    errand.max_bytes = kMostLetterBytes;
    errand.max_unpacked_bytes = kMostUnpackedLetterBytes;
    errand.check = [accession](std::string_view body) {
      return why_no_submission(body, accession);
    };
    return errand;
  }

  std::vector<AccessionNumber> absent_of(const std::vector<AccessionNumber>& letters) {
    std::vector<AccessionNumber> absent;
    std::size_t next = 0;
    courier_.run([&]() -> std::optional<Errand> {
      if (next == letters.size()) return std::nullopt;
      const AccessionNumber accession = letters[next++];
      Errand errand = errand_for(accession);
      errand.done = [&absent, accession](Delivery&& delivery) {
        if (delivery.kind == Delivery::Kind::kAbsent) absent.push_back(accession);
      };
      return errand;
    });
    return absent;
  }

  bool answers_at_all() {
    const AccessionNumber control = book_.listed_one();
    if (control == 0) {
      result_.warnings.emplace_back(
          "letters are neither listed nor there any more, but no letter is known that should be: "
          "nothing is taken for withdrawn");
      return false;
    }
    if (courier_.bring(errand_for(control)).kind == Delivery::Kind::kBody) return true;
    result_.warnings.emplace_back(
        "letters are neither listed nor there any more, but " + path_of(book_.letter(control).row) +
        ", which is listed, is not there either: nothing is taken for withdrawn");
    return false;
  }

  bool is_too_much(const std::vector<AccessionNumber>& gone) {
    const auto held = static_cast<double>(
        std::count_if(book_.state().letters.begin(), book_.state().letters.end(),
                      [](const auto& one) { return one.second.standing == Standing::kHeld; }));
    constexpr double kPercent = 100;
    if (rules_.allow_removals ||
        static_cast<double>(gone.size()) <= held * rules_.max_removed_percent / kPercent)
      return false;
    std::ostringstream warning;
    warning << with_separators(gone.size()) << " of "
            << with_separators(static_cast<std::uint64_t>(held))
            << " letters would be withdrawn, more than " << rules_.max_removed_percent
            << "%: none is; --allow-removals lets them go. Among them:";
    constexpr std::size_t kNamed = 5;
    for (std::size_t i = 0; i < std::min(gone.size(), kNamed); ++i)
      warning << " " << accession_text(gone[i]);
    result_.warnings.push_back(warning.str());
    return true;
  }

  void move_away(const std::vector<AccessionNumber>& gone) {
    for (const AccessionNumber accession : gone) {
      KnownLetter& letter = book_.letter(accession);
      folder_.move(folder_.place_of(accession, letter.place),
                   folder_.withdrawn_place_of(accession, letter.place));
      letter.standing = Standing::kWithdrawn;
      letter.since = rules_.today;
      result_.accessions.push_back(accession_text(accession));
    }
    std::sort(result_.accessions.begin(), result_.accessions.end());
  }

  LetterBook& book_;
  LettersFolder& folder_;
  Courier& courier_;
  const WithdrawalRules& rules_;
  Withdrawals result_;
};

}  // namespace

Withdrawals withdraw(LetterBook& book, LettersFolder& folder, Courier& courier,
                     const WithdrawalRules& rules) {
  return Withdrawing(book, folder, courier, rules).run();
}

}  // namespace precedent::indexer
