#include "workflows/progress_report/lead_times.hpp"

#include <algorithm>
#include <array>

#include "workflows/progress_report/decisions.hpp"
#include "workflows/progress_report/stages.hpp"

namespace bolwerk::workflows::report {
namespace {

using engine::Date;
using engine::Json;
using std::chrono::days;

/// HANDBOOK 14.7: what the risk list of a province counts; terms of the applicant are left out.
constexpr std::array<std::string_view, 7> province_terms{"decision", "announced", "not_treating", "payment",
                                                         "judge",    "grace",     "fix"};

std::string month_of(Date day) { return engine::iso(day).substr(0, 7); }

Date first_of_month(Date day) {
    const auto fields = engine::fields_of(day);
    return Date{fields.year() / fields.month() / 1};
}

Json months_up_to(Date day) {
    Json months = Json::array();
    const auto fields = engine::fields_of(first_of_month(day));
    for (int back = 11; back >= 0; --back) {
        const auto month = fields - std::chrono::months{back};
        months.push_back({{"month", month_of(Date{month})}, {"in_time", 0}, {"late", 0}});
    }
    return months;
}

std::int64_t at_share(const std::vector<std::int64_t>& sorted, int percent) {
    return sorted[(sorted.size() - 1) * static_cast<std::size_t>(percent) / 100];
}

struct OfScheme {
    std::vector<std::int64_t> days;
    std::int64_t in_time = 0, overdue = 0;
};

/// The earliest last day of a term of the province; nothing when none runs.
std::optional<Date> term_of(const CaseThen& one) {
    std::optional<Date> first;
    for (const auto& [name, last] : one.deadlines)
        if (std::ranges::find(province_terms, name) != province_terms.end() && (!first || last < *first)) first = last;
    return first;
}

bool is_of_subsidies(const CaseThen& one) {
    constexpr std::array<std::string_view, 4> family{"subsidy", "settlement", "objection", "default_notice"};
    return std::ranges::find(family, one.workflow) != family.end();
}

}  // namespace

Json lead_times(const AreaThen& area, Tally& tally) {
    auto months = months_up_to(area.day);
    const auto since = months.front().at("month").get<std::string>();
    std::map<std::string, OfScheme> schemes;
    for (const auto& one : area.cases) {
        if (is_overdue(one, area.day)) {
            tally.count(one, "decided.overdue");
            ++schemes[one.text("scheme")].overdue;
        }
        const auto decided = decision_on(one);
        if (!decided || month_of(decided->on) < since) continue;
        const bool in_time = decided->on <= decided->last;
        auto& scheme = schemes[one.text("scheme")];
        scheme.days.push_back((decided->on - received_on(one)).count());
        scheme.in_time += in_time ? 1 : 0;
        const auto month = month_of(decided->on);
        tally.count(one, "decided." + month + (in_time ? ".in_time" : ".late"));
        tally.count(one, "scheme." + one.text("scheme") + ".decided");
        if (in_time) tally.count(one, "scheme." + one.text("scheme") + ".in_time");
        for (auto& row : months)
            if (row.at("month") == month) {
                auto& count = row[in_time ? "in_time" : "late"];
                count = count.get<int>() + 1;
            }
    }
    Json rows = Json::array();
    for (auto& [scheme, times] : schemes) {
        if (times.days.empty()) continue;
        std::ranges::sort(times.days);
        rows.push_back({{"scheme", scheme},
                        {"decided", times.days.size()},
                        {"in_time", times.in_time},
                        {"overdue", times.overdue},
                        {"median", at_share(times.days, 50)},
                        {"ninety", at_share(times.days, 90)}});
    }
    return {{"schemes", rows}, {"months", months}, {"overdue", tally.of("decided.overdue")}};
}

Json term_figures(const AreaThen& area, Tally& tally) {
    for (const auto& one : area.cases) {
        const auto last = is_of_subsidies(one) ? term_of(one) : std::nullopt;
        if (!last) continue;
        if (*last < area.day)
            tally.count(one, "term.late");
        else if (*last < area.day + days{7})
            tally.count(one, "term.week");
        else if (*last < area.day + days{28})
            tally.count(one, "term.month");
    }
    return {{"late", tally.of("term.late")}, {"week", tally.of("term.week")}, {"month", tally.of("term.month")}};
}

Json granted_by_municipality(const AreaThen& area, Tally& tally) {
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> sums;
    for (const auto& one : area.cases) {
        if (one.workflow != "subsidy" || ruling_of_subsidy(one) != Ruling::granted) continue;
        auto& [cases, cents] = sums[one.municipality];
        ++cases;
        cents += one.number_in("granted_cents");
        tally.count(one, "subsidy.granted");
        tally.is_worth(one, one.number_in("granted_cents"));
    }
    Json rows = Json::array();
    for (const auto& municipality : area.municipalities) {
        const auto [cases, cents] = sums[municipality.code];
        rows.push_back({{"code", municipality.code}, {"name", municipality.name}, {"cases", cases}, {"cents", cents}});
    }
    return rows;
}

}  // namespace bolwerk::workflows::report
