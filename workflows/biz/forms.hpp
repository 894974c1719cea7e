// What is asked at each step of a business investment zone.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::biz_forms {

const engine::Form& open();
const engine::Form& submit();
const engine::Form& approve();
const engine::Form& give_back();
const engine::Form& agreement();
const engine::Form& ordinance();
const engine::Form& start_vote();
const engine::Form& result();
const engine::Form& enter_into_force();
const engine::Form& yearly();
const engine::Form& end();

}  // namespace bolwerk::workflows::biz_forms
