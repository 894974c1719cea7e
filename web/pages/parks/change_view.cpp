#include "web/pages/parks/change_view.hpp"

#include <algorithm>

#include "engine/local_time.hpp"
#include "web/pages/parks/park_record.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"
#include "workflows/park_record/hectares.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace ibis = workflows::ibis;

Json value_of(const Json& values, std::string_view id) {
    const auto found = values.find(id);
    return found == values.end() ? Json() : *found;
}

/// The history keeps the columns of the register by their own names and the fields as one.
Json by_field(const Json& part) {
    Json values = part.value("fields", Json::object());
    for (const auto* name : {"name", "ha_bruto", "ha_netto", "ha_available"})
        if (part.contains(name)) values[name] = part.at(name).is_number() ? Json(part.at(name).dump()) : part.at(name);
    if (part.contains("type_raw")) values["type"] = part.at("type_raw");
    return values;
}

void add_detail(Json& details, const std::string& text) { details.push_back(text); }

/// What of the fields became something else; that a contact changed is told to everybody, what it is not.
void add_parts(Json& details, const Json& row, bool with_people) {
    const auto was = by_field(row.at("was")), becomes = by_field(row.at("becomes"));
    for (const auto& field : ibis::record_fields()) {
        const auto before = value_of(was, field.id), after = value_of(becomes, field.id);
        if (before == after) continue;
        if (field.about_a_person && !with_people) {
            add_detail(details, std::string(field.label) + ": " + std::string(hidden_contact));
            continue;
        }
        add_detail(details, std::string(field.label) + ": " + ibis::as_read(field, before) + " wordt " +
                                ibis::as_read(field, after));
    }
    if (const auto& removed = row.at("becomes"); removed.contains("removed"))
        add_detail(details,
                   removed.at("removed") == true ? "Afgevoerd uit het register" : "Teruggezet in het register");
    if (row.at("becomes").contains("municipality"))
        add_detail(details, "Gemeente: " + text_of(row.at("was"), "municipality") + " wordt " +
                                text_of(row.at("becomes"), "municipality"));
    if (row.at("border_changed") == true) add_detail(details, "De grens van het terrein");
}

/// An area that becomes five times as much or as little is looked at twice: a point or a comma slips in easily.
std::string jump_text(const ibis::Change& change) {
    constexpr ibis::SquareMetres large = 5;
    if (change.field->kind != ibis::RecordKind::hectares || !change.was.is_string() || !change.becomes.is_string())
        return {};
    const auto was = ibis::parse_hectares(change.was.get_ref<const std::string&>(), {}),
               becomes = ibis::parse_hectares(change.becomes.get_ref<const std::string&>(), {});
    if (!was || !becomes || *was <= 0 || *becomes <= 0) return {};
    if (*becomes >= large * *was) return "Let op: " + std::to_string(*becomes / *was) + " keer zo groot. Klopt dit?";
    if (*was >= large * *becomes) return "Let op: " + std::to_string(*was / *becomes) + " keer zo klein. Klopt dit?";
    return {};
}

}  // namespace

std::vector<ibis::Change> changes_in(const Json& data, const Json& register_now) {
    return ibis::changes(data.value("was", register_now), data);
}

Json change_rows(const std::vector<ibis::Change>& all, const Json& register_now, bool with_people) {
    const auto late = ibis::overtaken(all, register_now);
    Json rows = Json::array();
    for (const auto& change : all) {
        const bool hidden = change.field->about_a_person && !with_people;
        const bool overtaken =
            std::ranges::any_of(late, [&](const ibis::Change& one) { return one.field == change.field; });
        const auto shown = [&](const Json& value) {
            return hidden ? std::string(hidden_contact) : ibis::as_read(*change.field, value);
        };
        rows.push_back({{"field", change.field->label},
                        {"group", ibis::title_of(change.field->group)},
                        {"old_value", shown(change.was)},
                        {"new_value", shown(change.becomes)},
                        {"is_jump", !jump_text(change).empty()},
                        {"jump", jump_text(change)},
                        {"is_overtaken", overtaken},
                        {"now_value", shown(value_of(register_now, change.field->id))}});
    }
    return rows;
}

std::string count_of_changes(std::size_t number) {
    return std::to_string(number) + (number == 1 ? " gegeven" : " gegevens");
}

std::string whole_park(const Json& data) {
    if (const auto rin = text_of(data, "successor_rin"); !rin.empty()) return "samenvoegen met RIN-nummer " + rin;
    if (const auto part = text_of(data, "part_name"); !part.empty()) return "splitsen: " + part + " wordt een terrein";
    return {};
}

Json history_row(const Json& row, engine::Date today, bool with_people) {
    Json details = Json::array();
    add_parts(details, row, with_people);
    const auto who = text_of(row, "by"), proposer = text_of(row, "proposed_by"), reason = text_of(row, "reason");
    auto text = "veranderde " + count_of_changes(details.size()) + ".";
    if (!proposer.empty())
        text = "maakte definitief wat " + proposer + " voorstelde: " + count_of_changes(details.size()) + ".";
    if (!reason.empty()) add_detail(details, "Reden: " + reason);
    if (const auto number = text_of(row, "case"); !number.empty()) add_detail(details, "Zaak: " + number);
    return {{"actor", who.empty() ? "Een levering van IBIS" : who},
            {"text", text},
            {"time_text", near_moment(engine::parse_moment(text_of(row, "at")).value(), today)},
            {"has_details", !details.empty()},
            {"details", details}};
}

}  // namespace bolwerk::web
