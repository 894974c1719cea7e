// What the actions of a subsidy ask: the application, the letters to the applicant, the decision, the payments.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::subsidy_forms {

const engine::Form& open();
const engine::Form& write();
const engine::Form& submit();
const engine::Form& ask_repair();
const engine::Form& supplement();
const engine::Form& check();
const engine::Form& forward();
const engine::Form& ask_view();
const engine::Form& withdraw();

const engine::Form& draft();
const engine::Form& read();
const engine::Form& sign();

const engine::Form& advance();
const engine::Form& pay();
const engine::Form& fix_interest();
const engine::Form& pay_interest();

}  // namespace bolwerk::workflows::subsidy_forms
