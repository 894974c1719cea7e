#include "workflows/park_record/ibis_row.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "workflows/park_record/border.hpp"
#include "workflows/park_record/columns.hpp"
#include "workflows/park_record/source_text.hpp"

namespace bolwerk::workflows::ibis {
namespace {

constexpr int earliest_year = 1990;
constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_type = 40;
constexpr SquareMetres largest_park = 10'000 * per_hectare;

/// The codes seen in the national register and the two provinces (HANDBOOK 5.3); B8 is not among them.
constexpr std::array<std::string_view, 19> known_types{"A",  "B",  "B1", "B2", "B3", "B4", "B5", "B6",   "B7",      "C",
                                                       "C1", "C2", "C3", "C4", "C5", "X",  "",   "B/C1", "ONBEKEND"};

/// Checks one row part by part; every part writes what is wrong with it and keeps what is right.
class RowCheck {
public:
    RowCheck(const DeliveredRow& row, const RowRules& rules) : row_(row), rules_(rules) {
        parsed_.line = row.line;
        if (row.unreadable.empty()) {
            parsed_.rin = recognisable(row.rin);
            parsed_.name = recognisable(row.name);
        }
    }

    ParsedRow run() {
        if (!row_.unreadable.empty()) {
            refuse(row_.unreadable);
            return std::move(parsed_);
        }
        check_rin();
        check_name();
        check_municipality();
        check_year();
        check_areas();
        check_type();
        check_fields();
        if (row_.lacks_geometry) warn("De geometrie ontbreekt: er is geen grens overgenomen.");
        park_.border = checked_border(row_.border, parsed_.warnings);
        if (parsed_.reasons.empty()) parsed_.park = std::move(park_);
        return std::move(parsed_);
    }

private:
    static std::string recognisable(std::string_view text) {
        const auto short_text = in_quotes(trimmed(on_one_line(text)));
        return short_text.substr(1, short_text.size() - 2);
    }

    void refuse(std::string reason) { parsed_.reasons.push_back(std::move(reason)); }
    void warn(std::string warning) { parsed_.warnings.push_back(std::move(warning)); }

    void check_rin() {
        park_.rin = trimmed(row_.rin);
        const bool digits = park_.rin.find_first_not_of("0123456789") == std::string::npos;
        if (park_.rin.empty())
            refuse("Het RIN-nummer is leeg.");
        else if (!digits || park_.rin.size() < 2 || park_.rin.size() > 9)
            refuse("Het RIN-nummer " + in_quotes(park_.rin) + " moet 2 tot en met 9 cijfers hebben.");
    }

    /// Capitals, diacritics, apostrophes, slashes and double spaces stay: the name is the register's.
    void check_name() {
        const auto name = trimmed(row_.name);
        park_.name = on_one_line(name);
        if (park_.name != name) warn("In de naam staat een regeleinde of tab. Daar staat nu een spatie.");
        if (park_.name.empty()) refuse("De naam is leeg.");
        if (length_of(park_.name) > longest_name) refuse("De naam is langer dan 200 tekens.");
        if (has_control_character(park_.name)) refuse("In de naam staat een onzichtbaar stuurteken.");
    }

    void check_municipality() {
        auto placement = place(row_.municipalities, rules_.municipalities);
        auto& told = placement.codes.empty() ? parsed_.reasons : parsed_.warnings;
        std::ranges::move(placement.remarks, std::back_inserter(told));
        if (auto why = wrong_name(row_.municipality_name, row_.municipalities, placement, rules_.municipalities);
            !why.empty())
            warn(std::move(why));
        if (auto why = wrong_province(row_.province, placement, rules_.municipalities); !why.empty())
            warn(std::move(why));
        if (placement.codes.empty()) return;
        park_.municipality = placement.codes.front();
        park_.other_municipalities.assign(placement.codes.begin() + 1, placement.codes.end());
    }

    void check_year() {
        const auto text = trimmed(row_.year);
        const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
        if (text.size() == 4 && digits) park_.year = std::stoi(std::string{text});
        if (text.size() != 4 || !digits)
            refuse("Het jaar " + in_quotes(text) + " is geen jaartal.");
        else if (park_.year < earliest_year || park_.year > rules_.latest_year)
            refuse("Het jaar " + std::string{text} + " ligt niet tussen " + std::to_string(earliest_year) + " en " +
                   std::to_string(rules_.latest_year) + ".");
    }

    bool read_area(std::string_view text, std::string_view what, SquareMetres& area) {
        text = trimmed(text);
        const auto read = parse_hectares(text, rules_.decimals);
        if (!read)
            refuse(std::string{what} + " " + in_quotes(text) + ": " +
                   std::string{read.error().reasons.front().sentence});
        else if (*read > largest_park)
            refuse(std::string{what} + " " + in_quotes(text) + ": meer dan 10.000 hectare kan niet.");
        else
            area = *read;
        return read.has_value();
    }

    void check_areas() {
        const bool bruto = read_area(row_.bruto, "Bruto oppervlakte", park_.bruto);
        const bool netto = read_area(row_.netto, "Netto oppervlakte", park_.netto);
        const bool available = read_area(row_.available, "Uitgeefbare oppervlakte", park_.available);
        if (bruto && netto && park_.netto > park_.bruto)
            refuse("Netto (" + dutch_hectares(park_.netto) + " ha) is groter dan bruto (" +
                   dutch_hectares(park_.bruto) + " ha).");
        if (netto && available && park_.available > park_.netto)
            warn(park_.netto == 0
                     ? "Netto is 0, maar er is wel grond uitgeefbaar (" + dutch_hectares(park_.available) + " ha)."
                     : "Er is meer grond uitgeefbaar (" + dutch_hectares(park_.available) + " ha) dan netto (" +
                           dutch_hectares(park_.netto) + " ha).");
    }

    void check_type() {
        park_.type = trimmed(row_.type);
        if (length_of(park_.type) > longest_type || has_control_character(park_.type))
            refuse("Het type " + in_quotes(park_.type) + " is geen code.");
        else if (std::ranges::find(known_types, park_.type) == known_types.end())
            warn("Het type " + in_quotes(park_.type) + " kennen wij niet. Het blijft staan zoals het er staat.");
    }

    /// A park is not refused for what stands around the safety block: that value stays out, and is told.
    void doubt(const RecordField& field, std::string sentence) {
        if (field.group == RecordGroup::safety)
            refuse(std::move(sentence));
        else
            warn(sentence + " Dit gegeven is niet overgenomen.");
    }

    void check_fields() {
        for (const auto& [field, text] : row_.fields) {
            const auto value = parse_delivered(*field, text);
            if (!value)
                doubt(*field, std::string{field->label} + " " + in_quotes(trimmed(text)) + ": " +
                                  std::string{value.error().reasons.front().sentence});
            else if (has_control_character(text))
                refuse(std::string{field->label} + ": hier staat een onzichtbaar stuurteken.");
            else if (!value->is_null())
                park_.fields[std::string{field->id}] = *value;
        }
        if (park_.fields.contains("kvo_b_until") && !park_.fields.value("kvo_b", true))
            warn("Er is een einddatum van het KVO-B, maar het terrein heeft dat keurmerk niet.");
    }

    const DeliveredRow& row_;
    const RowRules& rules_;
    ParsedRow parsed_;
    IbisRow park_;
};

}  // namespace

ParsedRow check(const DeliveredRow& row, const RowRules& rules) { return RowCheck{row, rules}.run(); }

std::vector<ParsedRow> check_all(const std::vector<DeliveredRow>& rows, const RowRules& rules) {
    std::vector<ParsedRow> parsed;
    std::map<std::string_view, int> first_lines;
    for (const auto& row : rows) {
        parsed.push_back(check(row, rules));
        if (parsed.back().rin.empty()) continue;
        const auto [first, is_new] = first_lines.emplace(trimmed(row.rin), row.line);
        if (is_new) continue;
        parsed.back().park.reset();
        parsed.back().reasons.push_back("RIN-nummer " + in_quotes(trimmed(row.rin)) + " staat ook al op regel " +
                                        std::to_string(first->second) + ".");
    }
    return parsed;
}

}  // namespace bolwerk::workflows::ibis
