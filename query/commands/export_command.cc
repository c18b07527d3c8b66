#include "query/commands/export_command.hh"

#include <openssl/evp.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>
#include <set>
#include <sstream>

#include "query/commands/scoped_search.hh"
#include "query/output/codebook.hh"
#include "query/output/export_rows.hh"
#include "query/output/hit_words.hh"
#include "query/output/json.hh"
#include "query/output/output_file.hh"
#include "query/output/whole_documents.hh"
#include "query/search/thread_letters.hh"
#include "schemas/named_file.hh"
#include "schemas/printable.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kChunkBytes = 1 << 20U;

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

// Letters that EDGAR says were made public before their own date.
class EarlyReleases {
 public:
  void take(const Json& record) {
    const Json& measures = record["measures"];
    const auto days = measures.find("release_days");
    if (days != measures.end() && *days < 0)
      letters_.insert(record.value(record.contains("letter") ? "letter" : "id", std::string()));
  }

  void remark() const {
    if (letters_.empty()) return;
    std::cerr << "precedent-query: " << counted_as(letters_.size(), "letter")
              << " released before the date of the letter itself, the first "
              << schemas::printable(*letters_.begin())
              << ": one of the two dates is wrong, and release_days is less than 0\n";
  }

 private:
  std::set<std::string> letters_;
};

Json about_index(const Scope& scope, const OpenIndex& index) {
  const auto read = [](const Xapian::Database& database, std::string_view key) {
    return database.get_metadata(std::string(key));
  };
  // The letters say what made the index, whichever unit is exported.
  const OpenIndex letters(scope.index, Unit::kLetter);
  Json about;
  about["format"] = read(index.database(), schemas::kFormatKey);
  about["run"] = index.run();
  for (const std::string_view key :
       {schemas::kTaxonomyKey, schemas::kProgramKey, schemas::kUpdatedKey}) {
    const std::string value = read(letters.database(), key);
    if (!value.empty()) about[std::string(key)] = value;
  }
  return about;
}

}  // namespace

std::uint64_t export_answers(const ExportCommand& command) {
  if (command.codebook) {
    const std::unique_ptr<Sink> sink = open_sink(command.output.file);
    sink->write(codebook({command.scope.unit, command.is_long, command.for_excel}));
    sink->finish();
    return 1;
  }
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
      const ExportShape shape = {index.unit(), command.is_long, command.for_excel};
      EarlyReleases early;
      bool read = !csv || out.write(csv_head(shape));
      for (auto at = answers.begin(); at != answers.end() && read; ++at) {
        began = true;
        const Json whole = record_of(index, hit_of(*at, at.get_document(), 0));
        early.take(whole);
        for (const Json& record : export_records(whole, shape))
          read = read && out.write(csv ? csv_row(record, shape) : line_of(record));
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
      early.remark();
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
