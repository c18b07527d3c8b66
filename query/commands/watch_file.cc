#include "query/commands/watch_file.hh"

#include <xapian.h>

#include <algorithm>
#include <unordered_set>

#include "query/language/clean_query.hh"
#include "query/language/utf8.hh"

namespace precedent::query {
namespace {

constexpr std::string_view kBlanks = " \t\r";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

bool is_utf8(std::string_view text) {
  constexpr unsigned kBadByte = 0x80000000U;
  for (Xapian::Utf8Iterator at(text.data(), text.size()); at != Xapian::Utf8Iterator(); ++at)
    if ((at.strict_deref() & kBadByte) != 0) return false;
  return true;
}

class LineReader {
 public:
  LineReader(std::string_view file, std::size_t line) : file_(file), line_(line) {}

  Watch watch_of(std::string_view text) const {
    const std::size_t colon = text.find(':');
    if (colon == text.npos) refuse("a watch is written NAME: QUERY");
    Watch watch;
    watch.line = line_;
    std::string_view name = trimmed(text.substr(0, colon));
    if (const std::size_t bracket = name.find('['); bracket != name.npos) {
      watch.unit = unit_of(name.substr(bracket));
      name = trimmed(name.substr(0, bracket));
    }
    watch.name = checked_name(name);
    watch.query = trimmed(text.substr(colon + 1));
    if (watch.query.empty()) refuse("'" + watch.name + "' has no query");
    if (watch.query.size() > kMaxQueryBytes) {
      refuse("the query of '" + watch.name + "' is longer than " + std::to_string(kMaxQueryBytes) +
             " bytes");
    }
    return watch;
  }

  [[noreturn]] void refuse(const std::string& what) const {
    throw WatchError(std::string(file_) + ":" + std::to_string(line_) + ": " + what);
  }

 private:
  Unit unit_of(std::string_view bracketed) const {
    if (bracketed == "[letter]") return Unit::kLetter;
    if (bracketed == "[comment]") return Unit::kComment;
    refuse("behind a name stands [comment] or [letter], or nothing");
  }

  std::string checked_name(std::string_view name) const {
    if (name.empty()) refuse("a watch needs a name before the colon");
    if (name.size() > kMaxWatchNameBytes)
      refuse("the name is longer than " + std::to_string(kMaxWatchNameBytes) + " bytes");
    // It is printed on terminals and in mails.
    std::string safe = printable(name);
    if (safe != name) refuse("the name holds a character that cannot be printed");
    return safe;
  }

  std::string_view file_;
  std::size_t line_;
};

}  // namespace

std::vector<Watch> watches_of(std::string_view text, std::string_view name) {
  if (text.size() > kMaxWatchFileBytes) {
    throw WatchError(std::string(name) + " is longer than " + std::to_string(kMaxWatchFileBytes) +
                     " bytes, too long for a file of watches");
  }
  // Some editors write it before the first line.
  if (constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF"; text.starts_with(kByteOrderMark))
    text.remove_prefix(kByteOrderMark.size());
  std::vector<Watch> watches;
  std::unordered_set<std::string> names;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view written = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (written.empty() || written.front() == '#') continue;
    const LineReader reader(name, line);
    if (!is_utf8(written)) reader.refuse("is not UTF-8");
    watches.push_back(reader.watch_of(written));
    if (!names.insert(watches.back().name).second)
      reader.refuse("there is already a watch '" + watches.back().name + "'");
    if (watches.size() > kMaxWatches)
      reader.refuse("a file holds " + std::to_string(kMaxWatches) + " watches at most");
  }
  if (watches.empty()) throw WatchError(std::string(name) + " holds no watch");
  return watches;
}

std::string with_watch(std::string_view text, const Watch& watch, std::string_view file) {
  const bool is_written_so = watch.name.find_first_of(":[]\n\r") == watch.name.npos &&
                             !watch.name.starts_with('#') &&
                             watch.query.find('\n') == watch.query.npos;
  if (!is_written_so) {
    throw WatchError(
        "the name of a watch holds no colon and no bracket, and does not begin with '#'");
  }
  std::string longer(text);
  if (!longer.empty() && longer.back() != '\n') longer += '\n';
  longer +=
      watch.name + (watch.unit == Unit::kLetter ? " [letter]" : "") + ": " + watch.query + "\n";
  watches_of(longer, file);
  return longer;
}

std::string without_watch(std::string_view text, std::string_view name, std::string_view file) {
  const std::vector<Watch> watches = watches_of(text, file);
  const auto found = std::find_if(watches.begin(), watches.end(),
                                  [&](const Watch& one) { return one.name == name; });
  if (found == watches.end())
    throw WatchError(std::string(file) + " has no watch '" + std::string(name) + "'");
  std::string shorter;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    if (line != found->line) shorter.append(text.substr(0, end));
    text.remove_prefix(end);
  }
  return shorter;
}

}  // namespace precedent::query
