// What the actions of a notice of default ask.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::default_notice_forms {

const engine::Form& open();
const engine::Form& judge();
const engine::Form& decided();
const engine::Form& draft();
const engine::Form& corrected();
const engine::Form& pay();
const engine::Form& fix_interest();
const engine::Form& pay_interest();
const engine::Form& withdraw();

}  // namespace bolwerk::workflows::default_notice_forms
