// What the letters of a province name from around a case, as the facts of a subsidy and of the cases below it give it.
#pragma once

#include "engine/json.hpp"

namespace bolwerk::workflows {

inline engine::Json letter_data() {
    return {{"organ", "Gedeputeerde Staten van Gelderland"},
            {"objection_lines", {"Postbus 9090", "6800 GX Arnhem"}},
            {"court", "Rechtbank Gelderland"},
            {"scheme_name", "Realisatie fysieke maatregelen"},
            {"legal_basis", "Regels Subsidieverlening Gelderland 2023, paragraaf 7.5"},
            {"paid_before", 30'000'00}};
}

}  // namespace bolwerk::workflows
