#include "indexer/fetch/fetch_wishes.hh"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <stdexcept>

#include "indexer/durable_files.hh"
#include "indexer/fetch/index_file.hh"
#include "indexer/fetch/visible_bytes.hh"
#include "schemas/ascii.hh"

namespace precedent::indexer {
namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw std::invalid_argument(why);
}

bool is_printable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

std::vector<std::string> parted(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) {
    const auto begin = part.find_first_not_of(" \t\r");
    if (begin == part.npos) continue;
    parts.push_back(part.substr(begin, part.find_last_not_of(" \t\r") + 1 - begin));
  }
  return parts;
}

bool is_address(const std::string& word) {
  const std::size_t at = word.find('@');
  return at != word.npos && at > 0 && word.find('.', at) != word.npos && word.back() != '.';
}

std::string host_of(const std::string& archive) {
  const std::size_t begin = archive.find("://") + 3;
  return archive.substr(begin, archive.find_first_of("/:", begin) - begin);
}

Cik cik_of(const std::string& text) {
  Cik cik = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, cik);
  constexpr Cik kMost = 9'999'999'999;
  if (read.ec != std::errc() || read.ptr != end || cik == 0 || cik > kMost)
    refuse("'" + text + "' is no CIK, which has 1 to 10 digits");
  return cik;
}

}  // namespace

std::string checked_user_agent(const std::string& text) {
  constexpr std::size_t kLongest = 200;
  const std::vector<std::string> words = parted(text, ' ');
  const bool has_address = std::any_of(words.begin(), words.end(), is_address);
  const bool has_name = std::any_of(words.begin(), words.end(),
                                    [](const std::string& word) { return !is_address(word); });
  if (!has_address || !has_name || !is_printable(text) || text.size() > kLongest)
    refuse(
        "EDGAR wants to know who asks and where to reach them: --user-agent \"Firm "
        "name@firm.com\", or the variable PRECEDENT_USER_AGENT" +
        (text.empty() ? std::string() : "; not '" + visible_bytes(text) + "'"));
  return text;
}

std::string checked_archive(const std::string& text) {
  const bool is_http = text.starts_with("http://") || text.starts_with("https://");
  if (!is_http || !is_printable(text) || text.find_first_of(" @?#\\") != text.npos ||
      host_of(text).empty())
    refuse("--from takes an address as https://www.sec.gov/Archives/, not '" + text + "'");
  return text.ends_with('/') ? text : text + "/";
}

bool is_edgar(const std::string& archive) {
  const std::string host = host_of(archive);
  constexpr std::string_view kDomain = "sec.gov";
  return host.size() >= kDomain.size() &&
         schemas::equals_folded(std::string_view(host).substr(host.size() - kDomain.size()),
                                kDomain);
}

Day checked_since(const std::string& text) {
  const std::string whole = text.size() == 4   ? text + "-01-01"
                            : text.size() == 7 ? text + "-01"
                                               : text;
  const Day day = whole.size() == 10 ? day_of(whole) : 0;
  if (day == 0) refuse("--since takes a year, month or day as 2024-01, not '" + text + "'");
  return day;
}

std::vector<Cik> checked_companies(const std::string& text) {
  const bool is_list = !text.empty() && text.find_first_not_of("0123456789,") == text.npos;
  std::vector<Cik> companies;
  if (is_list) {
    for (const std::string& part : parted(text, ',')) companies.push_back(cik_of(part));
  } else {
    for (std::string line : parted(read_given_file(text), '\n')) {
      line = line.substr(0, line.find('#'));
      for (const std::string& word : parted(line, ' ')) companies.push_back(cik_of(word));
    }
  }
  if (companies.empty()) refuse("--companies names none: '" + text + "'");
  return companies;
}

std::vector<std::string> checked_forms(const std::string& text) {
  std::vector<std::string> forms = parted(text, ',');
  const auto& known = fetched_forms();
  for (const std::string& form : forms) {
    if (std::find(known.begin(), known.end(), form) != known.end()) continue;
    std::string why = "--forms: '" + form + "' is none of";
    for (const std::string& one : known) why += (one == known.front() ? " " : ", ") + one;
    refuse(why);
  }
  if (forms.empty()) refuse("--forms names none");
  return forms;
}

}  // namespace precedent::indexer
