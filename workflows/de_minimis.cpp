#include "workflows/de_minimis.hpp"

#include <algorithm>

#include "engine/term/awb.hpp"

namespace bolwerk::workflows {

using engine::Cents;

DeMinimis de_minimis_left(engine::Date decided_on, std::span<const Aid> earlier, Cents ceiling) {
    const auto window = engine::term::rolling_years(decided_on, 3).value();
    DeMinimis result{window.first, {}, {}};
    for (const auto& aid : earlier)
        if (window.contains(aid.on)) result.received += aid.cents;
    result.left = std::max(ceiling - result.received, Cents{});
    return result;
}

}  // namespace bolwerk::workflows
