// What the steps of getting money back ask.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::recovery_forms {

const engine::Form& open();
const engine::Form& receive();
const engine::Form& set_off();
const engine::Form& demand();
const engine::Form& writ();
const engine::Form& serve();
const engine::Form& costs();
const engine::Form& deferral();
const engine::Form& deferral_end();
const engine::Form& return_deferral();
const engine::Form& end();

}  // namespace bolwerk::workflows::recovery_forms
