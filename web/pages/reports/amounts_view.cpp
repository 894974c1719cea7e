#include "web/pages/reports/amounts_view.hpp"

#include <algorithm>

#include "engine/money.hpp"
#include "web/pages/reports/case_rows.hpp"
#include "web/pages/reports/report_words.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace report = workflows::report;

std::string euros_of(std::int64_t cents) { return engine::euros({cents}); }

/// The rows that add up to an amount, with what may not be shown by itself.
class MadeUp {
public:
    void add(std::string label, std::int64_t cents, std::string href = {}, std::string note = {}) {
        total_ += cents;
        const bool linked = !href.empty(), noted = !note.empty();
        rows_.push_back({{"label", std::move(label)},
                         {"has_href", linked},
                         {"href", std::move(href)},
                         {"has_note", noted},
                         {"note", std::move(note)},
                         {"amount", euros_of(cents)},
                         {"cents", cents}});
    }
    void hide(std::int64_t cents) {
        total_ += cents;
        hidden_ += cents;
        ++unread_;
    }
    Json view() const {
        return {{"has_rows", !rows_.empty()},
                {"rows", rows_},
                {"has_kept_back", unread_ > 0},
                {"unread_text", unread_text(unread_, 0)},
                {"unread_amount", euros_of(hidden_)},
                {"total", euros_of(total_)},
                {"total_cents", total_}};
    }

private:
    Json rows_ = Json::array();
    std::int64_t total_ = 0, hidden_ = 0, unread_ = 0;
};

std::string state_label(const Json& one, const ReportPart& part) {
    const auto found = std::ranges::find(part.definitions, text_of(one, "workflow"), &engine::Definition::id);
    return badge_of(found == part.definitions.end() ? nullptr : &*found, text_of(one, "state")).at("label");
}

/// Largest first.
void add_cases(MadeUp& made, const Json& found, const report::BudgetAmount& amount, const ReportPart& part) {
    auto cases = found.at("cases").get<std::vector<Json>>();
    std::ranges::stable_sort(cases, std::greater{},
                             [&](const Json& one) { return cents_of(amount, one.at("stands")); });
    for (const auto& one : cases) {
        const auto cents = cents_of(amount, one.at("stands"));
        if (cents == 0) continue;
        if (one.at("number").is_null())
            made.hide(cents);
        else
            made.add(text_of(one, "number") + " " + text_of(one, "title"), cents, "/zaken/" + text_of(one, "number"),
                     "Nu: " + state_label(one, part));
    }
}

/// The newest ceiling is the one that counts; what stood before it is said beside it.
void add_ceiling(MadeUp& made, const Json& ceilings) {
    std::string before;
    for (const auto& one : ceilings) {
        if (&one == &ceilings.front()) continue;
        before += (before.empty() ? " Eerder: " : ", ") + euros_of(one.at("cents").get<std::int64_t>()) + " op " +
                  day_text(one.at("published_on"));
    }
    if (ceilings.empty()) return;
    const auto& now = ceilings.front();
    made.add("Bekendgemaakt op " + day_text(now.at("published_on")), now.at("cents"), {},
             text_of(now, "source") + (before.empty() ? "" : before + "."));
}

/// What is left is the ceiling without what was granted, reserved, or is still to come back.
void add_free(MadeUp& made, const Json& budget, const ReportPart& part) {
    for (const auto& [id, sign] : {std::pair{"ceiling", 1}, {"granted", -1}, {"receivable", -1}, {"reserved", -1}}) {
        const auto& amount = *report::budget_amount(id);
        made.add(std::string(amount.label), sign * cents_in(budget, amount).value_or(0),
                 amount_href(part, budget, amount.word));
    }
}

Json links_of(const Json& budget, const report::BudgetAmount& chosen, const ReportPart& part) {
    Json links = Json::array();
    for (const auto& amount : report::budget_amounts())
        if (const auto cents = cents_in(budget, amount))
            links.push_back({{"label", amount.label},
                             {"value", euros_of(*cents)},
                             {"href", amount_href(part, budget, amount.word)},
                             {"current", &amount == &chosen}});
    return links;
}

bool is_of_year(const Json& budget, const std::string& year) {
    return year.empty() || text_of(budget, "period").starts_with(year);
}

}  // namespace

AskedAmount asked_amount(FilterReader& reader, const Json& figures) {
    const auto& budgets = figures.at("budgets");
    const auto known = [&](const char* key) {
        return [&budgets, key](std::string_view asked) {
            return std::ranges::any_of(budgets, [&](const Json& one) { return text_of(one, key) == asked; });
        };
    };
    AskedAmount asked{reader.known("regeling", known("scheme")), reader.known("tijdvak", known("period"))};
    asked.year = reader.known("jaar", [&](std::string_view year) {
        return year.size() == 4 &&
               std::ranges::any_of(budgets, [&](const Json& one) { return text_of(one, "period").starts_with(year); });
    });
    const auto all = report::budget_amounts();
    const auto word = reader.known("bedrag", [&](std::string_view one) {
        return std::ranges::find(all, one, &report::BudgetAmount::word) != all.end();
    });
    const auto found = std::ranges::find(all, std::string_view(word), &report::BudgetAmount::word);
    asked.amount = found == all.end() ? report::budget_amount("granted") : &*found;
    return asked;
}

const Json* budget_asked(const Json& figures, const AskedAmount& asked) {
    for (const auto& one : figures.at("budgets"))
        if (text_of(one, "scheme") == asked.scheme && text_of(one, "period") == asked.period) return &one;
    return nullptr;
}

Json every_amount_view(const Json& figures, const AskedAmount& asked, const ReportPart& part) {
    std::map<std::string_view, std::int64_t> sums;
    Json rows = Json::array(), columns = Json::array(), totals = Json::array();
    for (const auto& budget : figures.at("budgets")) {
        if (!is_of_year(budget, asked.year)) continue;
        Json cells = Json::array();
        for (const auto& amount : report::budget_amounts()) {
            const auto cents = cents_in(budget, amount).value_or(0);
            const auto href = amount_href(part, budget, amount.word);
            sums[amount.id] += cents;
            cells.push_back({{"label", amount.label},
                             {"amount", euros_of(cents)},
                             {"cents", cents},
                             {"has_href", !href.empty()},
                             {"href", href}});
        }
        rows.push_back({{"name", text_of(budget, "name") + " " + text_of(budget, "period")}, {"cells", cells}});
    }
    for (const auto& amount : report::budget_amounts()) {
        columns.push_back({{"label", amount.label}});
        totals.push_back({{"label", amount.label}, {"amount", euros_of(sums[amount.id])}, {"cents", sums[amount.id]}});
    }
    return {{"title", asked.year.empty() ? std::string("Alle budgetten") : "Budgetten van " + asked.year},
            {"columns", columns},
            {"has_rows", !rows.empty()},
            {"rows", rows},
            {"totals", totals}};
}

Json amount_view(const Json& budget, const AskedAmount& asked, const Json& found, const ReportPart& part) {
    MadeUp made;
    if (asked.amount->id == "ceiling")
        add_ceiling(made, found.at("ceilings"));
    else if (asked.amount->id == "free")
        add_free(made, budget, part);
    else
        add_cases(made, found, *asked.amount, part);
    auto values = made.view();
    values["title"] =
        std::string(asked.amount->label) + ": " + text_of(budget, "name") + " " + text_of(budget, "period");
    values["others"] = links_of(budget, *asked.amount, part);
    return values;
}

}  // namespace bolwerk::web
