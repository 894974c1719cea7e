#include "workflows/park_record/municipalities.hpp"

#include <algorithm>

#include "engine/term/csv.hpp"
#include "workflows/park_record/source_text.hpp"

namespace bolwerk::workflows::ibis {
namespace {

using engine::ReasonKind;
using Columns = std::vector<std::string>;

constexpr std::size_t longest_list = 200;

bool is_code(std::string_view text) {
    return text.size() == 6 && text.starts_with("GM") &&
           text.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

/// The records below the first line, each cut down to the wanted columns.
engine::Result<std::vector<Columns>> read_columns(std::string_view text, const Columns& wanted) {
    const auto csv = engine::term::read_csv(text);
    if (csv.records.empty()) return engine::bad_input("Het bestand is leeg.", {});
    const auto& header = csv.records.front().fields;
    std::vector<Columns> rows;
    for (std::size_t i = 1; i < csv.records.size(); ++i) {
        Columns row;
        for (const auto& name : wanted) {
            const auto at = static_cast<std::size_t>(std::ranges::find(header, name) - header.begin());
            if (at == header.size()) return engine::bad_input("Een kolom ontbreekt.", name);
            if (at >= csv.records[i].fields.size())
                return engine::bad_input("Een rij is te kort.", "regel " + std::to_string(csv.records[i].line));
            row.push_back(csv.records[i].fields[at]);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string name_of(const std::string& code, const Municipalities& municipalities) {
    return municipalities.known.find(code)->second.name + " (" + code + ")";
}

/// Letters and digits in a row, whatever stands between them: the source has no fixed separator.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    bool inside = false;
    for (const char c : in_capitals(text)) {
        const bool part = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (part && !inside) words.emplace_back();
        if (part) words.back() += c;
        inside = part;
    }
    return words;
}

}  // namespace

engine::Result<Municipalities> read_municipalities(std::string_view municipalities_csv,
                                                   std::string_view abolished_csv) {
    const auto known = read_columns(municipalities_csv, {"gm_code", "naam", "provincie"});
    if (!known) return known.error();
    const auto abolished = read_columns(abolished_csv, {"old_code", "successor_code"});
    if (!abolished) return abolished.error();
    Municipalities all;
    for (const auto& row : *known)
        if (!is_code(row[0]) || !all.known.emplace(row[0], Municipality{row[1], row[2]}).second)
            return engine::bad_input("Deze gemeentecode klopt niet of staat er twee keer.", row[0]);
    for (const auto& row : *abolished)
        if (!is_code(row[0]) || all.known.contains(row[0]) || !all.known.contains(row[1]) ||
            !all.successors.emplace(row[0], row[1]).second)
            return engine::bad_input("Deze opgeheven gemeente klopt niet of staat er twee keer.", row[0]);
    return all;
}

Placement place(std::string_view codes, const Municipalities& municipalities) {
    Placement placement;
    if (codes.size() > longest_list) {
        placement.remarks.emplace_back("De lijst met gemeenten is te lang.");
        return placement;
    }
    const auto keep = [&](const std::string& code) {
        if (std::ranges::find(placement.codes, code) == placement.codes.end()) placement.codes.push_back(code);
    };
    for (const auto& word : words_of(codes)) {
        const auto heir = municipalities.successors.find(word);
        if (municipalities.known.contains(word)) {
            keep(word);
        } else if (heir != municipalities.successors.end()) {
            keep(heir->second);
            placement.remarks.push_back("Gemeente " + word + " is opgeheven. Het terrein hoort nu bij " +
                                        name_of(heir->second, municipalities) + ".");
        } else if (word == "GM0000") {
            placement.remarks.emplace_back("De gemeente is niet ingevuld (GM0000).");
        } else if (is_code(word)) {
            placement.remarks.push_back("Gemeente " + word + " hoort niet bij de provincies in Bolwerk.");
        } else {
            placement.remarks.push_back(in_quotes(word) + " is geen gemeentecode.");
        }
    }
    if (placement.codes.empty() && placement.remarks.empty())
        placement.remarks.emplace_back("De gemeente is niet ingevuld.");
    if (placement.codes.size() > 1)
        placement.remarks.push_back("Het terrein ligt in meer gemeenten. " +
                                    name_of(placement.codes.front(), municipalities) + " is de eerste.");
    return placement;
}

std::string wrong_name(std::string_view name, std::string_view delivered, const Placement& placement,
                       const Municipalities& municipalities) {
    const auto said = in_capitals(trimmed(name));
    if (said.empty() || placement.codes.empty()) return {};
    // What an abolished municipality was called is not known here.
    const auto is_abolished = [&](const std::string& word) { return municipalities.successors.contains(word); };
    if (std::ranges::any_of(words_of(delivered), is_abolished)) return {};
    for (const auto& code : placement.codes)
        if (said.find(in_capitals(municipalities.known.find(code)->second.name)) != std::string::npos) return {};
    return "De gemeente heet " + in_quotes(trimmed(name)) + " in het bestand, maar de code is van " +
           name_of(placement.codes.front(), municipalities) + ". De code is aangehouden: kijk na welke klopt.";
}

std::string wrong_province(std::string_view province, const Placement& placement,
                           const Municipalities& municipalities) {
    const auto said = in_capitals(trimmed(province));
    if (said.empty() || placement.codes.empty()) return {};
    const auto province_of = [&](const std::string& code) { return municipalities.known.find(code)->second.province; };
    // A park across a border names more than one.
    for (const auto& code : placement.codes)
        if (said.find(in_capitals(province_of(code))) != std::string::npos) return {};
    return "De provincie is " + in_quotes(trimmed(province)) + " in het bestand, maar " +
           name_of(placement.codes.front(), municipalities) + " ligt in " + province_of(placement.codes.front()) +
           ". De gemeente is aangehouden: kijk na welke klopt.";
}

}  // namespace bolwerk::workflows::ibis
