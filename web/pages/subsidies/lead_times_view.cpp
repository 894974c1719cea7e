#include "web/pages/subsidies/lead_times_view.hpp"

#include "web/view/due_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Date;
using engine::Json;

/// Below these a middle or a tail says more about chance than about the work.
constexpr std::int64_t fewest_for_median = 5, fewest_for_p90 = 10;

/// "3, 12 en 30 dagen".
std::string each_text(const Json& each) {
    std::string text;
    for (std::size_t place = 0; place < each.size(); ++place)
        text += (place == 0 ? "" : place + 1 == each.size() ? " en " : ", ") + std::to_string(each[place].get<int>());
    return text + (text == "1" ? " dag" : " dagen");
}

Date first_of_year(Date day, int ahead) { return engine::date_of(engine::year_of(day) + ahead, 1, 1); }

}  // namespace

std::vector<Stretch> stretches(Date today) {
    using std::chrono::days;
    return {{"", "De laatste 12 maanden", today - days{365}},
            {"kwartaal", "De laatste 3 maanden", today - days{91}},
            {"dit-jaar", "Dit jaar", first_of_year(today, 0)},
            {"vorig-jaar", "Vorig jaar", first_of_year(today, -1), first_of_year(today, 0)},
            {"alles", "Alle jaren"}};
}

Json phase_rows(const Json& phases) {
    Json rows = Json::array();
    for (const auto& one : phases) {
        const auto number = one.at("number").get<std::int64_t>();
        const bool few = number < fewest_for_median;
        rows.push_back({{"label", one.at("label")},
                        {"number", std::to_string(number)},
                        {"median", few ? "–" : days_text(one.at("median").get<int>())},
                        {"p90", number < fewest_for_p90 ? "–" : days_text(one.at("p90").get<int>())},
                        {"has_note", few},
                        {"note", !few          ? ""
                                 : number == 0 ? "Nog geen aanvraag."
                                               : "Te weinig voor een gemiddelde: " + each_text(one.at("each")) + "."}});
    }
    return rows;
}

std::vector<Row> phase_cells(const Json& phases) {
    std::vector<Row> rows;
    const auto shown = phase_rows(phases);
    for (std::size_t place = 0; place < phases.size(); ++place) {
        const auto number = phases[place].at("number").get<std::int64_t>();
        const auto days = [&](const char* name, std::int64_t fewest) {
            return number < fewest ? Cell(std::string()) : Cell(phases[place].at(name).get<double>());
        };
        rows.push_back({shown[place].at("label").get<std::string>(), static_cast<double>(number),
                        days("median", fewest_for_median), days("p90", fewest_for_p90),
                        shown[place].at("note").get<std::string>()});
    }
    return rows;
}

std::string measured_over(const Stretch& stretch, std::string_view scheme, const Json& found) {
    std::string name = "alle regelingen";
    for (const auto& one : found.at("schemes"))
        if (one.at("value") == scheme) name = one.at("label").get<std::string>();
    return std::string(stretch.label) + ", " + name + ": " + in_time_text(found.at("in_time"), found.at("decided")) +
           ". Dagen van de kalender, ook de dagen waarop de termijn stilstond.";
}

std::string in_time_text(std::int64_t in_time, std::int64_t decided) {
    if (decided == 0) return "Nog geen besluit";
    auto text = std::to_string(in_time) + " van de " + std::to_string(decided) +
                (decided == 1 ? " besluit op tijd" : " besluiten op tijd");
    if (decided >= fewest_for_median) text += " (" + std::to_string(in_time * 100 / decided) + " %)";
    return text;
}

}  // namespace bolwerk::web
