// The letters that a step asks for.
#pragma once

#include "engine/effect.hpp"

namespace bolwerk::workflows {

/// In their order.
inline std::vector<std::string> made_in(const engine::Effects& effects) {
    std::vector<std::string> letters;
    for (const auto& effect : effects)
        if (engine::is_letter(effect)) letters.push_back(std::get<engine::MakeDocument>(effect).document);
    return letters;
}

}  // namespace bolwerk::workflows
