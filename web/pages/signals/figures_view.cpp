#include "web/pages/signals/figures_view.hpp"

#include <map>
#include <span>

#include "web/view/row_text.hpp"
#include "workflows/progress_report/small_counts.hpp"
#include "workflows/signal_words.hpp"

namespace bolwerk::web {
namespace {

namespace small = workflows::report;
using engine::Json;

struct SignalPart {
    std::string value, label;
};

std::vector<SignalPart> parts_of(std::span<const engine::Choice> words) {
    std::vector<SignalPart> all;
    for (const auto& word : words) all.push_back({std::string(word.value), std::string(word.label)});
    return all;
}

std::vector<SignalPart> months_of(const HalfYear& half) {
    std::vector<SignalPart> all;
    for (unsigned place = 0; place < 6; ++place) {
        const auto first = engine::date_of(half.year, (half.half == 1 ? 1 : 7) + place, 1);
        const auto words = engine::medium_date(first);  // "1 januari 2026"
        const auto from = words.find(' ') + 1;
        all.push_back({engine::iso(first), words.substr(from, words.rfind(' ') - from)});
    }
    return all;
}

std::vector<SignalPart> towns_in(const Json& found) {
    std::vector<SignalPart> all;
    for (const auto& town : found.at("towns")) all.push_back({text_of(town, "code"), text_of(town, "name")});
    return all;
}

/// One way to split the signals: the rows add up to the total, so what is small is kept back and so is what would tell
/// it.
Json table_of(const Json& rows, const char* by, std::string_view title, std::span<const SignalPart> parts) {
    std::map<std::string, std::int64_t> counted;
    for (const auto& row : rows) counted[text_of(row, by)] += row.at("number").get<std::int64_t>();
    std::vector<std::int64_t> counts;
    for (const auto& part : parts) counts.push_back(counted[part.value]);
    const auto told = small::told_row(counts);
    Json lines = Json::array();
    for (std::size_t place = 0; place < parts.size(); ++place)
        lines.push_back(
            {{"label", parts[place].label},
             {"value", told[place].is_null() ? "niet getoond" : std::to_string(told[place].get<std::int64_t>())}});
    return {{"table_id", "t-" + std::string(by)}, {"table_title", title}, {"lines", lines}};
}

std::string total_text(std::int64_t total) {
    if (total == 0) return "Er kwamen geen signalen binnen.";
    if (!small::may_be_told(total)) return "Er kwamen minder dan vijf signalen binnen. Meer is hier niet te zeggen.";
    return "Er kwamen " + std::to_string(total) + " signalen binnen.";
}

}  // namespace

engine::Date HalfYear::first_day() const {
    return engine::Date{std::chrono::year{year} / (half == 1 ? std::chrono::January : std::chrono::July) / 1};
}

engine::Date HalfYear::next_first_day() const {
    return half == 1 ? HalfYear{year, 2}.first_day() : HalfYear{year + 1, 1}.first_day();
}

std::string HalfYear::value() const { return std::to_string(year) + "-" + std::to_string(half); }

std::string HalfYear::text() const {
    return std::string(half == 1 ? "eerste" : "tweede") + " halfjaar van " + std::to_string(year);
}

std::vector<HalfYear> closed_halves(engine::Date today) {
    constexpr std::size_t as_many = 6;
    HalfYear running{engine::year_of(today), 1};
    if (today >= HalfYear{running.year, 2}.first_day()) running.half = 2;
    std::vector<HalfYear> all;
    while (all.size() < as_many) {
        running = running.half == 2 ? HalfYear{running.year, 1} : HalfYear{running.year - 1, 2};
        all.push_back(running);
    }
    return all;
}

Json signal_figures_view(const Json& found, const HalfYear& shown) {
    const auto& rows = found.at("rows");
    std::int64_t total = 0;
    for (const auto& row : rows) total += row.at("number").get<std::int64_t>();
    const bool split = total >= small::least_told;
    Json tables = Json::array();
    if (split) {
        const auto towns = towns_in(found), months = months_of(shown);
        if (towns.size() > 1) tables.push_back(table_of(rows, "municipality", "Per gemeente", towns));
        tables.push_back(table_of(rows, "channel", "Hoe kwamen ze binnen?", parts_of(workflows::signal_channels())));
        tables.push_back(table_of(rows, "received", "Per maand", months));
        tables.push_back(table_of(rows, "outcome", "Wat is ermee gedaan?", parts_of(workflows::signal_outcomes())));
        tables.push_back(table_of(rows, "triage", "Hoe snel zijn ze beoordeeld?", parts_of(workflows::signal_times())));
    }
    std::string towns;
    for (const auto& town : found.at("towns")) towns += (towns.empty() ? "" : ", ") + text_of(town, "name");
    return {{"page_title", "Signalen in cijfers"}, {"period_text", shown.text()}, {"towns_text", towns},
            {"total_text", total_text(total)},     {"has_tables", split},         {"tables", tables}};
}

}  // namespace bolwerk::web
