#include "web/pages/subsidies/sisa_view.hpp"

#include <set>

#include "engine/money.hpp"
#include "web/view/day_text.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

int year_in(const Json& one, const char* name, int otherwise) {
    return one.at(name).is_number_integer() ? one.at(name).get<int>() : otherwise;
}

bool runs_in(const Json& one, int year) {
    return year_in(one, "first_year", year) <= year && year <= year_in(one, "last_year", year);
}

bool is_final(const Json& one, int year) { return year_in(one, "last_year", year) == year; }

std::string euros_in(const Json& one, const char* name) { return engine::euros({one.at(name).get<std::int64_t>()}); }

/// Where the account stands: what was determined needs none any more.
std::string account_text(const Json& one, int year) {
    if (one.at("determined_on").is_string()) return "Vastgesteld op " + medium_day_of(one, "determined_on", "");
    if (one.at("accounted_in").is_number_integer())
        return "Gemeld: in de bijlage van " + std::to_string(one.at("accounted_in").get<int>());
    return is_final(one, year) ? "Eindverantwoording nog niet gemeld" : "Loopt door na dit jaar";
}

}  // namespace

std::vector<int> sisa_years(const Json& subsidies, int chosen) {
    std::set<int, std::greater<>> years{chosen};
    for (const auto& one : subsidies)
        for (int year = year_in(one, "first_year", chosen); year <= year_in(one, "last_year", chosen); ++year)
            years.insert(year);
    return {years.begin(), years.end()};
}

Json sisa_rows(const Json& subsidies, int year) {
    Json rows = Json::array();
    for (const auto& one : subsidies)
        if (runs_in(one, year))
            rows.push_back({{"href", "/zaken/" + text_of(one, "number")},
                            {"number", one.at("number")},
                            {"title", one.at("title")},
                            {"municipality", one.at("municipality")},
                            {"scheme", one.at("scheme")},
                            {"indicator", one.at("indicator")},
                            {"granted", euros_in(one, "granted_cents")},
                            {"paid", euros_in(one, "paid_cents")},
                            {"final", is_final(one, year) ? "Ja" : "Nee"},
                            {"account", account_text(one, year)}});
    return rows;
}

std::vector<Row> sisa_cells(const Json& subsidies, int year) {
    std::vector<Row> rows;
    const auto amount = [](const Json& one, const char* name) {
        return static_cast<double>(one.at(name).get<std::int64_t>()) / 100;
    };
    for (const auto& one : subsidies)
        if (runs_in(one, year))
            rows.push_back({text_of(one, "municipality"), text_of(one, "indicator"), text_of(one, "number"),
                            text_of(one, "title"), text_of(one, "scheme"), amount(one, "granted_cents"),
                            amount(one, "paid_cents"), std::string(is_final(one, year) ? "Ja" : "Nee"),
                            account_text(one, year)});
    return rows;
}

}  // namespace bolwerk::web
