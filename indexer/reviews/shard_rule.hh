#pragma once
// In which of several shards a letter lies. All letters of one company lie in one, so that its
// reviews are whole:
//
//   the smallest CIK of those the letter is about, in digits without leading zeros; where there is
//   none the key of the company's printed name (company_key.hh); else the letter's id.
//
// The first eight hexadecimal digits of its SHA-256 as a number, modulo the number of shards, plus
// 1: that is the shard, today and on every machine. A user's file puts companies elsewhere.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "schemas/index/record.hh"
#include "schemas/index/shard.hh"

namespace precedent::indexer {

class ShardRule {
 public:
  // `number` of `count`. `assigned` is the text of the user's file, `name` what to call it: a shard
  // and a CIK or a company's name, a line each; '#' begins a comment:
  //
  //   2 9900123
  //   2 Harbor Light Instruments, Inc.
  //
  // Throws std::runtime_error that names `name` and the line.
  ShardRule(unsigned number, unsigned count, std::string_view assigned = {},
            std::string_view name = {});

  // With the rule's name, and the checksum of the user's file.
  const schemas::Shard& shard() const { return shard_; }

  struct Home {
    unsigned shard = 0;  // from 1
    std::string by;      // for people: "CIK 9900123"
  };
  Home home_of(const schemas::LetterFacts& letter) const;
  bool is_here(const Home& home) const { return home.shard == shard_.number; }

 private:
  Home home_by(std::string_view kind, const std::string& key) const;

  schemas::Shard shard_;
  std::map<std::string, unsigned, std::less<>> assigned_;  // by CIK or company key
};

// Of a CIK, say: what is taken modulo the number of shards.
std::uint32_t shard_hash(std::string_view key);

}  // namespace precedent::indexer
