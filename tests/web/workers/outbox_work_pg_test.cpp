#include "web/workers/outbox_work.hpp"

#include <gtest/gtest.h>

#include "engine/codec.hpp"
#include "engine/term/compute.hpp"
#include "tests/web/workers/plan_at_work.hpp"

namespace bolwerk::web {
namespace {

class OutboxWork : public PlanAtWork {};

TEST_F(OutboxWork, an_intervention_that_is_proposed_is_told_to_its_plan_once) {
    propose_intervention();
    EXPECT_EQ(serve_outbox(shop), 1);
    EXPECT_EQ(serve_outbox(shop), 0);
    EXPECT_EQ(events_of_plan("intervention_changed"), "1");
    EXPECT_EQ(value("select payload -> 'by' ->> 'name' from case_event where action = 'intervention_changed'"),
              "Bolwerk");
}

TEST_F(OutboxWork, what_was_done_before_a_worker_died_is_not_done_again) {
    propose_intervention();
    serve_outbox(shop);
    owner.run("update outbox set done_at = null, taken_until = null");
    EXPECT_EQ(serve_outbox(shop), 1);
    EXPECT_EQ(events_of_plan("intervention_changed"), "1");
    EXPECT_EQ(value("select count(*) from outbox where done_at is null and kind = 'tell_linked'"), "0");
}

TEST_F(OutboxWork, two_workers_at_a_time_do_each_once) {
    for (int time = 0; time < 6; ++time) propose_intervention();
    std::thread other([this] {
        while (serve_outbox(shop) > 0) {
        }
    });
    while (serve_outbox(shop) > 0) {
    }
    other.join();
    EXPECT_EQ(events_of_plan("intervention_changed"), "6");
}

TEST_F(OutboxWork, a_day_that_becomes_a_holiday_moves_the_term_that_ends_on_it_once_every_server_knows_of_it) {
    auto subject = store.load({.asker = {}, .id = plan}).value().subject;
    const engine::term::Term term{"decision", {2, engine::term::Unit::weeks}, true, "Awb art. 4:13"};
    const auto clock = engine::term::compute(term, engine::local_date(now), calendar).value();
    subject.deadlines = {{.name = "decision", .label = "Besluit", .clock = clock}};
    const auto id = std::to_string(plan), last_day = engine::iso(clock.last_day);
    owner.rows("update case_file set document = $1::jsonb where id = $2", {engine::to_json(subject).dump(), id});
    owner.rows("insert into deadline (case_id, name, label, last_day) values ($1, 'decision', 'Besluit', $2)",
               {id, last_day});
    owner.rows("insert into holiday (day, name, source) values ($1, 'gelijkgesteld bij KB', 'KB')", {last_day});
    EXPECT_EQ(serve_outbox(shop), 0);
    owner.run("update outbox set next_try = now()");
    EXPECT_EQ(serve_outbox(shop), 1);
    EXPECT_EQ(events_of_plan("recompute_deadlines"), "1");
    EXPECT_GT(value("select last_day from deadline where name = 'decision'"), last_day);
    EXPECT_EQ(value("select incident is null and done_at is not null from outbox"), "t");
}

TEST_F(OutboxWork, a_kind_that_nobody_knows_is_an_incident_at_once) {
    owner.run("insert into outbox (kind, payload) values ('fax', '{}')");
    EXPECT_EQ(serve_outbox(shop), 1);
    EXPECT_EQ(value("select incident from outbox"), "this version does not know how to do 'fax'");
    EXPECT_EQ(serve_outbox(shop), 0);
}

TEST_F(OutboxWork, a_plan_that_is_closed_does_not_want_to_hear_it) {
    propose_intervention();
    owner.run(
        "update case_file set state = 'stopped', document = document || '{\"state\": \"stopped\"}' where workflow = "
        "'project_plan'");
    EXPECT_EQ(serve_outbox(shop), 1);
    EXPECT_EQ(
        value("select count(*) from outbox where done_at is not null and incident is null and kind = 'tell_linked'"),
        "1");
    EXPECT_EQ(events_of_plan("intervention_changed"), "0");
}

TEST_F(OutboxWork, an_action_that_the_linked_workflow_does_not_know_is_tried_again_and_parked_in_the_end) {
    propose_intervention();
    owner.run("update outbox set payload = payload || '{\"action\": \"dance\"}' where kind = 'tell_linked'");
    for (int attempt = 0; attempt < db::Outbox::most_attempts; ++attempt) {
        EXPECT_EQ(serve_outbox(shop), 1);
        owner.run("update outbox set next_try = now()");
    }
    EXPECT_EQ(serve_outbox(shop), 0);
    EXPECT_EQ(value("select incident from outbox where kind = 'tell_linked'"), "the workflow does not know the action");
}

}  // namespace
}  // namespace bolwerk::web
