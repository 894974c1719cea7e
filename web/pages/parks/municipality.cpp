#include <algorithm>

#include "web/pages/parks/hectares_text.hpp"
#include "web/pages/parks/pages.hpp"
#include "web/pages/parks/told_fields.hpp"
#include "web/view/row_text.hpp"
#include "workflows/park_record/fields.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace ibis = workflows::ibis;

/// What says how safe and resilient a park is: the yes-or-no fields of the safety block, as far as they are told.
using Characteristics = std::vector<const ibis::ParkField*>;
Characteristics characteristics(const Visit& visit) {
    Characteristics all;
    for (const auto& field : ibis::safety_fields())
        if (field.kind == ibis::ParkFieldKind::yes_no && is_told(visit, field)) all.push_back(&field);
    return all;
}

Json value_of(const Json& park, const ibis::ParkField& field) {
    return park.at("fields").value(std::string(field.id), Json());
}

std::string answer(const Json& value) { return value.is_boolean() ? value.get<bool>() ? "Ja" : "Nee" : "–"; }

Json count_row(const ibis::ParkField& field, const Json& parks) {
    const auto count = [&](const Json& wanted) {
        return std::ranges::count_if(parks, [&](const Json& park) { return value_of(park, field) == wanted; });
    };
    const auto yes = count(true), no = count(false);
    const auto all = static_cast<std::ptrdiff_t>(parks.size());
    return {{"label", field.label}, {"meaning", field.meaning}, {"yes", yes}, {"no", no}, {"unknown", all - yes - no}};
}

Json park_row(const Json& park, const Characteristics& told) {
    Json cells = Json::array();
    for (const auto* field : told)
        cells.push_back({{"cell_label", field->label}, {"cell_value", answer(value_of(park, *field))}});
    return {{"href", "/terreinen/" + text_of(park, "rin")},
            {"park_name", park.at("name")},
            {"gross", hectares(park.at("ha_bruto"))},
            {"cells", cells}};
}

}  // namespace

Response show_municipality(const Request& request, Visit& visit) {
    const auto found = visit.ask("park/municipality", {{"code", std::string(request.capture("code"))}});
    if (found.is_null()) return not_found(request, visit);
    const auto& parks = found.at("parks");
    Json counts = Json::array(), heads = Json::array(), rows = Json::array();
    const auto told = characteristics(visit);
    for (const auto* field : told) {
        counts.push_back(count_row(*field, parks));
        heads.push_back({{"head", field->label}});
    }
    for (const auto& park : parks) rows.push_back(park_row(park, told));
    const auto name = text_of(found, "name"), code = text_of(found, "code");
    return page(request, visit, "parks/municipality",
                {{"page_title", "Veilig en weerbaar in " + name},
                 {"crumbs", Json::array({{{"label", "Terreinen"}, {"href", "/terreinen"}, {"current", false}},
                                         {{"label", name}, {"href", ""}, {"current", true}}})},
                 {"municipality", name},
                 {"intro", std::to_string(parks.size()) + (parks.size() == 1 ? " terrein" : " terreinen") + " in " +
                               text_of(found, "province") + ". Wat niemand heeft ingevuld, is niet bekend."},
                 {"list_href", "/terreinen?gemeente=" + code},
                 {"has_parks", !rows.empty()},
                 {"counts", counts},
                 {"heads", heads},
                 {"parks", rows},
                 {"empty",
                  {{"empty_title", "Geen terreinen"},
                   {"empty_text", "In deze gemeente staan geen terreinen in het register."},
                   {"has_empty_link", true},
                   {"empty_href", "/terreinen"},
                   {"empty_link", "Naar alle terreinen"}}}});
}

}  // namespace bolwerk::web
