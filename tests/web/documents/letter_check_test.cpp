#include "web/documents/letter_check.hpp"

#include <gmock/gmock.h>

namespace bolwerk::web {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> told_of(std::string_view text, const std::vector<std::string>& names = {}) {
    static const std::vector<LetterField> fields{
        {"granted_cents", LetterFieldKind::amount, "Bedrag van de subsidie"},
        {"motivation", LetterFieldKind::text, "Motivering"},
        {"sender_lines", LetterFieldKind::list, "Adres van de afzender"},
        {"cost_rows", LetterFieldKind::list, "Kostenposten", {{"counted", LetterFieldKind::amount, "Telt mee"}}}};
    static const Partials parts{{"letter-top", "<p>{{motivation}}</p>"}};
    std::vector<std::string> told;
    for (const auto& fault : check_letter(text, {fields, names, parts}))
        told.push_back(std::to_string(fault.line) + ": " + fault.sentence);
    return told;
}

TEST(LetterCheck, a_text_that_names_what_exists_is_right) {
    EXPECT_THAT(told_of("{{>letter-top}}\n<p>{{#granted_cents}}U krijgt {{granted_cents}}.{{/granted_cents}}</p>\n"
                        "{{#sender_lines}}{{line}}<br>{{/sender_lines}}{{! een opmerking }}"),
                IsEmpty());
}

// std::regex goes a call deeper for each character: a long element once ended the whole server.
TEST(LetterCheck, an_element_that_is_too_long_is_told_with_its_line) {
    EXPECT_THAT(told_of("<p>Een</p>\n<p " + std::string(300'000, 'o') + ">Twee</p>"),
                testing::Contains("2: <p> is te lang: maak wat binnen < en > staat korter."));
    EXPECT_THAT(told_of("<p>" + std::string(300'000, 'o') + "</p>"), IsEmpty());
}

/// Awb 3:45: the words about objection are those of the house, not only its last day.
TEST(LetterCheck, a_decision_holds_the_part_about_objection_or_appeal) {
    static const std::vector<LetterField> fields{{"objection_last_day", LetterFieldKind::date, "Laatste dag"}};
    static const Partials parts{{"letter-objection", "<p>Maak bezwaar voor {{objection_last_day}}.</p>"},
                                {"letter-appeal", "<p>Ga in beroep voor {{objection_last_day}}.</p>"}};
    const auto faults = [](std::string_view text) {
        return check_letter(text, {fields, {"objection_last_day"}, parts});
    };
    EXPECT_THAT(faults("<p>Besluit</p>{{>letter-objection}}"), IsEmpty());
    EXPECT_THAT(faults("<p>Besluit</p>{{>letter-appeal}}"), IsEmpty());
    EXPECT_THAT(faults("<p>{{objection_last_day}}</p>"),
                ElementsAre(testing::Field(&TemplateFault::sentence, HasSubstr("zet {{>letter-objection}}"))));
}

TEST(LetterCheck, a_misspelt_field_is_told_with_its_line_and_the_field_that_is_meant) {
    EXPECT_THAT(told_of("<p>Een</p>\n<p>{{granted_cent}}</p>"),
                ElementsAre("2: Het veld {{granted_cent}} bestaat niet. Bedoelt u {{granted_cents}}?"));
}

TEST(LetterCheck, a_field_that_is_nothing_like_a_known_one_is_told_without_a_guess) {
    EXPECT_THAT(told_of("{{voornaam}}"), ElementsAre("1: Het veld {{voornaam}} bestaat niet."));
}

TEST(LetterCheck, a_line_outside_its_list_is_no_field) {
    EXPECT_THAT(told_of("{{line}}"), ElementsAre(HasSubstr("{{line}} bestaat niet")));
}

TEST(LetterCheck, a_list_with_columns_has_those_and_no_line) {
    EXPECT_THAT(told_of("{{#cost_rows}}{{counted}}{{/cost_rows}}"), IsEmpty());
    EXPECT_THAT(told_of("{{#cost_rows}}{{line}}{{/cost_rows}}"), ElementsAre(HasSubstr("{{line}} bestaat niet")));
    EXPECT_THAT(told_of("{{counted}}"), ElementsAre(HasSubstr("{{counted}} bestaat niet")));
}

TEST(LetterCheck, a_section_that_does_not_close_is_told_where_it_opens) {
    EXPECT_THAT(told_of("\n{{#motivation}}tekst"),
                ElementsAre("2: Het deel {{#motivation}} sluit niet: zet {{/motivation}} aan het eind."));
    EXPECT_THAT(told_of("{{#motivation}}{{/granted_cents}}"),
                testing::Contains("1: {{/granted_cents}} staat waar eerst {{/motivation}} moet staan."));
    EXPECT_THAT(told_of("{{motivation"), ElementsAre("1: Een veld begint met {{ en sluit niet met }}."));
}

TEST(LetterCheck, a_part_that_does_not_exist_is_told) {
    EXPECT_THAT(told_of("{{>letter-tip}}"), ElementsAre("1: Het onderdeel {{>letter-tip}} bestaat niet."));
}

TEST(LetterCheck, nothing_takes_a_value_unescaped) {
    for (const auto* tag : {"{{{motivation}}}", "{{&motivation}}", "{{=<% %>=}}"})
        EXPECT_THAT(told_of(tag), testing::Contains(HasSubstr("wat iemand typte, blijft tekst"))) << tag;
}

TEST(LetterCheck, an_element_that_does_not_close_is_told_with_its_line) {
    EXPECT_THAT(told_of("<h2>Kop\n<p>tekst</p>"), ElementsAre("1: <h2> sluit niet: zet </h2> aan het eind."));
    EXPECT_THAT(told_of("<p><strong>tekst</p></strong>"), testing::Contains(HasSubstr("staat waar eerst </strong>")));
}

TEST(LetterCheck, scripts_frames_and_addresses_outside_have_no_place_in_a_letter) {
    for (const auto* text : {"<script>alert(1)</script>", "<iframe></iframe>", "<style>p{}</style>",
                             "<p onclick=\"x()\">a</p>", "<img src=\"https://example.org/a.png\">",
                             "<a href=\"javascript:x\">a</a>", "<img src='//example.org/a.png'>"})
        EXPECT_THAT(told_of(text), testing::Not(IsEmpty())) << text;
}

TEST(LetterCheck, what_the_law_wants_in_a_letter_cannot_be_left_out) {
    EXPECT_THAT(told_of("<p>Goed nieuws</p>", {"granted_cents"}),
                ElementsAre("0: Deze brief moet {{granted_cents}} noemen: Bedrag van de subsidie."));
    EXPECT_THAT(told_of("{{>letter-top}}", {"motivation"}), IsEmpty());
}

TEST(LetterCheck, what_must_be_named_stands_where_somebody_reads_it) {
    EXPECT_THAT(told_of("<p>{{#granted_cents}}{{granted_cents}} {{motivation}}{{/granted_cents}}</p>",
                        {"granted_cents", "motivation"}),
                IsEmpty());
    EXPECT_THAT(
        told_of("<p>{{^granted_cents}}{{motivation}}{{/granted_cents}}</p>", {"motivation"}),
        ElementsAre("0: Deze brief noemt {{motivation}} alleen waar niemand het leest: zet het in de tekst zelf."));
    EXPECT_THAT(told_of("<p class=\"{{motivation}}\">Ja</p>", {"motivation"}),
                ElementsAre(HasSubstr("niemand het leest")));
    EXPECT_THAT(told_of("<p>Ja</p>\n<!-- {{motivation}} -->", {"motivation"}),
                ElementsAre("2: Tussen <!-- en --> staat tekst die niemand ziet: haal dat weg."));
    for (const auto* text : {"<p style=\"display:none\">{{motivation}}</p>", "<p hidden>{{motivation}}</p>"})
        EXPECT_THAT(told_of(text, {"motivation"}), testing::Contains(HasSubstr("haal dat uit <p>"))) << text;
}

// A refusal had its motivation where somebody gave a view, and none where nobody did (Awb 3:46).
TEST(LetterCheck, what_must_be_named_does_not_hang_on_what_a_letter_may_lack) {
    EXPECT_THAT(
        told_of("<p>{{#granted_cents}}{{motivation}}{{/granted_cents}}</p>", {"motivation"}),
        ElementsAre("0: Deze brief noemt {{motivation}} alleen onder een voorwaarde: zet het in de tekst die altijd "
                    "in de brief staat."));
    EXPECT_THAT(told_of("<p>{{#granted_cents}}{{motivation}}{{/granted_cents}}{{^granted_cents}}{{motivation}}"
                        "{{/granted_cents}}</p>",
                        {"motivation"}),
                IsEmpty());
}

}  // namespace
}  // namespace bolwerk::web
