// What is asked for a meeting: when and where, who, what stands on the agenda, what was decided and carried out.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::meeting_forms {

const engine::Form& plan();
const engine::Form& reschedule();
const engine::Form& invite();
const engine::Form& uninvite();
const engine::Form& put_on();
const engine::Form& bring_back();
const engine::Form& leave_off();
const engine::Form& take_off();
const engine::Form& hold();
const engine::Form& decide();
const engine::Form& adopt();
const engine::Form& carry_out();
const engine::Form& cancel();

}  // namespace bolwerk::workflows::meeting_forms
