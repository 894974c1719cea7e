// What is asked in an analysis.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::risk_analysis_forms {

const engine::Form& begin();
const engine::Form& write();
const engine::Form& remarks();
const engine::Form& privacy();
const engine::Form& facts_checked();
const engine::Form& adopt();
const engine::Form& send();
const engine::Form& choose();
const engine::Form& explain();
const engine::Form& feedback();
const engine::Form& differ();
const engine::Form& withdraw();

}  // namespace bolwerk::workflows::risk_analysis_forms
