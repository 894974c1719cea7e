#include "web/pages/risk/measured_parks.hpp"

#include "web/view/row_text.hpp"

namespace bolwerk::web {

namespace risk = workflows::risk;
using engine::Json;

const risk::Degrees* MeasuredPark::side(std::string_view which) const {
    const auto found = sides.find(std::string(which));
    return found == sides.end() ? nullptr : &found->second;
}

std::map<std::int64_t, MeasuredPark> measured_parks(const Json& matrices, const risk::ScoringSet& set) {
    std::map<std::int64_t, MeasuredPark> parks;
    for (const auto& matrix : matrices) {
        auto& park = parks[matrix.at("park_id").get<std::int64_t>()];
        park.id = matrix.at("park_id");
        park.name = text_of(matrix, "park");
        park.rin = text_of(matrix, "rin");
        park.invented = matrix.at("fictitious");
        if (text_of(matrix, "state") == "submitted" && matrix.at("cells").is_object())
            park.sides[text_of(matrix, "side")] = risk::degrees_in(matrix.at("cells"));
    }
    for (auto& [id, park] : parks) park.score = risk::park_score(set, park.side(by_municipality), park.side(by_police));
    return parks;
}

std::string score_text(const std::optional<risk::Ratio>& score) { return score ? score->text(1) : "–"; }

std::string coverage_text(const risk::Ratio& part) { return std::to_string((part * 100).whole()) + "%"; }

std::string risk_class_text(const risk::ParkScore& score) {
    return score.risk ? std::string(risk::dutch_name(*score.risk)) : "onvoldoende zicht";
}

}  // namespace bolwerk::web
