// Declaring an interest of one's own (Awb 2:4): the form, and what becomes of it. For whoever has it, and for an
// administrator.
#pragma once

#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

/// "organisatie", "terrein", "aard", "van" and "tot"; the lists are those of the query interest/mine.
engine::Form interest_form();

/// "zaak": only for whoever may read the case.
engine::Field interest_in_a_case();

/// Declares it for that person; without a person for whoever asks. What is wrong stands in the form afterwards.
void declare_interest(TypedForm& form, const Visit& visit, std::optional<std::int64_t> person);

/// {in, nature, period, over}, and how it is ended below `base`.
engine::Json interest_row(const engine::Json& one, const std::string& base);

}  // namespace bolwerk::web
