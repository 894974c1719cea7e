// What must hold in a KVO-B track (HANDBOOK 10.1): who takes part, a baseline that says something, signatures.
#pragma once

#include <algorithm>
#include <array>

#include "engine/vocabulary/words.hpp"
#include "workflows/dates.hpp"
#include "workflows/kvo_b/thresholds.hpp"
#include "workflows/part_of.hpp"

namespace bolwerk::workflows::kvo_b_conditions {

using namespace engine;

/// The four core parties: entrepreneurs, municipality, police, fire brigade.
inline constexpr std::array<std::string_view, 4> signature_fields{"signed_entrepreneurs_on", "signed_municipality_on",
                                                                  "signed_police_on", "signed_fire_on"};

/// The steps of HANDBOOK 10.1 follow each other: nothing of a track is from before its declaration of intent.
inline bool after_intention(const Question& q, std::string_view name) {
    return happened_since(q, name, date_field(q, "intention_on"));
}

struct CooperationIsOpen
    : Condition<"De samenwerking van het terrein staat in het PPS-register.", "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return fact(q, "cooperation_open") != 0; }
};
struct NoOtherTrack : Condition<"Voor dit terrein loopt nog geen ander KVO-B-traject.", "wie dat traject behandelt"> {
    static bool holds(const Question& q) { return fact(q, "other_track") == 0; }
};
struct SupervisedByBureau : Condition<"Kies een bureau dat KVO-B-trajecten begeleidt."> {
    static bool holds(const Question& q) { return listed(q, "supervisors", field(q, "process_supervisor")) != nullptr; }
};
/// Whoever worked on a track does not judge it: the audit is a certification body's (CCV certification scheme).
struct AuditorIsIndependent
    : Condition<"Kies een certificatie-instelling die verder geen deel heeft aan het traject."> {
    static bool holds(const Question& q) {
        const auto& auditor = field(q, "auditor");
        return listed(q, "certifiers", auditor) != nullptr &&
               std::ranges::none_of(q.subject.parties, [&](const Party& one) {
                   return one.key != "auditor" && one.organisation == auditor;
               });
    }
};
struct IntentionSignedAlready : Condition<"De intentieverklaring is vandaag of eerder getekend."> {
    static bool holds(const Question& q) { return date_field(q, "intention_on") <= q.today; }
};
/// A track may have begun before it came into the register, but not any length of time.
struct IntentionFresh
    : Condition<"De intentieverklaring is niet ouder dan de partners afspraken, standaard drie jaar."> {
    static bool holds(const Question& q) {
        const term::Span most{static_cast<int>(setting(q, intention_years)), term::Unit::years};
        const auto first = term::before(q.today, most);
        return first && date_field(q, "intention_on") >= *first;
    }
};
struct EnoughEntrepreneurs : Condition<"In de werkgroep zitten genoeg ondernemers."> {
    static bool holds(const Question& q) {
        return number_field(q, "entrepreneurs") >= setting(q, entrepreneurs_at_least);
    }
};
struct AnswersWithinSent : Condition<"Er zijn niet meer enquêtes ingevuld dan verstuurd."> {
    static bool holds(const Question& q) {
        return number_field(q, "survey_answered") <= number_field(q, "survey_sent");
    }
};
struct SurveyClosed : Condition<"De enquête is vandaag of eerder gesloten, en niet voor de intentieverklaring."> {
    static bool holds(const Question& q) { return after_intention(q, "survey_on"); }
};
struct SurveyResponse : Condition<"Genoeg ondernemers vulden de enquête in.", "de procesbegeleider"> {
    static std::int64_t wanted(const Question& q) { return setting(q, survey_response_percent); }
    static bool holds(const Question& q) {
        const auto sent = number_field(q, "survey_sent");
        return sent > 0 && 100 * number_field(q, "survey_answered") >= wanted(q) * sent;
    }
    static std::string detail(const Question& q) {
        return std::to_string(number_field(q, "survey_answered")) + " van " +
               std::to_string(number_field(q, "survey_sent")) + ", nodig is " + std::to_string(wanted(q)) + " %";
    }
};
struct DaylightAlready
    : Condition<"De schouw bij daglicht was vandaag of eerder, en niet voor de intentieverklaring."> {
    static bool holds(const Question& q) { return after_intention(q, "daylight_on"); }
};
struct DarkAlready : Condition<"De schouw in het donker was vandaag of eerder, en niet voor de intentieverklaring."> {
    static bool holds(const Question& q) { return after_intention(q, "dark_on"); }
};
struct DaylightInspected : Condition<"De schouw bij daglicht is gedaan.", "de procesbegeleider"> {
    static bool holds(const Question& q) { return filled(q, "daylight_on"); }
};
struct DarkInspected : Condition<"De schouw in het donker is gedaan.", "de procesbegeleider"> {
    static bool holds(const Question& q) { return filled(q, "dark_on"); }
};
struct IncidentsKnown
    : Condition<"De cijfers van politie, brandweer en gemeente zijn ingevuld.", "de procesbegeleider"> {
    static bool holds(const Question& q) { return filled(q, "incidents_year"); }
};
struct IncidentYearPast : Condition<"Het jaar van de cijfers ligt niet in de toekomst."> {
    static bool holds(const Question& q) { return number_field(q, "incidents_year") <= year_of(q.today); }
};
struct SignaturesAlready
    : Condition<"Elke handtekening is van vandaag of eerder, en niet van voor de intentieverklaring."> {
    static bool holds(const Question& q) {
        return std::ranges::all_of(signature_fields, [&](std::string_view name) { return after_intention(q, name); });
    }
};
struct FourPartiesSigned
    : Condition<"Ondernemers, gemeente, politie en brandweer hebben getekend.", "de partij die nog niet tekende"> {
    static std::ptrdiff_t signed_by(const Question& q) {
        return std::ranges::count_if(signature_fields, [&](std::string_view name) { return filled(q, name); });
    }
    static bool holds(const Question& q) { return signed_by(q) == 4; }
    static std::string detail(const Question& q) { return part_of(signed_by(q), 4, {"heeft", "hebben"}) + " getekend"; }
};

}  // namespace bolwerk::workflows::kvo_b_conditions
