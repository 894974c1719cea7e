// Analyses of the RIEC: who gets which version, and what whoever did not get it can tell of it.
#include <gmock/gmock.h>

#include "db/query_set.hpp"
#include "tests/web/pages/risk/analysed.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Analyses : public AnalysedRound {};

TEST_F(Analyses, tell_the_riec_alone_who_got_an_analysis_what_for_and_who_opened_it) {
    const auto number = in_analysis();
    const auto analysis = analysed(number, "GM0200", esmee, "Proefterrein (F1)"), href = "/analyses/" + analysis;
    send(analysis, {{"sent_to", "Gemeente Apeldoorn"}});
    get(esmee, href);
    const auto seen = values(daan, href).at("recipients");
    ASSERT_EQ(seen.size(), 3U) << "municipality and police checked the facts, the municipality got the analysis";
    EXPECT_EQ(seen[1].at("purpose"), "Feiten nakijken");
    EXPECT_TRUE(seen[1].at("is_over")) << "the police read no further than the facts";
    EXPECT_EQ(seen[1].at("feedback"), "–");
    EXPECT_EQ(seen[2].at("organisation"), "Gemeente Apeldoorn");
    EXPECT_EQ(seen[2].at("purpose"), "Kiezen van terreinen voor een aanpak");
    EXPECT_EQ(seen[2].at("tasks"), "Bestuursrechtelijke handhaving");
    EXPECT_FALSE(seen[0].at("has_tasks")) << "the facts are checked for no task of its own";
    const auto without = tries(daan, analysis, "send_on",
                               {{"sent_to", "Districtelijk team"}, {"sent_for", "Voorbereiden van de stuurgroep"}});
    EXPECT_EQ(without.status, 422) << "a purpose without a task of Wgs 2.17";
    EXPECT_THAT(without.body, HasSubstr("Voor welke taak van de ontvanger?"));
    EXPECT_THAT(seen[2].at("sent").get<std::string>(), HasSubstr("door Daan Koster"));
    EXPECT_THAT(seen[2].at("opened").get<std::string>(), HasSubstr("door Esmee Boer"));
    EXPECT_THAT(seen[2].at("feedback").get<std::string>(), testing::StartsWith("uiterlijk "));
    EXPECT_THAT(values(esmee, href).at("recipients"), IsEmpty());
}

TEST_F(Analyses, are_kept_five_years_from_the_first_answer_on_which_they_stand) {
    const auto number = in_analysis();
    owner.run("update risk_matrix set begun_at = '2026-03-10T23:30:00Z' where municipality = 'GM0200'");
    const auto draft = begins_anew(number, "GM0200", "");
    EXPECT_THAT(values(daan, "/analyses/" + draft).at("words").dump(), HasSubstr("maart 2031"))
        << "also before its outcomes are kept";
    does(daan, draft, "withdraw", {{"withdraw_reason", "Er komt een andere analyse."}});
    const auto analysis = analysed(number, "GM0200", esmee, "Proefterrein (F1)");
    const auto limit = [&] {
        owner.run("set search_path = " + db::query_set_name() + ", public");
        return owner.value("select wgs_limit(f) from case_file f where f.number = $1", {analysis});
    };
    EXPECT_EQ(limit(), "2031-03-11") << "in Amsterdam it was the next day (Wgs 1.8)";
    owner.run("delete from risk_matrix");
    EXPECT_EQ(limit(), "2031-03-11") << "also once the round is destroyed";
    EXPECT_THAT(values(daan, "/analyses/" + analysis).at("words").dump(), HasSubstr("maart 2031"));
    owner.run("update risk_outcome set first_at = now() - interval '5 years 2 days'");
    owner.run("update case_file set opened_at = now() - interval '59 months' where workflow = 'risk_analysis'");
    EXPECT_EQ(
        owner.value("select count(*) from nearly_due($1::bigint, today()) near (id) join case_file f on f.id = near.id"
                    " where f.number = $2",
                    {std::to_string(riec), analysis}),
        "1")
        << "its first answer counts, not the day on which it was begun";
}

TEST_F(Analyses, stand_on_the_answers_as_they_were_when_the_second_reader_got_them) {
    const auto number = in_analysis();
    const auto analysis = analysed(number, "GM0200", esmee, "Proefterrein (F1)"), href = "/analyses/" + analysis;
    const auto score = values(daan, href).at("parks")[0].at("score");
    EXPECT_THAT(values(daan, href).at("words").dump(), HasSubstr("Uitkomsten vastgelegd op"));
    owner.rows(
        "update risk_answers a set cells = (select jsonb_object_agg(key, value || '{\"answer\": \"0\"}') from "
        "jsonb_each(a.cells))"
        " where a.matrix_id = $1",
        {matrix("F1", "municipality")});
    EXPECT_EQ(values(daan, href).at("parks")[0].at("score"), score) << "adopted is adopted";
    send(analysis, {{"sent_to", "Gemeente Apeldoorn"}});
    EXPECT_EQ(values(esmee, href).at("parks")[0].at("score"), score);
    const auto next = begins_anew(number, "GM0200", "Een antwoord is verbeterd.");
    EXPECT_NE(values(daan, "/analyses/" + next).at("parks")[0].at("score"), score) << "the next version stands on it";
    EXPECT_THAT(tries(yusuf, number, "withdraw", {{"withdraw_reason", "De ronde is niet meer nodig."}}).body,
                HasSubstr("nog geen analyse verstrekt"));
    owner.run("delete from case_link where relation = 'round'");
    EXPECT_EQ(values(esmee, href).at("parks")[0].at("score"), score) << "kept when the round is destroyed";
}

TEST_F(Analyses, wait_for_a_matrix_that_was_given_back_and_stand_on_what_was_handed_in_again) {
    const auto number = in_analysis();
    const auto analysis = begins_anew(number, "GM0200", ""), href = "/analyses/" + analysis;
    written_and_read(analysis, "Proefterrein (F1)");
    for (const auto who : {esmee, bram}) does(who, analysis, "check_facts", {{"facts_right", "yes"}});
    EXPECT_FALSE(values(daan, href).at("is_outdated"));
    const auto mine = matrix("F1", "municipality");
    ASSERT_EQ(post(daan, "/matrices/" + mine + "/teruggeven", {{"reden", "Drie antwoorden kloppen niet."}}).status,
              200);
    EXPECT_THAT(values(daan, href).at("outdated_text").get<std::string>(), HasSubstr("staat weer open (Proefterrein)"));
    EXPECT_THAT(tries(lina, analysis, "adopt").body, HasSubstr("open die is teruggegeven"));
    ASSERT_EQ(post(esmee, "/matrices/" + mine + "/indienen", {{"zeker", "ja"}}).status, 200);
    const auto told = [&](std::int64_t who, const char* words) {
        return owner.value(
            "select count(*) from notification n join case_file f on f.id = n.case_id"
            " where n.person_id = $1 and f.number = $2 and n.text like $3",
            {std::to_string(who), analysis, words});
    };
    EXPECT_EQ(told(lina, "%is teruggegeven: de analyse wacht"), "1");
    EXPECT_EQ(told(daan, "%is teruggegeven: de analyse wacht"), "0") << "who gave it back knows";
    EXPECT_EQ(told(daan, "%leg de uitkomsten opnieuw vast"), "1");
    EXPECT_THAT(values(daan, href).at("outdated_text").get<std::string>(),
                HasSubstr("is een matrix gewijzigd (Proefterrein)"));
    EXPECT_THAT(tries(lina, analysis, "adopt").body, HasSubstr("is geen matrix gewijzigd"));
    does(daan, analysis, "revise");
    written_and_read(analysis, "Proefterrein (F1)");
    for (const auto who : {esmee, bram}) does(who, analysis, "check_facts", {{"facts_right", "yes"}});
    EXPECT_FALSE(values(daan, href).at("is_outdated")) << "the outcomes were kept anew";
    does(lina, analysis, "adopt");
}

TEST_F(Analyses, stand_with_the_plan_that_came_from_them_for_who_may_read_them_alone) {
    const auto number = in_analysis();
    const auto analysis = analysed(number, "GM0200", esmee, "Proefterrein (F1)");
    send(analysis, {{"sent_to", "Gemeente Apeldoorn"}});
    does(esmee, analysis, "choose", {{"chosen_parks", "Proefterrein (F1)"}});
    const auto begun = post(els, "/zaken/nieuw",
                            {{"soort", "project_plan"},
                             {"plaats", owner.value("select id from park where rin = 'F1'")},
                             {"title", "Samen veilig op het terrein"},
                             {"goal", "Ondernemers en partners houden samen toezicht."}});
    ASSERT_EQ(begun.status, 201) << begun.body;
    const auto plan = Json::parse(begun.body).at("number").get<std::string>();
    EXPECT_THAT(get(esmee, "/zaken/" + plan).body, HasSubstr("/analyses/" + analysis));
    for (const auto reader : {els, petra}) {
        const auto seen = get(reader, "/zaken/" + plan);
        EXPECT_EQ(seen.status, 200);
        EXPECT_THAT(seen.body, Not(HasSubstr(analysis)));
        EXPECT_THAT(seen.body, Not(HasSubstr("Analyse van het RIEC")));
    }
}

TEST_F(Analyses, keep_what_each_party_says_of_the_facts_and_are_adopted_with_an_answer_to_it) {
    const auto number = in_analysis();
    const auto analysis = begins_anew(number, "GM0200", ""), href = "/analyses/" + analysis;
    written_and_read(analysis, "Proefterrein (F1)");
    const std::string remark = "De leegstand is vier procent.", answer = "De leegstand is aangepast.";
    does(esmee, analysis, "check_facts", {{"facts_right", "no"}, {"factual_remarks", remark}});
    EXPECT_THAT(tries(lina, analysis, "adopt", {{"corrections_answer", answer}}).body, HasSubstr("Alle partijen"));
    does(bram, analysis, "check_facts", {{"facts_right", "yes"}});
    EXPECT_THAT(tries(lina, analysis, "adopt", {{"corrections_answer", ""}}).body,
                HasSubstr("wat volgens een partij niet klopt"));
    does(lina, analysis, "adopt", {{"corrections_answer", answer}});
    const auto seen = values(daan, href);
    ASSERT_EQ(seen.at("checks").size(), 2U);
    EXPECT_EQ(seen.at("checks")[0].at("remark"), remark);
    EXPECT_EQ(seen.at("checks")[1].at("said"), "De feiten kloppen");
    EXPECT_EQ(seen.at("answer"), answer);
    EXPECT_THAT(seen.at("words").dump(), HasSubstr("Het terrein valt op door leegstand en weinig zicht."));
    const auto history = values(daan, "/zaken/" + analysis).at("fact_groups").dump();
    EXPECT_THAT(history, Not(HasSubstr(remark))) << "what one party said is no fact of the analysis";
}

TEST_F(Analyses, let_each_recipient_tell_back_by_its_own_term_and_look_for_its_own_purpose) {
    const auto number = in_analysis();
    const auto analysis = analysed(number, "GM0200", esmee, "Proefterrein (F1)"), href = "/analyses/" + analysis;
    send(analysis, {{"sent_to", "Gemeente Apeldoorn"}});
    does(daan, analysis, "send_on",
         {{"sent_to", "Districtelijk team"},
          {"sent_for", "Voorbereiden van de stuurgroep"},
          {"sent_tasks", "administrative"}});
    does(esmee, analysis, "feedback", {{"feedback", "De schouw leverde drie verbeteringen op."}});
    for (const auto who : {apeldoorn, district})
        EXPECT_EQ(owner.value("select label from deadline where name = 'feedback_' || $1", {std::to_string(who)}),
                  "Terugmelding aan het RIEC: " +
                      owner.value("select name from organisation where id = $1", {std::to_string(who)}));
    get(yusuf, href);
    get(esmee, href);
    const auto looked = [&](std::int64_t who) {
        return owner.value("select purpose from view_log where person_id = $1 order by id desc limit 1",
                           {std::to_string(who)});
    };
    EXPECT_EQ(looked(yusuf), "Voorbereiden van de stuurgroep");
    EXPECT_EQ(looked(esmee), "Kiezen van terreinen voor een aanpak");
    const auto recipients = values(daan, href).at("recipients").dump();
    EXPECT_THAT(recipients, HasSubstr("De schouw leverde drie verbeteringen op."));
    EXPECT_THAT(values(daan, "/zaken/" + analysis).at("fact_groups").dump(), Not(HasSubstr("Districtelijk team")))
        << "whom it went to last is no fact of the analysis";
}

TEST_F(Analyses, give_an_analysis_to_who_it_was_sent_to_and_to_nobody_else) {
    const auto number = in_analysis();
    const auto before = page_of(yusuf, "/zaken").body;
    const auto analysis = analysed(number, "GM0200", esmee, "Proefterrein (F1)");
    const auto id = owner.value("select id from case_file where number = $1", {analysis});
    const auto hides_from = [&](std::int64_t who) {
        for (const auto* path : {"/analyses/", "/zaken/"})
            if (get(who, path + analysis).status != 404) return false;
        for (const std::string table : {"case_event", "case_reader", "deadline", "task"})
            if (seen_by(who, "select count(*) from " + table + " where case_id = " + id) != "0") return false;
        return get(who, "/risicorondes/" + number).body.find(analysis) == std::string::npos &&
               get(who, "/zoeken", {{"q", "Analyse"}}).body.find(analysis) == std::string::npos;
    };
    for (const auto outside : {esmee, bram, yusuf, noor, saskia})
        EXPECT_TRUE(hides_from(outside)) << "adopted and not sent: " << outside;
    EXPECT_EQ(before, page_of(yusuf, "/zaken").body);
    send(analysis, {{"sent_to", "Gemeente Apeldoorn"}});
    EXPECT_EQ(get(esmee, "/analyses/" + analysis).status, 200);
    for (const auto outside : {bram, yusuf, noor, saskia}) EXPECT_TRUE(hides_from(outside)) << outside;
    EXPECT_THAT(get(esmee, "/meldingen").body, HasSubstr("Een analyse van het RIEC is aan u verstrekt"));
    send(analysis, {{"sent_to", "Districtelijk team"}}, "send_on");
    EXPECT_EQ(get(yusuf, "/analyses/" + analysis).status, 200);
    EXPECT_TRUE(hides_from(bram));
}

TEST_F(Analyses, give_a_next_version_of_an_analysis_beside_the_one_that_it_replaces) {
    const auto number = in_analysis();
    const auto first = analysed(number, "GM0200", esmee, "Proefterrein (F1)");
    send(first, {{"sent_to", "Gemeente Apeldoorn"}, {"sent_to", "Districtelijk team"}});
    does(esmee, first, "choose", {{"chosen_parks", "Proefterrein (F1)"}});
    EXPECT_THAT(begins_anew(number, "GM0200", ""), HasSubstr("Schrijf wat er verandert"));
    const auto second = begins_anew(number, "GM0200", "De leegstand is opnieuw geteld.");
    EXPECT_EQ(begins_anew(number, "GM0200", "De leegstand is opnieuw geteld."), second) << "a double click begins one";
    EXPECT_EQ(owner.value("select document #>> '{data,interpretation}' from case_file where number = $1", {second}),
              "Het terrein valt op door leegstand en weinig zicht.");
    EXPECT_FALSE(values(daan, "/analyses/" + first).at("may_renew").get<bool>()) << "one draft at a time";
    EXPECT_EQ(values(esmee, "/analyses/" + first).at("versions").size(), 1U);
    finish(second, esmee, "Proefterrein (F1)");
    linked_cases_hear();
    EXPECT_FALSE(values(esmee, "/analyses/" + first).at("is_replaced").get<bool>()) << "not before it is sent";
    send(second, {{"sent_to", "Gemeente Apeldoorn"}});
    linked_cases_hear();
    const auto old = values(esmee, "/analyses/" + first), now = values(esmee, "/analyses/" + second);
    EXPECT_TRUE(old.at("is_replaced").get<bool>());
    EXPECT_EQ(old.at("newer_version_href"), "/analyses/" + second);
    EXPECT_EQ(now.at("version_text"), "Versie 2");
    ASSERT_EQ(now.at("versions").size(), 2U);
    EXPECT_EQ(now.at("versions")[0].at("changes"), "De leegstand is opnieuw geteld.");
    EXPECT_THAT(now.at("versions")[0].at("begun").get<std::string>(), HasSubstr("Daan Koster"));
    const auto left = values(yusuf, "/analyses/" + first);
    EXPECT_TRUE(left.at("is_replaced").get<bool>()) << "who got it reads it, and that it was replaced";
    EXPECT_FALSE(left.at("has_newer_version").get<bool>()) << "what was not sent to you is not there";
    EXPECT_EQ(left.dump().find(second), std::string::npos);
    EXPECT_EQ(get(yusuf, "/analyses/" + second).status, 404);
}

TEST_F(Analyses, begin_an_analysis_again_after_the_first_was_withdrawn) {
    const auto number = in_analysis();
    const auto first = begins_anew(number, "GM0200", "");
    does(daan, first, "withdraw", {{"withdraw_reason", "Op de verkeerde gemeente begonnen."}});
    EXPECT_TRUE(values(daan, "/risicorondes/" + number).at("groups")[0].at("may_begin").get<bool>());
    EXPECT_NE(begins_anew(number, "GM0200", ""), first);
}

TEST_F(Analyses, show_a_class_that_somebody_gives_beside_the_computed_one) {
    const auto number = in_analysis();
    const auto analysis = analysed(number, "GM0200", esmee, "Proefterrein (F1)");
    const Fields other{{"class_park", "Proefterrein (F1)"},
                       {"class_given", "low"},
                       {"class_reason", "De leegstand is dit voorjaar opgelost."}};
    send(analysis, {{"sent_to", "Gemeente Apeldoorn"}});
    does(esmee, analysis, "differ", other);
    const auto park = values(daan, "/analyses/" + analysis).at("parks")[0];
    EXPECT_EQ(park.at("class"), "hoog");
    ASSERT_EQ(park.at("given").size(), 1U);
    EXPECT_EQ(park.at("given")[0].at("by"), "Gemeente Apeldoorn");
    EXPECT_EQ(park.at("given")[0].at("given_class"), "laag");
    EXPECT_THAT(page_of(daan, "/analyses/" + analysis).body, HasSubstr("wijkt af van de berekende klasse: laag"));
    EXPECT_THAT(values(daan, "/zaken/" + analysis).at("fact_groups").dump(),
                Not(HasSubstr("De leegstand is dit voorjaar opgelost.")))
        << "what one said of a park is no fact of the analysis";
}

}  // namespace
}  // namespace bolwerk::web
