#include "indexer/sources/ledger_entry.hh"

#include <algorithm>
#include <array>
#include <charconv>

#include "corpus/sha256.hh"
#include "schemas/index/checksum.hh"
#include "schemas/index/index_layout.hh"

namespace precedent::indexer {
namespace {

// Xapian's keys end at some 250 bytes.
constexpr std::size_t kMaxPlainPathBytes = 200;
constexpr std::size_t kCutPathBytes = 120;
constexpr std::array<std::string_view, 3> kRankWords = {"kept", "loose", "complete"};
constexpr std::string_view kTaken = "taken";
constexpr std::string_view kSpare = "spare";
constexpr std::string_view kElsewhere = "elsewhere";
constexpr std::string_view kSum = "checksum\t";  // the last line: of all before it

// A line is parts between tabs; a tab or line end within a part is escaped.
void add_part(std::string& text, std::string_view part) {
  for (const char c : part) {
    if (c == '\t') {
      text += "\\t";
    } else if (c == '\n') {
      text += "\\n";
    } else if (c == '\\') {
      text += "\\\\";
    } else {
      text += c;
    }
  }
}

void add_line(std::string& text, std::initializer_list<std::string_view> parts) {
  bool first = true;
  for (const std::string_view part : parts) {
    if (!first) text += '\t';
    first = false;
    add_part(text, part);
  }
  text += '\n';
}

std::string unescaped(std::string_view part) {
  std::string plain;
  plain.reserve(part.size());
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (part[i] != '\\' || i + 1 == part.size()) {
      plain += part[i];
      continue;
    }
    const char escaped = part[++i];
    plain += escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped;
  }
  return plain;
}

[[noreturn]] void damaged(std::string_view text) {
  throw schemas::IndexError("the list of sources is damaged at '" +
                            std::string(text.substr(0, 60)) +
                            "'; build the index anew with: precedent-indexer rebuild");
}

// The parts of one line, taken off one by one.
class Parts {
 public:
  explicit Parts(std::string_view line) : rest_(line) {}

  std::string next() {
    if (at_end_) damaged(rest_);
    const std::size_t tab = rest_.find('\t');
    at_end_ = tab == rest_.npos;
    std::string part = unescaped(rest_.substr(0, tab));
    if (!at_end_) rest_.remove_prefix(tab + 1);
    return part;
  }

  template <typename Number>
  Number next_number() {
    const std::string part = next();
    Number number = 0;
    const auto read = std::from_chars(part.data(), part.data() + part.size(), number);
    if (read.ec != std::errc() || read.ptr != part.data() + part.size()) damaged(part);
    return number;
  }

  void require_end() const {
    if (!at_end_) damaged(rest_);
  }

 private:
  std::string_view rest_;
  bool at_end_ = false;
};

SourceRank rank_of(std::string_view word) {
  for (std::size_t i = 0; i < kRankWords.size(); ++i)
    if (kRankWords[i] == word) return static_cast<SourceRank>(i);
  damaged(word);
}

void take_state(LedgerLetter& letter, std::string_view word) {
  if (word != kTaken && word != kSpare && word != kElsewhere) damaged(word);
  letter.taken = word == kTaken;
  letter.elsewhere = word == kElsewhere;
}

LedgerEntry source_of(std::string_view line) {
  Parts parts(line);
  LedgerEntry entry;
  entry.path = parts.next();
  entry.size_bytes = parts.next_number<std::uint64_t>();
  entry.mtime_ns = parts.next_number<std::int64_t>();
  entry.content_hash = parts.next();
  entry.ignored_count = parts.next_number<std::uint64_t>();
  parts.require_end();
  return entry;
}

void take_line(LedgerEntry& entry, std::string_view line) {
  Parts parts(line);
  const std::string what = parts.next();
  if (what == "letter") {
    LedgerLetter letter;
    letter.member = parts.next();
    letter.id = parts.next();
    letter.rank = rank_of(parts.next());
    letter.released = parts.next();
    take_state(letter, parts.next());
    entry.letters.push_back(std::move(letter));
  } else if (what == "withdrawal") {
    LedgerWithdrawal withdrawal;
    withdrawal.member = parts.next();
    withdrawal.accession = parts.next();
    withdrawal.released = parts.next();
    entry.withdrawals.push_back(std::move(withdrawal));
  } else if (what == "skip") {
    LedgerSkip skip;
    skip.member = parts.next();
    skip.reason = parts.next();
    skip.detail = parts.next();
    skip.accession = parts.next();
    skip.first_seen = parts.next();
    entry.skips.push_back(std::move(skip));
  } else {
    damaged(line);
  }
  parts.require_end();
}

// Earlier versions wrote none.
std::string_view without_sum(std::string_view text) {
  constexpr std::size_t kDigits = 8;
  if (text.size() < kSum.size() + kDigits + 1) return text;
  const std::string_view before = text.substr(0, text.size() - kSum.size() - kDigits - 1);
  const std::string_view line = text.substr(before.size());
  if (!line.starts_with(kSum)) return text;
  if (!line.ends_with('\n') || line.substr(kSum.size(), kDigits) != schemas::checksum_of(before))
    damaged(text);
  return before;
}

}  // namespace

const LedgerSkip* find_skip(const LedgerEntry& entry, std::string_view member) {
  const auto found = std::find_if(entry.skips.begin(), entry.skips.end(),
                                  [&](const LedgerSkip& skip) { return skip.member == member; });
  return found == entry.skips.end() ? nullptr : &*found;
}

std::string ledger_key(std::string_view path) {
  std::string key(schemas::kLedgerPrefix);
  if (path.size() <= kMaxPlainPathBytes) return key.append(path);
  return key.append(path.substr(0, kCutPathBytes)) + "~" + corpus::sha256_hex(path);
}

std::string ledger_text(const LedgerEntry& entry) {
  std::string text;
  add_line(text, {entry.path, std::to_string(entry.size_bytes), std::to_string(entry.mtime_ns),
                  entry.content_hash, std::to_string(entry.ignored_count)});
  for (const LedgerLetter& letter : entry.letters) {
    add_line(text, {"letter", letter.member, letter.id,
                    kRankWords[static_cast<std::size_t>(letter.rank)], letter.released,
                    letter.taken       ? kTaken
                    : letter.elsewhere ? kElsewhere
                                       : kSpare});
  }
  for (const LedgerWithdrawal& one : entry.withdrawals)
    add_line(text, {"withdrawal", one.member, one.accession, one.released});
  for (const LedgerSkip& skip : entry.skips) {
    add_line(text,
             {"skip", skip.member, skip.reason, skip.detail, skip.accession, skip.first_seen});
  }
  const std::string sum = schemas::checksum_of(text);
  return text.append(kSum).append(sum) += '\n';
}

LedgerEntry ledger_entry(std::string_view text) {
  text = without_sum(text);
  std::size_t end = text.find('\n');
  if (end == text.npos) damaged(text);
  LedgerEntry entry = source_of(text.substr(0, end));
  for (text.remove_prefix(end + 1); !text.empty(); text.remove_prefix(end + 1)) {
    end = text.find('\n');
    if (end == text.npos) damaged(text);
    take_line(entry, text.substr(0, end));
  }
  return entry;
}

}  // namespace precedent::indexer
