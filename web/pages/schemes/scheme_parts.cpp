#include "web/pages/schemes/scheme_parts.hpp"

#include <algorithm>
#include <sstream>

#include "engine/date.hpp"
#include "engine/money.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

constexpr auto text = FieldKind::text, lines = FieldKind::long_text, number = FieldKind::whole_number,
               money = FieldKind::money, date = FieldKind::date, yes_no = FieldKind::yes_no, choice = FieldKind::choice;

const std::vector<SchemePart> all_parts{
    {.key = "name", .label = "Naam", .kind = text},
    {.key = "organ", .label = "Bestuursorgaan dat beslist", .kind = text},
    {.key = "legal_basis", .label = "Grondslag", .kind = text},
    {.key = "applicants",
     .label = "Wie kan aanvragen",
     .kind = lines,
     .most = 2000,
     .help = "Eén op elke regel.",
     .list = true},
    {.key = "activities",
     .label = "Activiteiten",
     .kind = lines,
     .most = 4000,
     .help = "Eén op elke regel.",
     .list = true},
    {.key = "percentage", .label = "Deel van de kosten", .kind = number, .unit = "%", .least = 1, .most = 100},
    {.key = "minimum_cents", .label = "Minimum", .kind = money},
    {.key = "maximum_cents", .label = "Maximum", .kind = money, .least = 1},
    {.key = "open_from", .label = "Aanvragen vanaf", .kind = date},
    {.key = "open_until", .label = "Aanvragen tot en met", .kind = date},
    {.key = "allocation",
     .label = "Verdeling van het geld",
     .kind = choice,
     .choices = {{"order", "Op volgorde van complete aanvragen, met loting"}, {"tender", "Tender met rangorde"}}},
    {.key = "partial_grant", .label = "Een deel verlenen mag", .kind = yes_no, .required = false},
    {.key = "decision_weeks", .label = "Beslistermijn", .kind = number, .unit = "weken", .least = 1, .most = 52},
    {.key = "decision_source", .label = "Bron van de beslistermijn", .kind = text},
    {.key = "atw",
     .label = "De Algemene termijnenwet geldt",
     .kind = yes_no,
     .required = false,
     .help = "Alleen voor een termijn in een wet van hooguit 12 weken. Niet voor een termijn in een verordening."},
    {.key = "repair_days", .label = "Hersteltermijn", .kind = number, .unit = "dagen", .least = 1, .most = 90},
    {.key = "view_days",
     .label = "Termijn voor een zienswijze",
     .kind = number,
     .unit = "dagen",
     .least = 1,
     .most = 90},
    {.key = "determination_weeks",
     .label = "Termijn voor de vaststelling",
     .kind = number,
     .unit = "weken",
     .least = 1,
     .most = 52},
    {.key = "realise_years", .label = "Klaar binnen", .kind = number, .unit = "jaar", .least = 1, .most = 10},
    {.key = "advance_percentage", .label = "Voorschot", .kind = number, .unit = "%", .least = 0, .most = 100},
    {.key = "direct_below_cents", .label = "Direct vaststellen onder", .kind = money},
    {.key = "costs_from_cents", .label = "Verantwoording van de kosten vanaf", .kind = money},
    {.key = "attachments",
     .label = "Verplichte bijlagen",
     .kind = lines,
     .most = 4000,
     .required = false,
     .help = "Eén op elke regel.",
     .list = true},
    {.key = "obligations",
     .label = "Verplichtingen",
     .kind = lines,
     .most = 4000,
     .required = false,
     .help = "Eén op elke regel.",
     .list = true},
    {.key = "state_aid",
     .label = "Staatssteun",
     .kind = choice,
     .choices = {{"none", "Geen staatssteun"},
                 {"de_minimis", "De-minimisverordening"},
                 {"agvv", "Algemene groepsvrijstelling"}}}};

std::string word_of(const Json& one) {
    return one.is_object() ? one.value("label", std::string()) : one.get<std::string>();
}

std::string joined(const Json& list, std::string_view between) {
    std::string all;
    for (const auto& one : list) all += (all.empty() ? "" : std::string(between)) + word_of(one);
    return all;
}

/// An attachment keeps its id as long as its label stays.
Json item_of(const std::string& label, const SchemePart& part, const Json& before) {
    if (part.key != "attachments") return label;
    for (const auto& one : before)
        if (one.is_object() && one.value("label", "") == label) return one;
    std::string id;
    for (const char letter : label)
        id += std::isalnum(static_cast<unsigned char>(letter)) != 0 ? static_cast<char>(std::tolower(letter)) : '_';
    return {{"id", id}, {"label", label}};
}

Json list_of(const std::string& typed, const SchemePart& part, const Json& before) {
    Json list = Json::array();
    std::istringstream rows(typed);
    for (std::string row; std::getline(rows, row);) {
        const auto from = row.find_first_not_of(" \t\r"), to = row.find_last_not_of(" \t\r");
        if (from != std::string::npos) list.push_back(item_of(row.substr(from, to - from + 1), part, before));
    }
    return list;
}

Json meant(const SchemePart& part, const Json& value, const Json& before) {
    if (part.list) return list_of(value.is_string() ? value.get<std::string>() : "", part, before);
    if (part.kind == yes_no) return value.is_boolean() && value.get<bool>();
    return value;
}

std::string number_text(const SchemePart& part, const Json& value) {
    return std::to_string(value.get<std::int64_t>()) + (part.unit.empty() ? "" : " " + std::string(part.unit));
}

std::string choice_text(const SchemePart& part, const std::string& value) {
    const auto found = std::ranges::find(part.choices, value, &engine::Choice::value);
    return found == part.choices.end() ? value : std::string(found->label);
}

}  // namespace

const std::vector<SchemePart>& scheme_parts() { return all_parts; }

engine::Form scheme_form() {
    engine::Form form{Field{.name = "from",
                            .label = "Geldt vanaf",
                            .kind = date,
                            .help = "Aanvragen die eerder zijn ontvangen, houden de regels van toen."}};
    for (const auto& part : all_parts)
        form.push_back(Field{.name = part.key,
                             .label = part.label,
                             .kind = part.kind,
                             .required = part.required,
                             .help = part.help.empty() && !part.unit.empty() ? part.unit : part.help,
                             .least = part.least,
                             .most = part.most,
                             .choices = part.choices});
    return form;
}

Json flat_scheme(const Json& version) {
    Json flat = version.at("rules");
    for (const auto* key : {"name", "organ", "legal_basis", "from", "version", "province"}) flat[key] = version.at(key);
    return flat;
}

engine::RawInput scheme_as_typed(const Json& flat) {
    engine::RawInput raw;
    for (const auto& part : all_parts) {
        const auto& value = flat.contains(part.key) ? flat.at(std::string(part.key)) : Json();
        if (value.is_null()) continue;
        auto& typed = raw[std::string(part.key)].emplace_back();
        if (part.list)
            typed = joined(value, "\n");
        else if (part.kind == money)
            typed = engine::amount_text({value.get<std::int64_t>()});
        else if (part.kind == yes_no)
            typed = value.get<bool>() ? "ja" : "";
        else
            typed = value.is_string() ? value.get<std::string>() : value.dump();
    }
    return raw;
}

Json scheme_as_meant(const Json& values, const Json& before) {
    Json after = before;
    Json ours = Json::array();
    for (const auto& part : all_parts) {
        const std::string key(part.key);
        after[key] = meant(part, values.value(key, Json()), before.value(key, Json::array()));
    }
    for (const auto& one : before.value("ours", Json::array())) {
        const auto key = one.get<std::string>();
        if (after.value(key, Json()) == before.value(key, Json())) ours.push_back(one);
    }
    after["ours"] = ours;
    after["from"] = values.value("from", Json());
    return after;
}

std::string part_text(const SchemePart& part, const Json& flat) {
    const auto value = flat.value(std::string(part.key), Json());
    if (value.is_null()) return "–";
    if (part.list) return value.empty() ? "–" : joined(value, "; ");
    switch (part.kind) {
        case money:
            return engine::euros({value.get<std::int64_t>()});
        case number:
            return number_text(part, value);
        case yes_no:
            return value.get<bool>() ? "Ja" : "Nee";
        case choice:
            return choice_text(part, value.get<std::string>());
        case date:
            return engine::medium_date(engine::parse_iso_date(value.get<std::string>()).value());
        default:
            return value.get<std::string>();
    }
}

Json scheme_changes(const Json& before, const Json& after) {
    Json changes = Json::array();
    for (const auto& part : all_parts) {
        const auto was = part_text(part, before), becomes = part_text(part, after);
        if (was != becomes) changes.push_back({{"label", part.label}, {"before", was}, {"after", becomes}});
    }
    return changes;
}

}  // namespace bolwerk::web
