// The page of a scheme with the form of a ceiling on it, empty, wrong, or with what it would change.
#pragma once

#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

engine::Form ceiling_form();

/// The scheme as query scheme/show gives it; null for who may not see it.
engine::Json found_scheme(const Request& request, const Visit& visit);

/// `preview`: {title, facts, counts_for, has_outside, outside, seal}, or false.
Response scheme_page(const Request& request, const Visit& visit, const engine::Json& found, const TypedForm& form,
                     const engine::Json& preview);

}  // namespace bolwerk::web
