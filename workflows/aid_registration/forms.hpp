// What is noted of an entry in the central register.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::aid_registration_forms {

const engine::Form& open();

}  // namespace bolwerk::workflows::aid_registration_forms
