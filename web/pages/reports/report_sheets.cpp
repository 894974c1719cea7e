#include "web/pages/reports/report_sheets.hpp"

#include "web/pages/reports/report_view.hpp"
#include "web/pages/reports/report_words.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Cell text(const Json& value) { return value.is_string() ? value.get<std::string>() : std::string{}; }
Cell number(const Json& value) {
    if (value.is_number()) return value.get<double>();
    return value.is_null() ? std::string("minder dan 5") : value.get<std::string>();
}
Cell kept_back(const Json& value) { return value.is_null() ? Cell(kept_back_text(value)) : number(value); }
Cell euros(const Json& cents) { return static_cast<double>(cents.get<std::int64_t>()) / 100.0; }

ReportSheet about(const Json& report, const Json& view) {
    ReportSheet sheet{"Rapportage", {{"Onderdeel", 30}, {"Inhoud", 100}}, {}};
    const auto add = [&](std::string label, const Json& value) {
        sheet.rows.push_back({std::move(label), text(value)});
    };
    add("Nummer", report.at("number"));
    add("Titel", report.at("title"));
    add("Stuurgroep", report.at("organisation"));
    add("Peildatum", view.at("day_text"));
    add("Controlegetal", report.at("hash"));
    for (const auto& message : view.at("messages")) add(message.at("headline"), message.at("text"));
    for (const auto& note : view.at("summary_note")) add("Samenvatting", note.at("text"));
    for (const auto& decision : view.at("decisions")) add("Gevraagd besluit", decision.at("decision"));
    for (const auto& adopted : view.at("adopted")) add("Besluit van de stuurgroep", adopted.at("text"));
    return sheet;
}

ReportSheet municipalities(const Json& view) {
    ReportSheet sheet{"Gemeenten",
                      {{"Gemeente", 26},
                       {"Stoplicht", 14},
                       {"Trend", 26},
                       {"Terreinen", 10},
                       {"Lopende plannen", 15},
                       {"Actieve samenwerking", 20},
                       {"Geldig KVO-B", 14},
                       {"Interventies te laat", 18}},
                      {}};
    for (const auto& one : view.at("municipalities").at("rows"))
        sheet.rows.push_back({text(one.at("name")), text(one.at("light").at("label")), text(one.at("trend").at("text")),
                              number(one.at("park_count")), number(one.at("plan_count")),
                              number(one.at("cooperation_count")), number(one.at("kvo_b_count")),
                              number(one.at("late_count"))});
    return sheet;
}

ReportSheet parks(const Json& view) {
    ReportSheet sheet{"Terreinen",
                      {{"Terrein", 34},
                       {"Gemeente", 22},
                       {"Stoplicht", 14},
                       {"Volgens de regels", 16},
                       {"Waarom aangepast", 40},
                       {"Trend", 26},
                       {"Projectplan", 24},
                       {"Samenwerking", 18},
                       {"KVO-B", 22},
                       {"Laatste controle", 20},
                       {"Interventies", 30},
                       {"Te laat", 8},
                       {"Toelichting", 60}},
                      {}};
    for (const auto& one : view.at("parks"))
        sheet.rows.push_back({text(one.at("name")), text(one.at("municipality")), text(one.at("light").at("label")),
                              text(one.at("rule_light")), text(one.at("set_reason")), text(one.at("trend").at("text")),
                              text(one.at("plan_text")), text(one.at("cooperation_text")), text(one.at("kvo_b_text")),
                              text(one.at("checked_text")), text(one.at("bar_label")), number(one.at("late_count")),
                              text(one.at("because"))});
    return sheet;
}

ReportSheet key_figures_sheet(const Json& figures) {
    ReportSheet sheet{
        "Kerncijfers", {{"Kerncijfer", 60}, {"Aantal", 10}, {"Van", 10}, {"Percentage", 12}, {"Vorige keer", 12}}, {}};
    for (const auto& one : figures.at("kpis")) {
        const auto share = [](const Json& value) -> Cell {
            return value.is_number() ? Cell(value.get<double>()) : Cell(std::string("–"));
        };
        sheet.rows.push_back({key_figure_title(text_of(one, "id")), kept_back(one.at("part")),
                              kept_back(one.at("whole")), share(one.at("percent")), share(one.at("before"))});
    }
    return sheet;
}

ReportSheet interventions_sheet(const Json& figures) {
    ReportSheet sheet{
        "Interventies", {{"Soort", 40}, {"Gepland", 10}, {"Loopt", 10}, {"Klaar", 10}, {"Daarvan te laat", 16}}, {}};
    for (const auto& one : figures.at("interventions"))
        sheet.rows.push_back({category_title(text_of(one, "category")), number(one.at("planned")),
                              number(one.at("running")), number(one.at("done")), number(one.at("late"))});
    return sheet;
}

ReportSheet checks(const Json& view) {
    ReportSheet sheet{"Controles", {{"Soort", 46}, {"Gepland", 10}, {"Loopt", 10}, {"In de periode", 14}}, {}};
    for (const auto& part : view.at("checks")) {
        for (const auto& one : part.at("rows"))
            sheet.rows.push_back({text(one.at("title")), number(one.at("planned_count")),
                                  number(one.at("running_count")), number(one.at("done_count"))});
        sheet.rows.push_back({text(part.at("days_text"))});
        sheet.rows.push_back({"Handhaving daarna: " + part.at("follow_up_text").get<std::string>()});
    }
    return sheet;
}

/// Counts that are kept back stand as words.
void add_counts(ReportSheet& sheet, const std::string& group, const Json& rows, const char* name, const char* count) {
    for (const auto& one : rows) sheet.rows.push_back({group, text(one.at(name)), text(one.at(count))});
}

ReportSheet signals_and_sharing(const Json& view) {
    ReportSheet sheet{"Signalen en privacy", {{"Onderdeel", 34}, {"Wat", 60}, {"Aantal", 24}}, {}};
    for (const auto& part : view.at("signals")) {
        const auto period = "Signalen, " + part.at("period_text").get<std::string>();
        sheet.rows.push_back({period, "Er kwamen " + part.at("total_text").get<std::string>() + "."});
        add_counts(sheet, period, part.at("channels"), "label", "value");
        add_counts(sheet, period, part.at("triage"), "label", "value");
    }
    add_counts(sheet, "Risicorondes", view.at("rounds"), "title", "count");
    add_counts(sheet, "Privacy en gegevens delen", view.at("privacy"), "title", "count");
    return sheet;
}

ReportSheet scores(const Json& figures, const Json& view) {
    ReportSheet sheet{
        "Scorekaart", {{"Thema", 30}, {"Gemiddelde (0-4)", 16}, {"Terreinen", 12}, {"Laatste meting", 22}}, {}};
    for (std::size_t place = 0; place < view.at("scores").size(); ++place) {
        const auto& one = view.at("scores").at(place);
        sheet.rows.push_back({text(one.at("title")), figures.at("scores").at(place).at("tenths").get<double>() / 10,
                              number(one.at("parks")), text(one.at("newest"))});
    }
    return sheet;
}

ReportSheet coverage(const Json& view) {
    ReportSheet sheet{"Samenwerking", {{"Onderdeel", 46}, {"Terreinen", 12}, {"Deel", 10}, {"Opmerking", 50}}, {}};
    for (const auto& one : view.at("coverage"))
        sheet.rows.push_back({text(one.at("title")), number(one.at("count")), text(one.at("share")),
                              one.at("has_note").get<bool>() ? text(one.at("note")) : Cell(std::string())});
    return sheet;
}

ReportSheet money(const Json& figures) {
    ReportSheet sheet{"Subsidie",
                      {{"Regeling", 46},
                       {"Periode", 10},
                       {"Plafond", 14},
                       {"Gereserveerd", 14},
                       {"Verleend", 14},
                       {"Waarvan vastgesteld", 20},
                       {"Betaald", 14},
                       {"Nog vrij", 14},
                       {"Gebruikt (%)", 12},
                       {"Stoplicht", 14}},
                      {}};
    for (const auto& one : figures.at("budgets"))
        sheet.rows.push_back(
            {text(one.at("name")), text(one.at("period")), euros(one.at("ceiling")), euros(one.at("reserved")),
             euros(one.at("granted").get<std::int64_t>() + one.at("determined").get<std::int64_t>()),
             euros(one.at("determined")), one.contains("paid") ? euros(one.at("paid")) : Cell(std::string("–")),
             euros(one.at("free")), one.at("use").is_number() ? number(one.at("use")) : Cell(std::string("–")),
             text(light_badge(text_of(one, "light")).at("label"))});
    return sheet;
}

ReportSheet actions(std::string title, const Json& rows) {
    ReportSheet sheet{std::move(title), {{"Zaak", 18}, {"Titel", 60}, {"Terrein", 34}, {"Wanneer", 24}}, {}};
    for (const auto& one : rows)
        sheet.rows.push_back(
            {text(one.at("number")), text(one.at("title")), text(one.at("park")), text(one.at("when"))});
    return sheet;
}

}  // namespace

std::vector<ReportSheet> report_sheets(const Json& report, const ReportPart& part) {
    const auto view = report_view(report, part);
    const auto& figures = report.at("figures");
    std::vector<ReportSheet> sheets{about(report, view), municipalities(view), parks(view)};
    if (part.municipality.empty()) {
        sheets.push_back(key_figures_sheet(figures));
        sheets.push_back(interventions_sheet(figures));
        sheets.push_back(checks(view));
        sheets.push_back(signals_and_sharing(view));
        sheets.push_back(scores(figures, view));
        sheets.push_back(coverage(view));
        sheets.push_back(money(figures));
    }
    sheets.push_back(actions("Te laat", view.at("late")));
    sheets.push_back(actions("Planning", view.at("planning")));
    return sheets;
}

}  // namespace bolwerk::web
