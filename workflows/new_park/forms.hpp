// What is asked about a new business park.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::new_park_forms {

const engine::Form& propose();
const engine::Form& take_in();
const engine::Form& reject();

}  // namespace bolwerk::workflows::new_park_forms
