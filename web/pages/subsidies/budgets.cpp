#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/subsidies/budget_view.hpp"
#include "web/pages/subsidies/pages.hpp"
#include "web/view/due_view.hpp"
#include "web/view/link.hpp"
#include "web/view/paging.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::size_t page_size = 100, most_cases = 200;

Json crumbs(const std::string& last) {
    auto all = Json::array({{{"label", "Subsidies"}, {"href", "/subsidies"}, {"current", false}}});
    if (!last.empty()) all.push_back({{"label", "Budget"}, {"href", "/subsidies/budget"}, {"current", false}});
    all.push_back({{"label", last.empty() ? "Budget" : last}, {"href", ""}, {"current", true}});
    return all;
}

Json ceilings_of(const Json& found) {
    Json rows = Json::array();
    for (const auto& one : found.at("ceilings"))
        rows.push_back(
            {{"label", amount_of(one.at("cents"))},
             {"value", "bekendgemaakt op " +
                           engine::medium_date(engine::parse_iso_date(text_of(one, "published_on")).value()) + ". " +
                           text_of(one, "source")},
             {"has_href", false},
             {"href", ""}});
    return rows;
}

Json cases_of(const Json& found) {
    Json rows = Json::array();
    for (const auto& one : found.at("cases"))
        rows.push_back({{"href", "/zaken/" + text_of(one, "number")},
                        {"number", one.at("number")},
                        {"title", one.at("title")},
                        {"amount", amount_of(one.at("cents"))},
                        {"cents", one.at("cents")}});
    return rows;
}

/// nullptr for all of them.
const Account* asked_account(FilterReader& reader) {
    return account_named(
        reader.known("rekening", [](std::string_view word) { return account_named(word) != nullptr; }));
}

Fields kept_account(const Account* account) {
    return {{"rekening", std::string(account == nullptr ? "" : account->word)}};
}

Json paging_of(const Json& entries, bool more, const std::string& path, const Fields& kept, bool from_start) {
    Pages pages{
        .text = entries.empty() ? "0 boekingen" : "Nieuwste boven", .newer_label = "Nieuwste", .older_label = "Oudere"};
    if (!from_start) pages.newer = link_to(path, kept);
    if (more)
        pages.older = link_to(path, with(kept, "voor", std::to_string(entries.back().at("id").get<std::int64_t>())));
    return paging(pages);
}

Json find_budget(const Request& request, const Visit& visit, const Account* account,
                 const std::optional<std::int64_t>& before) {
    auto found = visit.ask("budget/show",
                           {{"scheme", std::string(request.capture("scheme"))},
                            {"period", std::string(request.capture("period"))},
                            {"account", account == nullptr ? std::nullopt : std::optional(std::string(account->id))},
                            {"before", before ? std::optional(std::to_string(*before)) : std::nullopt},
                            {"most", std::to_string(page_size + 1)}});
    if (found.is_object()) note_titles_seen(visit, found.at("cases"), "Zaken van een budget");
    return found;
}

}  // namespace

Response list_budgets(const Request& request, Visit& visit) {
    const auto found = visit.ask("budget/list");
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    Json rows = Json::array();
    for (const auto& one : found.at("budgets")) rows.push_back(budget_row(one));
    Json columns = Json::array();
    for (const auto& account : accounts()) columns.push_back({{"label", account.label}});
    return page(request, visit, "subsidies/budgets",
                {{"page_title", "Subsidiebudget"},
                 {"crumbs", crumbs("")},
                 {"columns", columns},
                 {"has_budgets", !rows.empty()},
                 {"budgets", rows},
                 {"empty",
                  {{"empty_title", "Er is nog geen plafond"},
                   {"empty_text", "Maak in Regelingen een plafond bekend. Daarna staat het hier."},
                   {"has_empty_link", true},
                   {"empty_href", "/beheer/regelingen"},
                   {"empty_link", "Naar de regelingen"}}}});
}

Response show_budget(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto* account = asked_account(reader);
    const auto before = reader.number("voor");
    auto found = find_budget(request, visit, account, before);
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    auto& entries = found.at("entries");
    const bool more = entries.size() > page_size;
    if (more) entries.erase(page_size);
    Json rows = Json::array();
    for (const auto& one : entries) rows.push_back(entry_row(one, visit.today));
    const auto title = text_of(found, "name") + " " + text_of(found, "period");
    const auto cases = cases_of(found);
    return page(
        request, visit, "subsidies/budget",
        {{"page_title", title},
         {"crumbs", crumbs(title)},
         {"title", title},
         {"province", found.at("province")},
         {"allocation_href", "/subsidies/" + std::string(found.at("allocation") == "tender" ? "tender/" : "volgorde/") +
                                 text_of(found, "scheme") + "/" + text_of(found, "period")},
         {"what_if_href", "/subsidies/stel-dat/" + text_of(found, "scheme") + "/" + text_of(found, "period")},
         {"allocation_label", found.at("allocation") == "tender" ? "Tender" : "Volgorde"},
         {"figures", budget_figures(found, account)},
         {"entries_title", account == nullptr ? "Alle boekingen" : "Boekingen op: " + std::string(account->label)},
         {"has_entries", !rows.empty()},
         {"entries", rows},
         {"paging", paging_of(entries, more, budget_href(found), kept_account(account), !before)},
         {"has_cases", !cases.empty()},
         {"cases_title", (account == nullptr ? "Zaken" : std::string(account->label) + " per zaak") +
                             (cases.size() < most_cases ? "" : ", de 200 grootste")},
         {"cases", cases},
         {"facts", ceilings_of(found)}});
}

}  // namespace bolwerk::web
