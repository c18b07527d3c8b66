#include "query/commands/export_command.hh"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <sstream>

#include "query/commands/scoped_search.hh"
#include "query/output/csv.hh"
#include "query/output/json.hh"
#include "query/output/terminal.hh"
#include "query/output/whole_documents.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kChunkBytes = 1 << 20U;

// Every key that show --format json may print, in its order.
constexpr std::array<std::string_view, 37> kColumns = {"id",
                                                       "letter",
                                                       "accession",
                                                       "type",
                                                       "kind",
                                                       "side",
                                                       "company",
                                                       "registrants",
                                                       "sic",
                                                       "office",
                                                       "state",
                                                       "state_of_incorporation",
                                                       "file_numbers",
                                                       "letter_date",
                                                       "filed",
                                                       "released",
                                                       "forms",
                                                       "staff",
                                                       "counsel",
                                                       "prior_letter_dates",
                                                       "reference_accession",
                                                       "text_quality",
                                                       "source_path",
                                                       "source_member",
                                                       "source_document",
                                                       "ordinal",
                                                       "number",
                                                       "heading",
                                                       "text",
                                                       "response",
                                                       "prior_ref",
                                                       "citations",
                                                       "topics",
                                                       "comments",
                                                       "first_seen",
                                                       "cite",
                                                       "url"};

bool is_column_of(Unit unit, std::string_view column) {
  static constexpr std::array<std::string_view, 6> kOfComments = {
      "letter", "ordinal", "number", "heading", "response", "prior_ref"};
  const bool of_comments =
      std::find(kOfComments.begin(), kOfComments.end(), column) != kOfComments.end();
  return unit == Unit::kComment ? column != "comments" : !of_comments;
}

// SHA-256 of all that is written, and the writing, in large pieces.
class HashedOutput {
 public:
  HashedOutput() : hash_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
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
    const bool read = write_output(pending_);
    pending_.clear();
    return read;
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
  std::string pending_;
};

Json record_of(const Hit& hit, Unit unit) {
  return unit == Unit::kComment ? comment_json(hit) : letter_json(hit);
}

std::string csv_row(const Json& record, Unit unit) {
  const Json source = record.value("source", Json::object());
  std::vector<std::string> cells;
  for (const std::string_view column : kColumns) {
    if (!is_column_of(unit, column)) continue;
    if (column == "comments") {
      cells.push_back(std::to_string(record.value(std::string(column), Json::array()).size()));
      continue;
    }
    const bool of_source = column.starts_with("source_");
    const Json& place = of_source ? source : record;
    const auto found = place.find(std::string(of_source ? column.substr(7) : column));
    cells.push_back(found == place.end() ? std::string() : csv_cell(*found));
  }
  std::ostringstream row;
  print_csv_row(row, cells);
  return row.str();
}

std::string csv_head(Unit unit) {
  std::vector<std::string> names;
  for (const std::string_view column : kColumns)
    if (is_column_of(unit, column)) names.emplace_back(column);
  std::ostringstream row;
  print_csv_row(row, names);
  return row.str();
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

void write_about(const std::filesystem::path& file, const Json& about) {
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream << about.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  stream.close();
  if (!stream) throw OutputError("cannot write " + file.string() + ": " + std::strerror(errno));
}

}  // namespace

std::uint64_t export_answers(const ExportCommand& command) {
  bool began = false;
  try {
    return asked(command.scope, [&](OpenIndex& index, const Question* question) {
      Xapian::Enquire enquire(index.database());
      enquire.set_query(question == nullptr ? Xapian::Query(std::string()) : question->query);
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      enquire.set_sort_by_value(schemas::kOrderSlot, false);
      const Xapian::MSet answers = enquire.get_mset(0, index.database().get_doccount());
      Json about = about_index(command.scope, index);

      HashedOutput out;
      const bool csv = command.output.format == Format::kCsv;
      bool read = !csv || out.write(csv_head(index.unit()));
      for (auto at = answers.begin(); at != answers.end() && read; ++at) {
        began = true;
        const Json record = record_of(hit_of(*at, at.get_document(), 0), index.unit());
        read = out.write(csv ? csv_row(record, index.unit()) : line_of(record));
      }
      out.flush();
      if (!command.about.empty()) {
        about["unit"] = name_of(index.unit());
        if (question != nullptr) {
          about["query"] = question->text;
          about["understood"] = question->understood();
        }
        about["total"] = answers.size();
        about["sha256"] = out.checksum();
        write_about(command.about, about);
      }
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
