#include "workflows/park_record/record_fields.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <vector>

#include "engine/date.hpp"
#include "workflows/park_record/fields.hpp"
#include "workflows/park_record/hectares.hpp"
#include "workflows/park_record/plots.hpp"

namespace bolwerk::workflows::ibis {
namespace {

using enum RecordGroup;
using engine::Json;
using Kind = RecordKind;

constexpr std::int64_t first_year = 1900, last_year = 2100;

constexpr RecordField contact_field(std::string_view id, std::string_view label) {
    return {.id = id,
            .label = label,
            .group = contacts,
            .kind = Kind::text,
            .help = "Wie het is en hoe die te bereiken is. Alleen de gemeente leest dit.",
            .about_a_person = true};
}

constexpr std::array general_fields{
    RecordField{"name", "Naam van het terrein", general, Kind::text, true, "Zoals het plan heet.", 2, 120},
    RecordField{"core_name", "Naam van de kern", general, Kind::text, true, "Het dorp of de stad waar het bij ligt."},
    RecordField{"type", "Soort terrein (IBIS-code)", general, Kind::text, true, "Bijvoorbeeld B1 of C3.", 0, 10},
    RecordField{"destination", "Bestemming", general, Kind::text, true, "Zoals in het omgevingsplan."},
    RecordField{"plan_phase", "Planfase", general, Kind::text, true, "Bijvoorbeeld: onherroepelijk, in voorbereiding.",
                0, 60},
    RecordField{"environment_category", "Hoogste milieucategorie", general, Kind::number, true, "Van 1 tot en met 6.",
                1, 6},
    RecordField{"building_height", "Hoogste bouwhoogte in meter", general, Kind::number, true, "", 1, 200},
    RecordField{"ha_bruto", "Bruto oppervlakte in hectare", areas, Kind::hectares, true,
                "Alles binnen de grens van het terrein. Bijvoorbeeld 92,6.", 0, 20},
    RecordField{"ha_netto", "Netto oppervlakte in hectare", areas, Kind::hectares, true,
                "Alleen de grond voor bedrijven. Niet meer dan bruto.", 0, 20},
    RecordField{"ha_available", "Direct uitgeefbaar in hectare", areas, Kind::hectares, true, "Niet meer dan netto.", 0,
                20},
    RecordField{
        "plots", "Kavels", areas, Kind::plots, true,
        "Een kavel per regel: nummer; status; oppervlakte in m². De kavels tellen samen op tot bruto, en zonder "
        "openbare ruimte, woonbebouwing en onbekend tot netto.",
        0, 20'000},
    RecordField{"road_access", "Ontsluiting over de weg", access, Kind::yes_no, true,
                "Er is een directe aansluiting op een snelweg of provinciale weg."},
    RecordField{"rail_access", "Ontsluiting over het spoor", access, Kind::yes_no, true, ""},
    RecordField{"water_access", "Ontsluiting over het water", access, Kind::yes_no, true, ""},
    RecordField{"transshipment", "Overslag", access, Kind::yes_no, true, "Er is een plek om goederen over te laden."},
    RecordField{"parking", "Parkeerplaatsen voor vrachtwagens", access, Kind::yes_no, true, ""},
    RecordField{"environment_zone", "Milieuzone", access, Kind::yes_no, true,
                "Niet elk voertuig mag het terrein op of ernaartoe."},
    RecordField{"airport", "Vliegveld in de buurt", access, Kind::text, true, "De naam van het vliegveld.", 0, 80},
    RecordField{"airport_distance", "Afstand tot het vliegveld", access, Kind::text, true, "Bijvoorbeeld 35 kilometer.",
                0, 30},
    RecordField{"mobile_3g", "3G", digital, Kind::yes_no, true, "Er is bereik op het hele terrein."},
    RecordField{"mobile_4g", "4G", digital, Kind::yes_no, true, "Overal op het terrein is er bereik."},
    RecordField{"mobile_5g", "5G", digital, Kind::yes_no, true, "Het hele terrein heeft bereik."},
    RecordField{"cable", "Kabel", digital, Kind::yes_no, true, ""},
    RecordField{"fibre", "Glasvezel", digital, Kind::yes_no, true, ""},
    RecordField{"wifi", "Openbare wifi", digital, Kind::yes_no, true, ""},
    RecordField{"sale_price_least", "Laagste verkoopprijs per m² in euro", prices, Kind::number, true, "", 0, 10'000},
    RecordField{"sale_price_most", "Hoogste verkoopprijs per m² in euro", prices, Kind::number, true, "", 0, 10'000},
    RecordField{"rent_least", "Laagste huurprijs per m² per jaar in euro", prices, Kind::number, true, "", 0, 2'000},
    RecordField{"rent_most", "Hoogste huurprijs per m² per jaar in euro", prices, Kind::number, true, "", 0, 2'000},
    contact_field("maintenance_contact", "Contact voor onderhoud"),
    contact_field("sales_contact", "Contact voor verkoop"),
    contact_field("organisation_contact", "Contact van de organisatie"),
    RecordField{"outdated", "Verouderd", ageing, Kind::yes_no, true, "Het terrein, of een deel ervan, is verouderd."},
    RecordField{"outdated_cause", "Oorzaak van de veroudering", ageing, Kind::text, true, ""},
    RecordField{"restructuring_plan", "Plan voor herstructurering", ageing, Kind::yes_no, true, ""},
    RecordField{"restructuring_from", "Herstructurering begint in", ageing, Kind::number, true, "Een jaar.", first_year,
                last_year},
    RecordField{"restructuring_until", "Herstructurering klaar in", ageing, Kind::number, true,
                "Een jaar. Niet voor het beginjaar.", first_year, last_year},
};

/// Of each of the two parts in which IBIS divides an old park: how big it is, and what is done about its ageing.
struct AreaFields {
    std::string_view bruto, netto, outdated, cause, plan, phase, from, until;
};
constexpr AreaFields first{"first_ha_bruto", "first_ha_netto", "first_outdated", "first_cause",
                           "first_plan",     "first_phase",    "first_from",     "first_until"};
constexpr AreaFields second{"second_ha_bruto", "second_ha_netto", "second_outdated", "second_cause",
                            "second_plan",     "second_phase",    "second_from",     "second_until"};

/// Each label names its part, as it stands in exports without a heading.
std::vector<RecordField> of_area(RecordGroup group, const AreaFields& ids) {
    const auto label = [&](std::string_view what) -> std::string_view {
        static std::deque<std::string> labels;
        return labels.emplace_back(std::string(title_of(group)) + ": " + std::string(what));
    };
    return {{ids.bruto, label("bruto in hectare"), group, Kind::hectares, true, "", 0, 20},
            {ids.netto, label("netto in hectare"), group, Kind::hectares, true, "", 0, 20},
            {ids.outdated, label("verouderd"), group, Kind::yes_no, true, ""},
            {ids.cause, label("oorzaak van de veroudering"), group, Kind::text, true, ""},
            {ids.plan, label("plan voor herstructurering"), group, Kind::yes_no, true, ""},
            {ids.phase, label("fase van het plan"), group, Kind::text, true, "", 0, 60},
            {ids.from, label("begint in"), group, Kind::number, true, "", first_year, last_year},
            {ids.until, label("klaar in"), group, Kind::number, true, "", first_year, last_year}};
}

/// As IBIS delivers them: the units stand in the label because the source does not keep them.
constexpr std::int64_t largest_sum = 1'000'000'000;
constexpr std::array sustainability_fields{
    RecordField{"added_value", "Toegevoegde waarde in miljoen euro per jaar", sustainability, Kind::number, true, "", 0,
                largest_sum},
    RecordField{"energy_use", "Energieverbruik in terajoule per jaar", sustainability, Kind::number, true, "", 0,
                largest_sum},
    RecordField{"co2_emission", "Uitstoot van CO2 in ton per jaar", sustainability, Kind::number, true, "", 0,
                largest_sum},
    RecordField{"nox_emission", "Uitstoot van NOx in kilo per jaar", sustainability, Kind::number, true, "", 0,
                largest_sum},
    RecordField{"sustainability_score", "Duurzaamheidsscore 2018", sustainability, Kind::text, true, "Zoals in IBIS.",
                0, 20},
};

/// Of the safety block only what is published elsewhere too: what says how a park is guarded stays inside.
constexpr std::array<std::string_view, 5> open_safety_fields{"business_association", "park_management",
                                                             "park_management_website", "kvo_b", "kvo_b_until"};

RecordField of_safety(const ParkField& field) {
    const auto kind = field.kind == ParkFieldKind::yes_no ? Kind::yes_no
                      : field.kind == ParkFieldKind::date ? Kind::date
                                                          : Kind::text;
    return {.id = field.id,
            .label = field.label,
            .group = safety,
            .kind = kind,
            .open = std::ranges::find(open_safety_fields, field.id) != open_safety_fields.end(),
            .help = field.meaning,
            .about_a_person = field.about_a_person};
}

std::string dutch_area(const std::string& exact) {
    auto text = exact;
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    std::ranges::replace(text, '.', ',');
    return text;
}

}  // namespace

std::span<const RecordField> record_fields() {
    static const std::vector<RecordField> all = [] {
        std::vector<RecordField> fields(general_fields.begin(), general_fields.end());
        for (const auto& field : of_area(first_area, first)) fields.push_back(field);
        for (const auto& field : of_area(second_area, second)) fields.push_back(field);
        fields.insert(fields.end(), sustainability_fields.begin(), sustainability_fields.end());
        for (const auto& field : safety_fields()) fields.push_back(of_safety(field));
        return fields;
    }();
    return all;
}

const RecordField* record_field(std::string_view id) {
    const auto found = std::ranges::find(record_fields(), id, &RecordField::id);
    return found == record_fields().end() ? nullptr : &*found;
}

std::string_view title_of(RecordGroup group) {
    switch (group) {
        case general:
            return "Algemeen";
        case areas:
            return "Oppervlakte";
        case access:
            return "Bereikbaarheid";
        case digital:
            return "Digitale voorzieningen";
        case prices:
            return "Prijzen";
        case contacts:
            return "Contact";
        case ageing:
            return "Veroudering";
        case first_area:
            return "Eerste deelgebied";
        case second_area:
            return "Tweede deelgebied";
        case sustainability:
            return "Duurzaamheid";
        case safety:
            return "Veiligheid en organisatie";
    }
    return {};
}

/// Numbers and plots are no free text; how to reach the management of a park stands in fields of its own.
engine::MayHold may_be_held_in(const RecordField& field) {
    if (field.kind != Kind::text) return engine::MayHold::anything;
    return field.about_a_person ? engine::MayHold::contact_details : engine::MayHold::names;
}

engine::Field as_asked(const RecordField& field) {
    engine::Field asked{.name = field.id,
                        .label = field.label,
                        .required = field.id == "name",
                        .help = field.help,
                        .least = field.least,
                        .most = field.most};
    switch (field.kind) {
        case Kind::number:
            asked.kind = engine::FieldKind::whole_number;
            break;
        case Kind::yes_no:
            asked.kind = engine::FieldKind::choice;
            asked.choices = {{"yes", "Ja"}, {"no", "Nee"}};
            break;
        case Kind::date:
            asked.kind = engine::FieldKind::date;
            break;
        case Kind::plots:
            asked.kind = engine::FieldKind::long_text;
            break;
        default:
            break;
    }
    if (engine::is_free_text(asked)) asked.may_hold = may_be_held_in(field);
    return asked;
}

Json as_registered(const RecordField& field, const Json& typed) {
    if (typed.is_null()) return nullptr;
    if (field.kind == Kind::yes_no && typed.is_string()) return typed.get_ref<const std::string&>() == "yes";
    if (field.kind == Kind::plots) {
        const auto plots = typed.is_string() ? read_plots(typed.get_ref<const std::string&>()).plots : plots_of(typed);
        return plots.empty() ? Json() : as_json(plots);
    }
    if (field.kind != Kind::hectares || !typed.is_string()) return typed;
    const auto area = parse_hectares(typed.get_ref<const std::string&>(), {});
    return area ? Json(exact_hectares(*area)) : Json();
}

std::string as_typed(const RecordField& field, const Json& registered) {
    if (registered.is_boolean()) return registered.get<bool>() ? "yes" : "no";
    if (registered.is_number_integer()) return std::to_string(registered.get<std::int64_t>());
    if (field.kind == Kind::plots) return as_lines(plots_of(registered));
    if (!registered.is_string()) return {};
    const auto& text = registered.get_ref<const std::string&>();
    return field.kind == Kind::hectares ? dutch_area(text) : text;
}

std::string as_read(const RecordField& field, const Json& registered) {
    if (registered.is_null()) return "niet bekend";
    if (registered.is_boolean()) return registered.get<bool>() ? "Ja" : "Nee";
    if (field.kind == Kind::plots) return plots_text(plots_of(registered));
    const auto text = as_typed(field, registered);
    if (field.kind == Kind::hectares) return text + " hectare";
    if (field.kind == Kind::date)
        if (const auto day = engine::parse_iso_date(text)) return engine::long_date(*day);
    return text;
}

}  // namespace bolwerk::workflows::ibis
