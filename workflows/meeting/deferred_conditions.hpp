// What must hold for items that an earlier meeting put off: each comes back by its day, or somebody says why not.
#pragma once

#include "workflows/meeting/conditions.hpp"

namespace bolwerk::workflows::meeting_conditions {

/// Put off in an earlier meeting of this stuurgroep, and neither back nor dropped since.
struct KnownDeferred : Condition<"Kies een aangehouden punt uit de lijst."> {
    static bool holds(const Question& q) {
        return filled(q, "deferred_item") && chooses_from(q, "deferred_items", field(q, "deferred_item"));
    }
};
struct SomethingDeferred
    : Condition<"Er is een punt dat de stuurgroep heeft aangehouden.", "niemand: er is niets aangehouden"> {
    static bool holds(const Question& q) {
        const auto items = q.facts.find("deferred_items");
        return items != q.facts.end() && !items->empty();
    }
};
struct LaterThanThis : Condition<"De dag waarop het punt terugkomt, ligt na deze vergadering."> {
    static bool holds(const Question& q) {
        return !filled(q, "later_on") || date_field(q, "later_on") > date_field(q, "meets_on");
    }
};
/// What the stuurgroep put off until a day comes back by then, or somebody says why not.
struct DeferredConsidered
    : Condition<
          "Elk aangehouden punt waarvan de dag is gekomen, staat weer op de agenda of is met een reden overgeslagen.",
          "de secretaris"> {
    static std::int64_t open(const Question& q) {
        const auto items = q.facts.find("deferred_items");
        const auto& meets_on = field(q, "meets_on");
        if (items == q.facts.end() || !meets_on.is_string()) return 0;
        return std::ranges::count_if(*items, [&](const Json& one) {
            return meeting_agenda::text_of(one, "until") <= meets_on.get_ref<const std::string&>();
        });
    }
    static bool holds(const Question& q) { return open(q) == 0; }
    static std::string detail(const Question& q) { return "nog " + std::to_string(open(q)) + " aangehouden"; }
};

}  // namespace bolwerk::workflows::meeting_conditions
