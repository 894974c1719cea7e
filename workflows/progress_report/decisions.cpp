#include "workflows/progress_report/decisions.hpp"

#include "workflows/progress_report/stages.hpp"

namespace bolwerk::workflows::report {

engine::Date received_on(const CaseThen& subsidy) {
    const auto day = engine::parse_iso_date(subsidy.text("received_on"));
    return day ? *day : subsidy.opened;
}

std::optional<EndedTerm> decision_on(const CaseThen& subsidy) {
    if (subsidy.workflow != "subsidy") return std::nullopt;
    const auto ruling = ruling_of_subsidy(subsidy);
    if (ruling != Ruling::granted && ruling != Ruling::refused) return std::nullopt;
    std::optional<EndedTerm> found;
    for (const auto& term : subsidy.ended) {
        if (term.name != "decision" && term.name != "announced") continue;
        if (!found || term.name == "announced" || term.on > found->on) found = term;
    }
    return found;
}

}  // namespace bolwerk::workflows::report
