#include "workflows/subsidy/sisa.hpp"

#include "workflows/subsidy/scheme.hpp"

namespace bolwerk::workflows::subsidy_rules {

std::string sisa_indicator(const engine::Question& question) {
    const auto& indicator = scheme_rule(question, "sisa_indicator");
    if (!indicator.is_string() || field(question, "applicant_kind") != "gemeente") return {};
    return indicator.get<std::string>();
}

engine::Date sisa_day(int year) { return engine::date_of(year + 1, 7, 15); }

int sisa_year(engine::Date today) {
    const int last = engine::year_of(today) - 1;
    return today <= sisa_day(last) ? last : last + 1;
}

std::optional<engine::Date> sisa_day(const engine::Question& question) {
    const auto end = date_field(question, "end_on");
    if (sisa_indicator(question).empty() || !end) return std::nullopt;
    return sisa_day(engine::year_of(*end));
}

}  // namespace bolwerk::workflows::subsidy_rules
