#include "workflows/park_record/columns.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include "engine/date.hpp"
#include "workflows/park_record/fields.hpp"
#include "workflows/park_record/hectares.hpp"
#include "workflows/park_record/source_text.hpp"

namespace bolwerk::workflows::ibis {
namespace {

using engine::Json;

struct Column {
    std::string_view column;  ///< in capitals, without underscores
    std::string_view field;   ///< of the record
};

constexpr std::array of_place{
    Column{"AKERNNAAM", "core_name"},
    Column{"ABESTEMMING", "destination"},
    Column{"APLANFASE", "plan_phase"},
    Column{"AMAXBOUWHOOGTE", "building_height"},
    Column{"OMILIEUWETCODE", "environment_category"},
    Column{"OMILIEUZONE", "environment_zone"},
    Column{"OWEGONTSLUITING", "road_access"},
    Column{"OSPOORONTSLUITING", "rail_access"},
    Column{"OWATERONTSLUITING", "water_access"},
    Column{"OOVERSLAG", "transshipment"},
    Column{"OPARKEERGELEGENHEID", "parking"},
    Column{"ONAAMVLIEGVELD", "airport"},
    Column{"OAFSTANDVLIEGVELD", "airport_distance"},
    Column{"IGLASVEZEL", "fibre"},
    Column{"IWIFI", "wifi"},
    Column{"IKABEL", "cable"},
    Column{"I3G", "mobile_3g"},
    Column{"I4G", "mobile_4g"},
    Column{"I5G", "mobile_5g"},
    Column{"BMINVERKOOPPRIJS", "sale_price_least"},
    Column{"BMAXVERKOOPPRIJS", "sale_price_most"},
    Column{"BMINHUURPRIJS", "rent_least"},
    Column{"BMAXHUURPRIJS", "rent_most"},
};

/// What the handbook names by its subject alone; an alias of a delivery is added here.
constexpr std::array of_people_and_figures{
    Column{"CONDERHOUD", "maintenance_contact"},
    Column{"CCONTACTONDERHOUD", "maintenance_contact"},
    Column{"CVERKOOP", "sales_contact"},
    Column{"CCONTACTVERKOOP", "sales_contact"},
    Column{"CORGANISATIE", "organisation_contact"},
    Column{"CCONTACTORGANISATIE", "organisation_contact"},
    Column{"DTOEGEVOEGDEWAARDE", "added_value"},
    Column{"DENERGIE", "energy_use"},
    Column{"DENERGIEVERBRUIK", "energy_use"},
    Column{"DCO2", "co2_emission"},
    Column{"DCO2UITSTOOT", "co2_emission"},
    Column{"DNOX", "nox_emission"},
    Column{"DNOXUITSTOOT", "nox_emission"},
    Column{"DDUURZAAMHEIDSSCORE", "sustainability_score"},
    Column{"DDUURZAAMHEIDSSCORE2018", "sustainability_score"},
    Column{"PPARKMANAGEMENTNAAM", "park_management_name"},
    Column{"PPARKMANAGEMENTADRES", "park_management_address"},
    Column{"PPARKMANAGEMENTCONTACT", "park_management_contact"},
    Column{"PPARKMANAGEMENTTELEFOON", "park_management_phone"},
    Column{"PPARKMANAGEMENTEMAIL", "park_management_email"},
    Column{"PPARKMANAGEMENTWEBSITE", "park_management_website"},
    Column{"PPARKMANAGEMENTTAAK", "park_management_task"},
};

struct PartColumn {
    std::string_view what, first, second;
};
constexpr std::array of_parts{
    PartColumn{"BRUTO", "first_ha_bruto", "second_ha_bruto"},
    PartColumn{"NETTO", "first_ha_netto", "second_ha_netto"},
    PartColumn{"VEROUDERD", "first_outdated", "second_outdated"},
    PartColumn{"OORZAAK", "first_cause", "second_cause"},
    PartColumn{"HERSTRUCTURERINGSPLAN", "first_plan", "second_plan"},
    PartColumn{"PLANFASE", "first_phase", "second_phase"},
    PartColumn{"STARTJAAR", "first_from", "second_from"},
    PartColumn{"EINDJAAR", "first_until", "second_until"},
};

std::string plain(std::string_view column) {
    auto name = in_capitals(trimmed(column));
    std::erase(name, '_');
    std::erase(name, ' ');
    return name;
}

std::string_view named_in(std::span<const Column> columns, std::string_view name) {
    const auto found = std::ranges::find(columns, name, &Column::column);
    return found == columns.end() ? std::string_view{} : found->field;
}

bool is_part(char sign) { return sign == '1' || sign == '2'; }

/// "V", perhaps "DEELGEBIED", and the number of the part before or after what is said.
std::string_view of_part(std::string_view name) {
    constexpr std::string_view part = "DEELGEBIED";
    if (!name.starts_with('V')) return {};
    name.remove_prefix(1);
    if (name.starts_with(part)) name.remove_prefix(part.size());
    if (name.empty() || is_part(name.front()) == is_part(name.back())) return {};
    const char which = is_part(name.front()) ? name.front() : name.back();
    name = is_part(name.front()) ? name.substr(1) : name.substr(0, name.size() - 1);
    const auto found = std::ranges::find(of_parts, name, &PartColumn::what);
    if (found == of_parts.end()) return {};
    return which == '1' ? found->first : found->second;
}

std::string_view of_safety(std::string_view name) {
    for (const auto& field : safety_fields())
        if (!field.column.empty() && plain(field.column) == name) return field.id;
    return {};
}

engine::Refused refused(std::string_view sentence, std::string_view found) {
    return engine::bad_input(sentence, std::string{found});
}

engine::Result<Json> parse_yes_no(std::string_view text) {
    const auto word = in_capitals(text);
    for (const std::string_view yes : {"JA", "J", "TRUE", "1", "YES", "Y"})
        if (word == yes) return Json(true);
    for (const std::string_view no : {"NEE", "N", "FALSE", "0", "NO"})
        if (word == no) return Json(false);
    return refused("Dit moet ja of nee zijn.", text);
}

engine::Result<Json> parse_day(std::string_view text) {
    const auto day = engine::parse_date(text);
    if (!day) return refused("Deze dag bestaat niet.", text);
    return Json(engine::iso(*day));
}

engine::Result<Json> parse_words(const RecordField& field, std::string_view text) {
    if (static_cast<std::int64_t>(length_of(text)) > field.most) return refused("Deze tekst is te lang.", text);
    return Json(on_one_line(text));
}

engine::Result<Json> parse_number(const RecordField& field, std::string_view text) {
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || end != text.data() + text.size() || number < field.least || number > field.most)
        return refused("Dit is hier geen geheel getal dat kan.", text);
    return Json(number);
}

engine::Result<Json> parse_area(std::string_view text) {
    const auto area = parse_hectares(text, {});
    if (!area) return area.error();
    return Json(exact_hectares(*area));
}

}  // namespace

const RecordField* field_of_column(std::string_view column) {
    const auto name = plain(column);
    for (const auto id :
         {of_safety(name), named_in(of_place, name), named_in(of_people_and_figures, name), of_part(name)})
        if (!id.empty()) return record_field(id);
    return nullptr;
}

bool names_the_province(std::string_view column) {
    const auto name = plain(column);
    return name == "PROVINCIE" || name == "PROVNAMEN" || name == "PROVNAAM";
}

engine::Result<Json> parse_delivered(const RecordField& field, std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text == "-" || in_capitals(text) == "ONBEKEND") return Json(nullptr);
    switch (field.kind) {
        case RecordKind::yes_no:
            return parse_yes_no(text);
        case RecordKind::date:
            return parse_day(text);
        case RecordKind::number:
            return parse_number(field, text);
        case RecordKind::hectares:
            return parse_area(text);
        default:
            return parse_words(field, text);
    }
}

}  // namespace bolwerk::workflows::ibis
