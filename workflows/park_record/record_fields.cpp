#include "workflows/park_record/record_fields.hpp"

#include <algorithm>
#include <array>
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
    RecordField{"fibre", "Glasvezel", digital, Kind::yes_no, true, ""},
    RecordField{"wifi", "Openbare wifi", digital, Kind::yes_no, true, ""},
    RecordField{"sale_price_least", "Laagste verkoopprijs per m² in euro", prices, Kind::number, true, "", 0, 10'000},
    RecordField{"sale_price_most", "Hoogste verkoopprijs per m² in euro", prices, Kind::number, true, "", 0, 10'000},
    RecordField{"rent_least", "Laagste huurprijs per m² per jaar in euro", prices, Kind::number, true, "", 0, 2'000},
    RecordField{"rent_most", "Hoogste huurprijs per m² per jaar in euro", prices, Kind::number, true, "", 0, 2'000},
    RecordField{"outdated", "Verouderd", ageing, Kind::yes_no, true, "Het terrein, of een deel ervan, is verouderd."},
    RecordField{"outdated_cause", "Oorzaak van de veroudering", ageing, Kind::text, true, ""},
    RecordField{"restructuring_plan", "Plan voor herstructurering", ageing, Kind::yes_no, true, ""},
    RecordField{"restructuring_from", "Herstructurering begint in", ageing, Kind::number, true, "Een jaar.", first_year,
                last_year},
    RecordField{"restructuring_until", "Herstructurering klaar in", ageing, Kind::number, true,
                "Een jaar. Niet voor het beginjaar.", first_year, last_year},
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
        case ageing:
            return "Veroudering";
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
