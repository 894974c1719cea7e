#include "workflows/subsidy/order.hpp"

#include <algorithm>

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::Cents;
using engine::Json;

Cents cents_in(const Json& row, const char* key) { return {row.at(key).get<std::int64_t>()}; }

engine::Date day_in(const Json& row, const char* key) {
    return engine::parse_iso_date(row.at(key).get<std::string>()).value();
}

std::vector<Applied> applied_in(const Json& order) {
    std::vector<Applied> all;
    for (const auto& one : order.at("applications"))
        all.push_back({one.at("number"), day_in(one, "complete_on"), cents_in(one, "cents"), one.at("accepts_part"),
                       one.value("decided", false)});
    return all;
}

std::vector<DrawnDay> drawings_in(const Json& order) {
    std::vector<DrawnDay> all;
    for (const auto& one : order.at("drawings")) all.push_back({day_in(one, "day"), one.at("order")});
    return all;
}

}  // namespace

Ranking places_after(const Json& order, const Json& rules) {
    return rank_by_completeness(applied_in(order),
                                {.ceiling = cents_in(order, "ceiling_cents") - cents_in(order, "before_cents"),
                                 .partial_grant = rules.value("partial_grant", false),
                                 .later_dates_pass = rules.value("later_dates_pass", false),
                                 .drawings = drawings_in(order)});
}

namespace {

/// Before the ranking of a tender is fixed nobody can tell; the facts hold the place from then on.
std::optional<Turn> turn_in_tender(const engine::Question& question) {
    const auto place = question.facts.find("place");
    if (place == question.facts.end()) return std::nullopt;
    if (!place->is_object()) return Turn{{}, true, "De ranglijst van de tender is nog niet vastgesteld."};
    return Turn{cents_in(*place, "granted_cents"), false, place->at("because").get<std::string>()};
}

}  // namespace

std::optional<Turn> turn_of(const engine::Question& question) {
    const auto order = question.facts.find("order"), scheme = question.facts.find("scheme");
    if (scheme == question.facts.end() || !scheme->is_object()) return std::nullopt;
    if (scheme->value("allocation", "") == "tender") return turn_in_tender(question);
    if (order == question.facts.end() || !order->is_object()) return std::nullopt;
    if (order->at("crossed_on").is_null())
        return Turn{
            cents_in(*order, "ceiling_cents") - cents_in(*order, "before_cents") + cents_in(*order, "own_cents"), false,
            "Het bedrag past onder het plafond."};
    const auto ranking = places_after(*order, *scheme);
    const auto place = std::ranges::find(ranking.places, question.subject.number, &Place::number);
    if (place == ranking.places.end()) return Turn{{}, false, "Op een eerdere dag was het plafond al bereikt."};
    return Turn{place->left, place->waits, place->because};
}

}  // namespace bolwerk::workflows::subsidy_rules
