// What checking an account asks.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::account_check_forms {

const engine::Form& open();

}  // namespace bolwerk::workflows::account_check_forms
