// What the steps of a park's record ask.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::park_record_forms {

/// Every field of the record, then the reason of the change.
const engine::Form& propose();
const engine::Form& reject();
const engine::Form& remove();
const engine::Form& restore();
/// The park that takes the place of this one, and where its open cases are found from then on.
const engine::Form& propose_merge();
/// The part that becomes a park of its own.
const engine::Form& propose_split();
/// The number that the province gives to the part.
const engine::Form& split();

}  // namespace bolwerk::workflows::park_record_forms
