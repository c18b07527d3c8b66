#include "schemas/command_line/shell_line.hh"

namespace precedent::schemas {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

// Characters that no shell takes for more than themselves.
bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-_.,:/@%+=").find(c) != std::string_view::npos ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::string behind_backslashes(std::string_view text, std::string_view which) {
  std::string safe;
  for (const char c : text) {
    if (which.find(c) != which.npos) safe += '\\';
    safe += c;
  }
  return safe;
}

class LineReader {
 public:
  LineReader(std::string_view line, std::string_view breaks) : text_(line), breaks_(breaks) {}

  ShellLine read() {
    for (at_ = 0; at_ < text_.size(); ++at_) read_one(text_[at_]);
    line_.words.push_back(word_);
    line_.quote = quote_;
    line_.kept = word_.substr(0, kept_);
    return std::move(line_);
  }

 private:
  void read_one(char c) {
    if (quote_ == '\'') {
      c == '\'' ? close() : add(c);
    } else if (c == '\\' && at_ + 1 < text_.size()) {
      read_escaped(text_[++at_]);
    } else if (quote_ == '"') {
      c == '"' ? close() : add(c);
    } else if (c == '\'' || c == '"') {
      quote_ = c;
      kept_before_quote_ = kept_;
      kept_ = word_.size();
      begun_ = true;
    } else if (is_blank(c)) {
      end_word();
    } else {
      add(c);
      if (breaks_.find(c) != breaks_.npos) kept_ = word_.size();
    }
  }

  void read_escaped(char c) {
    const bool is_special =
        quote_ == '\0' || std::string_view("\"\\$`").find(c) != std::string_view::npos;
    if (!is_special) add('\\');
    add(c);
  }

  void close() {
    quote_ = '\0';
    kept_ = kept_before_quote_;
  }

  void add(char c) {
    word_ += c;
    begun_ = true;
  }

  void end_word() {
    if (begun_) line_.words.push_back(word_);
    word_.clear();
    begun_ = false;
    kept_ = 0;
  }

  std::string_view text_;
  std::string_view breaks_;
  std::size_t at_ = 0;
  ShellLine line_;
  std::string word_;
  bool begun_ = false;
  char quote_ = '\0';
  std::size_t kept_ = 0;
  std::size_t kept_before_quote_ = 0;
};

}  // namespace

ShellLine shell_line(std::string_view line, std::string_view breaks) {
  return LineReader(line, breaks).read();
}

std::string in_shell(std::string_view text, char quote) {
  if (quote == '"') return behind_backslashes(text, "\"\\$`");
  std::string safe;
  for (const char c : text) {
    if (quote == '\'' && c == '\'') {
      safe += "'\\''";
    } else {
      if (quote == '\0' && !is_plain(c)) safe += '\\';
      safe += c;
    }
  }
  return safe;
}

}  // namespace precedent::schemas
