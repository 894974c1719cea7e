// Traffic lights of a progress report (HANDBOOK 16.2): red, amber, green by rule, grey where nothing is known.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bolwerk::workflows::report {

/// In rising order of concern; grey is no judgement at all.
enum class Light { grey, green, amber, red };

std::string_view id_of(Light light);     ///< "red"
std::string_view label_of(Light light);  ///< "Loopt vast"
/// The light of that id; grey for anything else.
Light light_named(std::string_view id);

/// Where a light changes: what an organisation may set [A].
struct Bounds {
    int amber_days = 14, red_days = 30;       ///< how late an action is
    int amber_budget = 90, red_budget = 100;  ///< percent of the budget in use: amber from, red above
    int slow_budget = 50, slow_period = 75;   ///< less than this in use after this part of the period, in percent
    int least_coverage = 60;                  ///< percent
};

/// What is judged. What is not known is left out and counts for nothing.
struct Standing {
    bool known = false;  ///< there is something to judge
    int days_late = 0;   ///< of the action that is latest; 0 when none is
    bool decision_refused = false;
    bool objective_missed = false;
    bool needs_attention = false;                            ///< the working group said so at its last review
    std::optional<int> budget_use, period_passed, coverage;  ///< percent
};

struct Verdict {
    Light light = Light::grey;
    std::vector<std::string> because;  ///< Dutch sentences, the gravest first
};

Verdict judge(const Standing& standing, const Bounds& bounds);

/// The gravest of them; grey when all are.
Light worst(const std::vector<Light>& lights);

}  // namespace bolwerk::workflows::report
