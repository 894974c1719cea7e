// Merging and splitting parks (HANDBOOK 5.2): what must hold, so that no ground is lost or counted twice.
#pragma once

#include "workflows/park_record/conditions.hpp"

namespace bolwerk::workflows::park_record_conditions {

/// The areas and plots that a part of a park would take, and what would stay behind.
struct Division {
    struct Area {
        std::string_view field;  ///< of the register
        ibis::SquareMetres part = 0, rest = 0;
        bool known = false;  ///< of the whole park
    };
    std::vector<Area> areas;             ///< bruto, netto, available
    std::vector<ibis::Plot> part, rest;  ///< none when the register knows none
    std::vector<std::string> unknown;    ///< numbers that the register has no plot for
};
Division division_of(const Question& q);

/// Everything is smaller than the whole, and what is left adds up as well as what goes.
bool divides_areas(const Division& division);
bool divides_plots(const Division& division);
bool plots_make_the_part(const Division& division);

struct SuccessorInRegister
    : Condition<"Kies het RIN-nummer van een ander terrein van de gemeente dat in het register staat."> {
    static bool holds(const Question& q) { return lists(q, "parks_beside", field(q, "successor_rin")); }
};
/// The cases that the merge would bring together though a park has at most one of each; empty when it brings none.
std::string met_by_merging(const Question& q);

struct OneOfEachPerPark
    : Condition<
          "Gaan de zaken mee, dan loopt er van elke soort die een terrein maar één keer heeft hooguit één. Rond er "
          "een af, of laat de zaken bij dit terrein blijven.",
          "wie een van die zaken afrondt"> {
    static bool holds(const Question& q) { return met_by_merging(q).empty(); }
    static std::string detail(const Question& q) { return met_by_merging(q); }
};
struct PartNameIsNew : Condition<
                           "Kies een naam die begint met een letter of een cijfer, en die nog geen terrein van de "
                           "gemeente heeft."> {
    static bool holds(const Question& q) {
        const auto& typed = field(q, "part_name");
        return typed.is_string() && ibis::begins_as_a_name(typed.get_ref<const std::string&>()) &&
               !lists(q, "park_names", typed);
    }
};
struct PartIsSmaller
    : Condition<
          "Het deel is kleiner dan het hele terrein, ook netto en direct uitgeefbaar. Is de oppervlakte van het "
          "hele terrein nog niet bekend, wijzig die dan eerst."> {
    static bool holds(const Question& q) { return divides_areas(division_of(q)); }
};
struct PartHasSomePlots : Condition<
                              "Noem de kavels die meegaan met hun nummer in het register: niet alle, en bij een "
                              "terrein met kavels ten minste één."> {
    static bool holds(const Question& q) { return divides_plots(division_of(q)); }
};
struct PlotsMakeThePart : Condition<"De kavels die meegaan, tellen niet op tot de oppervlakte van het deel."> {
    static bool holds(const Question& q) { return plots_make_the_part(division_of(q)); }
};
struct PartRinWellFormed : Condition<"Het RIN-nummer van het deel bestaat uit 2 tot 9 cijfers."> {
    static bool holds(const Question& q) {
        const auto& typed = field(q, "part_rin");
        return typed.is_string() &&
               typed.get_ref<const std::string&>().find_first_not_of("0123456789") == std::string::npos;
    }
};

/// The park leaves the register, and its ground and, where that was said, its cases are found at its successor.
struct MovesGroundToSuccessor {
    static ClauseInfo info() {
        return {
            ClauseKind::register_,
            "Terreinregister: het terrein gaat op in het andere. Oppervlakte en kavels tellen daar mee, en het oude "
            "RIN-nummer verwijst ernaar."};
    }
};

/// What goes is taken off the park; the database makes the new park of it.
struct TakesPartOff {
    static void plan(const Judgement& judgement, Effects& effects);
    static ClauseInfo info() {
        return {
            ClauseKind::register_,
            "Terreinregister: het deel wordt een terrein met een eigen RIN-nummer, en het hele terrein wordt zo veel "
            "kleiner.",
            nullptr, &plan};
    }
};

}  // namespace bolwerk::workflows::park_record_conditions
