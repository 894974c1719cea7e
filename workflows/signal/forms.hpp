// What is asked for a signal.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::signal_forms {

/// What somebody without an account is asked: what was seen and when, and whether there is danger now.
const engine::Form& anonymous();
const engine::Form& report();
const engine::Form& forward();
const engine::Form& inquire();
const engine::Form& register_at_riec();
const engine::Form& riec_took_it();
const engine::Form& riec_left_it();
const engine::Form& leave();
const engine::Form& conclude();
const engine::Form& feed_back();

}  // namespace bolwerk::workflows::signal_forms
