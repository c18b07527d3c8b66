#include "tests/support/letter_file.hh"

#include <catch2/catch.hpp>

#include "corpus/letter_reader.hh"
#include "corpus/source_reader.hh"
#include "corpus/walk.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::tests {

ReadFile read_file(std::string_view bytes, std::string_view name) {
  ReadFile read;
  const TemporaryFolder folder;
  folder.write(std::string(name), bytes);
  const corpus::LetterReader reader;
  const auto take = [&](const corpus::Found& found) {
    if (std::holds_alternative<corpus::Ignored>(found)) {
      ++read.ignored;
    } else if (const auto* skipped = std::get_if<corpus::Skipped>(&found)) {
      read.skipped.push_back(skipped->reason);
    } else {
      auto result = reader.read(std::get<corpus::Submission>(found));
      if (auto* letter = std::get_if<corpus::Letter>(&result)) {
        read.letters.push_back(std::move(*letter));
      } else {
        read.skipped.push_back(std::get<corpus::Skipped>(result).reason);
      }
    }
  };
  for (const corpus::SourceItem& item : corpus::walk({folder.path().string()}).items)
    corpus::read_source(item, take);
  return read;
}

corpus::Letter read_letter(std::string_view bytes, std::string_view name) {
  ReadFile read = read_file(bytes, name);
  REQUIRE(read.letters.size() == 1);
  return std::move(read.letters.front());
}

std::string answer_letter(std::string_view body) {
  std::string letter =
      "BRACKWATER KILNS, INC.\n7 Ashpit Lane\nDover, DE 19901\n\nMarch 9, 2009\n\n"
      "Ms. Philippa Roscoe\nBranch Chief\nDivision of Corporation Finance\n"
      "Securities and Exchange Commission\n100 F Street, N.E.\nWashington, D.C. 20549\n\n"
      "Re:\tBrackwater Kilns, Inc.\n\tForm 10-K for the Fiscal Year Ended June 30, 2008\n"
      "\tFiled September 12, 2008\n\tFile No. 0-99411\n\nDear Ms. Roscoe:\n\n"
      "We respond below to the comments in your letter dated February 2, 2009. Each comment is "
      "repeated, and our response follows it.\n\n";
  letter += body;
  return letter + "\n\nSincerely,\n\n/s/ Amos Teal\nAmos Teal\nChief Financial Officer\n";
}

std::string comment_letter(std::string_view body) {
  std::string letter =
      "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWASHINGTON, D.C. 20549\n\n"
      "February 2, 2009\n\nMr. Amos Teal\nChief Financial Officer\nBrackwater Kilns, Inc.\n"
      "7 Ashpit Lane\nDover, DE 19901\n\n"
      "Re:\tBrackwater Kilns, Inc.\n\tForm 10-K for the Fiscal Year Ended June 30, 2008\n"
      "\tFile No. 000-99411\n\nDear Mr. Teal:\n\n"
      "We have reviewed your filing and have the following comments.\n\n";
  letter += body;
  return letter + "\n\nSincerely,\n\nPhilippa Roscoe\nBranch Chief\n";
}

std::string outline_of(const corpus::Letter& letter) {
  std::string outline;
  for (const corpus::Comment& comment : letter.comments) {
    if (!outline.empty()) outline += '\n';
    outline += comment.number + " [";
    for (std::size_t i = 0; i < comment.heading.size(); ++i)
      outline += (i > 0 ? " > " : "") + comment.heading[i];
    outline += "] " + comment.text;
    if (!comment.response.empty()) outline += " => " + comment.response;
  }
  return outline;
}

}  // namespace precedent::tests
