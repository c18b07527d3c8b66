#include "corpus/text/styled_text.hh"

#include "corpus/text/emphasis.hh"

namespace precedent::corpus {

std::uint8_t Line::common_emphasis() const {
  return emphasis_throughout(text, runs);
}

}  // namespace precedent::corpus
