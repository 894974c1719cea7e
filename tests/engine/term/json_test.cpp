#include "engine/term/json.hpp"

#include <gtest/gtest.h>

#include "engine/term/awb.hpp"
#include "tests/engine/calendar_fixture.hpp"

namespace bolwerk::engine::term {
namespace {

Deadline with_everything() {
    const Adjustments adjustments{
        {until_completed(day("2026-03-10"), day("2026-03-20")), until_further_notice(day("2026-06-25"))},
        {objection_postponement(day("2026-04-01")),
         {{}, day("2026-06-30"), false, "Awb art. 4:14", day("2026-04-20")}}};
    return compute(decision_term(), day("2026-03-02"), dutch_calendar(), adjustments).value();
}

TEST(deadline_json, brings_back_the_same_deadline) {
    for (const auto& deadline :
         {with_everything(), compute(objection_term(), day("2026-11-13"), dutch_calendar()).value(),
          compute(payment_suspension_term(), day("2026-02-23"), dutch_calendar()).value()})
        EXPECT_EQ(deadline_from_json(Json::parse(to_json(deadline).dump())), deadline);
}

TEST(deadline_json, can_be_read_by_people) {
    const auto json = to_json(compute(objection_term(), day("2026-03-16"), dutch_calendar()).value());
    EXPECT_EQ(json.at("term").at("rule"), "objection");
    EXPECT_EQ(json.at("raw_last_day"), "2026-04-27");
    EXPECT_EQ(json.at("last_day"), "2026-04-28");
    EXPECT_EQ(json.at("shifts").at(0).at("because"), "Koningsdag");
    EXPECT_EQ(json.at("exclusion"), "none");
}

TEST(deadline_json, is_not_believed_when_it_is_damaged) {
    const auto sound = to_json(with_everything());
    for (const auto* key : {"last_day", "event", "exclusion", "suspensions", "term", "calendar"}) {
        auto damaged = sound;
        damaged[key] = "31 februari";
        EXPECT_ANY_THROW(deadline_from_json(damaged)) << key;
        damaged.erase(key);
        EXPECT_ANY_THROW(deadline_from_json(damaged)) << key;
    }
    auto unit = sound;
    unit["term"]["span"]["unit"] = "fortnights";
    EXPECT_THROW(deadline_from_json(unit), std::invalid_argument);
}

}  // namespace
}  // namespace bolwerk::engine::term
