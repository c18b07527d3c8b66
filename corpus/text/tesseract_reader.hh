#pragma once
// Reads pictures of pages by Tesseract, in English.

#include <memory>
#include <optional>
#include <string>

#include "corpus/text/page_reader.hh"

namespace precedent::corpus {

class TesseractReader final : public PageReader {
 public:
  // Loads the language data, the only file it ever reads (some tenths of a second). Null where
  // there is none; `why_not` says so then.
  static std::unique_ptr<TesseractReader> open(std::string& why_not);
  ~TesseractReader() override;

  // Straightens the picture. Words are underlined or roman; other emphasis is not told.
  std::optional<PlacedPage> read(const PagePicture& picture) override;

 private:
  struct Engine;
  explicit TesseractReader(std::unique_ptr<Engine> engine);

  std::unique_ptr<Engine> engine_;
};

}  // namespace precedent::corpus
