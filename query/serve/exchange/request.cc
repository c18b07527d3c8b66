#include "query/serve/exchange/request.hh"

#include <xapian.h>

#include <algorithm>
#include <charconv>

namespace precedent::query::serve {
namespace {

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_text(std::string_view text) {
  constexpr unsigned kBadByte = 0x80000000U;
  for (Xapian::Utf8Iterator at(text.data(), text.size()); at != Xapian::Utf8Iterator(); ++at) {
    const unsigned character = at.strict_deref();
    if (character == 0 || (character & kBadByte) != 0) return false;
  }
  return true;
}

std::string decoded(std::string_view text, bool is_form) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '+' && is_form) {
      plain += ' ';
    } else if (text[at] != '%') {
      plain += text[at];
    } else {
      const int high = at + 2 < text.size() ? digit_of(text[at + 1]) : -1;
      const int low = at + 2 < text.size() ? digit_of(text[at + 2]) : -1;
      if (high < 0 || low < 0)
        throw Refusal(400, "the address holds a '%' that no two digits follow");
      plain += static_cast<char>(high * 16 + low);
      at += 2;
    }
  }
  if (!is_text(plain)) throw Refusal(400, "the address holds bytes that are no UTF-8 text");
  return plain;
}

Parameters parameters_of(std::string_view text) {
  Parameters parameters;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('&'), text.size());
    const std::string_view pair = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (pair.empty()) continue;
    if (parameters.size() == kMaxParameters)
      throw Refusal(400, "the address has more than " + std::to_string(kMaxParameters) + " values");
    const std::size_t equals = std::min(pair.find('='), pair.size());
    parameters.add(decoded(pair.substr(0, equals), true),
                   decoded(pair.substr(std::min(equals + 1, pair.size())), true));
  }
  return parameters;
}

// A browser sends every line of a form with CR LF, however it was typed.
std::string with_plain_lines(std::string text) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    text[kept++] = text[at] == '\r' ? '\n' : text[at];
  }
  text.resize(kept);
  return text;
}

}  // namespace

const std::string& Parameters::text(std::string_view name) const {
  static const std::string none;
  const auto found = std::find_if(pairs_.begin(), pairs_.end(),
                                  [&](const auto& pair) { return pair.first == name; });
  return found == pairs_.end() ? none : found->second;
}

std::uint64_t Parameters::number(std::string_view name, std::uint64_t least, std::uint64_t most,
                                 std::uint64_t otherwise) const {
  const std::string& typed = text(name);
  if (typed.empty()) return otherwise;
  std::uint64_t value = 0;
  const char* const end = typed.data() + typed.size();
  const auto [read, error] = std::from_chars(typed.data(), end, value);
  if (error == std::errc() && read == end && value >= least && value <= most) return value;
  throw Refusal(400, std::string(name) + " takes a number from " + std::to_string(least) + " to " +
                         std::to_string(most) + ", not '" + typed + "'");
}

std::size_t Parameters::choice(std::string_view name,
                               const std::vector<std::string_view>& words) const {
  const std::string& typed = text(name);
  if (typed.empty()) return 0;
  const auto word = std::find(words.begin(), words.end(), typed);
  if (word != words.end()) return static_cast<std::size_t>(word - words.begin());
  std::string message = std::string(name) + " takes ";
  for (const std::string_view one : words)
    message.append(&one == &words.front() ? "" : ", ").append(one);
  throw Refusal(400, message + "; not '" + typed + "'");
}

Target target_of(std::string_view text) {
  if (text.size() > kMaxTargetBytes)
    throw Refusal(414, "the address is longer than " + std::to_string(kMaxTargetBytes) + " bytes");
  const std::size_t query = std::min(text.find('?'), text.size());
  Target target;
  target.path = decoded(text.substr(0, query), false);
  if (!target.path.starts_with('/')) throw Refusal(400, "the address does not begin with '/'");
  if (query < text.size()) target.parameters = parameters_of(text.substr(query + 1));
  return target;
}

Parameters form_of(std::string_view body) {
  Parameters form;
  const Parameters sent = parameters_of(body);
  for (const auto& [name, value] : sent.pairs()) form.add(name, with_plain_lines(value));
  return form;
}

}  // namespace precedent::query::serve
