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

bool is_overdue(const CaseThen& subsidy, engine::Date day) {
    if (subsidy.workflow != "subsidy" || ruling_of_subsidy(subsidy) != Ruling::open) return false;
    const auto announced = subsidy.deadlines.find("announced"), decision = subsidy.deadlines.find("decision");
    const auto term = announced != subsidy.deadlines.end() ? announced : decision;
    return term != subsidy.deadlines.end() && term->second < day;
}

}  // namespace bolwerk::workflows::report
