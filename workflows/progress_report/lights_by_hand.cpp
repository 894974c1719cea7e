#include "workflows/progress_report/lights_by_hand.hpp"

#include "workflows/progress_report/park_figures.hpp"
#include "workflows/progress_report/trend.hpp"

namespace bolwerk::workflows::report {
namespace {

using engine::Json;

/// A row of a report from before rows kept the light of the one before: only one that stayed the same says it.
std::optional<Light> light_before(const Json& row) {
    if (const auto kept = row.find("before"); kept != row.end())
        return kept->is_string() ? std::optional(light_named(kept->get<std::string>())) : std::nullopt;
    if (row.value("trend", "") != id_of(Trend::same)) return std::nullopt;
    return light_named(row.at("light").get<std::string>());
}

void set_light(Json& row, std::string_view light) {
    row["trend"] = id_of(trend_of(light_before(row), light_named(light)));
    row["rule_light"] = row.at("light");
    row["light"] = light;
}

void recount(Json& municipality, const Json& parks) {
    std::vector<Light> lights;
    for (const auto* light : {"red", "amber", "green", "grey"}) municipality[light] = 0;
    for (const auto& park : parks) {
        if (park.at("municipality") != municipality.at("code")) continue;
        const auto light = park.at("light").get<std::string>();
        municipality[light] = municipality.at(light).get<int>() + 1;
        lights.push_back(light_named(light));
    }
    if (const auto light = id_of(worst(lights)); municipality.at("light") != light) set_light(municipality, light);
}

}  // namespace

LightsByHand lights_by_hand(const Json& words) {
    LightsByHand all;
    for (const auto& one : words)
        if (one.at("action") == "set_light") {
            const auto& input = one.at("input");
            all[input.at("light_of").get<std::string>()] = input.at("light").get<std::string>();
        }
    return all;
}

Json with_lights_by_hand(Json figures, const LightsByHand& by_hand) {
    if (by_hand.empty()) return figures;
    for (auto& park : figures.at("parks"))
        if (const auto found = by_hand.find(park.at("id").dump()); found != by_hand.end())
            set_light(park, found->second);
    figures["rule_lights"] = figures.at("lights");
    figures["lights"] = lights_of(figures.at("parks"));
    for (auto& municipality : figures.at("municipalities")) recount(municipality, figures.at("parks"));
    return figures;
}

Json moved_lights(Json lights, const Json& moves) {
    for (const auto& move : moves)
        for (const auto& [key, step] : {std::pair{"from", -1}, std::pair{"to", 1}}) {
            auto& count = lights[move.at(key).get<std::string>()];
            count = count.get<int>() + step;
        }
    return lights;
}

}  // namespace bolwerk::workflows::report
