#include "workflows/progress_report/score_figures.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace bolwerk::workflows::report {
namespace {

using engine::Json;

constexpr std::array<std::string_view, 6> themes{"economy", "energy", "climate", "health", "nature", "safety"};
constexpr std::size_t marks = 5;

}  // namespace

Json score_figures(const Json& scores) {
    Json rows = Json::array();
    if (!scores.is_array()) return rows;
    for (const auto theme : themes) {
        std::array<std::int64_t, marks> counts{};
        std::int64_t parks = 0, points = 0;
        std::string newest;
        for (const auto& one : scores) {
            if (one.at("theme") != theme) continue;
            const auto score = one.at("score").get<std::int64_t>(), number = one.at("parks").get<std::int64_t>();
            counts.at(static_cast<std::size_t>(score)) += number;
            parks += number;
            points += score * number;
            newest = std::max(newest, one.at("newest").get<std::string>());
        }
        if (parks == 0) continue;
        rows.push_back({{"theme", theme},
                        {"parks", parks},
                        {"tenths", (points * 20 + parks) / (parks * 2)},
                        {"newest", newest},
                        {"counts", counts}});
    }
    return rows;
}

}  // namespace bolwerk::workflows::report
