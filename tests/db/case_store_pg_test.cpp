#include <gmock/gmock.h>

#include <future>

#include "tests/db/sample_case.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;
using engine::Overtaken;
using engine::Refused;
using engine::Written;
using testing::ElementsAre;

class CaseStoreTest : public StoredCases {};

TEST_F(CaseStoreTest, opens_a_case_with_a_number_for_people_and_reads_it_back) {
    const auto opened = written(opening(els));
    EXPECT_EQ(opened.number, "PLN-2026-0001");
    const auto found = store.load({.asker = {.session = session(els)}, .number = opened.number}).value();
    EXPECT_EQ(found.subject.id, opened.id);
    EXPECT_EQ(found.subject.number, opened.number);
    EXPECT_EQ(found.subject.title, "Plan voor het proefterrein");
    EXPECT_EQ(found.subject.park, 1);
    EXPECT_EQ(found.actor.name, "Els Wolters");
    ASSERT_EQ(found.actor.holdings.size(), 1U);
    EXPECT_EQ(found.actor.holdings.front().role, "municipal_coordinator");
    EXPECT_TRUE(found.actor.holdings.front().covers);
    EXPECT_EQ(found.last->by.name, "Els Wolters");
}

TEST_F(CaseStoreTest, numbers_follow_each_other_within_prefix_and_year) {
    written(opening(els));
    EXPECT_EQ(written(opening(jan)).number, "PLN-2026-0002");
}

TEST_F(CaseStoreTest, a_case_that_is_not_there_and_one_that_may_not_be_seen_are_refused_alike) {
    const auto opened = written(opening(els));
    EXPECT_FALSE(store.load({.asker = {.session = session(koen)}, .number = opened.number}));
    EXPECT_FALSE(store.load({.asker = {.session = session(koen)}, .number = "PLN-2026-9999"}));
}

TEST_F(CaseStoreTest, the_one_who_comes_second_is_told_who_was_faster) {
    const auto opened = written(opening(els));
    const auto of_els = step_by(els, opened.number);
    const auto of_jan = step_by(jan, opened.number, "withdraw", "withdrawn");
    EXPECT_EQ(written(of_els).version, 2);
    const auto outcome = store.write(of_jan);
    ASSERT_TRUE(std::holds_alternative<Overtaken>(outcome));
    EXPECT_EQ(std::get<Overtaken>(outcome).by.by.name, "Els Wolters");
    EXPECT_EQ(std::get<Overtaken>(outcome).by.action, "submit");
    EXPECT_EQ(std::get<Overtaken>(outcome).by.version, 2);
}

TEST_F(CaseStoreTest, of_many_writers_at_once_exactly_one_wins) {
    const auto opened = written(opening(els));
    const auto request = step_by(els, opened.number);
    std::vector<std::future<engine::WriteOutcome>> writers;
    for (int writer = 0; writer < 4; ++writer)
        writers.push_back(std::async(std::launch::async, [&] { return store.write(request); }));
    int won = 0;
    for (auto& writer : writers) won += std::holds_alternative<Written>(writer.get()) ? 1 : 0;
    EXPECT_EQ(won, 1);
    EXPECT_EQ(owner.value("select count(*) from case_event"), "2");
}

TEST_F(CaseStoreTest, a_double_click_writes_once_and_gives_the_same_answer) {
    auto request = opening(els);
    request.once_key = "form-1";
    const auto first = written(request);
    const auto second = written(request);
    EXPECT_FALSE(first.repeated);
    EXPECT_TRUE(second.repeated);
    EXPECT_EQ(second.number, first.number);
    EXPECT_EQ(owner.value("select count(*) from case_file"), "1");
    const auto found =
        store.load({.asker = {.session = session(els)}, .number = first.number, .once_key = "form-1"}).value();
    EXPECT_EQ(found.earlier->number, first.number);
}

TEST_F(CaseStoreTest, a_double_click_gives_the_same_answer_to_whoever_stopped_reading_the_case_by_the_first) {
    auto request = opening(els);
    request.once_key = "form-5";
    const auto first = written(request);
    owner.run("delete from case_reader");
    const engine::Ask ask{.asker = {.session = session(els)}, .number = first.number};
    EXPECT_FALSE(store.load(ask));
    auto again = ask;
    again.once_key = "form-5";
    EXPECT_EQ(store.load(again).value().earlier->number, first.number);
}

TEST_F(CaseStoreTest, Bolwerk_itself_acts_with_the_role_that_the_engine_gives_it) {
    const auto opened = written(opening(els));
    const auto found = store.load({.asker = {}, .number = opened.number}).value();
    ASSERT_EQ(found.actor.holdings.size(), 1U);
    EXPECT_EQ(found.actor.holdings.front().role, engine::system_actor().holdings.front().role);
}

TEST_F(CaseStoreTest, two_clicks_at_the_same_moment_open_one_case) {
    auto request = opening(els);
    request.once_key = "form-2";
    auto other = std::async(std::launch::async, [&] { return written(request); });
    const auto mine = written(request);
    EXPECT_EQ(other.get().number, mine.number);
    EXPECT_EQ(owner.value("select count(*) from case_file"), "1");
}

TEST_F(CaseStoreTest, somebody_elses_once_key_gives_nothing_away) {
    auto request = opening(els);
    request.once_key = "form-3";
    written(request);
    auto stolen = opening(koen);
    stolen.once_key = "form-3";
    EXPECT_TRUE(std::holds_alternative<Refused>(store.write(stolen)));
}

TEST_F(CaseStoreTest, an_overtaken_form_keeps_its_once_key_for_the_next_try) {
    const auto opened = written(opening(els));
    auto late = step_by(jan, opened.number);
    late.once_key = "form-4";
    written(step_by(els, opened.number));
    EXPECT_TRUE(std::holds_alternative<Overtaken>(store.write(late)));
    auto again = step_by(jan, opened.number);
    again.once_key = "form-4";
    EXPECT_EQ(written(again).version, 3);
}

TEST_F(CaseStoreTest, a_second_active_plan_for_a_park_is_refused_with_a_sentence) {
    auto request = opening(els);
    request.exclusive_key = "project_plan:park:1";
    written(request);
    const auto outcome = store.write(request);
    ASSERT_TRUE(std::holds_alternative<Refused>(outcome));
    EXPECT_EQ(std::get<Refused>(outcome).reasons.front().sentence,
              "Voor dit terrein loopt al een zaak van deze soort.");
}

TEST_F(CaseStoreTest, a_closed_plan_makes_room_for_the_next) {
    auto request = opening(els);
    request.exclusive_key = "project_plan:park:1";
    const auto first = written(request);
    auto closing = step_by(els, first.number, "close", "closed");
    closing.closed = true;
    written(closing);
    EXPECT_EQ(written(request).number, "PLN-2026-0002");
}

TEST_F(CaseStoreTest, nobody_writes_in_somebody_elses_name) {
    auto forged = opening(els);
    forged.asker.session = session(jan);
    EXPECT_THROW(store.write(forged), DatabaseError);
}

TEST_F(CaseStoreTest, a_case_cannot_be_opened_for_a_park_of_another_municipality) {
    EXPECT_FALSE(store.load(
        {.asker = {.session = session(els)}, .opening = engine::Opening{"project_plan", apeldoorn, "GM0995", 1, 0}}));
    EXPECT_FALSE(store.load(
        {.asker = {.session = session(els)}, .opening = engine::Opening{"project_plan", apeldoorn, "", 999, 0}}));
}

TEST_F(CaseStoreTest, a_session_that_ended_reads_and_writes_nothing) {
    const auto opened = written(opening(els));
    const auto request = step_by(els, opened.number);
    owner.run("update session set revoked_at = now()");
    EXPECT_THROW(store.load({.asker = {.session = session(els)}, .number = opened.number}), SessionEnded);
    EXPECT_THROW(store.write(request), SessionEnded);
}

TEST_F(CaseStoreTest, work_goes_to_the_organisations_where_the_role_is_held) {
    auto request = opening(els);
    request.tasks = Json::array(
        {{{"kind", "main"}, {"role", "municipal_coordinator"}, {"organisation", apeldoorn}, {"label", "Dien in"}},
         {{"kind", "main"}, {"role", "steering_group_secretary"}, {"label", "Leg vast"}}});
    written(request);
    EXPECT_EQ(owner.value("select string_agg(o.name, ', ' order by o.name) from task t join organisation o on o.id = "
                          "t.organisation_id"),
              "Gemeente Apeldoorn, Stuurgroep Noord-Veluwe");
    EXPECT_EQ(seen_by(jan, "select count(*) from task where desk = any (desks_held())"), "1");
    EXPECT_EQ(seen_by(koen, "select count(*) from task"), "0");
}

TEST_F(CaseStoreTest, only_readers_are_told_and_never_the_one_who_did_it) {
    auto request = opening(els);
    request.notifications = Json::array(
        {{{"text", "Nieuw plan"}, {"role", "municipal_coordinator"}}, {{"text", "Voor u"}, {"person", koen}}});
    written(request);
    EXPECT_EQ(owner.value("select string_agg(p.name || ': ' || n.text, ', ') from notification n join person p on p.id "
                          "= n.person_id"),
              "Jan Smit: Nieuw plan");
}

TEST_F(CaseStoreTest, an_alarm_that_was_done_is_never_set_again) {
    auto request = opening(els);
    request.alarms = Json::array({{{"deadline", "review"}, {"kind", "remind"}, {"day", "2026-12-01"}}});
    const auto opened = written(request);
    owner.run("update alarm set done_at = now()");
    auto again = step_by(els, opened.number);
    again.alarms = request.alarms;
    written(again);
    EXPECT_EQ(owner.value("select count(*) from alarm where done_at is null"), "0");
}

TEST_F(CaseStoreTest, lists_that_are_null_stay_as_they_are_and_empty_ones_are_removed) {
    auto request = opening(els);
    request.deadlines = Json::array({{{"name", "review"}, {"label", "Voortgang"}, {"last_day", "2026-12-01"}}});
    const auto opened = written(request);
    written(step_by(els, opened.number));
    EXPECT_EQ(owner.value("select last_day from deadline"), "2026-12-01");
    auto ended = step_by(els, opened.number);
    ended.deadlines = Json::array();
    written(ended);
    EXPECT_EQ(owner.value("select count(*) from deadline"), "0");
}

TEST_F(CaseStoreTest, bolwerk_itself_sees_every_case_and_signs_as_nobody) {
    const auto opened = written(opening(els));
    const auto found = store.load({.asker = {}, .id = opened.id}).value();
    EXPECT_EQ(found.actor.person, 0);
    EXPECT_EQ(written(next(found.actor, found.subject, "expired", "expired")).version, 2);
    EXPECT_EQ(owner.value("select count(*) from case_event where person_id is null"), "1");
}

TEST_F(CaseStoreTest, a_linked_case_can_be_read_by_the_owner_of_the_case_above) {
    const auto plan = written(opening(els));
    auto child = opening(els);
    child.after.organisation = police;
    child.after.compartment = engine::Compartment::municipal;
    child.links = Json::array({{{"relation", "plan"}, {"to", plan.id}}});
    written(child);
    EXPECT_EQ(seen_by(els, "select count(*) from case_file"), "2");
    EXPECT_EQ(seen_by(els, "select count(*) from case_link"), "1");
    EXPECT_EQ(seen_by(petra, "select count(*) from case_file"), "1");
}

}  // namespace
}  // namespace bolwerk::db
