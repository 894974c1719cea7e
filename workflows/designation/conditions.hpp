// What must hold in a designation (HANDBOOK 7.5): concrete indications, named participants, an end within the review
// term.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/local_time.hpp"
#include "engine/threshold.hpp"
#include "engine/vocabulary/words.hpp"
#include "workflows/dates.hpp"

namespace bolwerk::workflows::designation_conditions {

using namespace engine;

inline constexpr Threshold most_months{
    "most_months", "Na hoeveel maanden moet een aanwijzing opnieuw zijn beoordeeld?", 12, 1, 24, "werkwijze RIEC"};

/// The last day that the designation may have.
Date last_review_day(const Question& question);

struct MoreThanAScore
    : Condition<"Noem ten minste één soort aanwijzing naast de uitkomst van een risicoronde (Wgs 1.1)."> {
    static bool holds(const Question& q) {
        const auto& kinds = field(q, "indication_kinds");
        return kinds.is_array() && std::ranges::any_of(kinds, [](const Json& kind) { return kind != "score"; });
    }
};
struct SeveralParticipants : Condition<"Kies ten minste twee deelnemers uit de lijst."> {
    static bool holds(const Question& q) {
        const auto& named = field(q, "participants");
        return named.is_array() && named.size() >= 2 &&
               std::ranges::all_of(named, [&](const Json& one) { return lists(q, "candidate_names", one); });
    }
};
struct ParticipantsNamed : Condition<"De deelnemers zijn genoemd.", "de RIEC-analist"> {
    static bool holds(const Question& q) { return SeveralParticipants::holds(q); }
};
struct EndsInTime : Condition<"De laatste dag ligt na vandaag en niet na de dag van de herbeoordeling."> {
    static bool holds(const Question& q) {
        const auto day = date_field(q, "ends_on");
        return day && *day > q.today && *day <= last_review_day(q);
    }
    static std::string detail(const Question& q) { return "uiterlijk " + medium_date(last_review_day(q)); }
};
struct ReviewedIfNew : Condition<"Van een nieuwe verwerking is het advies van de commissie binnen.",
                                 "de privacyfunctionaris van het RIEC"> {
    static bool holds(const Question& q) { return field(q, "new_processing") != "yes" || filled(q, "review_outcome"); }
};
struct NewProcessing : Condition<"Het is een nieuwe of gewijzigde verwerking."> {
    static bool holds(const Question& q) { return field(q, "new_processing") == "yes"; }
};
struct DeviationExplained : Condition<"Leg uit waarom u afwijkt van het negatieve advies van de commissie (Wgs 1.8)."> {
    static bool holds(const Question& q) { return field(q, "review_outcome") != "negative" || filled(q, "deviation"); }
};
struct DecidedAlready
    : Condition<"De vergadering was vandaag of eerder, en niet voordat het voorstel is geagendeerd."> {
    static bool holds(const Question& q) { return happened_since(q, "decided_on", day_of_step(q, "put_on_agenda")); }
};
/// The RIEC may end it at once; whoever records that the board did names the decision.
struct EndDecisionNamed : Condition<"De secretaris noemt de datum en het kenmerk van het besluit van de stuurgroep."> {
    static bool holds(const Question& q) {
        const bool by_the_riec =
            std::ranges::any_of(q.actor.holdings, [](const Holding& one) { return one.role == "riec_manager"; });
        return by_the_riec || (filled(q, "end_decided_on") && filled(q, "end_reference"));
    }
};
struct EndDecidedAlready : Condition<"De vergadering was vandaag of eerder, en niet voor de aanwijzing."> {
    static bool holds(const Question& q) {
        return !filled(q, "end_decided_on") || happened_since(q, "end_decided_on", day_of_step(q, "designate"));
    }
};
struct NotOverYet : Condition<"De laatste dag van de aanwijzing ligt na vandaag.", "wie het voorstel aanpast"> {
    static bool holds(const Question& q) { return date_field(q, "ends_on") > q.today; }
};

}  // namespace bolwerk::workflows::designation_conditions
