#include "tests/bench/ready_letters.hh"

#include <stdexcept>
#include <string>

#include "schemas/index/record_packing.hh"

namespace precedent::bench {

ReadyLetters::ReadyLetters(const std::filesystem::path& path) : file_(path) {
  if (!file_) throw std::runtime_error("cannot read " + path.string());
}

std::vector<schemas::LetterRecord> ReadyLetters::next(std::size_t most) {
  std::vector<schemas::LetterRecord> letters;
  std::string line;
  while (letters.size() < most && std::getline(file_, line))
    letters.push_back(schemas::letter_record(schemas::packed(line)));
  return letters;
}

}  // namespace precedent::bench
