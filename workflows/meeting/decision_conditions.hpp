// What must hold once a meeting was held (HANDBOOK 16.1): enough members, a decision on every item, somebody who does
// it.
#pragma once

#include "workflows/meeting/conditions.hpp"

namespace bolwerk::workflows::meeting_conditions {

inline constexpr Threshold quorum_percent{
    "quorum_percent",      "Meer dan hoeveel procent van de leden moet er zijn om te besluiten?", 50, 0, 99,
    "werkwijze stuurgroep"};

/// Of the items those that the test holds for.
template <class Test>
std::int64_t items_that(const Question& q, Test test) {
    const auto items = q.facts.find("items");
    return items == q.facts.end() ? 0 : std::ranges::count_if(*items, test);
}

inline bool outcome_is(const Question& q, std::string_view outcome) { return field(q, "outcome") == outcome; }

/// Meets on that day or later.
inline bool since_the_meeting(const Question& q, std::string_view name) {
    const auto day = date_field(q, name);
    return day && day >= date_field(q, "meets_on");
}

struct DayHasCome : Condition<"De dag van de vergadering is gekomen.", "de tijd"> {
    static bool holds(const Question& q) { return date_field(q, "meets_on") <= q.today; }
};
struct NotMoreThanThereAre : Condition<"Er waren niet meer leden dan de stuurgroep heeft."> {
    static bool holds(const Question& q) {
        return number_field(q, "members_present") <= number_field(q, "members_entitled");
    }
};
/// Without a quorum an item can be discussed, taken note of or put off; nothing is decided.
struct EnoughMembers
    : Condition<"Er waren te weinig leden om te besluiten: houd dit punt aan tot een volgende vergadering."> {
    static bool holds(const Question& q) {
        const auto* item = chosen_item(q);
        const bool decides = item == nullptr || meeting_agenda::asks_a_decision(*item);
        return !decides || outcome_is(q, "deferred") ||
               number_field(q, "members_present") * 100 >
                   number_field(q, "members_entitled") * setting(q, quorum_percent);
    }
};
inline bool about_something_confidential(const Question& q) {
    const auto* item = chosen_item(q);
    return item != nullptr && meeting_agenda::is_confidential(*item);
}
struct DecisionExplained : Condition<"Schrijf hoe het besluit luidt als het anders is dan gevraagd."> {
    static bool holds(const Question& q) {
        const bool differs = outcome_is(q, "changed") || outcome_is(q, "rejected");
        return !differs || filled(q, "decision_text") || about_something_confidential(q);
    }
};
struct ConfidentialDecisionElsewhere
    : Condition<"Van een vertrouwelijk punt (V2) staat de tekst van het besluit niet hier: laat die leeg."> {
    static bool holds(const Question& q) { return !about_something_confidential(q) || !filled(q, "decision_text"); }
};
struct DeferredAhead : Condition<"Vul bij een aangehouden punt een dag in na de vergadering."> {
    static bool holds(const Question& q) {
        return !outcome_is(q, "deferred") || date_field(q, "deferred_to") > date_field(q, "meets_on");
    }
};
/// What was decided is somebody's work by some day; of what was discussed that may be.
struct OwnerAndDay : Condition<
                         "Kies wie het uitvoert en de dag waarop het klaar is; bij een punt ter kennisneming mogen "
                         "beide leeg zijn."> {
    static bool holds(const Question& q) {
        const auto* item = chosen_item(q);
        const bool owner = filled(q, "owner"), day = filled(q, "due_on");
        if (!chooses_from(q, "owners", field(q, "owner")) || owner != day) return false;
        const bool binds = item != nullptr && meeting_agenda::asks_a_decision(*item) &&
                           (outcome_is(q, "agreed") || outcome_is(q, "changed"));
        return !binds || owner;
    }
};
struct DueAfterMeeting : Condition<"De dag van uitvoering ligt niet voor de vergadering."> {
    static bool holds(const Question& q) { return !filled(q, "due_on") || since_the_meeting(q, "due_on"); }
};
struct EveryItemDecided : Condition<"Over elk agendapunt staat een besluit vast.", "de secretaris"> {
    static std::int64_t open(const Question& q) {
        return items_that(q, [](const Json& item) { return meeting_agenda::decision_of(item).empty(); });
    }
    static bool holds(const Question& q) { return open(q) == 0; }
    static std::string detail(const Question& q) { return "nog " + std::to_string(open(q)) + " zonder besluit"; }
};
struct KnownMeeting : Condition<"Kies een latere vergadering uit de lijst, of schriftelijk."> {
    static bool holds(const Question& q) { return chooses_from(q, "later_meetings", field(q, "adopted_in")); }
};
struct AdoptedSince : Condition<"De dag van vaststelling is vandaag of eerder, en niet voor de vergadering."> {
    static bool holds(const Question& q) {
        return since_the_meeting(q, "adopted_on") && date_field(q, "adopted_on") <= q.today;
    }
};
struct StillToCarryOut : Condition<"Kies een besluit dat nog moet worden uitgevoerd."> {
    static bool holds(const Question& q) { return chooses_from(q, "open_decisions", field(q, "carried_item")); }
};
struct CarriedOutSince : Condition<"De dag van uitvoering is vandaag of eerder, en niet voor de vergadering."> {
    static bool holds(const Question& q) {
        return since_the_meeting(q, "carried_on") && date_field(q, "carried_on") <= q.today;
    }
};
struct EverythingCarriedOut
    : Condition<"Elk besluit is uitgevoerd.", "wie het besluit uitvoert; de secretaris meldt het"> {
    static std::int64_t open(const Question& q) { return items_that(q, meeting_agenda::is_to_be_carried_out); }
    static bool holds(const Question& q) { return open(q) == 0; }
    static std::string detail(const Question& q) { return "nog " + std::to_string(open(q)) + " niet uitgevoerd"; }
};

}  // namespace bolwerk::workflows::meeting_conditions
