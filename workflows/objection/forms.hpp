// What the actions of an objection ask.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::objection_forms {

const engine::Form& open();
const engine::Form& confirm();
const engine::Form& ask_repair();
const engine::Form& repair();
const engine::Form& forward();
const engine::Form& direct_appeal();
const engine::Form& no_direct_appeal();
const engine::Form& admit();
const engine::Form& plan_hearing();
const engine::Form& begin_mediation();
const engine::Form& end_mediation();
const engine::Form& waive_hearing();
const engine::Form& hear();
const engine::Form& advice();
const engine::Form& postpone();
const engine::Form& consent();
const engine::Form& draft();
const engine::Form& sign();
const engine::Form& publish();
const engine::Form& appeal();
const engine::Form& end_appeal();
const engine::Form& withdraw();

}  // namespace bolwerk::workflows::objection_forms
