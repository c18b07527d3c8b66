#include "query/serve/exchange/html.hh"

#include <xapian.h>

#include <algorithm>
#include <array>

namespace precedent::query::serve {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr unsigned kBadByte = 0x80000000U;

// Elements that hold nothing and have no end.
constexpr std::array<std::string_view, 6> kVoid = {"input", "br", "meta", "link", "hr", "img"};

bool turns_direction(unsigned character) {
  return (character >= 0x202AU && character <= 0x202EU) ||
         (character >= 0x2066U && character <= 0x2069U);
}

// No text: control characters, halves of pairs, what is no character in any.
bool is_no_text(unsigned character) {
  if (character < 0x20U) return character != '\n' && character != '\t';
  return (character >= 0x7FU && character <= 0x9FU) ||
         (character >= 0xD800U && character <= 0xDFFFU) ||
         (character >= 0xFDD0U && character <= 0xFDEFU) || (character & 0xFFFEU) == 0xFFFEU ||
         character > 0x10FFFFU;
}

void add_escaped(std::string& markup, unsigned character) {
  switch (character) {
    case '&':
      markup += "&amp;";
      return;
    case '<':
      markup += "&lt;";
      return;
    case '>':
      markup += "&gt;";
      return;
    case '"':
      markup += "&quot;";
      return;
    case '\'':
      markup += "&#39;";
      return;
    default:
      break;
  }
  if (turns_direction(character)) return;
  if (is_no_text(character)) {
    markup += kReplacement;
  } else {
    Xapian::Unicode::append_utf8(markup, character);
  }
}

std::string attribute_markup(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string markup;
  markup.reserve(text.size() + text.size() / 16);
  for (Xapian::Utf8Iterator at(text.data(), text.size()); at != Xapian::Utf8Iterator(); ++at) {
    const unsigned character = at.strict_deref();
    if ((character & kBadByte) != 0) {
      markup += kReplacement;
    } else {
      add_escaped(markup, character);
    }
  }
  return markup;
}

Attribute attribute(AttributeName name, std::string_view value) {
  return Attribute(attribute_markup(name.text(), value));
}

Attribute attribute_if(bool is_there, AttributeName name, std::string_view value) {
  return is_there ? attribute(name, value) : Attribute(std::string());
}

Attribute href(const Address& address) {
  return Attribute(attribute_markup("href", address.text()));
}

Attribute action(const Address& address) {
  return Attribute(attribute_markup("action", address.text()));
}

Attribute source(const Address& address) {
  return Attribute(attribute_markup("src", address.text()));
}

Html& Html::add(std::string_view text) {
  markup_ += escaped(text);
  return *this;
}

Html Element::made() && {
  const std::string_view name = name_.text();
  if (std::find(kVoid.begin(), kVoid.end(), name) != kVoid.end())
    return Html(std::move(open_) + ">");
  return std::move(*this).made_with_end();
}

Html Element::made_with_end() && {
  const std::string_view name = name_.text();
  open_.append(">").append(inside_.markup()).append("</").append(name).append(">");
  return Html(std::move(open_));
}

Html script_of(const Address& address) {
  return Html("<script defer" + source(address).markup() + "></script>");
}

Html style_of(StyleRules rules) {
  return Html("<style>" + std::string(rules.text()) + "</style>");
}

Html xml_document(const Html& root) {
  return Html("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.markup() + "\n");
}

Html document(std::string_view language, const Html& head, const Html& body) {
  return Html("<!DOCTYPE html>\n<html lang=\"" + escaped(language) + "\">\n<head>" + head.markup() +
              "</head>\n<body>" + body.markup() + "</body>\n</html>\n");
}

}  // namespace precedent::query::serve
