// A round from preparation to the choice of the board, and who gets to know of it.
#include <gmock/gmock.h>

#include "db/query_set.hpp"
#include "tests/web/pages/risk/analysed.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Rounds : public AnalysedRound {};

TEST_F(Rounds, go_from_preparation_to_the_choice_of_the_board) {
    const auto number = opened();
    all_in();
    does(yusuf, number, "close_entry");
    does(daan, number, "analyse");
    const auto apeldoorn_analysis = analysed(number, "GM0200", esmee, "Proefterrein (F1)"),
               epe_analysis = analysed(number, "GM0232", noor, "Tweede terrein (F2)");
    EXPECT_NE(tries(daan, number, "advise").status, 200) << "an analysis that was not sent is no advice";
    send(apeldoorn_analysis, {{"sent_to", "Gemeente Apeldoorn"}});
    send(epe_analysis, {{"sent_to", "Gemeente Epe"}});
    does(daan, number, "advise");
    EXPECT_NE(tries(yusuf, number, "put_to_board").status, 200);
    EXPECT_EQ(tries(noor, apeldoorn_analysis, "choose", {{"chosen_parks", "Proefterrein (F1)"}}).status, 404);
    does(esmee, apeldoorn_analysis, "choose", {{"chosen_parks", "Proefterrein (F1)"}});
    does(noor, epe_analysis, "explain", {{"no_choice_reason", "Er is te weinig zicht op het terrein."}});
    EXPECT_EQ(get(saskia, "/risicorondes/" + number).status, 404);
    does(yusuf, number, "put_to_board");
    const auto board = values(saskia, "/risicorondes/" + number);
    EXPECT_THAT(board.at("choices").dump(), HasSubstr("Proefterrein (F1)"));
    EXPECT_THAT(board.at("groups"), IsEmpty()) << "the board sees the choice and no matrix";
    EXPECT_EQ(get(saskia, "/analyses/" + apeldoorn_analysis).status, 404);
    does(saskia, number, "adopt",
         {{"decided_on", owner.value("select today()")}, {"decision_reference", "VGD-2026-0001, punt 3"}});
    const auto outcome = values(esmee, "/analyses/" + apeldoorn_analysis);
    EXPECT_TRUE(outcome.at("may_plan"));
    EXPECT_FALSE(values(daan, "/analyses/" + apeldoorn_analysis).at("may_plan")) << "an analyst begins no plan";
    EXPECT_THAT(outcome.at("chosen")[0].at("href"), HasSubstr("soort=project_plan&terrein="));
    EXPECT_EQ(get(esmee, outcome.at("chosen")[0].at("href").get<std::string>().substr(0, 12)).status, 200);
}

TEST_F(Rounds, say_why_a_municipality_chose_otherwise_than_was_advised_which_it_must_explain) {
    owner.run("insert into park (rin, name, municipality, fictitious) values ('F3', 'Derde terrein', 'GM0200', true)");
    const auto number = opened();
    all_in();
    hand_in(esmee, matrix("F3", "municipality"), "1");
    hand_in(bram, matrix("F3", "police"), "1");
    does(yusuf, number, "close_entry");
    does(daan, number, "analyse");
    const auto analysis = analysed(number, "GM0200", esmee, "Proefterrein (F1)");
    send(analysis, {{"sent_to", "Gemeente Apeldoorn"}});
    const auto unexplained = tries(esmee, analysis, "choose", {{"chosen_parks", "Derde terrein (F3)"}});
    EXPECT_EQ(unexplained.status, 422);
    EXPECT_THAT(unexplained.body, HasSubstr("Leg uit waarom uw keuze afwijkt van het advies."));
    does(esmee, analysis, "choose",
         {{"chosen_parks", "Derde terrein (F3)"}, {"deviation_reason", "Op het andere terrein loopt al een aanpak."}});
    const auto choice = values(daan, "/risicorondes/" + number).at("choices").at(0);
    EXPECT_TRUE(choice.at("deviates"));
    EXPECT_EQ(choice.at("deviates_because"), "Op het andere terrein loopt al een aanpak.");
    EXPECT_THAT(page_of(daan, "/risicorondes/" + number).body,
                HasSubstr("Wijkt af van het advies: Op het andere terrein loopt al een aanpak."));
}

TEST_F(Rounds, tell_why_a_municipality_chose_to_itself_to_the_board_and_to_who_oversees_alone) {
    owner.run("insert into park (rin, name, municipality, fictitious) values ('F3', 'Derde terrein', 'GM0200', true)");
    const std::string why = "Op het andere terrein loopt al een onderzoek.",
                      none = "Er is te weinig zicht op het terrein.";
    const auto number = opened();
    all_in();
    hand_in(esmee, matrix("F3", "municipality"), "1");
    hand_in(bram, matrix("F3", "police"), "1");
    does(yusuf, number, "close_entry");
    does(daan, number, "analyse");
    const auto first = analysed(number, "GM0200", esmee, "Proefterrein (F1)"),
               second = analysed(number, "GM0232", noor, "Tweede terrein (F2)");
    send(first, {{"sent_to", "Gemeente Apeldoorn"}});
    send(second, {{"sent_to", "Gemeente Epe"}});
    does(daan, number, "advise");
    does(esmee, first, "choose", {{"chosen_parks", "Derde terrein (F3)"}, {"deviation_reason", why}});
    does(noor, second, "explain", {{"no_choice_reason", none}});
    const auto reads = [&](std::int64_t who, const std::string& text) {
        const auto has = [&](const std::string& body) { return body.find(text) != std::string::npos; };
        const bool page = has(page_of(who, "/risicorondes/" + number).body),
                   json = has(values(who, "/risicorondes/" + number).dump()),
                   sql = has(seen_by(who, "select " + db::query_set_name() +
                                              ".round_choices(id)::text from case_file where workflow = 'risk_round'"));
        EXPECT_EQ(page, json) << who;
        EXPECT_EQ(page, sql) << who;
        return page;
    };
    EXPECT_FALSE(reads(noor, "Derde terrein (F3)")) << "what others chose is not there before the board has it";
    does(yusuf, number, "put_to_board");
    for (const auto who : {esmee, noor, bram, saskia, yusuf, daan}) {
        const bool oversees = who == saskia || who == yusuf || who == daan;
        EXPECT_TRUE(reads(who, "Derde terrein (F3)")) << who;
        EXPECT_EQ(reads(who, why), oversees || who == esmee) << who;
        EXPECT_EQ(reads(who, none), oversees || who == noor) << who;
    }
    does(saskia, number, "adopt",
         {{"decided_on", owner.value("select today()")}, {"decision_reference", "VGD-2026-0001, punt 3"}});
    EXPECT_FALSE(reads(noor, why) || reads(bram, none));
}

TEST_F(Rounds, outcomes_are_a_sum_that_a_person_can_follow) {
    const auto number = opened();
    all_in();
    does(yusuf, number, "close_entry");
    does(daan, number, "analyse");
    post(daan, "/risicorondes/" + number + "/analyses", {{"gemeente", "GM0200"}});
    const auto outcome = values(daan, "/analyses/RAN-" + number.substr(4, 4) + "-0001");
    EXPECT_THAT(missing_keys(sample_of("risk/analysis"), outcome), IsEmpty());
    const auto& park = outcome.at("parks")[0];
    EXPECT_EQ(park.at("municipality_score"), "100,0");
    EXPECT_EQ(park.at("police_score"), "33,3");
    EXPECT_EQ(park.at("score"), "66,7");
    EXPECT_EQ(park.at("class"), "hoog");
    EXPECT_EQ(park.at("difference"), "66,7 (gemeente hoger)");
    EXPECT_TRUE(park.at("discuss"));
    EXPECT_EQ(outcome.at("details")[0].at("sides")[0].at("lines")[0].at("value"),
              "100 × (2×3 + 1×3 + 1×3 + 1×3) / (3 × 5) = 100,0 (zicht 5 van 5)");
    post(daan, "/risicorondes/" + number + "/analyses", {{"gemeente", "GM0232"}});
    const auto epe_outcome = values(daan, "/analyses/RAN-" + number.substr(4, 4) + "-0002");
    EXPECT_EQ(epe_outcome.at("parks")[0].at("class"), "onvoldoende zicht");
}

TEST_F(Rounds, leave_no_trace_for_who_does_not_take_part) {
    const auto before =
        page_of(els, "/zaken?q=geheim").body + page_of(petra, "/").body + page_of(koen, "/meldingen").body;
    const auto number = opened();
    all_in();
    EXPECT_EQ(before,
              page_of(els, "/zaken?q=geheim").body + page_of(petra, "/").body + page_of(koen, "/meldingen").body);
    for (const auto stranger : {els, petra, koen, mark, admin, saskia}) {
        for (const auto& path :
             {"/risicorondes/" + number, "/zaken/" + number, "/risicorondes/" + number + "/terreinen"})
            EXPECT_EQ(get(stranger, path).status, 404) << path;
        EXPECT_THAT(get(stranger, "/risicorondes").body, Not(HasSubstr(number)));
        EXPECT_EQ(get(stranger, "/zoeken", {{"q", number}}).body.find("geheim"), std::string::npos);
        EXPECT_EQ(post(stranger, "/risicorondes/" + number + "/analyses", {{"gemeente", "GM0200"}}).status, 404);
    }
    EXPECT_THAT(get(esmee, "/risicorondes").body, HasSubstr(number));
    EXPECT_THAT(get(esmee, "/zaken.csv").body, Not(HasSubstr("geheim"))) << "RIEC cases do not leave in bulk";
}

TEST_F(Rounds, are_kept_silent_about_by_answers_whose_time_says_nothing) {
    const auto number = opened();
    for (const auto& path : {"/zaken/" + number, "/risicorondes/" + number, std::string("/matrices/1"),
                             "/zaken?q=" + number, "/zoeken?q=" + number})
        EXPECT_TRUE(page_of(els, path).on_the_beat) << path;
    EXPECT_FALSE(page_of(els, "/zaken").on_the_beat) << "only what is one's own stands there";
}

TEST_F(Rounds, show_a_municipality_its_own_parks_alone) {
    const auto number = opened();
    const auto seen = values(noor, "/risicorondes/" + number);
    EXPECT_THAT(missing_keys(sample_of("risk/round"), seen), IsEmpty());
    ASSERT_EQ(seen.at("groups").size(), 1U);
    EXPECT_EQ(seen.at("groups")[0].at("code"), "GM0232");
    EXPECT_EQ(values(yusuf, "/risicorondes/" + number).at("groups").size(), 2U);
    EXPECT_EQ(values(bram, "/risicorondes/" + number).at("groups").size(), 2U);
}

TEST_F(Rounds, are_read_a_page_of_parks_at_a_time_and_find_who_still_has_to_answer) {
    const auto number = opened(), href = "/risicorondes/" + number;
    owner.rows(
        "insert into park (rin, name, municipality, fictitious)"
        " select 'F' || n, 'Kavel ' || lpad(n::text, 3, '0'), 'GM0200', true from generate_series(100, 159) n");
    owner.rows(
        "insert into risk_matrix (case_id, park_id, park_name, municipality, side, organisation_id, "
        "other_organisation_id)"
        " select f.id, p.id, p.name, p.municipality, s.side, case s.side when 'police' then $2::bigint else $1::bigint "
        "end,"
        " case s.side when 'police' then $1::bigint else $2::bigint end"
        " from case_file f, park p, (values ('municipality'), ('police')) s (side)"
        " where f.workflow = 'risk_round' and p.name like 'Kavel%'",
        {std::to_string(apeldoorn), std::to_string(police)});
    owner.run("insert into risk_answers (matrix_id) select id from risk_matrix on conflict do nothing");
    const auto first = values(yusuf, href);
    EXPECT_EQ(first.at("parks").size(), 25U);
    EXPECT_EQ(first.at("groups").size(), 2U);
    EXPECT_EQ(first.at("paging").at("paging_text"), "Terreinen 1 tot en met 25 van 62");
    EXPECT_EQ(first.at("paging").at("older_href"), href + "?blad=2");
    EXPECT_EQ(values(yusuf, href, {{"blad", "3"}}).at("parks").size(), 12U);
    EXPECT_EQ(values(yusuf, href, {{"q", "kavel 10"}}).at("parks").size(), 10U);
    const auto print = values(yusuf, href, {{"blad", "2"}, {"q", "kavel"}, {"afdruk", "ja"}});
    EXPECT_EQ(print.at("parks").size(), 60U) << "a print holds every park that is asked for";
    EXPECT_EQ(print.at("paging").at("paging_text"), "Terreinen 1 tot en met 60 van 60 gevonden");
    hand_in(bram, matrix("F1", "police"), "1");
    const auto waits = values(yusuf, href, {{"gemeente", "GM0200"}, {"wacht", "police"}});
    EXPECT_EQ(waits.at("paging").at("paging_text"), "Terreinen 1 tot en met 25 van 60 gevonden");
    EXPECT_EQ(waits.at("figures")[2].at("note"), "62 van gemeenten, 61 van politie");
    const auto in = values(yusuf, href, {{"stand", "submitted"}});
    ASSERT_EQ(in.at("parks").size(), 1U);
    EXPECT_EQ(in.at("parks")[0].at("rin"), "F1");
    EXPECT_EQ(values(noor, href, {{"wacht", "own"}}).at("parks").size(), 1U);
    EXPECT_EQ(values(noor, href, {{"gemeente", "GM0200"}}).at("parks").size(), 0U) << "a filter shows nothing more";
}

TEST_F(Rounds, show_who_leads_them_where_a_deputy_lacks_as_long_as_answers_can_come) {
    const auto number = opened();
    const auto of = [&](std::int64_t who, const std::string& organisation) {
        const auto page = values(who, "/risicorondes/" + number);
        for (const auto& one : page.at("answerers"))
            if (one.at("organisation") == organisation) return one;
        return Json();
    };
    EXPECT_EQ(of(yusuf, "Gemeente Apeldoorn").at("what_lacks"), "");
    EXPECT_THAT(of(yusuf, "Gemeente Apeldoorn").at("people").get<std::string>(), HasSubstr("Esmee Boer, Rik Zomer"));
    EXPECT_EQ(of(yusuf, "Gemeente Epe").at("what_lacks"), "");
    owner.rows("update screening set until_day = today() - 1 where person_id = $1", {std::to_string(sem)});
    EXPECT_EQ(of(yusuf, "Gemeente Epe").at("what_lacks"), "Er is geen vervanger.");
    EXPECT_THAT(page_of(yusuf, "/risicorondes/" + number).body, HasSubstr("Er is geen vervanger."));
    owner.rows("update screening set until_day = today() - 1 where person_id = $1", {std::to_string(noor)});
    EXPECT_EQ(of(yusuf, "Gemeente Epe").at("what_lacks"), "Niemand kan hier nu invullen.") << "nobody is screened";
    EXPECT_EQ(of(esmee, "Gemeente Epe"), Json()) << "who does not lead the round sees no colleagues of others";
    does(yusuf, number, "close_anyway", {{"close_reason", "De termijn is voorbij en er komt niets meer."}});
    EXPECT_EQ(of(yusuf, "Gemeente Epe"), Json());
}

TEST_F(Rounds, are_opened_once_every_organisation_that_answers_has_a_deputy) {
    const auto number = prepared();
    owner.rows("update screening set until_day = today() - 1 where person_id = any ($1)",
               {"{" + std::to_string(sem) + "," + std::to_string(tess) + "}"});
    const auto refused = tries(yusuf, number, "open_entry");
    EXPECT_EQ(refused.status, 409) << refused.body;
    EXPECT_THAT(refused.body, testing::AllOf(HasSubstr("heeft een vervanger"),
                                             HasSubstr("nog niet bij Gemeente Epe, Politie Oost-Nederland")));
    EXPECT_THAT(page_of(yusuf, "/zaken/" + number).body, HasSubstr("nog niet bij Gemeente Epe"));
    owner.rows("update screening set until_day = today() + 1 where person_id = any ($1)",
               {"{" + std::to_string(sem) + "," + std::to_string(tess) + "}"});
    EXPECT_EQ(tries(yusuf, number, "open_entry").status, 200);
}

TEST_F(Rounds, keep_their_parks_once_they_are_open) {
    const auto number = prepared();
    EXPECT_EQ(get(esmee, "/risicorondes/" + number + "/terreinen").status, 404);
    does(yusuf, number, "open_entry");
    EXPECT_EQ(get(yusuf, "/risicorondes/" + number + "/terreinen").status, 404);
    EXPECT_EQ(seen_by(yusuf, "select count(*) from risk_matrix"), "4");
}

TEST_F(Rounds, of_the_demonstration_take_invented_parks_only) {
    owner.run("update park set fictitious = false, rin = '999999' where rin = 'F2'; update person set demo = true;");
    prepared();
    EXPECT_EQ(owner.value("select string_agg(distinct park_name, ' ') from risk_matrix"), "Proefterrein");
}

TEST_F(Rounds, every_look_is_noted_with_its_purpose_and_seen_by_the_privacy_officer_alone) {
    const auto number = opened();
    owner.run(
        "alter table view_log disable trigger user; delete from view_log; alter table view_log enable trigger user");
    get(esmee, "/matrices/" + matrix("F1", "municipality"));
    get(daan, "/risicorondes/" + number);
    get(yusuf, "/zaken/" + number);
    get(petra, "/risicorondes/" + number);
    const auto seen = values(oscar, "/inzage");
    EXPECT_THAT(seen.at("scope_text").get<std::string>(), HasSubstr("U ziet de inzage in wat het RIEC deelt (V3)"));
    EXPECT_THAT(missing_keys(sample_of("risk/views"), seen), IsEmpty());
    ASSERT_EQ(seen.at("views").size(), 3U);
    EXPECT_EQ(seen.at("views")[2].at("who"), "Esmee Boer");
    EXPECT_EQ(seen.at("views")[2].at("purpose"), "Invullen: Kiezen van terreinen voor een aanpak");
    for (const auto other : {yusuf, daan, esmee, bram, admin}) {
        EXPECT_EQ(get(other, "/inzage").status, 404);
        EXPECT_EQ(seen_by(other, "select count(*) from view_log"), "0");
    }
    EXPECT_ANY_THROW(owner.run("delete from view_log"));
    EXPECT_ANY_THROW(owner.run("update view_log set purpose = 'anders'"));
}

}  // namespace
}  // namespace bolwerk::web
