// What taking back or lowering asks.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::withdrawal_forms {

const engine::Form& open();
const engine::Form& suspend();
const engine::Form& draft_suspension();
const engine::Form& draft();
const engine::Form& read();
const engine::Form& end();

}  // namespace bolwerk::workflows::withdrawal_forms
