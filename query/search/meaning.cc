#include "query/search/meaning.hh"

#include <algorithm>
#include <map>
#include <utility>

#include "schemas/index/index_layout.hh"

namespace precedent::query {
namespace {

using schemas::NearComment;
using NearList = std::shared_ptr<const std::vector<NearComment>>;

// What is less near is so by chance.
constexpr float kLeastNearness = 0.2F;
constexpr std::size_t kMostTellingWords = 4;

class NearPostings final : public Xapian::PostingSource {
 public:
  NearPostings(NearList comments, double worth) : comments_(std::move(comments)), worth_(worth) {}

  PostingSource* clone() const override { return new NearPostings(comments_, worth_); }

  void init(const Xapian::Database&) override {
    next_ = 0;
    float nearest = 0;
    for (const NearComment& one : *comments_) nearest = std::max(nearest, one.nearness);
    set_maxweight(worth_ * static_cast<double>(nearest));
  }
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return get_termfreq_max(); }
  Xapian::doccount get_termfreq_max() const override {
    return static_cast<Xapian::doccount>(comments_->size());
  }
  void next(double) override { ++next_; }
  void skip_to(Xapian::docid document, double) override {
    const auto from = comments_->begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
    const auto at = std::lower_bound(
        from, comments_->end(), document,
        [](const NearComment& one, Xapian::docid wanted) { return one.document < wanted; });
    next_ = static_cast<std::size_t>(at - comments_->begin()) + 1;
  }
  bool at_end() const override { return next_ > comments_->size(); }
  Xapian::docid get_docid() const override { return (*comments_)[next_ - 1].document; }
  double get_weight() const override {
    return worth_ * static_cast<double>((*comments_)[next_ - 1].nearness);
  }
  std::string get_description() const override { return "NearPostings"; }

 private:
  NearList comments_;
  double worth_;
  std::size_t next_ = 0;  // place behind the present one
};

}  // namespace

NearComments::NearComments(std::vector<NearComment> comments, double worth)
    : comments_(std::make_shared<const std::vector<NearComment>>(std::move(comments))),
      worth_(worth) {}

Xapian::Query NearComments::query() const {
  if (empty()) return {};
  return Xapian::Query((new NearPostings(comments_, worth_))->release());
}

double NearComments::worth_of(Xapian::docid document) const {
  if (empty()) return 0;
  const auto at = std::lower_bound(
      comments_->begin(), comments_->end(), document,
      [](const NearComment& one, Xapian::docid wanted) { return one.document < wanted; });
  if (at == comments_->end() || at->document != document) return 0;
  return worth_ * static_cast<double>(at->nearness);
}

Meaning::Meaning(schemas::LanguageModel model, schemas::CommentVectors vectors)
    : model_(std::move(model)), vectors_(std::move(vectors)) {}

std::optional<Meaning> Meaning::open(const std::filesystem::path& generation, std::uint64_t run) {
  auto vectors = schemas::CommentVectors::open(schemas::vectors_file(generation, run));
  if (!vectors || vectors->run() != run) return std::nullopt;
  auto model = schemas::LanguageModel::open(schemas::model_file(generation, vectors->model()));
  if (!model || model->id() != vectors->model()) return std::nullopt;
  return Meaning(std::move(*model), std::move(*vectors));
}

std::vector<float> Meaning::direction_of(std::string_view text) const {
  schemas::StemCounter counter;
  counter.add(text);
  return direction_of(counter.take());
}

std::vector<float> Meaning::direction_of(const std::vector<schemas::StemCount>& stems) const {
  return model_.direction_of(stems);
}

NearComments Meaning::nearest(const std::vector<float>& direction, std::size_t most,
                              double worth) const {
  return {vectors_.nearest(direction, most, kLeastNearness), worth};
}

std::vector<std::string> Meaning::telling_words(const std::vector<float>& direction,
                                                const schemas::CommentFacts& comment) const {
  schemas::Stems stems;
  std::map<std::string, double> told;
  const auto add = [&](std::string_view text) {
    schemas::for_each_word(text, [&](const schemas::Word& word) {
      const std::span<const float> of_word = model_.direction_of(stems.stem_of(word.text));
      double product = 0;
      for (std::size_t i = 0; i < of_word.size() && i < direction.size(); ++i)
        product += static_cast<double>(of_word[i]) * static_cast<double>(direction[i]);
      if (product > 0) told[std::string(word.text)] = product;
    });
  };
  for (const std::string& heading : comment.heading) add(heading);
  add(comment.text);
  std::vector<std::pair<double, std::string>> sorted;
  for (const auto& [word, product] : told) sorted.emplace_back(-product, word);
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::string> words;
  for (std::size_t i = 0; i < sorted.size() && i < kMostTellingWords; ++i)
    words.push_back(sorted[i].second);
  return words;
}

}  // namespace precedent::query
