#include "workflows/progress_report/tally.hpp"

namespace bolwerk::workflows::report {

void Tally::count(const CaseThen& one, const std::string& measure) {
    auto& row = rows_[one.id];
    row.state = one.state;
    row.municipality = one.municipality;
    if (row.measures.insert(measure).second) ++counts_[measure];
}

std::int64_t Tally::of(std::string_view measure) const {
    const auto found = counts_.find(measure);
    return found == counts_.end() ? 0 : found->second;
}

engine::Json Tally::rows() const {
    engine::Json all = engine::Json::array();
    for (const auto& [id, row] : rows_) {
        all.push_back(
            {{"id", id}, {"state", row.state}, {"municipality", row.municipality}, {"measures", row.measures}});
        if (row.cents != 0) all.back()["cents"] = row.cents;
    }
    return all;
}

}  // namespace bolwerk::workflows::report
