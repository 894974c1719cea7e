// What the steps of a park's record ask.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::park_record_forms {

/// Every field of the record, then the reason of the change.
const engine::Form& propose();
const engine::Form& reject();
const engine::Form& remove();
const engine::Form& restore();

}  // namespace bolwerk::workflows::park_record_forms
