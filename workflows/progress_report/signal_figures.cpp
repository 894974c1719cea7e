#include "workflows/progress_report/signal_figures.hpp"

#include <map>
#include <span>

#include "workflows/progress_report/small_counts.hpp"
#include "workflows/signal_words.hpp"

namespace bolwerk::workflows::report {
namespace {

using engine::Json;

Json told_by(const Json& rows, const char* by, std::span<const engine::Choice> words) {
    std::map<std::string, std::int64_t, std::less<>> counted;
    for (const auto& row : rows) counted[row.at(by).get<std::string>()] += row.at("number").get<std::int64_t>();
    std::vector<std::int64_t> counts;
    for (const auto& word : words) counts.push_back(counted[std::string(word.value)]);
    const auto told = told_row(counts);
    Json all = Json::array();
    for (std::size_t place = 0; place < words.size(); ++place)
        all.push_back({{"id", words[place].value}, {"count", told[place]}});
    return all;
}

/// How many were judged within a week: what stands in the first two rows of the times of triage, or nothing when
/// either is kept back.
Json in_week(const Json& triage, std::int64_t total) {
    const auto &day = triage.at(0).at("count"), &week = triage.at(1).at("count");
    if (day.is_null() || week.is_null()) return {};
    return {{"part", day.get<std::int64_t>() + week.get<std::int64_t>()}, {"whole", total}};
}

}  // namespace

Json signal_figures(const Json& signals) {
    if (!signals.is_object()) return {};
    const auto& rows = signals.at("rows");
    std::int64_t total = 0;
    for (const auto& row : rows) total += row.at("number").get<std::int64_t>();
    Json figures{{"from", signals.at("from")}, {"until", signals.at("until")}, {"total", told(total)}};
    const bool split = total >= least_told;
    figures["channels"] = split ? told_by(rows, "channel", signal_channels()) : Json::array();
    figures["triage"] = split ? told_by(rows, "triage", signal_times()) : Json::array();
    figures["in_week"] = split        ? in_week(figures.at("triage"), total)
                         : total == 0 ? Json{{"part", 0}, {"whole", 0}}  // nothing came: nothing to keep back
                                      : Json();
    return figures;
}

}  // namespace bolwerk::workflows::report
