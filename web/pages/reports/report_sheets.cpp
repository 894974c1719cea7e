#include "web/pages/reports/report_sheets.hpp"

#include <initializer_list>
#include <utility>

#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// A number as a number; what is kept back, or is text, as its words.
Cell cell_of(const Json& value) {
    if (value.is_number()) return value.get<double>();
    return value.is_string() ? value.get<std::string>() : std::string{};
}
Cell label_in(const Json& row, const char* key) { return cell_of(row.at(key).at("label")); }

Row cells_of(const Json& row, std::initializer_list<const char*> keys) {
    Row cells;
    for (const auto* key : keys) cells.push_back(cell_of(row.at(key)));
    return cells;
}

/// Below the figures, after an empty row: what people wrote with them, and what explains them.
class Below {
public:
    explicit Below(ReportSheet& sheet) : sheet_(sheet) {}

    void add(Row row) {
        if (!std::exchange(begun_, true)) sheet_.rows.emplace_back();
        sheet_.rows.push_back(std::move(row));
    }
    void note(const Json& notes) {
        for (const auto& note : notes) add({text_of(note, "text"), text_of(note, "by")});
    }
    void sentence(const Json& text) { add({cell_of(text)}); }
    void more(const Json& cut) {
        for (const auto& one : cut) sentence(one.at("text"));
    }
    void missing(const Json& rows) {
        for (const auto& one : rows) add({text_of(one, "title") + ". Niet gemeten. " + text_of(one, "why")});
    }

private:
    ReportSheet& sheet_;
    bool begun_ = false;
};

ReportSheet about_sheet(const Json& view) {
    ReportSheet sheet{"Rapportage", {{"Onderdeel", 34}, {"Inhoud", 100}, {"Door wie, of waarom", 60}}, {}};
    const auto add = [&](std::string label, const Json& value, std::string by = {}) {
        sheet.rows.push_back({std::move(label), cell_of(value), std::move(by)});
    };
    add("Nummer", view.at("number"));
    add("Titel", view.at("title"));
    add("Stuurgroep", view.at("organisation"));
    add("Gebied", view.at("part_text"));
    add("Peildatum en periode", view.at("period_text"));
    add("Vastgelegd", view.at("taken_text"));
    if (view.at("area_wide").get<bool>())
        for (const auto& message : view.at("messages")) add(text_of(message, "headline"), message.at("text"));
    for (const auto& note : view.at("summary_note")) add("Samenvatting", note.at("text"), text_of(note, "by"));
    for (const auto& adopted : view.at("adopted"))
        add("Besluit van de stuurgroep", adopted.at("text"),
            "Vergadering van " + text_of(adopted, "on") + ". Vastgelegd door " + text_of(adopted, "by"));
    for (const auto& decision : view.at("decisions"))
        add("Gevraagd besluit", decision.at("decision"), text_of(decision, "reason"));
    for (const auto& reaction : view.at("reactions")) add("Reactie", reaction.at("text"), text_of(reaction, "by"));
    return sheet;
}

ReportSheet lights_sheet(const Json& view) {
    const auto& found = view.at("lights");
    ReportSheet sheet{"Stoplichten", {{"Stoplicht", 60}, {"Terreinen", 12}}, {}};
    const bool compares = found.at("has_before").get<bool>(), has_set = found.at("has_set").get<bool>();
    if (has_set) sheet.columns.push_back({"Volgens de rekenregels", 22});
    if (compares) sheet.columns.push_back({"Vorige keer", 14});
    for (const auto& one : found.at("rows")) {
        sheet.rows.push_back(cells_of(one, {"label", "count"}));
        if (has_set) sheet.rows.back().push_back(cell_of(one.at("rule_count")));
        if (compares) sheet.rows.back().push_back(cell_of(one.at("before")));
    }
    Below below(sheet);
    if (compares) below.add({"Vorige keer", "Op " + text_of(found, "before_day")});
    below.sentence(found.at("why"));
    return sheet;
}

ReportSheet municipalities_sheet(const Json& view) {
    ReportSheet sheet{"Gemeenten",
                      {{"Gemeente", 26},
                       {"Oordeel", 14},
                       {"Bolwerk rekende", 16},
                       {"Trend", 26},
                       {"Terreinen", 10},
                       {"Plannen", 10},
                       {"PPS", 10},
                       {"KVO-B", 10},
                       {"Interventies te laat", 20}},
                      {}};
    const auto& found = view.at("municipalities");
    for (const auto& one : found.at("rows"))
        sheet.rows.push_back({cell_of(one.at("name")), label_in(one, "light"),
                              cell_of(one.at("is_set").get<bool>() ? one.at("rule_light") : Json("")),
                              cell_of(one.at("trend").at("text")), cell_of(one.at("park_count")),
                              cell_of(one.at("plan_count")), cell_of(one.at("cooperation_count")),
                              cell_of(one.at("kvo_b_count")), cell_of(one.at("late_count"))});
    Below below(sheet);
    below.note(view.at("parks_note"));
    if (found.at("has_why").get<bool>()) below.sentence(found.at("why"));
    return sheet;
}

ReportSheet parks_sheet(const Json& view) {
    ReportSheet sheet{"Terreinen",
                      {{"Terrein", 34},
                       {"Gemeente", 22},
                       {"Oordeel", 14},
                       {"Trend", 26},
                       {"Bolwerk rekende", 16},
                       {"Aangepast omdat", 50},
                       {"Aangepast door", 40},
                       {"Waarom dit licht", 60},
                       {"Plan", 24},
                       {"PPS", 18},
                       {"KVO-B", 22},
                       {"Laatste controle", 20},
                       {"Interventies", 30},
                       {"Interventies te laat", 20}},
                      {}};
    for (const auto& one : view.at("parks"))
        sheet.rows.push_back({cell_of(one.at("name")), cell_of(one.at("municipality")), label_in(one, "light"),
                              cell_of(one.at("trend").at("text")), cell_of(one.at("rule_light")),
                              cell_of(one.at("set_reason")), cell_of(one.at("set_by")), cell_of(one.at("because")),
                              cell_of(one.at("plan_text")), cell_of(one.at("cooperation_text")),
                              cell_of(one.at("kvo_b_text")), cell_of(one.at("checked_text")),
                              cell_of(one.at("bar_label")),
                              one.at("has_late").get<bool>() ? cell_of(one.at("late_count")) : Cell(std::string())});
    if (view.at("parks").empty()) Below(sheet).sentence(view.at("parks_none"));
    return sheet;
}

ReportSheet key_figures_sheet(const Json& view) {
    ReportSheet sheet{
        "Kerncijfers", {{"Kerncijfer", 70}, {"Nu", 10}, {"Aantal", 20}, {"Van", 20}, {"Vorige keer", 12}}, {}};
    for (const auto& one : view.at("kpis"))
        sheet.rows.push_back(cells_of(one, {"title", "share", "part", "whole", "before"}));
    Below below(sheet);
    below.note(view.at("kpis_note"));
    below.missing(view.at("kpis_missing"));
    if (!view.at("area_wide").get<bool>()) below.sentence(view.at("kpis_why"));
    return sheet;
}

ReportSheet signals_sheet(const Json& view) {
    ReportSheet sheet{"Signalen", {{"Wat", 80}, {"Signalen", 24}}, {}};
    for (const auto& part : view.at("signals")) {
        sheet.rows.push_back({cell_of(part.at("sentence"))});
        for (const auto* rows : {"channels", "triage"})
            for (const auto& one : part.at(rows)) sheet.rows.push_back(cells_of(one, {"label", "value"}));
    }
    Below below(sheet);
    for (const auto& part : view.at("signals")) below.sentence(part.at("why"));
    below.missing(view.at("signals_missing"));
    return sheet;
}

ReportSheet scores_sheet(const Json& view) {
    ReportSheet sheet{
        "Scorekaart", {{"Thema", 40}, {"Gemiddelde (0 tot 4)", 18}, {"Terreinen", 12}, {"Laatste meting", 22}}, {}};
    for (const auto& one : view.at("scores"))
        sheet.rows.push_back(cells_of(one, {"title", "points", "parks", "newest"}));
    Below below(sheet);
    if (!view.at("has_scores").get<bool>()) below.sentence(view.at("scores_none"));
    below.missing(view.at("perception_missing"));
    return sheet;
}

ReportSheet interventions_sheet(const Json& view) {
    ReportSheet sheet{
        "Interventies", {{"Soort", 40}, {"Klaar", 10}, {"Loopt", 10}, {"Gepland", 10}, {"Waarvan te laat", 16}}, {}};
    for (const auto& one : view.at("interventions"))
        sheet.rows.push_back(cells_of(one, {"title", "done_count", "running_count", "planned_count", "late_count"}));
    Below(sheet).note(view.at("interventions_note"));
    return sheet;
}

ReportSheet checks_sheet(const Json& view) {
    ReportSheet sheet{"Controles", {{"Soort controle", 60}, {"In de periode", 30}, {"Loopt", 10}, {"Gepland", 10}}, {}};
    for (const auto& part : view.at("checks"))
        for (const auto& one : part.at("rows"))
            sheet.rows.push_back(cells_of(one, {"title", "done_count", "running_count", "planned_count"}));
    Below below(sheet);
    for (const auto& part : view.at("checks")) {
        below.sentence(part.at("days_text"));
        below.add(cells_of(part, {"follow_up_label", "follow_up_text"}));
    }
    below.note(view.at("checks_note"));
    if (!view.at("has_checks").get<bool>()) below.sentence(view.at("checks_none"));
    below.missing(view.at("checks_missing"));
    return sheet;
}

ReportSheet coverage_sheet(const Json& view) {
    ReportSheet sheet{
        "Samenwerking", {{"Wat is er op het terrein?", 50}, {"Terreinen", 12}, {"Deel", 10}, {"Opmerking", 50}}, {}};
    for (const auto& one : view.at("coverage")) {
        sheet.rows.push_back(cells_of(one, {"title", "count", "share"}));
        if (one.at("has_note").get<bool>()) sheet.rows.back().push_back(cell_of(one.at("note")));
    }
    Below(sheet).note(view.at("coverage_note"));
    return sheet;
}

ReportSheet budgets_sheet(const Json& view) {
    ReportSheet sheet{"Budget",
                      {{"Regeling en tijdvak", 60},
                       {"Onderdeel", 30},
                       {"Bedrag (euro)", 18},
                       {"Deel van plafond", 18},
                       {"Oordeel", 14},
                       {"Waarom dit licht", 60}},
                      {}};
    for (const auto& budget : view.at("budgets"))
        for (const auto& one : budget.at("amounts")) {
            sheet.rows.push_back({cell_of(budget.at("name")), cell_of(one.at("label")),
                                  one.at("cents").get<double>() / 100.0, cell_of(one.at("share"))});
            if (&one == &budget.at("amounts").front()) {
                sheet.rows.back().push_back(label_in(budget, "light"));
                sheet.rows.back().push_back(cell_of(budget.at("because")));
            }
        }
    if (!view.at("has_budgets").get<bool>()) Below(sheet).sentence(view.at("budgets_none"));
    return sheet;
}

ReportSheet applications_sheet(const Json& view) {
    ReportSheet sheet{"Aanvragen", {{"Aanvragen", 60}, {"Stand", 20}, {"Opmerking", 40}}, {}};
    for (const auto& one : view.at("subsidies")) sheet.rows.push_back(cells_of(one, {"label", "value", "note"}));
    Below below(sheet);
    below.sentence(view.at("subsidies_why"));
    below.note(view.at("subsidies_note"));
    return sheet;
}

/// What stands in the place of the figures of a municipality that a report from before has not.
ReportSheet no_figures_sheet(const Json& view) {
    return {"Kerncijfers", {{"Kerncijfers", 80}}, {{cell_of(view.at("figures_none"))}}};
}

/// In the order of the page: what is of all of the area alone is left out of the report on one municipality.
void add_figure_sheets(std::vector<ReportSheet>& sheets, const Json& view) {
    struct Part {
        ReportSheet (*sheet)(const Json&);
        bool of_the_area;
    };
    for (const auto& part : {Part{key_figures_sheet, false}, Part{signals_sheet, true}, Part{scores_sheet, true},
                             Part{interventions_sheet, false}, Part{checks_sheet, false}, Part{coverage_sheet, false},
                             Part{budgets_sheet, true}, Part{applications_sheet, false}})
        if (!part.of_the_area || view.at("area_wide").get<bool>()) sheets.push_back(part.sheet(view));
}

/// Counts that are kept back stand as words.
ReportSheet counts_sheet(std::string title, const Json& rows, const Json& why) {
    ReportSheet sheet{std::move(title), {{"Wat", 80}, {"Aantal", 24}}, {}};
    for (const auto& one : rows) sheet.rows.push_back(cells_of(one, {"title", "count"}));
    Below(sheet).sentence(why);
    return sheet;
}

ReportSheet late_sheet(const Json& view) {
    ReportSheet sheet{
        "Te laat", {{"Zaak", 18}, {"Wat ligt stil?", 60}, {"Terrein", 34}, {"Hoe lang", 24}, {"Oordeel", 14}}, {}};
    for (const auto& one : view.at("late")) {
        sheet.rows.push_back(cells_of(one, {"number", "title", "park", "when"}));
        sheet.rows.back().push_back(label_in(one, "light"));
    }
    Below below(sheet);
    if (view.at("late").empty()) below.sentence(view.at("late_none"));
    below.more(view.at("late_more"));
    below.note(view.at("risks_note"));
    return sheet;
}

ReportSheet planning_sheet(const Json& view) {
    ReportSheet sheet{"Planning", {{"Uiterlijk", 22}, {"Zaak", 18}, {"Titel", 60}, {"Terrein", 34}}, {}};
    for (const auto& one : view.at("planning"))
        sheet.rows.push_back(cells_of(one, {"when", "number", "title", "park"}));
    Below below(sheet);
    if (view.at("planning").empty()) below.sentence(view.at("planning_none"));
    below.more(view.at("planning_more"));
    below.note(view.at("planning_note"));
    return sheet;
}

}  // namespace

std::vector<ReportSheet> report_sheets(const Json& view) {
    const bool area_wide = view.at("area_wide").get<bool>();
    std::vector<ReportSheet> sheets{about_sheet(view)};
    if (area_wide) sheets.push_back(lights_sheet(view));
    sheets.push_back(municipalities_sheet(view));
    sheets.push_back(parks_sheet(view));
    if (view.at("has_figures").get<bool>())
        add_figure_sheets(sheets, view);
    else
        sheets.push_back(no_figures_sheet(view));
    if (view.at("has_rounds").get<bool>())
        sheets.push_back(counts_sheet("Risicorondes", view.at("rounds"), view.at("rounds_why")));
    sheets.push_back(late_sheet(view));
    sheets.push_back(planning_sheet(view));
    auto privacy = view.at("has_privacy").get<bool>()
                       ? counts_sheet("Privacy", view.at("privacy"), view.at("privacy_why"))
                       : ReportSheet{"Privacy", {{"Wat", 80}, {"Aantal", 24}}, {}};
    Below(privacy).note(view.at("privacy_note"));
    if (!privacy.rows.empty()) sheets.push_back(std::move(privacy));
    return sheets;
}

}  // namespace bolwerk::web
