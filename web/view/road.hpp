// The road of a case: where it goes when all goes well, without the ways out.
#pragma once

#include <string_view>
#include <vector>

#include "engine/definition.hpp"

namespace bolwerk::web {

/// The main line of the table up to where it goes round: an end beyond a state that leads back first, such as
/// withdrawing a certificate that is renewed again and again, is a way out, and so is the state before it when many
/// others lead there.
std::vector<std::string_view> road_of(const engine::Definition& definition);

}  // namespace bolwerk::web
