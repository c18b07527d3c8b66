#include "tests/bench/universe/letter_layout.hh"

#include <algorithm>
#include <string_view>

namespace precedent::bench {
namespace {

using std::chrono::sys_days;

constexpr sys_days kFirstPdf = std::chrono::year{2006} / std::chrono::January / 9;
constexpr sys_days kFirstExtract = std::chrono::year{2018} / std::chrono::May / 1;
constexpr sys_days kFirstHtml = std::chrono::year{2005} / std::chrono::June / 1;
constexpr double kDebrisShare = 0.5;  // of the letters with an extract
constexpr double kPictureShare = 0.63;
constexpr std::size_t kPictureBytes = 12'000;
constexpr std::size_t kTextColumns = 78;
constexpr std::size_t kExtractColumns = 80;

class PlainWriter {
 public:
  PlainWriter(std::size_t columns, bool keeps_quotes)
      : columns_(columns), keeps_quotes_(keeps_quotes) {}

  void write(const Block& block) {
    switch (block.kind) {
      case BlockKind::kDate:
        line(40, block.text);
        break;
      case BlockKind::kRe:
        labelled("Re:   ", block.lines);
        break;
      case BlockKind::kAttention:
        labelled("Attn: ", block.lines);
        break;
      case BlockKind::kCopies:
        labelled("cc:   ", block.lines);
        break;
      case BlockKind::kComment:
        filled(block.number + ".   " + block.text, 5);
        break;
      case BlockKind::kBullet:
        filled(std::string(keeps_quotes_ ? "*" : " ") + "  " + block.text, 11, 8);
        break;
      case BlockKind::kSignature:
        line(40, "Sincerely,");
        out_ += '\n';
        for (const std::string& text : block.lines) line(40, text);
        break;
      default:
        for (const std::string& text : block.lines) line(0, text);
        if (!block.text.empty()) filled(block.text, 0);
    }
    out_ += '\n';
  }

  std::string finished() { return std::move(out_); }

 private:
  void line(std::size_t indent, std::string_view text) {
    out_.append(indent, ' ');
    for (const char c : text) out_ += c == '\t' || (!keeps_quotes_ && c == '"') ? ' ' : c;
    out_ += '\n';
  }

  void labelled(std::string_view label, const std::vector<std::string>& lines) {
    for (const std::string& text : lines)
      line(6, (&text == lines.data() ? std::string(label) : std::string(6, ' ')) + text);
  }

  void filled(std::string_view text, std::size_t hang, std::size_t first = 0) {
    std::size_t indent = first;
    while (!text.empty()) {
      std::size_t end = text.size();
      if (indent + end > columns_) {
        end = text.rfind(' ', columns_ - indent);
        if (end == std::string_view::npos || end == 0) end = std::min(text.find(' '), text.size());
      }
      line(indent, text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
      indent = hang;
    }
  }

  std::size_t columns_;
  bool keeps_quotes_;
  std::string out_;
};

}  // namespace

std::string ballast(std::uint64_t number, std::size_t bytes) {
  Random random(0, Stream::kSeal, number);
  std::string out;
  out.reserve(bytes + 8);
  while (out.size() < bytes) {
    std::uint64_t chance = random.next();
    for (int i = 0; i < 8; ++i, chance >>= 8) out += static_cast<char>(chance & 0xFF);
  }
  out.resize(bytes);
  return out;
}

std::string plain_letter(const Letter& letter, std::size_t columns, bool keeps_quotes) {
  PlainWriter writer(columns, keeps_quotes);
  for (const Block& block : letter.blocks) writer.write(block);
  return writer.finished();
}

std::vector<MadeDocument> documents_of(const Review& review, const Letter& letter, Random& random) {
  std::vector<MadeDocument> documents;
  if (is_of_staff(letter.kind)) {
    if (letter.date < kFirstPdf)
      return {{"LETTER", "filename1.txt", plain_letter(letter, kTextColumns, true)}};
    const bool has_extract = letter.date >= kFirstExtract;
    const bool has_debris = has_extract && random.chance(kDebrisShare);
    documents.push_back({"LETTER", "filename1.pdf", pdf_letter(review, letter, has_debris)});
    if (has_extract)
      documents.push_back(
          {"TEXT-EXTRACT", "filename2.txt", plain_letter(letter, kExtractColumns, false)});
    return documents;
  }
  if (letter.date < kFirstHtml)
    return {{"CORRESP", "filename1.txt", plain_letter(letter, kTextColumns, true)}};
  documents.push_back({"CORRESP", "filename1.htm", html_letter(letter, random)});
  if (random.chance(kPictureShare))
    documents.push_back(
        {"GRAPHIC", "logo.jpg",
         "\xff\xd8\xff\xe0" + ballast(1 + random.below(1000), kPictureBytes) + "\xff\xd9"});
  return documents;
}

}  // namespace precedent::bench
