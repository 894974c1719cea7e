#include "engine/term/suspension.hpp"

#include <algorithm>

namespace bolwerk::engine::term {

namespace {

using std::chrono::days;

constexpr std::string_view completion = "Aanvulling gevraagd";
constexpr std::string_view article = "Awb art. 4:15 lid 1";

Suspension after_invitation(Date invited, std::optional<Date> last) {
    return {invited + days{1}, last, std::string{completion}, std::string{article}};
}

/// Lets the earlier interval grow over the later one when they overlap or touch.
bool absorbs(Standstill& earlier, const Standstill& later) {
    if (!earlier.last) return true;
    if (later.first > *earlier.last + days{1}) return false;
    earlier.last = later.last ? std::optional{std::max(*earlier.last, *later.last)} : std::nullopt;
    return true;
}

}  // namespace

Suspension until_completed(Date invited, Date completed) { return after_invitation(invited, completed - days{1}); }

Suspension until_lapsed(Date invited, Date last_day_to_complete, const Settings& settings) {
    return after_invitation(invited, last_day_to_complete - days{settings.lapse_day_suspends ? 0 : 1});
}

Suspension until_further_notice(Date invited) { return after_invitation(invited, std::nullopt); }

std::vector<Suspension> ended(std::vector<Suspension> suspensions, Date resumed) {
    for (auto& suspension : suspensions)
        if (!suspension.last) suspension.last = resumed - days{1};
    return suspensions;
}

std::vector<Standstill> union_of(std::span<const Suspension> suspensions, Date event) {
    std::vector<Standstill> all;
    for (const auto& suspension : suspensions) {
        const Date first = std::max(suspension.first, event + days{1});
        if (!suspension.last || *suspension.last >= first) all.push_back({first, suspension.last});
    }
    std::ranges::sort(all, {}, &Standstill::first);
    std::vector<Standstill> merged;
    for (const auto& next : all)
        if (merged.empty() || !absorbs(merged.back(), next)) merged.push_back(next);
    return merged;
}

}  // namespace bolwerk::engine::term
