#include "indexer/commands/shell_support.hh"

#include <boost/program_options.hpp>

#include "indexer/commands/command_table.hh"
#include "schemas/command_line/manual_page.hh"

namespace precedent::indexer {
namespace {

constexpr std::string_view kScriptBegin = R"(# bash completion of precedent-indexer
_precedent_indexer() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} offered=
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W ")";
constexpr std::string_view kScriptCommands = R"(" -- "$word")
    return
  fi
  case ${COMP_WORDS[1]}:$before in
)";
constexpr std::string_view kScriptEnd = R"(    *) return ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$offered" -- "$word")
}
complete -o default -F _precedent_indexer precedent-indexer
)";

void add_case(std::string& script, const std::string& pattern, const std::string& offered) {
  script += "    " + pattern + ") offered='" + offered + "' ;;\n";
}

// What the words before the cursor let follow: the values of an option that takes certain words
// only, files (which -o default offers) for one that takes anything else, and options.
void add_cases(std::string& script, const CommandRow& row) {
  const std::string command(row.name);
  std::string names = "--help";
  const auto options = row.options();
  for (const auto& option : options.options()) {
    names += " --" + option->long_name();
    if (option->semantic()->max_tokens() == 0) continue;
    std::string values = option->format_parameter();
    const bool takes_certain_words = values.find('|') != values.npos;
    for (char& c : values)
      if (c == '|') c = ' ';
    add_case(script, command + ":--" + option->long_name(), takes_certain_words ? values : "");
  }
  script += "    " + command + ":*) [[ $word != -* ]] || offered='" + names + "' ;;\n";
}

}  // namespace

std::string man_page() {
  schemas::ManualPage page("precedent-indexer", "index SEC comment letters");
  page.section("SYNOPSIS");
  page.text("precedent-indexer COMMAND [OPTIONS] [PATH...]");
  page.section("DESCRIPTION");
  page.text(
      "Reads the SEC's comment letters and the companies' answers, as EDGAR serves them, into an "
      "index that precedent-query(1) searches, and keeps it up to date. A PATH is a file or a "
      "folder of complete submissions, feed tarballs or documents.");
  page.section("COMMANDS");
  for (const CommandRow& row : kCommands) {
    page.subsection(std::string(row.name) + " [OPTIONS] " + std::string(row.operands));
    page.text(row.details);
    page.options(row.options());
  }
  page.section("ENVIRONMENT");
  page.item("PRECEDENT_INDEX", "the index, where --index is not given");
  page.section("EXIT STATUS");
  page.text("0 done; 1 done, but something was skipped or found wrong; 2 could not run.");
  page.section("SEE ALSO");
  page.text("precedent-query(1)");
  return page.roff();
}

std::string bash_completion_script() {
  std::string commands;
  for (const CommandRow& row : kCommands) commands += std::string(row.name) + " ";
  std::string script(kScriptBegin);
  script += commands + "help --help --version";
  script += kScriptCommands;
  for (const CommandRow& row : kCommands) add_cases(script, row);
  add_case(script, "help:*", commands + "man bash-completion");
  script += kScriptEnd;
  return script;
}

}  // namespace precedent::indexer
