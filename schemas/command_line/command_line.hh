#pragma once
// What was typed, read by the table of a program.
//
//   precedent-query --index X liquidity -n 3 -form:10-K
//   -> search: --index X, --limit 3; operands: liquidity -form:10-K
//
// Options may stand anywhere up to `--`, before the command's name too; of one that is given twice
// the last counts. They are not guessed from their beginnings. In a query, -word is a word of it
// (that excludes); but a word with a dash so short that it is rather meant as an option, and is
// none, is refused.

#include <charconv>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/command_line/program_table.hh"

namespace precedent::schemas {

// A command line that makes no command. what() says why, and what would do.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class CommandLine {
 public:
  // `arguments` without the program's name. A call for help that names no command is one of the
  // command help. Throws UsageError.
  CommandLine(const Program& program, const std::vector<std::string>& arguments);

  const CommandRow& command() const { return *command_; }
  const std::vector<std::string>& operands() const { return operands_; }

  // By the option's long name.
  bool has(std::string_view option) const { return given_.find(option) != given_.end(); }
  std::string text(std::string_view option, std::string_view otherwise = {}) const;

  // Which of the option's words was given: 0, the default, where it was not.
  std::size_t choice(std::string_view option) const;

  // Digits alone, so that neither -1 nor 5x is taken for a number.
  template <typename Number>
  Number number(std::string_view option, Number otherwise, Number least, Number most) const;

  // --index, else what the environment names. Throws UsageError where neither does.
  std::string index(std::string_view of_environment) const;

  // Both throw UsageError where there are more or fewer.
  std::string only_operand() const;
  void refuse_operands() const;

  // Throws UsageError: why, and where the command is explained.
  [[noreturn]] void refuse(const std::string& why) const;

 private:
  struct Reading;
  void find_command(std::vector<std::string>& arguments);
  void read(const std::vector<std::string>& arguments);
  bool read_long(Reading& reading);
  bool read_short(Reading& reading);
  void take(const Option& option, std::string value);
  [[noreturn]] void refuse_option(const std::string& typed) const;

  const Program* program_;
  const CommandRow* command_ = nullptr;
  bool names_command_ = false;
  std::map<std::string, std::string, std::less<>> given_;
  std::vector<std::string> operands_;
};

template <typename Number>
Number CommandLine::number(std::string_view option, Number otherwise, Number least,
                           Number most) const {
  if (!has(option)) return otherwise;
  const std::string typed = text(option);
  Number value = 0;
  const char* const end = typed.data() + typed.size();
  const auto [read, error] = std::from_chars(typed.data(), end, value);
  if (error == std::errc() && read == end && value >= least && value <= most) return value;
  std::ostringstream why;
  why << "--" << option << " takes a number from " << least << " to " << most << ", not '" << typed
      << "'";
  throw UsageError(why.str());
}

}  // namespace precedent::schemas
