#include "workflows/park_record/ibis_file.hpp"

#include <algorithm>
#include <array>

#include "workflows/park_record/columns.hpp"
#include "workflows/park_record/source_text.hpp"

namespace bolwerk::workflows::ibis {
namespace {

constexpr std::array columns{
    IbisColumn{"RIN_NUMMER", "", &DeliveredRow::rin},
    IbisColumn{"PLAN_NAAM", "", &DeliveredRow::name},
    IbisColumn{"GEM_CODES", "GM_CODE", &DeliveredRow::municipalities},
    IbisColumn{"JAAR", "PEILJAAR", &DeliveredRow::year},
    IbisColumn{"HA_BRUTO", "", &DeliveredRow::bruto},
    IbisColumn{"HA_NETTO", "", &DeliveredRow::netto},
    IbisColumn{"HA_TOTTUIT", "", &DeliveredRow::available},
    IbisColumn{"WLOC_TYPE", "", &DeliveredRow::type},
};

bool is_utf16(std::string_view text) { return text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff"); }

bool is_geojson(std::string_view text) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    return trimmed(text.substr(0, 1024)).starts_with('{');
}

DecimalSigns signs_of(const std::vector<DeliveredRow>& rows) {
    DecimalSigns seen;
    for (const auto& row : rows)
        for (const auto* text : {&row.bruto, &row.netto, &row.available}) notice_decimal_sign(trimmed(*text), seen);
    return seen;
}

engine::Json import_row(const ParsedRow& row) {
    const auto& park = *row.park;
    return {{"line", row.line},
            {"rin", park.rin},
            {"name", park.name},
            {"municipality", park.municipality},
            {"other_municipalities", park.other_municipalities},
            {"year", park.year},
            {"type", park.type.empty() ? engine::Json(nullptr) : engine::Json(park.type)},
            {"ha_bruto", exact_hectares(park.bruto)},
            {"ha_netto", exact_hectares(park.netto)},
            {"ha_available", exact_hectares(park.available)},
            {"fields", park.fields},
            {"border", park.border}};
}

}  // namespace

std::span<const IbisColumn> ibis_columns() { return columns; }

bool names_the_municipality(std::string_view column) {
    return column == "GEMEENTE" || column == "GEM_NAAM" || column == "GEM_NAMEN" || column == "GEMEENTENAAM";
}

bool is_known(std::string_view column) {
    return field_of_column(column) != nullptr || names_the_municipality(column) || names_the_province(column) ||
           std::ranges::any_of(columns,
                               [&](const IbisColumn& one) { return column == one.name || column == one.also; });
}

engine::Result<IbisFile<ParsedRow>> parse_ibis_file(std::string_view text, const Municipalities& municipalities,
                                                    int latest_year) {
    if (is_utf16(text)) return engine::bad_input("Sla het bestand op als UTF-8. Het is nu UTF-16.");
    const bool geojson = is_geojson(text);
    if (text.size() > (geojson ? largest_geojson : largest_csv))
        return engine::bad_input("Het bestand is te groot.", geojson ? "hooguit 32 MB" : "hooguit 4 MB");
    const auto file = geojson ? read_ibis_geojson(text) : read_ibis_csv(text);
    if (!file) return file.error();
    const auto& rows = file->rows;
    if (rows.empty()) return engine::bad_input("Er staan geen terreinen in het bestand.");
    if (rows.size() > most_rows) return engine::bad_input("Er staan te veel rijen in het bestand.", "hooguit 20.000");
    return IbisFile<ParsedRow>{check_all(rows, {municipalities, latest_year, signs_of(rows)}), file->left_out};
}

engine::Json import_rows(const std::vector<ParsedRow>& rows) {
    auto list = engine::Json::array();
    for (const auto& row : rows)
        if (row.park) list.push_back(import_row(row));
    return list;
}

}  // namespace bolwerk::workflows::ibis
