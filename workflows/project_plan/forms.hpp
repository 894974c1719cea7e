// What is asked at each step of a project plan.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::project_plan_forms {

const engine::Form& open();
const engine::Form& write();
const engine::Form& submit();
const engine::Form& agree();
const engine::Form& agree_with_changes();
const engine::Form& defer();
const engine::Form& give_back();
const engine::Form& reject();
const engine::Form& review();
const engine::Form& adjust();
const engine::Form& complete();
const engine::Form& embed();
const engine::Form& stop();

}  // namespace bolwerk::workflows::project_plan_forms
