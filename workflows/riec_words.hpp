// What may not stand in words about what the RIEC found: a purpose that the law excludes (Wgs 2.17), and a figure of an
// analysis where people read it who may not read the analysis.
#pragma once

#include <string_view>

#include "engine/vocabulary/words.hpp"

namespace bolwerk::workflows {

/// Prevention, subsidies and co-operation with entrepreneurs are outside the purpose for which participants share.
/// "Niet voor subsidie" names none.
bool is_outside_the_act(std::string_view purpose);

/// "De score van 26", "verschil 36,7", "zicht 75%". A year, a number of firms or an area is none.
bool tells_a_figure(std::string_view text);

template <engine::Text FieldName>
struct WithinTheAct
    : engine::Condition<
          "Noem een doel binnen de wet: de aanpak van georganiseerde criminaliteit door handhaving of "
          "opsporing. Preventie, voorlichting, subsidie en samenwerking met ondernemers vallen erbuiten "
          "(Wgs 2.17)."> {
    static bool holds(const engine::Question& q) {
        const auto& purpose = engine::field(q, FieldName.view());
        return !purpose.is_string() || !is_outside_the_act(purpose.template get_ref<const std::string&>());
    }
};

template <engine::Text FieldName>
struct WithoutFigures
    : engine::Condition<
          "Noem geen score, klasse, vermoeden of cijfer uit de analyse: de stuurgroep leest dit en mag de "
          "analyse niet zien."> {
    static bool holds(const engine::Question& q) {
        const auto& text = engine::field(q, FieldName.view());
        return !text.is_string() || !tells_a_figure(text.template get_ref<const std::string&>());
    }
};

}  // namespace bolwerk::workflows
