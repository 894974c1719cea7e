// What must hold for the two parts (deelgebieden) in which the record of an old park may be divided (HANDBOOK 5.1).
#pragma once

#include "workflows/park_record/conditions.hpp"

namespace bolwerk::workflows::park_record_conditions {

template <Text Netto, Text Bruto>
struct PartNettoWithinBruto : Condition<"Van een deelgebied kan netto niet meer zijn dan bruto."> {
    static bool holds(const Question& q) { return area_within(q, Netto.view(), Bruto.view()); }
};
template <Text From, Text Until>
struct PartYearsInOrder : Condition<"Van een deelgebied ligt het eindjaar niet voor het beginjaar."> {
    static bool holds(const Question& q) { return not_above(q, From.view(), Until.view()); }
};

}  // namespace bolwerk::workflows::park_record_conditions
