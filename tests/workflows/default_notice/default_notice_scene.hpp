// A notice of default in 2026, the penalty that runs after it, and what the facts say.
#pragma once

#include <gmock/gmock.h>

#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {
using namespace people;
using engine::Date;
using engine::date_of;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

inline const Json undecided{{"parent_id", 7},        {"letter_data", letter_data()},
                            {"undecided", true},     {"decision_last_day", "2026-06-01"},
                            {"organ", "GS"},         {"mandates", {{{"organ", "GS"}, {"up_to_cents", 1'442'00}}}},
                            {"own_interest", false}, {"stands_still", false}};

inline Json decided_since() {
    auto facts = undecided;
    facts.update({{"undecided", false}, {"decision_made_on", "2026-11-24"}});
    return facts;
}

/// A penalty that is paid so late that interest is due, in a year of which the rate is known.
inline Json paid_at_a_known_rate() {
    auto facts = undecided;
    facts["statutory_rates"]["interest"] = {{{"from", "2020-01-01"}, {"until", "2049-12-31"}, {"value", 6}}};
    return facts;
}

/// What a decision on an objection hands on.
inline Json penalty_instead(std::int64_t cents) {
    return {{"penalty_cents", cents},
            {"penalty_days", nullptr},
            {"equal_part_cents", nullptr},
            {"corrected_on", "2026-11-23"}};
}
inline Json more_interest(std::int64_t cents) {
    return {{"more_interest_cents", cents}, {"corrected_on", "2026-11-23"}};
}

struct DefaultNotice : testing::Test {
    Scene notice{"default_notice"};

    DefaultNotice() { notice.facts = undecided; }

    static Json valid() { return {{"validity", "valid"}, {"validity_note", "De termijn is voorbij"}}; }
    void received(Date day) {
        notice.today = day;
        notice.does(els_applies(), "open", {{"title", "Ingebrekestelling"}, {"received_on", engine::iso(day)}});
    }
    void running(Date day) {
        received(day);
        notice.does(femke(), "judge", valid());
        notice.today = date_of(2026, 6, 25);
        notice.does(bolwerk(), "grace");
    }
    /// The decision on the application was made known on that day.
    Json decided(const char* day) {
        notice.facts["undecided"] = false;
        notice.facts["decision_made_on"] = day;
        return {{"decided_on", day}};
    }
    static Json draft() { return {{"motivation", "Zoals de wet het zegt"}}; }
    std::int64_t worked_out(const char* name) const { return notice.subject.data.at(name); }
};

}  // namespace bolwerk::workflows
