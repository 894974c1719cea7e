// What a report and a change after the grant ask.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::subsidy_change_forms {

const engine::Form& open();
const engine::Form& note();
const engine::Form& draft();
const engine::Form& read();
const engine::Form& withdraw();

}  // namespace bolwerk::workflows::subsidy_change_forms
