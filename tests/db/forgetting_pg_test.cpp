// The log of views and messages without a case are kept for their term, and forgotten after it by the worker alone.
#include <gmock/gmock.h>

#include "tests/db/sample_case.hpp"

namespace bolwerk::db {
namespace {

class Forgetting : public StoredCases {
protected:
    void look_at(const std::string& when) {
        owner.rows(
            "insert into view_log (person_id, case_id, organisation_id, compartment, what, purpose, at)"
            " select $1, id, organisation_id, 2, $2, 'Proef', now() - cast(cast($2 as text) as interval) from "
            "case_file",
            {std::to_string(els), when});
    }
    std::string looks() { return owner.value("select coalesce(string_agg(what, ', ' order by at), '') from view_log"); }
};

TEST_F(Forgetting, takes_looks_whose_term_is_over_and_no_other) {
    written(opening(els));
    look_at("5 years 1 day");
    look_at("4 years 364 days");
    EXPECT_EQ(pool.ask_json("worker/forget_views", {}).at("forgotten"), 1);
    EXPECT_EQ(looks(), "4 years 364 days");
    EXPECT_ANY_THROW(owner.run("delete from view_log")) << "not even the owner of the tables";
}

TEST_F(Forgetting, leaves_looks_at_a_case_that_is_held_by_itself_or_through_its_park) {
    written(opening(els));
    look_at("6 years");
    const std::string hold =
        "insert into legal_hold (organisation_id, case_id, park_id, because, set_by)"
        " select organisation_id, case when $1 = 'case' then id end, case when $1 = 'park' then park_id end,"
        " 'Er loopt een beroep.', $2 from case_file";
    for (const auto* on : {"case", "park"}) {
        owner.rows(hold, {on, std::to_string(els)});
        EXPECT_EQ(pool.ask_json("worker/forget_views", {}).at("forgotten"), 0) << on;
        owner.rows("update legal_hold set lifted_at = now(), lifted_by = $1, lifted_because = 'Het beroep is voorbij.'",
                   {std::to_string(els)});
    }
    EXPECT_EQ(pool.ask_json("worker/forget_views", {}).at("forgotten"), 1);
    EXPECT_EQ(looks(), "");
}

TEST_F(Forgetting, takes_old_messages_that_belong_to_no_case) {
    written(opening(els));
    owner.rows(
        "insert into notification (person_id, case_id, text, created_at) select $1, case_id, text, now() - age"
        " from (values (null, 'oud', interval '13 months'), (null, 'nieuw', interval '11 months'),"
        "              ((select id from case_file), 'bij een zaak', interval '13 months')) m (case_id, text, age)",
        {std::to_string(els)});
    EXPECT_EQ(pool.ask_json("worker/forget_notifications", {}).at("forgotten"), 1);
    EXPECT_EQ(owner.value("select string_agg(text, ', ' order by text) from notification"), "bij een zaak, nieuw");
}

TEST_F(Forgetting, follows_the_rule_that_stands_in_the_register) {
    written(opening(els));
    look_at("2 years");
    EXPECT_EQ(pool.ask_json("worker/forget_views", {}).at("forgotten"), 0);
    owner.run("update retention_rule set keep = '1 year' where record = 'view_log'");
    EXPECT_EQ(pool.ask_json("worker/forget_views", {}).at("forgotten"), 1);
}

}  // namespace
}  // namespace bolwerk::db
