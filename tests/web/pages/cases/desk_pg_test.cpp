#include <gmock/gmock.h>

#include "tests/web/pages/cases/case_scene.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// What people send from the page of a case beside its actions.
class Desk : public CaseScene {
protected:
    const std::string plan = begin_plan();
    const std::string path = "/zaken/" + plan;
};

TEST_F(Desk, a_note_that_is_too_long_stays_in_its_field_with_the_error_beside_it) {
    const std::string text = "Begin van de notitie " + std::string(4000, 'x');
    const auto answer = post_as_browser(els, path + "/notities", {{"text", text}});
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.body, AllOf(HasSubstr(text), HasSubstr("id=\"fouten\" tabindex=\"-1\" autofocus"),
                                   HasSubstr("href=\"#v-text\""), HasSubstr("id=\"v-text-fout\"")));
}

TEST_F(Desk, a_note_with_personal_data_asks_once_whether_they_are_needed) {
    const std::string text = "Bel de aannemer op 06-12345678 over de verlichting.";
    EXPECT_THAT(page_of(els, path).body, Not(HasSubstr("personal_data_needed")));
    const auto warned = post_as_browser(els, path + "/notities", {{"text", text}});
    EXPECT_EQ(warned.status, 422);
    EXPECT_THAT(warned.body, AllOf(HasSubstr(text), HasSubstr("vink aan dat het nodig is"),
                                   HasSubstr("name=\"personal_data_needed\"")));
    EXPECT_EQ(post(els, path + "/notities", {{"text", text}, {"personal_data_needed", "ja"}}).status, 200);
    EXPECT_EQ(post(els, path + "/notities", {{"text", "De verlichting is gemaakt."}}).status, 200);
}

TEST_F(Desk, handing_over_to_nobody_keeps_the_explanation) {
    const auto answer = post_as_browser(els, path + "/behandelaar",
                                        {{"doe", "draag-over"}, {"reason", "Ik ben er volgende week niet."}});
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.body, AllOf(HasSubstr("Ik ben er volgende week niet."), HasSubstr("href=\"#v-person\""),
                                   HasSubstr("<details class=\"bw-fold\" open>")));
}

TEST_F(Desk, a_file_that_is_refused_keeps_what_was_typed_beside_it_and_says_to_choose_again) {
    const auto answer = post_with_file(els, path + "/bestanden", {{"remark", "Een overzicht van de schouw"}},
                                       file_named("leeg.pdf", ""));
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.body, AllOf(HasSubstr("Een overzicht van de schouw"), HasSubstr("Uw bestand is niet bewaard."),
                                   HasSubstr("href=\"#v-bestand\"")));
    EXPECT_EQ(owner.value("select count(*) from attachment"), "0");
}

TEST_F(Desk, a_good_file_with_a_wrong_remark_is_not_kept_and_must_be_chosen_again) {
    const auto pdf =
        file_named("verslag.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    const auto wrong = post_with_file(els, path + "/bestanden", {{"remark", std::string(1001, 'y')}}, pdf);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.body, AllOf(HasSubstr("Kies het bestand opnieuw"), HasSubstr("id=\"v-remark-fout\"")));
    EXPECT_EQ(owner.value("select count(*) from attachment"), "0");
    EXPECT_EQ(post_with_file(els, path + "/bestanden", {{"remark", "Verslag"}}, pdf).status, 303);
    EXPECT_THAT(page_of(els, path).body, HasSubstr("verslag.pdf: Verslag"));
}

TEST_F(Desk, programs_get_a_problem_with_every_field) {
    for (const auto& answer : {post(els, path + "/notities", {{"text", ""}}),
                               post_with_file(els, path + "/bestanden", {}, file_named("leeg.pdf", ""), true)}) {
        EXPECT_EQ(answer.status, 422);
        const auto problem = Json::parse(answer.body);
        EXPECT_FALSE(problem.at("fields").at(0).at("field").get<std::string>().empty());
        EXPECT_FALSE(problem.at("fields").at(0).at("sentence").get<std::string>().empty());
    }
}

TEST_F(Desk, who_only_reads_by_area_may_not_write_and_keeps_what_was_typed) {
    ASSERT_EQ(page_of(petra, path).status, 200);
    EXPECT_THAT(page_of(petra, path).body, AllOf(Not(HasSubstr("Plaats notitie")),
                                                 Not(HasSubstr("Voeg een bestand toe")), Not(HasSubstr("Draag over"))));
    const auto answer = post_as_browser(petra, path + "/notities", {{"text", "Een opmerking van de provincie"}});
    EXPECT_EQ(answer.status, 403);
    EXPECT_THAT(answer.body, AllOf(HasSubstr("Een opmerking van de provincie"), HasSubstr("Er is niets gewijzigd.")));
}

TEST_F(Desk, a_case_is_offered_to_colleagues_who_are_at_turn_and_never_to_oneself) {
    const auto fields = values(els, path)["assignment"]["fields"];
    std::vector<std::string> names;
    for (const auto& option : fields[0]["options"]) names.push_back(option["option_label"]);
    EXPECT_THAT(names, testing::ElementsAre("Maak een keuze", HasSubstr("Jan Smit")));
    EXPECT_EQ(post(els, path + "/behandelaar", {{"doe", "draag-over"}, {"person", std::to_string(saskia)}}).status,
              422);
    EXPECT_EQ(post(els, path + "/behandelaar", {{"doe", "draag-over"}, {"person", std::to_string(els)}}).status, 422);
}

// Jan was listed with one of his roles only, which is not always the one whose turn it is.
TEST_F(Desk, a_colleague_with_two_roles_is_offered_the_case_that_one_of_them_can_take) {
    hold(jan, "business_liaison", apeldoorn, 1);
    const auto fields = values(els, path)["assignment"]["fields"];
    std::vector<std::string> names;
    for (const auto& option : fields[0]["options"]) names.push_back(option["option_label"]);
    EXPECT_THAT(names, testing::ElementsAre("Maak een keuze", HasSubstr("Jan Smit")));
}

TEST_F(Desk, the_same_note_sent_twice_stands_there_once) {
    for (int click = 0; click < 2; ++click)
        EXPECT_EQ(post_as_browser(els, path + "/notities", {{"text", "Gebeld."}, {"once_key", "een klik"}}).status,
                  303);
    EXPECT_EQ(owner.value("select count(*) from case_event where action = 'note'"), "1");
}

TEST_F(Desk, a_colleague_takes_over_a_case_that_somebody_has_and_that_person_hears_of_it) {
    EXPECT_EQ(post(els, path + "/behandelaar", {{"doe", "pak"}}).status, 200);
    EXPECT_FALSE(values(els, path)["assignment"]["can_take_over"].get<bool>());
    EXPECT_TRUE(values(jan, path)["assignment"]["can_take_over"].get<bool>());
    EXPECT_EQ(post(jan, path + "/behandelaar", {{"doe", "neem-over"}}).status, 200);
    EXPECT_EQ(values(jan, path)["assignment"]["assignee"], "Jan Smit");
    EXPECT_EQ(owner.value("select text from notification where kind = 'assignment'"),
              "Jan Smit nam een zaak van u over");
    EXPECT_EQ(post(jan, path + "/behandelaar", {{"doe", "neem-over"}}).status, 409);
}

// One page gives all its forms one key: in a second tab the same form is filled in again with other words.
TEST_F(Desk, another_note_from_the_same_form_is_another_note_and_another_step_is_taken) {
    for (const auto* text : {"Gebeld.", "Teruggebeld."})
        EXPECT_EQ(post_as_browser(els, path + "/notities", {{"text", text}, {"once_key", "een klik"}}).status, 303);
    EXPECT_EQ(post_as_browser(els, path + "/behandelaar", {{"doe", "pak"}, {"once_key", "een klik"}}).status, 303);
    EXPECT_EQ(owner.value("select string_agg(action, ' ' order by sequence) from case_event where sequence > 1"),
              "note note claim");
}

TEST_F(Desk, the_same_file_sent_twice_is_kept_once) {
    const auto pdf = file_named("a.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    for (int click = 0; click < 2; ++click)
        EXPECT_EQ(post_with_file(els, path + "/bestanden", {{"once_key", "een klik"}}, pdf).status, 303);
    EXPECT_EQ(owner.value("select count(*) from attachment"), "1");
}

TEST_F(Desk, a_closed_case_takes_notes_and_nothing_else) {
    ASSERT_EQ(post(els, path + "/acties/stop", {{"stop_reason", "Het terrein wordt gesloopt."}}).status, 200);
    const auto shown = values(els, path);
    EXPECT_FALSE(shown["assignment"]["can_claim"] || shown["assignment"]["can_release"] ||
                 shown["assignment"]["can_hand_over"]);
    EXPECT_EQ(shown["upload"], false);
    EXPECT_TRUE(shown["note_form"].is_object());
    EXPECT_EQ(post(els, path + "/notities", {{"text", "Nog een nabrander."}}).status, 200);
    EXPECT_EQ(post_with_file(els, path + "/bestanden", {}, file_named("a.pdf", "%PDF-1.4"), true).status, 409);
}

}  // namespace
}  // namespace bolwerk::web
