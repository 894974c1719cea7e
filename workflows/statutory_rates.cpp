#include "workflows/statutory_rates.hpp"

#include <algorithm>

namespace bolwerk::workflows::debts {
namespace {

using engine::Date;
using engine::Json;

Date day_in(const Json& row, const char* name) {
    return engine::parse_iso_date(row.at(name).get_ref<const std::string&>()).value();
}

}  // namespace

std::vector<Rate> rates_named(const Json& all, std::string_view kind) {
    std::vector<Rate> rates;
    const auto found = all.find(kind);
    if (found != all.end())
        for (const auto& row : *found)
            rates.push_back({day_in(row, "from"), day_in(row, "until"), row.at("value").get<int>()});
    return rates;
}

std::optional<int> value_on(std::span<const Rate> rates, Date day) {
    const Rate* latest = nullptr;
    for (const auto& rate : rates)
        if (rate.from <= day) latest = &rate;
    return latest == nullptr || latest->until < day ? std::nullopt : std::optional(latest->value);
}

std::optional<Date> next_change(std::span<const Rate> rates, Date day) {
    std::optional<Date> first;
    const auto now = value_on(rates, day);
    for (const auto& rate : rates)
        for (const auto at : {rate.from, rate.until + std::chrono::days{1}})
            if (at > day && value_on(rates, at) != now && (!first || at < *first)) first = at;
    return first;
}

}  // namespace bolwerk::workflows::debts
