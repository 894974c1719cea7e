#include <algorithm>
#include <set>

#include "engine/local_time.hpp"
#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/cases/action_list.hpp"
#include "web/pages/cases/loaded_case.hpp"
#include "web/pages/parks/change_view.hpp"
#include "web/pages/parks/pages.hpp"
#include "web/pages/parks/park_record.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string moment_text(const Json& row, std::string_view key, engine::Date today) {
    const auto at = engine::parse_moment(text_of(row, key));
    return at ? near_moment(*at, today) : std::string{};
}

/// A case that is about the park as a whole proposes no values, nor does one that asks for a new park.
bool proposes(const Json& row) {
    return text_of(row, "workflow") == record_workflow && whole_park(row.at("data")).empty() &&
           (!text_of(row, "proposed_by").empty() || row.at("data").contains("was"));
}

std::string what_changes(const Json& row) {
    if (text_of(row, "workflow") != record_workflow) return "nieuw terrein";
    if (const auto whole = whole_park(row.at("data")); !whole.empty()) return whole;
    return proposes(row) ? count_of_changes(changes_in(row.at("data"), Json::object()).size()) : "hele terrein";
}

Json row_view(const Json& one, const Visit& visit) {
    const auto number = text_of(one, "number");
    const auto proposer = text_of(one, "proposed_by");
    std::optional<engine::Date> due;
    if (const auto day = engine::parse_iso_date(text_of(one, "due"))) due = *day;
    return {{"href", proposes(one) ? "/terreinen/wijzigingen/" + number : "/zaken/" + number},
            {"park", one.at("park")},
            {"number", number},
            {"municipality", one.at("municipality")},
            {"state", badge_of(visit.site.definition(text_of(one, "workflow")), text_of(one, "state"))},
            {"what", what_changes(one)},
            {"who", proposer.empty() ? "de provincie" : proposer},
            {"when", moment_text(one, proposer.empty() ? "changed_at" : "proposed_at", visit.today)},
            {"due", due_view(due, visit.today, false)}};
}

Json state_choices(const Visit& visit) {
    Json all = Json::array();
    std::set<std::string_view> known{engine::begin_state};
    for (const auto* workflow : {&record_workflow, &new_park_workflow})
        for (const auto& state : visit.site.definition(*workflow)->states)
            if (known.insert(state.id).second) all.push_back({{"value", state.id}, {"label", state.label}});
    return all;
}

Json no_changes() {
    return {{"empty_title", "Geen wijzigingen gevonden"},
            {"empty_text",
             "Een gemeente stelt een wijziging voor op de pagina van een terrein, of een nieuw terrein. De provincie "
             "oordeelt."},
            {"has_empty_link", true},
            {"empty_href", "/terreinen"},
            {"empty_link", "Naar de terreinen"}};
}

}  // namespace

Response list_park_changes(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto choices = state_choices(visit);
    const auto state = reader.known("status", [&](std::string_view id) { return lists(choices, id); });
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    const auto found = visit.ask("park/changes", {{"state", state}, {"municipality", ""}});
    Json rows = Json::array();
    std::size_t waiting = 0;
    note_titles_seen(visit, found, "Wijzigingen van het terreinregister");
    for (const auto& one : found) {
        rows.push_back(row_view(one, visit));
        if (one.at("due").is_string()) ++waiting;
    }
    return page(request, visit, "parks/changes",
                {{"page_title", "Wijzigingen van het terreinregister"},
                 {"crumbs", Json::array({{{"label", "Terreinen"}, {"href", "/terreinen"}, {"current", false}},
                                         {{"label", "Wijzigingen"}, {"href", ""}, {"current", true}}})},
                 {"waiting_text", waiting == 0   ? std::string("Er wacht geen wijziging op een oordeel.")
                                  : waiting == 1 ? std::string("Er wacht 1 wijziging op een oordeel van de provincie.")
                                                 : "Er wachten " + std::to_string(waiting) +
                                                       " wijzigingen op een oordeel van de provincie."},
                 {"selects", Json::array({filter_select("status", "Status", "Alle", choices, state)})},
                 {"has_changes", !rows.empty()},
                 {"changes", rows},
                 {"empty", no_changes()}});
}

Response show_park_change(const Request& request, Visit& visit) {
    const auto number = request.capture("number");
    const auto file = load_case(visit, number);
    const auto change = file ? visit.ask("park/change", {{"number", std::string(number)}}) : Json();
    if (change.is_null()) return not_found(request, visit);
    const auto& data = change.at("data");
    const auto record = read_record(visit, text_of(change, "rin"));
    const bool with_people = knows_contacts(record);
    const bool closed = change.at("closed");
    const auto all = changes_in(data, change.at("register"));
    const auto rows = change_rows(all, closed ? data.value("was", Json::object()) : change.at("register"), with_people);
    const auto rejected = text_of(data, "reject_reason");
    return page(
        request, visit, "parks/change",
        {{"page_title", "Wijziging van " + text_of(change, "park")},
         {"crumbs", record_crumbs(record, std::string(number))},
         {"park_name", change.at("park")},
         {"number", number},
         {"state", badge_of(&file->definition, text_of(change, "state"))},
         {"intro", "Voorgesteld door " + text_of(change, "proposed_by") + ", " +
                       moment_text(change, "proposed_at", visit.today) + "."},
         {"reason", text_of(data, "reason")},
         {"is_waiting", !closed},
         {"is_rejected", file->subject().state == "rejected"},
         {"reject_reason", rejected},
         {"has_overtaken", std::ranges::any_of(rows, [](const Json& row) { return row.at("is_overtaken") == true; })},
         {"has_changes", !rows.empty()},
         {"changes", rows},
         {"count_text", count_of_changes(rows.size())},
         {"has_actions", !closed},
         {"actions", closed ? Json::array() : action_list(*file, visit)},
         {"no_actions_text", ""},
         {"case_href", "/zaken/" + std::string(number)},
         {"park_href", "/terreinen/" + text_of(change, "rin")}});
}

}  // namespace bolwerk::web
