#include "web/pages/subsidies/budget_view.hpp"

#include "engine/money.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"
#include "workflows/progress_report/share.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::int64_t cents_in(const Json& row, std::string_view key) { return row.at(std::string(key)).get<std::int64_t>(); }

std::string account_href(const Json& budget, const Account& account) {
    return budget_href(budget) + "?rekening=" + std::string(account.word);
}

std::string share_text(const Json& budget) {
    const auto ceiling = cents_in(budget, "ceiling"), free = cents_in(budget, "free");
    if (free < 0) return engine::euros({-free}) + " boven het plafond";
    return ceiling == 0 ? "geen plafond" : std::to_string(workflows::report::share_of(free, ceiling)) + " % nog vrij";
}

std::string because_text(const std::string& because) {
    if (because == "objection") return "Boven het plafond na bezwaar (Awb 4:25 lid 3).";
    if (because == "earlier_application") return "Aanvraag van voor het lagere plafond (Awb 4:27 lid 2).";
    return {};
}

}  // namespace

std::string budget_href(const Json& budget) {
    return "/subsidies/budget/" + text_of(budget, "scheme") + "/" + text_of(budget, "period");
}

Json budget_row(const Json& budget) {
    Json amounts = Json::array();
    for (const auto& account : accounts())
        amounts.push_back({{"label", account.label},
                           {"value", amount_of(budget.at(std::string(account.id)))},
                           {"cents", budget.at(std::string(account.id))},
                           {"href", account_href(budget, account)}});
    const auto cases = cents_in(budget, "cases");
    return {{"name", budget.at("name")},
            {"period", budget.at("period")},
            {"href", budget_href(budget)},
            {"ceiling", amount_of(budget.at("ceiling"))},
            {"ceiling_cents", budget.at("ceiling")},
            {"cases_text", std::to_string(cases) + (cases == 1 ? " zaak" : " zaken")},
            {"share_text", share_text(budget)},
            {"is_over", cents_in(budget, "free") < 0},
            {"amounts", amounts}};
}

Json budget_figures(const Json& budget, const Account* chosen) {
    Json figures = Json::array();
    figures.push_back({{"href", budget_href(budget)},
                       {"label", "Plafond"},
                       {"value", amount_of(budget.at("ceiling"))},
                       {"note", share_text(budget)},
                       {"current", chosen == nullptr},
                       {"figure_class", "normal"}});
    for (const auto& account : accounts())
        figures.push_back({{"href", account_href(budget, account)},
                           {"label", account.label},
                           {"value", amount_of(budget.at(std::string(account.id)))},
                           {"note", "bekijk de boekingen"},
                           {"current", &account == chosen},
                           {"figure_class", cents_in(budget, account.id) < 0 ? "late" : "normal"}});
    return figures;
}

Json entry_row(const Json& entry, engine::Date today) {
    const auto number = text_of(entry, "number"), person = text_of(entry, "person");
    Json lines = Json::array();
    for (const auto& line : entry.at("lines"))
        lines.push_back({{"account", account_label(text_of(line, "account"))},
                         {"value", amount_of(line.at("cents"))},
                         {"cents", line.at("cents")}});
    std::string note = text_of(entry, "note");
    if (const auto because = because_text(text_of(entry, "beyond_because")); !because.empty())
        note += (note.empty() ? "" : " ") + because;
    return {{"id", entry.at("id")},
            {"at", near_moment(engine::parse_moment(text_of(entry, "at")).value(), today)},
            {"kind", posting_label(text_of(entry, "kind"))},
            {"amount", amount_of(entry.at("cents"))},
            {"cents", entry.at("cents")},
            {"has_case", !number.empty()},
            {"case_href", "/zaken/" + number},
            {"case_number", number},
            {"person", person.empty() ? "Bolwerk" : person},
            {"has_note", !note.empty()},
            {"note", note},
            {"lines", lines}};
}

}  // namespace bolwerk::web
