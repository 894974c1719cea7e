// What is asked for a list of what is destroyed.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::destruction_forms {

const engine::Form& draw_up();
const engine::Form& leave_off();
const engine::Form& approve();
const engine::Form& give_back();
const engine::Form& destroy();
const engine::Form& withdraw();

}  // namespace bolwerk::workflows::destruction_forms
