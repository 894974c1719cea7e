#include <gmock/gmock.h>

#include "db/alarms.hpp"
#include "db/outbox.hpp"
#include "tests/db/sample_case.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;
using testing::IsEmpty;
using testing::SizeIs;

class Work : public StoredCases {
protected:
    Outbox outbox{pool};
    Alarms alarms{pool};
};

TEST_F(Work, what_a_case_asked_for_is_taken_once) {
    auto request = opening(els);
    request.outbox = Json::array({{{"kind", "tell_linked"}, {"payload", {{"action", "close"}}}}});
    const auto opened = written(request);
    const auto taken = outbox.take();
    ASSERT_THAT(taken, SizeIs(1));
    EXPECT_EQ(taken.front().subject, opened.id);
    EXPECT_EQ(taken.front().wanted_by, 1);
    EXPECT_EQ(taken.front().payload.at("action"), "close");
    EXPECT_THAT(outbox.take(), IsEmpty());
    EXPECT_TRUE(outbox.done(taken.front()));
    EXPECT_FALSE(outbox.done(taken.front()));
}

TEST_F(Work, what_a_dead_worker_took_comes_free_and_is_no_longer_its_own) {
    owner.run("insert into outbox (kind, payload) values ('mail', '{}')");
    const auto dead = outbox.take(1, std::chrono::seconds(-1));
    const auto next = outbox.take();
    ASSERT_THAT(next, SizeIs(1));
    EXPECT_EQ(Outbox::once_key(dead.front()), Outbox::once_key(next.front()));
    EXPECT_FALSE(outbox.done(dead.front()));
    EXPECT_TRUE(outbox.done(next.front()));
}

TEST_F(Work, after_the_last_try_it_is_an_incident_that_administrators_see) {
    owner.run("insert into outbox (kind, payload, attempts) values ('mail', '{}', 6)");
    EXPECT_FALSE(outbox.fail(outbox.take().front(), "geen verbinding"));
    EXPECT_THAT(outbox.take(), IsEmpty());
    owner.run("update outbox set next_try = now()");
    EXPECT_TRUE(outbox.fail(outbox.take().front(), "geen verbinding"));
    EXPECT_EQ(seen_by(els, "select count(incident) from outbox"), "0");
    EXPECT_EQ(seen_by(admin, "select min(incident) from outbox"), "geen verbinding");
    EXPECT_THAT(outbox.take(), IsEmpty());
}

TEST_F(Work, timers_of_days_that_nobody_served_are_caught_up) {
    auto request = opening(els);
    request.alarms = Json::array(
        {{{"deadline", "review"}, {"kind", "fire"}, {"day", "2020-01-01"}, {"detail", {{"action", "expire"}}}},
         {{"deadline", "review"}, {"kind", "fire"}, {"day", "2999-01-01"}}});
    written(request);
    const auto due = alarms.take();
    ASSERT_THAT(due, SizeIs(1));
    EXPECT_EQ(due.front().detail.at("action"), "expire");
    EXPECT_TRUE(alarms.done(due.front()));
    EXPECT_THAT(alarms.take(), IsEmpty());
}

TEST_F(Work, a_reminder_reaches_whoever_the_case_waits_for_and_only_once) {
    auto request = opening(els);
    request.tasks = Json::array(
        {{{"kind", "main"}, {"role", "municipal_coordinator"}, {"organisation", apeldoorn}, {"label", "Dien in"}}});
    request.alarms = Json::array(
        {{{"deadline", "review"}, {"kind", "remind"}, {"day", "2020-01-01"}, {"detail", {{"text", "Bijna te laat"}}}},
         {{"deadline", "review"},
          {"kind", "escalate"},
          {"day", "2020-01-02"},
          {"detail", {{"text", "Te laat"}, {"role", "programme_manager"}}}}});
    written(request);
    for (const auto& alarm : alarms.take()) {
        EXPECT_TRUE(alarms.tell(alarm));
        EXPECT_FALSE(alarms.tell(alarm));
    }
    EXPECT_EQ(owner.value("select string_agg(p.name || ': ' || n.text, ', ' order by p.name) from notification n join "
                          "person p on p.id = n.person_id"),
              "Els Wolters: Bijna te laat, Jan Smit: Bijna te laat, Petra Blom: Te laat");
}

}  // namespace
}  // namespace bolwerk::db
