#include "web/demo/story.hpp"

#include <algorithm>

#include "engine/local_time.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using namespace std::chrono_literals;

/// Spreads what happens over the working day; the same for the same scene and step.
std::chrono::minutes time_of_day(int scene, int step) {
    return 8h + 30min + std::chrono::minutes((scene * 37 + step * 53) % 480);
}

engine::Date working_day(engine::Date day) {
    while (engine::is_weekend(day)) day += std::chrono::days{1};
    return day;
}

void add_turns(std::vector<Turn>& turns, const Scene& scene, const Json& row, const Json& steps, engine::Moment now) {
    const auto first = engine::local_date(now) + std::chrono::days{row.at("start").get<int>()};
    auto day = first;
    const int pace = row.value("pace", 100);
    const auto most = row.value("steps", steps.size());
    engine::Moment before{};
    for (std::size_t place = 0; place < std::min(most, steps.size()); ++place) {
        const int number = static_cast<int>(place);
        day += std::chrono::days{steps[place].at("after").get<int>() * pace / 100};
        const auto at = std::max(engine::moment_at(working_day(day), time_of_day(scene.number, number)), before + 9min);
        if (at >= now) return;
        turns.push_back(
            {&scene, &steps[place], "demo:" + std::to_string(scene.number) + ":" + std::to_string(number), at, first});
        before = at;
    }
}

std::string replaced(std::string text, std::string_view mark, const std::string& by) {
    const auto place = text.find(mark);
    return place == std::string::npos ? text : text.replace(place, mark.size(), by);
}

/// The last day of the quarter before the one that the day is in.
engine::Date quarter_end_before(engine::Date day) {
    const auto fields = engine::fields_of(day);
    const unsigned first_month = (static_cast<unsigned>(fields.month()) - 1) / 3 * 3 + 1;
    return engine::Date{fields.year() / std::chrono::month{first_month} / 1} - std::chrono::days{1};
}

/// "derde kwartaal 2026".
std::string quarter_name(engine::Date day) {
    constexpr std::string_view names[]{"eerste", "tweede", "derde", "vierde"};
    const auto fields = engine::fields_of(day);
    return std::string(names[(static_cast<unsigned>(fields.month()) - 1) / 3]) + " kwartaal " +
           std::to_string(static_cast<int>(fields.year()));
}

/// "on:1-12-31": that day of the year after the one in which the story begins, the same for each of its steps.
std::string day_of_year(const std::string& text, engine::Date first) {
    const auto dash = text.find('-');
    return std::to_string(engine::year_of(first) + std::stoi(text.substr(3, dash - 3))) + text.substr(dash);
}

/// "day:-3" and "year:-1" count from the day of the step; "quarter:" is the end of the quarter before it.
Json text_filled_in(const std::string& text, const Turn& turn, const std::string& park_name) {
    const auto today = engine::local_date(turn.at);
    if (text.starts_with("day:")) return engine::iso(today + std::chrono::days{std::stoi(text.substr(4))});
    if (text.starts_with("year:")) return engine::year_of(today) + std::stoi(text.substr(5));
    if (text.starts_with("on:")) return day_of_year(text, turn.first);
    if (text == "quarter:") return engine::iso(quarter_end_before(today));
    const auto named = replaced(replaced(text, "{park}", park_name), "{number}", std::to_string(turn.scene->number));
    return replaced(named, "{quarter}", quarter_name(quarter_end_before(today)));
}

}  // namespace

std::vector<Scene> scenes_of(const Json& file) {
    std::vector<Scene> scenes;
    for (const auto& row : file.at("programme"))
        scenes.push_back(
            {static_cast<int>(scenes.size()) + 1, row.at("story"), row.at("municipality"), row.at("park")});
    return scenes;
}

std::vector<Turn> turns_of(const Json& file, const std::vector<Scene>& scenes, engine::Moment now) {
    std::vector<Turn> turns;
    for (std::size_t place = 0; place < scenes.size(); ++place)
        add_turns(turns, scenes[place], file.at("programme")[place], file.at("stories").at(scenes[place].story), now);
    std::ranges::stable_sort(turns, {}, &Turn::at);
    return turns;
}

Json filled_in(const Json& value, const Turn& turn, const std::string& park_name) {
    if (value.is_array())
        return filled_in(value.at(static_cast<std::size_t>(turn.scene->number) % value.size()), turn, park_name);
    if (value.is_object()) return value.at("all");
    if (value.is_string()) return text_filled_in(value.get<std::string>(), turn, park_name);
    return value;
}

}  // namespace bolwerk::web
