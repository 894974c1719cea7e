#include "web/pages/risk/analysis_view.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "web/pages/risk/given_class.hpp"
#include "web/pages/risk/measured_parks.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

namespace risk = workflows::risk;
using engine::Json;

struct Park : MeasuredPark {
    std::vector<GivenClass> given = {};  ///< by who deviates from the computed class
};

std::vector<Park> parks_in(const Json& found, const risk::ScoringSet& set) {
    std::vector<Park> all;
    std::vector<risk::RankedPark> ranked;
    for (auto& [id, measured] : measured_parks(found.at("matrices"), set)) {
        Park park{measured};
        park.given = given_classes(found.at("other_classes"), park.name + " (" + park.rin + ")");
        ranked.push_back({park.name, park.score});
        all.push_back(std::move(park));
    }
    std::vector<Park> sorted;
    for (const auto place : risk::ranking(ranked)) sorted.push_back(all[place]);
    return sorted;
}

Json given_rows(const Park& park) {
    Json rows = Json::array();
    for (const auto& one : park.given)
        rows.push_back({{"by", one.by}, {"given_class", one.risk_class}, {"because", one.because}});
    return rows;
}

/// 0 for no sight, 1 to 4 by the boundaries of the classes.
std::string heat_of(const std::optional<risk::Ratio>& score) {
    if (!score) return "0";
    int heat = 1;
    for (const int boundary : {25, 50, 75}) heat += *score >= risk::Ratio(boundary) ? 1 : 0;
    return std::to_string(heat);
}

std::optional<risk::Ratio> domain_mean(const Park& park, std::size_t place) {
    std::optional<risk::Ratio> sum;
    int sides = 0;
    for (const auto* side : {&park.score.municipality, &park.score.police}) {
        if (!*side) continue;
        if (const auto score = (*side)->domains[place].score()) {
            sum = sum ? *sum + *score : *score;
            ++sides;
        }
    }
    if (sum) return *sum / sides;
    return sum;
}

std::string side_score(const std::optional<risk::SideScore>& side) {
    return side ? score_text(side->score) : "niet ingediend";
}

Json heat_row(const Park& park, const risk::ScoringSet& set, std::size_t rank) {
    Json cells = Json::array();
    for (std::size_t place = 0; place < set.domains.size(); ++place) {
        const auto mean = domain_mean(park, place);
        cells.push_back({{"heat", heat_of(mean)}, {"value", score_text(mean)}});
    }
    const auto& score = park.score;
    return {{"rank", score.risk ? std::to_string(rank) : "–"},
            {"name", park.name},
            {"rin", park.rin},
            {"anchor", "#t-" + park.rin},
            {"is_invented", park.invented},
            {"cells", cells},
            {"heat", score.risk ? heat_of(score.score) : "0"},
            {"score", score_text(score.score)},
            {"class", risk_class_text(score)},
            {"given", given_rows(park)},
            {"coverage", coverage_text(score.coverage)},
            {"municipality_score", side_score(score.municipality)},
            {"police_score", side_score(score.police)},
            {"difference", difference_text(score)},
            {"discuss", score.discuss}};
}

std::string side_sum(const risk::ScoringSet& set, const risk::SideScore& side) {
    std::string parts;
    std::int64_t weights = 0;
    for (std::size_t place = 0; place < set.domains.size(); ++place) {
        const auto score = side.domains[place].score();
        if (!score) continue;
        parts += (parts.empty() ? "(" : " + ") + std::to_string(set.domains[place].weight) + "×" + score->text(1);
        weights += set.domains[place].weight;
    }
    if (parts.empty()) return "Nergens zicht: er is geen score.";
    return parts + ") / " + std::to_string(weights) + " = " + side.score->text(1) + ". Zicht " +
           coverage_text(side.coverage) + ".";
}

Json side_lines(const Json& found, const risk::ScoringSet& set, const Park& park, std::string_view side,
                std::string_view label) {
    const auto* degrees = park.side(side);
    if (degrees == nullptr)
        return Json{{"label", label}, {"total", "Niet ingediend of nog niet te zien."}, {"lines", Json::array()}};
    const auto score = risk::score_of(set, *degrees);
    Json lines = Json::array();
    for (std::size_t place = 0; place < score.domains.size(); ++place)
        lines.push_back({{"label", found.at("set").at("domains").at(place).at("label")},
                         {"value", domain_sum(found.at("set"), score.domains[place], *degrees)},
                         {"has_href", false},
                         {"href", ""}});
    return {{"label", label}, {"total", side_sum(set, score)}, {"lines", lines}};
}

/// The indicators with the highest weight times degree, over both sides.
std::string highest(const Json& set, const Park& park) {
    std::vector<std::pair<int, std::string>> all;
    for (const auto& indicator : set.at("indicators")) {
        int points = 0;
        for (const auto& [side, degrees] : park.sides) {
            const auto found = degrees.find(text_of(indicator, "code"));
            if (found != degrees.end() && found->second) points += *found->second * indicator.at("weight").get<int>();
        }
        if (points > 0) all.emplace_back(-points, text_of(indicator, "code"));
    }
    std::ranges::sort(all);
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, all.size()); ++i)
        text += (text.empty() ? "" : ", ") + all[i].second;
    return text.empty() ? "geen" : text;
}

Json park_detail(const Json& found, const risk::ScoringSet& set, const Park& park) {
    const auto& score = park.score;
    const bool both = score.municipality && score.police && score.municipality->score && score.police->score;
    return {{"rin", park.rin},
            {"name", park.name},
            {"class", risk_class_text(score)},
            {"given", given_rows(park)},
            {"highest", highest(found.at("set"), park)},
            {"sides", Json::array({side_lines(found, set, park, by_municipality, "Gemeente"),
                                   side_lines(found, set, park, by_police, "Politie")})},
            {"total", both ? "(" + score.municipality->score->text(1) + " + " + score.police->score->text(1) +
                                 ") / 2 = " + score.score->text(1) + ". Zicht " + coverage_text(score.coverage) + "."
                           : "Zonder beide matrices is er te weinig zicht voor een klasse. Zicht " +
                                 coverage_text(score.coverage) + "."}};
}

std::vector<ParkLabel> labels_of(const std::vector<Park>& parks) {
    std::vector<ParkLabel> labels;
    for (const auto& park : parks)
        labels.push_back({park.name, park.rin, risk_class_text(park.score), park.score.discuss});
    return labels;
}

Json chosen_rows(const Json& found, const std::vector<Park>& parks) {
    Json rows = Json::array();
    for (const auto& chosen : found.at("data").value("chosen_parks", Json::array())) {
        const auto text = chosen.get<std::string>();
        const auto park =
            std::ranges::find_if(parks, [&](const Park& one) { return text == one.name + " (" + one.rin + ")"; });
        if (park == parks.end()) continue;
        rows.push_back(
            {{"label", text}, {"href", "/zaken/nieuw?soort=project_plan&terrein=" + std::to_string(park->id)}});
    }
    return rows;
}

/// Without the round where that was destroyed before the analysis.
Json crumbs_to(const std::string& number, const std::string& round) {
    auto crumbs = Json::array({{{"label", "Risicorondes"}, {"href", "/risicorondes"}, {"current", false}}});
    if (!round.empty()) crumbs.push_back({{"label", round}, {"href", "/risicorondes/" + round}, {"current", false}});
    crumbs.push_back({{"label", number}, {"href", ""}, {"current", true}});
    return crumbs;
}

}  // namespace

std::string difference_text(const risk::ParkScore& score) {
    if (!score.difference) return score_text(score.difference);
    const auto gap = score.municipality->score->rounded(1) - score.police->score->rounded(1);
    const auto text = gap.size().text(1);
    if (gap == risk::Ratio(0)) return text;
    return text + (gap > risk::Ratio(0) ? " (gemeente hoger)" : " (politie hoger)");
}

std::string domain_sum(const Json& set, const risk::DomainScore& score, const risk::Degrees& degrees) {
    std::string parts;
    for (const auto& indicator : set.at("indicators")) {
        if (text_of(indicator, "domain") != score.domain) continue;
        const auto found = degrees.find(text_of(indicator, "code"));
        if (found == degrees.end() || !found->second) continue;
        parts += (parts.empty() ? "" : " + ") + std::to_string(indicator.at("weight").get<int>()) + "×" +
                 std::to_string(*found->second);
    }
    const auto sight = "zicht " + std::to_string(score.answered) + " van " + std::to_string(score.all);
    if (!score.score()) return "geen zicht, telt niet mee (" + sight + ")";
    return "100 × (" + parts + ") / (3 × " + std::to_string(score.answered) + ") = " + score.score()->text(1) + " (" +
           sight + ")";
}

Json analysis_view(const Json& found, const AnalysisPart& part) {
    const auto set = risk::scoring_set(found.at("set"));
    const auto parks = parks_in(found, set);
    const auto shown = shown_parks(labels_of(parks), part);
    Json rows = Json::array(), details = Json::array(), headings = Json::array();
    for (const auto& domain : found.at("set").at("domains")) headings.push_back({{"label", domain.at("label")}});
    for (const auto place : shown.places) {
        rows.push_back(heat_row(parks[place], set, place + 1));
        details.push_back(park_detail(found, set, parks[place]));
    }
    const auto number = text_of(found, "number"), round = text_of(found, "round");
    const bool seen = std::ranges::any_of(parks, [](const Park& park) { return !park.sides.empty(); });
    const auto chosen = chosen_rows(found, parks);
    Json page{{"page_title", number + " " + text_of(found, "title")},
              {"crumbs", crumbs_to(number, found.at("round_is_there").get<bool>() ? round : "")},
              {"title", found.at("title")},
              {"number", number},
              {"municipality", text_of(found, "municipality_name")},
              {"set_text", "Indicatoren versie " + std::to_string(found.at("set").at("version").get<int>())},
              {"case_href", "/zaken/" + number},
              {"round_href", "/risicorondes/" + round},
              {"has_outcomes", seen},
              {"headings", headings},
              {"parks", rows},
              {"details", details},
              {"has_chosen", !chosen.empty()},
              {"chosen", chosen},
              {"empty",
               {{"empty_title", "U ziet hier geen uitkomsten"},
                {"empty_text", "De antwoorden zijn van gemeente, politie en RIEC."},
                {"has_empty_link", false},
                {"empty_href", ""},
                {"empty_link", ""}}}};
    add_analysis_part(page, "/analyses/" + number, part, shown, parks.size());
    return page;
}

}  // namespace bolwerk::web
