// The days of a budget say what its applications ask together, whatever happens to those.
#include <gmock/gmock.h>

#include "tests/db/granted_subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;

class RankedDays : public GrantedSubsidies {
protected:
    /// Days that say something else than the applications do.
    std::string wrong_days() {
        return owner.value(
            "select count(*) from (select budget_id, complete_on, sum(cents) as cents, count(*) as number"
            " from ranked_application group by budget_id, complete_on) a"
            " full join (select * from ranked_day where cents <> 0 or number <> 0) d using (budget_id, complete_on)"
            " where (a.cents, a.number) is distinct from (d.cents, d.number)");
    }
    std::string days() {
        return owner.value(
            "select string_agg(complete_on || ' ' || cents || ' ' || number, ', ' order by complete_on)"
            " from ranked_day where number <> 0");
    }
};

TEST_F(RankedDays, follow_applications_that_come_change_and_go) {
    for (int i = 0; i < 4; ++i) published("assessing", Json::array());
    owner.run(
        "insert into ranked_application (case_id, budget_id, number, complete_on, cents, accepts_part)"
        " select f.id, b.id, f.number, date '2026-03-02' + (row_number() over (order by f.id) / 3)::integer, 100, false"
        " from case_file f, budget b where b.scheme_id = 'gld_test' and b.period = '2026'");
    EXPECT_EQ(days(), "2026-03-02 200 2, 2026-03-03 200 2");
    owner.run("update ranked_application set cents = cents + 5 where complete_on = '2026-03-02'");
    EXPECT_EQ(days(), "2026-03-02 210 2, 2026-03-03 200 2");
    owner.run(
        "update ranked_application set complete_on = '2026-03-04' where case_id = (select max(case_id) from "
        "ranked_application)");
    EXPECT_EQ(days(), "2026-03-02 210 2, 2026-03-03 100 1, 2026-03-04 100 1");
    owner.run("delete from ranked_application where complete_on = '2026-03-02'");
    EXPECT_EQ(days(), "2026-03-03 100 1, 2026-03-04 100 1");
    EXPECT_EQ(wrong_days(), "0");
}

}  // namespace
}  // namespace bolwerk::db
