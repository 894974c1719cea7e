// What the actions of a settlement ask.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::settlement_forms {

const engine::Form& open();
const engine::Form& account();
const engine::Form& draft();
const engine::Form& read();
const engine::Form& end();

}  // namespace bolwerk::workflows::settlement_forms
