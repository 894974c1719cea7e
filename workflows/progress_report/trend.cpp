#include "workflows/progress_report/trend.hpp"

namespace bolwerk::workflows::report {

std::string_view id_of(Trend trend) {
    switch (trend) {
        case Trend::worse:
            return "worse";
        case Trend::same:
            return "same";
        case Trend::better:
            return "better";
        case Trend::unknown:
            break;
    }
    return "unknown";
}

std::string_view label_of(Trend trend) {
    switch (trend) {
        case Trend::worse:
            return "slechter dan vorige keer";
        case Trend::same:
            return "gelijk aan vorige keer";
        case Trend::better:
            return "beter dan vorige keer";
        case Trend::unknown:
            break;
    }
    return "nieuw in dit rapport";
}

Trend trend_of(std::optional<Light> before, Light now) {
    if (!before || *before == Light::grey || now == Light::grey) return Trend::unknown;
    if (*before == now) return Trend::same;
    return now < *before ? Trend::better : Trend::worse;
}

}  // namespace bolwerk::workflows::report
