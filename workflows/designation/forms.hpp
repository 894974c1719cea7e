// What is asked for a designation.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::designation_forms {

const engine::Form& propose();
const engine::Form& ask_review();
const engine::Form& review();
const engine::Form& give_back();
const engine::Form& decide();
const engine::Form& refuse();
const engine::Form& extend();
const engine::Form& first_participants();
const engine::Form& participants();
const engine::Form& feedback();
const engine::Form& end();
const engine::Form& withdraw();
const engine::Form& release();

}  // namespace bolwerk::workflows::designation_forms
