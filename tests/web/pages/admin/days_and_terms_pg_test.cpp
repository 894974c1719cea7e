#include <gmock/gmock.h>

#include "engine/term/compute.hpp"
#include "engine/term/json.hpp"
#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;

class DaysAndTermsTest : public SignedInPages {
protected:
    std::string last_day(const std::string& event) {
        return values(admin, "/werkwijze/rekenhulp",
                      {{"gebeurtenis", event}, {"aantal", "1"}, {"eenheid", "weeks"}, {"wettelijk", "ja"}})
            .value("last_day", "");
    }
    Response propose_bridge_day() {
        return post(admin, "/beheer/feestdagen",
                    {{"dag", "2027-05-14"}, {"naam", "brugdag"}, {"besluit", "Stcrt. 2025, 3"}});
    }
    /// What was proposed last.
    Response settle(std::int64_t who, const std::string& choice) {
        const auto id = owner.value("select max(id) from decree_day_request");
        return post(who, "/beheer/feestdagen/voorstellen/" + id, {{"doe", choice}});
    }
    /// A statutory term of an open case that ends on that day.
    void begins_a_term_until_the_bridge_day() {
        post(els, "/zaken/nieuw",
             {{"soort", "project_plan"},
              {"plaats", owner.value("select id from park where rin = 'F1'")},
              {"title", "Samen veilig op het terrein"},
              {"goal", "Ondernemers en partners houden samen toezicht."}});
        const engine::term::Term week{"decision", {1, engine::term::Unit::weeks}, true, "Awb art. 4:13"};
        const auto clock = engine::term::compute(week, engine::date_of(2027, 5, 7), *site().calendar.now()).value();
        ASSERT_EQ(engine::iso(clock.last_day), "2027-05-14");
        owner.rows(
            "update case_file set document = jsonb_set(document, '{deadlines}', jsonb_build_array("
            "jsonb_build_object('name', 'decision', 'label', 'Besluit', 'clock', $1::jsonb)))",
            {engine::term::to_json(clock).dump()});
        owner.run(
            "insert into deadline (case_id, name, label, last_day)"
            " select id, 'decision', 'Besluit', '2027-05-14' from case_file");
    }

    std::int64_t wietske = person("Wietske Beheer", "functional_admin", lelystad, -1);
};

TEST_F(DaysAndTermsTest, a_day_that_is_added_counts_once_another_confirmed_it_and_one_that_is_removed_does_not) {
    EXPECT_EQ(last_day("2027-05-07"), "2027-05-14");
    EXPECT_THAT(propose_bridge_day().body, HasSubstr("wacht op een andere beheerder"));
    EXPECT_EQ(last_day("2027-05-07"), "2027-05-14") << "it was proposed and no more";
    EXPECT_EQ(settle(wietske, "bevestig").status, 200);
    EXPECT_EQ(last_day("2027-05-07"), "2027-05-17");
    EXPECT_EQ(post(admin, "/beheer/feestdagen/2027-05-14/weg", {}).status, 200);
    EXPECT_EQ(last_day("2027-05-07"), "2027-05-17") << "it was proposed and no more";
    EXPECT_EQ(settle(wietske, "bevestig").status, 200);
    EXPECT_EQ(last_day("2027-05-07"), "2027-05-14");
    EXPECT_EQ(owner.value("select string_agg(what, ' ' order by id) from audit_entry"),
              "holiday_asked holiday_added holiday_removal_asked holiday_removed");
}

TEST_F(DaysAndTermsTest, whoever_proposed_a_day_does_not_confirm_it_and_may_withdraw_it) {
    propose_bridge_day();
    const auto own = settle(admin, "bevestig");
    EXPECT_EQ(own.status, 422);
    EXPECT_THAT(own.body, HasSubstr("Een andere beheerder bevestigt wat u voorstelde."));
    EXPECT_EQ(owner.value("select count(*) from holiday where name = 'brugdag'"), "0");
    EXPECT_THAT(propose_bridge_day().body, HasSubstr("Over deze dag wacht al een voorstel"));
    EXPECT_THAT(settle(admin, "weiger").body, HasSubstr("U trok het voorstel in."));
    propose_bridge_day();
    EXPECT_EQ(settle(els, "bevestig").status, 404);
    EXPECT_THAT(settle(wietske, "weiger").body, HasSubstr("U wees het voorstel af."));
    EXPECT_EQ(owner.value("select count(*) from holiday where name = 'brugdag'"), "0");
    EXPECT_EQ(owner.value("select string_agg(outcome, ' ' order by id) from decree_day_request"), "withdrawn refused");
    EXPECT_EQ(
        owner.value("select count(*) from notification where person_id = $1 and text like '%wees het voorstel af%'",
                    {std::to_string(admin)}),
        "1");
}

TEST_F(DaysAndTermsTest, a_proposal_says_how_many_terms_it_moves_before_another_confirms_it) {
    begins_a_term_until_the_bridge_day();
    EXPECT_THAT(propose_bridge_day().body, HasSubstr("1 lopende termijn krijgt daardoor een andere laatste dag."));
    const auto shown = values(wietske, "/beheer/feestdagen").at("proposals").at(0);
    EXPECT_EQ(shown.at("what"), "Voeg toe: vrijdag 14 mei 2027, brugdag");
    EXPECT_EQ(shown.at("terms_moved"), 1);
    EXPECT_THAT(shown.at("asked_text").get<std::string>(), HasSubstr("Voorgesteld door Ria Beheer"));
    EXPECT_THAT(page_of(wietske, "/beheer/feestdagen").body, HasSubstr("1 lopende termijn krijgt daardoor"));
    EXPECT_EQ(shown.at("ways").size(), 2U);
    EXPECT_EQ(values(admin, "/beheer/feestdagen").at("proposals").at(0).at("ways").size(), 1U);
}

// The page promised that a term that runs keeps its last day, while the outbox moves it (CalendarChange).
TEST_F(DaysAndTermsTest, the_page_says_that_a_day_counts_for_terms_that_run_too) {
    EXPECT_THAT(page_of(admin, "/beheer/feestdagen").body,
                HasSubstr("ook voor een termijn die al loopt (Algemene termijnenwet, artikel 3)"));
    propose_bridge_day();
    EXPECT_THAT(settle(wietske, "bevestig").body,
                HasSubstr("Wettelijke termijnen rekenen ermee, ook als zij al lopen."));
    post(admin, "/beheer/feestdagen/2027-05-14/weg", {});
    EXPECT_THAT(settle(wietske, "bevestig").body,
                HasSubstr("Wettelijke termijnen rekenen er niet meer mee, ook als zij al lopen."));
}

TEST_F(DaysAndTermsTest, a_day_of_the_law_stays_and_a_known_day_is_not_added_again) {
    EXPECT_EQ(post(admin, "/beheer/feestdagen/2026-12-25/weg", {}).status, 404);
    EXPECT_THAT(
        post(admin, "/beheer/feestdagen", {{"dag", "25-12-2026"}, {"naam", "Kerst"}, {"besluit", "Stb. 2025, 3"}}).body,
        HasSubstr("Deze dag staat al in de lijst: Eerste Kerstdag."));
    EXPECT_EQ(post(els, "/beheer/feestdagen", {{"dag", "2027-05-14"}, {"naam", "brugdag"}, {"besluit", "x"}}).status,
              404);
}

// Atw art. 3 lid 3: a day is put on a par by a royal decree, which can be found.
TEST_F(DaysAndTermsTest, an_ordinary_day_is_added_by_a_decree_that_can_be_found_and_by_nothing_else) {
    const auto add = [&](const char* day, const char* decree) {
        return post(admin, "/beheer/feestdagen", {{"dag", day}, {"naam", "Sint"}, {"besluit", decree}}).body;
    };
    EXPECT_THAT(add("2026-11-30", "Sint"), HasSubstr("Noem de vindplaats"));
    EXPECT_THAT(add("2027-05-15", "Stcrt. 2025, 3"), HasSubstr("een dag in het weekend"));
    EXPECT_THAT(add("1999-05-05", "Stcrt. 1998, 3"), HasSubstr("te lang geleden"));
    EXPECT_EQ(owner.value("select count(*) from holiday where name = 'Sint'"), "0");
}

TEST_F(DaysAndTermsTest, a_day_is_removed_after_the_page_said_how_many_terms_that_moves) {
    propose_bridge_day();
    settle(wietske, "bevestig");
    const auto asked = post_as_browser(admin, "/beheer/feestdagen/2027-05-14/weg", {});
    EXPECT_EQ(asked.status, 200);
    EXPECT_THAT(asked.body, HasSubstr("Haal vrijdag 14 mei 2027 weg?"));
    EXPECT_THAT(asked.body, HasSubstr("Er loopt nu geen termijn die daardoor verandert."));
    EXPECT_EQ(last_day("2027-05-07"), "2027-05-17") << "nothing was removed yet";
    EXPECT_EQ(post_as_browser(admin, "/beheer/feestdagen/2027-05-14/weg", {{"bevestig", "ja"}}).status, 303);
    settle(wietske, "bevestig");
    EXPECT_EQ(last_day("2027-05-07"), "2027-05-14");
}

TEST_F(DaysAndTermsTest, a_rate_that_is_added_holds_from_its_day_and_only_the_newest_can_be_taken_away) {
    owner.rows(
        "insert into statutory_rate values ('interest', '2025-01-01', '2025-12-31', 6, 'Besluit wettelijke rente'),"
        " ('interest', '2026-01-01', '2026-06-30', 4, 'Besluit wettelijke rente')");
    Fields rate{
        {"soort", "interest"}, {"waarde", "3"}, {"van", "01-07-2026"}, {"tot", "31-12-2026"}, {"bron", "Stb. 2026, 1"}};
    EXPECT_EQ(post(els, "/beheer/tarieven", rate).status, 404);
    EXPECT_EQ(post(admin, "/beheer/tarieven", rate).status, 200);
    EXPECT_EQ(owner.value("select value from statutory_rate where from_day = '2026-07-01'"), "3");
    EXPECT_THAT(post(admin, "/beheer/tarieven", rate).body, HasSubstr("Vanaf deze dag staat dit tarief er al."));
    EXPECT_EQ(post(admin, "/beheer/tarieven/interest/2026-01-01/weg", {}).status, 404);
    EXPECT_EQ(post(admin, "/beheer/tarieven/interest/2026-07-01/weg", {}).status, 200);
    EXPECT_EQ(owner.value("select string_agg(what, ' ' order by id) from audit_entry"), "rate_added rate_removed");
}

TEST_F(DaysAndTermsTest, a_rate_that_ends_before_it_begins_is_refused_at_its_field) {
    const Fields rate{
        {"soort", "interest"}, {"waarde", "3"}, {"van", "01-07-2026"}, {"tot", "30-06-2026"}, {"bron", "Stb. 2026, 1"}};
    const auto answer = post(admin, "/beheer/tarieven", rate);
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.body, HasSubstr("De laatste dag ligt voor de eerste dag."));
    EXPECT_EQ(owner.value("select count(*) from statutory_rate"), "0");
}

TEST_F(DaysAndTermsTest, an_interest_above_a_hundred_per_cent_is_refused_and_a_fee_above_a_hundred_euros_is_not) {
    const auto added = [&](const char* kind, const char* value) {
        return post(admin, "/beheer/tarieven",
                    {{"soort", kind},
                     {"waarde", value},
                     {"van", "01-07-2026"},
                     {"tot", "31-12-2026"},
                     {"bron", "Stb. 2026, 1"}});
    };
    const auto refused = added("interest", "101");
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("Vul een percentage in van 0 tot en met 100."));
    EXPECT_EQ(added("interest", "100").status, 200);
    EXPECT_EQ(added("demand_large_from", "500").status, 200);
    EXPECT_EQ(owner.value("select string_agg(value::text, ' ' order by value) from statutory_rate"), "100 500");
}

TEST_F(DaysAndTermsTest, a_term_that_is_set_goes_before_the_table_until_it_is_emptied) {
    const Fields set{{"aantal-answer", "3"}, {"eenheid-answer", "weeks"}};
    EXPECT_EQ(post(admin, "/beheer/instellingen/intervention", set).status, 200);
    EXPECT_EQ(owner.value("select value ->> 'count' from workflow_setting where name = 'term.answer'"), "3");
    EXPECT_THAT(get(els, "/werkwijze/intervention").body, HasSubstr("\"length\":\"3 weken\""));
    EXPECT_EQ(post(admin, "/beheer/instellingen/intervention", {{"aantal-answer", ""}, {"eenheid-answer", ""}}).status,
              200);
    EXPECT_EQ(owner.value("select count(*) from workflow_setting"), "0");
    EXPECT_EQ(owner.value("select count(*) from audit_entry where what = 'setting_changed'"), "2");
}

TEST_F(DaysAndTermsTest, what_is_no_term_is_refused_and_an_unknown_workflow_is_not_there) {
    EXPECT_THAT(
        post(admin, "/beheer/instellingen/intervention", {{"aantal-answer", "0"}, {"eenheid-answer", "weeks"}}).body,
        HasSubstr("Vul een getal in van 1 tot en met 999."));
    EXPECT_EQ(get(admin, "/beheer/instellingen/niets").status, 404);
    EXPECT_EQ(
        post(els, "/beheer/instellingen/intervention", {{"aantal-answer", "3"}, {"eenheid-answer", "weeks"}}).status,
        404);
}

}  // namespace
}  // namespace bolwerk::web
