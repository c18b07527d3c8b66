#include "query/commands/export_command.hh"

#include <openssl/evp.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>
#include <sstream>

#include "query/commands/scoped_search.hh"
#include "query/output/csv.hh"
#include "query/output/json.hh"
#include "query/output/output_file.hh"
#include "query/output/whole_documents.hh"
#include "query/search/thread_letters.hh"
#include "schemas/index/record_members.hh"
#include "schemas/named_file.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kChunkBytes = 1 << 20U;

// Where of a record a column is found: at its top, in one of its objects, by the name behind the
// object's, or in the first of its registrants.
enum class Part : std::uint8_t { kTop, kSource, kReview, kMeasures, kRegistrant };
constexpr auto kPartNames =
    std::to_array<std::string_view>({"", "source", "review", "measures", "registrants"});

enum class Of : std::uint8_t { kBoth, kComments, kLetters };

struct Column {
  std::string name;
  Part part = Part::kTop;
  Of of = Of::kBoth;
};

// What a letter or a comment says, in the order of the records.
std::vector<Column> columns_of_facts() {
  std::vector<Column> columns;
  schemas::each_member_of<schemas::LetterFacts>([&](const auto& member) {
    if (member.key != "source") columns.push_back({std::string(member.key)});
    if (member.key == "id") columns.push_back({"letter", Part::kTop, Of::kComments});
    if (member.key == "company") columns.push_back({"cik", Part::kRegistrant});
  });
  schemas::each_member_of<schemas::SourceRecord>([&](const auto& member) {
    if (std::ranges::find(schemas::kKeysOfTheLedger, member.key) == schemas::kKeysOfTheLedger.end())
      columns.push_back({"source_" + std::string(member.key), Part::kSource});
  });
  schemas::each_member_of<schemas::CommentFacts>([&](const auto& member) {
    const bool both = schemas::has_key<schemas::LetterRecord>(member.key);
    if (member.key != "review")
      columns.push_back({std::string(member.key), Part::kTop, both ? Of::kBoth : Of::kComments});
  });
  return columns;
}

// What its review, the index and the measures of a study add; `comments` of a letter are counted.
const std::vector<Column>& columns_beside_facts() {
  static const std::vector<Column> kColumns = {
      {"thread"},
      {"round"},
      {"rounds"},
      {"chain_round", Part::kTop, Of::kComments},
      {"chain_outcome", Part::kTop, Of::kComments},
      {"outcome"},
      {"answer", Part::kTop, Of::kComments},
      {"also", Part::kTop, Of::kComments},
      {"answer_sentence", Part::kTop, Of::kComments},
      {"answers", Part::kTop, Of::kComments},
      {"follows", Part::kTop, Of::kComments},
      {"followed_by", Part::kTop, Of::kComments},
      {"days"},
      {"words", Part::kMeasures},
      {"answer_words", Part::kMeasures, Of::kComments},
      {"company_days", Part::kMeasures, Of::kComments},
      {"staff_days", Part::kMeasures, Of::kComments},
      {"comments", Part::kMeasures, Of::kLetters},
      {"response_days", Part::kMeasures, Of::kLetters},
      {"release_days", Part::kMeasures},
      {"review_letters", Part::kReview},
      {"review_comments", Part::kReview},
      {"review_rounds", Part::kReview},
      {"review_outcome", Part::kReview},
      {"review_closed", Part::kReview},
      {"review_days_to_release", Part::kReview},
      {"first_seen"},
      {"cite"},
      {"url"},
  };
  return kColumns;
}

// Every key that show --format json may print, in its order.
const std::vector<Column>& all_columns() {
  static const std::vector<Column> kColumns = [] {
    std::vector<Column> columns = columns_of_facts();
    const std::vector<Column>& others = columns_beside_facts();
    columns.insert(columns.end(), others.begin(), others.end());
    return columns;
  }();
  return kColumns;
}

bool is_column_of(Unit unit, const Column& column) {
  return column.of == Of::kBoth || (column.of == Of::kComments) == (unit == Unit::kComment);
}

// "review_letters" -> "letters"; measures bear no such name.
std::string key_of(const Column& column) {
  const bool is_named = column.part == Part::kSource || column.part == Part::kReview;
  return is_named ? column.name.substr(column.name.find('_') + 1) : column.name;
}

// SHA-256 of all that is written, and the writing, in large pieces.
class HashedOutput {
 public:
  explicit HashedOutput(const std::filesystem::path& file)
      : hash_(EVP_MD_CTX_new(), EVP_MD_CTX_free), sink_(open_sink(file)) {
    if (!hash_ || EVP_DigestInit_ex(hash_.get(), EVP_sha256(), nullptr) != 1)
      throw std::runtime_error("libcrypto cannot compute SHA-256");
  }

  // False: nobody reads any more.
  bool write(const std::string& text) {
    pending_ += text;
    return pending_.size() < kChunkBytes || flush();
  }

  bool flush() {
    EVP_DigestUpdate(hash_.get(), pending_.data(), pending_.size());
    const bool read = sink_->write(pending_);
    pending_.clear();
    return read;
  }

  void finish() {
    flush();
    sink_->finish();
  }

  std::string checksum() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int bytes = 0;
    EVP_DigestFinal_ex(hash_.get(), digest.data(), &bytes);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (unsigned int i = 0; i < bytes; ++i) {
      hex += kDigits[digest[i] >> 4U];
      hex += kDigits[digest[i] & 15U];
    }
    return hex;
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> hash_;
  std::unique_ptr<Sink> sink_;
  std::string pending_;
};

Json record_of(const OpenIndex& index, const Hit& hit) {
  if (index.unit() == Unit::kComment) return comment_json(hit);
  return letter_json(hit, days_since_other_side(index, schemas::letter_record(hit.data)));
}

// Null: the record has nothing of the column.
const Json* value_of(const Json& record, const Column& column) {
  const std::string part(kPartNames[static_cast<std::size_t>(column.part)]);
  const Json* place = &record;
  if (!part.empty()) {
    const auto object = record.find(part);
    if (object == record.end() || object->empty()) return nullptr;
    place = column.part == Part::kRegistrant ? &object->front() : &*object;
  }
  const auto found = place->find(key_of(column));
  return found == place->end() ? nullptr : &*found;
}

// Excel takes no more characters in a cell. Bytes are counted: there are never fewer.
constexpr std::size_t kMostExcelBytes = 32'767;
constexpr std::string_view kCutMark = " [cut]";
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

std::string cell_for_excel(std::string text) {
  if (text.size() > kMostExcelBytes) {
    // Room for the mark, and for the apostrophe before a formula; no character is cut in two.
    std::size_t end = kMostExcelBytes - kCutMark.size() - 1;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text.resize(end);
    text += kCutMark;
  }
  return quoted_cell(text, true);
}

// Numbers stand without quotation marks.
std::string cell_of(const Json* value, bool for_excel) {
  if (value == nullptr) return {};
  if (value->is_number()) return value->dump();
  const std::string text = csv_cell(*value);
  return for_excel ? cell_for_excel(text) : quoted_cell(text, false);
}

std::string csv_row(const Json& record, Unit unit, bool for_excel) {
  std::string row;
  for (const Column& column : all_columns())
    if (is_column_of(unit, column)) row += cell_of(value_of(record, column), for_excel) + ",";
  row.back() = '\n';
  return row;
}

std::string csv_head(Unit unit, bool for_excel) {
  std::string row(for_excel ? kByteOrderMark : std::string_view());
  for (const Column& column : all_columns())
    if (is_column_of(unit, column)) row += quoted_cell(column.name, false) + ",";
  row.back() = '\n';
  return row;
}

Json about_index(const Scope& scope, const OpenIndex& index) {
  const auto read = [](const Xapian::Database& database, std::string_view key) {
    return database.get_metadata(std::string(key));
  };
  // The letters say what made the index, whichever unit is exported.
  const OpenIndex letters(scope.index, Unit::kLetter);
  Json about;
  about["format"] = read(index.database(), schemas::kFormatKey);
  about["run"] = read(index.database(), schemas::kRunKey);
  for (const std::string_view key :
       {schemas::kTaxonomyKey, schemas::kProgramKey, schemas::kUpdatedKey}) {
    const std::string value = read(letters.database(), key);
    if (!value.empty()) about[std::string(key)] = value;
  }
  return about;
}

}  // namespace

std::uint64_t export_answers(const ExportCommand& command) {
  if (!command.about.empty()) schemas::require_writable(command.about, command.scope.index);
  bool began = false;
  try {
    return asked(command.scope, [&](OpenIndex& index, const Question* question) {
      Xapian::Enquire enquire(index.database());
      enquire.set_query(question == nullptr ? Xapian::Query(std::string()) : question->query);
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      enquire.set_sort_by_value(schemas::kOrderSlot, false);
      const Xapian::MSet answers = enquire.get_mset(0, index.database().get_doccount());
      Json about = about_index(command.scope, index);

      HashedOutput out(command.output.file);
      const bool csv = command.output.format == Format::kCsv;
      bool read = !csv || out.write(csv_head(index.unit(), command.for_excel));
      for (auto at = answers.begin(); at != answers.end() && read; ++at) {
        began = true;
        const Json record = record_of(index, hit_of(*at, at.get_document(), 0));
        read = out.write(csv ? csv_row(record, index.unit(), command.for_excel) : line_of(record));
      }
      out.finish();
      if (!command.about.empty()) {
        about["unit"] = name_of(index.unit());
        if (question != nullptr) {
          about["query"] = question->text;
          about["understood"] = question->understood();
        }
        about["total"] = answers.size();
        about["sha256"] = out.checksum();
        schemas::write_named_file(command.about,
                                  about.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
      }
      if (answers.empty())
        std::cerr << "precedent-query: nothing answers the query; the export holds no row\n";
      return static_cast<std::uint64_t>(answers.size());
    });
  } catch (const Xapian::DatabaseModifiedError&) {
    if (!began) throw;
    throw OutputError(
        "the index changed while it was exported; what was written is not whole: "
        "export again");
  }
}

}  // namespace precedent::query
