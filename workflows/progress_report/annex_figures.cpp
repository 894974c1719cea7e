#include "workflows/progress_report/annex_figures.hpp"

namespace bolwerk::workflows::report {

using engine::Json;

Json annex_figures(const Json& ground) {
    const auto rounds = ground.at("state").value("rounds", Json());
    if (!rounds.is_object()) return {};
    constexpr const char* counts[]{"asked", "police", "municipality", "complete", "analyses", "designations"};
    Json total = Json::object();
    for (const auto* key : counts) {
        std::int64_t sum = 0;
        for (const auto& row : rounds.at("municipalities")) sum += row.at(key).get<std::int64_t>();
        total[key] = sum;
    }
    return {{"area", ground.at("organisation").at("name")},
            {"day", ground.at("day")},
            {"phases", rounds.at("phases")},
            {"rows", rounds.at("municipalities")},
            {"total", std::move(total)},
            {"told_back", rounds.at("told_back")},
            {"waiting", rounds.at("waiting")}};
}

}  // namespace bolwerk::workflows::report
