// What must hold in an analysis (HANDBOOK 7.4): no personal data, sources, parks of this round, deviation explained.
#pragma once

#include <algorithm>
#include <array>

#include "engine/vocabulary/words.hpp"

namespace bolwerk::workflows::risk_analysis_conditions {

using namespace engine;

inline constexpr std::array<std::string_view, 4> written_fields{"interpretation", "blind_spots", "sources_used",
                                                                "advised_interventions"};

/// Whether every park in the field is one of this round and municipality.
inline bool parks_of_the_round(const Question& q, std::string_view name) {
    const auto& chosen = field(q, name);
    return chosen.is_array() && !chosen.empty() &&
           std::ranges::all_of(chosen, [&](const Json& one) { return lists(q, "park_names", one); });
}

struct RoundInAnalysis
    : Condition<"De ronde is gesloten en in analyse, of een eerdere versie is vastgesteld.", "de RIEC-analist"> {
    static bool holds(const Question& q) { return fact(q, "round_in_analysis") != 0 || fact(q, "earlier_id") != 0; }
};
struct NoOtherAnalysis : Condition<"Voor deze gemeente is geen andere analyse in bewerking.", "de RIEC-analist"> {
    static bool holds(const Question& q) { return fact(q, "other_analyses") == 0; }
};
struct ChangeTold : Condition<"Schrijf wat er verandert ten opzichte van de vorige versie."> {
    static bool holds(const Question& q) { return fact(q, "earlier_id") == 0 || filled(q, "what_changes"); }
};
struct PartOfTheRound : Condition<"De gemeente doet mee aan de ronde."> {
    static bool holds(const Question& q) { return fact(q, "parks_number") > 0; }
};
struct AdvisedParksKnown : Condition<"Kies ten minste één terrein van deze gemeente in de ronde."> {
    static bool holds(const Question& q) { return parks_of_the_round(q, "advised_parks"); }
};
struct ValidityPlausible : Condition<"De laatste dag ligt na vandaag en ten hoogste twee jaar vooruit."> {
    static bool holds(const Question& q) {
        const auto day = date_field(q, "valid_until");
        return day && *day > q.today && *day <= q.today + std::chrono::days{731};
    }
};
struct Written : Condition<"De analyse is geschreven.", "de RIEC-analist"> {
    static bool holds(const Question& q) {
        return std::ranges::all_of(written_fields, [&](std::string_view name) { return filled(q, name); }) &&
               filled(q, "advised_parks") && filled(q, "valid_until");
    }
};
struct NoPersonalDataTicked : Condition<"Vink aan dat er geen persoonsgegevens in staan."> {
    static bool holds(const Question& q) { return filled(q, "without_personal_data"); }
};
struct SourcesTicked : Condition<"Vink aan dat de bronnen zijn genoemd."> {
    static bool holds(const Question& q) { return filled(q, "sources_named"); }
};
struct CorrectionTold : Condition<"Schrijf wat er niet klopt."> {
    static bool holds(const Question& q) { return filled(q, "factual_remarks") || field(q, "facts_right") != "no"; }
};
/// Of the facts "silent" and "corrections": how many respondents did not look at the facts since the privacy check, and
/// how many found something that is not right.
struct FactsChecked
    : Condition<"Alle partijen keken de feiten na, of de termijn daarvoor is voorbij.", "gemeente en politie"> {
    static bool holds(const Question& q) {
        const auto* running = deadline_of(q.subject, "factual_check");
        return fact(q, "silent") == 0 || (running != nullptr && running->clock.last_day < q.today);
    }
};
struct CorrectionsAnswered : Condition<"Schrijf wat er is gedaan met wat volgens een partij niet klopt."> {
    static bool holds(const Question& q) { return fact(q, "corrections") == 0 || filled(q, "corrections_answer"); }
};
/// Of the fact "recipients": [{id, value, label, is_municipality}].
struct RecipientsKnown : Condition<"Kies ten minste één ontvanger uit de lijst."> {
    static bool holds(const Question& q) {
        const auto& chosen = field(q, "sent_to");
        return chosen.is_array() && !chosen.empty() &&
               std::ranges::all_of(chosen, [&](const Json& one) { return lists(q, "recipient_names", one); });
    }
};
struct MunicipalityAmongThem : Condition<"De gemeente waarover de analyse gaat krijgt haar als eerste."> {
    static bool holds(const Question& q) {
        const auto& chosen = field(q, "sent_to");
        return chosen.is_array() &&
               std::ranges::any_of(chosen, [&](const Json& one) { return lists(q, "municipal_recipients", one); });
    }
};
struct ChosenParksKnown : Condition<"Kies ten minste één terrein van uw gemeente in de ronde."> {
    static bool holds(const Question& q) { return parks_of_the_round(q, "chosen_parks"); }
};
struct DeviationExplained : Condition<"Leg uit waarom uw keuze afwijkt van het advies."> {
    static bool holds(const Question& q) {
        const auto advised = q.subject.data.find("advised_parks");
        const auto& chosen = field(q, "chosen_parks");
        const bool same = advised != q.subject.data.end() && chosen.is_array() && advised->is_array() &&
                          std::ranges::is_permutation(*advised, chosen);
        return same || filled(q, "deviation_reason");
    }
};
struct ClassParkKnown : Condition<"Kies een terrein van deze gemeente in de ronde."> {
    static bool holds(const Question& q) { return lists(q, "park_names", field(q, "class_park")); }
};

struct RoundAsksChoice : Condition<"De stuurgroep heeft de keuze nog niet vastgesteld."> {
    static bool holds(const Question& q) { return fact(q, "round_asks_choice") != 0; }
};

}  // namespace bolwerk::workflows::risk_analysis_conditions
