#include "web/pages/search/results_view.hpp"

#include <algorithm>
#include <cstdint>

#include "web/view/badge_view.hpp"
#include "web/view/due_view.hpp"
#include "web/view/link.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr int cases_counted = 100;

std::string counted(std::size_t number, std::size_t most, std::string_view one, std::string_view several) {
    if (number > most) return "meer dan " + std::to_string(most) + " " + std::string(several);
    return std::to_string(number) + " " + std::string(number == 1 ? one : several);
}

Json result(std::string href, std::string title, std::string note) {
    return {{"href", std::move(href)}, {"title", std::move(title)}, {"note", std::move(note)},
            {"has_state", false},      {"has_snippet", false},      {"snippet", ""}};
}

Json case_result(const SearchPage& page, const Json& row) {
    const auto number = text_of(row, "number"), park = text_of(row, "park"), snippet = text_of(row, "snippet");
    const auto changed = engine::parse_moment(text_of(row, "changed_at"));
    auto note = number + (park.empty() ? "" : ", " + park);
    if (changed) note += ", gewijzigd: " + near_moment(*changed, page.today);
    auto view = result("/zaken/" + number, text_of(row, "title"), note);
    const auto definition = std::ranges::find(page.definitions, text_of(row, "workflow"), &engine::Definition::id);
    view["has_state"] = true;
    view["state"] = badge_of(definition == page.definitions.end() ? nullptr : &*definition, text_of(row, "state"));
    view["has_snippet"] = !snippet.empty();
    view["snippet"] = snippet;
    return view;
}

/// "92,6 hectare".
std::string hectares(double ha) {
    const auto tenths = static_cast<std::int64_t>(ha * 10 + 0.5);
    return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + " hectare";
}

Json park_result(const Json& row) {
    auto note = text_of(row, "municipality");
    if (row.at("ha").is_number()) note += ", " + hectares(row.at("ha").get<double>());
    return result("/terreinen/" + text_of(row, "rin"), text_of(row, "name"), note);
}

Json municipality_result(const Json& row) {
    const auto parks = row.at("parks").get<std::size_t>();
    return result(link_to("/terreinen", {{"gemeente", text_of(row, "code")}}), text_of(row, "name"),
                  text_of(row, "province") + ", " + counted(parks, 10'000, "terrein", "terreinen"));
}

struct Group {
    std::string_view id, title;
    std::string number;
    Json results = Json::array();
    std::string all_href = {}, all_label = {};
};

void add(Json& groups, Group group) {
    if (group.results.empty()) return;
    groups.push_back({{"group_id", group.id},
                      {"group_title", std::string(group.title) + " (" + group.number + ")"},
                      {"has_all_href", !group.all_href.empty()},
                      {"all_href", group.all_href},
                      {"all_label", group.all_label},
                      {"results", std::move(group.results)}});
}

/// The first rows, each made readable.
template <class View>
Json shown(const Json& rows, View&& view) {
    Json results = Json::array();
    for (std::size_t index = 0; index < std::min(rows.size(), shown_of_each); ++index)
        results.push_back(view(rows[index]));
    return results;
}

std::string number_text(std::size_t number, std::size_t most) {
    return number > most ? "meer dan " + std::to_string(most) : std::to_string(number);
}

Json groups_of(const SearchPage& page) {
    Json groups = Json::array();
    const auto& found = page.found;
    const auto cases = found.at("case_number").get<std::size_t>();
    add(groups, {"g-terreinen", "Terreinen", number_text(found.at("parks").size(), shown_of_each),
                 shown(found.at("parks"), park_result),
                 found.at("parks").size() > shown_of_each ? link_to("/terreinen", {{"q", page.words}}) : "",
                 "Toon in de lijst met terreinen"});
    add(groups, {"g-gemeenten", "Gemeenten", number_text(found.at("municipalities").size(), shown_of_each),
                 shown(found.at("municipalities"), municipality_result)});
    add(groups, {"g-zaken", "Zaken", number_text(cases, cases_counted),
                 shown(found.at("cases"), [&](const Json& row) { return case_result(page, row); }),
                 link_to("/zaken", {{"q", page.words}}), "Toon in de lijst met zaken"});
    return groups;
}

std::string result_text(const SearchPage& page) {
    if (page.words.empty()) return "Typ een woord, een naam of een zaaknummer.";
    std::string text;
    const auto add_count = [&](std::size_t number, std::size_t most, std::string_view one, std::string_view several) {
        if (number > 0) text += (text.empty() ? "" : ", ") + counted(number, most, one, several);
    };
    add_count(page.found.at("case_number").get<std::size_t>(), cases_counted, "zaak", "zaken");
    add_count(page.found.at("parks").size(), shown_of_each, "terrein", "terreinen");
    add_count(page.found.at("municipalities").size(), shown_of_each, "gemeente", "gemeenten");
    const auto last = text.rfind(", ");
    if (last != std::string::npos) text.replace(last, 2, " en ");
    if (text.empty()) return "Niets gevonden met “" + page.words + "”.";
    if (text.front() == 'm') text.front() = 'M';
    return text + " gevonden met “" + page.words + "”.";
}

}  // namespace

Json results_view(const SearchPage& page) {
    auto groups = page.words.empty() ? Json::array() : groups_of(page);
    const bool typed = !page.words.empty();
    const bool has_results = !groups.empty();
    return {{"page_title", "Zoeken"},
            {"search_query", page.words},
            {"result_text", result_text(page)},
            {"has_results", has_results},
            {"result_groups", std::move(groups)},
            {"empty",
             {{"empty_title", typed ? "Niets gevonden" : "Waar zoekt u naar?"},
              {"empty_text", "Controleer de spelling, of zoek op een deel van de naam of het nummer."},
              {"has_empty_link", false},
              {"empty_href", ""},
              {"empty_link", ""}}}};
}

}  // namespace bolwerk::web
