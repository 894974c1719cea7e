// What a standstill asks.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::standstill_forms {

const engine::Form& open();
const engine::Form& begin();
const engine::Form& end();
const engine::Form& drop();

}  // namespace bolwerk::workflows::standstill_forms
