#include "workflows/subsidy/sisa.hpp"

#include "workflows/subsidy/scheme.hpp"

namespace bolwerk::workflows::subsidy_rules {

std::string sisa_indicator(const engine::Question& question) {
    const auto& indicator = scheme_rule(question, "sisa_indicator");
    if (!indicator.is_string() || field(question, "applicant_kind") != "gemeente") return {};
    return indicator.get<std::string>();
}

std::optional<engine::Date> sisa_day(const engine::Question& question) {
    const auto end = date_field(question, "end_on");
    if (sisa_indicator(question).empty() || !end) return std::nullopt;
    return engine::date_of(engine::year_of(*end) + 1, 7, 15);
}

}  // namespace bolwerk::workflows::subsidy_rules
