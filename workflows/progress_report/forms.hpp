// What is asked at each step of a progress report.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::progress_report_forms {

const engine::Form& open();
const engine::Form& annotate();
const engine::Form& ask_decision();
const engine::Form& set_light();
const engine::Form& react();
const engine::Form& submit();
const engine::Form& adopt();
const engine::Form& give_back();
const engine::Form& publish();
const engine::Form& withdraw();

}  // namespace bolwerk::workflows::progress_report_forms
