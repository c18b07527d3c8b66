#pragma once
// Who speaks: the staff, which asks ("Please tell us how you ..."), or the company, which answers
// ("The Company respectfully advises the Staff that we ...").

#include <string_view>

namespace precedent::corpus {

struct Voice {
  int staff = 0;      // how strongly the words are the staff's; 0 = not at all
  int company = 0;    // likewise the company's
  bool asks = false;  // holds a request: "please", "tell us", "revise"

  int staff_lead() const { return staff - company; }
};

// Judges the first hundred words or so; what stands in quotes is of neither.
Voice voice_of(std::string_view text);

// True for "Explain how ...", "Name the ..."; "Note 5 to the statements" is none.
bool opens_with_request(std::string_view text);

}  // namespace precedent::corpus
