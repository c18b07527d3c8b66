#include "indexer/records/record_code.hh"

#include <cstdint>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <vector>

namespace precedent::indexer {
namespace {

using schemas::AnswerRecord;
using schemas::CommentFacts;
using schemas::CommentPlace;
using schemas::CommentReview;
using schemas::LetterFacts;
using schemas::LetterRecord;
using schemas::LetterReview;
using schemas::RegistrantRecord;
using schemas::StaffRecord;

// Both coders walk the same members in the same order: each_member() below is the one list of them.
// `Coder` is given every member in turn; `Record` is const where it is written.
template <typename Coder, typename Record>
void each_member(Coder& code, Record& record);

class Encoder {
 public:
  explicit Encoder(std::string& bytes) : bytes_(bytes) {}

  template <typename... Members>
  void operator()(const Members&... members) {
    (put(members), ...);
  }

 private:
  void put(std::uint32_t number) {
    char raw[sizeof number];
    std::memcpy(raw, &number, sizeof number);
    bytes_.append(raw, sizeof number);
  }
  void put(bool flag) { put(std::uint32_t{flag ? 1U : 0U}); }
  void put(const std::string& text) {
    put(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  template <typename Member>
  void put(const std::vector<Member>& members) {
    put(static_cast<std::uint32_t>(members.size()));
    for (const Member& member : members) put(member);
  }
  template <typename Member>
  void put(const std::optional<Member>& member) {
    put(std::uint32_t{member ? 1U : 0U});
    if (member) put(*member);
  }
  template <typename Record>
  void put(const Record& record) {
    each_member(*this, record);
  }

  std::string& bytes_;
};

class Decoder {
 public:
  explicit Decoder(std::string_view& bytes) : bytes_(bytes) {}

  template <typename... Members>
  void operator()(Members&... members) {
    (get(members), ...);
  }

 private:
  std::string_view take(std::size_t count) {
    if (count > bytes_.size()) throw std::runtime_error("a letter on its way to the index is cut");
    const std::string_view taken = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return taken;
  }
  std::uint32_t number() {
    std::uint32_t number = 0;
    std::memcpy(&number, take(sizeof number).data(), sizeof number);
    return number;
  }

  void get(std::uint32_t& value) { value = number(); }
  void get(bool& flag) { flag = number() != 0; }
  void get(std::string& text) { text = take(number()); }
  template <typename Member>
  void get(std::vector<Member>& members) {
    const std::uint32_t count = number();
    members.clear();
    for (std::uint32_t i = 0; i < count; ++i) get(members.emplace_back());
  }
  template <typename Member>
  void get(std::optional<Member>& member) {
    member.reset();
    if (number() != 0) get(member.emplace());
  }
  template <typename Record>
  void get(Record& record) {
    each_member(*this, record);
  }

  std::string_view& bytes_;
};

template <typename Record, typename Wanted>
concept Is = std::same_as<std::remove_const_t<Record>, Wanted>;

template <typename Coder, typename Record>
void each_member(Coder& code, Record& r) {
  if constexpr (Is<Record, StaffRecord>) {
    code(r.name, r.title, r.role, r.phone);
  } else if constexpr (Is<Record, RegistrantRecord>) {
    code(r.cik, r.name, r.former_names, r.role);
  } else if constexpr (Is<Record, LetterFacts>) {
    code(r.id, r.accession, r.type, r.kind, r.side, r.company, r.registrants, r.sic, r.office,
         r.state, r.state_of_incorporation, r.file_numbers, r.letter_date, r.filed, r.released,
         r.forms, r.staff, r.counsel, r.signers, r.auditors, r.prior_letter_dates,
         r.reference_accession, r.text_quality, r.source_path, r.source_member, r.source_document);
  } else if constexpr (Is<Record, LetterReview>) {
    code(r.thread, r.round, r.rounds, r.letters, r.comments, r.outcome, r.closed, r.days,
         r.closed_by, r.days_to_release, r.begins_earlier, r.missing);
  } else if constexpr (Is<Record, CommentPlace>) {
    code(r.letter_id, r.accession, r.date, r.ordinal, r.number);
  } else if constexpr (Is<Record, AnswerRecord>) {
    code(r.place, r.text, r.kind, r.also, r.sentence);
  } else if constexpr (Is<Record, CommentReview>) {
    code(r.round, r.rounds, r.chain_round, r.chain_outcome, r.chain_is_open, r.outcome, r.answer,
         r.also, r.answer_sentence, r.answers, r.restates, r.follows, r.followed_by,
         r.inherited_topics);
  } else if constexpr (Is<Record, CommentFacts>) {
    code(r.ordinal, r.number, r.heading, r.text, r.response, r.prior_ref, r.citations, r.topics,
         r.review);
  } else {
    static_assert(Is<Record, LetterRecord>);
    code(r.letter, r.review, r.text, r.comments, r.citations, r.topics);
  }
}

}  // namespace

void encode(const LetterRecord& record, std::string& bytes) {
  Encoder code(bytes);
  code(record);
}

void encode(std::string_view text, std::string& bytes) {
  Encoder code(bytes);
  code(std::string(text));
}

LetterRecord decode_record(std::string_view& bytes) {
  LetterRecord record;
  Decoder code(bytes);
  code(record);
  return record;
}

std::string decode_text(std::string_view& bytes) {
  std::string text;
  Decoder code(bytes);
  code(text);
  return text;
}

}  // namespace precedent::indexer
