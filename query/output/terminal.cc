#include "query/output/terminal.hh"

#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace precedent::query {
namespace {

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::size_t columns_of_environment() {
  const std::string text = variable("COLUMNS");
  std::size_t columns = 0;
  std::from_chars(text.data(), text.data() + text.size(), columns);
  return columns;
}

}  // namespace

Terminal terminal_of_output() {
  Terminal terminal;
  terminal.is_terminal = isatty(STDOUT_FILENO) == 1;
  terminal.colour = terminal.is_terminal && variable("NO_COLOR").empty() &&
                    variable("TERM") != "dumb" && !variable("TERM").empty();
  std::size_t columns = columns_of_environment();
  winsize size{};
  if (terminal.is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
    if (size.ws_col > 0) columns = size.ws_col;
    terminal.rows = size.ws_row;
  }
  if (columns > 0) terminal.columns = std::clamp<std::size_t>(columns, 40, 1000);
  return terminal;
}

bool write_output(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(STDOUT_FILENO, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      return false;
    } else if (errno != EINTR) {
      throw OutputError(std::string("cannot write to standard output: ") + std::strerror(errno));
    }
  }
  return true;
}

void page_output(std::string_view text, const Terminal& terminal) {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  const bool has_pager = std::getenv("PAGER") != nullptr;
  const std::string pager = has_pager ? variable("PAGER") : "less";
  if (!terminal.is_terminal || terminal.rows == 0 || lines < terminal.rows || pager.empty()) {
    write_output(text);
    return;
  }
  // Leave at the end of a short text, keep colours, keep the text on the screen.
  setenv("LESS", "FRX", 0);
  FILE* const pipe = popen(pager.c_str(), "w");
  if (pipe == nullptr) {
    write_output(text);
    return;
  }
  // The pager is asked to stop by the same key, and may go on.
  const auto before = std::signal(SIGINT, SIG_IGN);
  // A pager that is left early reads less than all: no error.
  std::fwrite(text.data(), 1, text.size(), pipe);
  const int status = pclose(pipe);
  std::signal(SIGINT, before);
  // Of the shell: what it was told to run is no program, or is not there.
  constexpr int kCannotRun = 126;
  constexpr int kNoSuchProgram = 127;
  if (WIFEXITED(status) &&
      (WEXITSTATUS(status) == kNoSuchProgram || WEXITSTATUS(status) == kCannotRun))
    write_output(text);
}

}  // namespace precedent::query
