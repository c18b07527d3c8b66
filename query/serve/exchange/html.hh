#pragma once
// Markup that cannot hold unescaped text. A page is made of elements whose names are known to the
// compiler; whatever else stands in it is text, which is escaped where it is put in:
//
//   element("p", attribute("class", "cite"), answer.cite, " ", link(address, "letter"))
//
// There is no way from a string to Html but as text, and none to an address but by Address.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/serve/exchange/address.hh"

namespace precedent::query::serve {

namespace markup {
constexpr bool is_name(std::string_view text) {
  for (const char c : text) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!is_letter && !(c >= '0' && c <= '9') && c != '-' && c != ':') return false;
  }
  return !text.empty();
}
// Of these attributes the value is an address, or a program: they are no text.
constexpr bool takes_text(std::string_view name) {
  return name != "href" && name != "src" && name != "action" && name != "style" &&
         !name.starts_with("on");
}
}  // namespace markup

// The name of an element, written in the program.
class ElementName {
 public:
  consteval ElementName(const char* name) : text_(name) {  // NOLINT: literals are meant
    if (!markup::is_name(text_) || text_ == "script" || text_ == "style")
      throw "not the name of an element for text";
  }
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

// The name of an attribute whose value is text.
class AttributeName {
 public:
  consteval AttributeName(const char* name) : text_(name) {  // NOLINT: literals are meant
    if (!markup::is_name(text_) || !markup::takes_text(text_))
      throw "not the name of an attribute that takes text";
  }
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

class Attribute {
 public:
  // Valid markup, a blank before it; empty for an attribute that is left out.
  const std::string& markup() const { return markup_; }

 private:
  explicit Attribute(std::string markup) : markup_(std::move(markup)) {}
  std::string markup_;

  friend Attribute attribute(AttributeName name, std::string_view value);
  friend Attribute attribute_if(bool is_there, AttributeName name, std::string_view value);
  friend Attribute href(const Address& address);
  friend Attribute action(const Address& address);
  friend Attribute source(const Address& address);
};

Attribute attribute(AttributeName name, std::string_view value);
Attribute attribute_if(bool is_there, AttributeName name, std::string_view value);
Attribute href(const Address& address);
Attribute action(const Address& address);
Attribute source(const Address& address);

class StyleRules;

// A piece of a page.
class Html {
 public:
  Html() = default;

  const std::string& markup() const { return markup_; }
  bool empty() const { return markup_.empty(); }

  Html& add(const Html& other) {
    markup_ += other.markup_;
    return *this;
  }
  Html& add(std::string_view text);  // escaped

 private:
  explicit Html(std::string markup) : markup_(std::move(markup)) {}
  std::string markup_;

  friend class Element;
  friend Html script_of(const Address& address);
  friend Html style_of(StyleRules rules);
  friend Html document(std::string_view language, const Html& head, const Html& body);
  friend Html xml_document(const Html& root);
};

// An element that is being made: attributes first, then what is inside.
class Element {
 public:
  explicit Element(ElementName name) : name_(name) { open_.append("<").append(name.text()); }

  void add(const Attribute& one) { open_ += one.markup(); }
  void add(const Html& html) { inside_.add(html); }
  void add(std::string_view text) { inside_.add(text); }
  void add(const std::vector<Html>& pieces) {
    for (const Html& one : pieces) inside_.add(one);
  }

  Html made() &&;
  Html made_with_end() &&;

 private:
  ElementName name_;
  std::string open_;
  Html inside_;
};

template <typename... Parts>
Html element(ElementName name, const Parts&... parts) {
  Element made(name);
  (made.add(parts), ...);
  return std::move(made).made();
}

template <typename... Parts>
Html together(const Parts&... parts) {
  Html html;
  (html.add(parts), ...);
  return html;
}

template <typename... Parts>
Html link(const Address& address, const Parts&... parts) {
  return element("a", href(address), parts...);
}

// A script of this server, run when the page is read.
Html script_of(const Address& address);

// An element of an XML document, which always has its end.
template <typename... Parts>
Html xml_element(ElementName name, const Parts&... parts) {
  Element made(name);
  (made.add(parts), ...);
  return std::move(made).made_with_end();
}

// Rules of style, written in the program; for a document that is read without its server.
class StyleRules {
 public:
  consteval StyleRules(const char* rules) : text_(rules) {  // NOLINT: literals are meant
    if (text_.find('<') != text_.npos) throw "no rules of style";
  }
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};
Html style_of(StyleRules rules);

// A whole page.
Html document(std::string_view language, const Html& head, const Html& body);
Html xml_document(const Html& root);

// Text as markup holds it: broken UTF-8 and control characters as U+FFFD, and without the
// characters that turn the direction of what follows them. '\n' and tabs stay.
std::string escaped(std::string_view text);

}  // namespace precedent::query::serve
