#include "indexer/documents/document_words.hh"

#include "schemas/index/boilerplate.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/terms.hh"

namespace precedent::indexer {

using schemas::Quantity;
using schemas::Word;

void DocumentWords::begin(Xapian::Document& document) {
  document_ = &document;
  next_position_ = 1;
  known_.clear();
  weights_.clear();
  said_.clear();
}

void DocumentWords::split(std::string_view text, const Weigh& weigh) {
  if (text.empty()) return;
  const Xapian::termpos begin = next_position_;
  next_position_ += schemas::kSectionGap;
  const std::vector<schemas::TextRange> boilerplate = schemas::boilerplate_in(text);
  auto range = boilerplate.begin();
  schemas::for_each_word(text, [&](const Word& word) {
    while (range != boilerplate.end() && range->end <= word.begin) ++range;
    const bool weighs = range == boilerplate.end() || word.begin < range->begin;
    const Xapian::termpos position = begin + word.position;
    next_position_ = position + schemas::kSectionGap;
    weigh(word, position, weighs);
  });
}

void DocumentWords::add_section(std::string_view text, Xapian::termcount wdf) {
  split(text, [&](const Word& word, Xapian::termpos position, bool weighs) {
    place(word, position, weighs ? wdf : 0);
  });
}

void DocumentWords::add_section_weighed_once(std::string_view text) {
  const auto is_new = [&](std::string_view one) {
    const std::size_t known = said_.size();
    return said_.number_of(one) == known;
  };
  split(text, [&](const Word& word, Xapian::termpos position, bool weighs) {
    const bool is_new_word = weighs && is_new(word.text);
    post(word, position, is_new_word ? 1 : 0);
    const bool is_new_stem = is_new_word && is_new(schemas::stem_term(stems_.stem_of(word.text)));
    count(word.text, is_new_stem ? 1 : 0);
  });
}

void DocumentWords::weigh_again(std::string_view text, Xapian::termcount wdf) {
  schemas::for_each_word(text, [&](const Word& word) {
    document_->add_term(term_.assign(word.text), wdf);
    count(word.text, wdf);
  });
}

void DocumentWords::place(const Word& word, Xapian::termpos position, Xapian::termcount wdf) {
  post(word, position, wdf);
  count(word.text, wdf);
}

void DocumentWords::post(const Word& word, Xapian::termpos position, Xapian::termcount wdf) {
  document_->add_posting(term_.assign(word.text), position, wdf);
  if (word.quantity == Quantity::kAmount)
    document_->add_posting(term_.assign(schemas::kAmountTerm), position, 0);
  if (word.quantity == Quantity::kPercentage)
    document_->add_posting(term_.assign(schemas::kPercentageTerm), position, 0);
}

void DocumentWords::count(std::string_view word, Xapian::termcount wdf) {
  const std::uint32_t number = known_.number_of(word);
  if (number == weights_.size()) weights_.push_back(0);
  weights_[number] += wdf;
}

// Each stem once for each of its words, not for each place where they stand: looking a term up in a
// document costs more than counting it here.
void DocumentWords::finish() {
  for (std::uint32_t number = 0; number < weights_.size(); ++number) {
    const std::string word(known_.word(number));
    document_->add_term(schemas::stem_term(stems_.stem_of(word)), weights_[number]);
    // O'Rourke is found by rourke too.
    constexpr std::size_t kLeastNameBytes = 3;
    if (word.size() > 2 + kLeastNameBytes && word[1] == '\'')
      document_->add_term(schemas::stem_term(stems_.stem_of(word.substr(2))), weights_[number]);
  }
}

}  // namespace precedent::indexer
