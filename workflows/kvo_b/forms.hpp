// What is asked at each step of a KVO-B track.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::kvo_b_forms {

const engine::Form& open();
const engine::Form& sign_intention();
const engine::Form& install();
const engine::Form& survey();
const engine::Form& inspect_daylight();
const engine::Form& inspect_dark();
const engine::Form& incidents();
const engine::Form& action_plan();
const engine::Form& signatures();
const engine::Form& apply();
const engine::Form& shortcomings();
const engine::Form& repaired();
const engine::Form& certificate();
const engine::Form& evaluate();
const engine::Form& end();

}  // namespace bolwerk::workflows::kvo_b_forms
