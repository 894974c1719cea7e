// What the actions of a settlement ask.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::settlement_forms {

const engine::Form& open();
const engine::Form& account();
const engine::Form& ask_repair();
const engine::Form& supplement();
const engine::Form& ask_view();
const engine::Form& give_view();
const engine::Form& postpone();
const engine::Form& draft();
const engine::Form& read();
const engine::Form& send_back();
const engine::Form& publish();
const engine::Form& end();

}  // namespace bolwerk::workflows::settlement_forms
