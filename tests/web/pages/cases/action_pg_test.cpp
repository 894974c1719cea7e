#include <gmock/gmock.h>

#include "tests/web/pages/cases/case_scene.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;

/// An action that cannot be done after all, or that ends one's part in the case.
class Action : public CaseScene {
protected:
    const std::string plan = begin_plan();
    const std::string path = "/zaken/" + plan;
    const Fields typed{
        {"goal", "x"}, {"review_on", "2026-11-01"}, {"review_text", "Wat wij bespraken over de verlichting"}};
};

TEST_F(Action, a_refusal_at_confirmation_shows_the_form_again_with_every_reason) {
    for (const char* stage : {"bevestig", "voorbeeld"}) {
        auto form = typed;
        form.add("stap", stage);
        const auto answer = post_as_browser(els, path + "/acties/submit", form);
        EXPECT_EQ(answer.status, 409) << stage;
        EXPECT_THAT(answer.body,
                    AllOf(HasSubstr("<form class=\"bw-card__body bw-form\""), HasSubstr("id=\"fouten\""),
                          HasSubstr("Dit kan niet in de fase waarin de zaak nu is"), HasSubstr("Wat u invulde")))
            << stage;
    }
}

TEST_F(Action, advice_is_asked_of_somebody_in_person_who_finds_it_among_the_own_work) {
    EXPECT_THAT(page_of(els, path + "/acties/ask_advice").body,
                HasSubstr("<option value=\"" + std::to_string(mark) + "\">"));
    const Fields form{{"organisation", std::to_string(management)},
                      {"person", std::to_string(mark)},
                      {"question", "Kan de slagboom daar staan?"},
                      {"due", "2031-01-01"}};
    EXPECT_EQ(post(els, path + "/acties/ask_advice", form).status, 200);
    EXPECT_THAT(page_of(els, path).body, HasSubstr("Mark Peters, "));
    EXPECT_THAT(page_of(mark, "/").body, HasSubstr(plan));
}

TEST_F(Action, a_question_for_advice_is_withdrawn_and_its_adviser_reads_no_further) {
    const Fields question{{"organisation", std::to_string(management)},
                          {"question", "Kan de slagboom daar staan?"},
                          {"due", "2031-01-01"}};
    EXPECT_EQ(post(els, path + "/acties/ask_advice", question).status, 200);
    EXPECT_EQ(get(mark, path).status, 200);
    EXPECT_EQ(post(mark, path + "/acties/withdraw_advice", {{"advice", "1"}, {"reason", "Te druk"}}).status, 403);
    EXPECT_THAT(page_of(els, path).body, HasSubstr(path + "/acties/withdraw_advice?advice=1"));
    EXPECT_EQ(post(els, path + "/acties/withdraw_advice", {{"advice", "1"}, {"reason", "Niet meer nodig"}}).status,
              200);
    EXPECT_EQ(get(mark, path).status, 404);
    EXPECT_THAT(page_of(els, path).body, AllOf(HasSubstr("trok de adviesvraag in aan Parkmanagement Noord"),
                                               HasSubstr("Niet meer nodig"), testing::Not(HasSubstr("id=\"advies\""))));
    EXPECT_THAT(page_of(mark, "/meldingen").body,
                AllOf(HasSubstr("De vraag om advies over " + plan + " is ingetrokken"),
                      testing::Not(HasSubstr("href=\"" + path + "\""))));
}

TEST_F(Action, a_question_that_is_withdrawn_is_told_to_the_one_who_was_asked_in_person_alone) {
    const auto colleague = person("Joost Post", "park_manager", management, 1);
    const Fields question{{"organisation", std::to_string(management)},
                          {"person", std::to_string(mark)},
                          {"question", "Kan de slagboom daar staan?"},
                          {"due", "2031-01-01"}};
    EXPECT_EQ(post(els, path + "/acties/ask_advice", question).status, 200);
    EXPECT_EQ(post(els, path + "/acties/withdraw_advice", {{"advice", "1"}, {"reason", "Niet meer nodig"}}).status,
              200);
    EXPECT_THAT(page_of(mark, "/meldingen").body, HasSubstr("is ingetrokken"));
    EXPECT_THAT(page_of(colleague, "/meldingen").body, testing::Not(HasSubstr("is ingetrokken")));
}

// Of a decision that is not made known yet who decides in the area sees more than whoever was asked advice.
TEST_F(Action, an_organisation_of_the_area_that_is_asked_reads_on_as_one_of_the_area) {
    const auto reads_as = [&] {
        return owner.value("select because from case_reader where organisation_id = $1", {std::to_string(police)});
    };
    const Fields question{
        {"organisation", std::to_string(police)}, {"question", "Kan de slagboom daar staan?"}, {"due", "2031-01-01"}};
    EXPECT_EQ(post(els, path + "/acties/ask_advice", question).status, 200);
    EXPECT_EQ(reads_as(), "area");
    EXPECT_EQ(post(els, path + "/acties/withdraw_advice", {{"advice", "1"}, {"reason", "Niet meer nodig"}}).status,
              200);
    EXPECT_EQ(reads_as(), "area");
    EXPECT_THAT(page_of(bram, "/meldingen").body, AllOf(HasSubstr("is ingetrokken"), HasSubstr(path)));
}

TEST_F(Action, a_question_for_advice_stands_on_the_page_where_it_is_answered) {
    const Fields question{{"organisation", std::to_string(management)},
                          {"question", "Kan de slagboom daar staan?"},
                          {"due", "2031-01-01"}};
    EXPECT_EQ(post(els, path + "/acties/ask_advice", question).status, 200);
    for (const auto* action : {"answer_advice", "withdraw_advice"})
        EXPECT_THAT(page_of(mark, path + "/acties/" + action, {{"advice", "1"}}).body,
                    AllOf(HasSubstr("De adviesvraag"), HasSubstr("Kan de slagboom daar staan?")))
            << action;
    EXPECT_THAT(page_of(mark, path + "/acties/answer_advice", {{"advice", "2"}}).body,
                AllOf(testing::Not(HasSubstr("De adviesvraag")), HasSubstr("Om welke vraag gaat het?"),
                      HasSubstr("<option value=\"1\">")))
        << "no such question: it is chosen";
}

TEST_F(Action, a_question_for_advice_is_chosen_by_what_it_asks_and_not_by_its_number) {
    const auto ask = [&](const std::string& what) {
        return post(els, path + "/acties/ask_advice",
                    {{"organisation", std::to_string(management)}, {"question", what}, {"due", "2031-01-01"}})
            .status;
    };
    ASSERT_EQ(ask("Kan de slagboom daar staan?"), 200);
    ASSERT_EQ(ask("Is er stroom bij de poort?"), 200);
    const auto chosen = page_of(mark, path + "/acties/answer_advice", {{"advice", "2"}}).body;
    EXPECT_THAT(chosen, HasSubstr("<input type=\"hidden\" name=\"advice\" value=\"2\">"));
    EXPECT_THAT(chosen, testing::Not(HasSubstr("Nummer van de vraag")));
    const auto open = page_of(mark, path + "/acties/answer_advice").body;
    EXPECT_THAT(open, AllOf(HasSubstr("<option value=\"1\">"), HasSubstr(": Is er stroom bij de poort?</option>")));
    const Fields answer{{"advice", "2"}, {"answer", "Ja, daar ligt een kabel."}, {"stap", "voorbeeld"}};
    EXPECT_THAT(post_as_browser(mark, path + "/acties/answer_advice", answer).body,
                AllOf(HasSubstr("Ja, daar ligt een kabel."), testing::Not(HasSubstr("Nummer van de vraag"))));
}

TEST_F(Action, whoever_was_asked_for_advice_is_reminded_once_a_day_and_lateness_shows) {
    for (const auto* what : {"Kan de slagboom daar staan?", "Is er stroom bij de poort?"})
        ASSERT_EQ(post(els, path + "/acties/ask_advice",
                       {{"organisation", std::to_string(management)}, {"question", what}, {"due", "2031-01-01"}})
                      .status,
                  200);
    const auto remind = [&](const std::string& id) { return post(els, path + "/advies/" + id + "/herinnering", {}); };
    EXPECT_EQ(remind("1").status, 200);
    const auto again = remind("1");
    EXPECT_EQ(again.status, 422);
    EXPECT_THAT(again.body, HasSubstr("Vandaag is al aan dit advies herinnerd."));
    EXPECT_EQ(remind("2").status, 200) << "another question";
    EXPECT_EQ(owner.value("select count(*) from case_event where action = 'remind_advice'"), "2");
    EXPECT_EQ(values(els, path).at("advice").at(0).at("state").at("label"), "Gevraagd");
    owner.run("update case_file set document = jsonb_set(document, '{advice,0,due}', '\"2026-01-05\"')");
    const auto shown = values(els, path).at("advice");
    EXPECT_EQ(shown.at(0).at("state"), (engine::Json{{"label", "Te laat"}, {"kind", "danger"}, {"is_paused", false}}));
    EXPECT_EQ(shown.at(1).at("state").at("label"), "Gevraagd");
}

TEST_F(Action, what_somebody_wrote_anew_stands_in_the_history_with_what_it_was) {
    const auto write = [&](const std::string& summary) {
        return post(els, path + "/acties/write", {{"summary", summary}, {"analysis_reference", "Ronde 12"}}).status;
    };
    EXPECT_EQ(write("Samen toezicht houden op de randen"), 200);
    EXPECT_EQ(write("Eerst de verlichting"), 200);
    EXPECT_THAT(page_of(els, path).body, HasSubstr(": Samen toezicht houden op de randen → Eerst de verlichting"));
}

TEST_F(Action, a_confirmation_of_nothing_that_was_looked_at_shows_first_what_will_happen) {
    const Fields form{{"summary", "Samen toezicht houden op de randen"},
                      {"analysis_reference", "Ronde 12"},
                      {"stap", "bevestig"},
                      {"version", ""}};
    const auto answer = post_as_browser(els, path + "/acties/write", form);
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, HasSubstr("Controleer: Werk het plan uit"));
    EXPECT_EQ(owner.value("select version from case_file"), "1");
}

TEST_F(Action, whoever_changed_the_case_in_another_tab_hears_that_it_was_oneself) {
    ASSERT_EQ(post(els, path + "/acties/write",
                   {{"summary", "Eerst de verlichting op de randen"}, {"analysis_reference", "Ronde 12"}})
                  .status,
              200);
    const Fields form{{"summary", "Samen toezicht houden op de randen"},
                      {"analysis_reference", "Ronde 12"},
                      {"stap", "bevestig"},
                      {"version", "1"}};
    const auto own = post_as_browser(els, path + "/acties/write", form);
    EXPECT_EQ(own.status, 409);
    EXPECT_THAT(own.body, AllOf(HasSubstr("U veranderde deze zaak zelf al"), testing::Not(HasSubstr("was u voor"))));
    EXPECT_THAT(post_as_browser(jan, path + "/acties/write", form).body, HasSubstr("Els Wolters was u voor."));
}

// Back in the browser after a step shows the page before it, and sends its form again when somebody asks for that.
TEST_F(Action, a_page_from_before_the_step_does_nothing_twice_and_loses_nothing) {
    Fields form{{"summary", "Samen toezicht houden op de randen"},
                {"analysis_reference", "Ronde 12"},
                {"version", "1"},
                {"once_key", "een formulier"},
                {"stap", "bevestig"}};
    ASSERT_EQ(post_as_browser(els, path + "/acties/write", form).status, 303);
    for (const auto* stage : {"voorbeeld", "wijzig", "bevestig"}) {
        form.set("stap", stage);
        const auto again = post_as_browser(els, path + "/acties/write", form);
        EXPECT_EQ(again.status, 303) << stage;
        EXPECT_EQ(again.headers["Location"], path) << stage;
    }
    EXPECT_EQ(owner.value("select version from case_file"), "2");
    form.set("summary", "Eerst de verlichting op de randen");
    const auto other = post_as_browser(els, path + "/acties/write", form);
    EXPECT_EQ(other.status, 409);
    EXPECT_THAT(other.body, AllOf(HasSubstr("U veranderde deze zaak zelf al"), HasSubstr("Wat u invulde, is bewaard."),
                                  HasSubstr("Eerst de verlichting op de randen")));
}

TEST_F(Action, a_version_that_cannot_be_read_does_not_pass_for_none) {
    for (const char* version : {"abc", "1.0", "99999999999999999999"}) {
        auto form = typed;
        form.add("stap", "bevestig");
        form.add("version", version);
        EXPECT_EQ(post_as_browser(els, path + "/acties/submit", form).status, 400) << version;
    }
}

TEST_F(Action, a_rule_of_the_database_that_refuses_keeps_what_was_typed) {
    owner.run(
        "create function pg_temp.refuse_it() returns trigger language plpgsql as $$ begin"
        "  raise exception using errcode = '23505', message = 'one_active_case_per_key'; end $$;"
        "create trigger refuse_it before update on case_file for each row execute function pg_temp.refuse_it()");
    const Fields form{
        {"summary", "Samen toezicht houden op de randen"}, {"analysis_reference", "Ronde 12"}, {"stap", "bevestig"}};
    const auto answer = post_as_browser(els, path + "/acties/write", form);
    EXPECT_EQ(answer.status, 409);
    EXPECT_THAT(answer.body,
                AllOf(HasSubstr("Samen toezicht houden op de randen"), HasSubstr("U kunt dit nu niet doen")));
    const auto problem = Json::parse(post(els, path + "/acties/write", form).body);
    EXPECT_EQ(problem.at("status"), 409);
    EXPECT_FALSE(problem.at("reasons").empty());
}

TEST_F(Action, a_preview_of_what_leaves_the_state_as_it_is_says_that_it_stays) {
    const Fields form{
        {"summary", "Samen toezicht houden op de randen"}, {"analysis_reference", "Ronde 12"}, {"stap", "voorbeeld"}};
    const auto answer = post_as_browser(els, path + "/acties/write", form);
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, AllOf(HasSubstr("De status blijft "), testing::Not(HasSubstr("De status gaat van"))));
}

TEST_F(Action, somebody_who_may_not_do_it_gets_the_reasons_without_an_empty_form) {
    const auto answer = page_of(els, path + "/acties/submit");
    EXPECT_EQ(answer.status, 409);
    EXPECT_THAT(answer.body, testing::Not(HasSubstr("<form class=\"bw-card__body bw-form\"")));
}

TEST_F(Action, whoever_loses_the_case_by_an_action_goes_to_the_own_work) {
    const auto intervention = propose(plan);
    owner.run(
        "create function pg_temp.let_go() returns trigger language plpgsql security definer as $$ begin"
        "  delete from case_reader where case_id = old.case_id and organisation_id = " +
        std::to_string(management) +
        ";"
        "  return old; end $$;"
        "create trigger let_go after delete on task for each row execute function pg_temp.let_go()");
    const auto answer =
        post_as_browser(mark, "/zaken/" + intervention + "/acties/reject",
                        {{"reject_reason", "Dit is geen taak van het parkmanagement."}, {"stap", "bevestig"}});
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(answer.headers["Location"], "/");
    EXPECT_EQ(page_of(mark, "/zaken/" + intervention).status, 404);
}

TEST_F(Action, a_form_that_is_filled_in_again_opens_with_the_earlier_answers) {
    ASSERT_EQ(post(els, path + "/acties/write",
                   {{"summary", "Samen toezicht houden op de randen"},
                    {"analysis_reference", "Ronde 12"},
                    {"indicators_covered", "ja"},
                    {"own_means", "12.500"}})
                  .status,
              200);
    const auto shown = [&](const Fields& address) {
        Json by_name;
        const auto page = values(els, path + "/acties/write", address);
        for (const auto& field : page.at("fields")) by_name[field.at("name").get<std::string>()] = field;
        return by_name;
    };
    const auto fields = shown({});
    EXPECT_EQ(fields["summary"]["value"], "Samen toezicht houden op de randen");
    EXPECT_EQ(fields["analysis_reference"]["value"], "Ronde 12");
    EXPECT_EQ(fields["indicators_covered"]["checked"], true);
    EXPECT_EQ(fields["own_means"]["value"], "12.500");
    EXPECT_EQ(fields["subsidy"]["value"], "");
    EXPECT_EQ(shown({{"analysis_reference", "Ronde 13"}})["analysis_reference"]["value"], "Ronde 13");
}

TEST_F(Action, whoever_keeps_the_case_goes_back_to_it) {
    const auto answer = post_as_browser(
        els, path + "/acties/write",
        {{"summary", "Samen toezicht houden op de randen"}, {"analysis_reference", "Ronde 12"}, {"stap", "bevestig"}});
    EXPECT_EQ(answer.headers["Location"], path);
}

}  // namespace
}  // namespace bolwerk::web
