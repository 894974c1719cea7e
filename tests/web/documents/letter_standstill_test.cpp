#include "web/documents/letter_standstill.hpp"

#include <gtest/gtest.h>

#include "engine/codec.hpp"
#include "engine/term/compute.hpp"
#include "tests/web/documents/example_letters.hpp"

namespace bolwerk::web {
namespace {

using engine::date_of;
using engine::Json;

/// The day to decide by in a letter of a standstill from 10 September on, with these fields. The term is thirteen weeks
/// from 1 September and would end on 1 December; the subsidy was not told of the standstill yet.
std::string decide_by(const Json& fields, const Json& last = nullptr) {
    static const engine::term::Calendar calendar({}, 2030);
    engine::Case subsidy;
    const engine::term::Term term{"decision", {13, engine::term::Unit::weeks}, false, "de regeling"};
    subsidy.deadlines.push_back({.name = "decision",
                                 .label = "Beslissen",
                                 .clock = engine::term::compute(term, date_of(2026, 9, 1), calendar).value(),
                                 .reminders = {}});
    engine::Case standstill;
    standstill.data = fields;
    standstill.data["from_on"] = "2026-09-09";
    const Json facts{
        {"above", engine::to_json(subsidy)},
        {"standstills", {{{"first", "2026-09-10"}, {"last", last}, {"reason", "Overmacht"}, {"source", "Awb"}}}}};
    const auto workflow = std::ranges::find(letter_workflows(), "standstill", &engine::Definition::id);
    const LetterPlan plan;
    const engine::Signature by;
    Json values = Json::object();
    add_standstill(values, {.plan = plan,
                            .workflow = *workflow,
                            .above = nullptr,
                            .subject = standstill,
                            .by = by,
                            .facts = facts,
                            .calendar = calendar});
    return values.value("decide_by", std::string("none"));
}

TEST(LetterStandstill, names_the_day_to_decide_by_with_the_days_that_the_clock_stood_still) {
    EXPECT_EQ(decide_by({{"ended_on", "2026-09-20"}, {"until_on", nullptr}}), "11 december 2026");
    EXPECT_EQ(decide_by({{"ended_on", "2026-09-20"}}, "2026-09-19"), "11 december 2026");
}

TEST(LetterStandstill, names_it_beforehand_where_the_last_day_of_the_consent_is_known) {
    EXPECT_EQ(decide_by({{"until_on", "2026-09-19"}}), "11 december 2026");
    EXPECT_EQ(decide_by({{"until_on", nullptr}}), "none") << "nobody knows yet when the clock runs again";
}

}  // namespace
}  // namespace bolwerk::web
