#pragma once
// Writes the letters of one review, one after the other; remembers what the staff asked, so that
// the company can repeat and answer it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/universe/prose.hh"
#include "tests/bench/universe/review.hh"

namespace precedent::bench {

std::vector<Passage> passages_of(const std::vector<SampleComment>& comments);
std::vector<Passage> passages_of(const std::vector<SampleAnswer>& answers);

class LetterWriter {
 public:
  // All but `random` must outlive it.
  LetterWriter(const SampleLanguage& language, const Prose& comments, const Prose& answers,
               const Review& review, Random random);

  void write(Letter& letter);

 private:
  // What the staff asks under one number.
  struct Asked {
    std::string topic;
    std::vector<std::string> headings;
    std::string text;
    std::vector<std::string> bullets;
  };

  void write_comment_letter();
  void write_completion();
  void write_no_review();
  void write_response();
  void write_acceleration();
  void write_extension();

  void open_staff_letter();
  void close_staff_letter();
  void open_company_letter();
  void close_company_letter();
  void write_acknowledgements();
  void write_asked(const Asked& asked, std::size_t number, std::vector<std::string>& above);
  void write_answer(const Asked& asked);
  void write_table();

  Asked ask(bool follows_up);
  std::string restated(const std::string& text);
  std::string sentences(const Prose& prose, const std::string& topic, std::size_t words);
  std::string citing_sentence();

  Block& add(BlockKind kind, std::string text = {});
  void add_lines(BlockKind kind, std::vector<std::string> lines);
  std::vector<std::string> re_lines() const;

  const SampleLanguage& language_;
  const Prose& comments_;
  const Prose& answers_;
  const Review& review_;
  Random random_;
  Subject subject_;
  Letter* letter_ = nullptr;  // that is being written
  std::vector<Asked> asked_;  // in the last comment letter
  std::chrono::sys_days asked_on_;
  unsigned round_ = 0;
};

}  // namespace precedent::bench
