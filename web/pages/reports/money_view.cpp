#include "web/pages/reports/money_view.hpp"

#include <algorithm>

#include "engine/money.hpp"
#include "web/pages/reports/report_words.hpp"
#include "web/view/link.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace report = workflows::report;

/// The colour of the amount in the bar of its budget; empty for what has none of its own.
std::string_view fill_of(std::string_view amount) {
    if (amount == "granted") return colour::middle;
    if (amount == "determined") return colour::dark;
    if (amount == "reserved") return colour::light;
    return amount == "free" ? colour::free : std::string_view{};
}

std::string because_of(const Json& budget) {
    std::string because;
    if (budget.contains("because"))
        for (const auto& sentence : budget.at("because"))
            because += (because.empty() ? "" : " ") + sentence.get<std::string>();
    return because;
}

std::string name_of_budget(const Json& budget) { return text_of(budget, "name") + " " + text_of(budget, "period"); }

Json amount_row(const Json& budget, const report::BudgetAmount& amount, std::int64_t cents, const ReportPart& part) {
    const auto ceiling = budget.at("ceiling").get<std::int64_t>();
    const auto href = amount_href(part, budget, amount.word);
    const auto fill = fill_of(amount.id);
    return {
        {"id", amount.id},
        {"label", amount.label},
        {"amount", engine::euros({cents})},
        {"cents", cents},
        {"share", amount.id == "ceiling" ? std::string("100%") : share_text(std::max<std::int64_t>(0, cents), ceiling)},
        {"has_href", !href.empty()},
        {"href", href},
        {"has_fill", !fill.empty()},
        {"fill", fill}};
}

Json budget_view(const Json& budget, const ReportPart& part) {
    const auto cents = [&](const char* key) { return budget.at(key).get<std::int64_t>(); };
    const auto name = name_of_budget(budget), because = because_of(budget);
    const auto granted = cents("granted") + cents("determined");
    Json row{{"name", name},
             {"light", light_badge(text_of(budget, "light"))},
             {"because", because},
             {"has_because", !because.empty()},
             {"amounts", Json::array()},
             {"bar", bar_of({{"vastgesteld", cents("determined"), colour::dark},
                             {"verleend", cents("granted"), colour::middle},
                             {"gereserveerd", cents("reserved"), colour::light}},
                            std::max<std::int64_t>(1, cents("ceiling")))},
             {"bar_label", name + ": " + share_text(granted, cents("ceiling")) + " verleend, " +
                               share_text(cents("reserved"), cents("ceiling")) + " gereserveerd"},
             {"ceiling", engine::euros({cents("ceiling")})},
             {"granted_amount", engine::euros({granted})},
             {"free", engine::euros({cents("free")})}};
    for (const auto& amount : report::budget_amounts())
        if (const auto sum = cents_in(budget, amount)) row["amounts"].push_back(amount_row(budget, amount, *sum, part));
    return row;
}

}  // namespace

std::optional<std::int64_t> cents_in(const Json& budget, const report::BudgetAmount& amount) {
    const auto found = budget.find(amount.id);
    if (found == budget.end()) return std::nullopt;
    const auto cents = found->get<std::int64_t>();
    return amount.id == "granted" ? cents + budget.at("determined").get<std::int64_t>() : cents;
}

std::string amount_href(const ReportPart& part, const Json& budget, std::string_view amount_word) {
    if (!budget.contains("scheme")) return {};
    return link_to(part.address() + "/bedragen", {{"regeling", text_of(budget, "scheme")},
                                                  {"tijdvak", text_of(budget, "period")},
                                                  {"bedrag", std::string(amount_word)},
                                                  {"organisatie", part.organisation}});
}

Json budgets_view(const Json& figures, const ReportPart& part) {
    Json rows = Json::array();
    for (const auto& one : figures.at("budgets")) rows.push_back(budget_view(one, part));
    return rows;
}

Json subsidies_view(const Json& figures, const ReportPart& part) {
    const auto& money = figures.at("subsidies");
    Json rows = Json::array();
    const auto add = [&](const char* label, const std::string& value, const std::string& measure,
                         const std::string& note = {}) {
        rows.push_back({{"label", label},
                        {"value", value},
                        {"has_note", !note.empty()},
                        {"note", note},
                        {"href", cases_href(part, measure)}});
    };
    const bool area_wide = part.municipality.empty();
    const auto count = [&](const char* key) {
        return area_wide ? count_text(money.at(key)) : kept_back_text(money.at(key));
    };
    add("Ontvangen in de periode", count("received"), "subsidy.received");
    add("In behandeling", count("open"), "subsidy.open");
    add("Daarvan te laat", count("late"), "subsidy.late");
    add("Verleend, alles bij elkaar", count("granted"), "subsidy.granted");
    add("Niet toegekend", count("refused"), "subsidy.refused");
    const bool has_share = money.at("decided").is_number() && money.at("decided") > 0 &&
                           money.at("in_time").is_number() && money.at("late").is_number();
    add("Besluiten in de periode", count("decided"), "subsidy.decided",
        has_share ? share_text(money.at("in_time"),
                               money.at("decided").get<std::int64_t>() + money.at("late").get<std::int64_t>()) +
                        " op tijd, als meetelt wat te laat is"
                  : "");
    if (money.at("median_days").is_number())
        add("De helft is klaar in", counted(money.at("median_days"), "dag", "dagen"), "subsidy.decided");
    add("Lopende bezwaren", count("objections"), "subsidy.objections");
    add("Lopende ingebrekestellingen", count("default_notices"), "subsidy.default_notices");
    return rows;
}

}  // namespace bolwerk::web
