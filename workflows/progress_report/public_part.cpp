#include "workflows/progress_report/public_part.hpp"

#include <algorithm>
#include <numeric>

#include "workflows/progress_report/small_counts.hpp"

namespace bolwerk::workflows::report {
namespace {

using engine::Json;

Json told_interventions(const Json& rows) {
    constexpr std::string_view words[]{"planned", "running", "done"};
    std::vector<std::vector<std::int64_t>> counts;
    for (const auto& row : rows) {
        auto& line = counts.emplace_back();
        for (const auto word : words) line.push_back(row.at(std::string(word)));
    }
    const auto told = told_table(counts);
    Json all = Json::array();
    for (std::size_t place = 0; place < told.size(); ++place) {
        Json row{{"category", rows.at(place).at("category")}};
        for (std::size_t word = 0; word < std::size(words); ++word) row[std::string(words[word])] = told[place][word];
        all.push_back(std::move(row));
    }
    return all;
}

/// Checks of the period. All enforcement that was done is told with the interventions: what is no check counts as one
/// more in the row, so that the difference gives nothing away.
Json told_checks(const Json& figures) {
    const auto& kinds = figures.at("checks").at("kinds");
    std::vector<std::int64_t> counts;
    for (const auto& row : kinds) counts.push_back(row.at("done"));
    std::int64_t others = -std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    for (const auto& row : figures.at("interventions"))
        if (row.at("category") == "integrated_enforcement") others += row.at("done").get<std::int64_t>();
    counts.push_back(others);
    const auto told = told_row(counts);
    Json all = Json::array();
    for (std::size_t place = 0; place < kinds.size(); ++place)
        all.push_back({{"code", kinds.at(place).at("code")}, {"done", told[place]}});
    return all;
}

/// Each of the sums as {green, amber, red}.
Json told_sums(const std::vector<const Json*>& sums) {
    constexpr std::string_view words[]{"green", "amber", "red"};
    std::vector<std::vector<std::int64_t>> counts;
    for (const auto* sum : sums) {
        auto& row = counts.emplace_back();
        for (const auto word : words) row.push_back(sum->at(std::string(word)));
    }
    Json all = Json::array();
    for (const auto& row :
         sums.size() == 1 ? std::vector<std::vector<Json>>{told_row(counts.front())} : told_table(counts)) {
        auto& one = all.emplace_back(Json::object());
        for (std::size_t place = 0; place < row.size(); ++place) one[std::string(words[place])] = row[place];
    }
    return all;
}

/// A share of few is a count of few: then neither is told.
Json told_key_figure(const Json& one) {
    const auto part = one.at("part").get<std::int64_t>(), whole = one.at("whole").get<std::int64_t>();
    const bool tells = may_be_told(part) && may_be_told(whole - part);
    return {{"id", one.at("id")},
            {"part", tells ? one.at("part") : Json()},
            {"whole", tells ? one.at("whole") : Json()},
            {"percent", tells ? one.at("percent") : Json()}};
}

/// What is counted from V0 and V1 alone: matrices and signals are more confidential than that.
bool is_public(const Json& key_figure) {
    constexpr std::string_view ids[]{"municipalities_with_plan", "parks_organised", "parks_checked", "effect_measured",
                                     "decided_in_time"};
    return std::ranges::find(ids, key_figure.at("id").get<std::string>()) != std::end(ids);
}

std::int64_t done_of(const Json& part) {
    std::int64_t done = 0;
    for (const auto& one : part.at("interventions")) done += one.at("done").get<std::int64_t>();
    return done;
}

/// Of each municipality how far its parks are. The sums stand in the public part as well, and so does the register: how
/// many parks there are is known.
Json told_municipalities(const Json& figures) {
    constexpr std::string_view counts[]{"cooperation", "kvo_b", "biz", "done"};
    Json all = Json::array();
    for (const auto& one : figures.at("municipalities"))
        all.push_back({{"name", one.at("name")}, {"parks", one.at("parks")}});
    for (const auto count : counts) {
        std::vector<std::int64_t> row;
        for (const auto& one : figures.at("municipalities")) {
            const auto& part = one.at("part");
            row.push_back(count == "done" ? done_of(part)
                                          : part.at("coverage").at(std::string(count)).get<std::int64_t>());
        }
        const auto told = told_row(row);
        for (std::size_t at = 0; at < told.size(); ++at) all[at][std::string(count)] = told[at];
    }
    return all;
}

Json told_budget(const Json& one) {
    Json row = Json::object();
    for (const auto* key :
         {"name", "period", "ceiling", "reserved", "granted", "determined", "paid", "free", "use", "light"})
        row[key] = one.at(key);
    return row;
}

}  // namespace

Json public_part(const Json& figures) {
    Json out{{"area", figures.at("area")},
             {"day", figures.at("day")},
             {"since", figures.at("since")},
             {"lights", told_sums({&figures.at("lights")}).at(0)},
             {"interventions", told_interventions(figures.at("interventions"))},
             {"checks", told_checks(figures)},
             {"kpis", Json::array()},
             {"budgets", Json::array()},
             {"coverage", Json::object()},
             {"municipalities", figures.at("municipalities").size()},
             {"by_municipality", told_municipalities(figures)}};
    for (const auto& one : figures.at("kpis"))
        if (is_public(one)) out["kpis"].push_back(told_key_figure(one));
    for (const auto& one : figures.at("budgets")) out["budgets"].push_back(told_budget(one));
    for (const auto* key : {"cooperation", "kvo_b", "biz"}) out["coverage"][key] = told(figures.at("coverage").at(key));
    out["coverage"]["parks"] = figures.at("coverage").at("parks");
    return out;
}

Json told_lights(const Json& set, const Json& by_rule) { return told_sums({&set, &by_rule}); }

}  // namespace bolwerk::workflows::report
