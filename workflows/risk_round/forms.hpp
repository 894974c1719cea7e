// What is asked in a risk round.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::risk_round_forms {

const engine::Form& begin();
const engine::Form& open_entry();
const engine::Form& close_anyway();
const engine::Form& give_advice();
const engine::Form& adopt();
const engine::Form& give_back();
const engine::Form& evaluate();
const engine::Form& withdraw();

}  // namespace bolwerk::workflows::risk_round_forms
