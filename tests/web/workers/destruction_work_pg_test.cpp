#include "web/workers/destruction_work.hpp"

#include <gmock/gmock.h>

#include "tests/web/workers/plan_at_work.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;

/// The plan of Els was stopped six years ago: its five years are over.
class DestructionWork : public PlanAtWork {
protected:
    DestructionWork() {
        floor = person("Floor de Boer", "archivist", apeldoorn, 1);
        mees = person("Mees Vos", "archivist", apeldoorn, 1);
        const auto today = now;
        now -= std::chrono::days{6 * 365};
        plan = perform({.ask = {.asker = {.session = "", .person = els}, .id = plan},
                        .action = "stop",
                        .input = {{"reason", "Het terrein wordt woningbouw."}}});
        now = today;
        owner.run(
            "update case_file set opened_at = now() - interval '7 years', changed_at = now() - interval '6 years'"
            " where workflow = 'project_plan'");
    }
    std::string lists() { return value("select count(*) from case_file where workflow = 'destruction'"); }
    void a_day_later() { owner.run("update destruction_watch set looked_on = looked_on - 1"); }

    std::int64_t floor = 0, mees = 0;
};

TEST_F(DestructionWork, draws_up_a_list_of_what_is_due_and_tells_the_archivists) {
    EXPECT_EQ(propose_destruction(shop), 1);
    EXPECT_EQ(value("select number from destruction_item"),
              value("select number from case_file where workflow = 'project_plan'"));
    EXPECT_EQ(
        value("select string_agg(p.name, ', ' order by p.name) from notification n join person p on p.id = n.person_id"
              " where n.text = 'Er is een vernietigingslijst om goed te keuren'"),
        "Floor de Boer, Mees Vos");
    EXPECT_EQ(value("select state from case_file where workflow = 'destruction'"), "drawn");
    EXPECT_EQ(value("select state from case_file where workflow = 'project_plan'"), "stopped")
        << "nothing goes by itself";
}

TEST_F(DestructionWork, does_it_once_however_often_it_looks) {
    EXPECT_EQ(propose_destruction(shop), 1);
    for (int day = 0; day < 3; ++day) {
        EXPECT_EQ(propose_destruction(shop), 0);
        a_day_later();
    }
    EXPECT_EQ(lists(), "1");
}

TEST_F(DestructionWork, waits_a_month_after_a_list_was_withdrawn) {
    propose_destruction(shop);
    const auto list = std::stoll(value("select id from case_file where workflow = 'destruction'"));
    perform({.ask = {.asker = {.session = "", .person = floor}, .id = list},
             .action = "withdraw",
             .input = {{"withdraw_reason", "Wij kijken er later naar."}}});
    a_day_later();
    EXPECT_EQ(propose_destruction(shop), 0);
    owner.run("update case_file set opened_at = opened_at - interval '2 months' where workflow = 'destruction'");
    now += std::chrono::days{40};
    a_day_later();
    EXPECT_EQ(propose_destruction(shop), 1);
}

TEST_F(DestructionWork, waits_for_no_month_with_what_goes_at_once) {
    propose_destruction(shop);
    const auto list = std::stoll(value("select id from case_file where workflow = 'destruction'"));
    perform({.ask = {.asker = {.session = "", .person = floor}, .id = list},
             .action = "withdraw",
             .input = {{"withdraw_reason", "Wij kijken er later naar."}}});
    now += std::chrono::days{1};
    a_day_later();
    EXPECT_EQ(propose_destruction(shop), 0) << "a plan waits for the next month";
    owner.run("update case_file set workflow = 'signal', state = 'dropped' where workflow = 'project_plan'");
    a_day_later();
    EXPECT_EQ(propose_destruction(shop), 1) << "a signal that was not taken up does not (Bgs 1.16)";
}

TEST_F(DestructionWork, leaves_alone_what_is_held_and_what_is_not_due) {
    owner.rows(
        "insert into legal_hold (organisation_id, case_id, because, set_by) values ($1, $2, 'Er loopt een beroep.', "
        "$3)",
        {std::to_string(apeldoorn), std::to_string(plan), std::to_string(floor)});
    EXPECT_EQ(propose_destruction(shop), 0);
    EXPECT_EQ(lists(), "0");
    EXPECT_EQ(value("select looked_on = today() from destruction_watch"), "t");
}

}  // namespace
}  // namespace bolwerk::web
