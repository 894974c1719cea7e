#include "engine/local_time.hpp"
#include "web/app/titles_seen.hpp"
#include "web/pages/parks/change_view.hpp"
#include "web/pages/parks/cooperation.hpp"
#include "web/pages/parks/hectares_text.hpp"
#include "web/pages/parks/pages.hpp"
#include "web/pages/parks/park_record.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/due_view.hpp"
#include "web/view/fact_view.hpp"
#include "web/view/row_text.hpp"
#include "workflows/park_record/fields.hpp"
#include "workflows/park_record/plots.hpp"
#include "workflows/park_record/record_fields.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace ibis = workflows::ibis;

Json group(std::string_view id, std::string_view title, std::string_view note, Json facts) {
    return {{"group_id", id},
            {"group_title", title},
            {"has_group_note", !note.empty()},
            {"group_note", note},
            {"facts", std::move(facts)}};
}

std::string shown(const ibis::ParkField& field, const Json& value) {
    if (value.is_boolean()) return value.get<bool>() ? "Ja" : "Nee";
    const auto text = value.get<std::string>();
    if (field.kind == ibis::ParkFieldKind::date)
        if (const auto date = engine::parse_iso_date(text)) return engine::medium_date(*date);
    return text;
}

/// Names of people only for those who work on the park itself. What nobody knows yet stands together in one line.
Json safety_facts(const Json& park) {
    Json facts = Json::array();
    std::string unknown;
    const bool works_on_it = park.at("may_edit");
    for (const auto& field : ibis::safety_fields()) {
        if (field.about_a_person && !works_on_it) continue;
        if (ibis::says_how_guarded(field.id) && park.at("knows_guarding") == false) continue;
        const auto value = park.at("fields").value(std::string(field.id), Json{});
        if (value.is_null())
            unknown += (unknown.empty() ? "" : ", ") + std::string(field.label);
        else
            facts.push_back(fact(field.label, shown(field, value)));
    }
    if (!unknown.empty()) facts.push_back(fact("Niet bekend", unknown));
    return facts;
}

Json case_row(const Json& one, const Visit& visit) {
    const auto* definition = visit.definition(one.at("workflow").get<std::string>());
    std::optional<engine::Date> due;
    if (one.at("due").is_string())
        if (const auto day = engine::parse_iso_date(one.at("due").get<std::string>())) due = *day;
    return {{"href", "/zaken/" + one.at("number").get<std::string>()},
            {"title", one.at("title")},
            {"number", one.at("number")},
            {"workflow", definition == nullptr ? "" : definition->title},
            {"state", badge_of(definition, one.at("state").get<std::string>())},
            {"due", due_view(due, visit.today, one.at("paused"))},
            {"assignee", assignee_text(definition, one.at("state").get<std::string>(),
                                       one.at("assignee").is_string() ? one.at("assignee").get<std::string>() : "")}};
}

Json head(const Json& park, const Json& record) {
    const auto rin = park.at("rin").get<std::string>(), id = std::to_string(park.at("id").get<std::int64_t>());
    const bool fictitious = park.at("fictitious"), removed = park.at("removed");
    const bool merged = park.at("succession").at("merged_into").is_object();
    const bool edits = !record.at("own_organisation").is_null(), keeps = !record.at("kept_for").is_null();
    return {{"name", park.at("name")},
            {"record_state",
             {{"label", merged       ? "Samengevoegd"
                        : removed    ? "Afgevoerd"
                        : fictitious ? "Verzonnen terrein"
                                     : "Definitief"},
              {"kind", removed      ? "inactive"
                       : fictitious ? "warning"
                                    : "safe"},
              {"is_paused", false}}},
            {"subtitle", "Bedrijventerrein in " + park.at("municipality_name").get<std::string>() + ", " +
                             park.at("province").get<std::string>() + ". RIN-nummer " + rin + "."},
            {"can_edit", edits && !removed},
            {"edit_href", "/terreinen/" + rin + "/wijzigen"},
            {"merge_href", "/terreinen/" + rin + "/samenvoegen"},
            {"split_href", "/terreinen/" + rin + "/splitsen"},
            {"can_remove", keeps},
            {"standing_href", "/terreinen/" + rin + (removed ? "/terugzetten" : "/afvoeren")},
            {"standing_label", removed ? "Herstel het terrein" : "Voer het terrein af"},
            {"can_start_case", park.at("may_edit") == true && !removed},
            {"new_case_href", "/zaken/nieuw?terrein=" + id},
            {"cases_href", "/zaken?terrein=" + rin}};
}

std::string available_text(const Json& park) {
    const auto& available = park.at("ha_available");
    if (!available.is_string() || std::stod(available.get<std::string>()) == 0)
        return "Er is volgens IBIS geen grond die direct kan worden uitgegeven.";
    return "Volgens IBIS kan " + hectares(available) + " direct worden uitgegeven.";
}

Json crumbs(const std::string& municipality, const std::string& code, const Json& park) {
    return Json::array({{{"label", "Terreinen"}, {"href", "/terreinen"}, {"current", false}},
                        {{"label", municipality}, {"href", "/terreinen?gemeente=" + code}, {"current", false}},
                        {{"label", park}, {"href", ""}, {"current", true}}});
}

/// Who proposed what, for those who may see it.
std::string pending_text(const Json& pending, engine::Date today) {
    if (!pending.is_object()) return {};
    const auto number = changes_in(pending.at("data"), pending.at("register")).size();
    const auto at = engine::parse_moment(text_of(pending, "at"));
    const auto whole = whole_park(pending.at("data"));
    return text_of(pending, "by") +
           (whole.empty() ? " wijzigde " + count_of_changes(number) : " stelde voor: " + whole) +
           (at ? ", " + near_moment(*at, today) : "") + ". De provincie moet dit nog goedkeuren.";
}

std::string pending_href(const Json& pending) {
    if (!pending.is_object()) return {};
    return (whole_park(pending.at("data")).empty() ? "/terreinen/wijzigingen/" : "/zaken/") +
           text_of(pending, "number");
}

/// "Samengevoegd met Het Veld (RIN-nummer 123), 3 december 2026".
Json succession_line(std::string_view what, const Json& other, engine::Date today) {
    const auto at = engine::parse_moment(text_of(other, "since"));
    return {{"what", what},
            {"href", "/terreinen/" + text_of(other, "rin")},
            {"other", text_of(other, "name") + " (RIN-nummer " + text_of(other, "rin") + ")"},
            {"since", at ? near_moment(*at, today) : ""}};
}

/// What the park became and what it came from, newest last.
Json succession_lines(const Json& succession, engine::Date today) {
    Json lines = Json::array();
    for (const auto& one : succession.at("came_from"))
        lines.push_back(succession_line(one.at("kind") == "split" ? "Afgesplitst van" : "Hierin ging op:", one, today));
    for (const auto& one : succession.at("split_off"))
        lines.push_back(succession_line("Hiervan is afgesplitst:", one, today));
    if (const auto& heir = succession.at("merged_into"); heir.is_object())
        lines.push_back(succession_line(
            heir.at("along") == true ? "Ging op, met de zaken, in" : "Ging op, zonder de zaken, in", heir, today));
    return lines;
}

Json history(const Json& park, engine::Date today) {
    Json rows = Json::array();
    for (const auto& one : park.at("history")) rows.push_back(history_row(one, today, park.at("may_edit")));
    return rows;
}

Json no_cases() {
    return {{"empty_title", "Nog geen zaken"},
            {"empty_text", "Op dit terrein loopt geen zaak die u mag zien."},
            {"has_empty_link", false},
            {"empty_href", ""},
            {"empty_link", ""}};
}

std::string year_text(const Json& park) { return park.at("year").is_number() ? park.at("year").dump() : "onbekend"; }

Json plot_rows(const std::vector<ibis::Plot>& plots) {
    Json rows = Json::array();
    for (const auto& plot : plots)
        rows.push_back({{"plot_number", plot.number},
                        {"plot_status", plot.status->label},
                        {"plot_area", std::to_string(plot.area) + " m²"},
                        {"plot_counts", plot.status->netto ? "netto en bruto" : "bruto"}});
    return rows;
}

/// Names of people only for those who work on the park itself.
template <class Wanted>
void add_known(Json& facts, const Json& park, Wanted wanted) {
    const bool works_on_it = park.at("may_edit");
    for (const auto& field : ibis::record_fields()) {
        if (!wanted(field.group) || (field.about_a_person && !works_on_it)) continue;
        if (const auto found = park.at("fields").find(field.id); found != park.at("fields").end() && !found->is_null())
            facts.push_back(fact(field.label, ibis::as_read(field, *found)));
    }
}

/// Blocks that many parks have nothing of: they stand there when something is known.
constexpr std::pair<ibis::RecordGroup, std::string_view> more_groups[]{
    {ibis::RecordGroup::contacts, "contact"},
    {ibis::RecordGroup::ageing, "veroudering"},
    {ibis::RecordGroup::first_area, "deelgebied-1"},
    {ibis::RecordGroup::second_area, "deelgebied-2"},
    {ibis::RecordGroup::sustainability, "duurzaamheid"}};

/// The state in the register of co-operations, as far as whoever reads the park reads that case.
Json cooperation_state(const Json& park) {
    for (const auto& one : park.at("cases"))
        if (one.at("workflow") == "cooperation" && one.at("closed") == false) return one.at("state");
    return nullptr;
}

Json fact_groups(const Json& park, const Visit& visit) {
    const auto text = [&](const char* key) {
        return park.at(key).is_string() ? park.at(key).get<std::string>() : "niet bekend";
    };
    Json general = Json::array({fact("Naam van het plan", text("name")),
                                fact("Gemeente", text("municipality_name") + " (" + text("municipality") + ")"),
                                fact("Soort terrein (IBIS-code)", text("type")), fact("Peiljaar", year_text(park))});
    add_known(general, park, [](ibis::RecordGroup group) {
        return group < ibis::RecordGroup::contacts && group != ibis::RecordGroup::areas;
    });
    const Json areas = Json::array({fact("Bruto", exact_hectares(park.at("ha_bruto"))),
                                    fact("Netto", exact_hectares(park.at("ha_netto"))),
                                    fact("Direct uitgeefbaar", exact_hectares(park.at("ha_available")))});
    Json groups = Json::array(
        {group("algemeen", "Algemeen", "uit IBIS", general), group("oppervlakte", "Oppervlakte", "", areas)});
    for (const auto& [name, id] : more_groups) {
        Json known = Json::array();
        add_known(known, park, [name = name](ibis::RecordGroup asked) { return asked == name; });
        if (!known.empty()) groups.push_back(group(id, ibis::title_of(name), "", std::move(known)));
    }
    auto safety = safety_facts(park);
    const auto cooperation = cooperation_badge(visit, park.at("fields"), cooperation_state(park)).value("label", "");
    if (cooperation != nobody_said) safety.insert(safety.begin(), fact("Samenwerking", cooperation));
    groups.push_back(group("veiligheid", "Veiligheid en organisatie", "uit het terreinregister", std::move(safety)));
    return groups;
}

Json figures_of(const Json& park, std::size_t cases) {
    return Json::array({figure("Bruto", hectares(park.at("ha_bruto")), "peiljaar " + year_text(park)),
                        figure("Netto", hectares(park.at("ha_netto")), ""),
                        figure("Uitgeefbaar", hectares(park.at("ha_available")), "direct"),
                        figure("Zaken", std::to_string(cases), "die u mag zien")});
}

}  // namespace

Response show_park(const Request& request, Visit& visit) {
    const auto park = visit.ask("park/show", {{"rin", std::string(request.capture("rin"))}});
    if (park.is_null()) return not_found(request, visit);
    note_titles_seen(visit, park.at("cases"), "Zaken van een terrein");
    const auto record = read_record(visit, request.capture("rin"));
    const auto text = [&](const char* key) {
        return park.at(key).is_string() ? park.at(key).get<std::string>() : "niet bekend";
    };
    const auto plots = ibis::plots_of(park.at("fields").value("plots", Json()));
    const auto lines = succession_lines(park.at("succession"), visit.today);
    Json cases = Json::array();
    for (const auto& one : park.at("cases")) cases.push_back(case_row(one, visit));
    return page(request, visit, "parks/show",
                {{"page_title", park.at("name")},
                 {"crumbs", crumbs(text("municipality_name"), text("municipality"), park.at("name"))},
                 {"park", head(park, record)},
                 {"is_removed", park.at("removed")},
                 {"has_pending_edit", park.at("pending").is_object()},
                 {"pending_text", pending_text(park.at("pending"), visit.today)},
                 {"pending_href", pending_href(park.at("pending"))},
                 {"is_merged", park.at("succession").at("merged_into").is_object()},
                 {"has_succession", !lines.empty()},
                 {"succession", lines},
                 {"has_register_changes", !park.at("history").empty()},
                 {"changes", history(park, visit.today)},
                 {"figures", figures_of(park, cases.size())},
                 {"has_cases", !cases.empty()},
                 {"cases", cases},
                 {"empty", no_cases()},
                 {"fact_groups", fact_groups(park, visit)},
                 {"scorecard_href", "/terreinen/" + text("rin") + "/toekomst"},
                 {"municipality_href", "/gemeenten/" + text("municipality")},
                 {"map", visit.site.map.around(text("municipality"))},
                 {"plots_text", available_text(park)},
                 {"has_plots", !plots.empty()},
                 {"plots_sum", ibis::plots_text(plots)},
                 {"plots", plot_rows(plots)},
                 {"facts", Json::array({fact("Bron", "IBIS, peiljaar " + year_text(park) + " (CC0)")})}});
}

}  // namespace bolwerk::web
