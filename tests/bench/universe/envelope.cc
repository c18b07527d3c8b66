#include "tests/bench/universe/envelope.hh"

#include <algorithm>
#include <string_view>

namespace precedent::bench {
namespace {

constexpr std::size_t kBytesPerLine = 45;

char encoded(unsigned six_bits) {
  return static_cast<char>(' ' + (six_bits & 0x3F));
}

std::string type_of(const Letter& letter) {
  return is_of_staff(letter.kind) ? "UPLOAD" : "CORRESP";
}

std::string padded_cik(const Registrant& company) {
  return std::string(10 - company.cik.size(), '0') + company.cik;
}

void append_documents(std::string& out, const std::vector<MadeDocument>& documents) {
  for (const MadeDocument& document : documents) {
    out += "<DOCUMENT>\n<TYPE>" + document.type + "\n<SEQUENCE>" +
           std::to_string(&document - documents.data() + 1) + "\n<FILENAME>" + document.filename +
           "\n<TEXT>\n";
    if (document.filename.ends_with(".pdf"))
      out += "<PDF>\n" + uuencoded(document.body, "filename1") + "</PDF>\n";
    else if (document.type == "GRAPHIC")
      out += uuencoded(document.body, document.filename);
    else
      out += document.body;
    out += "</TEXT>\n</DOCUMENT>\n";
  }
}

std::string spaced_party(const Review& review, const Letter& letter) {
  const Registrant& company = review.registrant;
  std::string out = is_of_staff(letter.kind) ? "FILED FOR:\t\t\n\n" : "FILER:\n\n";
  out += "\tCOMPANY DATA:\t\n\t\tCOMPANY CONFORMED NAME:\t\t\t" + company.conformed +
         "\n\t\tCENTRAL INDEX KEY:\t\t\t" + padded_cik(company) +
         "\n\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\t" + company.industry + " [" + company.sic +
         "]\n\t\tORGANIZATION NAME:           \t" + std::string(office(company.office).header) +
         "\n\t\tSTATE OF INCORPORATION:\t\t\t" + company.inc +
         "\n\t\tFISCAL YEAR END:\t\t\t1231\n\n";
  out += "\tFILING VALUES:\n\t\tFORM TYPE:\t\t" + type_of(letter) + '\n';
  if (is_of_staff(letter.kind)) out += "\t\tSEC FILE NUMBER:\t" + review.file_number + '\n';
  for (const char* address : {"BUSINESS", "MAIL"})
    out += "\n\t" + std::string(address) + " ADDRESS:\t\n\t\tSTREET 1:\t\t" + company.street +
           "\n\t\tCITY:\t\t\t" + company.city + "\n\t\tSTATE:\t\t\t" + company.state +
           "\n\t\tZIP:\t\t\t" + company.zip + '\n';
  if (!company.former.empty())
    out += "\n\tFORMER COMPANY:\t\n\t\tFORMER CONFORMED NAME:\t" + company.former +
           "\n\t\tDATE OF NAME CHANGE:\t20040601\n";
  return out + '\n';
}

std::string tagged_party(const Review& review, const Letter& letter) {
  const Registrant& company = review.registrant;
  const std::string role = is_of_staff(letter.kind) ? "FILED-FOR" : "FILER";
  std::string out = '<' + role + ">\n<COMPANY-DATA>\n<CONFORMED-NAME>" + company.conformed +
                    "\n<CIK>" + padded_cik(company) + "\n<ASSIGNED-SIC>" + company.sic +
                    "\n<ORGANIZATION-NAME>" + std::string(office(company.office).header) +
                    "\n<STATE-OF-INCORPORATION>" + company.inc +
                    "\n<FISCAL-YEAR-END>1231\n</COMPANY-DATA>\n<FILING-VALUES>\n<FORM-TYPE>" +
                    type_of(letter) + '\n';
  if (is_of_staff(letter.kind)) out += "<FILE-NUMBER>" + review.file_number + '\n';
  out += "</FILING-VALUES>\n<BUSINESS-ADDRESS>\n<STREET1>" + company.street + "\n<CITY>" +
         company.city + "\n<STATE>" + company.state + "\n<ZIP>" + company.zip +
         "\n</BUSINESS-ADDRESS>\n";
  if (!company.former.empty())
    out += "<FORMER-COMPANY>\n<FORMER-CONFORMED-NAME>" + company.former +
           "\n<DATE-CHANGED>20040601\n</FORMER-COMPANY>\n";
  return out + "</" + role + ">\n";
}

}  // namespace

std::string uuencoded(const std::string& bytes, const std::string& name) {
  std::string out = "begin 644 " + name + '\n';
  out.reserve(bytes.size() * 3 / 2);
  const auto byte = [&](std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned>(static_cast<unsigned char>(bytes[at])) : 0U;
  };
  for (std::size_t at = 0; at < bytes.size(); at += kBytesPerLine) {
    const std::size_t count = std::min(kBytesPerLine, bytes.size() - at);
    out += encoded(static_cast<unsigned>(count));
    for (std::size_t i = at; i < at + count; i += 3) {
      const unsigned group = byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2);
      for (const unsigned shift : {18U, 12U, 6U, 0U}) out += encoded(group >> shift);
    }
    while (out.back() == ' ') out.pop_back();
    out += '\n';
  }
  return out += "\nend\n";
}

std::string complete_submission(const Review& review, const Letter& letter,
                                std::chrono::sys_days released,
                                const std::vector<MadeDocument>& documents) {
  const std::string shown = compact_date(released);
  std::string out =
      "<SEC-DOCUMENT>" + letter.accession + ".txt : " + shown + "\n<SEC-HEADER>" +
      letter.accession + ".hdr.sgml : " + shown + "\n<ACCEPTANCE-DATETIME>" +
      compact_date(letter.date) + "143207\n<PRIVATE-TO-PUBLIC>\nACCESSION NUMBER:\t\t" +
      letter.accession + "\nCONFORMED SUBMISSION TYPE:\t" + type_of(letter) +
      "\nPUBLIC DOCUMENT COUNT:\t\t" + std::to_string(documents.size()) +
      "\nFILED AS OF DATE:\t\t" + compact_date(letter.date) + "\n\n" + spaced_party(review, letter);
  if (is_of_staff(letter.kind))
    out += "PUBLIC REFERENCE ACCESSION NUMBER:\t\t" + review.reference_accession + '\n';
  out += "</SEC-HEADER>\n";
  append_documents(out, documents);
  return out += "</SEC-DOCUMENT>\n";
}

std::string feed_submission(const Review& review, const Letter& letter,
                            const std::vector<MadeDocument>& documents) {
  std::string out = "<SUBMISSION>\n<PRIVATE-TO-PUBLIC>\n<ACCESSION-NUMBER>" + letter.accession +
                    "\n<TYPE>" + type_of(letter) + "\n<PUBLIC-DOCUMENT-COUNT>" +
                    std::to_string(documents.size()) + "\n<FILING-DATE>" +
                    compact_date(letter.date) + '\n' + tagged_party(review, letter);
  if (is_of_staff(letter.kind)) out += "<PUBLIC-REFERENCE-ACC>" + review.reference_accession + '\n';
  append_documents(out, documents);
  return out += "</SUBMISSION>\n";
}

}  // namespace precedent::bench
