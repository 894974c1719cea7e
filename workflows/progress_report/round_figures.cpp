#include "workflows/progress_report/round_figures.hpp"

#include "workflows/progress_report/small_counts.hpp"

namespace bolwerk::workflows::report {

using engine::Json;

Json round_figures(const Json& rounds) {
    if (!rounds.is_object()) return {};
    const auto count = [&](const char* key) { return rounds.at(key).get<std::int64_t>(); };
    const auto asked = count("asked"), complete = count("complete");
    return {{"phases", rounds.at("phases")},
            {"asked", told(asked)},
            {"complete", may_be_told(asked - complete) ? told(complete) : Json()},
            {"analyses", told(count("analyses"))},
            {"designations", told(count("designations"))}};
}

}  // namespace bolwerk::workflows::report
