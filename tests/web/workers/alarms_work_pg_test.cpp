#include "web/workers/alarms_work.hpp"

#include <gtest/gtest.h>

#include "tests/web/workers/plan_at_work.hpp"

namespace bolwerk::web {
namespace {

/// The intervention was proposed long ago: what its deadline rings lies in the past.
class AlarmsWork : public PlanAtWork {
protected:
    void propose_days_ago(int days) {
        const auto today = now;
        now -= std::chrono::days{days};
        propose_intervention();
        now = today;
    }

    int serve_all() {
        int served = 0;
        for (int more = serve_alarms(shop); more > 0; more = serve_alarms(shop)) served += more;
        return served;
    }
};

TEST_F(AlarmsWork, whoever_has_to_answer_is_reminded_before_the_last_day) {
    propose_days_ago(12);
    EXPECT_EQ(serve_all(), 1);
    const auto last_day = engine::local_date(now) + std::chrono::days{2};
    EXPECT_EQ(value("select text from notification n join person p on p.id = n.person_id where p.name = 'Bram Post'"
                    " and kind = 'reminder'"),
              "Laatste dag " + engine::medium_date(last_day) + ": Antwoord van de eigenaar");
    EXPECT_EQ(serve_all(), 0);
}

TEST_F(AlarmsWork, after_downtime_everything_that_was_missed_is_served_in_order) {
    propose_days_ago(40);
    EXPECT_EQ(serve_all(), 2);
    EXPECT_EQ(value("select count(*) from notification n join person p on p.id = n.person_id where p.name = 'Els "
                    "Wolters' and text like 'Te laat:%'"),
              "1");
}

TEST_F(AlarmsWork, nothing_is_told_before_its_day_has_come) {
    propose_days_ago(1);
    EXPECT_EQ(serve_all(), 0);
}

TEST_F(AlarmsWork, two_workers_at_a_time_tell_once) {
    propose_days_ago(40);
    std::thread other([this] { serve_all(); });
    serve_all();
    other.join();
    EXPECT_EQ(value("select count(*) from notification where text like 'Te laat:%'"),
              value("select count(distinct person_id) from notification where text like 'Te laat:%'"));
}

TEST_F(AlarmsWork, a_timer_whose_deadline_is_gone_does_nothing) {
    owner.rows(
        "insert into alarm (case_id, deadline, kind, day, detail) values ($1, 'deferred', 'fire', today() - 1, "
        "'{\"action\": \"deferred\"}')",
        {std::to_string(plan)});
    EXPECT_EQ(serve_all(), 1);
    EXPECT_EQ(events_of_plan("deferred"), "0");
    EXPECT_EQ(value("select count(*) from alarm where done_at is not null and incident is null"), "1");
}

}  // namespace
}  // namespace bolwerk::web
