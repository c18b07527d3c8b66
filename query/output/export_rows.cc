#include "query/output/export_rows.hh"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

#include "query/output/csv.hh"
#include "query/output/json.hh"
#include "schemas/index/record_members.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto kPartNames =
    std::to_array<std::string_view>({"", "source", "review", "measures", "registrants"});

enum class Of : std::uint8_t { kBoth, kComments, kLetters, kAnswers };

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
      {"answer_number", Part::kTop, Of::kAnswers},
      {"answer_letter", Part::kTop, Of::kAnswers},
      {"answer_date", Part::kTop, Of::kAnswers},
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

bool is_column_of(const ExportShape& shape, const Column& column) {
  if (shape.is_long && column.name == "answers") return false;
  switch (column.of) {
    case Of::kBoth:
      return true;
    case Of::kComments:
      return shape.unit == Unit::kComment;
    case Of::kLetters:
      return shape.unit == Unit::kLetter;
    case Of::kAnswers:
      return shape.is_long;
  }
  return false;
}

// Null: the record has nothing of the column.
const Json* value_of(const Json& record, const ExportColumn& column) {
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

// The record as far as it is one of its answers.
Json record_of_answer(Json record, const Json& answer, std::size_t number) {
  const auto put = [&](const char* key, const Json& from, const char* from_key) {
    record.erase(key);
    if (const auto found = from.find(from_key); found != from.end()) record[key] = *found;
  };
  record["answer_number"] = number;
  put("answer_letter", answer, answer.contains("accession") ? "accession" : "letter_id");
  put("answer_date", answer, "date");
  put("response", answer, "text");
  put("answer", answer, "kind");
  put("also", answer, "also");
  put("answer_sentence", answer, "sentence");
  return record;
}

}  // namespace

std::string key_of(const ExportColumn& column) {
  const bool is_named = column.part == Part::kSource || column.part == Part::kReview;
  return is_named ? column.name.substr(column.name.find('_') + 1) : column.name;
}

std::vector<ExportColumn> export_columns(const ExportShape& shape) {
  std::vector<ExportColumn> columns;
  for (const Column& column : all_columns())
    if (is_column_of(shape, column)) columns.push_back({column.name, column.part});
  return columns;
}

std::vector<Json> export_records(const Json& record, const ExportShape& shape) {
  if (!shape.is_long) return {record};
  Json bare = record;
  bare.erase("answers");
  const auto answers = record.find("answers");
  if (answers == record.end() || answers->empty()) return {bare};
  std::vector<Json> records;
  for (const Json& answer : *answers)
    records.push_back(record_of_answer(bare, answer, records.size() + 1));
  return records;
}

std::string csv_row(const Json& record, const ExportShape& shape) {
  std::string row;
  for (const ExportColumn& column : export_columns(shape))
    row += cell_of(value_of(record, column), shape.for_excel) + ",";
  row.back() = '\n';
  return row;
}

std::string csv_head(const ExportShape& shape) {
  std::string row(shape.for_excel ? kByteOrderMark : std::string_view());
  for (const ExportColumn& column : export_columns(shape))
    row += quoted_cell(column.name, false) + ",";
  row.back() = '\n';
  return row;
}

}  // namespace precedent::query
