#pragma once
// The one list of what each record holds: the key of a member in JSON, and the member, in the order
// in which both JSON (record.cc) and bytes (indexer/records/record_code.cc) have them. A new fact
// is a member of its struct and a line here.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <utility>

#include "schemas/index/record.hh"

namespace precedent::schemas {

enum class Absent : std::uint8_t { kWhereEmpty, kNever };

template <typename Record, typename Value>
struct Member {
  std::string_view key;  // empty: the members of the value stand among those of the record
  Value Record::*value;
  Absent absent = Absent::kWhereEmpty;  // from JSON
};
template <typename Record, typename Value>
Member(std::string_view, Value Record::*) -> Member<Record, Value>;
template <typename Record, typename Value>
Member(std::string_view, Value Record::*, Absent) -> Member<Record, Value>;

inline constexpr std::string_view kAmongOthers;

template <typename Record>
struct MembersOf {};

template <>
struct MembersOf<StaffRecord> {
  using R = StaffRecord;
  static constexpr auto kAll = std::tuple(Member{"name", &R::name}, Member{"title", &R::title},
                                          Member{"role", &R::role}, Member{"phone", &R::phone});
};

template <>
struct MembersOf<RegistrantRecord> {
  using R = RegistrantRecord;
  static constexpr auto kAll =
      std::tuple(Member{"cik", &R::cik}, Member{"name", &R::name},
                 Member{"former_names", &R::former_names}, Member{"role", &R::role});
};

template <>
struct MembersOf<SourceRecord> {
  using R = SourceRecord;
  static constexpr auto kAll = std::tuple(Member{"path", &R::path}, Member{"member", &R::member},
                                          Member{"document", &R::document});
};

template <>
struct MembersOf<LetterFacts> {
  using R = LetterFacts;
  static constexpr auto kAll = std::tuple(
      Member{"id", &R::id}, Member{"accession", &R::accession}, Member{"type", &R::type},
      Member{"kind", &R::kind}, Member{"side", &R::side}, Member{"company", &R::company},
      Member{"registrants", &R::registrants}, Member{"sic", &R::sic}, Member{"office", &R::office},
      Member{"state", &R::state}, Member{"state_of_incorporation", &R::state_of_incorporation},
      Member{"file_numbers", &R::file_numbers}, Member{"letter_date", &R::letter_date},
      Member{"filed", &R::filed}, Member{"released", &R::released}, Member{"forms", &R::forms},
      Member{"staff", &R::staff}, Member{"counsel", &R::counsel}, Member{"signers", &R::signers},
      Member{"auditors", &R::auditors}, Member{"prior_letter_dates", &R::prior_letter_dates},
      Member{"reference_accession", &R::reference_accession},
      Member{"text_quality", &R::text_quality}, Member{"source", &R::source});
};

template <>
struct MembersOf<LetterReview> {
  using R = LetterReview;
  static constexpr auto kAll = std::tuple(
      Member{"thread", &R::thread}, Member{"round", &R::round}, Member{"rounds", &R::rounds},
      Member{"letters", &R::letters}, Member{"comments", &R::comments},
      Member{"outcome", &R::outcome}, Member{"closed", &R::closed}, Member{"days", &R::days},
      Member{"closed_by", &R::closed_by}, Member{"days_to_release", &R::days_to_release},
      Member{"begins_earlier", &R::begins_earlier}, Member{"missing", &R::missing},
      Member{"copied_staff", &R::copied_staff});
};

template <>
struct MembersOf<CommentPlace> {
  using R = CommentPlace;
  static constexpr auto kAll =
      std::tuple(Member{"letter_id", &R::letter_id}, Member{"accession", &R::accession},
                 Member{"date", &R::date}, Member{"ordinal", &R::ordinal, Absent::kNever},
                 Member{"number", &R::number});
};

template <>
struct MembersOf<AnswerPart> {
  using R = AnswerPart;
  static constexpr auto kAll = std::tuple(Member{"kind", &R::kind}, Member{"also", &R::also},
                                          Member{"sentence", &R::sentence});
};

template <>
struct MembersOf<AnswerRecord> {
  using R = AnswerRecord;
  static constexpr auto kAll = std::tuple(
      Member{kAmongOthers, &R::place}, Member{"text", &R::text}, Member{"kind", &R::kind},
      Member{"also", &R::also}, Member{"sentence", &R::sentence}, Member{"parts", &R::parts});
};

template <>
struct MembersOf<CommentReview> {
  using R = CommentReview;
  static constexpr auto kAll = std::tuple(
      Member{"round", &R::round}, Member{"rounds", &R::rounds},
      Member{"chain_round", &R::chain_round}, Member{"chain_outcome", &R::chain_outcome},
      Member{"chain_is_open", &R::chain_is_open}, Member{"outcome", &R::outcome},
      Member{"answer", &R::answer}, Member{"also", &R::also},
      Member{"answer_sentence", &R::answer_sentence}, Member{"answers", &R::answers},
      Member{"restates", &R::restates}, Member{"follows", &R::follows},
      Member{"followed_by", &R::followed_by}, Member{"inherited_topics", &R::inherited_topics});
};

template <>
struct MembersOf<CommentFacts> {
  using R = CommentFacts;
  static constexpr auto kAll = std::tuple(
      Member{"ordinal", &R::ordinal, Absent::kNever}, Member{"number", &R::number},
      Member{"heading", &R::heading}, Member{"text", &R::text}, Member{"response", &R::response},
      Member{"prior_ref", &R::prior_ref}, Member{"citations", &R::citations},
      Member{"topics", &R::topics}, Member{"review", &R::review});
};

template <>
struct MembersOf<CommentRecord> {
  using R = CommentRecord;
  static constexpr auto kAll =
      std::tuple(Member{kAmongOthers, &R::letter}, Member{"review", &R::review},
                 Member{"comment", &R::comment});
};

template <>
struct MembersOf<LetterRecord> {
  using R = LetterRecord;
  static constexpr auto kAll =
      std::tuple(Member{kAmongOthers, &R::letter}, Member{"review", &R::review},
                 Member{"text", &R::text}, Member{"comments", &R::comments},
                 Member{"citations", &R::citations}, Member{"topics", &R::topics});
};

template <typename Record>
concept HasMembers = requires {
  MembersOf<Record>::kAll;
};

// visit(member) for each, in order.
template <HasMembers Record, typename Visit>
constexpr void each_member_of(Visit&& visit) {
  std::apply([&](const auto&... members) { (visit(members), ...); }, MembersOf<Record>::kAll);
}

namespace detail {

struct AnyValue {
  template <typename Value>
  operator Value() const;
};

template <typename Record, std::size_t... places>
constexpr bool takes_values(std::index_sequence<places...>) {
  return requires {
    Record{(static_cast<void>(places), AnyValue())...};
  };
}

// How many members an aggregate is made of.
template <typename Record, std::size_t count = 0>
constexpr std::size_t members_in() {
  if constexpr (takes_values<Record>(std::make_index_sequence<count + 1>())) {
    return members_in<Record, count + 1>();
  } else {
    return count;
  }
}

template <typename... Records>
constexpr bool have_a_line_for_each_member() {
  return ((members_in<Records>() == std::tuple_size_v<decltype(MembersOf<Records>::kAll)>)&&...);
}

}  // namespace detail

// A member without a line above would be neither stored nor printed.
static_assert(
    detail::have_a_line_for_each_member<
        StaffRecord, RegistrantRecord, SourceRecord, LetterFacts, LetterReview, CommentPlace,
        AnswerPart, AnswerRecord, CommentReview, CommentFacts, CommentRecord, LetterRecord>());

// Whether the record itself has a member of this key.
template <HasMembers Record>
constexpr bool has_key(std::string_view key) {
  bool found = false;
  each_member_of<Record>([&](const auto& member) { found = found || member.key == key; });
  return found;
}

}  // namespace precedent::schemas
