#include "corpus/containers/content_kind.hh"

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/containers.hh"

namespace precedent::corpus {
namespace {

using enum ContentKind;

TEST_CASE("content is told by its first bytes") {
  const auto [head, kind] = GENERATE(table<std::string, ContentKind>({
      {"<SUBMISSION>\n<ACCESSION-NUMBER>1\n", kSubmission},
      {"\n\n<SEC-DOCUMENT>0000000000-31-000017.txt : 20310911\n", kSubmission},
      {"\xEF\xBB\xBF<IMS-DOCUMENT>0000000000-01-000017.txt : 20010911\n", kSubmission},
      {"<SEC-HEADER>0000000000-31-000017.hdr.sgml : 20310911\n", kSubmission},
      {"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n", kSubmission},
      {"<DOCUMENT>\n<TYPE>CORRESP\n", kSubmission},
      {"\n<ACCEPTANCE-DATETIME>20310313150033\n", kSubmission},
      {"1.txt : 1 ACCESSION NUMBER: 1 CONFORMED SUBMISSION TYPE: CORRESP", kSubmission},
      {"%PDF-1.5\n%\xE2\xE3\xCF\xD3\n", kPdf},
      {"\r\n\r\n%PDF-1.5\n", kPdf},
      {"\xFF\xD8\xFF\xE0", kImage},
      {"GIF89a", kImage},
      {"\x89PNG\r\n", kImage},
      {"<html><head><title>Document</title></head><body>Dear Ms. Voss:", kWebPage},
      {"<!DOCTYPE html>\n<HTML>", kWebPage},
      {"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", kWebPage},
      {"<div><p>Dear Ms. Voss:</p></div>", kWebPage},
      {"<html><title>SEC.gov | Request Rate Threshold Exceeded</title>", kErrorPage},
      {"<!DOCTYPE html><html><head><title>SEC.gov | File Not Found Error Alert (404)</title>",
       kErrorPage},
      {"<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD>", kErrorPage},
      {"<html>\n<head><title>503 Service Unavailable</title></head>", kErrorPage},
      {"<?xml version=\"1.0\"?>\n<Error><Code>NoSuchKey</Code><Message>x</Message></Error>",
       kErrorPage},
      {"Description:           Master Index of EDGAR Dissemination Feed\n", kIndex},
      {"CIK|Company Name|Form Type|Date Filed|Filename\n", kIndex},
      {"{\"directory\": {\"item\": []}}", kData},
      {"[\n  {\"accession\": 1}]", kData},
      {"<?xml version=\"1.0\"?><edgarSubmission/>", kData},
      {"[Tamarind Cay Letterhead]\nJuly 30, 2031\n", kText},
      {"Description: what we sell\n", kText},
      {"<PAGE>\n<TABLE>\n<CAPTION>\nDear Ms. Voss:\n", kText},
      {"Dear Ms. Voss:", kText},
      {"The file begins with <SUBMISSION>\n", kText},
      {std::string("\0\0\0\0", 4), kBinary},
      {"PK\x03\x04" + std::string("\0\0", 2), kBinary},
      {"", kEmpty},
      {" \n\r\n\t", kEmpty},
      {"\xEF\xBB\xBF", kEmpty},
  }));
  INFO(head);
  CHECK(content_kind(head) == kind);
}

TEST_CASE("a tarball is told by the sum in its header") {
  std::string tarball = tests::tarball_of({{"0009990001-31-000001.nc", "<SUBMISSION>"}});
  CHECK(content_kind(tarball) == kTarball);
  tarball[0] = '9';
  CHECK(content_kind(tarball) == kBinary);
  CHECK(content_kind(std::string(512, '\0')) == kBinary);
}

TEST_CASE("text without a line end in sight is an endless line") {
  CHECK(content_kind(std::string(kContentHeadBytes, 'a')) == kEndlessLine);
  CHECK(content_kind(std::string(kContentHeadBytes, ' ')) == kEndlessLine);
  CHECK(content_kind(std::string(kContentHeadBytes - 1, 'a')) == kText);
  CHECK(content_kind(std::string(kContentHeadBytes - 1, 'a') + "\n") == kText);
}

}  // namespace
}  // namespace precedent::corpus
