#include <gmock/gmock.h>

#include "tests/web/documents/poppler.hpp"
#include "tests/web/pages/reports/report_scene.hpp"
#include "web/documents/renderer.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using ReportPages = ReportScene;

TEST_F(ReportPages, the_secretary_takes_the_figures_and_the_stuurgroep_reads_them) {
    const auto plan = begin_plan();
    propose(plan);
    const auto number = begun();
    EXPECT_EQ(number.substr(0, 4), "RAP-");
    for (const auto who : {saskia, marjan, petra}) {
        const auto page = values(who, "/rapportages/" + number);
        EXPECT_THAT(missing_keys(sample_of("reports/show"), page), IsEmpty());
        EXPECT_EQ(page.at("parks").size(), 1U);
        EXPECT_EQ(page.at("interventions").at(0).at("planned_count"), 1);
    }
    const auto list = values(marjan, "/rapportages");
    EXPECT_THAT(missing_keys(sample_of("reports/list"), list), IsEmpty());
    EXPECT_FALSE(list.at("may_begin"));
    EXPECT_TRUE(values(petra, "/rapportages").at("may_begin"));
}

TEST_F(ReportPages, whoever_does_not_belong_to_the_stuurgroep_finds_no_report) {
    const auto number = begun();
    for (const auto who : {els, koen, bram, mark, admin}) {
        EXPECT_EQ(get(who, "/rapportages/" + number).status, 404);
        EXPECT_EQ(get(who, "/rapportages/" + number + "/cijfers.xlsx").status, 404);
        EXPECT_EQ(get(who, "/rapportages/" + number + "/zaken", {{"cijfer", "plan.active"}}).status, 404);
        EXPECT_EQ(begin(who, today()).status, 404);
        EXPECT_EQ(seen_by(who, "select count(*) from progress_snapshot"), "0");
        EXPECT_EQ(seen_by(who, "select count(*) from progress_snapshot_case"), "0");
    }
    EXPECT_EQ(begin(marjan, today()).status, 404) << "a member reads, and does not make figures";
    EXPECT_EQ(seen_by(marjan, "select count(*) from progress_snapshot"), "1");
}

TEST_F(ReportPages, the_figures_stay_whatever_happens_afterwards) {
    const auto plan = begin_plan();
    propose(plan);
    const auto number = begun();
    const auto before = values(saskia, "/rapportages/" + number).at("interventions");
    propose(plan);
    EXPECT_EQ(values(saskia, "/rapportages/" + number).at("interventions"), before);
    for (const auto* change :
         {"update progress_snapshot set figures = '{}'", "delete from progress_snapshot",
          "truncate progress_snapshot cascade", "update progress_snapshot_case set measures = '{x}'",
          "delete from progress_snapshot_case"})
        EXPECT_ANY_THROW(owner.run(change)) << change;
    EXPECT_EQ(owner.value("select hash = sha256(convert_to(figures::text || public_figures::text, 'UTF8')) from "
                          "progress_snapshot"),
              "t");
}

TEST_F(ReportPages, a_figure_leads_to_the_cases_that_it_counts) {
    const auto plan = begin_plan();
    const auto intervention = propose(plan);
    const auto number = begun();
    const auto found =
        values(saskia, "/rapportages/" + number + "/zaken", {{"cijfer", "intervention.communication.planned"}});
    EXPECT_THAT(missing_keys(sample_of("reports/cases"), found), IsEmpty());
    ASSERT_EQ(found.at("cases").size(), 1U);
    EXPECT_EQ(found.at("cases").at(0).at("number"), intervention);
    EXPECT_FALSE(found.at("has_kept_back"));
    const auto elsewhere =
        values(saskia, "/rapportages/" + number + "/zaken", {{"cijfer", "plan.active"}, {"gemeente", "GM0232"}});
    EXPECT_THAT(elsewhere.at("cases"), IsEmpty());
}

TEST_F(ReportPages, a_title_of_v2_behind_a_figure_and_in_the_list_of_reports_is_in_the_log_of_views) {
    const auto plan = begin_plan();
    propose(plan);
    const auto number = begun();
    const auto listed = [&](const std::string& of) {
        return owner.value(
            "select count(*) from view_log v join case_file f on f.id = v.case_id where f.number = $1 and v.person_id "
            "= $2"
            " and v.listed_on = today()",
            {of, std::to_string(saskia)});
    };
    get(saskia, "/rapportages/" + number + "/zaken", {{"cijfer", "plan.active"}});
    get(saskia, "/rapportages");
    EXPECT_EQ(listed(plan), "0") << "nothing confidential stands in them";
    owner.run("update case_file set compartment = 2");
    owner.run("update case_reader set compartment = 2");
    const auto found = values(saskia, "/rapportages/" + number + "/zaken", {{"cijfer", "intervention.all.planned"}});
    ASSERT_EQ(found.at("cases").size(), 1U);
    EXPECT_EQ(listed(found.at("cases").at(0).at("number")), "1");
    ASSERT_EQ(values(saskia, "/rapportages").at("reports").size(), 1U);
    EXPECT_EQ(listed(number), "1");
}

TEST_F(ReportPages, one_municipality_has_figures_of_its_own_on_the_page_on_paper_and_in_the_workbook) {
    propose(begin_plan());
    const auto number = begun();
    const auto own = values(saskia, "/rapportages/" + number, {{"gemeente", "GM0200"}});
    const auto elsewhere = values(saskia, "/rapportages/" + number, {{"gemeente", "GM0232"}});
    const auto& mine = own.at("interventions").at(0);
    EXPECT_EQ(mine.at("planned_count"), 1);
    EXPECT_THAT(mine.at("planned_href").get<std::string>(), HasSubstr("gemeente=GM0200"));
    EXPECT_EQ(elsewhere.at("interventions").at(0).at("planned_count"), 0);
    EXPECT_THAT(own.at("kpis_why").get<std::string>(), HasSubstr("alleen bij het hele gebied"));
    EXPECT_EQ(get(saskia, "/rapportages/" + number + "/cijfers.xlsx", {{"gemeente", "GM0200"}}).status, 200);
}

TEST_F(ReportPages, a_form_sent_twice_makes_one_report) {
    const auto first = number_in(begin(saskia, today(), "twee-keer-geklikt-op-een-knop"));
    EXPECT_EQ(number_in(begin(saskia, today(), "twee-keer-geklikt-op-een-knop")), first);
    EXPECT_EQ(owner.value("select count(*) from case_file where workflow = 'progress_report'"), "1");
}

TEST_F(ReportPages, a_day_that_has_not_come_is_refused_with_the_form_kept) {
    const auto answer = post_as_browser(saskia, "/rapportages/nieuw",
                                        {{"organisation", std::to_string(steering_group)},
                                         {"reference_date", "2099-01-01"},
                                         {"title", "Voortgangsrapportage derde kwartaal"}});
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.body, HasSubstr("De peildatum is vandaag of eerder."));
    EXPECT_THAT(answer.body, HasSubstr("Voortgangsrapportage derde kwartaal"));
}

TEST_F(ReportPages,
       a_day_before_the_first_case_was_registered_is_refused_with_the_earliest_day_and_no_figures_are_taken) {
    begin_plan();
    for (const auto* day : {"1999-12-31", "2000-02-29"}) {
        const auto answer = begin(saskia, day);
        EXPECT_EQ(answer.status, 422) << day;
        EXPECT_THAT(answer.body, HasSubstr(engine::medium_date(engine::parse_iso_date(today()).value()) + " of later"));
    }
    EXPECT_EQ(owner.value("select count(*) from progress_snapshot"), "0");
    EXPECT_EQ(begin(saskia, today()).status, 201);
}

TEST_F(ReportPages, every_field_that_is_wrong_and_every_reason_is_told_in_one_answer) {
    begin_plan();
    const auto fields = [](const Response& answer) {
        std::vector<std::string> names;
        const auto told = Json::parse(answer.body);
        for (const auto& one : told.at("fields")) names.push_back(one.at("field"));
        return names;
    };
    const Fields form{{"organisation", std::to_string(steering_group)},
                      {"reference_date", "1999-12-31"},
                      {"since", "1999-12-02"},
                      {"title", "Kort"}};
    const auto told = post(saskia, "/rapportages/nieuw", form);
    EXPECT_EQ(told.status, 422);
    EXPECT_EQ(told.headers["Content-Type"], "application/problem+json");
    EXPECT_THAT(fields(told), testing::UnorderedElementsAre("reference_date", "since", "title"));
    EXPECT_FALSE(Json::parse(told.body).at("reasons").empty()) << "who may, too";
    const auto nowhere = post(saskia, "/rapportages/nieuw",
                              {{"organisation", std::to_string(epe)}, {"reference_date", "2099-01-01"}, {"title", ""}});
    EXPECT_THAT(fields(nowhere), testing::UnorderedElementsAre("organisation", "reference_date", "title"));
    const auto page = post_as_browser(saskia, "/rapportages/nieuw", form);
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.body, testing::AllOf(HasSubstr("eerste dag van een maand"), HasSubstr("of later")));
    EXPECT_EQ(owner.value("select count(*) from progress_snapshot"), "0");
}

TEST_F(ReportPages, the_period_of_a_report_can_be_chosen) {
    const auto from = [&](const std::string& since) {
        return post(saskia, "/rapportages/nieuw",
                    {{"organisation", std::to_string(steering_group)},
                     {"reference_date", today()},
                     {"since", since},
                     {"title", "Voortgangsrapportage derde kwartaal"}});
    };
    const auto first = owner.value("select date_trunc('month', today())::date");
    EXPECT_THAT(from(owner.value("select date_trunc('month', today())::date + 1")).body,
                HasSubstr("Kies de eerste dag van een maand"));
    EXPECT_EQ(owner.value("select count(*) from progress_snapshot"), "0");
    EXPECT_EQ(from(first).status, 201);
    EXPECT_EQ(owner.value("select figures ->> 'since' from progress_snapshot"), first);
}

TEST_F(ReportPages, where_nothing_was_registered_only_today_can_be_reported_on) {
    const auto answer = begin(saskia, owner.value("select today() - 1"));
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.body, HasSubstr("In dit gebied is nog geen zaak geregistreerd."));
    EXPECT_EQ(begin(saskia, today()).status, 201);
}

TEST_F(ReportPages, a_light_set_by_hand_stands_beside_the_one_that_was_counted) {
    begin_plan();
    const auto number = begun();
    const auto park = owner.value("select id from park where rin = 'F1'");
    ASSERT_EQ(take(saskia, number, "set_light",
                   {{"light_of", park}, {"light", "red"}, {"light_reason", "De aannemer is gestopt."}})
                  .status,
              200);
    const auto row = values(marjan, "/rapportages/" + number).at("parks").at(0);
    EXPECT_EQ(row.at("light").at("label"), "Loopt vast");
    EXPECT_EQ(row.at("rule_light"), "Op schema");
    EXPECT_EQ(row.at("set_reason"), "De aannemer is gestopt.");
}

/// HANDBOOK 16.2: what the stuurgroep adopts counts, in the headline, the sums, the list and the public part.
TEST_F(ReportPages, a_light_set_by_hand_counts_wherever_lights_are_counted) {
    begin_plan();
    const auto number = begun();
    const auto park = owner.value("select id from park where rin = 'F1'");
    ASSERT_EQ(take(saskia, number, "set_light",
                   {{"light_of", park}, {"light", "red"}, {"light_reason", "De aannemer is gestopt."}})
                  .status,
              200);
    const auto page = values(marjan, "/rapportages/" + number);
    EXPECT_EQ(page.at("messages").at(0).at("headline"), "0 van de 1 terrein ligt op schema");
    EXPECT_EQ(page.at("lights").at("rows").at(2).at("count"), 1);
    EXPECT_EQ(page.at("lights").at("rows").at(0).at("rule_count"), 1);
    EXPECT_EQ(page.at("municipalities").at("rows").at(0).at("light").at("label"), "Loopt vast");
    EXPECT_EQ(page.at("municipalities").at("rows").at(0).at("rule_light"), "Op schema");
    EXPECT_EQ(values(marjan, "/rapportages").at("reports").at(0).at("bar_label"),
              "0 op schema, 0 let op, 1 loopt vast");
    bring_to_publication(number);
    const auto told = Json::parse(get(els, "/openbaar/rapportages/" + number).body);
    EXPECT_EQ(told.at("lights").at(0).at("count"), "0");
    EXPECT_EQ(told.at("lights").at(0).at("rule_count"), "niet bekendgemaakt");
    EXPECT_EQ(told.at("lights").at(2).at("count"), "niet bekendgemaakt") << "one is a small count";
}

TEST_F(ReportPages, the_public_part_comes_out_at_publication_and_holds_nothing_else) {
    begin_plan();
    const auto number = begun();
    EXPECT_EQ(get(els, "/openbaar/rapportages/" + number).status, 404) << "not before it is published";
    bring_to_publication(number);
    const auto answer = get(els, "/openbaar/rapportages/" + number);
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(missing_keys(sample_of("reports/public"), Json::parse(answer.body)), IsEmpty());
    EXPECT_THAT(answer.body, HasSubstr("Alles loopt volgens de afspraak."));
    for (const auto* inside : {"Een zin die binnen de stuurgroep blijft.", "Graag ook iets over verlichting.",
                               "Proefterrein", "Plan voor het proefterrein", "Saskia"})
        EXPECT_THAT(answer.body, Not(HasSubstr(inside)));
    EXPECT_EQ(page_of(0, "/openbaar/rapportages/" + number).status, 200) << "nobody has to sign in";
}

TEST_F(ReportPages, the_public_part_is_a_tagged_pdf_that_holds_nothing_else_and_is_the_same_each_time) {
    begin_plan();
    const auto number = begun();
    press = std::make_shared<Renderer>(BOLWERK_SOURCE_DIR);
    const auto address = "/openbaar/rapportages/" + number + "/rapport.pdf";
    EXPECT_EQ(page_of(0, address).status, 404) << "not before it is published";
    bring_to_publication(number);
    const auto answer = page_of(0, address);
    ASSERT_EQ(answer.status, 200);
    EXPECT_THAT(page_of(0, "/openbaar/rapportages/" + number).body, HasSubstr(address));
    const auto text = told_by("pdftotext", answer.body);
    EXPECT_THAT(text, HasSubstr("Alles loopt volgens de afspraak."));
    EXPECT_THAT(text, HasSubstr("Conform vastgesteld."));
    for (const auto* inside : {"Een zin die binnen de stuurgroep blijft.", "Graag ook iets over verlichting.",
                               "Proefterrein", "Plan voor het proefterrein", "Saskia"})
        EXPECT_THAT(text + told_by("pdfinfo", answer.body), Not(HasSubstr(inside)));
    EXPECT_THAT(told_by("pdfinfo", answer.body), HasSubstr("Tagged:          yes"));
    EXPECT_EQ(page_of(0, address).body, answer.body);
}

TEST_F(ReportPages, count_signals_of_the_half_year_that_was_over_and_scores_of_the_day) {
    const auto until = owner.value(
        "select (date_trunc('year', today()) + case when extract(month from today()) >= 7 then interval '6 "
        "months' else interval '0' end)::date");
    owner.rows(
        "insert into signal_tally select 'GM0200', date_trunc('month', $1::date - 1)::date, 'entrepreneur', "
        "'no_action', t, n "
        "from (values ('day', 7), ('week', 8)) x (t, n)",
        {until});
    owner.rows(
        "insert into park_score (park_id, theme, score, evidence, measured_on, organisation_id, person_id, once_key) "
        "select id, 'safety', 3, 'Schouw met ondernemers.', today() - 1, $1::bigint, $2::bigint, 'x' from park where "
        "rin = 'F1'",
        {std::to_string(apeldoorn), std::to_string(els)});
    const auto page = values(marjan, "/rapportages/" + begun());
    EXPECT_EQ(page.at("signals").at(0).at("total_text"), "15 signalen binnen");
    EXPECT_EQ(page.at("signals").at(0).at("channels").at(0).at("value"), "15");
    EXPECT_EQ(page.at("scores").at(0).at("mean"), "3,0");
    EXPECT_EQ(page.at("scores").at(0).at("parks"), 1);
    EXPECT_THAT(page.at("perception_missing").dump(), HasSubstr("Hoe veilig ondernemers zich voelen"));
}

TEST_F(ReportPages, the_workbook_has_a_sheet_for_each_part) {
    begin_plan();
    const auto number = begun();
    const auto answer = get(marjan, "/rapportages/" + number + "/cijfers.xlsx");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body.substr(0, 2), "PK");
}

TEST_F(ReportPages, what_is_confidential_is_in_no_figure) {
    const auto plan = begin_plan();
    owner.rows("update case_file set compartment = 2 where number = $1", {plan});
    const auto number = begun();
    EXPECT_THAT(values(saskia, "/rapportages/" + number).at("parks"), IsEmpty());
    EXPECT_THAT(owner.value("select figures::text || public_figures::text from progress_snapshot"),
                Not(HasSubstr(plan)));
    EXPECT_EQ(owner.value("select count(*) from progress_snapshot_case"), "0");
}

}  // namespace
}  // namespace bolwerk::web
