#include <algorithm>
#include <utility>

#include "web/app/unknown_filter.hpp"
#include "web/pages/parks/pages.hpp"
#include "web/view/row_text.hpp"
#include "workflows/park_record/record_fields.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace ibis = workflows::ibis;

constexpr std::size_t fewest = 2, most = 4;

/// The parts of what was typed, with spaces, commas or semicolons between them.
std::vector<std::string> parts_of(std::string_view typed) {
    std::vector<std::string> parts;
    std::string part;
    for (const char c : std::string(typed) + " ") {
        const bool between = c == ' ' || c == ',' || c == ';';
        if (!between) part += c;
        if (between && !part.empty()) parts.push_back(std::exchange(part, {}));
    }
    return parts;
}

bool looks_like_rin(std::string_view part) {
    return part.size() <= 12 &&
           std::ranges::all_of(part, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

/// The chosen parks, each once, in the order of the address: RIN numbers, also several in one field. What is no RIN
/// number is left out and said so.
std::vector<std::string> chosen(FilterReader& reader, const Request& request) {
    std::vector<std::string> rins;
    reader.raw("terrein");
    for (const auto& given : request.query.all("terrein"))
        for (const auto& part : parts_of(given)) {
            if (!looks_like_rin(part))
                reader.leave_out("terrein", part);
            else if (std::ranges::find(rins, part) == rins.end())
                rins.push_back(part);
        }
    return rins;
}

Json heads(const Json& parks) {
    Json all = Json::array();
    for (const auto& park : parks)
        all.push_back({{"park_name", park.at("name")},
                       {"href", "/terreinen/" + text_of(park, "rin")},
                       {"municipality", park.at("municipality")}});
    return all;
}

/// One line of the table: a value for each park, and whether they differ.
Json line(std::string_view label, const std::vector<std::string>& values, const Json& parks) {
    Json cells = Json::array();
    for (std::size_t at = 0; at < values.size(); ++at)
        cells.push_back({{"cell_park", parks[at].at("name")}, {"cell_value", values[at]}});
    const bool differs = std::ranges::any_of(values, [&](const std::string& one) { return one != values.front(); });
    return {{"label", label}, {"differs", differs}, {"cells", cells}};
}

template <class Read>
Json line_of(std::string_view label, const Json& parks, Read read) {
    std::vector<std::string> values;
    for (const auto& park : parks) values.push_back(read(park));
    return line(label, values, parks);
}

/// Fields of which something is known of at least one park, under the headings of the record.
Json groups(const Json& parks) {
    Json all = Json::array();
    for (const auto& field : ibis::record_fields()) {
        if (field.id == "name" || field.about_a_person) continue;
        const auto value = [&](const Json& park) { return park.at("register").value(std::string(field.id), Json()); };
        if (std::ranges::all_of(parks, [&](const Json& park) { return value(park).is_null(); })) continue;
        const auto title = ibis::title_of(field.group);
        if (all.empty() || all.back().at("group_title") != title)
            all.push_back({{"group_id", "deel-" + std::to_string(all.size() + 1)},
                           {"group_title", title},
                           {"lines", Json::array()}});
        all.back()["lines"].push_back(
            line_of(field.label, parks, [&](const Json& park) { return ibis::as_read(field, value(park)); }));
    }
    all.push_back({{"group_id", "deel-zaken"}, {"group_title", "In Bolwerk"}, {"lines", Json::array()}});
    all.back()["lines"].push_back(line_of("Lopende zaken die u mag zien", parks, [](const Json& park) {
        return std::to_string(park.at("open_cases").get<std::int64_t>());
    }));
    return all;
}

/// Why there is nothing to compare; empty when there is.
std::string problem(std::size_t asked, std::size_t found) {
    if (asked == 0) return {};
    if (asked > most) return "Kies ten hoogste vier terreinen.";
    if (found < asked) return "Niet elk terrein is gevonden. Controleer de RIN-nummers.";
    return found < fewest ? "Kies ten minste twee terreinen." : "";
}

std::string joined(const std::vector<std::string>& rins) {
    std::string text;
    for (const auto& rin : rins) text += (text.empty() ? "" : ", ") + rin;
    return text;
}

}  // namespace

Response compare_parks(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto rins = chosen(reader, request);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    const auto parks =
        rins.empty() || rins.size() > most ? Json::array() : visit.ask("park/compare", {{"rins", Json(rins)}});
    const auto wrong = problem(rins.size(), parks.size());
    const bool compares = !rins.empty() && wrong.empty();
    return page(request, visit, "parks/compare",
                {{"page_title", "Vergelijk terreinen"},
                 {"crumbs", Json::array({{{"label", "Terreinen"}, {"href", "/terreinen"}, {"current", false}},
                                         {{"label", "Vergelijk"}, {"href", ""}, {"current", true}}})},
                 {"asked", joined(rins)},
                 {"has_problem", !wrong.empty()},
                 {"problem", wrong},
                 {"has_comparison", compares},
                 {"heads", compares ? heads(parks) : Json::array()},
                 {"groups", compares ? groups(parks) : Json::array()}},
                wrong.empty() ? 200 : 422);
}

}  // namespace bolwerk::web
