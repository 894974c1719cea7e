#include "engine/money.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/export/download.hpp"
#include "web/pages/open/cached.hpp"
#include "web/pages/open/open_field.hpp"
#include "web/pages/open/pages.hpp"
#include "web/view/day_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::size_t shown_subsidies = 200;
constexpr const char* unnamed = "Niet genoemd: mogelijk een natuurlijk persoon";

constexpr OpenField register_fields[]{
    {"number", "Zaaknummer", "tekst", "Het nummer van de subsidie bij de provincie."},
    {"title", "Waarvoor", "tekst", "De activiteit waarvoor de subsidie is verleend, in het kort."},
    {"recipient", "Ontvanger", "tekst", "De organisatie. Leeg als de ontvanger een natuurlijk persoon kan zijn."},
    {"scheme", "Regeling", "tekst", "De regeling waarop de subsidie rust."},
    {"period", "Tijdvak", "tekst", "Het tijdvak van het subsidieplafond."},
    {"municipality", "Gemeente", "tekst", "Waar de activiteit is."},
    {"park", "Terrein", "tekst", "Het bedrijventerrein."},
    {"granted_on", "Verleend op", "datum", "De dag waarop de verlening is bekendgemaakt."},
    {"granted_cents", "Verleend", "eurocent", "Het bedrag waarop de ontvanger ten hoogste recht heeft."},
    {"changed_on", "Gewijzigd op", "datum", "De dag waarop het laatste besluit tot wijziging is bekendgemaakt."},
    {"changed_cents", "Bedrag na wijziging", "eurocent",
     "Wat sinds die dag geldt, na wijziging, intrekking of bezwaar."},
    {"determined_on", "Vastgesteld op", "datum", "De dag waarop de vaststelling is bekendgemaakt."},
    {"determined_cents", "Vastgesteld", "eurocent", "Het bedrag waarop de ontvanger recht heeft."}};

Json found_subsidies(const Visit& visit) {
    return Json::parse(visit.site.pool.ask("subsidy/register", {}).value_or("[]"));
}

std::string amount_text(const Json& row, std::string_view key) {
    const auto found = row.find(key);
    return found != row.end() && found->is_number_integer() ? engine::euros({found->get<std::int64_t>()}) : "";
}

Json register_row(const Json& one) {
    const auto name = text_of(one, "recipient");
    return {{"number", one.at("number")},
            {"title", one.at("title")},
            {"recipient", name.empty() ? unnamed : name},
            {"scheme", text_of(one, "scheme")},
            {"municipality", text_of(one, "municipality")},
            {"granted", amount_text(one, "granted_cents")},
            {"granted_on", medium_day_of(one, "granted_on")},
            {"changed", amount_text(one, "changed_cents")},
            {"has_changed", !one.at("changed_cents").is_null()},
            {"determined", amount_text(one, "determined_cents")},
            {"has_determined", !one.at("determined_cents").is_null()}};
}

Cell cell_of(const Json& value, std::string_view kind) {
    if (value.is_null()) return std::string();
    if (kind == "eurocent") return static_cast<double>(value.get<std::int64_t>()) / 100;
    if (const auto day = engine::parse_iso_date(value.get<std::string>()); kind == "datum" && day) return *day;
    return value.get<std::string>();
}

/// All rows at once: the whole register was read already.
struct RegisterRows {
    Json subsidies;

    std::vector<Row> operator()() {
        std::vector<Row> rows;
        for (const auto& one : subsidies) {
            auto& row = rows.emplace_back();
            for (const auto& field : register_fields)
                row.push_back(cell_of(one.at(std::string(field.name)), field.kind));
        }
        subsidies = Json::array();
        return rows;
    }
};

Json register_dictionary() {
    Json all = Json::array();
    for (const auto& field : register_fields) all.push_back(explained(field));
    return all;
}

}  // namespace

Response show_open_subsidies(const Request& request, Visit& visit) {
    const auto found = found_subsidies(visit);
    Json rows = Json::array();
    for (const auto& one : found)
        if (rows.size() < shown_subsidies) rows.push_back(register_row(one));
    return page(request, visit, "open/subsidies",
                {{"page_title", "Subsidieregister"},
                 {"has_subsidies", !rows.empty()},
                 {"subsidies", rows},
                 {"is_cut", found.size() > rows.size()},
                 {"cut_text", "U ziet de nieuwste " + std::to_string(rows.size()) + " van " +
                                  std::to_string(found.size()) + " subsidies. De bestanden hebben ze allemaal."},
                 {"dictionary", register_dictionary()}});
}

Response send_open_subsidies(const Request& request, Visit& visit) {
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    return cached(request,
                  {{"title", "Subsidieregister"},
                   {"licence", "CC0-1.0"},
                   {"source", "Besluiten van Gedeputeerde Staten die zijn bekendgemaakt"},
                   {"explanation", "/open/subsidies"},
                   {"subsidies", found_subsidies(visit)}},
                  "application/json");
}

Response download_open_subsidies(const Request& request, Visit& visit) {
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    std::vector<Column> columns;
    for (const auto& field : register_fields) columns.push_back({field.label, field.kind == "tekst" ? 30.0 : 16.0});
    return download({.name = "subsidieregister-" + engine::iso(visit.today),
                     .title = "Subsidieregister",
                     .columns = std::move(columns),
                     .next = RegisterRows{found_subsidies(visit)}},
                    request.path);
}

}  // namespace bolwerk::web
