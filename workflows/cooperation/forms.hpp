// What is asked at each step of a cooperation.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::cooperation_forms {

const engine::Form& open();
const engine::Form& explore();
const engine::Form& drop();
const engine::Form& start_up();
const engine::Form& details();
const engine::Form& make_structural();
const engine::Form& review();
const engine::Form& sleep();
const engine::Form& end();

}  // namespace bolwerk::workflows::cooperation_forms
