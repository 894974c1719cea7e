#include "web/pages/cases_list/case_list_view.hpp"

#include <algorithm>
#include <optional>

#include "web/view/badge_view.hpp"
#include "web/view/due_view.hpp"
#include "web/view/filter_view.hpp"
#include "web/view/link.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::string_view here = "/zaken";

const engine::Definition* definition_of(const CaseListPage& page, std::string_view id) {
    const auto found = std::ranges::find(page.definitions, id, &engine::Definition::id);
    return found == page.definitions.end() ? nullptr : &*found;
}

Json case_view(const CaseListPage& page, const Json& row) {
    const auto number = text_of(row, "number"), workflow = text_of(row, "workflow");
    const auto* definition = definition_of(page, workflow);
    const auto due = engine::parse_iso_date(text_of(row, "due"));
    const auto changed = engine::parse_moment(text_of(row, "changed_at"));
    const auto assignee = text_of(row, "assignee"), snippet = text_of(row, "snippet");
    return {{"href", "/zaken/" + number},
            {"number", number},
            {"title", row.at("title")},
            {"workflow", definition == nullptr ? workflow : std::string(definition->title)},
            {"park", text_of(row, "park")},
            {"municipality", text_of(row, "municipality")},
            {"state", badge_of(definition, text_of(row, "state"))},
            {"due", due_view(due ? std::optional(*due) : std::nullopt, page.today, row.at("paused").get<bool>())},
            {"assignee", assignee_text(definition, text_of(row, "state"), assignee)},
            {"organisation", text_of(row, "organisation")},
            {"changed", changed ? near_moment(*changed, page.today) : std::string{}},
            {"has_snippet", !snippet.empty()},
            {"snippet", snippet}};
}

std::vector<Choice> statuses_of(const CaseListPage& page) {
    std::vector<Choice> statuses{{"open", "Open"}, {"afgerond", "Afgerond"}};
    if (const auto* definition = definition_of(page, page.filter.workflow))
        for (const auto& state : definition->states)
            if (state.id != engine::begin_state) statuses.push_back({std::string(state.id), std::string(state.label)});
    return statuses;
}

/// Parks of one name are one suggestion.
std::vector<Choice> suggested(const Json& parks) {
    std::vector<Choice> names;
    for (const auto& park : parks)
        if (const auto name = park.at(1).get<std::string>(); names.empty() || names.back().value != name)
            names.push_back({name, park.at(2).get<std::string>()});
    return names;
}

Json filter_of(const CaseListPage& page, std::string result_text) {
    std::vector<Choice> workflows;
    for (const auto& definition : page.definitions)
        workflows.push_back({std::string(definition.id), std::string(definition.title)});
    Filter filter{.action = here,
                  .search_label = "Zoek in zaken",
                  .button_label = "Toon zaken",
                  .result_text = std::move(result_text),
                  .selects = {{"soort", "Soort zaak", "Alle soorten", std::move(workflows)},
                              {"status", "Status", "Alle statussen", statuses_of(page)},
                              {"gemeente", "Gemeente", "Alle gemeenten", choices_of(page.found.at("municipalities"))},
                              {"wie",
                               "Behandelaar of eigenaar",
                               "Iedereen",
                               {{"mij", "Ik ben behandelaar"}, {"organisatie", "Mijn organisatie is eigenaar"}}}}};
    if (!page.filter.park.empty()) {
        const auto name = text_of(page.found, "park");
        filter.kept.push_back({"terrein", page.filter.park, "Terrein " + (name.empty() ? page.filter.park : name)});
    }
    if (page.filter.park.empty()) filter.texts.push_back({"terreinnaam", "Terrein", suggested(page.found.at("parks"))});
    return filter_view(filter, page.filter.query);
}

/// The parks that a typed name may mean, when it means several: each leads to the cases of that one alone.
Json meant_parks(const CaseListPage& page) {
    Json parks = Json::array();
    const auto& found = page.found.at("parks");
    if (page.filter.park_name.empty() || found.size() < 2) return parks;
    for (const auto& park : found)
        parks.push_back({{"label", park.at(1).get<std::string>() + " (" + park.at(2).get<std::string>() + ")"},
                         {"href", link_to(here, with(with(page.filter.query, "terreinnaam", ""), "terrein",
                                                     park.at(0).get<std::string>()))}});
    return parks;
}

/// Rows come newest first, also on a page that was reached from an older one: then the extra row is the first.
Json rows_of(const CaseListPage& page) {
    const auto& all = page.found.at("cases");
    const auto extra = all.size() > case_page_size ? 1 : 0;
    const auto first = all.begin() + (page.filter.newer ? extra : 0);
    return Json(std::vector<Json>(first, first + static_cast<std::ptrdiff_t>(all.size()) - extra));
}

Json paging_of(const CaseListPage& page, const Json& rows) {
    const bool extra = page.found.at("cases").size() > case_page_size;
    Pages pages{.text = std::to_string(case_page_size) + " zaken per pagina"};
    const auto link = [&](std::string_view name, const Json& row) {
        return link_to(here, with(page.filter.query, name, place_text(place_of(row))));
    };
    const bool has_newer = page.filter.newer ? extra : !page.filter.from_the_start;
    const bool has_older = page.filter.newer || extra;
    if (!rows.empty() && has_newer) pages.newer = link("voor", rows.front());
    if (!rows.empty() && has_older) pages.older = link("na", rows.back());
    if (rows.empty() && !page.filter.from_the_start) pages.newer = link_to(here, page.filter.query);
    return paging(pages);
}

std::string result_text(const CaseListPage& page, const Json& rows) {
    if (page.filter.from_the_start) {
        auto text = cases_text(page.found.at("number").get<int>(), count_most(page.filter)) + " gevonden";
        if (text.front() == 'm') text.front() = 'M';
        return text;
    }
    return cases_text(static_cast<int>(rows.size()), case_count_most) + " op deze pagina";
}

Json empty_of(const CaseListPage& page) {
    const bool all = page.filter.query.empty();
    return {
        {"empty_title", all ? "Er zijn nog geen zaken" : "Niets gevonden"},
        {"empty_text", all ? "Hier komen de zaken die u mag zien." : "Controleer de spelling, of haal een filter weg."},
        {"has_empty_link", !all},
        {"empty_href", here},
        {"empty_link", "Toon alle zaken"}};
}

}  // namespace

int count_most(const CaseFilter& filter) { return filter.query.empty() ? case_count_most : chosen_count_most; }

std::string cases_text(int number, int most) {
    if (number > most)
        return "meer dan " + std::string(most == case_count_most ? "1.000" : std::to_string(most)) + " zaken";
    return std::to_string(number) + (number == 1 ? " zaak" : " zaken");
}

Place place_of(const Json& row) { return {text_of(row, "changed_at"), row.at("id").get<std::int64_t>()}; }

ListWithViews case_views(const std::vector<engine::Definition>& definitions) {
    return {.page = "cases",
            .path = here,
            .keep_at = "/zaken/weergaven",
            .label = "Zaken",
            .understood = [&definitions](const Fields& sent) { return read_case_filter(sent, definitions).query; }};
}

Json case_list_view(const CaseListPage& page) {
    const auto rows = rows_of(page);
    Json cases = Json::array();
    for (const auto& row : rows) cases.push_back(case_view(page, row));
    const auto& filter = page.filter;
    auto meant = meant_parks(page);
    Json values{{"page_title", "Zaken"},
                {"intro", "Alle zaken die u mag zien. De nieuwste wijziging staat bovenaan."},
                {"list_title", filter.words.empty() ? "Zaken" : "Zaken met “" + filter.words + "”"},
                {"order_text", "nieuwste wijziging eerst"},
                {"csv_href", link_to("/zaken.csv", filter.query)},
                {"excel_href", link_to("/zaken.xlsx", filter.query)},
                {"can_start_case", page.may_start},
                {"filter", filter_of(page, result_text(page, rows))},
                {"has_meant", !meant.empty()},
                {"meant", std::move(meant)},
                {"has_cases", !rows.empty()},
                {"cases", std::move(cases)},
                {"empty", empty_of(page)},
                {"paging", paging_of(page, rows)},
                {"once_key", ""}};
    add_kept_views(values, case_views(page.definitions), page.found.at("views"), filter.query);
    return values;
}

}  // namespace bolwerk::web
