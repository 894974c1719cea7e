#include "workflows/park_record/import_report.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "workflows/park_record/source_text.hpp"

namespace bolwerk::workflows::ibis {
namespace {

using engine::Json;

struct OutcomeName {
    std::string_view stored, dutch;
};
constexpr std::array<OutcomeName, 4> outcomes_by_rank{
    {{"added", "toegevoegd"}, {"changed", "gewijzigd"}, {"unchanged", "ongewijzigd"}, {"refused", "geweigerd"}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> labels{
    {{"name", "Naam"},
     {"municipality", "Gemeente"},
     {"other_municipalities", "Andere gemeenten"},
     {"year", "Jaar"},
     {"type", "Type"},
     {"ha_bruto", "Bruto"},
     {"ha_netto", "Netto"},
     {"ha_available", "Uitgeefbaar"},
     {"fields", "Kenmerken"},
     {"border", "Grens"}}};

std::string_view dutch(RowOutcome outcome) { return outcomes_by_rank[static_cast<std::size_t>(outcome)].dutch; }

RowOutcome outcome_named(const Json& name) {
    const auto found = std::ranges::find_if(outcomes_by_rank, [&](const OutcomeName& o) { return name == o.stored; });
    return found == outcomes_by_rank.end() ? RowOutcome::refused
                                           : static_cast<RowOutcome>(found - outcomes_by_rank.begin());
}

std::string refusal_sentence(const Json& reason, const Json& successor) {
    if (reason == "abolished_municipality" && successor.is_string())
        return "Deze gemeente is opgeheven. Zij ging over naar " + successor.get<std::string>() + ".";
    if (reason == "merged" && successor.is_string())
        return "Dit terrein ging op in " + successor.get<std::string>() + ". Lever het daar aan.";
    if (reason == "removed") return "Dit terrein is afgevoerd. De provincie kan het terugzetten.";
    if (reason == "another_park" && successor.is_string())
        return "Onder dit RIN-nummer staat hier " + successor.get<std::string>() +
               ". Naam, gemeente en oppervlakte zijn alle drie anders: dit lijkt een ander terrein. Is het hetzelfde, "
               "wijzig dan eerst de naam in Bolwerk en lever het opnieuw aan.";
    if (reason == "older_year") return "Bolwerk heeft al nieuwere gegevens van dit terrein.";
    if (reason == "unknown_municipality") return "Deze gemeente staat nog niet in Bolwerk.";
    return "Deze rij is niet overgenomen.";
}

/// "66.7322" as people write it: "66,7322 ha"; zeros that say nothing stay out.
std::string written_area(std::string hectares) {
    if (const auto point = hectares.find('.'); point != std::string::npos) {
        hectares.erase(hectares.find_last_not_of('0') + 1);
        if (hectares.size() == point + 1) hectares.pop_back();
        std::ranges::replace(hectares, '.', ',');
    }
    return hectares + " ha";
}

std::string written(std::string_view name, const Json& value) {
    if (value.is_null() || (value.is_array() && value.empty())) return "leeg";
    auto text = value.is_string() ? value.get<std::string>() : value.dump();
    return name.starts_with("ha_") ? written_area(std::move(text)) : text;
}

/// One sentence for each part that differs: "Naam: De Rieze → De Rieze I".
std::vector<std::string> changes_of(const Json& outcome) {
    std::vector<std::string> changes;
    const auto was = outcome.value("was", Json::object());
    const auto becomes = outcome.value("becomes", Json::object());
    for (const auto& [name, label] : labels) {
        const auto now = becomes.find(name);
        if (now == becomes.end()) continue;
        const bool large = name == "border" || name == "fields";
        changes.push_back(std::string{label} + (large ? " gewijzigd"
                                                      : ": " + written(name, was.value(std::string{name}, Json())) +
                                                            " → " + written(name, *now)));
    }
    return changes;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kept_parts{
    {{"name", "De naam"}, {"type", "Het type"}, {"areas", "De oppervlakten"}, {"fields", "Kenmerken"}}};

/// What the delivery says otherwise and Bolwerk keeps: it was made definitive later.
std::vector<std::string> kept_sentences(const Json& outcome) {
    std::vector<std::string> sentences;
    const auto kept = outcome.value("kept", Json::array());
    for (const auto& [name, label] : kept_parts)
        if (std::ranges::find(kept, Json(name)) != kept.end())
            sentences.push_back("Let op: " + std::string{label} +
                                (name == "areas" || name == "fields" ? " blijven" : " blijft") +
                                " zoals hier definitief is gemaakt, de levering is ouder.");
    return sentences;
}

/// What stays, and that a park under a number it knows may be another one (HANDBOOK 5.3: no proof across years).
std::vector<std::string> told_with(const Json& outcome) {
    auto sentences = kept_sentences(outcome);
    if (outcome.value("differs", 0) == 2)
        sentences.emplace_back(
            "Let op: van naam, gemeente en oppervlakte zijn er twee anders dan Bolwerk onder dit RIN-nummer kent. "
            "Kijk of het hetzelfde terrein is.");
    return sentences;
}

ReportRow report_row(const ParsedRow& row, const Json* outcome) {
    ReportRow reported{row.line, row.rin, row.name, RowOutcome::refused, row.reasons};
    if (row.park && outcome != nullptr) {
        reported.outcome = outcome_named(outcome->value("outcome", Json()));
        reported.remarks = changes_of(*outcome);
        if (reported.outcome == RowOutcome::refused)
            reported.remarks = {
                refusal_sentence(outcome->value("reason", Json()), outcome->value("successor", Json()))};
        else
            for (auto& sentence : told_with(*outcome)) reported.remarks.push_back(std::move(sentence));
    } else if (row.park) {
        reported.remarks = {refusal_sentence(nullptr, nullptr)};
    }
    for (const auto& warning : row.warnings) reported.remarks.push_back("Let op: " + warning);
    return reported;
}

void count(ImportReport& report, RowOutcome outcome) {
    switch (outcome) {
        case RowOutcome::added:
            ++report.added;
            break;
        case RowOutcome::changed:
            ++report.changed;
            break;
        case RowOutcome::unchanged:
            ++report.unchanged;
            break;
        case RowOutcome::refused:
            ++report.refused;
            break;
    }
}

std::string padded(std::string_view text, std::size_t width) {
    const auto length = length_of(text);
    return std::string{text} + std::string(width > length ? width - length : 1, ' ');
}

std::string counted(int number, std::string_view one, std::string_view many) {
    return std::to_string(number) + " " + std::string{number == 1 ? one : many};
}

}  // namespace

ImportReport report_of(const std::vector<ParsedRow>& rows, const Json& outcomes) {
    std::map<int, const Json*> by_line;
    for (const auto& outcome : outcomes) by_line.emplace(outcome.value("line", 0), &outcome);
    ImportReport report;
    for (const auto& row : rows) {
        const auto found = by_line.find(row.line);
        report.rows.push_back(report_row(row, found == by_line.end() ? nullptr : found->second));
        const auto outcome = report.rows.back().outcome;
        count(report, outcome);
        if (outcome != RowOutcome::refused && !row.warnings.empty()) ++report.with_warning;
    }
    return report;
}

ImportReport report_of(const IbisFile<ParsedRow>& file, const Json& outcomes) {
    auto report = report_of(file.rows, outcomes);
    report.left_out = file.left_out;
    return report;
}

std::string text_of(const ImportReport& report, ReportLength length) {
    std::string text = "Regel   RIN        Uitkomst      Terrein\n";
    for (const auto& row : report.rows) {
        if (length == ReportLength::remarkable && row.outcome == RowOutcome::unchanged && row.remarks.empty()) continue;
        text += padded(std::to_string(row.line), 8) + padded(row.rin, 11) + padded(dutch(row.outcome), 14) + row.name +
                "\n";
        for (const auto& remark : row.remarks) text += std::string(33, ' ') + "- " + remark + "\n";
    }
    if (!report.left_out.empty()) {
        text += "Let op: Bolwerk kent deze kolommen niet. Wat erin staat, is niet overgenomen:";
        for (const auto& column : report.left_out) text += " " + column;
        text += "\n";
    }
    return text + summary_of(report) + "\n";
}

std::string summary_of(const ImportReport& report) {
    std::string text = counted(static_cast<int>(report.rows.size()), "rij", "rijen") + ": " +
                       std::to_string(report.added) + " toegevoegd, " + std::to_string(report.changed) +
                       " gewijzigd, " + std::to_string(report.unchanged) + " ongewijzigd, " +
                       std::to_string(report.refused) + " geweigerd.";
    if (report.with_warning > 0)
        text += " Bij " + counted(report.with_warning, "rij", "rijen") + " staat een waarschuwing.";
    return text;
}

}  // namespace bolwerk::workflows::ibis
