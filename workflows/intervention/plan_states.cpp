#include "workflows/intervention/plan_states.hpp"

#include <algorithm>
#include <array>

namespace bolwerk::workflows {

bool plan_takes_interventions(std::string_view plan_state) {
    constexpr std::array<std::string_view, 3> open{"draft", "aligned", "adjusting"};
    return std::ranges::find(open, plan_state) != open.end();
}

const PlanIsSettled& why_not(std::string_view plan_state) {
    constexpr std::string_view secretary = "de secretaris van de stuurgroep, die het plan kan teruggeven",
                               coordinator = "de gemeentelijk coördinator, die het plan in uitvoering kan bijstellen";
    static constexpr std::array<PlanIsSettled, 6> settled{
        {{"for_decision", "het ligt nu bij de stuurgroep", secretary},
         {"deferred", "de stuurgroep houdt het besluit aan", secretary},
         {"decided", "het is vastgesteld", coordinator},
         {"in_progress", "het is in uitvoering", coordinator},
         {"completed", "het is afgerond", {}},
         {{}, "het loopt niet meer", {}}}};
    const auto found = std::ranges::find(settled, plan_state, &PlanIsSettled::state);
    return found == settled.end() ? settled.back() : *found;
}

}  // namespace bolwerk::workflows
