#include <gmock/gmock.h>

#include <set>

#include "tests/web/pages/cases/case_scene.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;

/// The form for a new case.
class NewCase : public CaseScene {
protected:
    static const Json& field(const Json& page, const std::string& name) {
        for (const auto& one : page.at("fields"))
            if (one.at("name") == name) return one;
        throw std::runtime_error("Expected the field " + name + ", but the form has none");
    }
};

TEST_F(NewCase, a_park_with_a_running_plan_cannot_be_chosen_and_says_which) {
    owner.run("insert into park (rin, name, municipality, fictitious) values ('F3', 'Vrij terrein', 'GM0200', true)");
    const auto plan = begin_plan();
    const auto options = field(values(els, "/zaken/nieuw", {{"soort", "project_plan"}}), "plaats").at("options");
    ASSERT_EQ(options.size(), 3u);
    EXPECT_EQ(options[1]["option_label"], "Vrij terrein, Apeldoorn");
    EXPECT_EQ(options[1]["disabled"], false);
    EXPECT_EQ(options[2]["option_label"], "Proefterrein, Apeldoorn (heeft al " + plan + ")");
    EXPECT_EQ(options[2]["disabled"], true);
    EXPECT_EQ(field(values(els, "/zaken/nieuw", {{"soort", "cooperation"}}), "plaats").at("options")[1]["disabled"],
              false);
    EXPECT_THAT(page_of(els, "/zaken/nieuw").body, HasSubstr("Begin een projectplan"));
}

/// What hangs under a case asked the lists of that case alone: whoever begins a track found nobody to guide it.
TEST_F(NewCase, offers_whom_it_can_ask_where_it_hangs_under_a_case_that_does_not_know_them) {
    organisation("process_supervision", "Bureau Samen Veilig", {});
    const auto cooperation = number_in(
        post(els, "/zaken/nieuw", {{"soort", "cooperation"}, {"plaats", "1"}, {"title", "Samen op het terrein"}}));
    const auto form = values(els, "/zaken/nieuw", {{"soort", "kvo_b"}, {"onder", cooperation}});
    std::set<std::string> offered;
    const auto supervisor = field(form, "process_supervisor");
    for (const auto& option : supervisor.at("options")) offered.insert(option.at("option_label").get<std::string>());
    EXPECT_TRUE(offered.contains("Bureau Samen Veilig"));
    EXPECT_FALSE(offered.contains("Gemeente Epe"));
}

TEST_F(NewCase, a_park_is_free_again_when_its_plan_is_over) {
    const auto plan = begin_plan();
    ASSERT_EQ(post(els, "/zaken/" + plan + "/acties/stop", {{"stop_reason", "Het terrein wordt gesloopt."}}).status,
              200);
    EXPECT_EQ(field(values(els, "/zaken/nieuw", {{"soort", "project_plan"}}), "plaats").at("options")[1]["disabled"],
              false);
}

TEST_F(NewCase, an_intervention_is_begun_from_a_plan_and_never_from_an_intervention) {
    const auto choice = values(els, "/zaken/nieuw");
    for (const auto& one : choice.at("workflows"))
        if (one.at("label") == "Stel een interventie voor") {
            EXPECT_EQ(one.at("href"), "/zaken?soort=project_plan");
        }
    const auto intervention = propose(begin_plan());
    const auto page = values(els, "/zaken/" + intervention);
    for (const auto& action : page.at("actions")) EXPECT_NE(action.at("label"), "Stel een interventie voor");
}

// An intervention that nobody had decided on could once slip into a plan that the steering group had before it.
TEST_F(NewCase, a_plan_that_is_decided_on_takes_no_new_intervention_and_says_so_before_the_form_is_filled_in) {
    const auto plan = begin_plan();
    const Fields under{{"soort", "intervention"}, {"onder", plan}};
    EXPECT_EQ(get(els, "/zaken/nieuw", under).status, 200);
    owner.run(
        "update case_file set state = 'for_decision', document = document || '{\"state\": \"for_decision\"}'"
        "  where workflow = 'project_plan'");
    const auto form = get(els, "/zaken/nieuw", under);
    EXPECT_EQ(form.status, 409);
    EXPECT_THAT(form.body, testing::AllOf(HasSubstr("het ligt nu bij de stuurgroep"),
                                          HasSubstr("Dit lost op: de secretaris van de stuurgroep")));
    const auto refused = post(els, "/zaken/nieuw",
                              {{"soort", "intervention"},
                               {"onder", plan},
                               {"title", "Bijeenkomst voor ondernemers"},
                               {"type", "C1"},
                               {"goal", "Elkaar leren kennen."},
                               {"owner", std::to_string(management)},
                               {"finish_by", "2031-01-01"},
                               {"budget", "1000000"}});
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(owner.value("select count(*) from case_file where workflow = 'intervention'"), "0");
}

TEST_F(NewCase, a_plan_that_takes_no_intervention_offers_none_and_says_why_among_what_can_be_done) {
    const auto plan = begin_plan();
    const auto offered = [&] {
        const auto page = values(els, "/zaken/" + plan);
        for (const auto& action : page.at("actions"))
            if (action.at("label") == "Stel een interventie voor") return action;
        throw std::runtime_error("Expected the intervention among what can be done, but it is not named");
    };
    EXPECT_TRUE(offered().at("may"));
    owner.run(
        "update case_file set state = 'for_decision', document = document || '{\"state\": \"for_decision\"}'"
        "  where workflow = 'project_plan'");
    const auto refused = offered();
    EXPECT_FALSE(refused.at("may"));
    EXPECT_THAT(refused.at("reasons")[0].at("reason").get<std::string>(), HasSubstr("het ligt nu bij de stuurgroep"));
    EXPECT_THAT(refused.at("reasons")[0].at("who").get<std::string>(), HasSubstr("de secretaris van de stuurgroep"));
}

TEST_F(NewCase, below_a_plan_the_day_of_an_intervention_is_the_one_that_every_list_shows) {
    const auto plan = begin_plan();
    propose(plan);
    const auto due_of = [&](const Json& page, const char* list) { return page.at(list)[0].at("due").at("date_text"); };
    owner.run("update case_file set paused = true where workflow = 'intervention'");
    const auto day = due_of(values(els, "/zaken", {{"soort", "intervention"}}), "cases");
    EXPECT_NE(day, "stil");
    EXPECT_EQ(due_of(values(els, "/zaken/" + plan), "links"), day);
    owner.run("update case_file set due = null where workflow = 'intervention'");
    EXPECT_EQ(due_of(values(els, "/zaken/" + plan), "links"), "stil");
}

// Nothing could be begun any more where the municipality of a running plan had merged (HANDBOOK 17).
TEST_F(NewCase, a_plan_goes_on_when_its_municipality_merges_and_what_begins_then_stands_in_the_successor) {
    const auto plan = begin_plan();
    owner.run("update municipality set successor = 'GM0232' where code = 'GM0200'");
    const auto before_the_register_follows = propose(plan);
    owner.run("update park set municipality = 'GM0232' where rin = 'F1'");
    const auto afterwards = propose(plan);
    for (const auto& number : {before_the_register_follows, afterwards})
        EXPECT_EQ(owner.value("select municipality from case_file where number = $1", {number}), "GM0232");
    EXPECT_EQ(post(els, "/zaken/" + plan + "/notities", {{"text", "Verder als Epe."}}).status, 200);
    EXPECT_EQ(get(els, "/zaken/" + plan).status, 200);
}

TEST_F(NewCase, an_empty_form_says_of_every_field_once_what_is_missing) {
    const auto page = post_as_browser(els, "/zaken/nieuw", {{"soort", "project_plan"}});
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.body, HasSubstr("Er zijn 3 dingen die u moet verbeteren."));
    for (const auto* one : {"href=\"#v-plaats\">Bedrijventerrein: Kies een terrein uit de lijst.</a>",
                            "href=\"#v-title\">Vul in: Titel</a>", "href=\"#v-goal\">Vul in: "})
        EXPECT_THAT(page.body, HasSubstr(one));
    const auto only_place =
        post_as_browser(els, "/zaken/nieuw",
                        {{"soort", "project_plan"}, {"title", "Plan zonder terrein"}, {"goal", "Wat wij willen."}});
    EXPECT_THAT(only_place.body, HasSubstr("Er is 1 ding dat u moet verbeteren."));
}

TEST_F(NewCase, says_every_wrong_field_and_everything_that_stands_in_the_way_at_once) {
    const Fields sent{{"soort", "intervention"},
                      {"onder", begin_plan()},
                      {"title", "Bijeenkomst voor ondernemers"},
                      {"type", "ZZ"},
                      {"goal", "Kort"},
                      {"owner", "99999"},
                      {"finish_by", "2031-01-01"}};
    owner.run(
        "update case_file set state = 'for_decision', document = document || '{\"state\": \"for_decision\"}'"
        "  where workflow = 'project_plan'");
    const auto answer = post(els, "/zaken/nieuw", sent);
    EXPECT_EQ(answer.status, 409);
    const auto problem = Json::parse(answer.body);
    std::set<std::string> wrong;
    for (const auto& one : problem.at("fields")) wrong.insert(one.at("field"));
    EXPECT_EQ(wrong, (std::set<std::string>{"type", "goal", "owner"}));
    EXPECT_THAT(problem.at("reasons")[0].at("reason").get<std::string>(), HasSubstr("het ligt nu bij de stuurgroep"));
    const auto page = post_as_browser(els, "/zaken/nieuw", sent);
    EXPECT_EQ(page.status, 409);
    for (const auto* said : {"Gebruik minstens 10 tekens.", "Kies een soort interventie uit de leidraad.",
                             "Kies een organisatie uit de lijst.", "het ligt nu bij de stuurgroep"})
        EXPECT_THAT(page.body, HasSubstr(said));
}

TEST_F(NewCase, shows_its_terms_its_messages_and_who_will_read_it_before_it_begins) {
    const auto plan = begin_plan();
    Fields form{{"soort", "intervention"},
                {"onder", plan},
                {"title", "Bijeenkomst voor ondernemers"},
                {"type", "C1"},
                {"goal", "Elkaar leren kennen."},
                {"owner", std::to_string(lelystad)},
                {"finish_by", "2031-01-01"},
                {"once_key", "een keer"}};
    const auto preview = post_as_browser(els, "/zaken/nieuw", form);
    EXPECT_EQ(preview.status, 200);
    EXPECT_THAT(
        preview.body,
        testing::AllOf(HasSubstr("Controleer: Stel een interventie voor"), HasSubstr("Antwoord van de eigenaar"),
                       HasSubstr("Wie mag de zaak lezen?"), HasSubstr("Politie Oost-Nederland"),
                       HasSubstr("Leest mee in dit gebied."), HasSubstr("Gemeente Lelystad"),
                       HasSubstr("name=\"onder\" value=\"" + plan + "\""), HasSubstr("value=\"een keer\"")));
    EXPECT_THAT(preview.body, testing::Not(HasSubstr("Gemeente Epe")));
    EXPECT_EQ(owner.value("select count(*) from case_file"), "1") << "nothing begins before it is confirmed";
    form.add("stap", "bevestig");
    EXPECT_EQ(post_as_browser(els, "/zaken/nieuw", form).status, 303);
    EXPECT_EQ(post_as_browser(els, "/zaken/nieuw", form).status, 303) << "a double click";
    EXPECT_EQ(owner.value("select count(*) from case_file"), "2");
    EXPECT_EQ(owner.value("select string_agg(distinct because, ' ' order by because) from case_reader r"
                          " join case_file f on f.id = r.case_id where workflow = 'intervention'"),
              "area owner party");
}

TEST_F(NewCase, goes_back_to_its_form_with_what_was_typed) {
    const auto page = post_as_browser(els, "/zaken/nieuw",
                                      {{"soort", "project_plan"}, {"title", "Plan met een keuze"}, {"stap", "wijzig"}});
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("Plan met een keuze"));
}

TEST_F(NewCase, that_is_refused_says_why_at_the_preview) {
    const Fields form{{"soort", "project_plan"},
                      {"plaats", "1"},
                      {"title", "Bel 06-12345678"},
                      {"goal", "Een terrein waar men elkaar kent."}};
    const auto page = post_as_browser(els, "/zaken/nieuw", form);
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.body, HasSubstr("Haal persoonsgegevens weg"));
}

TEST_F(NewCase, the_interventions_stand_together_by_theme) {
    const auto type = field(values(els, "/zaken/nieuw", {{"soort", "intervention"}, {"onder", begin_plan()}}), "type");
    ASSERT_EQ(type.at("option_groups").size(), 2u);
    EXPECT_EQ(type["option_groups"][0]["group_label"], "Communicatie");
    EXPECT_EQ(type["option_groups"][0]["group_options"].size(), 2u);
    EXPECT_EQ(type["option_groups"][1]["group_label"], "Integrale handhaving");
    EXPECT_EQ(type["option_groups"][1]["group_options"][0]["option_label"], "H1 Controle");
    EXPECT_EQ(type["options"].size(), 1u);
}

}  // namespace
}  // namespace bolwerk::web
