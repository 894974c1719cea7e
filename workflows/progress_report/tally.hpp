// Which cases stand behind which figure, so that every figure can be followed to what it counts.
#pragma once

#include <map>
#include <set>
#include <string>

#include "workflows/progress_report/area_then.hpp"

namespace bolwerk::workflows::report {

class Tally {
public:
    /// Counts the case under the measure, for example "intervention.communication.running"; twice counts once.
    void count(const CaseThen& one, const std::string& measure);

    /// How much money the case stands for, where a figure adds it up; in cents.
    void is_worth(const CaseThen& one, std::int64_t cents) { rows_[one.id].cents = cents; }

    /// How many cases were counted under it.
    std::int64_t of(std::string_view measure) const;

    /// [{id, state, municipality, measures}] for the store, with cents where the case is worth any.
    engine::Json rows() const;

private:
    struct Row {
        std::string state, municipality;
        std::set<std::string> measures;
        std::int64_t cents = 0;
    };
    std::map<std::int64_t, Row> rows_;
    std::map<std::string, std::int64_t, std::less<>> counts_;
};

}  // namespace bolwerk::workflows::report
