#include "indexer/documents/document_words.hh"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "schemas/index/fields.hh"

using precedent::indexer::DocumentWords;

namespace {

// "term wdf@position,position", one a term.
std::vector<std::string> terms_of(const Xapian::Document& document) {
  std::vector<std::string> terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    std::string line = *term + " " + std::to_string(term.get_wdf()) + "@";
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
      line += std::to_string(*at) + ",";
    terms.push_back(line);
  }
  return terms;
}

}  // namespace

TEST_CASE("a stem counts for each of its words, a word stands where it is") {
  DocumentWords words;
  Xapian::Document document;
  words.begin(document);
  words.add_section("Lease the leases", 1);
  words.finish();
  CHECK(terms_of(document) ==
        std::vector<std::string>{"Zleas 2@", "Zthe 1@", "lease 1@1,", "leases 1@3,", "the 1@2,"});
}

TEST_CASE("sections are apart, and weigh what they are given") {
  DocumentWords words;
  Xapian::Document document;
  words.begin(document);
  words.add_section("Liquidity", 3);
  words.add_section("", 1);
  words.add_section("liquidity", 1);
  words.finish();
  const std::string second = std::to_string(1 + precedent::schemas::kSectionGap);
  CHECK(terms_of(document) ==
        std::vector<std::string>{"Zliquid 4@", "liquidity 4@1," + second + ","});
}

TEST_CASE("in sections weighed once a word and a stem count once, and stand at every place") {
  DocumentWords words;
  Xapian::Document document;
  words.begin(document);
  words.add_section("lease", 2);
  words.add_section_weighed_once("lease leases lease");
  words.finish();
  const auto at = [](std::size_t place) {
    return std::to_string(1 + precedent::schemas::kSectionGap + place) + ",";
  };
  CHECK(terms_of(document) ==
        std::vector<std::string>{"Zleas 3@", "lease 3@1," + at(0) + at(2), "leases 1@" + at(1)});
}

TEST_CASE("a name with a prefix is found without it") {
  DocumentWords words;
  Xapian::Document document;
  words.begin(document);
  words.add_section("O'Rourke", 1);
  words.finish();
  CHECK(terms_of(document) ==
        std::vector<std::string>{"Zo'rourk 1@", "Zrourk 1@", "o'rourke 1@1,"});
}

TEST_CASE("words weighed again have no place of their own") {
  DocumentWords words;
  Xapian::Document document;
  words.begin(document);
  words.add_section("goodwill", 1);
  words.weigh_again("goodwill", 2);
  words.finish();
  CHECK(terms_of(document) == std::vector<std::string>{"Zgoodwil 3@", "goodwill 3@1,"});
}

TEST_CASE("a document knows nothing of the one before it") {
  DocumentWords words;
  Xapian::Document first;
  words.begin(first);
  words.add_section("$5 of revenue", 1);
  words.finish();
  Xapian::Document second;
  words.begin(second);
  words.add_section("7%", 1);
  words.finish();
  CHECK(terms_of(second) == std::vector<std::string>{"%# 0@1,", "7 1@1,", "Z7 1@"});
}

TEST_CASE("boilerplate stands in the document and weighs nothing") {
  DocumentWords words;
  Xapian::Document document;
  words.begin(document);
  words.add_section("Revise. We may have further comments.", 1);
  words.finish();
  CHECK(terms_of(document) == std::vector<std::string>{"Zcomment 0@", "Zfurther 0@", "Zhave 0@",
                                                       "Zmay 0@", "Zrevis 1@", "Zwe 0@",
                                                       "comments 0@6,", "further 0@5,", "have 0@4,",
                                                       "may 0@3,", "revise 1@1,", "we 0@2,"});
}
