// The fields of a form as the templates show them: label, help, what was typed, and what is wrong with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/definition.hpp"

namespace bolwerk::web {

/// A single line of text outside any workflow form.
engine::Json text_field(std::string_view name, std::string_view label, std::string_view value,
                        std::string_view autocomplete = {});

/// All fields of a form. `values`: what to show, as a browser would send it. `lists`: the choices of each catalogue,
/// [{value, label, group?}].
engine::Json fields_view(const engine::Form& form, const engine::RawInput& values,
                         const std::vector<engine::FieldError>& errors, const engine::Json& lists);

/// Says of a field that may stay empty when a rule of the step may ask for it all the same: it depends on what else was
/// filled in.
void mark_demanded(engine::Json& fields, const engine::Definition& definition, std::string_view action);

/// The summary on top of a form: has_errors, error_title, errors[].
void add_error_summary(engine::Json& page, const engine::Form& form, const std::vector<engine::FieldError>& errors);

/// What was filled in, as label and readable value, for the preview and for the case page.
engine::Json facts_view(const engine::Form& form, const engine::Json& values, const engine::Json& lists);

/// Values as a browser would send them back, for a form that opens filled in; what is not known stays out.
engine::RawInput typed_input(const engine::Form& form, const engine::Json& values);

/// A typed value as a browser would send it back.
std::string typed_text(const engine::Field& field, const engine::Json& value);

}  // namespace bolwerk::web
