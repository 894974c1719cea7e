#include "workflows/progress_report/reference_day.hpp"

#include <algorithm>

namespace bolwerk::workflows::report {

ReferenceDays reference_days(const engine::Json& first_day, engine::Date today) {
    if (!first_day.is_string()) return {std::nullopt, today};
    return {std::min(engine::parse_iso_date(first_day.get_ref<const std::string&>()).value(), today), today};
}

std::string why_not(engine::Date day, const ReferenceDays& days) {
    if (day > days.today) return "De peildatum is vandaag of eerder.";
    if (days.have(day)) return {};
    if (!days.registered)
        return "In dit gebied is nog geen zaak geregistreerd. Alleen vandaag kan de peildatum zijn: " +
               engine::medium_date(days.today) + ".";
    return "De peildatum is " + engine::medium_date(*days.registered) +
           " of later. Op die dag is in dit gebied de eerste zaak geregistreerd.";
}

bool is_period(engine::Date first, engine::Date day) {
    return engine::fields_of(first).day() == std::chrono::day{1} && first <= day &&
           day - first <= std::chrono::days{366};
}

}  // namespace bolwerk::workflows::report
