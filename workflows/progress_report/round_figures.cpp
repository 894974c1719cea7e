#include "workflows/progress_report/round_figures.hpp"

#include "workflows/progress_report/small_counts.hpp"

namespace bolwerk::workflows::report {
namespace {

using engine::Json;

std::int64_t count_in(const Json& rounds, const char* key) { return rounds.at(key).get<std::int64_t>(); }

}  // namespace

Json round_figures(const Json& rounds) {
    if (!rounds.is_object()) return {};
    Json phases = Json::array();
    for (const auto& phase : rounds.at("phases"))
        phases.push_back({{"state", phase.at("state")}, {"count", told(count_in(phase, "count"))}});
    return {{"phases", std::move(phases)},
            {"asked", told(count_in(rounds, "asked"))},
            {"complete", told_part(count_in(rounds, "complete"), count_in(rounds, "asked"))},
            {"analyses", told(count_in(rounds, "analyses"))},
            {"designations", told(count_in(rounds, "designations"))}};
}

Json privacy_figures(const Json& rounds, engine::Date since) {
    if (!rounds.is_object()) return {};
    const auto analyses = count_in(rounds, "analyses");
    std::int64_t destroyed = 0;
    const auto first = engine::iso(since);
    for (const auto& one : rounds.at("destroyed"))
        if (one.at("on").get_ref<const std::string&>() >= first) destroyed += count_in(one, "number");
    return {{"analyses", told(analyses)},
            {"designations", told(count_in(rounds, "designations"))},
            {"told_back", told_part(count_in(rounds, "told_back"), analyses)},
            {"waiting", told_part(count_in(rounds, "waiting"), analyses)},
            {"destroyed", told(destroyed)}};
}

}  // namespace bolwerk::workflows::report
