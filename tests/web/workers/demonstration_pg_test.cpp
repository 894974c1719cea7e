#include <gtest/gtest.h>

#include "db/verify.hpp"
#include "tests/web/demonstrated.hpp"
#include "web/commands/known_states.hpp"
#include "workflows/progress_report/figures.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

const std::filesystem::path home = BOLWERK_SOURCE_DIR;

class Demonstration : public Demonstrated {};

class WithoutDemonstration : public db::FreshDatabase {};

TEST_F(Demonstration, plays_every_story_once_and_its_history_holds) {
    const auto cases = value("select count(*) from case_file");
    const auto events = value("select count(*) from case_event");
    EXPECT_TRUE(load_demonstration(address.application, home));
    EXPECT_EQ(value("select count(*) from case_file"), cases);
    EXPECT_EQ(value("select count(*) from case_event"), events);

    EXPECT_GE(std::stoi(cases), 100);
    EXPECT_TRUE(db::verify(pool).differences.empty());
    EXPECT_EQ(value("select count(*) from outbox where done_at is null"), "0");
    EXPECT_EQ(value("select count(*) from alarm where incident is not null"), "0");
    EXPECT_EQ(value("select count(*) from case_event where at > now()"), "0");
    EXPECT_NO_THROW(expect_known_states(pool, workflows::every_definition()));
}

TEST_F(Demonstration, has_a_tender_with_one_application_settled_one_half_scored_and_one_untouched) {
    EXPECT_EQ(
        value("select string_agg((select count(*) from assessment a where a.case_id = r.case_id)::text, ',' order by "
              "r.case_id) from ranked_application r join budget b on b.id = r.budget_id where b.scheme_id = "
              "'fle_closed_round'"),
        "2,1,0");
    EXPECT_EQ(value("select count(*) from tender_consensus where agreed_by is not null"), "1");
    EXPECT_EQ(value("select rules ->> 'open_until' < today()::text from scheme where id = 'fle_closed_round' order by "
                    "version desc limit 1"),
              "t");
}

TEST_F(Demonstration, goes_on_where_it_was_stopped) {
    const auto events = value("select count(*) from case_event");
    owner.run("delete from workflow_setting where workflow = 'demonstration'");
    EXPECT_TRUE(load_demonstration(address.application, home));
    EXPECT_EQ(value("select count(*) from case_event"), events);
}

TEST_F(Demonstration, says_nothing_about_real_parks_that_could_be_taken_for_a_fact) {
    EXPECT_EQ(value("select count(*) from case_file f join park p on p.id = f.park_id where f.workflow = 'kvo_b' and "
                    "not p.fictitious"),
              "0");
    EXPECT_EQ(value("select count(*) from park where not fictitious and fields ? 'kvo_b'"), "0");
    EXPECT_EQ(value("select count(*) from person where not demo"), "0");
}

TEST_F(Demonstration, figures_as_of_an_earlier_day_are_those_that_were_taken_on_that_day) {
    const std::string over =
        " from progress_snapshot where reference_date < (taken_at at time zone 'Europe/Amsterdam')::date";
    ASSERT_GE(std::stoi(value("select count(*)" + over)), 4);
    for (const auto& row : owner.rows("select id, organisation_id, reference_date" + over, {})) {
        const auto ground = pool.ask_json("report/ground_as_bolwerk", {{"organisation", row[1]}, {"day", row[2]}});
        const auto again = workflows::report::take_figures(ground);
        EXPECT_EQ(owner.value(
                      "select figures = $2::jsonb and public_figures = $3::jsonb from progress_snapshot where id = $1",
                      {row[0], again.figures.dump(), again.public_figures.dump()}),
                  "t")
            << "the figures of " << row[2];
    }
    EXPECT_EQ(value("select count(*) from case_file where workflow = 'progress_report' and state in ('adopted', "
                    "'published')"),
              "4");
}

TEST_F(WithoutDemonstration, stays_out_of_a_database_with_people_of_its_own) {
    owner.run("insert into person (name, email) values ('Els Wolters', 'els@gemeente.test')");
    EXPECT_FALSE(load_demonstration(address.application, home));
    EXPECT_EQ(owner.value("select count(*) from person"), "1");
}

TEST_F(Demonstration, has_a_login_for_every_part_that_one_can_try) {
    for (const auto* role : {"municipal_coordinator", "police_contributor", "steering_group_secretary",
                             "steering_group_member", "park_manager", "kvo_process_supervisor", "subsidy_officer",
                             "second_reader", "mandated_signer", "functional_admin"})
        EXPECT_NE(value("select count(*) from person p join role_holding h on h.person_id = p.id where p.password_hash "
                        "is not null and h.role = '" +
                        std::string(role) + "'"),
                  "0")
            << role;
}

TEST_F(WithoutDemonstration, a_case_in_a_state_that_no_workflow_knows_is_named_before_anything_is_served) {
    owner.run(
        "insert into organisation (kind, name) values ('municipality', 'Gemeente Apeldoorn');"
        "insert into case_file (number, workflow, definition_version, version, state, title, compartment, "
        "organisation_id, opened_at, "
        "changed_at, document, last_hash) values ('PLN-2026-0001', 'project_plan', 1, 1, 'dreamt', 'Plan', 1, 1, "
        "now(), now(), '{}', '')");
    try {
        expect_known_states(pool, workflows::every_definition());
        FAIL() << "Expected a refusal";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what())
                      .find("1 cases of workflow 'project_plan' in state 'dreamt', for example PLN-2026-0001"),
                  std::string::npos)
            << error.what();
    }
}

}  // namespace
}  // namespace bolwerk::web
