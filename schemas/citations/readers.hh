#pragma once
// One reader for each family of citations. Each is called with the token that triggers it, and
// with what stood before it ("Instruction 4 to", "Question 2 of"); it cites what it finds in the
// scan and returns the token behind, or `at` where nothing was read.

#include <cstddef>

#include "schemas/citations/authorities.hh"
#include "schemas/citations/references.hh"
#include "schemas/citations/scan.hh"

namespace precedent::schemas {

// The reader that the token at `at` triggers; returns `at` where it triggers none.
std::size_t read_citation(Scan& scan, std::size_t at, const Qualifier& qualifier);

std::size_t read_items(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_rules(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_articles(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_sections(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_regulation_first(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_form_first(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_act_first(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_codification(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_topics(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_updates(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_legacy_gaap(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_bulletins(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_releases(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_interpretations(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_reporting_codification(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_manual(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_guides(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_disclosure_guidance(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_standards(Scan& scan, std::size_t at, const Qualifier& qualifier);
std::size_t read_code(Scan& scan, std::size_t at, const Qualifier& qualifier);

// Reads the whole of a scan.
void read_all(Scan& scan);

// Those that begin with a part and go on to what it is a part of.
std::size_t read_paragraphs(Scan& scan, std::size_t at);
std::size_t read_instructions(Scan& scan, std::size_t at);
std::size_t read_notes(Scan& scan, std::size_t at);
std::size_t read_questions(Scan& scan, std::size_t at);

// "Topic 5:Y": a topic of the Staff Accounting Bulletins that does not say so.
std::size_t read_bare_bulletin_topic(Scan& scan, std::size_t at, const Qualifier& qualifier);

// "501.04 and 501.12.b.3", "4110.5", "3250.1c": sections of the staff's manuals.
std::vector<Reference> read_decimal_sections(const Scan& scan, std::size_t& at, bool plural);

// A codification number without any word before it: "606-10-25-1".
std::size_t read_bare_codification(Scan& scan, std::size_t at);

// "305(a)(3)" without the word Item, in a sentence that names Regulation S-K behind it.
std::size_t read_bare_item(Scan& scan, std::size_t at);

// Items and rules whose regulation is known ("Regulation S-K Item 402", "S-K 402").
std::size_t read_items_of(Scan& scan, std::size_t at, const Qualifier& qualifier,
                          const Authority& authority);
std::size_t read_rules_of(Scan& scan, std::size_t at, const Qualifier& qualifier,
                          const Authority& authority);

// The number and levels of a rule of Regulation S-X: its captions have a paragraph before them,
// which most letters leave out ("5-03.2" is 5-03(b)(2)).
std::string regulation_sx_spelling(const Reference& rule);

}  // namespace precedent::schemas
