// The term calculator: what somebody fills in, and the term and the penalty that follow from it.
#pragma once

#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

const engine::Form& calculator_form();

/// Computes what was typed and adds the result to the page; what cannot be computed becomes an error of a field.
void add_calculation(engine::Json& page, TypedForm& form, const engine::term::Calendar& calendar);

}  // namespace bolwerk::web
