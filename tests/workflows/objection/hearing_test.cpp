// When somebody who objects is heard (Awb 7:2, 7:10).
#include "tests/workflows/objection/objection_scene.hpp"

namespace bolwerk::workflows {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

/// Awb 7:2 and 7:10: on a time that exists, and before the decision is due.
TEST_F(Objection, IsHeardOnATimeThatExistsBeforeTheDecisionIsDue) {
    admitting(false);
    objection.does(lawyer(), "admit", {{"admissible", "yes"}});
    Json plan{{"hearing_on", "2026-06-09"}, {"hearing_time", "25:99"}, {"hearing_place", "Markt 11"}};
    const auto refused_for = [&](const char* day, const char* time) {
        plan.update({{"hearing_on", day}, {"hearing_time", time}});
        return objection.refusal(lawyer(), "plan_hearing", plan);
    };
    for (const auto* time : {"25:99", "24:00", "9:300", "12:60", "half3"})
        EXPECT_THAT(refused_for("2026-06-09", time), Contains(HasSubstr("een tijd van de klok"))) << time;
    EXPECT_THAT(refused_for("2026-06-09", "23:59"), IsEmpty());
    EXPECT_THAT(refused_for("2026-06-10", "09:30"), Contains(HasSubstr("voor het einde van de beslistermijn")));
    objection.today = date_of(2026, 5, 31);
    EXPECT_THAT(refused_for("2026-06-10", "09:30"), IsEmpty()) << "no day is left in the term";
    EXPECT_EQ(objection.worked_out(lawyer(), "plan_hearing", "hearing_free_day", {{"hearing_on", "2026-12-25"}}),
              "vrijdag 25 december 2026 is een vrije dag: Eerste Kerstdag");
    EXPECT_EQ(objection.worked_out(lawyer(), "plan_hearing", "hearing_free_day", {{"hearing_on", "2026-06-10"}}),
              Json());
}

}  // namespace
}  // namespace bolwerk::workflows
