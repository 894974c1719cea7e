// What must hold of the figures under an analysis (HANDBOOK 7.1, 7.3, 7.4): differences discussed, and matrices that
// still are what the outcomes were kept of.
#pragma once

#include "engine/vocabulary/words.hpp"

namespace bolwerk::workflows::risk_analysis_conditions {

using namespace engine;

/// The parks that both sides must talk about, of which the text names none, "Kade, Sluis"; empty when there are none.
std::string to_discuss(const Question& question);

/// Whether the class in the field "class_given" is the one that the matrices come to for the park in "class_park".
bool is_computed_class(const Question& question);

/// A list of parks in the facts, "Kade, Sluis".
std::string parks_in(const Question& question, std::string_view fact_name);

/// Of the fact "outcome": what was handed in so far, of a draft alone (HANDBOOK 7.3: 30 or more is "bespreken").
struct DifferencesDiscussed
    : Condition<
          "Over elk terrein met een verschil van 30 of meer spraken gemeente en politie, en de uitkomst staat "
          "met de naam van het terrein in de analyse.",
          "de RIEC-analist"> {
    static bool holds(const Question& q) { return to_discuss(q).empty(); }
    static std::string detail(const Question& q) { return to_discuss(q); }
};
struct DiffersFromComputed
    : Condition<"Dit is de klasse die al is berekend. Kies een andere, of Toch zoals berekend."> {
    static bool holds(const Question& q) { return !is_computed_class(q); }
};
/// Of the fact "given_back": parks of which a matrix lies open again.
struct NoMatrixGivenBack
    : Condition<"Onder deze analyse staat geen matrix open die is teruggegeven.", "wie de matrix invult"> {
    static bool holds(const Question& q) { return parks_in(q, "given_back").empty(); }
    static std::string detail(const Question& q) { return parks_in(q, "given_back"); }
};
/// Of the fact "changed_after": the figures were kept before a matrix was given back and handed in again (Wgs 1.6).
struct FiguresStand
    : Condition<"Na het vastleggen van de uitkomsten is geen matrix gewijzigd.",
                "de RIEC-analist, die de uitkomsten opnieuw vastlegt: in deze analyse of in een nieuwe versie"> {
    static bool holds(const Question& q) { return parks_in(q, "changed_after").empty(); }
    static std::string detail(const Question& q) { return parks_in(q, "changed_after"); }
};

}  // namespace bolwerk::workflows::risk_analysis_conditions
