// What giving back asks.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows::repayment_forms {

const engine::Form& open();
const engine::Form& repay();

}  // namespace bolwerk::workflows::repayment_forms
