#include "indexer/reviews/letter_outline.hh"

#include <algorithm>
#include <numeric>
#include <optional>

#include "indexer/reviews/comment_references.hh"
#include "indexer/reviews/letter_roles.hh"
#include "indexer/reviews/link_keys.hh"
#include "schemas/index/json_values.hh"
#include "schemas/index/letter_order.hh"
#include "schemas/index/record_packing.hh"

namespace precedent::schemas {

template <>
struct MembersOf<indexer::ReviewTraits> {
  using R = indexer::ReviewTraits;
  static constexpr auto kAll =
      std::tuple(Member{"ciks", &R::ciks}, Member{"names", &R::names},
                 Member{"registrations", &R::registrations}, Member{"drafts", &R::drafts},
                 Member{"standing", &R::standing}, Member{"subject_dates", &R::subject_dates},
                 Member{"references", &R::references}, Member{"contestants", &R::contestants},
                 Member{"groups", &R::groups}, Member{"treatment", &R::treatment});
};

template <>
struct MembersOf<indexer::LetterOutline> {
  using R = indexer::LetterOutline;
  static constexpr auto kAll = std::tuple(
      Member{kAmongOthers, &R::letter}, Member{"keys", &R::keys}, Member{kAmongOthers, &R::traits},
      Member{"asks", &R::asks}, Member{"comes_back", &R::comes_back}, Member{"thread", &R::thread},
      Member{"letters", &R::letters});
};

// A member without a line would not be stored.
static_assert(detail::have_a_line_for_each_member<indexer::ReviewTraits, indexer::LetterOutline>());

}  // namespace precedent::schemas

namespace precedent::indexer {

LetterOutline outline_of(const schemas::LetterRecord& record) {
  LetterOutline outline;
  outline.letter.id = record.letter.id;
  outline.letter.letter_date = record.letter.date();
  outline.letter.side = record.letter.side;
  outline.letter.kind = record.letter.kind;
  outline.letter.prior_letter_dates = record.letter.prior_letter_dates;
  outline.keys = link_keys(record);
  outline.traits = traits_of(record);
  outline.asks = asks(record) ? 1 : 0;
  const bool comes_back =
      is_of_staff(record.letter) && std::any_of(record.comments.begin(), record.comments.end(),
                                                [](const schemas::CommentFacts& comment) {
                                                  return !comment.prior_ref.empty() ||
                                                         speaks_of_response(comment.text);
                                                });
  outline.comes_back = comes_back ? 1 : 0;
  outline.thread = record.review.thread;
  outline.letters = record.review.letters;
  return outline;
}

std::string outline_text(const LetterOutline& outline) {
  using Json = nlohmann::ordered_json;
  return schemas::packed(
      schemas::json_with_all(outline).dump(-1, ' ', false, Json::error_handler_t::replace));
}

LetterOutline read_outline(std::string_view text) {
  const std::optional<std::string> json = schemas::unpacked(text);
  if (!json) throw nlohmann::json::other_error::create(599, "it is not what was written", nullptr);
  LetterOutline outline;
  schemas::read_all(nlohmann::ordered_json::parse(*json), outline);
  return outline;
}

std::vector<std::size_t> in_order_of_time(std::span<const LetterOutline> letters) {
  std::vector<std::size_t> order(letters.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return schemas::comes_before(letters[a].letter, letters[b].letter);
  });
  return order;
}

}  // namespace precedent::indexer
