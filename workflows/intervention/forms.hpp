// What is asked at each step of an intervention.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::intervention_forms {

const engine::Form& open();
const engine::Form& reject();
const engine::Form& another_owner();
const engine::Form& participant();
const engine::Form& plan();
const engine::Form& keep_day();
const engine::Form& carried_out();
const engine::Form& thanks();
const engine::Form& effect();
const engine::Form& lapse();

}  // namespace bolwerk::workflows::intervention_forms
