// What an inquiry under the Wet Bibob asks.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::bibob_forms {

const engine::Form& open();
const engine::Form& note();
const engine::Form& form_received();
const engine::Form& ask_advice();
const engine::Form& extend();
const engine::Form& advice();
const engine::Form& conclude();

}  // namespace bolwerk::workflows::bibob_forms
