#include "indexer/reviews/answer_kind.hh"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/reviews/answer_signals.hh"
#include "indexer/reviews/comment_request.hh"
#include "indexer/reviews/plain_words.hh"
#include "schemas/ascii.hh"
#include "schemas/index/terms.hh"

namespace precedent::indexer {
namespace {

using schemas::AnswerKind;
using enum AnswerSignal;

// Words. A longer answer that is withheld in part says something besides.
constexpr std::size_t kLongestPutOff = 150;
constexpr std::size_t kLongestSentApart = 260;
constexpr std::size_t kLongestBareReference = 40;
constexpr std::size_t kLongestRedacted = 60;
constexpr std::size_t kWordsOfALabel = 4;

class Reader {
 public:
  Reader(std::string_view comment, std::string_view response)
      : demand_(demand_of(comment)), response_(response), sentences_(answer_sentences(response)) {
    for (const AnswerSentence& sentence : sentences_) {
      words_ += sentence.words;
      signals_ |= sentence.signals;
      weigh(sentence);
    }
  }

  AnswerReading reading() {
    AnswerReading reading;
    if (amended_ != nullptr) {
      decide(reading, AnswerKind::kAmended, amended_);
    } else if (promised_ != nullptr) {
      decide(reading, AnswerKind::kFutureFilings, promised_);
    } else if (const auto withheld = withholding()) {
      decide(reading, AnswerKind::kNotEstablished, *withheld);
    } else if (const AnswerSentence* refusal = refusing()) {
      decide(reading, AnswerKind::kDisagreed, refusal);
    } else {
      decide(reading, AnswerKind::kExplained, telling());
    }
    const bool changes = amended_ != nullptr || promised_ != nullptr;
    if (changes && contested_ != nullptr)
      reading.also = AnswerKind::kDisagreed;
    else if (amended_ != nullptr && promised_ != nullptr)
      reading.also = AnswerKind::kFutureFilings;
    return reading;
  }

 private:
  static void decide(AnswerReading& reading, AnswerKind kind, const AnswerSentence* by) {
    reading.kind = kind;
    if (by != nullptr) reading.sentence = schemas::cut_to(by->text, kLongestDecidingBytes);
  }

  static void note(const AnswerSentence*& first, const AnswerSentence& sentence) {
    if (first == nullptr) first = &sentence;
  }

  void weigh(const AnswerSentence& sentence) {
    if (changes_filing(sentence)) {
      note(amended_, sentence);
    } else if (promises(sentence)) {
      note(promised_, sentence);
    } else if (demand_ != Demand::kInformation && contests(sentence)) {
      note(contested_, sentence);
    }
    // It is of no weight, or there already: an answer to "disclose", but to "tell us" or to
    // "disclose, if material" no more than what was asked.
    if (demand_ == Demand::kChange && sentence.has(kPlaysDown)) note(played_down_, sentence);
    if (demand_ == Demand::kChange && sentence.has(kAlreadyThere)) note(already_there_, sentence);
    if (sentence.has(kPutsOff)) note(put_off_, sentence);
  }

  static bool contests(const AnswerSentence& sentence) {
    return sentence.has(kContests) || (sentence.has(kHoldsUnneeded) && sentence.has(kOfDisclosure));
  }

  bool is_conditional(const AnswerSentence& sentence) const {
    return sentences_.size() > 1 && (sentence.has(kConditional) || sentence.has(kWillLook));
  }

  bool changes_filing(const AnswerSentence& sentence) const {
    const bool done =
        sentence.has(kChanged) || (sentence.has(kPast) && sentence.has(kBecauseOfComment));
    if (sentence.has(kChanged) && !sentence.has(kExample)) return true;
    const bool will = sentence.has(kWillHere) && !sentence.has(kLater);
    return ((done && !sentence.has(kExample)) || will) && !is_conditional(sentence);
  }

  bool promises(const AnswerSentence& sentence) const {
    const bool later =
        sentence.has(kPromises) || (sentence.has(kWillRevise) && sentence.has(kBecauseOfComment));
    if (!later || (sentence.has(kWillHere) && !sentence.has(kLater))) return false;
    // The staff's wish is met, so far as there is something to say.
    if (sentence.has(kBecauseOfComment) || sentences_.size() == 1) return true;
    if (sentence.has(kConditional)) return false;
    if (sentence.has(kKeepsUp) && !sentence.has(kSpeaksOfMore)) return false;
    if (sentence.has(kWillLook) && !sentence.has(kWillReviseToo)) return false;
    return !sentence.has(kIfMaterial) || sentence.has(kSpeaksOfMore);
  }

  bool any(AnswerSignal signal) const {
    return ((signals_ >> static_cast<unsigned>(signal)) & 1U) != 0;
  }

  // The sentence by which an answer that changes nothing is withheld, put off or left out.
  std::optional<const AnswerSentence*> withholding() const {
    if (sentences_.empty()) return nullptr;
    if (put_off_ != nullptr && words_ < kLongestPutOff) return put_off_;
    if (any(kApart) && any(kConfidential) && words_ < kLongestSentApart) return first_with(kApart);
    const bool bare = words_ < kLongestBareReference &&
                      std::all_of(sentences_.begin(), sentences_.end(), says_nothing);
    if (bare || (words_ < kLongestRedacted && is_redacted())) return sentences_.data();
    return std::nullopt;
  }

  // The sentence by which an answer that changes nothing refuses to; null: none.
  const AnswerSentence* refusing() const {
    if (contested_ != nullptr) return contested_;
    return played_down_ != nullptr ? played_down_ : already_there_;
  }

  static bool says_nothing(const AnswerSentence& sentence) {
    const bool points = sentence.has(kAcknowledges) || sentence.has(kRefers);
    return (points && !sentence.has(kSays)) || sentence.words < kWordsOfALabel;
  }

  bool is_redacted() const {
    const auto has = [&](std::string_view mark) {
      return schemas::find_folded(response_, mark) != std::string_view::npos;
    };
    return has("[*") || has("[ *") || has("******") || has("redacted");
  }

  const AnswerSentence* first_with(AnswerSignal signal) const {
    const auto at = std::find_if(sentences_.begin(), sentences_.end(),
                                 [&](const auto& sentence) { return sentence.has(signal); });
    return at == sentences_.end() ? nullptr : &*at;
  }

  // The first sentence that is more than thanks for the comment.
  const AnswerSentence* telling() const {
    const auto at =
        std::find_if(sentences_.begin(), sentences_.end(),
                     [](const AnswerSentence& sentence) { return !says_nothing(sentence); });
    if (at != sentences_.end()) return &*at;
    return sentences_.empty() ? nullptr : sentences_.data();
  }

  Demand demand_;
  std::string_view response_;
  std::vector<AnswerSentence> sentences_;
  std::size_t words_ = 0;
  std::uint32_t signals_ = 0;
  // The first sentence that says so; null: none.
  const AnswerSentence* amended_ = nullptr;
  const AnswerSentence* promised_ = nullptr;
  const AnswerSentence* contested_ = nullptr;
  const AnswerSentence* played_down_ = nullptr;
  const AnswerSentence* already_there_ = nullptr;
  const AnswerSentence* put_off_ = nullptr;
};

}  // namespace

AnswerReading read_answer(std::string_view comment, std::string_view response) {
  if (schemas::trimmed(response).empty()) return {};
  return Reader(comment, response).reading();
}

std::vector<AnswerReading> read_parts(std::string_view comment, std::string_view response) {
  static constexpr std::string_view kBetween = "\n\n";
  std::vector<AnswerReading> parts;
  for (bool more = true; more;) {
    const std::size_t end = std::min(response.find(kBetween), response.size());
    more = end < response.size();
    if (!more && parts.empty()) break;
    parts.push_back(read_answer(comment, response.substr(0, end)));
    response.remove_prefix(more ? end + kBetween.size() : end);
  }
  return parts;
}

bool says_more(AnswerKind a, AnswerKind b) {
  static constexpr std::array<AnswerKind, 6> kOrder = {
      AnswerKind::kAmended,   AnswerKind::kFutureFilings,  AnswerKind::kDisagreed,
      AnswerKind::kExplained, AnswerKind::kNotEstablished, AnswerKind::kNone};
  const auto rank = [](AnswerKind kind) { return std::find(kOrder.begin(), kOrder.end(), kind); };
  return rank(a) < rank(b);
}

}  // namespace precedent::indexer
