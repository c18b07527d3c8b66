#include "schemas/command_line/completion.hh"

#include <algorithm>

#include "schemas/command_line/shell_line.hh"

namespace precedent::schemas {
namespace {

// @PROGRAM@ and @FUNCTION@ stand for the program's names in all of them.
//
// The program itself reads bash's line, with its quotation marks, and quotes what it offers.
constexpr std::string_view kBashScript = R"(# bash completion of @PROGRAM@
_@FUNCTION@() {
  local IFS=$'\n'
  mapfile -t COMPREPLY < <(@PROGRAM@ complete --line="${COMP_LINE:0:COMP_POINT}" \
    --breaks="$COMP_WORDBREAKS" 2>/dev/null)
  [[ ${COMPREPLY[0]-} == *: || ${COMPREPLY[0]-} == *= ]] && compopt -o nospace
}
complete -o default -F _@FUNCTION@ @PROGRAM@
)";

// zsh and fish quote what they are offered themselves.
constexpr std::string_view kZshScript = R"(#compdef @PROGRAM@
_@PROGRAM@() {
  local -a offered
  offered=("${(@f)$(@PROGRAM@ complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  if [[ -z ${offered[1]} ]]; then
    _files
  elif [[ ${offered[1]} == *[:=] ]]; then
    compadd -U -S '' -- "${offered[@]}"
  else
    compadd -U -- "${offered[@]}"
  fi
}
if [[ $funcstack[1] == _@PROGRAM@ ]]; then _@PROGRAM@ "$@"; else compdef _@PROGRAM@ @PROGRAM@; fi
)";

constexpr std::string_view kFishScript = R"(# fish completion of @PROGRAM@
function __@FUNCTION@_offered
    set -l words (commandline -opc)
    set -e words[1]
    set -l typed (commandline -ct)
    set -l quote (string match -r '^[\'"]' -- $typed)
    set -l plain (string unescape -- "$typed$quote")
    and set typed $plain
    @PROGRAM@ complete -- $words $typed 2>/dev/null
end
complete -c @PROGRAM@ -f -a '(__@FUNCTION@_offered)'
complete -c @PROGRAM@ -F -n 'not count (__@FUNCTION@_offered) >/dev/null'
)";

std::string script_for(const Program& program, std::string_view script) {
  std::string function(program.name);
  std::replace(function.begin(), function.end(), '-', '_');
  std::string text(script);
  const auto put = [&](std::string_view mark, const std::string& words) {
    for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + words.size()))
      text.replace(at, mark.size(), words);
  };
  put("@PROGRAM@", std::string(program.name));
  put("@FUNCTION@", function);
  return text;
}

// The words at hand, and what is offered for the last of them.
class Completion {
 public:
  Completion(const Program& program, const std::vector<std::string>& words,
             const CompletionSource& source)
      : program_(program), source_(source), typed_(words.back()) {
    const std::size_t at = place_of_command(words);
    row_ = at < words.size() ? program.find_command(words[at]) : nullptr;
    names_command_ = row_ != nullptr;
    if (row_ == nullptr && !program.default_command.empty())
      row_ = &program.command(program.default_command);
    before_ = words.size() > 1 ? words[words.size() - 2] : std::string();
  }

  std::vector<std::string> found() {
    if (const Option* option = option_named_by(before_)) {
      add_values(*option, typed_, "");
    } else if (typed_.starts_with("--") && typed_.find('=') != typed_.npos) {
      const std::size_t equals = typed_.find('=');
      if (const Option* assigned = find_option(typed_.substr(2, equals - 2)))
        add_values(*assigned, typed_.substr(equals + 1), typed_.substr(0, equals + 1));
    } else {
      add_words();
    }
    // A line each: what holds a line's end or another control character would be several, or worse.
    std::erase_if(found_, [](const std::string& one) {
      return std::any_of(one.begin(), one.end(),
                         [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    });
    return std::move(found_);
  }

 private:
  // Of the first word, but for the last, that is no option: it is the command or there is none.
  std::size_t place_of_command(const std::vector<std::string>& words) const {
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
      if (!words[at].starts_with('-')) return at;
      if (option_named_by(words[at]) != nullptr) ++at;
    }
    return words.size();
  }

  const Option* find_option(const std::string& name) const {
    return names_command_ ? row_->find_option(name) : program_.find_option(name);
  }

  // That takes its value from the next word.
  const Option* option_named_by(const std::string& word) const {
    const bool is_short = word.size() == 2 && word[0] == '-';
    const Option* option = word.starts_with("--") ? find_option(word.substr(2))
                           : is_short             ? program_.find_option(word[1])
                                                  : nullptr;
    return option != nullptr && option->takes_value() ? option : nullptr;
  }

  void offer(std::string_view candidate, std::string_view typed, const std::string& before) {
    if (candidate.starts_with(typed)) found_.push_back(before + std::string(candidate));
  }

  void add_values(const Option& option, const std::string& typed, const std::string& before) {
    for (const std::string& word : option.words()) offer(word, typed, before);
    if (option.words().empty() && source_.values)
      for (const std::string& value : source_.values(option, typed)) offer(value, typed, before);
  }

  void add_commands() {
    for (const CommandRow& one : program_.commands) offer(one.name, typed_, "");
  }

  void add_words() {
    if (!names_command_) add_commands();
    if (typed_.starts_with("--")) {
      const Options own = row_ == nullptr ? Options() : row_->options;
      for (const Option& option : own + options_of_every_command())
        offer("--" + std::string(option.name), typed_, "");
    } else if (row_ != nullptr && row_->name == "help") {
      add_commands();
      for (const Remark& topic : program_.help_topics) offer(topic.name, typed_, "");
    } else if (row_ != nullptr && source_.operands) {
      for (const std::string& word : source_.operands(*row_, typed_)) found_.push_back(word);
    }
  }

  const Program& program_;
  const CompletionSource& source_;
  const CommandRow* row_ = nullptr;
  bool names_command_ = false;
  std::string typed_;
  std::string before_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> completions(const Program& program, const std::vector<std::string>& words,
                                     const CompletionSource& source) {
  if (words.empty()) return {};
  return Completion(program, words, source).found();
}

std::string index_among(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--index" && i + 1 < words.size()) return words[i + 1];
    if (words[i].starts_with("--index=")) return words[i].substr(8);
  }
  return {};
}

namespace {

// Bash takes a quotation mark that a text ends with for the one that ends the word, and adds none.
std::string closed(std::string text, char quote) {
  if (quote != '\0' && text.ends_with(quote)) text += quote;
  return text;
}

}  // namespace

std::vector<std::string> completions_for_bash(const Program& program, std::string_view line,
                                              std::string_view breaks,
                                              const CompletionSource& source) {
  ShellLine read = shell_line(line, breaks);
  if (read.words.size() < 2) return {};
  read.words.erase(read.words.begin());
  std::vector<std::string> found = completions(program, read.words, source);
  if (read.quote != '\0' && found.size() == 1 && found.front().ends_with(':')) {
    // Bash closes the quotation mark behind what stands alone: no value could follow.
    read.words.back() = found.front();
    if (std::vector<std::string> values = completions(program, read.words, source);
        values.size() > 1)
      found = std::move(values);
  }
  std::vector<std::string> offered;
  for (const std::string& one : found)
    if (one.starts_with(read.kept))
      offered.push_back(
          closed(in_shell(std::string_view(one).substr(read.kept.size()), read.quote), read.quote));
  return offered;
}

std::string completion_script(const Program& program, std::string_view help_topic) {
  if (help_topic == "bash-completion") return script_for(program, kBashScript);
  if (help_topic == "zsh-completion") return script_for(program, kZshScript);
  return help_topic == "fish-completion" ? script_for(program, kFishScript) : std::string();
}

}  // namespace precedent::schemas
