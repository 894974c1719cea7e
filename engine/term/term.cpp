#include "engine/term/term.hpp"

#include <array>

namespace bolwerk::engine::term {

namespace {

Exclusion by_length(Span span) {
    switch (span.unit) {
        case Unit::days:
            return span.count > 90 ? Exclusion::over_90_days : Exclusion::none;
        case Unit::weeks:
            return span.count > 12 ? Exclusion::over_12_weeks : Exclusion::none;
        case Unit::months:
            return span.count > 3 ? Exclusion::over_3_months : Exclusion::none;
        case Unit::years:
            break;
    }
    return Exclusion::years;
}

}  // namespace

Exclusion exclusion_of(const Term& term) {
    if (term.exempt) return Exclusion::exempt;
    return term.in_statute ? by_length(term.span) : Exclusion::not_in_statute;
}

std::string_view name_of(Exclusion exclusion) {
    constexpr std::array<std::string_view, 7> names{"none",          "not_in_statute", "over_90_days", "over_12_weeks",
                                                    "over_3_months", "years",          "exempt"};
    return names[static_cast<std::size_t>(exclusion)];
}

bool needs_two_ordinary_days(const Term& term) { return term.span.unit != Unit::days || term.span.count >= 3; }

}  // namespace bolwerk::engine::term
