#include "workflows/progress_report/area_then.hpp"

#include <algorithm>

namespace bolwerk::workflows::report {
namespace {

using engine::Json;

engine::Date day_in(const Json& json) { return engine::parse_iso_date(json.get_ref<const std::string&>()).value(); }

std::optional<bool> answer_in(const Json& row, const char* key) {
    const auto& value = row.at(key);
    return value.is_boolean() ? std::optional(value.get<bool>()) : std::nullopt;
}

CaseThen case_from(const Json& row) {
    CaseThen one{.id = row.at("id"),
                 .park = row.at("p"),
                 .number = row.at("n"),
                 .workflow = row.at("w"),
                 .municipality = row.at("m"),
                 .state = row.at("s"),
                 .opened = day_in(row.at("opened")),
                 .fields = row.at("f")};
    if (row.at("turned").is_string()) one.turned = day_in(row.at("turned"));
    for (const auto& [name, last] : row.at("d").items()) one.deadlines.emplace(name, day_in(last));
    if (!row.contains("ended")) return one;
    for (const auto& term : row.at("ended"))
        one.ended.push_back({term.at("name"), term.at("to"), day_in(term.at("on")), day_in(term.at("last"))});
    return one;
}

}  // namespace

std::string CaseThen::text(std::string_view field) const {
    const auto found = fields.find(field);
    return found != fields.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::int64_t CaseThen::number_in(std::string_view field) const {
    const auto found = fields.find(field);
    return found != fields.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

int CaseThen::days_late(engine::Date day) const {
    int most = 0;
    for (const auto& [name, last] : deadlines) most = std::max(most, static_cast<int>((day - last).count()));
    return most;
}

AreaThen area_from(const Json& ground) {
    const auto& state = ground.at("state");
    AreaThen area{.day = day_in(ground.at("day"))};
    for (const auto& row : ground.at("municipalities")) area.municipalities.push_back({row.at("code"), row.at("name")});
    for (const auto& row : state.at("parks"))
        area.parks.push_back({row.at("id"), row.at("rin"), row.at("name"), row.at("m"),
                              answer_in(row, "business_association"), answer_in(row, "park_management")});
    area.cases.reserve(state.at("cases").size());
    for (const auto& row : state.at("cases")) area.cases.push_back(case_from(row));
    for (const auto& row : state.at("budgets")) {
        BudgetThen budget{row.at("scheme"), row.at("name"), row.at("period"), row.at("ceiling"), {}};
        for (const auto& [account, cents] : row.at("stands").items()) budget.stands[account] = cents;
        area.budgets.push_back(std::move(budget));
    }
    area.categories = state.at("categories").get<decltype(area.categories)>();
    return area;
}

}  // namespace bolwerk::workflows::report
