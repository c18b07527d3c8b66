// Any bytes as the text of a letter whose citations are looked for, and as the words of a query.

#include "schemas/citations/citations.hh"
#include "schemas/topics/topics.hh"
#include "tests/fuzz/promises.hh"

namespace {

using namespace precedent;
using fuzz::promise;

void check_citation(const schemas::Citation& citation, std::string_view text) {
  promise(citation.begin < citation.end && citation.end <= text.size(),
          "a citation stands in its text");
  promise(!citation.canonical.empty(), "a citation has a canonical form");
  const std::vector<std::string> prefixes = schemas::citation_prefixes(citation.canonical);
  promise(!prefixes.empty() && prefixes.back() == citation.canonical,
          "the deepest prefix is the citation");
  for (const std::string& prefix : prefixes) promise(!prefix.empty(), "a prefix is not empty");
  promise(!schemas::citation_label(citation.canonical).empty(), "a citation can be written");
  schemas::citation_aliases(citation.canonical);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const schemas::CitationContext contexts[] = {{}, {{"10-K"}}, {{"N-1A"}}, {{"S-1/A"}}};
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::vector<std::string> canonical;
  std::uint32_t begin = 0;
  for (const schemas::Citation& citation : schemas::find_citations(text, contexts[data[0] & 3])) {
    check_citation(citation, text);
    promise(citation.begin >= begin, "citations are in order of place");
    begin = citation.begin;
    canonical.push_back(citation.canonical);
  }
  schemas::citations_named(text);
  constexpr std::size_t kHeadingBytes = 80;
  const std::vector<std::string> heading{std::string(text.substr(0, kHeadingBytes))};
  schemas::Taxonomy::built_in().topics_of(text, heading, canonical);
  return 0;
}
