// What must hold in a risk round (HANDBOOK 7.1): a frozen set, parks with two respondents that have deputies,
// enough matrices.
#pragma once

#include "engine/threshold.hpp"
#include "engine/vocabulary/words.hpp"
#include "workflows/dates.hpp"
#include "workflows/part_of.hpp"

namespace bolwerk::workflows::risk_round_conditions {

using namespace engine;

inline constexpr Threshold submitted_percent{
    "submitted_percent",    "Hoeveel procent van de matrices is ten minste ingediend voor het sluiten?", 100, 1, 100,
    "werkwijze risicoronde"};

struct SetInUse : Condition<"Kies een versie van de indicatoren die in gebruik is."> {
    static bool holds(const Question& q) { return lists(q, "set_versions", field(q, "indicator_set")); }
};
struct DesignationNamed
    : Condition<"Noem het kenmerk van een aanwijzing die nu geldt en waaraan uw organisatie meedoet (Wgs 1.1)."> {
    static bool holds(const Question& q) {
        return field(q, "basis") != "designation" || lists(q, "designations", field(q, "basis_reference"));
    }
};
struct ParksChosen : Condition<"Er zijn terreinen gekozen, elk met een gemeente en de politie.", "wie de ronde leidt"> {
    static bool holds(const Question& q) { return fact(q, "parks") > 0 && fact(q, "matrices") == 2 * fact(q, "parks"); }
};
struct DeputiesNamed
    : Condition<"Elke organisatie die invult, heeft een vervanger: ten minste twee mensen kunnen er invullen.",
                "de beheerder van die organisatie"> {
    static Json lacking(const Question& q) { return q.facts.value("without_deputy", Json::array()); }
    static bool holds(const Question& q) { return lacking(q).empty(); }
    static std::string detail(const Question& q) {
        std::string names;
        for (const auto lacks = lacking(q); const auto& one : lacks)
            names += (names.empty() ? "nog niet bij " : ", ") + one.get<std::string>();
        return names;
    }
};
struct RespondAhead : Condition<"De laatste dag om in te vullen ligt na vandaag."> {
    static bool holds(const Question& q) {
        return date_field(q, "respond_by").value_or(q.today + std::chrono::days{1}) > q.today;
    }
};
struct EnoughSubmitted : Condition<"Er zijn genoeg matrices ingediend.", "gemeenten en politie"> {
    static bool holds(const Question& q) {
        return fact(q, "matrices") > 0 &&
               100 * fact(q, "submitted") >= setting(q, submitted_percent) * fact(q, "matrices");
    }
    static std::string detail(const Question& q) {
        return part_of(fact(q, "submitted"), fact(q, "matrices"), {"is", "zijn"}) + " ingediend";
    }
};
struct NothingGivenBack : Condition<"Er staat geen matrix open die is teruggegeven.", "wie de matrix invult"> {
    static bool holds(const Question& q) { return fact(q, "returned") == 0; }
};
struct EveryMunicipalityAnalysed : Condition<"Van elke gemeente is de analyse verstrekt.", "de RIEC-analist"> {
    static bool holds(const Question& q) {
        return fact(q, "municipalities") > 0 && fact(q, "analysed") >= fact(q, "municipalities");
    }
    static std::string detail(const Question& q) {
        return part_of(fact(q, "analysed"), fact(q, "municipalities"), {"is", "zijn"}) + " klaar";
    }
};
/// Of the fact "outdated": parks of which a matrix changed after the outcomes of the analysis in force were kept.
struct AnalysesStand : Condition<"Elke analyse die geldt, rust op de matrices zoals zij nu zijn.",
                                 "de RIEC-analist, met een nieuwe versie"> {
    static Json outdated(const Question& q) { return q.facts.value("outdated", Json::array()); }
    static bool holds(const Question& q) { return outdated(q).empty(); }
    static std::string detail(const Question& q) {
        std::string names;
        for (const auto parks = outdated(q); const auto& one : parks)
            names += (names.empty() ? "" : ", ") + one.get<std::string>();
        return names;
    }
};
struct EveryMunicipalityChose
    : Condition<"Elke gemeente koos terreinen of legde uit waarom niet.", "de gemeentelijk coördinatoren"> {
    static bool holds(const Question& q) {
        return fact(q, "municipalities") > 0 && fact(q, "chosen") >= fact(q, "municipalities");
    }
    static std::string detail(const Question& q) {
        return part_of(fact(q, "chosen"), fact(q, "municipalities"), {"is", "zijn"}) + " klaar";
    }
};
struct NothingSent
    : Condition<"Er is nog geen analyse verstrekt: wat ontvangers hebben, rust op de ronde.", "de RIEC-analist"> {
    static bool holds(const Question& q) { return fact(q, "analysed") == 0; }
};
struct DecidedAlready : Condition<"De vergadering was vandaag of eerder, en niet voordat de keuze is voorgelegd."> {
    static bool holds(const Question& q) { return happened_since(q, "decided_on", day_of_step(q, "put_to_board")); }
};

}  // namespace bolwerk::workflows::risk_round_conditions
