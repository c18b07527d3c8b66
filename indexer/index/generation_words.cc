#include "indexer/index/generation_words.hh"

#include "schemas/index/word_list.hh"

namespace precedent::indexer {

std::string generation_words(const Xapian::Database& comments, std::uint64_t run) {
  schemas::WordListWriter list(run);
  for (char first = 'a'; first <= 'z'; ++first) {
    const std::string beginning(1, first);
    const Xapian::TermIterator end = comments.allterms_end(beginning);
    for (auto at = comments.allterms_begin(beginning); at != end; ++at) {
      const std::string word = *at;
      const Xapian::doccount documents = at.get_termfreq();
      if (schemas::is_listed_word(word, documents)) list.add(word, documents);
    }
  }
  return list.text();
}

bool words_are_current(const std::filesystem::path& path, std::uint64_t run) {
  const auto list = schemas::WordList::read(path);
  return list && list->run() == run;
}

}  // namespace precedent::indexer
