#include "indexer/records/record_code.hh"

#include <cstdint>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <vector>

#include "schemas/index/record_members.hh"

namespace precedent::indexer {
namespace {

using schemas::LetterRecord;

class Encoder {
 public:
  explicit Encoder(std::string& bytes) : bytes_(bytes) {}

  void put(std::uint32_t number) {
    char raw[sizeof number];
    std::memcpy(raw, &number, sizeof number);
    bytes_.append(raw, sizeof number);
  }
  void put(bool flag) { put(std::uint32_t{flag}); }
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
  template <schemas::HasMembers Record>
  void put(const Record& record) {
    schemas::each_member_of<Record>([&](const auto& member) { put(record.*member.value); });
  }

 private:
  std::string& bytes_;
};

class Decoder {
 public:
  explicit Decoder(std::string_view& bytes) : bytes_(bytes) {}

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
  template <schemas::HasMembers Record>
  void get(Record& record) {
    schemas::each_member_of<Record>([&](const auto& member) { get(record.*member.value); });
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

  std::string_view& bytes_;
};

}  // namespace

void encode(const LetterRecord& record, std::string& bytes) {
  Encoder code(bytes);
  code.put(record);
}

void encode(std::string_view text, std::string& bytes) {
  Encoder code(bytes);
  code.put(std::string(text));
}

LetterRecord decode_record(std::string_view& bytes) {
  LetterRecord record;
  Decoder code(bytes);
  code.get(record);
  return record;
}

std::string decode_text(std::string_view& bytes) {
  std::string text;
  Decoder code(bytes);
  code.get(text);
  return text;
}

}  // namespace precedent::indexer
